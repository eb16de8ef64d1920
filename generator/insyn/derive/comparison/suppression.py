"""Choose which figures must be hidden so that few persons cannot be seen, nor reckoned out.

Figures about the same persons form a table for each period: a row for each unit and for each level
above the units, a column for all, for women and for men. Women and men add up to all, and the units
add up to the municipality: whoever knows all terms of a sum but one can reckon out the last.

A hidden figure is safe when another table, with the same sums and the same figures shown, has
another figure in its place. That is so when it lies on a ring of hidden figures round which a
person can be moved without changing a sum. No one can be moved into a share of 100 or out of a
share of 0, so such figures bar the way. Where there is no ring the cheapest one is made by hiding
more: a shortest path, as in the protection of two-way tables by cell suppression.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import NamedTuple

from insyn.model.comparison.compared_service import Level

ALL, WOMEN, MEN = "T", "K", "M"
MUNICIPALITY: Level = "kommunen"

_OPEN = ""
"""Where cells end that take part in no sum: what is moved there is moved out of sight."""


class Cell(NamedTuple):
    """Point at the figures of a row, a unit or a level above the units, for a sex."""

    row: str
    sex: str


class Room(NamedTuple):
    """Tell whether a figure could be higher, and whether it could be lower."""

    higher: bool = True
    lower: bool = True


@dataclass(frozen=True)
class Known:
    """Hold what decides whether the figures of a cell may be shown.

    `is_few` tells that few persons stand behind them, or that the source has hidden them. `room`
    tells for each measure of these persons how the figure could be another; a measure that is not
    in it could be anything. `weight` is what readers lose when the cell is hidden.
    """

    level: Level
    is_few: bool
    room: Mapping[str, Room]
    weight: int


def hidden(cells: Mapping[Cell, Known]) -> Set[Cell]:
    """Return the cells whose figures must be hidden: those of few persons and those that guard.

    The figures of a row named `kommunen` are the sums of the units'.
    """
    network = _Network(cells)
    chosen = {cell for cell, known in cells.items() if known.is_few}
    measures = sorted({name for known in cells.values() for name in known.room}) or [""]
    waiting = sorted(chosen)
    while waiting:
        added: set[Cell] = set()
        for cell in waiting:
            for measure in measures:
                added |= network.guards(cell, measure, chosen | added)
        waiting = sorted(added - chosen)
        chosen |= added
    return chosen


class _Network:
    """Lay out the sums as points and the cells as ways between them.

    Each cell joins the sum of its row and the sum of its column. Totals count against the parts
    of their sum, so that what raises one total lowers its place in the network. A cell that is
    raised there leads from its row to its column, one that is lowered leads back; a round trip
    then changes no sum.
    """

    def __init__(self, cells: Mapping[Cell, Known]) -> None:
        self._cells = cells
        self._ends = {cell: self._ends_of(cell) for cell in cells}
        self._cells_by_end: dict[str, list[Cell]] = defaultdict(list)
        for cell in sorted(cells):
            for end in dict.fromkeys(self._ends[cell]):
                self._cells_by_end[end].append(cell)

    def guards(self, cell: Cell, measure: str, chosen: Set[Cell]) -> Set[Cell]:
        """Return the cells that make a ring through a cell together with those chosen.

        The ring with the least weight is taken. Where figures that contradict each other leave
        no ring at all, everything in the cell's own sums is returned.
        """
        row, column = self._ends[cell]
        if row == column:
            return frozenset()
        for allowed in (chosen, self._cells.keys()):
            rings = [
                ring
                for start, goal in ((column, row), (row, column))
                if self._can_lead(cell, measure, goal)
                for ring in self._way(start, goal, cell, measure, allowed, chosen)
            ]
            if rings:
                return min(rings)[1]
        return {*self._cells_by_end[row], *self._cells_by_end[column]}

    def _way(
        self,
        start: str,
        goal: str,
        cell: Cell,
        measure: str,
        allowed: Collection[Cell],
        chosen: Set[Cell],
    ) -> Iterator[tuple[int, frozenset[Cell]]]:
        """Yield the cheapest way between two points that does not go by a cell, if there is one."""
        way_to: dict[str, tuple[str, Cell] | None] = {}
        queue: list[tuple[int, int, str, tuple[str, Cell] | None]] = [(0, 0, start, None)]
        while queue:
            weight, length, end, came_by = heappop(queue)
            if end in way_to:
                continue
            way_to[end] = came_by
            if end == goal:
                yield weight, frozenset(_cells_on(way_to, goal))
                return
            for other in self._cells_by_end[end]:
                if other == cell or other not in allowed:
                    continue
                far = self._far_end(other, end)
                if far in way_to or not self._can_lead(other, measure, end):
                    continue
                price = 0 if other in chosen else self._cells[other].weight
                heappush(queue, (weight + price, length + 1, far, (end, other)))

    def _can_lead(self, cell: Cell, measure: str, start: str) -> bool:
        """Tell whether a person can be moved along a cell from one of its ends."""
        row, _ = self._ends[cell]
        is_part = (cell.sex != ALL) == (cell.row != MUNICIPALITY)
        higher, lower = self._cells[cell].room.get(measure, Room())
        return higher if (start == row) == is_part else lower

    def _far_end(self, cell: Cell, end: str) -> str:
        row, column = self._ends[cell]
        return column if end == row else row

    def _ends_of(self, cell: Cell) -> tuple[str, str]:
        is_whole_row = all(Cell(cell.row, sex) in self._cells for sex in (ALL, WOMEN, MEN))
        is_in_column = self._cells[cell].level in ("enhet", MUNICIPALITY)
        is_whole_column = is_in_column and Cell(MUNICIPALITY, cell.sex) in self._cells
        row = f"rad {cell.row}" if is_whole_row else _OPEN
        column = f"kolumn {cell.sex}" if is_whole_column else _OPEN
        return row, column


def _cells_on(way_to: Mapping[str, tuple[str, Cell] | None], goal: str) -> Iterator[Cell]:
    came_by = way_to[goal]
    while came_by:
        end, cell = came_by
        yield cell
        came_by = way_to[end]
