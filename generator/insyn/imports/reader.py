"""Go from row to row of an editor's own table and remember what could not be read, and where."""

from insyn.imports.cell_values import Read, Unreadable
from insyn.imports.grid import Cell, Grid, Row
from insyn.imports.layout import Layout
from insyn.problems import Level, Problem


class Reader:
    """Hand out cells by row and place, and gather the problems."""

    def __init__(self, grid: Grid, layout: Layout) -> None:
        self.problems: list[Problem] = []
        self.grid = grid
        self.layout = layout

    def cell(self, row: Row, place: int) -> Cell:
        """Return a cell, or what the mapping says that it means where it is empty."""
        cell = row.cell(place)
        column = self.layout.column_by_place.get(place)
        return Cell(column.empty) if column and column.empty and cell.is_empty else cell

    def checked(self, row: Row, place: int) -> Cell | None:
        """Return a cell that can be read; else tell why not and return None."""
        cell = self.cell(row, place)
        if cell.wrong:
            self.problems.append(cell.wrong)
            return None
        return cell

    def read(self, row: Row, place: int, found: Read) -> str:
        """Return what was read, or tell why nothing was and return the empty text."""
        if isinstance(found, Unreadable):
            self.say(row, place, found)
            return ""
        return found

    def say(self, row: Row, place: int, wrong: Unreadable) -> None:
        """Tell of an error in a cell."""
        where = self.grid.where(row.number, place, self.layout.headings[place])
        at = self.grid.place(row.number, place)
        self.problems.append(Problem(at, f"{where}: {wrong.message}", wrong.rule))

    def warn(self, place: int, said: str, rule: str) -> None:
        """Tell of something in a column that may be wrong."""
        number = self.layout.header.number
        where = self.grid.where(number, place, self.layout.headings[place])
        at = self.grid.place(number, place)
        self.problems.append(Problem(at, f"{where}: {said}", rule, Level.WARNING))
