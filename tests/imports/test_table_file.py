"""A table from outside becomes cells with their places, or a sentence on why it cannot."""

import io
import zipfile
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from insyn.imports import not_a_table, table_file
from insyn.imports.grid import Cell, Grid, letters
from tests.imports import workbooks

TABLE = (("Enhet", "Nöjda 2025"), ("Åsken", "82,5"))
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RELATIVE = "xl/worksheets/sheet1.xml"


def _said(path: Path, sheet: str = "") -> list[str]:
    _, problems = table_file.read(path, path.name, sheet)
    return [f"{one.place}: {one.level}: {one.message} [{one.rule}]" for one in problems]


def _grid(path: Path, sheet: str = "") -> Grid:
    grid, _ = table_file.read(path, path.name, sheet)
    assert grid is not None
    return grid


def _book(folder: Path, *rows: Any, **formats: str) -> Path:
    return workbooks.write(folder / "enkat.xlsx", ("Enkät", rows), **formats)


@pytest.mark.parametrize(
    "data",
    [
        "Enhet;Nöjda 2025\r\nÅsken;82,5\r\n".encode("cp1252"),
        "\ufeffEnhet;Nöjda 2025\r\nÅsken;82,5\r\n".encode(),
        "Enhet\tNöjda 2025\nÅsken\t82,5\n".encode(),
        'Enhet,Nöjda 2025\nÅsken,"82,5"\n'.encode(),
        "Enhet;Nöjda 2025\r\nA\u030asken; 82,5 \r\n;;\r\n\r\n".encode(),
    ],
    ids=["windows", "bom", "tab", "comma", "loose"],
)
def test_a_csv_file_is_read_in_every_form_that_excel_saves(tmp_path: Path, data: bytes) -> None:
    """Encoding, mark and delimiter are recognised; edges and empty lines mean nothing."""
    (tmp_path / "enkat.csv").write_bytes(data)

    assert workbooks.texts(_grid(tmp_path / "enkat.csv").rows) == dict(enumerate(TABLE, start=1))


def test_the_delimiter_is_found_below_a_title(tmp_path: Path) -> None:
    """Other text above a table does not decide how it is cut."""
    path = tmp_path / "enkat.csv"
    path.write_text("Enkäten, våren 2025\n\nEnhet;Nöjda 2025\nÅsken;82,5\n", encoding="utf-8")

    assert workbooks.texts(_grid(path).rows)[4] == ("Åsken", "82,5")


def test_an_excel_sheet_is_read_with_the_types_of_its_cells(tmp_path: Path) -> None:
    """Numbers are exact, percent is of a hundred, days are days and text is tidy."""
    path = _book(
        tmp_path,
        ["A\u030asken ", 0.1 + 0.2, 0.84, 84, datetime(2025, 3, 1), True, 2025, None],
        C1="0 %",
        D1='0"%"',
    )

    assert _grid(path).rows[0].cells == (
        Cell("Åsken"),
        Cell("0.3", Decimal("0.3")),
        Cell("84", Decimal(84), is_percent=True),
        Cell("84", Decimal(84)),
        Cell("2025-03-01", day=date(2025, 3, 1)),
        Cell("ja"),
        Cell("2025", Decimal(2025)),
    )


def test_rows_keep_the_numbers_that_excel_shows(tmp_path: Path) -> None:
    """Empty rows are passed over and the places still agree."""
    grid = _grid(_book(tmp_path, ["Enkäten"], [], *TABLE))

    assert [row.number for row in grid.rows] == [1, 3, 4]
    assert grid.where(4, 1, "Nöjda 2025") == "blad Enkät, cell B4 (Nöjda 2025)"


def _hide(page: Any) -> None:
    page.row_dimensions[2].hidden = True
    page.column_dimensions["B"].hidden = True
    page.row_dimensions[3].hidden = True


def test_hidden_rows_and_columns_are_read_and_told_of(tmp_path: Path) -> None:
    """What a colleague has hidden may not be meant to be read."""
    path = workbooks.changed(_book(tmp_path, *TABLE, ["Öden", 90]), _hide)

    assert len(_grid(path).rows) == 3
    assert _said(path) == [
        "enkat.xlsx:1:1: varning: blad Enkät: raderna 2 och 3 är dolda i Excel men läses ändå. "
        "Ta bort det som inte ska med. [dold-i-excel]",
        "enkat.xlsx:1:1: varning: blad Enkät: kolumn B är dold i Excel men läses ändå. "
        "Ta bort det som inte ska med. [dold-i-excel]",
    ]


def test_signs_inside_cells_do_not_cut_them(tmp_path: Path) -> None:
    """The sign that cuts the rows into equally many cells is the one between cells."""
    path = tmp_path / "enkat.csv"
    path.write_text("Enhet;X;Y\nÅsken, en trappa;82,5;90,1\nÖden;80,0;1,5\n", encoding="utf-8")

    assert workbooks.texts(_grid(path).rows)[2] == ("Åsken, en trappa", "82,5", "90,1")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (
            "=1+1",
            "enkat.xlsx:2:2: fel: blad Enkät, cell B2: formeln har inget sparat värde. Öppna filen "
            "i Excel, spara den och försök igen. [formel-utan-värde]",
        ),
        (
            "#N/A",
            'enkat.xlsx:2:2: fel: blad Enkät, cell B2: cellen visar felet "#N/A". Rätta den eller '
            "skriv värdet. [fel-i-cellen]",
        ),
        (
            datetime(2025, 3, 1, 12, 30),
            "enkat.xlsx:2:2: fel: blad Enkät, cell B2: cellen har både datum och klockslag. Skriv "
            "bara datumet. [fel-i-cellen]",
        ),
        (
            time(12, 30),
            "enkat.xlsx:2:2: fel: blad Enkät, cell B2: cellen är ett klockslag. Skriv värdet som "
            "text. [fel-i-cellen]",
        ),
    ],
)
def test_a_cell_that_cannot_be_read_says_why(tmp_path: Path, value: Any, message: str) -> None:
    """The reason stays with the cell, since only a column that is read matters."""
    wrong = _grid(_book(tmp_path, ["Enhet", "X"], ["Åsken", value])).rows[1].cells[1].wrong

    assert wrong is not None
    assert f"{wrong.place}: {wrong.level}: {wrong.message} [{wrong.rule}]" == message


def test_the_saved_value_of_a_formula_is_read(tmp_path: Path) -> None:
    """A formula that Excel has reckoned has a value, and the formula is of no interest."""
    path = _book(tmp_path, ["Enhet", "X"], ["Åsken", "=40+2"])
    _rewrite(path, RELATIVE, b"<v />", b"<v>42</v>")

    assert _grid(path).rows[1].cells[1] == Cell("42", Decimal(42))


def _rewrite(path: Path, name: str, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    assert old in parts[name], parts[name]
    parts[name] = parts[name].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, data in parts.items():
            archive.writestr(one, data)


def test_merged_cells_are_one_mistake(tmp_path: Path) -> None:
    """Every cell of the area carries the same problem, so it is told once."""
    path = workbooks.changed(
        _book(tmp_path, *TABLE, ["Öden", 90]), lambda page: page.merge_cells("A2:A3")
    )

    first, second = (row.cells[0].wrong for row in _grid(path).rows[1:])
    assert first == second
    assert first is not None
    assert first.message == (
        "blad Enkät, cell A2:A3: cellerna är sammanslagna. Dela upp dem och fyll i var och en."
    )


def test_one_of_several_sheets_must_be_chosen(tmp_path: Path) -> None:
    """Sheets that are empty are no choice; the names are said, and a misspelt one is guessed."""
    path = workbooks.write(tmp_path / "a.xlsx", ("Enkät", TABLE), ("Fakta", TABLE), ("Tomt", ()))

    assert _said(path) == [
        'a.xlsx:1:1: fel: filen har flera blad: "Enkät" och "Fakta". Välj ett med --blad. '
        "[flera-blad]"
    ]
    assert _said(path, "Faktaa") == [
        'a.xlsx:1:1: fel: bladet "Faktaa" finns inte. Menade du "Fakta"? [flera-blad]'
    ]
    assert _grid(path, "Fakta").sheet == "Fakta"


def _conceal(page: Any) -> None:
    page.sheet_state = "veryHidden"


def test_a_hidden_sheet_is_no_choice(tmp_path: Path) -> None:
    """The only sheet that can be seen is the one that is meant."""
    path = workbooks.write(tmp_path / "a.xlsx", ("Listor", TABLE), ("Enkät", TABLE))

    assert _grid(workbooks.changed(path, _conceal)).sheet == "Enkät"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "filen är tom. [oläsbar-fil]"),
        (
            COMPOUND + "EncryptedPackage".encode("utf-16-le"),
            "filen är skyddad med lösenord. Spara en kopia utan lösenord. [oläsbar-fil]",
        ),
        (
            COMPOUND + b"Workbook",
            "filen är i ett äldre format (.xls). Spara den som Excel-arbetsbok (.xlsx). "
            "[oläsbar-fil]",
        ),
        (
            b"PK\x03\x04 avbruten",
            "filen är skadad. Öppna den i Excel och spara den på nytt som Excel-arbetsbok "
            "(.xlsx). [oläsbar-fil]",
        ),
        (
            b"%PDF-1.7 ...",
            "filen är en PDF. Be om tabellen som Excel-arbetsbok (.xlsx) eller CSV. [oläsbar-fil]",
        ),
        (
            b"<html><table>",
            "filen är en webbsida, fast den kan heta .xls. Spara den som Excel-arbetsbok (.xlsx). "
            "[oläsbar-fil]",
        ),
        (
            b"\x89PNG\0\0",
            "filen är ingen arbetsbok från Excel. Spara tabellen som Excel-arbetsbok (.xlsx). "
            "[oläsbar-fil]",
        ),
        (
            "Enhet;Nöjda\n".encode("utf-16"),
            "det går inte att avgöra hur filen är kodad. Spara om den som CSV UTF-8. [oläsbar-fil]",
        ),
        (
            b"sep=;\nEnhet;X\n",
            'filen börjar med raden "sep=". Ta bort den raden. [oläsbar-fil]',
        ),
        (b'a;"b\n', "ett citattecken öppnas i raden men stängs aldrig. [trasig-tabell]"),
    ],
)
def test_other_files_are_refused_with_a_way_out(tmp_path: Path, data: bytes, message: str) -> None:
    """What a file is shows in its bytes, whatever it is called."""
    (tmp_path / "tabell.xlsx").write_bytes(data)

    assert _said(tmp_path / "tabell.xlsx") == [f"tabell.xlsx:1:1: fel: {message}"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "content.xml",
            "filen är ingen arbetsbok från Excel. Spara tabellen som Excel-arbetsbok (.xlsx). "
            "[oläsbar-fil]",
        ),
        (
            "xl/workbook.bin",
            "filen är en binär arbetsbok (.xlsb). Spara den som Excel-arbetsbok (.xlsx). "
            "[oläsbar-fil]",
        ),
    ],
)
def test_other_packed_files_are_refused(tmp_path: Path, name: str, message: str) -> None:
    """A zip file is not always a workbook."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "<a/>")
    (tmp_path / "a.ods").write_bytes(buffer.getvalue())

    assert _said(tmp_path / "a.ods") == [f"a.ods:1:1: fel: {message}"]


def test_a_workbook_that_swells_is_never_unpacked(tmp_path: Path) -> None:
    """Few bytes may hold many; the size is told before anything is unpacked."""
    path = _book(tmp_path, *TABLE)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/a.xml", b" " * (not_a_table.UNPACKED + 1))

    assert path.stat().st_size < 100_000
    assert _said(path) == [
        "enkat.xlsx:1:1: fel: filen blir orimligt stor när den packas upp. Kopiera tabellen till "
        "en ny arbetsbok. [för-stor-tabell]"
    ]


def test_a_workbook_with_entities_of_its_own_is_refused(tmp_path: Path) -> None:
    """No spreadsheet program writes them; they can swell and they can point to other files."""
    path = _book(tmp_path, *TABLE)
    _rewrite(path, RELATIVE, b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet')

    assert _said(path) == [
        "enkat.xlsx:1:1: fel: filen innehåller sådant som inte hör till en tabell. Kopiera "
        "tabellen till en ny fil. [oläsbar-fil]"
    ]


def test_absurd_areas_are_refused_before_they_are_filled(tmp_path: Path) -> None:
    """A sheet of merged cells would be made cell by cell; one far cell makes a sheet large."""
    merged = _book(tmp_path, *TABLE)
    area = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    _rewrite(merged, RELATIVE, b"</worksheet>", area)
    far = workbooks.changed(
        workbooks.write(tmp_path / "b.xlsx", ("Enkät", TABLE)),
        lambda page: page.cell(1_048_576, 16_384, "x"),
    )

    rest = (
        "10\u00a0000 rader, 500 kolumner eller 500\u00a0000 celler. Kopiera bara den ifyllda delen "
        "till en ny fil."
    )
    assert _said(merged) == [f"enkat.xlsx:1:1: fel: tabellen har fler än {rest} [för-stor-tabell]"]
    assert _said(far) == [
        "b.xlsx:1:1: fel: bladet Enkät når till cell XFD1048576, men tabellen har fler än "
        f"{rest} [för-stor-tabell]"
    ]


def test_a_workbook_without_a_part_is_broken(tmp_path: Path) -> None:
    """What the library cannot make sense of is a damaged file to an editor."""
    path = _book(tmp_path, *TABLE)
    _rewrite(path, RELATIVE, b"<worksheet", b"<worksheet <<")

    assert _said(path) == [
        "enkat.xlsx:1:1: fel: filen är skadad. Öppna den i Excel och spara den på nytt som "
        "Excel-arbetsbok (.xlsx). [oläsbar-fil]"
    ]


def test_a_csv_file_with_too_many_rows_is_refused(tmp_path: Path) -> None:
    """The same limit as for a sheet."""
    path = tmp_path / "a.csv"
    path.write_text("a;b\n" * 10_001, encoding="utf-8")

    assert _said(path) == [
        "a.csv:10001:1: fel: tabellen har fler än 10\u00a0000 rader, 500 kolumner eller "
        "500\u00a0000 celler. Kopiera bara den ifyllda delen till en ny fil. [för-stor-tabell]"
    ]


@pytest.mark.parametrize(
    ("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_have_the_names_of_a_spreadsheet(column: int, name: str) -> None:
    """An editor finds the cell by its letters."""
    assert letters(column) == name
