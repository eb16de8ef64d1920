"""Tests for the distance between groups."""

from decimal import Decimal

import pytest

from insyn.derive.difference import (
    Difference,
    GapTrend,
    between_ages,
    between_areas,
    between_sexes,
    gap_trend,
)
from insyn.derive.series import fold
from insyn.model.figures import EVERYONE, MEN, WOMEN, Group, Observation


def test_women_minus_men_for_each_period_with_both() -> None:
    """A period where one sex lacks a value has no difference."""
    women = [Observation("2017", WOMEN, Decimal(53)), Observation("2019", WOMEN, Decimal(50))]
    men = [Observation("2017", MEN, None, "dolt-få"), Observation("2019", MEN, Decimal(53))]
    figures = fold([("a", row) for row in women + men])["a"]

    assert between_sexes(figures) == (Difference("2019", women[1], men[1], Decimal(-3)),)


def test_highest_area_minus_lowest() -> None:
    """The gap between areas is told with the areas that make it."""
    low = Observation("2018", Group(area="varby"), Decimal(50))
    high = Observation("2018", Group(area="glado-lissma"), Decimal(89))
    figures = fold([("a", low), ("a", high)])["a"]

    assert between_areas(figures) == (Difference("2018", high, low, Decimal(39)),)


def test_a_single_area_is_no_difference() -> None:
    """One area has nothing to be held against, not even the whole municipality."""
    rows = [
        Observation("2018", Group(area="varby"), Decimal(13)),
        Observation("2018", EVERYONE, Decimal(30)),
    ]

    assert between_areas(fold([("a", row) for row in rows])["a"]) == ()


def _age(period: str, age: str, value: int | None) -> Observation:
    status = "värde" if value is not None else "dolt-få"
    return Observation(period, Group(age=age), None if value is None else Decimal(value), status)


def test_highest_age_minus_lowest() -> None:
    """Everyone, hidden values and the ages of one sex are not age groups to compare."""
    rows = [
        _age("2018", "18-30", 16),
        _age("2018", "31-50", None),
        _age("2018", "65-84", 4),
        _age("2018", "alla", 99),
        Observation("2018", Group(sex="K", age="18-30"), Decimal(50)),
    ]
    figures = fold([("a", row) for row in rows])["a"]

    assert between_ages(figures) == (
        Difference("2018", rows[0], rows[2], Decimal(12), ("18-30", "65-84")),
    )


def test_a_single_age_group_is_held_against_everyone() -> None:
    """A period with one age group and no figure for everyone has no difference."""
    rows = [_age("2014", "65-84", 3), _age("2014", "alla", 9), _age("2016", "65-84", 4)]
    figures = fold([("a", row) for row in rows])["a"]

    assert between_ages(figures) == (
        Difference("2014", rows[1], rows[0], Decimal(6), ("65-84", "alla")),
    )


def _gaps(*sizes: int, break_at: str = "", ages: tuple[str, ...] = ()) -> list[Difference]:
    """Return a difference for each year from 2015; the age groups of each year, if given."""
    found = []
    for place, size in enumerate(sizes):
        period = str(2015 + place)
        women = Observation(period, WOMEN, Decimal(size), after_break=period == break_at)
        men = Observation(period, MEN, Decimal(0))
        compared = (ages[place],) if ages else ()
        found.append(Difference(period, women, men, Decimal(size), compared))
    return found


@pytest.mark.parametrize(
    ("sizes", "verdict", "has_turned"),
    [
        ((1, 2), "växer", False),
        ((1, 2, 3), "växer", False),
        ((-1, -2, -3), "växer", False),
        ((3, 2, 1), "krymper", False),
        ((9, 1, 2, 3), "växer", False),
        ((1, 3, 2), "oförändrad", False),
        ((1, 2, 2), "oförändrad", False),
        ((2, 2), "oförändrad", False),
        ((2, -2), "oförändrad", True),
        ((1, -4), "växer", True),
    ],
)
def test_the_last_three_gaps_decide(
    sizes: tuple[int, ...], verdict: str, *, has_turned: bool
) -> None:
    """Every step must go the same way, and a gap is as large whoever is higher."""
    gaps = _gaps(*sizes)

    found = gap_trend(gaps)

    assert (found.verdict, found.reason, found.has_turned) == (verdict, "", has_turned)
    assert (found.first, found.last) == (gaps[-3:][0], gaps[-1])


def test_a_gap_that_cannot_be_judged_says_why() -> None:
    """No gap, a single period, a break and other age groups are reasons of their own."""
    broken, other = _gaps(1, 2, break_at="2016"), _gaps(1, 2, 3, ages=("65+", "65+", "18+"))

    assert gap_trend([]) == GapTrend(None, "ingen-skillnad")
    assert gap_trend(broken[:1]) == GapTrend(None, "en-period", last=broken[0])
    assert gap_trend(broken) == GapTrend(None, "seriebrott", last=broken[1])
    assert gap_trend(_gaps(1, 2), ["2016"]).reason == "seriebrott"
    assert gap_trend(other) == GapTrend(None, "andra-grupper", last=other[2])


def test_only_what_can_be_compared_is_compared() -> None:
    """After a break the later periods decide, and a break before them all hinders nothing."""
    gaps = _gaps(9, 1, 2, break_at="2016")

    assert gap_trend(gaps) == GapTrend("växer", "", gaps[1], gaps[2])
    assert gap_trend(gaps[1:], ["2010"]) == GapTrend("växer", "", gaps[1], gaps[2])
