"""Tests for what has to be looked at once a year."""

from datetime import date

import pytest

from insyn.derive.outdated import a_year_after, is_outdated


@pytest.mark.parametrize(
    ("day", "after"),
    [
        (date(2025, 11, 21), date(2026, 11, 21)),
        (date(2024, 2, 29), date(2025, 3, 1)),
        (date(2023, 2, 28), date(2024, 2, 28)),
    ],
)
def test_a_year_is_to_the_same_day(day: date, after: date) -> None:
    """What was looked at on that day is in time on the day itself, and late on the next."""
    assert a_year_after(day) == after
    assert not is_outdated(day, after)
    assert is_outdated(day, date.fromordinal(after.toordinal() + 1))
