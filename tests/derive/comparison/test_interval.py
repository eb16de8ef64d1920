"""Prove that the interval of a share is the published one, and that it never breaks."""

from decimal import Decimal

import pytest

from insyn.derive.comparison import interval

NEWCOMBE_SINGLE = {
    (81, 263): (0.2553, 0.3662),
    (15, 148): (0.0624, 0.1605),
    (0, 20): (0.0000, 0.1611),
    (1, 29): (0.0061, 0.1718),
}
"""Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3."""


@pytest.mark.parametrize(("counted", "expected"), NEWCOMBE_SINGLE.items(), ids=str)
def test_the_interval_is_wilsons(counted: tuple[int, int], expected: tuple[float, float]) -> None:
    """The limits agree with a published table to its last decimal."""
    some, every = counted
    low, high = interval.wilson(some / every, every)
    assert (round(low, 4), round(high, 4)) == expected


@pytest.mark.parametrize(
    ("percent", "persons", "expected"),
    [
        ("90", 50, ("78.6", "95.7")),
        ("0", 20, ("0.0", "16.1")),
        ("100", 20, ("83.9", "100.0")),
        ("50", 5, ("17.0", "83.0")),
        ("86", 80_000, ("85.8", "86.2")),
    ],
)
def test_limits_are_published_with_one_decimal(
    percent: str, persons: int, expected: tuple[str, str]
) -> None:
    """A share of 0 or 100 has a limit on one side only."""
    low, high = interval.of_share(Decimal(percent), persons)
    assert (str(low), str(high)) == expected


@pytest.mark.parametrize(
    ("percent", "persons", "shares", "expected"),
    [
        ("100", 100, ["99", "98", "97", "96"], ("90.2", "100.0")),
        ("0", 100, ["1", "2", "3", "4"], ("0.0", "9.8")),
        ("100", 2, ["50", "0"], ("0.0", "100.0")),
        ("100", 0, ["0"], ("0.0", "100.0")),
    ],
)
def test_a_rounded_share_spans_all_it_may_stand_for(
    percent: str, persons: int, shares: list[str], expected: tuple[str, str]
) -> None:
    """One to four persons stand beside it, and never more than there are."""
    given = Decimal(percent), persons
    assert list(interval.behind_rounded(*given)) == [Decimal(one) for one in shares]
    low, high = interval.of_rounded_share(*given)
    assert (str(low), str(high)) == expected


@pytest.mark.parametrize(("percent", "persons"), [("250", 50), ("-20", 50), ("25", -3), ("25", 0)])
def test_what_cannot_be_a_share_stops_nothing(percent: str, persons: int) -> None:
    """The checks tell the editor of it; the figures are protected before they have run."""
    low, high = interval.of_share(Decimal(percent), persons)
    assert low <= high
