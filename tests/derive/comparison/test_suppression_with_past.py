"""Tests that document what is hidden when a table has been published before, cell by cell."""

from collections.abc import Mapping

import pytest

from insyn.derive.comparison.cells import PERSONS, Cell, Known, Room
from insyn.derive.comparison.suppression import hidden
from insyn.derive.comparison.views import Layer
from insyn.model.comparison.compared_service import Level

FEW, HIDDEN = "få", "dolt"


def _cells(written: str) -> tuple[dict[Cell, Known], set[Cell]]:
    """Return cells out of rows such as `a: T 20, K 3 få`, and those that are said to be hidden.

    The number is the weight, the persons and what is written of them.
    """
    cells: dict[Cell, Known] = {}
    secret: set[Cell] = set()
    for line in written.strip().splitlines():
        row, _, rest = line.strip().partition(": ")
        for part in rest.split(", "):
            sex, number, *words = part.split()
            level: Level = "kommunen" if row == "kommunen" else "enhet"
            room = {PERSONS: Room()}
            told = {PERSONS: int(number)}
            cells[Cell(row, sex)] = Known(level, FEW in words, room, int(number), written=told)
            secret |= {Cell(row, sex)} if HIDDEN in words else set()
    return cells, secret


def _layer(written: str) -> Layer:
    cells, secret = _cells(written)
    return Layer(cells, {cell: {PERSONS} for cell in cells.keys() - secret})


def _hidden(now: str, *past: str) -> str:
    cells, _ = _cells(now)
    return ", ".join(" ".join(cell) for cell in sorted(hidden(cells, list(map(_layer, past)))))


CASES: Mapping[str, tuple[str, str, str]] = {
    "what has been shown cannot guard: a new unit needs the new total": (
        "a: T 30\nb: T 20\nkommunen: T 50",
        "a: T 30\nb: T 20\nc: T 3 få\nkommunen: T 53",
        "c T, kommunen T",
    ),
    "what was hidden and is the same stays hidden": (
        "a: T 3 dolt\nb: T 20 dolt\nc: T 30\nkommunen: T 53",
        "a: T 3 få\nb: T 20\nc: T 10\nkommunen: T 33",
        "a T, b T",
    ),
    "also what was hidden beside it and has changed": (
        "a: T 3 dolt\nb: T 20 dolt\nc: T 30\nkommunen: T 53",
        "a: T 9\nb: T 20\nc: T 30\nkommunen: T 59",
        "a T, b T",
    ),
    "a table where all is new has no past": (
        "a: T 3 dolt\nb: T 20 dolt\nc: T 30\nkommunen: T 53",
        "a: T 4 få\nb: T 21\nc: T 10\nkommunen: T 35",
        "a T, c T",
    ),
    "a unit that guarded has closed: the new total guards": (
        "a: T 3 dolt\nb: T 20 dolt\nc: T 30\nkommunen: T 53",
        "a: T 3 få\nc: T 30\nkommunen: T 33",
        "a T, kommunen T",
    ),
    "a figure of few that has been shown is hidden, and guarded by others that have been": (
        "a: T 7\nb: T 20\nc: T 30\nkommunen: T 57",
        "a: T 7 få\nb: T 20\nc: T 30\nkommunen: T 57",
        "a T, b T",
    ),
    "two figures that have changed guard each other": (
        "a: T 30\nb: T 20\nc: T 40\nd: T 9\nkommunen: T 99",
        "a: T 3 få\nb: T 47\nc: T 40\nd: T 9\nkommunen: T 99",
        "a T, b T",
    ),
    "a figure that alone is new: no one may see what is the same": (
        "a: T 30\nb: T 20\nkommunen: T 50",
        "a: T 3 få\nb: T 20\nkommunen: T 50",
        "a T, b T, kommunen T",
    ),
}


@pytest.mark.parametrize(("past", "now", "expected"), CASES.values(), ids=CASES)
def test_what_is_hidden_after_an_edition(past: str, now: str, expected: str) -> None:
    """What can be reckoned out of both editions is hidden, or guarded by what is new."""
    assert _hidden(now, past) == expected


def test_every_edition_counts_not_only_the_last() -> None:
    """In the second the guard had another figure, in the third the one that all could read."""
    first = "a: T 30\nb: T 20\nc: T 40\nkommunen: T 90"
    second = "a: T 30\nb: T 21\nc: T 40\nkommunen: T 91"
    third = "a: T 30\nb: T 20\nc: T 40\nd: T 4 få\nkommunen: T 94"

    assert _hidden(third, second) == "b T, d T"
    assert _hidden(third, first, second) == "d T, kommunen T"


def test_an_earlier_edition_that_is_not_bound_to_this_changes_nothing() -> None:
    """Without any figure in common there is nothing to compare."""
    past = "a: T 31\nb: T 22\nkommunen: T 53"
    now = "a: T 30\nb: T 20\nc: T 3 få\nkommunen: T 53\n"

    assert _hidden(now.replace("53", "54"), past) == _hidden(now.replace("53", "54"))
