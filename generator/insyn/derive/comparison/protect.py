"""Turn the rows of a service as they are written into what may be published of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from decimal import Decimal

from insyn.derive.comparison import interval
from insyn.derive.comparison.comparison import (
    HIDDEN,
    REFERENCES,
    Comparison,
    Value,
    in_order,
)
from insyn.derive.comparison.suppression import ALL, Cell, Known, Room, hidden
from insyn.model.codes import STATUSES_WITH_VALUE, UNITS
from insyn.model.comparison.compared_service import Level, Measure, Service
from insyn.model.comparison.rows import Sheet, ValueRow

_Rows = list[tuple[Measure, ValueRow]]


def protect(sheet: Sheet) -> Comparison:
    """Return a service with the figures of few persons hidden, and those that would tell them."""
    rows = [*_unit_rows(sheet), *_reference_rows(sheet.service)]
    secret = _hidden(rows)
    values: dict[str, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for measure, row in sorted(rows, key=lambda one: (one[1].period, one[1].sex)):
        is_hidden = (measure.persons, row.period, Cell(row.unit, row.sex)) in secret
        shown = _without_figures(row) if is_hidden else _published(measure, row)
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
            yield (
                measure,
                ValueRow(
                    one.level,
                    measure.id,
                    one.period,
                    one.sex,
                    one.value,
                    one.status,
                    one.persons,
                    one.document or "",
                    one.lower,
                    one.upper,
                ),
            )


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
    return {cell: _known(cell, every) for cell, every in by_cell.items()}


def _known(cell: Cell, every: Sequence[tuple[Measure, ValueRow]]) -> Known:
    return Known(
        level=level_of(cell.row),
        is_few=any(row.status == HIDDEN or stands_for_few(one, row) for one, row in every),
        room={one.id: _room(one, row) for one, row in every},
        weight=_weight(cell, every),
    )


def _weight(cell: Cell, every: Sequence[tuple[Measure, ValueRow]]) -> int:
    """Return what readers lose: the figure of all is compared, that of each sex seldom."""
    persons = 1 + max(row.persons or 0 for _, row in every)
    return 3 * persons if cell.sex == ALL else persons


def _room(measure: Measure, row: ValueRow) -> Room:
    """Return how a figure could be another; one that its source has hidden could be anything."""
    if row.value is None or row.status == "avrundat-komplement":
        return Room()
    least, most = _range(measure)
    return Room(most is None or row.value < most, least is None or row.value > least)


def _range(measure: Measure) -> tuple[Decimal | None, Decimal | None]:
    if measure.kind == "antal":
        return Decimal(0), None
    unit = UNITS.get(measure.unit)
    return (unit.minimum, unit.maximum) if unit else (None, None)


def _without_figures(row: ValueRow) -> Value:
    return Value(row.unit, row.measure, row.period, row.sex, None, HIDDEN, document=row.document)


def _published(measure: Measure, row: ValueRow) -> Value:
    lower, upper, is_reckoned = _bounds(measure, row)
    return Value(
        row=row.unit,
        measure=row.measure,
        period=row.period,
        sex=row.sex,
        value=row.value if row.status in STATUSES_WITH_VALUE else None,
        status=row.status,
        persons=row.persons,
        lower=lower,
        upper=upper,
        is_reckoned=is_reckoned,
        response_rate=row.response_rate,
        document=row.document,
    )


def _bounds(measure: Measure, row: ValueRow) -> tuple[Decimal | None, Decimal | None, bool]:
    if row.value is None or not row.has_value:
        return None, None, False
    if row.lower is not None and row.upper is not None:
        return row.lower, row.upper, False
    if measure.kind != "andel" or not row.persons:
        return None, None, False
    is_rounded = row.status == "avrundat-komplement"
    reckon = interval.of_rounded_share if is_rounded else interval.of_share
    return *reckon(row.value, row.persons), True
