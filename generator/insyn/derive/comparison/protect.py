"""Turn the rows of a service as they are written into what may be published of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from decimal import Decimal

from insyn.derive.comparison import interval
from insyn.derive.comparison.comparison import (
    HIDDEN,
    REFERENCES,
    Comparison,
    Value,
    in_order,
)
from insyn.derive.comparison.rooms import narrowest, rooms, rooms_of_left
from insyn.derive.comparison.suppression import ALL, Cell, Known, hidden
from insyn.derive.comparison.untold import Amounts, untold
from insyn.model.comparison.compared_service import Level, Measure, Service
from insyn.model.comparison.rows import Sheet, ValueRow, reference_row

ROUNDED = "avrundat-komplement"

_Rows = list[tuple[Measure, ValueRow]]


def protect(sheet: Sheet) -> Comparison:
    """Return a service with the figures of few persons hidden, and those that would tell them."""
    rows = [*_unit_rows(sheet), *_reference_rows(sheet.service)]
    secret = _hidden(rows)
    values: dict[str, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for measure, row in sorted(rows, key=lambda one: (one[1].period, one[1].sex)):
        is_hidden = (measure.persons, row.period, Cell(row.unit, row.sex)) in secret
        if not row.has_value:
            shown = _without_figures(row, row.status)
        else:
            shown = _without_figures(row, HIDDEN) if is_hidden else _published(measure, row)
        values[row.unit][measure.id].append(shown)
    return Comparison(
        sheet.service,
        in_order(sheet.units),
        {
            row: {measure.id: tuple(found[measure.id]) for measure in sheet.service.measures}
            for row, found in values.items()
        },
    )


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


def _unit_rows(sheet: Sheet) -> Iterator[tuple[Measure, ValueRow]]:
    known = {one.unit for one in sheet.units} - set(REFERENCES)
    measure_by_id = {one.id: one for one in sheet.service.measures}
    for row in sheet.values:
        if row.unit in known and row.measure in measure_by_id:
            yield measure_by_id[row.measure], row


def _reference_rows(service: Service) -> Iterator[tuple[Measure, ValueRow]]:
    for measure in service.measures:
        for one in measure.references:
            yield measure, reference_row(measure, one)


def _hidden(rows: Iterable[tuple[Measure, ValueRow]]) -> Set[tuple[str, str, Cell]]:
    """Return what is hidden: the group of persons, the period and the cell."""
    tables: dict[tuple[str, str], _Rows] = defaultdict(list)
    for measure, row in rows:
        if measure.counts_persons and (row.has_value or row.status == HIDDEN):
            tables[measure.persons, row.period].append((measure, row))
    return {
        (persons, period, cell)
        for (persons, period), table in tables.items()
        for cell in hidden(_cells(table))
    }


def _cells(table: _Rows) -> Mapping[Cell, Known]:
    by_cell: dict[Cell, _Rows] = defaultdict(list)
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
            known[cell] = Known(level_of(cell.row), is_few, room, weight=0, is_told=False)
    return known


def _known(cell: Cell, every: _Rows) -> Known:
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
    )


def _is_few(cell: Cell, persons: int | None, measures: Mapping[str, Measure]) -> bool:
    fewest = max(one.thresholds.of(level_of(cell.row)) for one in measures.values())
    return persons is not None and persons < fewest


def _amounts(every: _Rows) -> Amounts:
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


def _without_figures(row: ValueRow, status: str) -> Value:
    return Value(row.unit, row.measure, row.period, row.sex, None, status, document=row.document)


def _published(measure: Measure, row: ValueRow) -> Value:
    lower, upper, is_reckoned = _bounds(measure, row)
    return Value(
        row=row.unit,
        measure=row.measure,
        period=row.period,
        sex=row.sex,
        value=row.value,
        status=row.status,
        persons=row.persons,
        lower=lower,
        upper=upper,
        is_reckoned=is_reckoned,
        response_rate=row.response_rate,
        document=row.document,
    )


def _bounds(measure: Measure, row: ValueRow) -> tuple[Decimal | None, Decimal | None, bool]:
    if row.value is None:
        return None, None, False
    if row.lower is not None and row.upper is not None:
        return row.lower, row.upper, False
    if measure.kind != "andel" or not row.persons:
        return None, None, False
    reckon = interval.of_rounded_share if row.status == ROUNDED else interval.of_share
    return *reckon(row.value, row.persons), True
