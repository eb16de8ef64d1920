"""Say how far from the truth a figure may lie by chance alone.

The interval of a share is Wilson's score interval for 95 %, which holds for few persons and for
shares near 0 and 100 (Wilson 1927, Journal of the American Statistical Association 22).
"""

from decimal import Decimal
from math import sqrt

from insyn.swedish import rounded

Z = 1.959964
"""The number of standard errors on each side that hold 95 % of a normal distribution."""

DECIMALS = 1
"""How many decimals the limits of a share are published with, in percent."""

FEWEST_BESIDE, MOST_BESIDE = 1, 4
"""How many persons stand outside a share that its source has rounded: ~100 is not 100."""

Bounds = tuple[Decimal, Decimal]


def of_share(percent: Decimal, persons: int) -> Bounds:
    """Return the interval of a share of some persons, in percent; `persons` is at least one."""
    low, high = wilson(float(percent) / 100, persons)
    return _limit(min(low, float(percent) / 100)), _limit(max(high, float(percent) / 100))


def of_rounded_share(percent: Decimal, persons: int) -> Bounds:
    """Return the interval of a share that stands for 1 to 4 persons from 0 or from 100.

    It spans what each of those shares could come from by chance.
    """
    spans = [of_share(share, persons) for share in behind_rounded(percent, persons)]
    if percent > 50:
        return min(low for low, _ in spans), _limit(1)
    return _limit(0), max(high for _, high in spans)


def behind_rounded(percent: Decimal, persons: int) -> tuple[Decimal, ...]:
    """Return every share that a rounded one may stand for, in percent: 1 to 4 persons beside."""
    most = max(FEWEST_BESIDE, min(MOST_BESIDE, persons))
    beside = (Decimal(count * 100) / max(persons, 1) for count in range(FEWEST_BESIDE, most + 1))
    return tuple(100 - one if percent > 50 else one for one in beside)


def wilson(share: float, persons: int) -> tuple[float, float]:
    """Return Wilson's interval of a share, from 0 to 1.

    What cannot be a share of persons is reported by the checks, and must not stop them here.
    """
    share, persons = min(max(share, 0.0), 1.0), max(persons, 1)
    squared = Z * Z
    middle = (share + squared / (2 * persons)) / (1 + squared / persons)
    half = sqrt(share * (1 - share) / persons + squared / (4 * persons * persons))
    half = half * Z / (1 + squared / persons)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def _limit(share: float) -> Decimal:
    return rounded(Decimal(repr(share * 100)), DECIMALS)
