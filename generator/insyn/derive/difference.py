"""Measure how far apart groups are in the same period."""

from dataclasses import dataclass
from decimal import Decimal

from insyn.derive.series import Figures
from insyn.model.figures import MEN, WOMEN, Observation


@dataclass(frozen=True, slots=True)
class Difference:
    """State the distance between two outcomes of a period, in the indicator's unit.

    `size` is first minus second: women minus men, or the highest area minus the lowest. Between
    shares it is percentage points.
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


def _difference(first: Observation, second: Observation) -> Difference:
    assert first.value is not None  # only outcomes with a value are compared
    assert second.value is not None
    return Difference(first.period, first, second, first.value - second.value)
