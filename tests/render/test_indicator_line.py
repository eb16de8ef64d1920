"""Prove that an indicator's newest figure can be read where it stands alone in a list."""

from decimal import Decimal

import pytest

from insyn.derive.series import fold
from insyn.model.figures import Group, Observation
from insyn.render.chart_sentence import newest_sentence
from insyn.render.indicator_line import newest_figure
from insyn.render.standing import standing
from tests.render import invented


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [
        ("procent", "79", "79 % (2019)"),
        ("index", "68", "Index 68 på skalan 0–100 (2019)"),
        ("betyg", "6.4", "Betyg 6,4 på skalan 1–10 (2019)"),
        ("kvot", "0.844", "Kvot 0,844 (2019)"),
        ("plats", "165", "Plats 165 (2019)"),
        ("per-1000-invånare", "6.22", "6,22 per 1 000 invånare (2019)"),
        ("antal", "997", "997 (2019)"),
    ],
)
def test_a_figure_without_a_sign_says_what_it_counts_in(unit: str, value: str, words: str) -> None:
    """A number alone does not tell whether it is a grade, a place or an index."""
    indicator = invented.INDICATOR.model_copy(update={"unit": unit, "decimals": 3})
    figures = fold([("m", Observation("2019", Group(), Decimal(value)))], [])["m"]
    told = newest_figure(indicator, standing(indicator, figures, "2019"))
    assert told.replace("\u00a0", " ") == words


def test_a_page_is_described_by_its_newest_figure() -> None:
    """Who searches sees the figure at once, and then what it is of."""
    figures = fold([("m", Observation("2019", Group(), Decimal(61)))], [])["m"]
    assert newest_sentence(invented.INDICATOR, figures).replace("\u00a0", " ") == (
        "År 2019 var andelen 61 procent. Andelen som svarar att de är trygga."
    )


def test_a_page_without_figures_is_described_by_what_is_measured() -> None:
    """Nothing is said of a figure that is not known."""
    figures = fold([("m", Observation("2019", Group(), None, status="saknas"))], [])["m"]
    assert newest_sentence(invented.INDICATOR, figures) == "Andelen som svarar att de är trygga."
