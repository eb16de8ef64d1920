"""Run insyn import skolverket in a small municipality, as an editor does."""

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from insyn.import_commands import commands
from tests import municipality
from tests.imports import national_file
from tests.imports.national_file import ANK, BORG, BY, FEW, HERE, ODD

FOLDER = "data/jamfor-service/grundskola-arskurs-9"
DOCUMENTS = "data/gemensamt/kallor.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write the minimal municipality, whose code is 0000."""
    return municipality.write(tmp_path)


def _run(root: Path, content: str = "", *options: str) -> Result:
    path = national_file.write(root.parent, content or national_file.text())
    return CliRunner().invoke(
        commands, ["skolverket", str(path), "--root", str(root), *options], catch_exceptions=False
    )


def _rows(root: Path, name: str) -> list[dict[str, str]]:
    with (root / FOLDER / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _files(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_nothing_is_written_until_it_is_asked_for(root: Path) -> None:
    """The command tells what it would do and where."""
    before = _files(root)

    result = _run(root)

    assert result.exit_code == 0
    assert result.output == (
        "Läsåret 2024/25: 4 skolor i filen.\n"
        f'Tjänsten skapas i {FOLDER}/tjanst.yaml, med nämnden "kommunstyrelsen". '
        "Gå igenom filen: det du ska fylla i är markerat.\n"
        f"Filen läggs till bland källorna i {DOCUMENTS}.\n"
        "Enheter: 4 nya, 0 ändrade, 0 oförändrade.\n"
        "Värden: 16 nya, 0 ändrade, 0 oförändrade.\n"
        f"Inget är skrivet. Lägg till --skriv så ändras {DOCUMENTS}, {FOLDER}/tjanst.yaml, "
        f"{FOLDER}/enheter.csv, {FOLDER}/varden.csv.\n"
    )
    assert _files(root) == before


def test_a_service_is_made_that_the_check_finds_nothing_wrong_with(root: Path) -> None:
    """Service, source, units and values come at once, and can be published as they are."""
    result = _run(root, "", "--skriv")

    assert result.exit_code == 0
    assert [
        (row["enhet"], row["titel"], row["driftsform"]) for row in _rows(root, "enheter.csv")
    ] == [
        ("ankskolan", "Ankskolan", "kommunal-regi"),
        ("sarskilda-skolan", "Särskilda skolan", "kommunal-regi"),
        ("annu-en-skola", "Ännu en skola", "aktiebolag"),
        ("ostra-borgens-skola-f-9", "Östra Borgens skola F-9", "aktiebolag"),
    ]
    assert [
        (row["matt"], row["varde"], row["status"], row["n"])
        for row in _rows(root, "varden.csv")
        if row["enhet"] in ("sarskilda-skolan", "ostra-borgens-skola-f-9")
    ] == [
        ("alla-amnen", "", "saknas", ""),
        ("yrkesprogram", "", "dolt-få", ""),
        ("meritvarde", "108.5", "värde", ""),
        ("elever", "11", "värde", ""),
        ("alla-amnen", "93.3", "värde", "30"),
        ("yrkesprogram", "100", "avrundat-komplement", "30"),
        ("meritvarde", "251", "värde", ""),
        ("elever", "30", "värde", ""),
    ]
    assert municipality.problems(root) == municipality.problems(
        municipality.write(root.parent / "utan")
    )


def test_organisation_numbers_are_not_taken_in(root: Path) -> None:
    """A sole trader's number is a personal identity number, so no number is kept."""
    _run(root, "", "--skriv")

    written = b"".join(_files(root / FOLDER).values())
    assert b"5560000000" not in written
    assert b"2120000000" not in written


def test_importing_twice_changes_nothing(root: Path) -> None:
    """The second time everything is there already, to the byte."""
    _run(root, "", "--skriv")
    before = _files(root)

    result = _run(root, "", "--skriv")

    assert result.output == (
        "Läsåret 2024/25: 4 skolor i filen.\n"
        "Enheter: 0 nya, 0 ändrade, 4 oförändrade.\n"
        "Värden: 0 nya, 0 ändrade, 16 oförändrade.\n"
        "Allt står redan så. Inget ändras.\n"
    )
    assert _files(root) == before


def test_a_new_year_adds_values_and_follows_a_renamed_school(root: Path) -> None:
    """A school keeps its id, its old figures and what an editor has written of it."""
    _run(root, national_file.text([ANK, BORG]), "--skriv")
    units = root / FOLDER / "enheter.csv"
    edited = units.read_text(encoding="utf-8").replace("Ankskolan,kommunal-regi", "Ankan,stiftelse")
    units.write_text(edited, encoding="utf-8")

    later = [ANK.replace("Ankskolan", "Nya Ankskolan").replace("230,5", "240,5"), FEW]
    result = _run(root, national_file.text(later, year="2025/26"), "--skriv")

    assert result.output == (
        "Läsåret 2025/26: 2 skolor i filen.\n"
        f"Filen läggs till bland källorna i {DOCUMENTS}.\n"
        "Enheter: 1 nya, 1 ändrade, 0 oförändrade.\n"
        "Värden: 8 nya, 0 ändrade, 0 oförändrade.\n"
        "I tabellen men inte bland det som läses in: ostra-borgens-skola-f-9. "
        "De ligger kvar orörda.\n"
        'ankskolan: titel "Ankan" blir "Nya Ankskolan".\n'
        'ankskolan: kalla "skolverket-slutbetyg-ak9-2024-25" blir '
        '"skolverket-slutbetyg-ak9-2025-26".\n'
        f"{DOCUMENTS}: skriven.\n"
        f"{FOLDER}/enheter.csv: skriven.\n"
        f"{FOLDER}/varden.csv: skriven.\n"
    )
    assert [
        (row["enhet"], row["titel"], row["driftsform"]) for row in _rows(root, "enheter.csv")
    ] == [
        ("ankskolan", "Nya Ankskolan", "stiftelse"),
        ("ostra-borgens-skola-f-9", "Östra Borgens skola F-9", "aktiebolag"),
        ("annu-en-skola", "Ännu en skola", "aktiebolag"),
    ]


def test_an_earlier_year_says_nothing_new_of_a_school(root: Path) -> None:
    """History comes in as values; names and owners stay those of the latest year."""
    _run(root, national_file.text([ANK]), "--skriv")
    before = _rows(root, "enheter.csv")

    _run(root, national_file.text([ANK.replace("Ank", "And")], year="2023/24"), "--skriv")

    assert _rows(root, "enheter.csv") == before
    assert [row["period"] for row in _rows(root, "varden.csv")] == ["2024/25"] * 4 + ["2023/24"] * 4


def test_one_unreadable_cell_stops_everything(root: Path) -> None:
    """All mistakes are told, and the records stay as they are."""
    before = _files(root)
    wrong = [ANK.replace("94,5", "många"), ODD.replace("11;", "elva;")]

    result = _run(root, national_file.text(wrong), "--skriv")

    path = root.parent / "slutbetyg.csv"
    assert result.exit_code == 1
    assert result.output == (
        f'{path}:7:10: fel: "många" går inte som "Andel (%) elever behöriga till yrkesprog.": '
        "skriv ett tal med decimalkomma, ~100, två punkter eller en punkt. [oläslig-cell]\n"
        f'{path}:8:8: fel: "elva" går inte som "Antal elever": skriv ett heltal, '
        "två punkter eller en punkt. [oläslig-cell]\n"
        "\n"
        "2 fel i 1 fil. Inget är skrivet.\n"
    )
    assert _files(root) == before


def test_a_form_that_nothing_tells_is_left_to_the_editor(root: Path) -> None:
    """The school comes in, and a warning says what to fill in."""
    school = f"Bolaget;10000009;{HERE};Enskild;Påhittet universitet;2020000000;20;80;90;200"

    result = _run(root, national_file.text([school]), "--skriv")

    assert result.exit_code == 0
    assert result.stderr == (
        f'{root.parent / "slutbetyg.csv"}:7:1: varning: driftsformen för "Bolaget" framgår varken '
        'av huvudmannens namn, "Påhittet universitet", eller av numret. '
        "Fyll i kolumnen driftsform själv. [okänd-driftsform]\n\n1 varning i 1 fil.\n"
    )
    assert [row["driftsform"] for row in _rows(root, "enheter.csv")] == [""]


def test_the_whole_country_tells_where_each_school_is(root: Path) -> None:
    """With schools of many municipalities the municipality is a fact of each."""
    result = _run(root, "", "--kommun", "alla", "--skriv")

    assert result.exit_code == 0
    assert {row["enhet"]: row["skolkommun"] for row in _rows(root, "enheter.csv")} == {
        "ankskolan-annanby": "Annanby",
        "ankskolan-exempelby": "Exempelby",
        "sarskilda-skolan": "Exempelby",
        "annu-en-skola": "Exempelby",
        "ostra-borgens-skola-f-9": "Exempelby",
    }


def test_schools_of_one_name_are_told_apart_by_their_municipalities(root: Path) -> None:
    """A reader of the list can tell them apart, also after an import of one municipality."""
    _run(root, "", "--kommun", "alla", "--skriv")
    titles = [row["titel"] for row in _rows(root, "enheter.csv")]

    result = _run(root, "", "--kommun", "0000")

    assert titles[:2] == ["Ankskolan, Annanby", "Ankskolan, Exempelby"]
    assert result.output.endswith("Allt står redan så. Inget ändras.\n")


def test_the_board_that_answers_for_schools_is_found(root: Path) -> None:
    """Boards have many names; the one that sounds most like schools is put in."""
    (root / "data/gemensamt/namnder.yaml").write_text(
        "nämnder:\n"
        "  - {id: kommunstyrelsen, titel: Kommunstyrelsen, typ: styrelse}\n"
        "  - {id: bun, titel: Barn- och utbildningsnämnden}\n",
        encoding="utf-8",
    )

    _run(root, "", "--skriv")

    assert "\nnämnd: bun\n" in (root / FOLDER / "tjanst.yaml").read_text(encoding="utf-8")


def test_a_service_without_the_code_of_schools_is_told(root: Path) -> None:
    """Without the school unit code a school cannot be known again."""
    _run(root, "", "--skriv")
    service = root / FOLDER / "tjanst.yaml"
    changed = service.read_text(encoding="utf-8").replace("id: skolenhetskod", "id: kod")
    service.write_text(changed, encoding="utf-8")

    result = _run(root)

    assert result.exit_code == 1
    assert result.output == (
        f'{FOLDER}/tjanst.yaml:1:1: fel: faktat "skolenhetskod" saknas, och utan det går en skola '
        "inte att känna igen. Lägg till det i listan fakta, med slag: text. [saknat-fakta]\n"
        "\n1 fel i 1 fil. Inget är skrivet.\n"
    )


def test_a_principal_of_a_new_kind_must_be_among_the_options(root: Path) -> None:
    """The kinds of the file are codes of the service."""
    state = f"Statens skola;10000008;{HERE};{BY.replace('Kommunal', 'Statlig')};20;80;90;200"

    result = _run(root, national_file.text([state]))

    assert result.exit_code == 1
    assert (
        f':7:1: fel: "Statlig" finns inte bland alternativen för "huvudman_typ" i {FOLDER}/'
        'tjanst.yaml. Lägg till koden "statlig" där. [okänt-värde]\n'
    ) in result.output


@pytest.mark.parametrize(
    "options",
    [("--kommun", "Huddinge"), ("--kommun", "126"), ("--tjanst", "../mal"), ("--root", "finns-ej")],
)
def test_wrong_use_leaves_with_2(root: Path, options: tuple[str, str]) -> None:
    """What is wrong with the command is not a mistake in the content."""
    assert _run(root, "", *options).exit_code == 2
