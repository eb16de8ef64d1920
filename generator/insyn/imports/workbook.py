"""Read one sheet of an Excel workbook as cells with their places: values only, nothing fetched."""

import re
import warnings
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

from insyn.imports.grid import CELLS, COLUMNS, EMPTY, ROWS, Cell, Grid, Row, letters, tidy
from insyn.imports.not_a_table import BROKEN, RULE_FILE, RULE_TOO_LARGE, TOO_LARGE
from insyn.places import Place
from insyn.problems import Level, Problem, quoted, suggestion
from insyn.swedish import joined

RULE_SHEET = "flera-blad"
RULE_HIDDEN = "dold-i-excel"
RULE_MERGED = "sammanslagna-celler"
RULE_FORMULA = "formel-utan-värde"
RULE_CELL_ERROR = "fel-i-cellen"

_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_NOISE = Decimal("1e-9")

Merged = Mapping[tuple[int, int], str]


def read(data: bytes, file: str, sheet: str = "") -> tuple[Grid | None, list[Problem]]:
    """Return the cells of a sheet, by name or the only one, and what is to be said of it.

    Of a formula the value that was saved is read. Hidden rows and columns are read and told of.
    """
    try:
        values, formulas = (_opened(data, data_only) for data_only in (True, False))
    # A broken workbook breaks the library in any number of ways, none of which is ours.
    except Exception:
        return None, [Problem(Place(file), BROKEN, RULE_FILE)]
    name = _chosen(values, file, sheet)
    if isinstance(name, Problem):
        return None, [name]
    page = values[name]
    height, width = page.max_row, page.max_column
    if height > ROWS or width > COLUMNS or height * width > CELLS:
        message = f"bladet {name} når till cell {letters(width - 1)}{height}, "
        return None, [Problem(Place(file), message + "men " + TOO_LARGE, RULE_TOO_LARGE)]
    reading = _Reading(file, page, formulas[name])
    return Grid(file, name, tuple(reading.rows())), list(_hidden(file, page))


def _opened(data: bytes, data_only: bool) -> Any:
    import openpyxl  # so that no other command loads it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about decorations that are not read
        return openpyxl.load_workbook(BytesIO(data), data_only=data_only, keep_links=False)


def _chosen(book: Any, file: str, sheet: str) -> str | Problem:
    """Return the name of the sheet to read, or why none can be chosen."""
    names = [one.title for one in book.worksheets]
    if sheet:
        if sheet in names:
            return sheet
        hint = suggestion(sheet, names) or f" Välj bland {_listed(names)}."
        message = f"bladet {quoted(sheet)} finns inte.{hint}"
        return Problem(Place(file), message, RULE_SHEET)
    filled = [one.title for one in book.worksheets if one.sheet_state == "visible" and _holds(one)]
    if len(filled) == 1:
        return str(filled[0])
    if not filled:
        return Problem(Place(file), "filen har inget synligt blad med innehåll.", RULE_FILE)
    message = f"filen har flera blad: {_listed(filled)}. Välj ett med --blad."
    return Problem(Place(file), message, RULE_SHEET)


def _holds(page: Any) -> bool:
    return bool(page.max_row > 1 or page.max_column > 1 or page["A1"].value is not None)


def _listed(names: list[str]) -> str:
    return joined([quoted(name) for name in names])


def _hidden(file: str, page: Any) -> Iterator[Problem]:
    """Yield a warning for the hidden rows and one for the hidden columns."""
    rows = [number for number, one in page.row_dimensions.items() if one.hidden]
    columns = [
        place
        for one in page.column_dimensions.values()
        if one.hidden
        for place in range(one.min, min(one.max, page.max_column) + 1)
    ]
    for places, one, many in (
        ([str(row) for row in sorted(rows) if row <= page.max_row], "rad", "raderna"),
        ([letters(column - 1) for column in sorted(columns)], "kolumn", "kolumnerna"),
    ):
        if places:
            words = f"{one} {places[0]}" if len(places) == 1 else f"{many} {joined(places)}"
            message = (
                f"blad {page.title}: {words} är dold i Excel men läses ändå. "
                if len(places) == 1
                else f"blad {page.title}: {words} är dolda i Excel men läses ändå. "
            )
            advice = "Ta bort det som inte ska med."
            yield Problem(Place(file), message + advice, RULE_HIDDEN, Level.WARNING)


class _Reading:
    """Turn the cells of one sheet into ours."""

    def __init__(self, file: str, page: Any, formulas: Any) -> None:
        self._file = file
        self._page = page
        self._formulas = formulas
        self._merged: dict[tuple[int, int], Problem] = {}
        for area in page.merged_cells.ranges:
            self._merge(area)

    def rows(self) -> Iterator[Row]:
        """Yield the rows that hold something."""
        for cells in self._page.iter_rows():
            read = tuple(self._cell(cell) for cell in cells)
            if any(not one.is_empty for one in read):
                yield Row(cells[0].row, read)

    def _merge(self, area: Any) -> None:
        where = f"blad {self._page.title}, cell {area.coord}"
        message = f"{where}: cellerna är sammanslagna. Dela upp dem och fyll i var och en."
        problem = Problem(Place(self._file, area.min_row, area.min_col), message, RULE_MERGED)
        for row in range(area.min_row, min(area.max_row, ROWS) + 1):
            for column in range(area.min_col, min(area.max_col, COLUMNS) + 1):
                self._merged[row, column] = problem

    def _cell(self, cell: Any) -> Cell:
        wrong = self._merged.get((cell.row, cell.column))
        if wrong:
            return Cell("" if cell.value is None else tidy(str(cell.value)), wrong=wrong)
        value = cell.value
        if value is None:
            formula = self._formulas[cell.coordinate]
            return self._wrong(cell, *_NO_VALUE) if formula.data_type == "f" else EMPTY
        if cell.data_type == "e":
            said = f"cellen visar felet {quoted(value)}. Rätta den eller skriv värdet."
            return self._wrong(cell, said, RULE_CELL_ERROR)
        if isinstance(value, bool):
            return Cell("ja" if value else "nej")
        if isinstance(value, int | float):
            return _number(value, cell.number_format)
        if isinstance(value, datetime | date):
            return self._day(cell, value)
        if isinstance(value, str):
            return Cell(tidy(value))
        return self._wrong(cell, "cellen är ett klockslag. Skriv värdet som text.", RULE_CELL_ERROR)

    def _day(self, cell: Any, value: date) -> Cell:
        if isinstance(value, datetime):
            if value.time() != time():
                said = "cellen har både datum och klockslag. Skriv bara datumet."
                return self._wrong(cell, said, RULE_CELL_ERROR)
            value = value.date()
        return Cell(value.isoformat(), day=value)

    def _wrong(self, cell: Any, said: str, rule: str) -> Cell:
        place = Place(self._file, cell.row, cell.column)
        where = f"blad {self._page.title}, cell {cell.coordinate}"
        return Cell(wrong=Problem(place, f"{where}: {said}", rule))


_NO_VALUE = (
    "formeln har inget sparat värde. Öppna filen i Excel, spara den och försök igen.",
    RULE_FORMULA,
)


def _number(value: float, number_format: str) -> Cell:
    """Return a number as it is shown: percent as so many of a hundred, without a float's noise."""
    exact = Decimal(repr(value))
    if not exact.is_finite():
        return Cell(str(value))
    is_percent = "%" in _LITERAL.sub("", number_format)
    exact = exact * 100 if is_percent else exact
    rounded = exact.quantize(_NOISE) if abs(exact) < 10**15 else exact
    plain = f"{rounded:f}"
    text = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return Cell("0" if text == "-0" else text, number=Decimal(text), is_percent=is_percent)
