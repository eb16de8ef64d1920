"""Measure how far apart groups are in the same period, and whether the gap grows."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from insyn.derive.series import Figures
from insyn.model.codes import WHOLE_MUNICIPALITY
from insyn.model.figures import EVERYONE, MEN, WOMEN, Observation

GapVerdict = Literal["växer", "oförändrad", "krymper"]
GapReason = Literal["", "ingen-skillnad", "en-period", "seriebrott", "andra-grupper"]


@dataclass(frozen=True, slots=True)
class Difference:
    """State the distance between two outcomes of a period, in the indicator's unit.

    `size` is first minus second: women minus men, the highest area minus the lowest, the highest
    age group minus the lowest. Between shares it is percentage points. `compared` names the age
    groups it was chosen among.
    """

    period: str
    first: Observation
    second: Observation
    size: Decimal
    compared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GapTrend:
    """State whether a gap grows, and the periods it was judged from.

    `verdict` is None where nothing can be said, and `reason` is then a code that says why.
    `has_turned` tells that the group that was higher in the first period is lower in the last.
    """

    verdict: GapVerdict | None
    reason: GapReason = ""
    first: Difference | None = None
    last: Difference | None = None
    has_turned: bool = False


def between_sexes(figures: Figures) -> tuple[Difference, ...]:
    """Return women minus men for each period where both have a value, oldest first."""
    men = {one.period: one for one in figures.series(MEN) if one.has_value}
    return tuple(
        _difference(one, men[one.period])
        for one in figures.series(WOMEN)
        if one.has_value and one.period in men
    )


def between_areas(figures: Figures) -> tuple[Difference, ...]:
    """Return the highest area minus the lowest for each period that names both, oldest first."""
    found = []
    for period in figures.periods:
        low, high = figures.extremes(period)
        if low and high:
            found.append(_difference(high, low))
    return tuple(found)


def between_ages(figures: Figures) -> tuple[Difference, ...]:
    """Return the highest age group minus the lowest for each period, oldest first.

    Where a period has a single age group it is held against everyone.
    """
    found = []
    for period in figures.periods:
        rows = [
            one
            for group, series in figures.outcomes.items()
            if group.sex == "T" and group.area == WHOLE_MUNICIPALITY and group != EVERYONE
            for one in series
            if one.period == period and one.has_value
        ]
        if len(rows) == 1:
            rows += [one for one in figures.series() if one.period == period and one.has_value]
        if len(rows) > 1:
            ordered = sorted(rows, key=lambda one: (one.value or Decimal(0), one.group.age))
            ages = tuple(sorted(one.group.age for one in rows))
            found.append(_difference(ordered[-1], ordered[0], ages))
    return tuple(found)


def gap_trend(differences: Sequence[Difference], breaks: Collection[str] = ()) -> GapTrend:
    """Judge whether a gap grows, by the same rule as for a series.

    The gap grows or shrinks if every step between the last three (or two) sizes goes the same
    way, whichever group is higher. `breaks` is the first period after each break: only periods
    after the latest are compared, and only those where the same age groups were there to compare.
    """
    if not differences:
        return GapTrend(None, "ingen-skillnad")
    last = differences[-1]
    after_break = {one.period for one in differences if _is_after_break(one)} | set(breaks)
    whole = [
        one
        for one in differences
        if not any(one.period < period <= last.period for period in after_break)
    ]
    alike = [one for one in whole if one.compared == last.compared][-3:]
    if len(alike) < 2:
        return GapTrend(None, _why_alone(differences, whole), last=last)
    sizes = [abs(one.size) for one in alike]
    steps = {(later > earlier) - (later < earlier) for earlier, later in pairwise(sizes)}
    step = steps.pop() if len(steps) == 1 else 0
    verdicts: dict[int, GapVerdict] = {1: "växer", 0: "oförändrad", -1: "krymper"}
    return GapTrend(verdicts[step], "", alike[0], last, has_turned=alike[0].size * last.size < 0)


def _why_alone(differences: Sequence[Difference], whole: Sequence[Difference]) -> GapReason:
    if len(differences) < 2:
        return "en-period"
    return "seriebrott" if len(whole) < 2 else "andra-grupper"


def _is_after_break(one: Difference) -> bool:
    return one.first.after_break or one.second.after_break


def _difference(
    first: Observation, second: Observation, compared: tuple[str, ...] = ()
) -> Difference:
    assert first.value is not None  # only outcomes with a value are compared
    assert second.value is not None
    size = first.value - second.value
    return Difference(first.period, first, second, size, compared)
