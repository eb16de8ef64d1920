"""A sanction goes through its states in an order that can be, and never back in time."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.check.oversight.written import FOLLOW_UP, said

RULE = "sanktionsordning"
STATES = ("aviserad", "beslutad", "bestridd", "verkställd", "återkallad")
POSSIBLE = frozenset(
    {
        ("aviserad", "beslutad"),
        ("aviserad", "bestridd"),
        ("aviserad", "återkallad"),
        ("beslutad", "bestridd"),
        ("beslutad", "verkställd"),
        ("beslutad", "återkallad"),
        ("bestridd", "beslutad"),
        ("bestridd", "verkställd"),
        ("bestridd", "återkallad"),
    }
)


def _said(folder: Path, *states: str, days: tuple[str, ...] = ("2026-06-01",) * 9) -> list[str]:
    steps = [{"läge": state, "datum": day} for state, day in zip(states, days, strict=False)]
    sanction = {"id": "vite", "typ": "vite", "skeden": steps}
    return said(folder, RULE, {"uppfoljningar/stad-2026": {**FOLLOW_UP, "sanktioner": [sanction]}})


@pytest.mark.parametrize("state", STATES)
def test_a_sanction_begins_as_announced_or_decided(tmp_path: Path, state: str) -> None:
    """The other states answer to something that came before."""
    is_first = state in ("aviserad", "beslutad")
    message = (
        f'fel: en sanktion kan inte börja som "{state}", bara som aviserad eller beslutad. '
        "Rätta läget, eller lägg till det som kom före."
    )
    assert _said(tmp_path, state) == ([] if is_first else [message])


@pytest.mark.parametrize("before", STATES)
@pytest.mark.parametrize("after", STATES)
def test_a_state_follows_only_on_some_others(tmp_path: Path, before: str, after: str) -> None:
    """What is carried out or withdrawn ends there, and no state follows on itself."""
    ways = {"verkställd": ("beslutad",), "återkallad": ("beslutad",), "bestridd": ("aviserad",)}
    found = _said(tmp_path, *ways.get(before, ()), before, after)
    assert len(found) == ((before, after) not in POSSIBLE)


def test_a_dispute_may_be_decided_again(tmp_path: Path) -> None:
    """A board may hold on to what it decided."""
    states = ("aviserad", "beslutad", "bestridd", "beslutad", "verkställd")
    assert all(step in POSSIBLE for step in pairwise(states))
    assert _said(tmp_path, *states) == []


def test_days_never_go_back(tmp_path: Path) -> None:
    """Two states on one day are told in the order that they stand in."""
    days = ("2026-06-01", "2026-06-01", "2026-05-31")
    assert _said(tmp_path, "aviserad", "beslutad", "verkställd", days=days) == [
        "fel: dagen 2026-05-31 är före dagen för skedet innan, 2026-06-01. "
        "Rätta dagen eller ordningen."
    ]
