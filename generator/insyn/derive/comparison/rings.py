"""Find rings of hidden figures round which a person can be moved without changing a sum."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from copy import copy
from dataclasses import replace
from heapq import heappop, heappush
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from insyn.derive.comparison.cells import (
    ALL,
    MEN,
    MUNICIPALITY,
    WOMEN,
    Cell,
    Known,
    Room,
)

OPEN = ""
"""Where cells end that take part in no sum: what is moved there is moved out of sight."""


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


class Network:
    """Lay out the sums as points and the cells as ways between them.

    Each cell joins the sum of its row and the sum of its column. Totals count against the parts
    of their sum, so that what raises one total lowers its place in the network. A cell that is
    raised there leads from its row to its column, one that is lowered leads back; a round trip
    then changes no sum.
    """

    def __init__(self, cells: Mapping[Cell, Known]) -> None:
        self.cells = cells
        self.ends = {cell: self._ends_of(cell) for cell in cells}
        self.cells_by_end: dict[str, list[Cell]] = defaultdict(list)
        for cell in sorted(cells, key=lambda one: (cells[one].weight, one)):
            for end in dict.fromkeys(self.ends[cell]):
                self.cells_by_end[end].append(cell)

    def ring(self, cell: Cell, measure: str, chosen: Set[Cell]) -> Set[Cell]:
        """Return a ring through a cell: one of those chosen, or else the one with least weight.

        Figures that contradict each other may leave none at all.
        """
        return self.free_ring(cell, measure, chosen) or self.new_ring(cell, measure, chosen)[1]

    def free_ring(self, cell: Cell, measure: str, chosen: Set[Cell]) -> Set[Cell]:
        """Return a ring through a cell by chosen cells alone, none if there is no such ring."""
        here, there = self._from_the_narrowest(cell)
        if here == there:
            return {cell}
        found = (
            self._free_way(search, here, there)
            for search in self._searches(cell, measure, chosen, here, there)
        )
        way = next((one for one in found if one), None)
        return way | {cell} if way else set()

    def new_ring(self, cell: Cell, measure: str, chosen: Set[Cell]) -> tuple[int, Set[Cell]]:
        """Return the ring through a cell with least weight, and its weight."""
        here, there = self._from_the_narrowest(cell)
        found = [
            way
            for search in self._searches(cell, measure, chosen, here, there)
            for way in self._cheapest_way(search, here, there)
        ]
        weight, way = min(found, key=itemgetter(0), default=(0, set[Cell]()))
        return weight, way | {cell} if way else set()

    def with_room(self, cell: Cell, measure: str, room: Room) -> "Network":
        """Return the same sums where a figure has another room."""
        known = self.cells[cell]
        if known.room.get(measure) == room:
            return self
        other = copy(self)
        own = {cell: replace(known, room={**known.room, measure: room})}
        other.cells = {**self.cells, **own}
        return other

    def room(self, cell: Cell, measure: str) -> Room:
        """Return how a figure could be another; what is all of a total is all of its parts."""
        own = self.cells[cell].room.get(measure)
        if own:
            return own
        totals = [Cell(cell.row, ALL), Cell(MUNICIPALITY, cell.sex)]
        rooms = [
            self.cells[one].room.get(measure, Room())
            for one, end in zip(totals, self.ends[cell], strict=True)
            if end != OPEN and one != cell and one in self.cells
        ]
        return Room(all(one.higher for one in rooms), all(one.lower for one in rooms))

    def _from_the_narrowest(self, cell: Cell) -> tuple[str, str]:
        here, there = sorted(self.ends[cell], key=lambda end: len(self.cells_by_end[end]))
        return here, there

    def _searches(
        self, cell: Cell, measure: str, chosen: Set[Cell], here: str, there: str
    ) -> Iterator[_Search]:
        for is_onward in (True, False):
            if self._can_lead(cell, measure, there if is_onward else here):
                yield _Search(cell, measure, chosen, is_onward)

    def beside(self, cell: Cell) -> Set[Cell]:
        """Return everything in the sums of a cell."""
        return {other for end in self.ends[cell] for other in self.cells_by_end[end]}

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
                    price = 0 if cell in search.chosen else self.cells[cell].weight
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
        every = self.cells_by_end[end]
        others = () if is_free else (cell for cell in every if cell not in search.chosen)
        for cell in chain([cell for cell in every if cell in search.chosen], others):
            far = self._far_end(cell, end)
            start = end if search.is_onward else far
            if cell != search.cell and self._can_lead(cell, search.measure, start):
                yield cell, far

    def _can_lead(self, cell: Cell, measure: str, start: str) -> bool:
        """Tell whether a person can be moved along a cell from one of its ends."""
        row, _ = self.ends[cell]
        is_part = (cell.sex != ALL) == (cell.row != MUNICIPALITY)
        higher, lower = self.room(cell, measure)
        return higher if (start == row) == is_part else lower

    def _far_end(self, cell: Cell, end: str) -> str:
        row, column = self.ends[cell]
        return column if end == row else row

    def _ends_of(self, cell: Cell) -> tuple[str, str]:
        parts = (Cell(cell.row, sex) in self.cells for sex in (WOMEN, MEN))
        is_whole_row = Cell(cell.row, ALL) in self.cells and any(parts)
        is_in_column = self.cells[cell].level in ("enhet", MUNICIPALITY)
        is_whole_column = is_in_column and Cell(MUNICIPALITY, cell.sex) in self.cells
        row = f"rad {cell.row}" if is_whole_row else OPEN
        column = f"kolumn {cell.sex}" if is_whole_column else OPEN
        return row, column


def _cells_on(way_to: Mapping[str, tuple[str, Cell]], start: str, goal: str) -> Iterator[Cell]:
    end = goal
    while end != start:
        end, cell = way_to[end]
        yield cell
