"""Prove that the figures are told to be as fresh and as whole as they are."""

from insyn.derive.data_quality import (
    indicators_by_latest_year,
    indicators_with_breaks,
)
from tests.render import invented

FACTS = invented.facts()


def test_indicators_come_by_the_year_of_their_newest_value() -> None:
    """Those without a value come last, under no year."""
    found = indicators_by_latest_year(FACTS)
    assert [(year, [one.id for one in some]) for year, some in found.items()] == [
        ("2019", ["trygghet"]),
        ("", ["trygghet-centrum"]),
    ]


def test_indicators_with_a_break_are_found() -> None:
    """A break is told by the record."""
    assert [one.id for one in indicators_with_breaks(FACTS)] == ["trygghet"]
