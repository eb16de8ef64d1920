"""Tests for judging whether a milestone was reached."""

from decimal import Decimal

import pytest

from insyn.derive.result import results
from insyn.derive.series import Figures
from insyn.model.figures import EVERYONE, Milestone, Observation


def _figures(
    values: dict[str, str | None], condition: str, value: str | None, break_at: str = ""
) -> Figures:
    series = tuple(
        Observation(
            period,
            EVERYONE,
            Decimal(number) if number is not None else None,
            "värde" if number is not None else "saknas",
            after_break=period == break_at,
        )
        for period, number in values.items()
    )
    target = Decimal(value) if value is not None else None
    milestone = Milestone("2019", "etappmal", condition, target, condition)
    return Figures({EVERYONE: series}, (milestone,))


@pytest.mark.parametrize(
    ("values", "condition", "value", "direction", "verdict", "reason"),
    [
        ({"2019": "850"}, "minst", "850", "upp", "nådd", ""),
        ({"2019": "849"}, "minst", "850", "upp", "inte-nådd", ""),
        ({"2019": "4"}, "hogst", "5", "ned", "nådd", ""),
        ({"2019": "6"}, "hogst", "5", "ned", "inte-nådd", ""),
        ({"2018": "1", "2019": "2"}, "oka", None, "upp", "nådd", ""),
        ({"2018": "2", "2019": "2"}, "oka", None, "upp", "inte-nådd", ""),
        ({"2018": "2", "2019": "1"}, "minska", None, "ned", "nådd", ""),
        ({"2018": "2", "2019": "2"}, "behall", None, "upp", "nådd", ""),
        ({"2018": "2", "2019": "3"}, "behall", None, "upp", "nådd", ""),
        ({"2018": "2", "2019": "1"}, "behall", None, "upp", "inte-nådd", ""),
        ({"2018": "2", "2019": "1"}, "behall", None, "ned", "nådd", ""),
        ({"2018": "2", "2019": "3"}, "behall", None, "ingen", "inte-nådd", ""),
        ({"2016": "1", "2018": None, "2019": "2"}, "oka", None, "upp", "nådd", ""),
        ({"2019-04": "6", "2019-11": "4"}, "minst", "5", "upp", "inte-nådd", ""),
        ({"2019": "6", "2019-11": "4"}, "minst", "5", "upp", "nådd", ""),
        ({"2018-11": "2", "2019-11": "1", "2020-11": "9"}, "minska", None, "ned", "nådd", ""),
        ({"2019-04": "6", "2019-11": None}, "minst", "5", "upp", "nådd", ""),
        ({"2018-11": "6"}, "minst", "5", "upp", "kan-inte-bedömas", "inget-utfall"),
        ({"2018": "1"}, "minst", "5", "upp", "kan-inte-bedömas", "inget-utfall"),
        ({"2019": None}, "minst", "5", "upp", "kan-inte-bedömas", "inget-utfall"),
        ({"2019": "1"}, "ingen", None, "upp", "kan-inte-bedömas", "inget-mål"),
        ({"2019": "1"}, "minst", None, "upp", "kan-inte-bedömas", "inget-mål"),
        ({"2019": "1"}, "oka", None, "upp", "kan-inte-bedömas", "ingen-tidigare-mätning"),
        ({"2019": "1"}, "battre-an-lanet", None, "upp", "kan-inte-bedömas", "ingen-jämförelse"),
    ],
)
def test_each_condition_has_its_own_rule(
    values: dict[str, str | None],
    condition: str,
    value: str | None,
    direction: str,
    verdict: str,
    reason: str,
) -> None:
    """The outcome of the milestone's own period decides, or it is said why it cannot."""
    (found,) = results(_figures(values, condition, value), direction)

    assert (found.verdict, found.reason) == (verdict, reason)


@pytest.mark.parametrize("break_at", ["2019", "2018"])
def test_a_break_forbids_a_comparison(break_at: str) -> None:
    """Figures on either side of a break are not held against each other."""
    values = {"2017": "1", "2018": None if break_at == "2018" else "1", "2019": "2"}

    (found,) = results(_figures(values, "oka", None, break_at), "upp")

    assert (found.verdict, found.reason) == ("kan-inte-bedömas", "seriebrott")


def test_a_break_does_not_hinder_a_number() -> None:
    """A milestone with a number needs no earlier figure."""
    (found,) = results(_figures({"2018": "1", "2019": "6"}, "minst", "5", "2019"), "upp")

    assert found.verdict == "nådd"
