"""Turn the rows of a service as they are written into what may be published of it.

What has been published before counts: whoever has kept an earlier edition can compare them.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from decimal import Decimal
from itertools import chain, repeat

from insyn.derive.comparison.cells import ALL, PERSONS, Cell, Known
from insyn.derive.comparison.comparison import (
    HIDDEN,
    REFERENCES,
    Comparison,
    Value,
    in_order,
)
from insyn.derive.comparison.earlier import (
    Published,
    Rows,
    Table,
    is_of_persons,
    layers,
    present_ids,
    rows_of,
    tables_before,
    written,
)
from insyn.derive.comparison.rooms import narrowest, rooms, rooms_of_left
from insyn.derive.comparison.suppression import hidden
from insyn.derive.comparison.untold import Amounts, untold
from insyn.derive.comparison.values import ROUNDED, with_figures, without_figures
from insyn.model.comparison.compared_service import Level, Measure
from insyn.model.comparison.rows import Sheet, ValueRow


def protect(sheet: Sheet, earlier: Sequence[Published] = ()) -> Comparison:
    """Return a service with the figures of few persons hidden, and those that would tell them.

    `earlier` is what has been published before, oldest first. What is hidden cannot be reckoned
    out by comparing with it, unless it could be read there, nor from this edition alone. Guarded
    are the figures of few persons, not the difference between two figures that are shown.
    """
    rows = list(rows_of(sheet))
    secret = _hidden(rows, earlier, present_ids([*(one.sheet for one in earlier), sheet]))
    values: dict[str, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for measure, row in sorted(rows, key=lambda one: (one[1].period, one[1].sex)):
        is_hidden = (measure.persons, row.period, Cell(row.unit, row.sex)) in secret
        if not row.has_value:
            shown = without_figures(row, row.status)
        else:
            shown = without_figures(row, HIDDEN) if is_hidden else with_figures(measure, row)
        values[row.unit][measure.id].append(shown)
    return Comparison(
        sheet.service,
        in_order(sheet.units),
        {
            row: {measure.id: tuple(found[measure.id]) for measure in sheet.service.measures}
            for row, found in values.items()
        },
    )


def protect_in_turn(sheets: Iterable[Sheet], names: Iterable[str] = ()) -> tuple[Published, ...]:
    """Return the editions of a service, oldest first, each protected with those before it.

    `names` are those of the editions; where they end, an edition has no name.
    """
    found: list[Published] = []
    for sheet, name in zip(sheets, chain(names, repeat("")), strict=False):
        found.append(Published(sheet, protect(sheet, found), name))
    return tuple(found)


def level_of(row: str) -> Level:
    """Return the level that a row of figures belongs to; a unit has its own id."""
    match row:
        case "kommunen" | "riket":
            return row
    return "enhet"


def stands_for_few(measure: Measure, row: ValueRow) -> bool:
    """Tell whether a figure is about so few persons that it may not be shown."""
    if not measure.counts_persons or not row.has_value:
        return False
    persons = row.value if row.persons is None and measure.kind == "antal" else row.persons
    return persons is not None and persons < measure.thresholds.of(level_of(row.unit))


def _hidden(
    rows: Rows, earlier: Sequence[Published], names: Sequence[Mapping[str, str]]
) -> Set[tuple[str, str, Cell]]:
    """Return what is hidden: the group of persons, the period and the cell."""
    tables: dict[tuple[str, str], Rows] = defaultdict(list)
    for measure, row in rows:
        if is_of_persons(measure, row):
            tables[measure.persons, row.period].append((measure, row))
    return {
        (persons, period, cell)
        for (persons, period), table in tables.items()
        for cell in _hidden_in_table(
            table, tables_before(table, list(zip(earlier, names, strict=False)))
        )
    }


def _hidden_in_table(rows: Rows, before: Sequence[Table]) -> Set[Cell]:
    form = written(rows)
    again = next((one for one in reversed(before) if one.form == form), None)
    if again is not None:
        # What says nothing new tells no one anything new, as long as the same is hidden.
        return {Cell(row.unit, row.sex) for _, row in again.rows if row not in again.shown}
    return hidden(_cells(rows), layers(before, _cells))


def _cells(table: Rows) -> Mapping[Cell, Known]:
    by_cell: dict[Cell, Rows] = defaultdict(list)
    for measure, row in table:
        by_cell[Cell(row.unit, row.sex)].append((measure, row))
    told = {cell: _amounts(every) for cell, every in by_cell.items()}
    measures = {measure.id: measure for measure, _ in table}
    units = {cell.row for cell in told} - set(REFERENCES)
    left = untold(told, units)
    known = {cell: _known(cell, every) for cell, every in by_cell.items()}
    for cell, amounts in left.items():
        room = narrowest(rooms_of_left(one, measures) for one in amounts)
        if cell in known:
            # The source has hidden it, but not what is left of its sums.
            known[cell] = replace(known[cell], room={**room, **known[cell].room})
        else:
            is_few = any(_is_few(cell, one.persons, measures) for one in amounts)
            left_of = _left(amounts, measures)
            known[cell] = Known(
                level_of(cell.row), is_few, room, weight=0, is_told=False, written=left_of
            )
    return known


def _known(cell: Cell, every: Rows) -> Known:
    persons = _amounts(every).persons
    exact = [
        (one, row.value) for one, row in every if row.value is not None and row.status != ROUNDED
    ]
    return Known(
        level=level_of(cell.row),
        is_few=any(row.status == HIDDEN or stands_for_few(one, row) for one, row in every),
        room=rooms(exact, persons) if exact else {},
        # The figure of all is what readers compare; that of a sex is seldom seen.
        weight=(1 + (persons or 0)) * (3 if cell.sex == ALL else 1),
        written=_written(every, persons),
    )


def _written(every: Rows, persons: int | None) -> Mapping[str, Hashable]:
    """Return what is written of a cell: for each measure the persons, and what they add up to."""
    found: dict[str, Hashable] = {} if persons is None else {PERSONS: persons}
    for measure, row in every:
        if row.value is None:
            found[measure.id] = HIDDEN
        elif measure.kind != "antal" and row.persons is None:
            found[measure.id] = row.value
        else:
            amount = row.value * (1 if measure.kind == "antal" else row.persons or 0)
            found[measure.id] = _in_persons(measure, amount), persons
    return found


def _left(amounts: Sequence[Amounts], measures: Mapping[str, Measure]) -> Mapping[str, Hashable]:
    """Return what is left of a sum as if it had been written, where it is known for certain."""
    first, *others = amounts
    if others or first.persons is None:
        return {}
    return {PERSONS: first.persons} | {
        name: (_in_persons(measures[name], amount), first.persons)
        for name, amount in first.amounts.items()
    }


def _in_persons(measure: Measure, amount: Decimal) -> int:
    return round(amount / 100 if measure.kind == "andel" else amount)


def _is_few(cell: Cell, persons: int | None, measures: Mapping[str, Measure]) -> bool:
    fewest = max(one.thresholds.of(level_of(cell.row)) for one in measures.values())
    return persons is not None and persons < fewest


def _amounts(every: Rows) -> Amounts:
    """Return the persons of a cell: its n, or the count itself where no figure has any n."""
    told = [row.persons for _, row in every if row.persons is not None]
    counts = [int(row.value) for one, row in every if one.kind == "antal" and row.value is not None]
    persons = max(told or counts, default=None)
    return Amounts(
        persons,
        {
            one.id: row.value * (1 if one.kind == "antal" else row.persons or 0)
            for one, row in every
            if row.value is not None and (one.kind == "antal" or row.persons)
        },
    )
