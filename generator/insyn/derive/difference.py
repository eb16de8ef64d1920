"""Measure how far apart groups are in the same period."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from insyn.derive.series import Figures
from insyn.model.codes import WHOLE_MUNICIPALITY
from insyn.model.figures import EVERYONE, MEN, WOMEN, Observation

GapTrend = Literal["växer", "oförändrad", "krymper"]


@dataclass(frozen=True, slots=True)
class Difference:
    """State the distance between two outcomes of a period, in the indicator's unit.

    `size` is first minus second: women minus men, the highest area minus the lowest, the highest
    age group minus the lowest. Between shares it is percentage points.
    """

    period: str
    first: Observation
    second: Observation
    size: Decimal


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
            found.append(_difference(ordered[-1], ordered[0]))
    return tuple(found)


def gap_trend(differences: Sequence[Difference]) -> GapTrend | None:
    """Judge whether a gap grows, by the same rule as for a series: None for a single period.

    The gap grows or shrinks if every step between the last three (or two) sizes goes the same
    way. Only periods after the latest break are compared.
    """
    breaks = [place for place, one in enumerate(differences) if one.first.after_break]
    sizes = [abs(one.size) for one in differences[max(breaks, default=0) :]][-3:]
    if len(sizes) < 2:
        return None
    steps = {(later > earlier) - (later < earlier) for earlier, later in pairwise(sizes)}
    if len(steps) > 1 or steps == {0}:
        return "oförändrad"
    return "växer" if steps == {1} else "krymper"


def _difference(first: Observation, second: Observation) -> Difference:
    assert first.value is not None  # only outcomes with a value are compared
    assert second.value is not None
    return Difference(first.period, first, second, first.value - second.value)
