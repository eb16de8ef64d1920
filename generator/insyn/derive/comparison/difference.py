"""Say what can be said of the difference between two figures, and when nothing can be said.

The rule: the difference has a 95 % interval of its own, put together from the intervals of the two
figures (square-and-add: Newcombe 1998, Statistics in Medicine 17; Zou and Donner 2008, ibid. 27).
Where it holds 0 there is no certain difference. A counted number has no interval: there any
difference is one. The same rule is in theme/assets, for the comparison in the browser.
"""

from dataclasses import dataclass
from math import sqrt
from typing import Literal

from insyn.derive.comparison.comparison import HIDDEN, Value
from insyn.model.comparison.compared_service import Measure

Word = Literal["bättre", "sämre", "högre", "lägre", "lika", "ingen-säker", "går-inte"]
Reason = Literal["", "saknas", "dolt", "olika-perioder", "utan-osäkerhet"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Say how one figure stands to another; `reason` tells why nothing can be said."""

    word: Word
    reason: Reason = ""


def judge(measure: Measure, one: Value, other: Value) -> Judgement:
    """Return how the first figure stands to the second."""
    if HIDDEN in (one.status, other.status):
        return Judgement("går-inte", "dolt")
    if one.value is None or other.value is None or not (one.has_value and other.has_value):
        return Judgement("går-inte", "saknas")
    if one.period != other.period:
        return Judgement("går-inte", "olika-perioder")
    first, second = bounds(measure, one), bounds(measure, other)
    if first is None or second is None:
        return Judgement("går-inte", "utan-osäkerhet")
    return Judgement(_word(measure, (float(one.value), *first), (float(other.value), *second)))


def bounds(measure: Measure, one: Value) -> tuple[float, float] | None:
    """Return the interval that a figure is judged by, or None where it has none."""
    if one.value is None:
        return None
    if one.lower is not None and one.upper is not None:
        return float(one.lower), float(one.upper)
    return (float(one.value),) * 2 if measure.kind == "antal" else None


_Estimate = tuple[float, float, float]
"""A figure and the limits of its interval."""


def _word(measure: Measure, one: _Estimate, other: _Estimate) -> Word:
    value, lower, upper = one
    other_value, other_lower, other_upper = other
    distance = value - other_value
    below = sqrt((value - lower) ** 2 + (other_upper - other_value) ** 2)
    above = sqrt((upper - value) ** 2 + (other_value - other_lower) ** 2)
    if distance - below <= 0 <= distance + above:
        return "lika" if lower == upper and other_lower == other_upper else "ingen-säker"
    if measure.direction == "ingen":
        return "högre" if distance > 0 else "lägre"
    return "bättre" if (distance > 0) == (measure.direction == "upp") else "sämre"
