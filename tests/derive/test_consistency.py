"""Prove that figures which contradict their source are found, and only those."""

from decimal import Decimal

import pytest

from insyn.derive.consistency import inconsistencies
from insyn.derive.series import fold
from insyn.model.figures import Group, Observation
from insyn.model.indicator import StatedTrend
from tests.render import invented


def _found(unit: str, *values: str) -> list[tuple[str, str]]:
    indicator = invented.INDICATOR.model_copy(update={"unit": unit, "stated_trend": None})
    rows = [
        Observation("2019", Group(sex=sex), Decimal(value))
        for sex, value in zip("TKM", values, strict=True)
    ]
    figures = fold(("m", row) for row in rows)["m"]
    return [(one.kind, one.about) for one in inconsistencies(indicator, figures)]


@pytest.mark.parametrize(
    ("unit", "values", "found"),
    [
        ("procent", ("61", "52", "70"), []),
        ("procent", ("52", "52", "70"), []),
        ("procent", ("71", "52", "70"), [("total", "total 2019")]),
        ("procent", ("1.8", "1.5", "1"), [("total", "total 2019")]),
        ("antal", ("320", "200", "120"), []),
        ("antal", ("321", "200", "120"), [("summa", "summa 2019")]),
        ("antal", ("10.0", "5.2", "5.0"), [("summa", "summa 2019")]),
        ("antal", ("10.1", "5.1", "5.1"), []),
    ],
)
def test_a_total_fits_both_sexes(
    unit: str, values: tuple[str, str, str], found: list[tuple[str, str]]
) -> None:
    """A share lies between them; a number is their sum, half a unit in the last decimal apart."""
    assert _found(unit, *values) == found


def test_the_words_of_a_note_name_the_area_and_the_age() -> None:
    """Two totals of the same year are two contradictions."""
    indicator = invented.INDICATOR.model_copy(update={"stated_trend": None})
    rows = [
        Observation("2019", Group(sex, "varby", "65+"), Decimal(value))
        for sex, value in (("T", 9), ("K", 2), ("M", 3))
    ]
    figures = fold(("m", row) for row in rows)["m"]
    assert [one.about for one in inconsistencies(indicator, figures)] == ["total 2019 varby 65+"]


@pytest.mark.parametrize(
    ("direction", "stated", "values", "is_found"),
    [
        ("upp", "positiv", "60 61 62", False),
        ("upp", "positiv", "66 61 63", True),
        ("upp", "positiv", "60 62 61", True),
        ("upp", "negativ", "60 61 62", True),
        ("upp", "oförändrad", "60 61 62", False),
        ("ned", "positiv", "62 61 60", False),
        ("ned", "positiv", "60 61 62", True),
        ("ned", "negativ", "60 60 60", False),
        ("ingen", "positiv", "62 61 60", False),
        ("upp", "positiv", "60", False),
        ("upp", "negativ", "90 60 59 58", False),
    ],
)
def test_a_stated_trend_is_held_against_the_last_three_figures(
    direction: str, stated: str, values: str, is_found: bool
) -> None:
    """It is wrong if the newest figure has moved the other way since either of the two before."""
    indicator = invented.INDICATOR.model_copy(
        update={"direction": direction, "stated_trend": StatedTrend(direction=stated)}
    )
    rows = [
        Observation(str(2010 + year), Group(), Decimal(value))
        for year, value in enumerate(values.split())
    ]
    figures = fold(("m", row) for row in rows)["m"]
    assert bool(inconsistencies(indicator, figures)) is is_found
