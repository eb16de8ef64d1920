"""Hold a table from outside as cells with their places, whatever kind of file it came in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from unicodedata import normalize

from insyn.places import Place
from insyn.problems import Problem

ROWS, COLUMNS, CELLS = 10_000, 500, 500_000
"""The largest table that is read; the largest one that we know of has 1,714 rows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold what stands in a cell: its text, and its number or day if the file says it is one.

    `is_percent` tells that the number is shown as percent, so that 0.84 means 84. `wrong` is why
    the cell cannot be read; it matters only where someone wants to read it.
    """

    text: str = ""
    number: Decimal | None = None
    is_percent: bool = False
    day: date | None = None
    wrong: Problem | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands in the cell."""
        return not self.text and self.wrong is None


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one row: its number in the file, from 1, and its cells from the first column on."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """Return the cell in a column, from 0; an empty one where the row has ended."""
        return self.cells[column] if column < len(self.cells) else EMPTY

    def filled(self) -> Iterator[tuple[int, Cell]]:
        """Yield the cells that hold something, with their columns from 0."""
        return ((place, cell) for place, cell in enumerate(self.cells) if not cell.is_empty)


@dataclass(frozen=True, slots=True)
class Grid:
    """Hold the rows of a table that hold something; `sheet` is empty where there are no sheets."""

    file: str
    sheet: str
    rows: tuple[Row, ...]

    def place(self, row: int, column: int = 0) -> Place:
        """Return the place of a cell, whose row is counted from 1 and whose column from 0."""
        return Place(self.file, row, column + 1)

    def where(self, row: int, column: int, heading: str = "") -> str:
        """Say in words where a cell is: blad Enkät, cell D7 (Nöjda 2025)."""
        under = f" ({heading})" if heading else ""
        if self.sheet:
            return f"blad {self.sheet}, cell {letters(column)}{row}{under}"
        return f"rad {row}, kolumn {letters(column)}{under}"

    def where_column(self, column: int) -> str:
        """Say in words where a column is: blad Enkät, kolumn D."""
        return f"{f'blad {self.sheet}, ' if self.sheet else ''}kolumn {letters(column)}"


def letters(column: int) -> str:
    """Return the name of a column, from 0, as a spreadsheet writes it: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        name = chr(ord("A") + place) + name
    return name


def tidy(text: str) -> str:
    """Return text in NFC without spaces at its ends, on the lines that it has."""
    lines = normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.strip() for line in lines).strip()


def one_line(text: str) -> str:
    """Return text with single spaces, as headings and names are compared."""
    return " ".join(text.split())
