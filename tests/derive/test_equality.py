"""Tests for the list of differences between groups."""

from dataclasses import replace
from decimal import Decimal

from insyn.derive.difference import Difference, GapTrend
from insyn.derive.equality import Gap, Undivided, gaps, undivided
from insyn.derive.facts import Facts
from insyn.derive.series import fold
from insyn.model.figures import MEN, WOMEN, Group, Observation
from insyn.model.indicator import Indicator, StatedDifferences
from tests.render import invented


def _facts(*rows: Observation, **changes: object) -> Facts:
    indicator = invented.INDICATOR.model_copy(
        update={"stated_differences": None, "breaks": (), **changes}
    )
    figures = fold([(indicator.id, row) for row in rows])
    return replace(invented.facts([indicator]), figures=figures)


def _row(value: int, *, sex: str = "T", area: str = "kommunen", age: str = "alla") -> Observation:
    return Observation("2019", Group(sex, area, age), Decimal(value))


def _indicator(facts: Facts) -> Indicator:
    return facts.records.indicators[0]


def test_a_gap_tells_all_there_is_to_know() -> None:
    """Size, groups, verdict, trend and the boards of the goals stand together."""
    women, men = _row(52, sex="K"), _row(73, sex="M")
    facts = _facts(women, men)
    difference = Difference("2019", women, men, Decimal(-21))

    assert gaps(facts) == (
        Gap(
            indicator=_indicator(facts),
            dimension="kön",
            judged="ej-bedömt",
            latest=difference,
            trend=GapTrend(None, "en-period", last=difference),
            highest=(MEN,),
            lowest=(WOMEN,),
            boards=("socialnamnden",),
        ),
    )


def test_the_verdict_counts_for_the_dimensions_it_names() -> None:
    """A dimension that the source does not name is told apart from one that it clears."""
    rows = (_row(52, sex="K"), _row(73, sex="M"))
    named = StatedDifferences(verdict="ja", dimensions=("område",))

    found = gaps(_facts(*rows, stated_differences=named))

    assert [(one.dimension, one.judged, one.latest is None) for one in found] == [
        ("kön", "inte-utpekad", False),
        ("område", "ja", True),
    ]
    assert found[1].trend == GapTrend(None, "ingen-skillnad")
    cleared = StatedDifferences(verdict="nej")
    assert [one.judged for one in gaps(_facts(*rows, stated_differences=cleared))] == ["nej"]
    whole = StatedDifferences(verdict="ja")
    assert [one.judged for one in gaps(_facts(*rows, stated_differences=whole))] == ["ja"]


def test_areas_that_share_a_place_are_all_named() -> None:
    """Two areas may be the lowest, and the whole municipality never is."""
    rows = [
        _row(4, area="stuvsta"),
        _row(16, area="varby"),
        _row(4, area="fullersta"),
        _row(16),
        _row(4, area="skogas", sex="K"),
    ]

    (found,) = gaps(_facts(*rows))

    assert found.highest == (Group(area="varby"),)
    assert found.lowest == (Group(area="fullersta"), Group(area="stuvsta"))


def test_ages_that_share_a_place_are_all_named() -> None:
    """An age group as high as everyone does not share its place."""
    (found,) = gaps(_facts(_row(9, age="18-30"), _row(4, age="31-50"), _row(4, age="65+"), _row(9)))

    assert found.highest == (Group(age="18-30"),)
    assert found.lowest == (Group(age="31-50"), Group(age="65+"))


def test_a_break_of_the_indicator_stops_the_trend() -> None:
    """A break told in the indicator's own record counts, beside those in the rows."""
    rows = [
        row._replace(period=period)
        for period in ("2015", "2019")
        for row in (_row(52, sex="K"), _row(73, sex="M"))
    ]

    (found,) = gaps(_facts(*rows, breaks=invented.INDICATOR.breaks))

    assert found.trend.reason == "seriebrott"


def test_measures_of_persons_that_do_not_show_the_sexes() -> None:
    """The dimensions that are missing are named, with the editor's reason if there is one."""
    bare = _facts(_row(61), without_sex="Enkäten frågar inte.")
    by_area = _facts(_row(61), _row(50, area="centrum"))

    assert undivided(bare) == (
        Undivided(_indicator(bare), ("kön", "område", "ålder"), "Enkäten frågar inte."),
    )
    assert undivided(by_area) == (Undivided(_indicator(by_area), ("kön", "ålder"), ""),)
    assert undivided(_facts(_row(52, sex="K"), _row(73, sex="M"))) == ()
    assert undivided(_facts(_row(61), measures_persons=False)) == ()


def test_indicators_of_things_need_not_be_split() -> None:
    """Only a measure of persons is told to lack the sexes."""
    things = invented.PART.model_copy(update={"id": "lampor", "measures_persons": False})
    facts = invented.facts(indicators=(invented.INDICATOR, invented.PART, things))
    assert [one.indicator.id for one in undivided(facts)] == ["trygghet-centrum"]
