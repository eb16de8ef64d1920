"""See a table and its earlier editions as one, where what is written the same is the same figure.

Whoever has all editions can compare them. A hidden figure is safe from that when a person can be
moved round one ring in several editions at once, and no figure that is shown in any of them, or
that is the same in an edition outside, lies on the ring.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from insyn.derive.comparison.cells import PERSONS, Cell, Known, Room
from insyn.derive.comparison.rings import OPEN, Network

BARRED = Room(higher=False, lower=False)

Editions = frozenset[int]
"""Some of the editions, by their place in time."""


@dataclass(frozen=True)
class Layer:
    """Hold a table as one edition had it: its cells, and the measures shown in each of them."""

    cells: Mapping[Cell, Known]
    shown: Mapping[Cell, Set[str]] = field(default_factory=dict)

    @cached_property
    def network(self) -> Network:
        """Return the sums of the table."""
        return Network(self.cells)

    @cached_property
    def hidden(self) -> Set[Cell]:
        """Return the cells that stand in the table without all of their figures."""
        return {
            cell
            for cell, known in self.cells.items()
            if known.is_told and not known.written.keys() <= self.shown.get(cell, set())
        }

    @cached_property
    def guarded(self) -> Set[Cell]:
        """Return the cells that no one may reckon out, also those of few that are not told."""
        return self.hidden | {
            cell for cell, known in self.cells.items() if known.is_few and not known.is_told
        }

    def is_seen(self, cell: Cell, measure: str) -> bool:
        """Tell whether a figure is shown, or is all that is left of a sum that is shown."""
        if self.cells[cell].is_told:
            return measure in self.shown.get(cell, ())
        return any(
            end != OPEN
            and all(
                measure in self.shown.get(other, ())
                for other in self.network.cells_by_end[end]
                if other != cell
            )
            for end in self.network.ends[cell]
        )


class _Alone(NamedTuple):
    """Stand for a figure that is not written in an edition."""

    edition: int


class Views:
    """Look at a table through its editions, the one that is to be published last.

    `proved` are cells of earlier editions and their measures that have been shown to be safe.
    """

    def __init__(self, now: Mapping[Cell, Known], past: Sequence[Layer]) -> None:
        self.layers = (*past, Layer(now))
        self.last = len(past)
        every = (known for layer in self.layers for known in layer.cells.values())
        names = {name for known in every for name in (*known.room, *known.written)}
        self.measures = sorted({PERSONS, *names})
        self.proved: dict[tuple[int, str], set[Cell]] = defaultdict(set)
        self._views: dict[Editions, Network] = {}
        self._same_by_figure: dict[tuple[Cell, str], dict[int, Editions]] = {}

    def is_lost(self, cell: Cell, measure: str, edition: int) -> bool:
        """Tell whether a figure can be read in some edition, so that nothing can hide it."""
        return any(
            self.layers[one].is_seen(cell, measure) for one in self._same(cell, measure, edition)
        )

    def is_known(self, cell: Cell) -> bool:
        """Tell whether all figures of a cell of the last edition can be read in some edition."""
        written = self.layers[self.last].cells[cell].written
        return bool(written) and all(self.is_lost(cell, one, self.last) for one in written)

    def is_standing(self, cell: Cell) -> bool:
        """Tell whether all figures of a cell are as they were shown in the edition before."""
        before = self.last - 1
        written = self.layers[self.last].cells[cell].written
        return bool(written) and all(
            before in self._same(cell, one, self.last) and self.layers[before].is_seen(cell, one)
            for one in written
        )

    def lives(self, cell: Cell, measure: str, edition: int) -> bool:
        """Tell whether a figure of an earlier edition is the same in the last."""
        return self.last in self._same(cell, measure, edition)

    def is_new(self, cell: Cell, measure: str) -> bool:
        """Tell whether a figure of the last edition is in no other."""
        return len(self._same(cell, measure, self.last)) == 1

    @cached_property
    def is_bound(self) -> bool:
        """Tell whether any figure that could not be read before is still the same."""
        return any(
            self.last in self._same(cell, measure, edition)
            for edition, layer in enumerate(self.layers[:-1])
            for cell, known in layer.cells.items()
            if cell in layer.hidden or not known.is_told
            for measure in known.written
            if not layer.is_seen(cell, measure)
        )

    def ring(self, cell: Cell, measure: str, chosen: Set[Cell]) -> Set[Cell]:
        """Return a ring of the last edition that is safe together with the earlier, none if none.

        It is of cells that are chosen, or else the one with least weight in what is to be hidden.
        """
        networks = [one for _, one in self._networks(cell, measure, self.last)]
        for network in networks:
            found = network.free_ring(cell, measure, chosen)
            if found:
                return found
        rings = [network.new_ring(cell, measure, chosen) for network in networks]
        found = min((one for one in rings if one[1]), key=lambda one: one[0], default=(0, set()))[1]
        return found or self._ring_in_two(cell, measure, chosen)

    def _ring_in_two(self, cell: Cell, measure: str, chosen: Set[Cell]) -> Set[Cell]:
        """Return a ring where another goes through the same figure in the editions before.

        The figure is moved in the same direction in both, so that it is the same in all editions.
        """
        same = self._same(cell, measure, self.last)
        for split in sorted(same - {min(same)}, reverse=True):
            early = frozenset(one for one in same if one < split)
            for way in (Room(lower=False), Room(higher=False)):
                before = self._moving(cell, measure, early, way)
                now = self._moving(cell, measure, same - early, way)
                ring = before and now and before.free_ring(cell, measure, before.cells.keys())
                if ring and now:
                    found = now.ring(cell, measure, chosen)
                    if found:
                        for edition in early:
                            self.proved[edition, measure] |= ring
                        return found
        return set()

    def _moving(self, cell: Cell, measure: str, editions: Editions, way: Room) -> Network | None:
        """Return the view of some editions where a figure of others too can be moved in one way."""
        layers = [self.layers[one] for one in editions]
        rooms = [way, *(layer.network.room(cell, measure) for layer in layers)]
        room = Room(all(one.higher for one in rooms), all(one.lower for one in rooms))
        is_seen = any(layer.is_seen(cell, measure) for layer in layers)
        if room == BARRED or is_seen or len({layer.network.ends[cell] for layer in layers}) > 1:
            return None
        return self._view(editions).with_room(cell, measure, room)

    def earlier_ring(self, cell: Cell, measure: str, edition: int, chosen: Set[Cell]) -> Set[Cell]:
        """Return a ring through a cell of an earlier edition that still is safe, none if none."""
        for editions, network in self._networks(cell, measure, edition):
            # In the earlier ones all that can be seen is barred already.
            allowed = chosen if self.last in editions else network.cells.keys()
            found = network.free_ring(cell, measure, allowed)
            if found:
                return found
        return set()

    def _networks(
        self, cell: Cell, measure: str, edition: int
    ) -> Iterator[tuple[Editions, Network]]:
        for editions in dict.fromkeys(self._groups(self._same(cell, measure, edition))):
            room = self._room(cell, measure, editions)
            if room != BARRED:
                yield editions, self._view(editions).with_room(cell, measure, room)

    def _groups(self, same: Editions) -> Iterator[Editions]:
        """Yield the groups of editions to move a person in, for a figure that is in some."""
        yield same
        ends = (self.last,) if self.last in same else (self.last - 1, self.last)
        for end in ends:
            for first in range(min(same), -1, -1):
                yield frozenset(range(first, end + 1)) | same

    def _same(self, cell: Cell, measure: str, edition: int) -> Editions:
        """Return the editions where a figure is written as in one of them."""
        if (cell, measure) not in self._same_by_figure:
            editions: dict[Hashable, set[int]] = defaultdict(set)
            for place, layer in enumerate(self.layers):
                known = layer.cells.get(cell)
                # What is not written is like nothing else.
                editions[known.written.get(measure, _Alone(place)) if known else _Alone(place)].add(
                    place
                )
            groups = {place: frozenset(same) for same in editions.values() for place in same}
            self._same_by_figure[cell, measure] = groups
        return self._same_by_figure[cell, measure][edition]

    def _view(self, editions: Editions) -> Network:
        """Return the sums of some editions, where all cells are barred that others would tell."""
        if editions not in self._views:
            cells = self.layers[max(editions)].cells
            # Of who is not told one may guess that they are as before, so they guard no others.
            rooms = {
                cell: {one: self._room(cell, one, editions) for one in self.measures}
                for cell in cells
                if all(self._is_told(cell, one) for one in editions)
            }
            barred = dict.fromkeys(self.measures, BARRED)
            self._views[editions] = Network(
                {cell: replace(one, room=rooms.get(cell, barred)) for cell, one in cells.items()}
            )
        return self._views[editions]

    def _is_told(self, cell: Cell, edition: int) -> bool:
        known = self.layers[edition].cells.get(cell)
        return known is not None and known.is_told

    def _room(self, cell: Cell, measure: str, editions: Editions) -> Room:
        layers = [self.layers[one] for one in sorted(editions)]
        if any(cell not in layer.cells for layer in layers):
            return BARRED
        if len({layer.network.ends[cell] for layer in layers}) > 1:
            return BARRED
        if any(layer.is_seen(cell, measure) for layer in layers):
            return BARRED
        if any(not self._same(cell, measure, one) <= editions for one in editions):
            return BARRED
        rooms = [layer.network.room(cell, measure) for layer in layers]
        return Room(all(one.higher for one in rooms), all(one.lower for one in rooms))
