"""Say how often something is done, step by step, the same way on contracts and in plans."""

from collections.abc import Sequence

from insyn.model.oversight.codes import INTERVALS
from insyn.model.oversight.contract import IntervalStep

_NUMBERS = ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")


def interval_words(steps: Sequence[IntervalStep]) -> str:
    """Write an interval: en gång per termin det första året, sedan en gång per år i fyra år.

    It begins with a small letter and ends without a full stop; no steps give the empty text.
    """
    return ", sedan ".join(_step(one, place) for place, one in enumerate(steps))


def _step(one: IntervalStep, place: int) -> str:
    often = INTERVALS[one.every].label
    if one.years is None:
        return often
    if one.years == 1:
        return f"{often} i ett år" if place else f"{often} det första året"
    number = _number(one.years)
    return f"{often} i {number} år" if place else f"{often} de {number} första åren"


def _number(count: int) -> str:
    return _NUMBERS[count - 2] if count - 2 < len(_NUMBERS) else str(count)
