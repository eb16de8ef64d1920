"""Write a published figure as people read it: the value, what it stands on, why it is missing."""

from dataclasses import dataclass
from decimal import Decimal

from insyn import swedish
from insyn.derive.comparison.comparison import HIDDEN, MISSING, Value
from insyn.model.codes import STATUSES, STATUSES_WITH_VALUE
from insyn.model.comparison.compared_service import Measure

ROUNDED = "avrundat-komplement"


@dataclass(frozen=True)
class Figure:
    """Show a figure of a unit: the text in the cell and what stands beside it.

    `text` is never empty: without a value it says why. `stands_on` tells how many persons and the
    period, `interval` how far the truth may lie from it by chance; both are empty where there is
    nothing to say. `sort` is the value for machines, empty where there is none.
    """

    text: str
    stands_on: str
    interval: str
    sort: str
    has_value: bool


def figure(measure: Measure, value: Value) -> Figure:
    """Return a figure as it is shown."""
    if value.value is None or not value.has_value:
        return Figure(why_missing(measure, value), "", "", "", has_value=False)
    return Figure(
        text=amount(measure, value),
        stands_on=stands_on(measure, value),
        interval=interval(measure, value),
        sort=f"{value.value:f}",
        has_value=True,
    )


def amount(measure: Measure, value: Value) -> str:
    """Write the value with its unit: 84,1 %; one that its source has rounded as ~100 %."""
    assert value.value is not None
    written = swedish.amount(value.value, measure.unit, measure.decimals)
    if value.status == ROUNDED:
        return f"~{written}"
    if value.status in STATUSES_WITH_VALUE - {"värde"}:
        return f"{written} ({swedish.lower_first(STATUSES[value.status].label)})"
    return written


def why_missing(measure: Measure, value: Value) -> str:
    """Say in a few words why there is no value."""
    if value.status == HIDDEN:
        few = measure.thresholds.unit
        return f"Dolt: för att skydda grupper med färre än {few} personer"
    return {
        MISSING: "Värde saknas",
        "ej-tillämpligt": "Gäller inte här",
        "ej-lämnat": "Inte lämnat av utföraren",
    }.get(value.status, STATUSES[value.status].label)


def stands_on(measure: Measure, value: Value) -> str:
    """Say how many persons a figure stands on, and when: 128 personer, 2025."""
    period = swedish.period(value.period)
    if value.persons is None or measure.kind == "antal":
        return period
    counted = swedish.plural(value.persons, "person", "personer")
    return f"{counted}, {period}"


def interval(measure: Measure, value: Value) -> str:
    """Say between what limits the truth may lie: 82–94 %."""
    if value.lower is None or value.upper is None:
        return ""
    low, high = (_limit(limit, measure) for limit in (value.lower, value.upper))
    return f"{low}–{swedish.amount(value.upper, measure.unit, measure.decimals)}" if high else ""


def _limit(limit: Decimal, measure: Measure) -> str:
    return swedish.number(limit, measure.decimals)
