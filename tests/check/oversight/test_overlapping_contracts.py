"""Two contracts of the same thing, or one and its successor, do not apply at once."""

from pathlib import Path
from typing import Any

import pytest

from tests.check.oversight.written import CONTRACT, Files, said

RULE = "överlappande-avtal"


def _said(folder: Path, **contracts: dict[str, Any]) -> list[str]:
    files: Files = {
        f"avtal/{name}": {**CONTRACT, "utförare": "rent", **keys, "id": name}
        for name, keys in contracts.items()
    }
    return [line.removeprefix("varning: ") for line in said(folder, RULE, files)]


ALIKE = "med samma utförare, verksamhet och nämnd"
CURE = "Rätta dagarna om det ena har följt på det andra."


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        (
            {"från": "2024-01-01", "till": "2024-12-31"},
            {"från": "2024-12-31"},
            f'avtalet börjar 2024-12-31, men "a" {ALIKE} gäller till 2024-12-31. {CURE}',
        ),
        ({"från": "2024-01-01", "till": "2024-12-30"}, {"från": "2024-12-31"}, ""),
        (
            {"från": "2024-01-01"},
            {"från": "2025-01-01"},
            f'avtalet börjar 2025-01-01, men "a" {ALIKE} har ingen sista dag. {CURE}',
        ),
        (
            {"från": "2024-01-01", "avslutat": {"datum": "2024-06-30", "sätt": "hävt"}},
            {"från": "2025-01-01"},
            "",
        ),
        ({"från": "2024-01-01", "avslutat": {"sätt": "hävt"}}, {"från": "2025-01-01"}, ""),
        ({}, {"från": "2025-01-01"}, ""),
        ({"till": "2026-12-31"}, {"från": "2025-01-01"}, ""),
        (
            {
                "från": "2024-01-01",
                "till": "2024-12-31",
                "förlängningar": [{"till": "2025-12-31", "använd": "nej"}],
            },
            {"från": "2025-01-01"},
            "",
        ),
        ({"från": "2024-01-01"}, {"från": "2025-01-01", "verksamhet": "Taxi"}, ""),
        ({"från": "2024-01-01"}, {"från": "2025-01-01", "utförare": "glans"}, ""),
        ({"från": "2024-01-01"}, {"från": "2025-01-01", "nämnd": "skolnamnden"}, ""),
    ],
)
def test_the_same_performer_has_one_contract_at_a_time(
    tmp_path: Path, first: dict[str, Any], second: dict[str, Any], message: str
) -> None:
    """Performer, service and board make it the same; a day in common is enough."""
    assert _said(tmp_path, a=first, b=second) == ([message] if message else [])


def test_contracts_without_a_known_performer_are_not_compared(tmp_path: Path) -> None:
    """What is not known may well be another."""
    unknown = {"utförare": None, "från": "2024-01-01"}
    files: Files = {
        f"avtal/{name}": {
            key: value for key, value in {**CONTRACT, **unknown, "id": name}.items() if value
        }
        for name in ("a", "b")
    }
    assert said(tmp_path, RULE, files) == []


def test_each_is_told_of_once_with_the_longest_of_the_others(tmp_path: Path) -> None:
    """Three contracts at once are two that are too many, not three pairs."""
    found = _said(
        tmp_path,
        a={"från": "2024-01-01", "till": "2026-12-31"},
        b={"från": "2025-01-01", "till": "2025-12-31"},
        c={"från": "2025-06-01"},
    )
    assert [line.split(" med ")[0] for line in found] == [
        'avtalet börjar 2025-01-01, men "a"',
        'avtalet börjar 2025-06-01, men "a"',
    ]


@pytest.mark.parametrize("other", [{}, {"verksamhet": "Städ"}, {"utförare": "glans"}])
def test_a_successor_begins_when_the_other_has_ended(tmp_path: Path, other: dict[str, str]) -> None:
    """Whoever it is with, and told of once."""
    assert _said(
        tmp_path,
        a={"från": "2024-01-01", "till": "2025-06-30"},
        b={"från": "2025-01-01", "ersätter": "a", **other},
    ) == [
        'avtalet börjar 2025-01-01, men "a" som det ersätter gäller till 2025-06-30. Rätta dagarna.'
    ]
