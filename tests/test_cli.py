"""Tests for the commands: what they print and how they leave."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from insyn.cli import main
from tests import municipality

BROKEN = {"data/gemensamt/namnder.yaml": "nämnder:\n  - id: a\n    titl: A\n"}


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a municipality without mistakes."""
    root = municipality.write(tmp_path)
    (root / "content").mkdir()
    return root


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Return a municipality with two mistakes in one file."""
    root = municipality.write(tmp_path, BROKEN)
    (root / "content").mkdir()
    return root


def test_check_of_good_records_leaves_with_0(good: Path) -> None:
    """Nothing wrong: a sentence, and exit status 0."""
    result = _run("check", "--root", str(good))

    assert (result.exit_code, result.output) == (0, "Inga fel.\n")


def test_check_of_broken_records_leaves_with_1(broken: Path) -> None:
    """Every mistake on a line of its own with its place, and exit status 1."""
    result = _run("check", "--root", str(broken))

    assert result.exit_code == 1
    assert result.output.splitlines()[:2] == [
        'data/gemensamt/namnder.yaml:2:5: fel: nyckeln "titel" saknas. [saknad-nyckel]',
        'data/gemensamt/namnder.yaml:3:5: fel: nyckeln "titl" är okänd. Menade du "titel"? '
        "[okänd-nyckel]",
    ]


def test_what_is_late_is_told_for_the_day_that_is_handed_in(good: Path) -> None:
    """The clock is read only where no day is given."""
    action = "{id: moppa, åtgärd: Moppa., ansvarig: Chef, senast: 2026-06-30}"
    follow_up = good / "data/utforare/uppfoljningar/stad.yaml"
    follow_up.parent.mkdir(parents=True)
    follow_up.write_text(
        "id: stad\ntitel: Städningen\nnämnd: kommunstyrelsen\nverksamhet: Städning\n"
        "period: 2026\ngenomförd: 2026-03-02\nåterkoppling: [{mottagare: nämnd}]\n"
        "underlag: [{dokument: vb-2019, avsnitt: Trygghet}]\n"
        f"avvikelser: [{{id: golv, avvikelse: Golven., allvar: mindre, åtgärder: [{action}]}}]\n",
        encoding="utf-8",
    )
    in_time, late = (
        _run("check", "--root", str(good), "--today", day).output
        for day in ("2026-06-30", "2026-07-01")
    )
    assert in_time == "Inga fel.\n"
    assert "skulle ha varit klar senast 2026-06-30" in late


@pytest.mark.parametrize("site", ["broken-economy", "broken-governance"])
def test_a_broken_municipality_is_told_of_and_not_built(tmp_path: Path, site: str) -> None:
    """The check prints the whole report, and a build stops at it without a page."""
    root = tmp_path / "kommun"
    shutil.copytree(municipality.SITES / site / "data", root / "data")
    shutil.copytree(municipality.MINIMAL / "content", root / "content")
    expected = municipality.SITES / site / "expected/problems.txt"

    checked, built = _run("check", "--root", str(root)), _run("build", "--root", str(root))

    assert (checked.exit_code, built.exit_code) == (1, 1)
    assert checked.output == expected.read_text(encoding="utf-8")
    assert not (root / "site").exists()


def test_check_speaks_json(broken: Path) -> None:
    """A program gets a list with one object for each mistake."""
    result = _run("check", "--root", str(broken), "--format", "json")

    first = json.loads(result.output)[0]
    assert first == {
        "file": "data/gemensamt/namnder.yaml",
        "line": 2,
        "column": 5,
        "level": "fel",
        "rule": "saknad-nyckel",
        "message": 'nyckeln "titel" saknas.',
    }


def test_wrong_use_leaves_with_2(tmp_path: Path) -> None:
    """A folder without data/ is a wrong use of the command, not a mistake in the content."""
    result = _run("check", "--root", str(tmp_path))

    assert result.exit_code == 2
    assert "innehåller ingen data/" in result.output
    assert _run("check", "--format", "xml").exit_code == 2


def test_a_missing_content_folder_is_told(tmp_path: Path) -> None:
    """Without content/ there is nothing to build the site round."""
    result = _run("check", "--root", str(municipality.write(tmp_path)))

    assert result.output.splitlines()[0] == (
        "content:1:1: fel: mappen content/ saknas. "
        "Skapa den och lägg sidan index.md i den. [saknad-fil]"
    )


def test_a_handwritten_page_may_not_hide_a_page_of_data(good: Path) -> None:
    """A page in content/ at the address of an indicator is told, and nothing is overwritten."""
    page = good / "content/matt/trygg-kvall.md"
    page.parent.mkdir()
    page.write_text("# Trygghet", encoding="utf-8")

    result = _run("check", "--root", str(good))

    assert (result.exit_code, result.output.splitlines()[0]) == (
        1,
        "content/matt/trygg-kvall.md:1:1: fel: sidan har samma adress som en datasida, "
        "/matt/trygg-kvall/. Ge filen ett annat namn. [samma-adress]",
    )


def test_a_page_from_outside_is_refused(good: Path, tmp_path: Path) -> None:
    """A link in content/ to something outside the folder is never followed."""
    secret = tmp_path / "hemligt.md"
    secret.write_text("# Hemligt", encoding="utf-8")
    (good / "content/om.md").symlink_to(secret)

    result = _run("check", "--root", str(good))

    assert (result.exit_code, result.output.splitlines()[0]) == (
        1,
        "content/om.md:1:1: fel: filen är en länk till något utanför kommun/. "
        "Lägg själva filen här. [länk-utanför]",
    )


def test_check_runs_where_no_site_engine_is_installed(good: Path) -> None:
    """`insyn check` needs neither MkDocs nor its theme."""
    program = (
        "import sys\n"
        "sys.modules['mkdocs'] = sys.modules['material'] = None\n"
        "from insyn.cli import main\n"
        f"main(['check', '--root', {str(good)!r}])\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert (done.returncode, done.stdout) == (0, "Inga fel.\n"), done.stderr


def test_format_rewrites_a_table_from_a_swedish_excel(good: Path) -> None:
    """The cure that the check names makes the table right, and there is nothing left to do."""
    table = good / "data/matt/utfall.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    text = "\r\n".join(line.replace(".", "§").replace(",", ";").replace("§", ",") for line in lines)
    canonical = table.read_bytes()
    table.write_bytes(f"{text}\r\n".encode("cp1252"))
    assert _run("check", "--root", str(good)).exit_code == 1

    first, second = _run("format", "--root", str(good)), _run("format", "--root", str(good))

    assert first.output == "data/matt/utfall.csv: omskriven.\n"
    assert second.output == "Allt har redan rätt form.\n"
    assert table.read_bytes() == canonical


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_says_what_it_does(command: str) -> None:
    """Help is in Swedish and begins with a sentence."""
    result = _run(command, "--help")

    assert result.exit_code == 0
    assert (main.commands[command].help or "").endswith(".")
