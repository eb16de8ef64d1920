"""Check whole small municipalities: broken ones say what is expected, the others nothing."""

from pathlib import Path

import pytest

from insyn import report
from tests import municipality

SITES = sorted(path for path in municipality.SITES.iterdir() if (path / "data").is_dir())
BROKEN = [site for site in SITES if site.name.startswith("broken-")]
WHOLE = [site for site in SITES if site not in BROKEN]


@pytest.mark.parametrize("site", BROKEN, ids=lambda site: site.name)
def test_a_broken_municipality_is_told_what_is_wrong(site: Path) -> None:
    """The report is the one in expected/problems.txt, to the letter."""
    expected = (site / "expected" / "problems.txt").read_text(encoding="utf-8")
    assert report.as_text(municipality.problems(site)) + "\n" == expected


@pytest.mark.parametrize("site", WHOLE, ids=lambda site: site.name)
def test_a_whole_municipality_has_no_problems(site: Path) -> None:
    """Nothing is said about records that are right, whatever their texts hold."""
    assert report.as_text(municipality.problems(site)) == "Inga fel."


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """Neither records nor tables are read through a link that leads away."""
    root = municipality.write(tmp_path)
    for file in ("data/matt/trygg-kvall.yaml", "data/matt/rankning.csv"):
        outside = tmp_path / Path(file).name
        (root / file).rename(outside)
        (root / file).symlink_to(outside)
    assert _report(root, rule="länk-utanför") == [
        "data/matt/rankning.csv:1:1: filen är en länk till något utanför mappen. "
        "Lägg själva filen här.",
        "data/matt/trygg-kvall.yaml:1:1: filen är en länk till något utanför mappen. "
        "Lägg själva filen här.",
    ]


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    """A link that goes round is told of, not followed."""
    root = municipality.write(tmp_path)
    file = root / "data/matt/rankning.csv"
    file.unlink()
    file.symlink_to(file)
    assert _report(root, rule="länk-utanför") == [
        "data/matt/rankning.csv:1:1: filen är en länk till något utanför mappen. "
        "Lägg själva filen här.",
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "x" * 10_000_000,
            "en cell är längre än 131 072 tecken. Kontrollera att varje citattecken stängs.",
        ),
        (
            "x," * 1_000_000,
            "raden har 1000001 celler men rubriken 12. "
            "Sätt en cell som innehåller skiljetecknet inom citattecken.",
        ),
    ],
    ids=["in one cell", "in many cells"],
)
def test_a_line_of_megabytes_gives_a_problem(tmp_path: Path, row: str, message: str) -> None:
    """A huge line in a table is told of by its line."""
    table = (municipality.MINIMAL / "data/matt/utfall.csv").read_text(encoding="utf-8")
    root = municipality.write(tmp_path, {"data/matt/utfall.csv": f"{table}{row}\n"})
    assert _report(root) == [f"data/matt/utfall.csv:3:1: {message}"]


def test_a_lineage_in_the_wrong_form_is_told_what_is_wrong(tmp_path: Path) -> None:
    """Every link is looked at, and none of them is judged by the rules until all can be read."""
    lineage = """\
länkar:
  - {från: trygg-kommun, slag: omskrivet, motiv: Målet saknar struktur.}
  - {från: 2019/trygg-kommun, slag: borttaget}
  - {från: 2019/Trygg kommun, till: 2021, slag: behållet, motiv: "", källa: vb-2019}
  - 2019/trygg-kommun
"""
    root = municipality.write(tmp_path, {"data/mal/harledning.yaml": lineage})
    form = "Skriv struktur/mål: 2019/okat-bostadsbyggande."
    assert [one.removeprefix("data/mal/harledning.yaml:") for one in _report(root)] == [
        '1:1: nyckeln "bedömning" saknas.',
        f'2:12: "trygg-kommun" har inte rätt form för "från". {form}',
        '2:32: "omskrivet" går inte som "slag". Välj bland behållet, omformulerat, sammanslaget, '
        "delat, nytt, borttaget, okänt.",
        '3:5: nyckeln "motiv" saknas.',
        f'4:12: "2019/Trygg kommun" har inte rätt form för "från". {form}',
        '4:37: "till" ska vara text, inte "2021".',
        '4:66: "motiv" är tom.',
        '4:70: nyckeln "källa" är okänd.',
        '5:5: "länkar" ska vara en grupp av nycklar, inte "2019/trygg-kommun".',
    ]


def test_a_huge_text_in_a_record_is_only_text(tmp_path: Path) -> None:
    """Ten megabytes in one value are read like any other words."""
    file = "data/matt/trygg-kvall.yaml"
    text = (municipality.MINIMAL / file).read_text(encoding="utf-8")
    huge = f"definition: {'x' * 10_000_000}\n"
    root = municipality.write(tmp_path, {file: municipality.with_keys(text, huge)})
    assert _report(root) == []


def _report(root: Path, rule: str = "") -> list[str]:
    found = municipality.problems(root)
    return [f"{one.place}: {one.message}" for one in found if rule in one.rule]
