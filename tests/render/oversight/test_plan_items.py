"""Prove that an interval is said as a person would say it."""

from typing import Any

import pytest

from insyn.model.oversight.contract import IntervalStep
from insyn.render.oversight.plan_items import interval_words


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([], ""),
        ([("år", None)], "en gång per år"),
        ([("månad", 1)], "varje månad det första året"),
        (
            [("termin", 1), ("år", None)],
            "en gång per termin det första året, sedan en gång per år",
        ),
        (
            [("termin", 1), ("år", 4)],
            "en gång per termin det första året, sedan en gång per år i fyra år",
        ),
        (
            [("kvartal", 2), ("halvår", 1), ("vartannat-år", 13)],
            "varje kvartal de två första åren, sedan varje halvår i ett år, "
            "sedan vartannat år i 13 år",
        ),
        ([("år", 1), ("år", 1)], "en gång per år det första året, sedan en gång per år i ett år"),
    ],
)
def test_an_interval_is_said_step_by_step(steps: list[tuple[Any, Any]], words: str) -> None:
    """The first step says which years it is about, those after it how long they last."""
    made = [IntervalStep(every=every, years=years) for every, years in steps]
    assert interval_words(made) == words
