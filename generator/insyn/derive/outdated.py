"""Tell when what has to be looked at once a year is too old."""

from datetime import date

_LEAP_DAY = (2, 29)


def a_year_after(day: date) -> date:
    """Return the same day of the next year; the day after a leap day is the first of March."""
    if (day.month, day.day) == _LEAP_DAY:
        return date(day.year + 1, 3, 1)
    return day.replace(year=day.year + 1)


def is_outdated(day: date, today: date) -> bool:
    """Tell whether more than a year has passed since a day."""
    return today > a_year_after(day)
