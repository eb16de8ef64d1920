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

Where the table has been published before, the ring must stand in the light of that too. What could
be read then is known, so it guards nothing. What was hidden and is the same stays hidden, together
with all that was hidden beside it.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace

from insyn.derive.comparison.cells import PERSONS, Cell, Known
from insyn.derive.comparison.rings import Network
from insyn.derive.comparison.views import Layer, Views

_DEAR = 1000
"""How much more what no one has read costs than what has been published already."""


def hidden(cells: Mapping[Cell, Known], past: Sequence[Layer] = ()) -> Set[Cell]:
    """Return the cells whose figures must be hidden: those of few persons and those that guard.

    The figures of a row named `kommunen` are the sums of the units'. `past` is what has been
    published of the table, oldest first.
    """
    untold = {cell for cell, known in cells.items() if not known.is_told}
    chosen = {cell for cell, known in cells.items() if known.is_few}
    if not past:
        return _guarded(cells, Network(cells), chosen, untold) - untold
    views = Views(cells, past)
    if views.is_bound:
        chosen |= (set[Cell]().union(*(layer.hidden for layer in past)) & cells.keys()) - untold
    lost = {cell for cell in cells if views.is_known(cell)}
    # Those who have seen no earlier edition are guarded by what others have read already.
    network = Network(
        {
            cell: known if cell in lost else replace(known, weight=known.weight * _DEAR)
            for cell, known in cells.items()
        }
    )
    while True:
        both = _guarded(cells, network, _guarded_from_past(views, chosen, untold), untold)
        if both == chosen:
            return chosen - untold
        chosen = both


def _guarded(
    cells: Mapping[Cell, Known], network: Network, chosen: Set[Cell], untold: Set[Cell]
) -> set[Cell]:
    """Return cells together with those that guard them in one edition."""

    def more(cell: Cell, measure: str, allowed: Set[Cell]) -> tuple[Set[Cell], Set[Cell]]:
        ring = network.ring(cell, measure, allowed)
        return ring or {cell}, ring or network.beside(cell)

    measures = _most_barred_first(cells)
    return _spread(chosen, untold, {measure: set() for measure in measures}, more)


def _guarded_from_past(views: Views, chosen: Set[Cell], untold: Set[Cell]) -> set[Cell]:
    """Return cells together with those that guard them from who has the earlier editions.

    Where that cannot be shown, everything goes that does not stand as it was shown just before.
    Where few persons are new and all beside them is known, the whole table goes, so that no one
    sees what is the same.
    """
    now = views.layers[views.last].cells
    is_open = is_bare = False

    def more(cell: Cell, measure: str, allowed: Set[Cell]) -> tuple[Set[Cell], Set[Cell]]:
        nonlocal is_open, is_bare
        ring = views.ring(cell, measure, allowed)
        if not ring:
            is_open = True
            is_bare = is_bare or (now[cell].is_few and views.is_new(cell, measure))
        return ring or {cell}, ring

    safe = {
        measure: {cell for cell in now if views.is_lost(cell, measure, views.last)}
        for measure in _most_barred_first(now)
    }
    found = _spread(chosen, untold, safe, more)
    if is_bare:
        return found | now.keys() - untold
    if is_open or not _past_is_safe(views, found | untold):
        standing = {cell for cell in now if views.is_standing(cell)}
        return found | now.keys() - untold - standing
    return found


def _past_is_safe(views: Views, chosen: Set[Cell]) -> bool:
    """Tell whether all that was hidden in earlier editions is safe from who has the last."""
    if not views.is_bound:
        return True
    for edition, layer in enumerate(views.layers[: views.last]):
        for measure in views.measures:
            safe = set(views.proved[edition, measure])
            for cell in sorted(layer.guarded):
                # What is the same in the last edition is guarded there, if it is hidden.
                if cell in chosen and views.lives(cell, measure, edition):
                    continue
                if cell not in safe and not views.is_lost(cell, measure, edition):
                    ring = views.earlier_ring(cell, measure, edition, chosen)
                    if not ring:
                        return False
                    safe |= ring
    return True


def _spread(
    few: Set[Cell],
    untold: Set[Cell],
    safe: Mapping[str, set[Cell]],
    more: Callable[[Cell, str, Set[Cell]], tuple[Set[Cell], Set[Cell]]],
) -> set[Cell]:
    """Return cells and those that guard them, and those that guard the guards, to the end.

    `more` tells of a cell and a measure which cells are safe then, and which must be hidden.
    """
    chosen = set(few)
    waiting = sorted(chosen)
    while waiting:
        added: set[Cell] = set()
        for cell in waiting:
            for measure in safe:
                if cell not in safe[measure]:
                    guarded, guards = more(cell, measure, chosen | untold | added)
                    safe[measure].update(guarded)
                    added |= guards - chosen - untold
        waiting = sorted(added)
        chosen |= added
    return chosen


def _most_barred_first(cells: Mapping[Cell, Known]) -> list[str]:
    """Return the measures, those first whose rings are the hardest to find: they guard others."""
    barred: dict[str, int] = {PERSONS: 0}
    for known in cells.values():
        for measure, (higher, lower) in known.room.items():
            barred[measure] = barred.get(measure, 0) + (not higher) + (not lower)
    return sorted(barred, key=lambda measure: (-barred[measure], measure))
