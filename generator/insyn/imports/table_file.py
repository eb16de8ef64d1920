"""Read a table that someone else has made, from Excel or CSV, as cells with their places."""

from collections import Counter
from itertools import islice
from pathlib import Path

from insyn.imports import workbook
from insyn.imports.grid import COLUMNS, ROWS, Cell, Grid, Row, tidy
from insyn.imports.not_a_table import RULE_FILE, RULE_TOO_LARGE, TOO_LARGE, why_not
from insyn.load.raw_rows import raw_rows
from insyn.load.table_form import BYTE_ORDER_MARK, recognise
from insyn.model.package import Dialect, TableField, TableResource, TableSchema
from insyn.places import Place
from insyn.problems import Problem

LARGEST = 20_000_000
"""The number of bytes in the largest file that is read."""

_DELIMITERS = (";", "\t", ",")
_FIRST_ROWS = 30

_UNKNOWN_COLUMNS = TableResource(
    name="egen",
    path="egen.csv",
    title="Egen tabell",
    description="En tabell som någon annan har gjort.",
    encoding="utf-8",
    dialect=Dialect(delimiter=","),
    table_schema=TableSchema(
        fields=(TableField(name="-", title="-", description="-"),), primary_key=("-",)
    ),
)


def read(path: Path, file: str, sheet: str = "") -> tuple[Grid | None, list[Problem]]:
    """Return the table in a CSV file or on a sheet of an XLSX file, and what is to be said of it.

    `file` is the name that the problems have. Without a sheet the file must have only one.
    What the file is shows in its bytes and not in its name.
    """
    try:
        if path.stat().st_size > LARGEST:
            message = "filen är större än 20 MB. Spara bara bladet med tabellen."
            return None, [Problem(Place(file), message, RULE_TOO_LARGE)]
        data = path.read_bytes()
    except OSError:
        message = "filen går inte att läsa. Kontrollera att den finns och att du får öppna den."
        return None, [Problem(Place(file), message, RULE_FILE)]
    stopped = why_not(data, file)
    if stopped:
        return None, [stopped]
    if data.startswith(b"PK"):
        return workbook.read(data, file, sheet)
    return _read_text(data, file)


def _read_text(data: bytes, file: str) -> tuple[Grid | None, list[Problem]]:
    form = recognise(data, _UNKNOWN_COLUMNS)
    if isinstance(form, str):
        return None, [Problem(Place(file), form, RULE_FILE)]
    text = data.removeprefix(BYTE_ORDER_MARK).decode(form.encoding)
    problems: list[Problem] = []
    rows: list[Row] = []
    for line, cells in raw_rows(text, file, _delimiter(text), problems):
        if len(rows) == ROWS or len(cells) > COLUMNS:
            return None, [Problem(Place(file, line), TOO_LARGE, RULE_TOO_LARGE)]
        row = Row(line, tuple(Cell(tidy(cell)) for cell in cells))
        if any(row.filled()):
            rows.append(row)
    return (None, problems) if problems else (Grid(file, "", tuple(rows)), [])


def _delimiter(text: str) -> str:
    """Return the sign between cells: the one that cuts most rows into equally many.

    There may be other text above the table, commas in numbers and semicolons in cells.
    """

    def even_rows(delimiter: str) -> int:
        rows = islice(raw_rows(text, "", delimiter, []), _FIRST_ROWS)
        widths = Counter(len(cells) for _, cells in rows if len(cells) > 1)
        return max(widths.values(), default=0)

    return max(_DELIMITERS, key=even_rows)
