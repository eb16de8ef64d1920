"""Make a row as it is written into what readers see of it: a figure, or why there is none."""

from decimal import Decimal

from insyn.derive.comparison import interval
from insyn.derive.comparison.comparison import Value
from insyn.model.comparison.compared_service import Measure
from insyn.model.comparison.rows import ValueRow

ROUNDED = "avrundat-komplement"


def without_figures(row: ValueRow, status: str) -> Value:
    """Return a row with nothing but why it has no figure."""
    return Value(row.unit, row.measure, row.period, row.sex, None, status, document=row.document)


def with_figures(measure: Measure, row: ValueRow) -> Value:
    """Return a row with its figure, and with an interval where one can be reckoned."""
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
