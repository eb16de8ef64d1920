"""When a contract applies."""

from datetime import date
from typing import Any

import pytest

from insyn.derive.oversight.contract_time import is_current, judged_on, last_day, state
from insyn.model.oversight.contract import Contract, Ending, Option
from tests.oversight import CONTRACT, UNKNOWN

START, END = date(2024, 1, 1), date(2025, 12, 31)


def _contract(**changes: Any) -> Contract:
    dated = {"first_day": START, "last_day": END, "options": (), "ending": None, **changes}
    return CONTRACT.model_copy(update=dated)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2023, 12, 31), "kommande"),
        (START, "gäller"),
        (END, "gäller"),
        (date(2026, 1, 1), "avslutat"),
    ],
)
def test_a_contract_applies_from_its_first_day_to_its_last(today: date, expected: str) -> None:
    """Both days belong to the contract."""
    assert state(_contract(), today) == expected


def test_a_contract_that_was_ended_early_says_so() -> None:
    """It applies through the day it ended."""
    ended = _contract(ending=Ending(day=date(2025, 3, 31), how="hävt"))
    assert state(ended, date(2025, 3, 31)) == "gäller"
    assert state(ended, date(2025, 4, 1)) == "avslutat-i-förtid"
    assert last_day(ended) == date(2025, 3, 31)


def test_a_contract_that_ended_on_an_unknown_day_has_ended() -> None:
    """The source may say that a contract was terminated, and not when."""
    assert state(_contract(ending=Ending(how="hävt")), START) == "avslutat-i-förtid"


def test_a_contract_without_days_has_an_unknown_state_and_counts() -> None:
    """What may apply is shown as if it does, with the doubt in words."""
    assert state(UNKNOWN, START) == "okänt"
    assert is_current(UNKNOWN, START)
    assert last_day(UNKNOWN) is None
    assert judged_on(UNKNOWN, START) == START


@pytest.mark.parametrize(
    ("used", "expected"), [(True, date(2026, 12, 31)), (False, END), (None, END)]
)
def test_only_a_prolongation_that_was_used_moves_the_last_day(
    used: bool | None, expected: date
) -> None:
    """An option that has not been used is only a possibility."""
    contract = _contract(options=(Option(last_day=date(2026, 12, 31), used=used),))
    assert last_day(contract) == expected


def test_an_ended_contract_is_judged_by_its_last_day() -> None:
    """What came after has nothing to do with it."""
    assert judged_on(_contract(), date(2026, 11, 21)) == END
    assert judged_on(_contract(), date(2024, 5, 1)) == date(2024, 5, 1)
