"""Tables are checked against their description, and what is found is worded for an editor."""

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import frictionless
import pytest

from insyn.check import tables
from insyn.check.table_words import number_meant, wrong_type
from insyn.load.records import load
from insyn.model.package import DataPackage, TableField
from tests import municipality

HEADER = "matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott\n"
DESCRIPTOR = (municipality.MINIMAL / "data/matt/datapackage.yaml").read_text(encoding="utf-8")


def _package(root: Path) -> DataPackage:
    records, problems = load(root)
    assert records is not None, problems
    return next(one for one in records.packages if one.name == "matt")


def _said(root: Path) -> list[str]:
    found = tables.check(root, _package(root))
    return [f"{one.place.line}:{one.place.column} {one.message} [{one.rule}]" for one in found]


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("12,5 %", '"12,5 %" är inte ett tal. Skriv 12.5.'),
        ("1 234,5", '"1 234,5" är inte ett tal. Skriv 1234.5.'),
        ("1\u00a0234", '"1 234" är inte ett tal. Skriv 1234.'),
        ("−5", '"−5" är inte ett tal. Skriv -5.'),
        ("+5", '"+5" är inte ett tal. Skriv 5.'),
        ("12 kr", '"12 kr" är inte ett tal. Skriv 12.'),
        ("cirka 12", '"cirka 12" är inte ett tal. Skriv ett tal som 12.5.'),
        ("inf", '"inf" är inte ett tal. Skriv ett tal som 12.5.'),
        ("–", '"–" är inte ett tal. Lämna cellen tom.'),
        ("..", '".." är inte ett tal. Lämna cellen tom.'),
    ],
)
def test_a_number_is_told_how_it_should_be_written(cell: str, message: str) -> None:
    """What was meant is guessed where it can only be one number."""
    field = TableField(name="varde", type="number", title="Värde", description="Värdet.")
    assert wrong_type(cell, field) == ("fel-typ", message)


def test_a_decimal_is_not_meant_as_a_whole_number() -> None:
    """No decimals are cut off in a suggestion."""
    field = TableField(name="n", type="integer", title="Antal", description="Antalet.")
    assert number_meant("12,5", field) == ""


@pytest.mark.parametrize(
    ("pattern", "cell", "is_right"),
    [
        ("alla|65-84", "alla", True),
        ("alla|65-84", "allas", False),
        ("alla|65-84", "x65-84", False),
        ("^alla$", "alla", True),
    ],
)
def test_a_pattern_binds_the_whole_cell(
    tmp_path: Path, pattern: str, cell: str, is_right: bool
) -> None:
    """Alternatives are bound at both ends, which frictionless alone does not do."""
    old = r"pattern: 'alla|[0-9]{1,3}-[0-9]{1,3}|[0-9]{1,3}\+'"
    assert old in DESCRIPTOR
    row = f"trygg-kvall,2019,T,kommunen,{cell},61,värde,,,,vb-2019,nej\n"
    files = {
        "data/matt/datapackage.yaml": DESCRIPTOR.replace(old, f"pattern: '{pattern}'"),
        "data/matt/utfall.csv": HEADER + row,
    }
    assert (_said(municipality.write(tmp_path, files)) == []) is is_right


def test_a_line_is_the_one_in_the_file(tmp_path: Path) -> None:
    """Cells with line breaks, empty lines and rows of the wrong width do not shift the lines."""
    rows = (
        'trygg-kvall,2016,T,kommunen,alla,61,värde,,,,"vb-\n2019",nej\n'
        "\n"
        "trygg-kvall,2017\n"
        "trygg-kvall,2018,X,kommunen,alla,61,värde,,,,vb-2019,nej\n"
        "trygg-kvall,2018,T,kommunen,alla,61,värde,,,,vb-2019,nej\n"
        "trygg-kvall,2018,T,kommunen,alla,62,värde,,,,vb-2019,nej\n"
    )
    root = municipality.write(tmp_path, {"data/matt/utfall.csv": HEADER + rows})
    assert _said(root) == [
        "4:1 raden är tom. Ta bort den. [tom-rad]",
        "5:1 raden har 2 celler men rubriken 12. "
        "Lägg till de celler som saknas, även tomma. [fel-antal-celler]",
        '6:3 "X" går inte som "kon". Välj bland T, K, M. [okänt-värde]',
        "8:1 raden har samma matt, period, kon, omrade och alder som rad 7. "
        "Ta bort den ena. [dubbel-rad]",
    ]


def test_too_many_problems_are_cut_with_a_word(tmp_path: Path) -> None:
    """A table where every row is wrong says so after a thousand."""
    rows = "".join(
        f"trygg-kvall,{1000 + number},X,kommunen,alla,61,värde,,,,vb-2019,nej\n"
        for number in range(5000)
    )
    root = municipality.write(tmp_path, {"data/matt/utfall.csv": HEADER + rows})
    said = _said(root)
    assert len(said) == 1001
    assert said[0] == (
        "1:1 tabellen har fler fel än de 1000 som visas. "
        "Rätta dem och kontrollera igen. [många-fel]"
    )


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "+mer", "- varav", "\tx"])
def test_a_formula_is_refused_in_any_column(tmp_path: Path, cell: str) -> None:
    """No cell may run in the spreadsheet of the one who downloads it."""
    row = f"trygg-kvall,2019,etappmal,minst,65,{cell}\n"
    header = "matt,period,typ,villkor,varde,text\n"
    root = municipality.write(tmp_path, {"data/matt/malvarden.csv": header + row})
    (line,) = _said(root)
    assert line.startswith("2:6 ")
    assert line.endswith("[formel-i-cell]")


def test_the_check_can_run_in_another_process(tmp_path: Path) -> None:
    """What goes in and what comes out can be pickled."""
    root = municipality.write(tmp_path, {"data/matt/rankning.csv": ""})
    package = _package(root)
    assert pickle.loads(pickle.dumps(package)) == package
    with ProcessPoolExecutor(1, get_context("spawn")) as processes:
        found = processes.submit(tables.check, root, package).result()
    assert found == tables.check(root, package)
    assert [problem.rule for problem in found] == ["tom-fil"]


def test_frictionless_itself_finds_our_package_right() -> None:
    """The package as it stands on disk is one that others' tools accept."""
    path = municipality.MINIMAL / "data/matt/datapackage.yaml"
    report = frictionless.Package(str(path)).validate()
    assert report.flatten(["type", "note"]) == []
