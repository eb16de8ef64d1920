"""Choose which figures must be hidden so that few persons cannot be seen, nor reckoned out.

Figures about the same persons form a table for each period: a row for each unit and for each level
above the units, a column for all, for women and for men. Women and men add up to all, and the units
add up to the municipality: whoever knows all terms of a sum but one can reckon out the last.

A hidden figure is safe when another table, with the same sums and the same figures shown, has
another figure in its place. That is so when it lies on a ring of hidden figures round which a
person can be moved without changing a sum. No one can be moved into a share of 100 or out of a
share of 0, so such figures bar the way. Where there is no ring the cheapest one is made by hiding
more: a shortest path, as in the protection of two-way tables by cell suppression.

The number of persons in a cell is protected in the same way, as a figure of its own.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from insyn.model.comparison.compared_service import Level

ALL, WOMEN, MEN = "T", "K", "M"
MUNICIPALITY: Level = "kommunen"

PERSONS = ""
"""What rooms call the number of persons itself."""

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
    tells for each measure of these persons, and for their number, how the figure could be
    another. `weight` is what readers lose when the cell is hidden. What is not `is_told` stands in
    no table, so readers lose nothing; few persons there need guarding all the same.
    """

    level: Level
    is_few: bool
    room: Mapping[str, Room]
    weight: int
    is_told: bool = True


def hidden(cells: Mapping[Cell, Known]) -> Set[Cell]:
    """Return the cells whose figures must be hidden: those of few persons and those that guard.

    The figures of a row named `kommunen` are the sums of the units'.
    """
    network = _Network(cells)
    untold = {cell for cell, known in cells.items() if not known.is_told}
    chosen = {cell for cell, known in cells.items() if known.is_few}
    measures = _most_barred_first(cells)
    safe: dict[str, set[Cell]] = {measure: set() for measure in measures}
    waiting = sorted(chosen)
    while waiting:
        added: set[Cell] = set()
        for cell in waiting:
            for measure in measures:
                if cell not in safe[measure]:
                    ring = network.ring(cell, measure, chosen | untold | added)
                    safe[measure] |= ring or {cell}
                    added |= (ring or network.beside(cell)) - chosen - untold
        waiting = sorted(added)
        chosen |= added
    return chosen - untold


def _most_barred_first(cells: Mapping[Cell, Known]) -> list[str]:
    """Return the measures, those first whose rings are the hardest to find: they guard others."""
    barred: dict[str, int] = {PERSONS: 0}
    for known in cells.values():
        for measure, (higher, lower) in known.room.items():
            barred[measure] = barred.get(measure, 0) + (not higher) + (not lower)
    return sorted(barred, key=lambda measure: (-barred[measure], measure))


class _Search(NamedTuple):
    """Say what ring is sought: through a cell, for a measure, by which cells, in which direction.

    A way that is not onward is searched from its end.
    """

    cell: Cell
    measure: str
    chosen: Set[Cell]
    is_onward: bool


class _Step(NamedTuple):
    """Hold a cell that a way may go on by, and the steps that come after it at the same point.

    The cheapest comes first, and then the one that has come longest.
    """

    weight: int
    length: int
    cell: Cell
    far: str
    end: str
    before: int
    others: Iterator[tuple[Cell, str]]


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
        for cell in sorted(cells, key=lambda one: (cells[one].weight, one)):
            for end in dict.fromkeys(self._ends[cell]):
                self._cells_by_end[end].append(cell)

    def ring(self, cell: Cell, measure: str, chosen: Set[Cell]) -> Set[Cell]:
        """Return a ring through a cell: one of those chosen, or else the one with least weight.

        Figures that contradict each other may leave none at all.
        """
        here, there = sorted(self._ends[cell], key=lambda end: len(self._cells_by_end[end]))
        if here == there:
            return {cell}
        searches = [
            _Search(cell, measure, chosen, is_onward)
            for is_onward in (True, False)
            if self._can_lead(cell, measure, there if is_onward else here)
        ]
        for search in searches:
            free = self._free_way(search, here, there)
            if free:
                return free | {cell}
        found = [way for search in searches for way in self._cheapest_way(search, here, there)]
        return min(found, key=itemgetter(0))[1] | {cell} if found else set()

    def beside(self, cell: Cell) -> Set[Cell]:
        """Return everything in the sums of a cell."""
        return {other for end in self._ends[cell] for other in self._cells_by_end[end]}

    def _free_way(self, search: _Search, here: str, there: str) -> Set[Cell]:
        """Return a way between two points by chosen cells alone, none if there is no way."""
        seen = {here}
        way: list[Cell] = []
        trail = [self._steps(search, here, is_free=True)]
        while trail:
            step = next((one for one in trail[-1] if one[1] not in seen), None)
            if step is None:
                trail.pop()
                way = way[:-1]
                continue
            way.append(step[0])
            if step[1] == there:
                return set(way)
            seen.add(step[1])
            trail.append(self._steps(search, step[1], is_free=True))
        return set()

    def _cheapest_way(
        self, search: _Search, here: str, there: str
    ) -> Iterator[tuple[int, Set[Cell]]]:
        """Yield the cheapest way between two points, if there is one.

        A point may have a thousand cells, so they are looked at one by one, cheapest first.
        """
        way_to: dict[str, tuple[str, Cell]] = {}
        queue: list[_Step] = []

        def look(weight: int, length: int, end: str, steps: Iterator[tuple[Cell, str]]) -> None:
            for cell, far in steps:
                if far not in way_to and far != here:
                    price = 0 if cell in search.chosen else self._cells[cell].weight
                    heappush(queue, _Step(weight + price, length, cell, far, end, weight, steps))
                    return

        look(0, 0, here, self._steps(search, here))
        while queue:
            weight, length, cell, far, end, before, others = heappop(queue)
            look(before, length, end, others)
            if far not in way_to:
                way_to[far] = (end, cell)
                if far == there:
                    yield weight, set(_cells_on(way_to, here, there))
                    return
                look(weight, length - 1, far, self._steps(search, far))

    def _steps(
        self, search: _Search, end: str, *, is_free: bool = False
    ) -> Iterator[tuple[Cell, str]]:
        """Yield the cells that a person can be moved along from a point, and where they lead.

        Those chosen come first; without `is_free` the others follow, from the cheapest.
        """
        every = self._cells_by_end[end]
        others = () if is_free else (cell for cell in every if cell not in search.chosen)
        for cell in chain([cell for cell in every if cell in search.chosen], others):
            far = self._far_end(cell, end)
            start = end if search.is_onward else far
            if cell != search.cell and self._can_lead(cell, search.measure, start):
                yield cell, far

    def _can_lead(self, cell: Cell, measure: str, start: str) -> bool:
        """Tell whether a person can be moved along a cell from one of its ends."""
        row, _ = self._ends[cell]
        is_part = (cell.sex != ALL) == (cell.row != MUNICIPALITY)
        higher, lower = self._room(cell, measure)
        return higher if (start == row) == is_part else lower

    def _room(self, cell: Cell, measure: str) -> Room:
        """Return how a figure could be another; what is all of a total is all of its parts."""
        own = self._cells[cell].room.get(measure)
        if own:
            return own
        totals = [Cell(cell.row, ALL), Cell(MUNICIPALITY, cell.sex)]
        rooms = [
            self._cells[one].room.get(measure, Room())
            for one, end in zip(totals, self._ends[cell], strict=True)
            if end != _OPEN and one != cell and one in self._cells
        ]
        return Room(all(one.higher for one in rooms), all(one.lower for one in rooms))

    def _far_end(self, cell: Cell, end: str) -> str:
        row, column = self._ends[cell]
        return column if end == row else row

    def _ends_of(self, cell: Cell) -> tuple[str, str]:
        parts = (Cell(cell.row, sex) in self._cells for sex in (WOMEN, MEN))
        is_whole_row = Cell(cell.row, ALL) in self._cells and any(parts)
        is_in_column = self._cells[cell].level in ("enhet", MUNICIPALITY)
        is_whole_column = is_in_column and Cell(MUNICIPALITY, cell.sex) in self._cells
        row = f"rad {cell.row}" if is_whole_row else _OPEN
        column = f"kolumn {cell.sex}" if is_whole_column else _OPEN
        return row, column


def _cells_on(way_to: Mapping[str, tuple[str, Cell]], start: str, goal: str) -> Iterator[Cell]:
    end = goal
    while end != start:
        end, cell = way_to[end]
        yield cell
