"""Tests for the distance between groups."""

from decimal import Decimal

from insyn.derive.difference import Difference, between_areas, between_sexes
from insyn.derive.series import fold
from insyn.model.figures import MEN, WOMEN, Group, Observation


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
