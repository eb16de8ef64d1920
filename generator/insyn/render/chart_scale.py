"""Choose the axes of a chart and find room for its labels, by rules that do not mislead."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from insyn.model.codes import UNITS

_LEAST_SHARE_OF_HIGHEST = Decimal("0.25")
_MOST_STEPS = 5
_ROUND_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


@dataclass(frozen=True, slots=True)
class Scale:
    """Hold the vertical axis: its ends, its ticks from the lowest, and how the ticks are written.

    `origin` is zero, or the lowest grade where there is no zero.
    """

    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]
    decimals: int
    origin: Decimal

    @property
    def starts_at_origin(self) -> bool:
        """Tell whether the axis holds the origin, so that heights can be compared as lengths."""
        return self.low <= self.origin

    def at(self, value: Decimal) -> float:
        """Return the height of a value in percent from the top of the plot."""
        high = float(self.high)
        return (high - float(value)) / (high - float(self.low)) * 100


def scale(values: Sequence[Decimal], unit: str) -> Scale:
    """Choose an axis for at least one value.

    The axis starts at zero (at 1 for grades) unless several values lie within a quarter of the
    highest. Then it starts higher, but shows at least a quarter of the highest, so that a small
    change never looks like a large one; the chart says so in words. A change in percent always
    shows zero. The axis never leaves the range that the unit allows.
    """
    limits = UNITS[unit]
    low, high = min(values), max(values)
    origin = limits.minimum if limits.minimum is not None else Decimal(0)
    ceiling = limits.maximum if limits.maximum is not None and high <= limits.maximum else None
    least = high * _LEAST_SHARE_OF_HIGHEST
    is_close = limits.minimum is not None and low > origin and high - low < least
    if is_close and len(values) > 1:
        high += (least - high + low) / 2
        high = high if ceiling is None else min(high, ceiling)
        return _rounded(max(origin, high - least), high, origin)
    if origin and ceiling is not None:
        third = (ceiling - origin) / 3
        return _with_ticks(tuple(origin + third * place for place in range(4)), third, origin)
    low, high = min(low, origin), max(high, origin)
    return _rounded(low, high if high > low else low + 1, origin)


def _rounded(low: Decimal, high: Decimal, origin: Decimal) -> Scale:
    step = _step((high - low) / _MOST_STEPS)
    first, last = math.floor(low / step), math.ceil(high / step)
    return _with_ticks(tuple(step * place for place in range(first, last + 1)), step, origin)


def _with_ticks(ticks: tuple[Decimal, ...], step: Decimal, origin: Decimal) -> Scale:
    decimals = max(0, -int(step.normalize().as_tuple().exponent))
    return Scale(ticks[0], ticks[-1], ticks, decimals, origin)


def _step(least: Decimal) -> Decimal:
    size = Decimal(1).scaleb(least.adjusted())
    return next(one * size for one in _ROUND_STEPS if one * size >= least)


def moment(period: str) -> float:
    """Return a period as a number of years, its middle: 2019 is 2019.5."""
    year, _, month = period.partition("-")
    return int(year) + ((int(month) - 0.5) / 12 if month else 0.5)


def across(periods: Sequence[str]) -> dict[str, float]:
    """Return where each period stands, in percent from the left, in proportion to time.

    A little air is left at both sides, so that markers stay off the axis; one lone period
    stands in the middle.
    """
    if len(periods) == 1:
        return {periods[0]: 50.0}
    first, last = moment(periods[0]), moment(periods[-1])
    return {one: 3 + 94 * (moment(one) - first) / (last - first) for one in periods}


def thinned(places: Sequence[float], widths: Sequence[float]) -> tuple[int, ...]:
    """Return which labels along an axis can stand without touching: the last one always."""
    kept: list[int] = []
    for index in reversed(range(len(places))):
        if not kept:
            kept.append(index)
            continue
        later = kept[-1]
        if places[later] - places[index] >= (widths[index] + widths[later]) / 2:
            kept.append(index)
    return tuple(reversed(kept))


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Move places apart until each is at least a gap from the next, as little as possible.

    Takes places in any order and returns them in the same order, between low and high as far as
    there is room. Neighbours that would touch share their displacement (pooled means).
    """
    order = sorted(range(len(wanted)), key=lambda place: (wanted[place], place))
    pools: list[tuple[float, int]] = []
    for rank, place in enumerate(order):
        mean, size = wanted[place] - rank * gap, 1
        while pools and pools[-1][0] > mean:
            before, count = pools.pop()
            mean, size = (before * count + mean * size) / (count + size), count + size
        pools.append((mean, size))
    most = max(low, high - (len(wanted) - 1) * gap)
    flat = [min(max(mean, low), most) for mean, size in pools for _ in range(size)]
    moved = [0.0] * len(wanted)
    for rank, place in enumerate(order):
        moved[place] = flat[rank] + rank * gap
    return moved
