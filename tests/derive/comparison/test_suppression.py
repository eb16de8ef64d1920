"""Tests that document what is hidden and why, cell by cell."""

from collections.abc import Mapping

import pytest

from insyn.derive.comparison.cells import PERSONS, Cell, Known, Room
from insyn.derive.comparison.suppression import hidden
from insyn.model.comparison.compared_service import Level

ZERO, HUNDRED = Room(lower=False), Room(higher=False)
FEW, UNTOLD = "få", "inte berättat"


def _cells(written: str, rooms: Mapping[str, Room]) -> dict[Cell, Known]:
    """Return cells out of rows such as `a: T 20, K 3 få, M 17`; the number is the weight."""
    cells: dict[Cell, Known] = {}
    for line in written.strip().splitlines():
        row, _, rest = line.strip().partition(": ")
        for part in rest.split(", "):
            sex, number, *words = part.split(" ", 2)
            level: Level = "kommunen" if row == "kommunen" else "enhet"
            word = words[0] if words else ""
            room = rooms.get(f"{row} {sex}", Room())
            cell = Cell(row, sex)
            both = {"nojda": room, PERSONS: Room(lower=room.higher)}
            cells[cell] = Known(level, word == FEW, both, int(number), word != UNTOLD)
    return cells


def _hidden(written: str, **rooms: Room) -> str:
    named = {name.replace("_", " "): room for name, room in rooms.items()}
    return ", ".join(" ".join(cell) for cell in sorted(hidden(_cells(written, named))))


CASES = {
    "no one is few": ("a: T 20, K 9, M 11", "", {}),
    "the other sex would tell": ("a: T 20, K 3 få, M 17", "a K, a M", {}),
    "a figure of all is dearer than that of a sex": ("a: T 60, K 3 få, M 17", "a K, a M", {}),
    "a unit alone in its sums tells of no one else": ("a: T 3 få\nb: T 20", "a T", {}),
    "the municipality would tell: the smallest other unit guards": (
        "a: T 3 få\nb: T 30\nc: T 20\nkommunen: T 53",
        "a T, c T",
        {},
    ),
    "two units of few guard each other": (
        "a: T 3 få\nb: T 4 få\nc: T 20\nkommunen: T 27",
        "a T, b T",
        {},
    ),
    "by sex and with the municipality: a ring of four": (
        "a: T 20, K 3 få, M 17\nb: T 30, K 12, M 18\nc: T 40, K 20, M 20\n"
        "kommunen: T 90, K 35, M 55",
        "a K, a M, b K, b M",
        {},
    ),
    "a total of 0 would tell": (
        "a: T 20, K 3 få, M 4 få",
        "a K, a M, a T",
        {"a_T": ZERO, "a_K": ZERO, "a_M": ZERO},
    ),
    "a total of 100 would tell": (
        "a: T 20, K 3 få, M 4 få",
        "a K, a M, a T",
        {"a_T": HUNDRED, "a_K": HUNDRED, "a_M": HUNDRED},
    ),
    "all of the women and none of the men: no one can be moved": (
        "a: T 20, K 3 få, M 17",
        "a K, a M",
        {"a_K": HUNDRED, "a_M": ZERO},
    ),
    "a unit of 100 cannot guard another": (
        "a: T 3 få\nb: T 20\nc: T 30\nkommunen: T 53",
        "a T, c T",
        {"a_T": HUNDRED, "b_T": HUNDRED},
    ),
    "a unit at 0 of a municipality at 0": (
        "a: T 3 få\nb: T 20\nkommunen: T 23",
        "a T, kommunen T",
        {"a_T": ZERO, "b_T": ZERO, "kommunen_T": ZERO},
    ),
    "women only: the total is the women": ("a: T 20, K 3 få", "a K, a T", {}),
    "persons that are not told guard for free": (
        "a: T 3 få\nb: T 20\nuntold: T 0 inte berättat\nkommunen: T 53",
        "a T",
        {},
    ),
    "the country is no sum of the units": ("a: T 3 få\nb: T 20\nriket: T 900", "a T", {}),
}


@pytest.mark.parametrize(("written", "expected", "rooms"), CASES.values(), ids=CASES)
def test_what_is_hidden(written: str, expected: str, rooms: dict[str, Room]) -> None:
    """The figures of few persons, and the cheapest others that make a ring with them."""
    assert _hidden(written, **rooms) == expected


def test_few_persons_who_are_not_told_are_guarded() -> None:
    """Three men without a row are all less the women: the women guard, as all would."""
    cells = _cells("a: T 60, K 20", {})
    men = Known("enhet", is_few=True, room={"nojda": Room()}, weight=0, is_told=False)

    assert hidden(cells | {Cell("a", "M"): men}) == {Cell("a", "K")}


def test_each_measure_of_the_same_persons_needs_its_ring() -> None:
    """The men could have guarded one measure, but in the other all are at 100: the total must."""
    rooms = {"nojda": Room(), "trygga": HUNDRED}
    weights = {"K": 3, "M": 17, "T": 60}

    def cells(*measures: str) -> dict[Cell, Known]:
        room = {name: rooms[name] for name in measures}
        return {
            Cell("a", sex): Known("enhet", sex == "K", room, weight)
            for sex, weight in weights.items()
        }

    assert hidden(cells("nojda")) == {Cell("a", "K"), Cell("a", "M")}
    assert hidden(cells("nojda", "trygga")) == {Cell("a", "K"), Cell("a", "T")}


def test_figures_that_contradict_each_other_hide_everything_beside_them() -> None:
    """Where no table at all has these sums, no ring is sound: nothing beside the few is shown."""
    cells = _cells("a: T 20, K 3 få, M 17", {"a K": HUNDRED, "a M": ZERO, "a T": HUNDRED})
    stuck = {
        cell: Known(one.level, one.is_few, {"nojda": Room(False, False)}, one.weight)
        for cell, one in cells.items()
    }

    assert {cell.sex for cell in hidden(stuck)} == {"T", "K", "M"}


def test_nothing_is_hidden_where_there_is_nothing() -> None:
    """A service without figures has nothing to hide."""
    assert hidden({}) == set()
