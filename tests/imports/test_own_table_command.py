"""Run insyn import tabell in a small municipality, as an editor does."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from insyn.import_commands import commands
from tests import municipality
from tests.imports import workbooks

FOLDER = "data/jamfor-service/skola"
MAPPING = f"{FOLDER}/import.yaml"
HEADINGS = ("Skola", "Nöjda 2025", "Antal svar 2025", "Kommentar")
ROWS = (
    HEADINGS,
    ("Björkens skola", 0.85, 60, "ringt"),
    ("Lindens skola", "–", None, None),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write a municipality with one service: two schools, each with a value for 2025."""
    return municipality.write(tmp_path, site=municipality.COMPARISON)


def _run(root: Path, *options: str, rows: Any = ROWS) -> Result:
    path = workbooks.write(root.parent / "enkat.xlsx", ("Enkät", rows), B2="0 %")
    arguments = ["tabell", str(path), "--tjanst", "skola", "--root", str(root), *options]
    return CliRunner().invoke(commands, arguments, catch_exceptions=False)


def _files(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def _without_folder(root: Path, text: str) -> str:
    return text.replace(f"{root.parent}/", "")


def _decide(root: Path) -> None:
    """Save the proposal and say where the values come from, as an editor would."""
    _run(root, "--skriv")
    text = (root / MAPPING).read_text(encoding="utf-8")
    (root / MAPPING).write_text(text.replace("form: bred", "form: bred\nkälla: vb-2019"), "utf-8")


def test_the_first_run_shows_a_proposal_and_writes_nothing(root: Path) -> None:
    """The editor sees how each column would be read, and what must be decided."""
    before = _files(root)

    result = _run(root)

    assert result.exit_code == 0
    assert "  - rubrik: Nöjda 2025\n    mått: nojda\n" in result.stdout
    assert result.stdout.endswith(
        f"\nInget är skrivet. Lägg till --skriv så sparas förslaget i {MAPPING}.\n"
    )
    assert _without_folder(root, result.stderr) == (
        "enkat.xlsx:1:1: varning: tabellen säger inte varifrån värdena kommer. Skriv källa: i "
        "import.yaml. [saknad-källa]\n"
        'enkat.xlsx:1:4: varning: blad Enkät, cell D1: rubriken "Kommentar" känns inte igen och '
        "står under hoppa-över. Flytta den till kolumner om den ska läsas. [okänd-kolumn]\n"
        "\n2 varningar i 1 fil.\n"
    )
    assert _files(root) == before


def test_a_proposal_is_saved_before_anything_is_read(root: Path) -> None:
    """With --skriv the mapping is written and nothing more."""
    before = _files(root)

    result = _run(root, "--skriv")

    assert result.stdout == f"{MAPPING}: skriven. Läs igenom den och kör kommandot igen.\n"
    assert {file for file, data in _files(root).items() if before.get(file) != data} == {MAPPING}


def test_a_saved_mapping_is_followed_and_what_would_change_is_shown(root: Path) -> None:
    """Old and new are told; nothing is written until it is asked for."""
    _decide(root)
    before = _files(root)

    result = _run(root)

    assert result.output == (
        "Enheter: 0 nya, 0 ändrade, 2 oförändrade.\n"
        "Värden: 0 nya, 2 ändrade, 0 oförändrade.\n"
        'bjorken, nojda, 2025: varde "80" blir "85".\n'
        'bjorken, nojda, 2025: n "50" blir "60".\n'
        'linden, nojda, 2025: varde "90" blir "".\n'
        'linden, nojda, 2025: status "värde" blir "saknas".\n'
        'linden, nojda, 2025: n "40" blir "".\n'
        f"Inget är skrivet. Lägg till --skriv så ändras {FOLDER}/varden.csv.\n"
    )
    assert _files(root) == before


def test_what_is_written_is_fit_to_publish_and_stays_the_same_the_second_time(root: Path) -> None:
    """The check finds nothing wrong, and another run changes nothing."""
    _decide(root)

    first, second = _run(root, "--skriv"), _run(root, "--skriv")

    assert first.output.endswith(f"{FOLDER}/varden.csv: skriven.\n")
    assert second.output == (
        "Enheter: 0 nya, 0 ändrade, 2 oförändrade.\n"
        "Värden: 0 nya, 0 ändrade, 2 oförändrade.\n"
        "Allt står redan så. Inget ändras.\n"
    )
    assert (root / FOLDER / "varden.csv").read_text(encoding="utf-8") == (
        "enhet,matt,period,kon,varde,status,n,kalla,nedre,ovre,svarsfrekvens\n"
        "bjorken,nojda,2025,T,85,värde,60,vb-2019,,,\n"
        "linden,nojda,2025,T,,saknas,,vb-2019,,,\n"
    )
    assert municipality.problems(root) == []


def test_figures_of_few_persons_are_told_of(root: Path) -> None:
    """The editor hears that a value will not be seen before wondering where it went."""
    _decide(root)

    result = _run(root, rows=(HEADINGS, ("Björkens skola", 1, 3, None)))

    assert result.output.splitlines()[0] == (
        "1\u00a0värde gäller få personer och visas inte på webbplatsen. Fler kan döljas, så att "
        "ingen kan räkna ut dem."
    )


def test_a_source_that_would_be_lost_is_told_of(root: Path) -> None:
    """A new figure does not have the old one's source, and the editor must name its own."""
    _run(root, "--skriv")

    result = _run(root)

    assert result.output.splitlines()[0] == (
        "2\u00a0värden ändras och blir utan källa. Skriv källa: i import.yaml."
    )


def test_a_service_outside_the_folder_is_wrong_use(root: Path) -> None:
    """The name is that of a folder, and no way to it."""
    arguments = ["tabell", str(root / MAPPING), "--tjanst", "skola/../skola", "--root", str(root)]
    (root / MAPPING).touch()

    result = CliRunner().invoke(commands, arguments)

    assert result.exit_code == 2
    assert "använd bara a–z, 0–9 och bindestreck, högst 80 tecken" in result.output


def test_all_errors_are_told_and_nothing_is_written(root: Path) -> None:
    """One cell that cannot be read stops the whole table."""
    _decide(root)
    before = _files(root)
    rows = (HEADINGS, ("Björkens skola", "bra", "några", None), ("Granens skola", 80, 9, None))

    result = _run(root, "--skriv", rows=rows)

    assert result.exit_code == 1
    assert _without_folder(root, result.output) == (
        'enkat.xlsx:2:2: fel: blad Enkät, cell B2 (Nöjda 2025): "bra" är inte ett tal. Skriv till '
        "exempel 82,5. [oläsligt-tal]\n"
        'enkat.xlsx:2:3: fel: blad Enkät, cell C2 (Antal svar 2025): "några" är inte ett tal. '
        "Skriv till exempel 82,5. [oläsligt-tal]\n"
        'enkat.xlsx:3:1: fel: blad Enkät, cell A3 (Skola): enheten "Granens skola" finns inte i '
        'enheter.csv. Menade du "Lindens skola"? [okänd-enhet]\n'
        "\n3 fel i 1 fil. Inget är skrivet.\n"
    )
    assert _files(root) == before


def test_a_broken_mapping_is_pointed_at(root: Path) -> None:
    """Unknown keys in import.yaml have a suggestion, as in every record."""
    (root / MAPPING).write_text("form: bred\nkolumer: []\n", encoding="utf-8")

    result = _run(root)

    assert (result.exit_code, result.output.splitlines()[:2]) == (
        1,
        [
            f'{MAPPING}:1:1: fel: nyckeln "kolumner" saknas. [saknad-nyckel]',
            f'{MAPPING}:2:1: fel: nyckeln "kolumer" är okänd. Menade du "kolumner"? [okänd-nyckel]',
        ],
    )


def test_a_csv_file_is_read_by_the_same_mapping(root: Path) -> None:
    """What a colleague saves as CSV another year has the same columns."""
    _decide(root)
    path = root.parent / "enkat.csv"
    text = "Skola;Nöjda 2025;Antal svar 2025;Kommentar\r\nBJÖRKENS SKOLA;85,0 %;60;\r\n"
    path.write_bytes(text.encode("cp1252"))

    result = CliRunner().invoke(
        commands, ["tabell", str(path), "--tjanst", "skola", "--root", str(root)]
    )

    assert result.output.splitlines()[3:5] == [
        'bjorken, nojda, 2025: varde "80" blir "85.0".',
        'bjorken, nojda, 2025: n "50" blir "60".',
    ]


def test_a_service_that_is_not_there_is_wrong_use(root: Path) -> None:
    """The command cannot guess where a table belongs."""
    path = workbooks.write(root.parent / "enkat.xlsx", ("Enkät", ROWS))
    arguments = ["tabell", str(path), "--tjanst", "skolor", "--root", str(root)]

    result = CliRunner().invoke(commands, arguments)

    assert (result.exit_code, result.output.splitlines()[-1]) == (
        2,
        "Error: --tjanst skolor: det finns ingen sådan tjänst.",
    )


def test_the_sheet_that_was_chosen_is_remembered(root: Path) -> None:
    """The next run needs no --blad."""
    path = workbooks.write(root.parent / "a.xlsx", ("Om", [["Kim"]]), ("Enkät", ROWS), B2="0 %")
    arguments = ["tabell", str(path), "--tjanst", "skola", "--root", str(root)]

    unchosen = CliRunner().invoke(commands, arguments)
    CliRunner().invoke(commands, [*arguments, "--blad", "Enkät", "--skriv"])
    remembered = CliRunner().invoke(commands, arguments)

    assert "Välj ett med --blad. [flera-blad]" in unchosen.output
    assert "blad: Enkät\n" in (root / MAPPING).read_text(encoding="utf-8")
    assert remembered.exit_code == 0


def test_only_the_import_of_a_workbook_loads_the_library(root: Path) -> None:
    """Other commands do not pay for it."""
    (root / "content").mkdir()
    program = (
        "import sys\n"
        "from insyn.cli import main\n"
        f"main(['check', '--root', {str(root)!r}], standalone_mode=False)\n"
        "sys.exit('openpyxl' in sys.modules)\n"
    )

    assert subprocess.run([sys.executable, "-c", program], capture_output=True).returncode == 0
