"""Expand rules such as "once per term in year 1, then once a year" to the days they mean."""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from insyn.model.oversight.codes import IntervalCode
from insyn.model.oversight.contract import IntervalStep

MONTHS: Mapping[IntervalCode, int] = {
    "månad": 1,
    "kvartal": 3,
    "termin": 6,
    "halvår": 6,
    "år": 12,
    "vartannat-år": 24,
}
"""How many months there are in an interval; a term is half a year, whenever it begins."""


@dataclass(frozen=True, order=True)
class Slot:
    """Hold a stretch of time, both days included, in which something is to be done once."""

    due: date
    first: date


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or the last day of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def slots(steps: Sequence[IntervalStep], first: date, last: date) -> Iterator[Slot]:
    """Yield the stretches of time that steps give, one after the other, from a first day.

    Each step begins where the one before it ends; one without a number of years goes on to the
    last day. A stretch that is not over on the last day is not asked for.
    """
    done = 0
    for step in steps:
        months = MONTHS[step.every]
        end = done + step.years * 12 if step.years else None
        while end is None or done + months <= end:
            begins, done = months_later(first, done), done + months
            due = months_later(first, done) - timedelta(days=1)
            if due > last:
                return
            yield Slot(due, begins)
        done = end
