"""Compare the calendars and plans that belong to the goal structures: what differs between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from insyn.model.records import Records
from insyn.model.steering import Steering

Reason = Literal["bara-i-en", "inte-i-den-senaste", "andra-månader", "skillnad"]
LAST = 10**6


@dataclass(frozen=True)
class Occurrence:
    """Tell how an event or a plan stands in one version.

    `where` is the time of an event or the level of a plan. No months means that none is stated.
    `difference` is what the record itself says of the version before, perhaps nothing.
    """

    title: str
    where: str
    months: tuple[int, ...] = ()
    difference: str = ""


@dataclass(frozen=True)
class Comparison:
    """Hold what has one id in the versions, oldest first, with None where it is not mentioned.

    `title` is the newest one.
    """

    id: str
    title: str
    occurrences: tuple[Occurrence | None, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Compared:
    """Hold the versions that could be compared, oldest first, and all that differs."""

    versions: tuple[Steering, ...]
    differing: tuple[Comparison, ...]


Listed = dict[str, Occurrence]
"""What one version lists, by id."""


def in_order(records: Records) -> tuple[Steering, ...]:
    """Return the versions in the order of their goal structures, oldest first."""
    order = {one.id: one.order for one in records.structures}
    return tuple(sorted(records.steerings, key=lambda one: (order.get(one.id, LAST), one.id)))


def latest_calendar(versions: Sequence[Steering]) -> Steering | None:
    """Return the newest version that has a calendar, or None."""
    return next((one for one in reversed(versions) if one.calendar), None)


def compare_calendars(versions: Sequence[Steering]) -> Compared:
    """Return the events that differ between the versions that have a calendar."""
    chosen = tuple(one for one in versions if one.calendar)
    return Compared(chosen, tuple(_differing([_events(one) for one in chosen])))


def compare_plans(versions: Sequence[Steering]) -> Compared:
    """Return the plans that differ between the versions that name plans."""
    chosen = tuple(one for one in versions if one.plans)
    return Compared(chosen, tuple(_differing([_plans(one) for one in chosen])))


def _events(steering: Steering) -> Listed:
    return {
        one.id: Occurrence(one.title, one.when, one.months, one.difference or "")
        for one in steering.calendar
    }


def _plans(steering: Steering) -> Listed:
    return {
        one.id: Occurrence(one.title, one.level, (), one.difference or "") for one in steering.plans
    }


def _differing(lists: Sequence[Listed]) -> Iterator[Comparison]:
    if len(lists) < 2:
        return
    newest_first = dict.fromkeys(identifier for listed in reversed(lists) for identifier in listed)
    for identifier in newest_first:
        occurrences = tuple(listed.get(identifier) for listed in lists)
        reasons = tuple(_reasons(occurrences))
        if reasons:
            title = next(one.title for one in reversed(occurrences) if one)
            yield Comparison(identifier, title, occurrences, reasons)


def _reasons(occurrences: Sequence[Occurrence | None]) -> Iterator[Reason]:
    found = [one for one in occurrences if one]
    if len(found) == 1:
        yield "bara-i-en"
    elif occurrences[-1] is None:
        yield "inte-i-den-senaste"
    if len({frozenset(one.months) for one in found if one.months}) > 1:
        yield "andra-månader"
    if any(one.difference for one in found):
        yield "skillnad"
