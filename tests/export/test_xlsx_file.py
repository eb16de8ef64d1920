"""Tests for the workbooks: what a person meets who opens a table in a spreadsheet."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from insyn.export import csv_file
from insyn.export.field_words import FieldWords
from insyn.export.xlsx_cells import CUT, LONGEST_TEXT
from insyn.export.xlsx_file import MOST_ROWS, sheets_of, write
from insyn.model.codes import Code
from insyn.model.package import TableField, TableSchema
from insyn.model.published import TableSummary
from tests import packed

TEXTS = TableSchema(
    fields=(
        TableField(name="nr", type="integer", title="Nr", description="Nummer."),
        TableField(name="text", title="Text", description="Text."),
    ),
    primary_key=("nr",),
)
WORDS = FieldWords("kod", "Kod", "text", "Kommunens kod.", ("måste ha ett värde",), ())
CODED = FieldWords(
    "status", "Status", "text", "Läget.", (), (Code("a", "Ja", "Så är det."), Code("b", "Nej"))
)


def made(
    folder: Path,
    schema: TableSchema,
    rows: Iterable[Sequence[str]],
    fields: Sequence[FieldWords] = (),
    most_rows: int = MOST_ROWS,
) -> Path:
    """Write a workbook of a table and return where it lies."""
    every = list(rows)
    source, target = folder / "a.csv", folder / "a.xlsx"
    source.write_bytes(csv_file.written([field.name for field in schema.fields], every))
    summary = TableSummary("a", "Tabellen", "Rader.", len(every), schema, ())
    write(source, summary, fields, [("Tabell", "Tabellen")], target, most_rows)
    return target


def sheet(path: Path, name: str = "Data") -> list[tuple[Any, ...]]:
    """Return the values of a sheet, row by row."""
    return list(openpyxl.load_workbook(path)[name].iter_rows(values_only=True))


def test_every_cell_has_the_type_of_its_column(tmp_path: Path) -> None:
    """Numbers are numbers, days are days, a code keeps its zero, and what is empty is empty."""
    path = made(tmp_path, packed.SCHEMA, packed.ROWS)

    assert sheet(path) == [
        ("kod", "varde", "n", "dag", "status"),
        ("0126", 12.5, 7, datetime(2019, 12, 31), "värde"),
        ("0180", None, None, None, "saknas"),
    ]
    data = openpyxl.load_workbook(path)["Data"]
    assert data["D2"].number_format == "yyyy-mm-dd"
    assert (data.freeze_panes, data.auto_filter.ref) == ("A2", "A1:E3")


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+46 8 123",
        "-1",
        "@SUM(A1)",
        "{=A1}",
        "https://a.example/",
        "mailto:a@b.example",
        "internal:Data!A1",
        "<r><t>a</t></r>",
        "<b>&amp;",
        "_x000D_",
        "TRUE",
        "2019-12-31",
        "1/2",
        " a ",
        "rad ett\nrad två",
        "å😀",
    ],
)
def test_a_text_is_nothing_but_a_text(tmp_path: Path, text: str) -> None:
    """No formula, no link, no markup and no guess: the cell holds what the table holds."""
    path = made(tmp_path, TEXTS, [("1", text)])

    cell = openpyxl.load_workbook(path)["Data"]["B2"]
    # A text that looks like an escaped sign is escaped itself, which this reader leaves to us.
    assert (unescape(cell.value), cell.hyperlink) == (text, None)
    assert cell.data_type in ("s", "inlineStr")


def test_a_number_that_a_sheet_would_round_is_left_as_text(tmp_path: Path) -> None:
    """Fifteen digits are what a spreadsheet can hold; the sheet Om says that there are more."""
    cells = ["123456789012345", "1234567890123456", "0.1234567890123456", "007", "NaN", "-0.5"]
    schema = TableSchema(
        fields=(TableField(name="tal", type="number", title="Tal", description="Tal."),),
        primary_key=("tal",),
    )
    path = made(tmp_path, schema, [(cell,) for cell in cells])

    assert [row[0] for row in sheet(path)[1:]] == [
        123456789012345,
        "1234567890123456",
        "0.1234567890123456",
        "007",
        "NaN",
        -0.5,
    ]
    assert sheet(path, "Om")[-1] == (
        "Tal som text",
        "2\u00a0tal har fler siffror än ett kalkylblad rymmer. De står som text.",
    )


def test_a_day_before_the_calendar_of_spreadsheets_is_left_as_text(tmp_path: Path) -> None:
    """Spreadsheets disagree on the first months of 1900."""
    rows = [("0126", "", "", "1899-12-31", "värde"), ("0180", "", "", "1900-03-01", "värde")]

    days = [row[3] for row in sheet(made(tmp_path, packed.SCHEMA, rows))[1:]]

    assert days == ["1899-12-31", datetime(1900, 3, 1)]


@pytest.mark.parametrize("sign", ["a", "😀"])
def test_a_text_that_is_too_long_is_cut_and_says_so(tmp_path: Path, sign: str) -> None:
    """The cell ends with a mark, and the sheet Om says how many they are."""
    path = made(tmp_path, TEXTS, [("1", sign * (LONGEST_TEXT + 1)), ("2", "b")])

    text = sheet(path)[1][1]
    assert text.endswith(CUT)
    assert text.removesuffix(CUT).strip(sign) == ""
    assert LONGEST_TEXT - 1 <= len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert sheet(path, "Om")[-1] == (
        "Avkortade texter",
        "1\u00a0text är längre än ett kalkylblad rymmer. De slutar med "
        "”[avkortat här, hela texten finns i CSV-filen]”.",
    )


def test_the_longest_text_that_a_sheet_can_hold_is_whole(tmp_path: Path) -> None:
    """Nothing is cut before it has to be."""
    path = made(tmp_path, TEXTS, [("1", "å" * LONGEST_TEXT)])

    assert sheet(path)[1] == (1, "å" * LONGEST_TEXT)


def test_rows_that_do_not_fit_on_a_sheet_go_on_to_the_next(tmp_path: Path) -> None:
    """Each sheet repeats the names, and the sheet Om says which rows are where."""
    rows = [(str(number), f"text {number}") for number in range(1, 6)]
    path = made(tmp_path, TEXTS, rows, most_rows=2)

    assert openpyxl.load_workbook(path).sheetnames == ["Data 1", "Data 2", "Data 3", "Fält", "Om"]
    names = ("nr", "text")
    assert sheet(path, "Data 1") == [names, (1, "text 1"), (2, "text 2")]
    assert sheet(path, "Data 2") == [names, (3, "text 3"), (4, "text 4")]
    assert sheet(path, "Data 3") == [names, (5, "text 5")]
    assert sheet(path, "Om")[1:] == [
        ("Tabell", "Tabellen"),
        ("Bladet Data 1", "Rad 1 till 2 i tabellen"),
        ("Bladet Data 2", "Rad 3 till 4 i tabellen"),
        ("Bladet Data 3", "Rad 5 till 5 i tabellen"),
    ]


@pytest.mark.parametrize(
    ("rows", "sheets"), [(0, 1), (1, 1), (1_048_575, 1), (1_048_576, 2), (2_097_151, 3)]
)
def test_a_sheet_holds_what_excel_can_hold(rows: int, sheets: int) -> None:
    """The names take the first of the 1,048,576 rows."""
    assert sheets_of(rows) == sheets


def test_a_table_without_rows_is_a_sheet_with_names(tmp_path: Path) -> None:
    """It can be opened and filtered like any other."""
    path = made(tmp_path, packed.SCHEMA, [])

    assert sheet(path) == [("kod", "varde", "n", "dag", "status")]


def test_the_fields_are_explained_on_a_sheet_of_their_own(tmp_path: Path) -> None:
    """Name, title, type, description, conditions and codes, in words."""
    path = made(tmp_path, packed.SCHEMA, packed.ROWS, [WORDS, CODED])

    assert sheet(path, "Fält") == [
        ("Namn", "Titel", "Typ", "Beskrivning", "Villkor", "Koder"),
        ("kod", "Kod", "text", "Kommunens kod.", "måste ha ett värde", None),
        ("status", "Status", "text", "Läget.", None, "a: Ja. Så är det.\nb: Nej"),
    ]


def test_the_same_table_gives_the_same_bytes(tmp_path: Path) -> None:
    """Nothing of the clock or the folder is in the workbook."""
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()

    assert (
        made(first, packed.SCHEMA, packed.ROWS).read_bytes()
        == made(second, packed.SCHEMA, packed.ROWS).read_bytes()
    )
