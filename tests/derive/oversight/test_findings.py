"""How deviations, actions, sanctions and priorities stand."""

from datetime import date

import pytest

from insyn.derive.oversight.findings import (
    action_state,
    deviation_state,
    level,
    points,
    sanction_step,
)
from insyn.model.oversight.follow_up import CorrectiveAction, Deviation, Dismissal
from insyn.model.oversight.follow_up_plan import Priority
from tests.oversight import FIRST_VISIT

DUE, DONE, VERIFIED = date(2026, 3, 1), date(2026, 3, 10), date(2026, 4, 1)
ACTION = CorrectiveAction(
    id="schema", text="Nytt schema.", responsible="Chef", due=DUE, done=DONE, verified=VERIFIED
)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 2, 1), "planerad"),
        (DUE, "planerad"),
        (date(2026, 3, 2), "försenad"),
        (DONE, "klar"),
        (VERIFIED, "verifierad"),
    ],
)
def test_an_action_stands_as_its_days_say(today: date, expected: str) -> None:
    """The same record tells how it stood on any day."""
    assert action_state(ACTION, today) == expected


def test_an_action_without_a_day_is_never_late() -> None:
    """No one can say that it is."""
    action = CorrectiveAction(id="ta", text="Ta tag i det.", responsible="Chef")
    assert action_state(action, date(2099, 1, 1)) == "planerad"


def test_a_deviation_is_dealt_with_when_every_action_is_verified() -> None:
    """One that is only done by the performer's word leaves it open."""
    other = ACTION.model_copy(update={"id": "annan", "verified": None})
    whole = Deviation(id="d", text="Brist.", severity="mindre", actions=(ACTION,))
    half = Deviation(id="d", text="Brist.", severity="mindre", actions=(ACTION, other))
    assert deviation_state(whole, VERIFIED) == "åtgärdad"
    assert deviation_state(whole, DONE) == "öppen"
    assert deviation_state(half, VERIFIED) == "öppen"


def test_a_deviation_without_actions_is_open_until_it_is_dismissed() -> None:
    """Nothing has been done about it, or the board has let it go."""
    bare = Deviation(id="d", text="Brist.", severity="mindre")
    let_go = bare.model_copy(update={"dismissed": Dismissal(day=DUE, reason="Flyttad.")})
    assert deviation_state(bare, VERIFIED) == "öppen"
    assert deviation_state(let_go, DONE) == "avskriven"
    assert deviation_state(let_go, date(2026, 1, 1)) == "öppen"


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2024, 1, 1), "aviserad"),
        (date(2024, 6, 20), "aviserad"),
        (date(2024, 9, 14), "beslutad"),
        (date(2026, 1, 1), "bestridd"),
    ],
)
def test_a_sanction_stands_where_its_last_step_took_it(today: date, expected: str) -> None:
    """Steps that have not been taken yet do not count."""
    assert sanction_step(FIRST_VISIT.sanctions[0], today).state == expected


@pytest.mark.parametrize(
    ("importance", "risk", "size", "expected"),
    [
        (1, 1, 1, (1, "låg")),
        (3, 1, 1, (3, "låg")),
        (2, 2, 1, (4, "medel")),
        (3, 3, 1, (9, "medel")),
        (3, 2, 2, (12, "hög")),
        (3, 3, 3, (27, "hög")),
    ],
)
def test_a_priority_is_importance_times_risk_times_size(
    importance: int, risk: int, size: int, expected: tuple[int, str]
) -> None:
    """The points decide the level."""
    priority = Priority(importance=importance, risk=risk, size=size)
    assert (points(priority), level(priority)) == expected
