"""Write a published figure as people read it: the value, what it stands on, why it is missing."""

from dataclasses import dataclass

from insyn import swedish
from insyn.derive.comparison.comparison import HIDDEN, MISSING, Value
from insyn.derive.comparison.protect import level_of
from insyn.model.codes import STATUSES, STATUSES_WITH_VALUE
from insyn.model.comparison.compared_service import Measure

ROUNDED = "avrundat-komplement"
SURVEYED = "svar"
"""What those behind a figure are called where it is a survey, in which not all have answered."""


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


def in_brief(measure: Measure, value: Value) -> tuple[str, str]:
    """Return a figure in few words, for a list: its text, and how many it stands on.

    The period is not told: in a list it stands once for all.
    """
    if value.status == HIDDEN:
        return "Dolt", f"för att skydda få {measure.person_words}"
    return figure(measure, value).text, persons(measure, value) if value.has_value else ""


def why_missing(measure: Measure, value: Value) -> str:
    """Say in a few words why there is no value."""
    if value.status == HIDDEN:
        few = measure.thresholds.of(level_of(value.row))
        return f"Dolt: för att skydda grupper med färre än {counted(measure, few)}"
    return {
        MISSING: "Värde saknas",
        "ej-tillämpligt": "Gäller inte här",
        "ej-lämnat": "Inte lämnat av utföraren",
    }.get(value.status, STATUSES[value.status].label)


def counted(measure: Measure, persons: int) -> str:
    """Count those that a figure stands on by what they are called: 128 elever, 50 svar."""
    return swedish.plural(persons, measure.person_word, measure.person_words)


def stands_on(measure: Measure, value: Value) -> str:
    """Say how many persons a figure stands on, and when: 128 personer, 2025."""
    return ", ".join(filter(None, (persons(measure, value), swedish.period(value.period))))


def persons(measure: Measure, value: Value) -> str:
    """Say how many persons a figure stands on; a counted number stands on itself."""
    if value.persons is None or measure.kind == "antal":
        return ""
    return counted(measure, value.persons)


def interval(measure: Measure, value: Value) -> str:
    """Say between what limits the truth may lie: 82–94 %."""
    return _limits(measure, value, "–")


def certainty(measure: Measure, value: Value) -> str:
    """Say in a sentence how certain a figure is; a counted number is what it is."""
    limits = _limits(measure, value, " och ")
    if not limits:
        is_count = measure.kind == "antal" or not measure.counts_persons
        return "" if is_count else "Källan anger inte hur säkert värdet är."
    if not value.is_reckoned or value.persons is None:
        return f"Den som mäter anger att det sanna värdet troligen ligger mellan {limits}."
    persons = counted(measure, value.persons)
    if measure.person_words == SURVEYED or value.response_rate is not None:
        return f"Räknat på {persons} ligger det sanna värdet troligen mellan {limits}."
    return f"Värdet bygger på {persons}. Av slumpen kunde det ha blivit allt mellan {limits}."


def _limits(measure: Measure, value: Value, between: str) -> str:
    if value.lower is None or value.upper is None:
        return ""
    low = swedish.number(value.lower, measure.decimals)
    return f"{low}{between}{swedish.amount(value.upper, measure.unit, measure.decimals)}"
