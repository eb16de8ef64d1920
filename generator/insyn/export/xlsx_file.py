"""Write a table as a workbook for people: typed cells, its fields explained, where it comes from.

Nothing is left for the library to guess, and the rows are handed to it as they stand in the file.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from insyn import swedish
from insyn.export import csv_file
from insyn.export.field_words import FieldWords
from insyn.export.xlsx_cells import CUT, Left, rows
from insyn.model.package import FieldType
from insyn.model.published import TableSummary

MOST_ROWS = 1_048_575
"""The rows that a sheet can hold below the names of the columns."""

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "nan_inf_to_errors": False,
    "use_zip64": True,
}
_ALL_CELLS = "A1:XFD1048576"
_MADE = datetime(2000, 1, 1)
"""The day that every workbook says it was made, so that the same table gives the same bytes."""

_ROWS_THAT_SET_WIDTHS = 200
_NARROWEST, _WIDEST = 8, 50
_ROOM_FOR_ARROW = 4

_FIELD_COLUMNS = (
    ("Namn", 22),
    ("Titel", 26),
    ("Typ", 12),
    ("Beskrivning", 60),
    ("Villkor", 36),
    ("Koder", 60),
)
_ABOUT_COLUMNS = (("Uppgift", 22), ("Innehåll", 100))


def sheets_of(rows: int, most_rows: int = MOST_ROWS) -> int:
    """Return how many sheets the rows of a table need."""
    return max(-(-rows // most_rows), 1)


def write(
    csv: Path,
    table: TableSummary,
    fields: Sequence[FieldWords],
    about: Sequence[tuple[str, str]],
    target: Path,
    most_rows: int = MOST_ROWS,
) -> None:
    """Write a canonical table as a workbook; `about` says what it is, row by row."""
    left, parts = Left(), list[tuple[str, int]]()
    with Workbook(str(target), {**_OPTIONS, "tmpdir": str(target.parent)}) as book:
        book.set_properties({"title": table.title, "created": _MADE})
        bold = book.add_format({"bold": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        names = [one.name for one in table.schema.fields]
        types = [one.type for one in table.schema.fields]
        cells = csv_file.rows(csv)
        next(cells, None)
        for name in _sheet_names(sheets_of(table.rows, most_rows)):
            sheet = book.add_worksheet(name)
            some = islice(cells, most_rows)
            parts.append((name, _write_data(sheet, names, types, some, left, (bold, day))))
        _write_words(book.add_worksheet("Fält"), _FIELD_COLUMNS, _explained(fields), bold, wrapped)
        facts = chain(about, _limits(parts, left))
        _write_words(book.add_worksheet("Om"), _ABOUT_COLUMNS, facts, bold, wrapped)


def _sheet_names(count: int) -> Iterator[str]:
    if count == 1:
        yield "Data"
    else:
        yield from (f"Data {number}" for number in range(1, count + 1))


def _write_data(
    sheet: Any,
    names: Sequence[str],
    types: Sequence[FieldType],
    table: Iterator[list[str]],
    left: Left,
    formats: tuple[Any, Any],
) -> int:
    """Write rows below the names of their columns, and return how many they were."""
    bold, day = formats
    first = list(islice(table, _ROWS_THAT_SET_WIDTHS))
    for column, name in enumerate(names):
        sheet.set_column(column, column, _width(name, (row[column] for row in first)))
        sheet.write_string(0, column, name, bold)
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": _ALL_CELLS, "two_digit_text_year": _ALL_CELLS})
    # The library keeps one row and writes it when the next is begun: now the names.
    sheet._write_single_row(1)
    count = 0
    for row in rows(chain(first, table), types, day._get_xf_index(), left):
        sheet.fh.write(row)
        count += 1
    sheet._check_dimensions(max(count, 1), len(names) - 1)
    sheet.autofilter(0, 0, max(count, 1), len(names) - 1)
    return count


def _width(name: str, cells: Iterable[str]) -> int:
    longest = max((len(line) for cell in cells for line in cell.split("\n")), default=0)
    return min(max(len(name) + _ROOM_FOR_ARROW, longest + 1, _NARROWEST), _WIDEST)


def _write_words(
    sheet: Any,
    columns: Sequence[tuple[str, int]],
    rows: Iterable[Sequence[str]],
    bold: Any,
    wrapped: Any,
) -> None:
    """Write a sheet of texts below bold names."""
    sheet.freeze_panes(1, 0)
    for column, (name, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, bold)
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row):
            if text:
                sheet.write_string(number, column, text, wrapped)


def _explained(fields: Sequence[FieldWords]) -> Iterator[tuple[str, ...]]:
    for one in fields:
        codes = "\n".join(
            f"{code.code}: {code.label}{'. ' if code.explanation else ''}{code.explanation}"
            for code in one.codes
        )
        conditions = "\n".join(one.conditions)
        yield one.name, one.title, one.type, one.description, conditions, codes


def _limits(parts: Sequence[tuple[str, int]], left: Left) -> Iterator[tuple[str, str]]:
    """Yield what differs between the workbook and the CSV, if anything does."""
    if len(parts) > 1:
        last = 0
        for name, count in parts:
            yield f"Bladet {name}", f"Rad {last + 1} till {last + count} i tabellen"
            last += count
    if left.cut:
        texts = swedish.plural(left.cut, "text är längre", "texter är längre")
        yield (
            "Avkortade texter",
            f"{texts} än ett kalkylblad rymmer. De slutar med ”{CUT.strip(' …')}”.",
        )
    if left.long_numbers:
        numbers = swedish.plural(left.long_numbers, "tal har", "tal har")
        yield "Tal som text", f"{numbers} fler siffror än ett kalkylblad rymmer. De står som text."
