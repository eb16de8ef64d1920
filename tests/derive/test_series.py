"""Tests for folding rows of figures."""

from decimal import Decimal

from insyn.derive.series import Figures, comparable, fold
from insyn.model.figures import EVERYONE, WOMEN, Group, Milestone, Observation, Ranking


def _row(period: str, value: str | None, group: Group = EVERYONE, **more: object) -> Observation:
    number = Decimal(value) if value is not None else None
    status = "värde" if value is not None else "saknas"
    return Observation(period, group, number, status, **more)  # type: ignore[arg-type]


def test_rows_are_gathered_by_indicator_and_group_in_order_of_period() -> None:
    """Rows may stand in any order; each group's series comes out oldest first."""
    later, earlier, women = _row("2019", "3"), _row("2017", "1"), _row("2018", "2", WOMEN)
    milestone = Milestone("2019", "etappmal", "minst", Decimal(4), "4")
    ranking = Ranking("2019", 5, 19, "anges inte")

    folded = fold(
        [("a", later), ("b", earlier), ("a", women), ("a", earlier)],
        [("a", milestone)],
        [("c", ranking)],
    )

    assert folded == {
        "a": Figures({EVERYONE: (earlier, later), WOMEN: (women,)}, (milestone,), ()),
        "b": Figures({EVERYONE: (earlier,)}),
        "c": Figures({}, (), (ranking,)),
    }


def test_only_figures_after_the_latest_break_are_comparable() -> None:
    """A break cuts the series, and a row without a value is passed over."""
    before, broken = _row("2014", "56"), _row("2016", "52", after_break=True)
    missing, last = _row("2017", None), _row("2018", "55")

    assert comparable((before, broken, missing, last)) == (broken, last)


def test_the_latest_figure_is_the_newest_with_a_value() -> None:
    """A year that was not measured does not hide the year before."""
    figures = fold([("a", _row("2018", "7")), ("a", _row("2019", None))])["a"]

    assert figures.latest() == _row("2018", "7")
    assert figures.periods == ("2018", "2019")


def test_extremes_are_the_lowest_and_highest_area_of_a_period() -> None:
    """Named areas are compared by value; one area alone is no extreme."""
    low, high = _row("2018", "31", Group(area="flemingsberg")), _row("2018", "82", Group(area="b"))
    figures = fold([("a", high), ("a", low), ("a", _row("2018", "56"))])["a"]

    assert figures.extremes("2018") == (low, high)
    assert figures.extremes("2014") == (None, None)
    assert fold([("a", low)])["a"].extremes("2018") == (None, None)


def test_unnamed_lowest_and_highest_keep_their_ends() -> None:
    """What the source calls lowest is never taken for the highest."""
    low, high = _row("2018", "31", Group(area="lagsta")), _row("2018", "82", Group(area="hogsta"))

    assert fold([("a", low), ("a", high)])["a"].extremes("2018") == (low, high)
