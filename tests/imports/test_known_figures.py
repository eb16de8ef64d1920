"""What the records know of a figure stays as long as the figure does."""

from typing import Any

import pytest

from insyn.imports.known_figures import with_known
from insyn.model.comparison.tables import VALUE_FIELDS

KEY = {"enhet": "asken", "matt": "nojda", "period": "2025", "kon": "T"}
EMPTY = {field.name: "" for field in VALUE_FIELDS}
KNOWN = {"varde": "80.0", "status": "värde", "n": "12", "kalla": "vb", "svarsfrekvens": "60"}


def _row(**cells: str) -> dict[str, str]:
    return EMPTY | KEY | cells


@pytest.mark.parametrize(
    ("old", "new", "result"),
    [
        (KNOWN, {"varde": "80", "status": "värde", "n": "12"}, KNOWN),
        (KNOWN, {"varde": "80", "status": "värde"}, KNOWN),
        (KNOWN, {"varde": "80", "status": "värde", "kalla": "ny"}, {**KNOWN, "kalla": "ny"}),
        (
            KNOWN,
            {"varde": "81", "status": "värde", "n": "12"},
            {"varde": "81", "status": "värde", "n": "12"},
        ),
        (
            KNOWN,
            {"varde": "80", "status": "värde", "n": "13"},
            {"varde": "80", "status": "värde", "n": "13"},
        ),
        (KNOWN, {"status": "saknas"}, {"status": "saknas"}),
        ({"status": "ej-lämnat"}, {"status": "saknas"}, {"status": "ej-lämnat"}),
        ({"status": "ej-lämnat"}, {"status": "dolt-få"}, {"status": "dolt-få"}),
    ],
    ids=["same", "without n", "new source", "new value", "new n", "gone", "why", "hidden"],
)
def test_what_is_known_stays_with_the_same_figure(
    old: dict[str, Any], new: dict[str, Any], result: dict[str, Any]
) -> None:
    """A source and a response rate are about a value and an n, and go with them."""
    assert with_known([_row(**new)], [_row(**old)]) == (_row(**result),)


def test_a_figure_that_is_not_known_is_as_it_came() -> None:
    """There is nothing to keep."""
    assert with_known([_row(**KNOWN)], []) == (_row(**KNOWN),)
