"""Rules of intervals become days."""

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest

from insyn.derive.oversight.schedule import MONTHS, Slot, months_later, slots
from insyn.model.oversight.codes import IntervalCode
from insyn.model.oversight.contract import IntervalStep

FIRST, FAR = date(2024, 1, 1), date(2099, 12, 31)


def _dues(*steps: IntervalStep, first: date = FIRST, last: date = FAR) -> list[str]:
    return [str(slot.due) for slot in islice(slots(steps, first, last), 12)]


def test_once_per_term_in_the_first_year_and_then_once_a_year_during_four_years() -> None:
    """The rule of the cleaning contract gives two days in year 1 and one in each of four more."""
    rule = (IntervalStep(every="termin", years=1), IntervalStep(every="år", years=4))
    assert _dues(*rule) == [
        "2024-06-30",
        "2024-12-31",
        "2025-12-31",
        "2026-12-31",
        "2027-12-31",
        "2028-12-31",
    ]


@pytest.mark.parametrize(
    ("every", "dues"),
    [
        ("månad", ["2024-01-31", "2024-02-29", "2024-03-31"]),
        ("kvartal", ["2024-03-31", "2024-06-30", "2024-09-30"]),
        ("termin", ["2024-06-30", "2024-12-31", "2025-06-30"]),
        ("halvår", ["2024-06-30", "2024-12-31", "2025-06-30"]),
        ("år", ["2024-12-31", "2025-12-31", "2026-12-31"]),
        ("vartannat-år", ["2025-12-31", "2027-12-31", "2029-12-31"]),
    ],
)
def test_each_interval_is_counted_from_the_first_day(every: IntervalCode, dues: list[str]) -> None:
    """An interval is due on the last day of its stretch."""
    assert _dues(IntervalStep(every=every))[:3] == dues


def test_a_step_without_years_goes_on_to_the_last_day() -> None:
    """The contract's end is the end of the rule, and what is not over then is not asked for."""
    assert _dues(IntervalStep(every="år"), last=date(2026, 6, 30)) == ["2024-12-31", "2025-12-31"]


def test_a_rule_without_end_goes_on_for_as_long_as_the_contract() -> None:
    """Also one that began half a century ago."""
    rule = (IntervalStep(every="år"),)
    found = list(slots(rule, date(1960, 1, 1), date(2026, 12, 31)))
    assert (len(found), found[-1].due) == (67, date(2026, 12, 31))


def test_a_step_takes_its_years_also_where_its_interval_does_not_fill_them() -> None:
    """Every other year during three years, then quarters from the fourth."""
    rule = (IntervalStep(every="vartannat-år", years=3), IntervalStep(every="kvartal", years=1))
    assert _dues(*rule)[:2] == ["2025-12-31", "2027-03-31"]


def test_a_stretch_that_ends_on_the_last_day_is_asked_for() -> None:
    """The last day of the contract belongs to it."""
    assert _dues(IntervalStep(every="år"), last=date(2024, 12, 31)) == ["2024-12-31"]


def test_a_step_shorter_than_its_interval_gives_nothing_in_its_years() -> None:
    """Every other year during one year is never, and the next step begins when it is over."""
    rule = (IntervalStep(every="vartannat-år", years=1), IntervalStep(every="år", years=1))
    assert _dues(*rule) == ["2025-12-31"]


@pytest.mark.parametrize("first", [date(2024, 1, 31), date(2024, 2, 29), date(2023, 12, 15)])
@pytest.mark.parametrize("every", list(MONTHS))
def test_stretches_follow_on_each_other_without_gap_or_overlap(
    first: date, every: IntervalCode
) -> None:
    """The day after one stretch is the first of the next, also from the last days of a month."""
    found = list(islice(slots((IntervalStep(every=every),), first, FAR), 30))
    assert found[0].first == first
    assert all(after.first == before.due + timedelta(days=1) for before, after in pairwise(found))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 11, 30), 3, date(2025, 2, 28)),
        (date(2024, 12, 1), 1, date(2025, 1, 1)),
        (date(2024, 5, 17), 24, date(2026, 5, 17)),
    ],
)
def test_a_month_that_is_too_short_gives_its_last_day(
    day: date, months: int, expected: date
) -> None:
    """The same day of a later month, or the last there is."""
    assert months_later(day, months) == expected


def test_slots_are_ordered_by_when_they_are_due() -> None:
    """What is due first comes first, whenever it began."""
    early, late = Slot(date(2024, 6, 30), date(2024, 6, 1)), Slot(date(2024, 7, 1), FIRST)
    assert sorted([late, early]) == [early, late]
