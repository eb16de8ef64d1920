"""Tests that document how units are followed through editions, and tables told apart."""

from insyn.derive.comparison.earlier import present_ids, tables_before, written
from insyn.derive.comparison.protect import protect_in_turn
from insyn.model.comparison.rows import Sheet
from tests.derive.comparison.invented import SHARE, Cell, rows_of, sheet

ROWS = rows_of({("a", "T"): Cell(7, {"nojda": 3}), ("b", "T"): Cell(3, {"nojda": 1})}, (SHARE,))


def _renamed(before: Sheet, old: str, new: str) -> Sheet:
    units = tuple(
        one._replace(unit=new, earlier_id=old) if one.unit == old else one for one in before.units
    )
    rows = tuple(one._replace(unit=new) if one.unit == old else one for one in before.values)
    return Sheet(before.service, units, rows)


def test_a_unit_that_is_renamed_twice_is_followed() -> None:
    """Each edition has the way to the ids of the last."""
    first = sheet(ROWS)
    second = _renamed(first, "a", "mellan")
    third = _renamed(second, "mellan", "ny")

    assert present_ids([first, second, third]) == (
        {"mellan": "ny", "a": "ny"},
        {"mellan": "ny"},
        {},
    )


def test_an_id_that_is_in_use_again_is_another_unit() -> None:
    """Two units of an edition are never taken for one."""
    first = sheet(ROWS)
    second = Sheet(
        first.service,
        (first.units[0], first.units[1]._replace(earlier_id="a")),
        first.values,
    )

    assert present_ids([first, second]) == ({}, {})


def test_two_units_that_become_one_were_two_before() -> None:
    """The one that is left has the id of both, but not the figures."""
    first = sheet(ROWS)
    second = Sheet(first.service, (first.units[1]._replace(earlier_id="a"),), first.values[1:])

    assert present_ids([first, second]) == ({}, {})


def test_a_table_that_has_not_changed_counts_once() -> None:
    """Ten editions of the same figures are one."""
    editions = protect_in_turn([sheet(ROWS)] * 10, names=["1", "2"])
    rows = editions[0].rows["nojda", "2025"]

    found = tables_before(rows, [(one, {}) for one in editions])

    assert [one.form for one in found] == [written(rows)]
    assert [row.unit for one in found for row in one.shown] == ["a"]
    assert [one.edition for one in editions[:3]] == ["1", "2", ""]
