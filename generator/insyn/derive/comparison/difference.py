"""Say what can be said of the difference between two figures, and when nothing can be said.

The rule: the difference has a 95 % interval of its own, put together from the intervals of the two
figures (square-and-add: Newcombe 1998, Statistics in Medicine 17; Zou and Donner 2008, ibid. 27).
Where it holds 0 there is no certain difference. A counted number has no interval: there any
difference is one. A share that its source has rounded (~100) is judged as each share it may stand
for, and a difference is certain only if it is so for all of them. The same rule is in
theme/assets/service/rule.js, for the comparison in the browser.
"""

from dataclasses import dataclass
from math import sqrt
from typing import Literal

from insyn.derive.comparison import interval
from insyn.derive.comparison.comparison import HIDDEN, Value
from insyn.model.comparison.compared_service import Measure

Word = Literal["bättre", "sämre", "högre", "lägre", "lika", "ingen-säker", "går-inte"]
Reason = Literal["", "saknas", "dolt", "olika-perioder", "utan-osäkerhet"]

Estimate = tuple[float, float, float]
"""A figure and the limits of its interval."""

HAIR = 1e-9
"""Closer to zero than any two figures can be (six decimals), and further than a computer errs."""

_ROUNDED = "avrundat-komplement"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Say how one figure stands to another; `reason` tells why nothing can be said."""

    word: Word
    reason: Reason = ""


def judge(measure: Measure, one: Value, other: Value) -> Judgement:
    """Return how the first figure stands to the second."""
    if HIDDEN in (one.status, other.status):
        return Judgement("går-inte", "dolt")
    if not (one.has_value and other.has_value):
        return Judgement("går-inte", "saknas")
    if one.period != other.period:
        return Judgement("går-inte", "olika-perioder")
    first, second = estimates(measure, one), estimates(measure, other)
    if not first or not second:
        return Judgement("går-inte", "utan-osäkerhet")
    words = {_word(measure, mine, theirs) for mine in first for theirs in second}
    return Judgement(words.pop() if len(words) == 1 else "ingen-säker")


def estimates(measure: Measure, one: Value) -> tuple[Estimate, ...]:
    """Return what a figure is judged as, each with its interval; nothing where it has none.

    That is the figure itself, or every share that a rounded one may stand for.
    """
    if one.value is None or not one.has_value:
        return ()
    if one.status == _ROUNDED and one.is_reckoned and one.persons:
        shares = interval.behind_rounded(one.value, one.persons)
        spans = [interval.of_share(share, one.persons) for share in shares]
        return tuple(
            (round(float(share), 3), float(low), float(high))
            for share, (low, high) in zip(shares, spans, strict=True)
        )
    value = float(one.value)
    if one.lower is not None and one.upper is not None:
        return ((value, float(one.lower), float(one.upper)),)
    return ((value, value, value),) if measure.kind == "antal" else ()


def limits(one: Estimate, other: Estimate) -> tuple[float, float]:
    """Return the 95 % interval of the difference between two figures."""
    value, lower, upper = one
    other_value, other_lower, other_upper = other
    distance = value - other_value
    below = _together(value - lower, other_upper - other_value)
    above = _together(upper - value, other_value - other_lower)
    return distance - below, distance + above


def _together(one: float, other: float) -> float:
    # Products and not powers: they are the same to the last digit in every browser.
    return sqrt(one * one + other * other)


def _word(measure: Measure, one: Estimate, other: Estimate) -> Word:
    low, high = limits(one, other)
    if low <= HAIR and high >= -HAIR:
        is_exact = one[1] == one[2] and other[1] == other[2]
        return "lika" if is_exact else "ingen-säker"
    if measure.direction == "ingen":
        return "högre" if low > 0 else "lägre"
    return "bättre" if (low > 0) == (measure.direction == "upp") else "sämre"
