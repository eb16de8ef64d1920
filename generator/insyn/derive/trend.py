"""Judge which way a series is going, by one documented rule."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from insyn.derive.series import Series, comparable
from insyn.model.figures import Observation

Verdict = Literal["positiv", "oförändrad", "negativ"]


@dataclass(frozen=True, slots=True)
class Trend:
    """State the way of a series: the verdict, the change and the periods it was judged from.

    `verdict` is None where nothing can be said. For an indicator whose direction is neither up
    nor down `verdict` is None too, while `change` still tells what happened.
    """

    verdict: Verdict | None
    change: Decimal | None = None
    first_period: str = ""
    last_period: str = ""


NO_TREND = Trend(None)


def trend(series: Series, direction: str) -> Trend:
    """Judge a series from its latest break and on.

    With intervals on both of the last two figures: a change only if the intervals are apart.
    Without: a change only if every step between the last three figures (or two, where there are
    no more) goes the same way. The direction (upp, ned, ingen) makes it positive or negative.
    """
    figures = comparable(series)[-3:]
    if len(figures) < 2:
        return NO_TREND
    last, before = figures[-1], figures[-2]
    if (intervals := _intervals(before, last)) is not None:
        figures = (before, last)
        step = _step_between(*intervals)
    else:
        steps = {_sign(later, earlier) for earlier, later in pairwise(figures)}
        step = steps.pop() if len(steps) == 1 else 0
    change = _value(last) - _value(figures[0])
    return Trend(_verdict(step, direction), change, figures[0].period, last.period)


def _verdict(step: int, direction: str) -> Verdict | None:
    if direction == "ingen":
        return None
    if step == 0:
        return "oförändrad"
    return "positiv" if (step > 0) == (direction == "upp") else "negativ"


_Interval = tuple[Decimal, Decimal]


def _intervals(before: Observation, last: Observation) -> tuple[_Interval, _Interval] | None:
    if before.lower is None or before.upper is None or last.lower is None or last.upper is None:
        return None
    return (before.lower, before.upper), (last.lower, last.upper)


def _step_between(before: _Interval, last: _Interval) -> int:
    if last[0] > before[1]:
        return 1
    return -1 if last[1] < before[0] else 0


def _sign(later: Observation, earlier: Observation) -> int:
    difference = _value(later) - _value(earlier)
    return (difference > 0) - (difference < 0)


def _value(one: Observation) -> Decimal:
    assert one.value is not None  # comparable() keeps only outcomes with a value
    return one.value
