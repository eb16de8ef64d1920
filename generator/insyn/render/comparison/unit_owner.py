"""Tell which figures of a unit are from before another performer took it over."""

import datetime

from insyn import swedish
from insyn.model.comparison.rows import UnitRow

EARLIER = "tidigare ägare"
BOTH = "ägarbyte under perioden"


def owner_remark(unit: UnitRow, period: str) -> str:
    """Say whose a period is, after its name in a table; empty where it is the present owner's."""
    if unit.new_owner_day is None or not period:
        return ""
    first, last = span(period)
    if last < unit.new_owner_day:
        return EARLIER
    return BOTH if first < unit.new_owner_day else ""


def owner_sentence(unit: UnitRow, period: str) -> str:
    """Say in a sentence that a figure is not the present owner's own; else nothing."""
    earlier = unit.earlier_owner or "en tidigare utförare"
    return {
        EARLIER: f"Värdet är från tiden före ägarbytet och gäller {earlier}.",
        BOTH: "Ägaren byttes under perioden, så värdet gäller båda ägarna.",
        "": "",
    }[owner_remark(unit, period)]


def change_of_owner(unit: UnitRow, performer: str, today: datetime.date) -> str:
    """Say who took over, from whom and when; empty where no one has."""
    if unit.new_owner_day is None:
        return ""
    day = swedish.date(unit.new_owner_day)
    new, before = performer or "en annan utförare", unit.earlier_owner or "en annan utförare"
    took = "tog" if unit.new_owner_day <= today else "tar"
    return f"Den {day} {took} {new} över efter {before}."


def span(period: str) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day of a year, a month or a school year."""
    year = int(period[:4])
    if "/" in period:
        return datetime.date(year, 7, 1), datetime.date(year + 1, 6, 30)
    if "-" not in period:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    month = int(period[5:])
    after = datetime.date(year + month // 12, month % 12 + 1, 1)
    return datetime.date(year, month, 1), after - datetime.timedelta(days=1)
