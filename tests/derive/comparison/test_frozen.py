"""Tests that document what copies of earlier editions no longer show."""

from insyn.derive.comparison.comparison import HIDDEN, Comparison
from insyn.derive.comparison.earlier import Published
from insyn.derive.comparison.frozen import frozen
from insyn.derive.comparison.protect import protect, protect_in_turn
from insyn.model.comparison.compared_service import Thresholds
from insyn.model.comparison.rows import Sheet
from tests.comparison import SERVICE, UNITS, VALUES
from tests.derive.comparison.invented import SHARE, Cell, hidden_by_source, rows_of, sheet, table

PARTS = {("a", "T"): Cell(7, {"nojda": 3}), ("b", "T"): Cell(30, {"nojda": 9})}
ROWS = rows_of(table(PARTS, with_municipality=False), (SHARE,))


def _statuses(comparison: Comparison) -> dict[str, str]:
    return {one.row: one.status for one in comparison.unit_values()}


def test_a_copy_hides_what_is_hidden_now() -> None:
    """The limit has been raised: the copy would go on showing the figure."""
    editions = protect_in_turn([sheet(ROWS, fewest=5), sheet(ROWS, fewest=10)])

    first, last = frozen(editions)

    assert _statuses(editions[0].comparison) == {"a": "värde", "b": "värde"}
    assert _statuses(first) == {"a": HIDDEN, "b": "värde"}
    assert last == editions[1].comparison


def test_a_copy_hides_what_has_been_taken_out_of_the_file() -> None:
    """An editor has emptied the row, as the check asks."""
    emptied = [hidden_by_source(("a", "T"), SHARE), ROWS[1]]

    first, _ = frozen(protect_in_turn([sheet(ROWS), sheet(emptied)]))

    assert _statuses(first) == {"a": HIDDEN, "b": "värde"}


def test_a_copy_hides_what_is_hidden_now_whatever_it_was_then() -> None:
    """A number of persons that was wrong may have let a figure through that still is right."""
    few = rows_of({**PARTS, ("a", "T"): Cell(3, {"nojda": 1})}, (SHARE,))
    editions = protect_in_turn([sheet(ROWS), sheet(few)])

    assert _statuses(editions[0].comparison)["a"] == "värde"
    assert _statuses(frozen(editions)[0])["a"] == HIDDEN


def test_figures_of_the_same_persons_are_hidden_together_in_a_copy() -> None:
    """One of them would tell how many they are."""
    strict = SERVICE.model_copy(
        update={
            "measures": tuple(
                one.model_copy(update={"thresholds": Thresholds(unit=45)})
                if one.id == "nojda"
                else one
                for one in SERVICE.measures
            )
        }
    )
    editions = protect_in_turn([Sheet(SERVICE, UNITS, VALUES), Sheet(strict, UNITS, VALUES)])

    first, last = frozen(editions)

    hidden_now = {
        (one.row, one.measure, one.period, one.sex)
        for one in last.unit_values()
        if one.status == HIDDEN
    }
    assert ("alfa-norr", "nojda", "2024", "T") in hidden_now
    assert not [
        one
        for one in first.unit_values()
        if one.has_value and (one.row, one.measure, one.period, one.sex) in hidden_now
    ]


def test_a_unit_is_known_in_copies_by_the_id_that_it_had() -> None:
    """The copy keeps its own ids."""
    renamed = sheet(
        [row._replace(unit="ny") if row.unit == "a" else row for row in ROWS], fewest=10
    )
    units = tuple(
        one._replace(earlier_id="a") if one.unit == "ny" else one for one in renamed.units
    )
    editions = protect_in_turn([sheet(ROWS), Sheet(renamed.service, units, renamed.values)])

    assert _statuses(frozen(editions)[0]) == {"a": HIDDEN, "b": "värde"}


def test_without_editions_there_are_no_copies() -> None:
    """One edition is its own copy."""
    only = Published(sheet(ROWS), protect(sheet(ROWS)))

    assert frozen([]) == ()
    assert frozen([only]) == (only.comparison,)
