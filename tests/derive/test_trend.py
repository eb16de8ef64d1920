"""Tests for the rule that judges which way a series is going."""

from decimal import Decimal

import pytest

from insyn.derive.trend import NO_TREND, Trend, trend
from insyn.model.figures import EVERYONE, Observation


def _series(*values: str | None, break_at: int | None = None) -> tuple[Observation, ...]:
    return tuple(
        Observation(
            str(2010 + place),
            EVERYONE,
            Decimal(value) if value is not None else None,
            "värde" if value is not None else "saknas",
            after_break=place == break_at,
        )
        for place, value in enumerate(values)
    )


@pytest.mark.parametrize(
    ("values", "direction", "verdict"),
    [
        (("1", "2"), "upp", "positiv"),
        (("1", "2"), "ned", "negativ"),
        (("2", "1"), "upp", "negativ"),
        (("2", "1"), "ned", "positiv"),
        (("1", "2", "3"), "upp", "positiv"),
        (("1", "3", "2"), "upp", "oförändrad"),
        (("1", "2", "2"), "upp", "oförändrad"),
        (("9", "1", "2", "3"), "upp", "positiv"),
        (("1", None, "2"), "upp", "positiv"),
        (("1", "2"), "ingen", None),
    ],
)
def test_the_last_three_figures_decide(
    values: tuple[str | None, ...], direction: str, verdict: str | None
) -> None:
    """A change is a change when every step between the last three figures goes the same way."""
    assert trend(_series(*values), direction).verdict == verdict


def test_one_figure_has_no_trend() -> None:
    """Nothing can be said of a single figure, also where a break has cut the series."""
    assert trend(_series("1"), "upp") == NO_TREND
    assert trend(_series("1", "2", break_at=1), "upp") == NO_TREND


def test_the_change_is_told_with_its_periods() -> None:
    """The size of the change and what it was measured between come with the verdict."""
    assert trend(_series("66", "68", "74"), "upp") == Trend("positiv", Decimal(8), "2010", "2012")


def _with_interval(period: str, value: str, lower: str, upper: str) -> Observation:
    return Observation(period, EVERYONE, Decimal(value), lower=Decimal(lower), upper=Decimal(upper))


@pytest.mark.parametrize(
    ("last", "verdict"),
    [
        (("20", "18", "22"), "positiv"),
        (("17", "15", "19"), "oförändrad"),
        (("10", "8", "12"), "negativ"),
    ],
)
def test_intervals_decide_where_they_are_known(last: tuple[str, str, str], verdict: str) -> None:
    """Intervals that overlap mean that no change can be told."""
    series = (_with_interval("2017", "15", "13", "17"), _with_interval("2019", *last))

    assert trend(series, "upp").verdict == verdict
