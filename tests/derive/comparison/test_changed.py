"""Tests that document which changes of figures may be told of."""

from decimal import Decimal

from insyn.derive.comparison.changed import ChangedValue, changes_between
from insyn.derive.comparison.comparison import HIDDEN
from insyn.derive.comparison.protect import protect, protect_in_turn
from insyn.model.comparison.rows import Sheet
from tests.comparison import SERVICE, UNITS, VALUES, comparison


def test_a_corrected_figure_is_told_with_what_it_was() -> None:
    """The figure then and the figure now, each with what it stands on."""
    first, *rest = VALUES
    before = comparison()
    after = comparison(values=(first._replace(value=Decimal(73)), *rest))

    assert changes_between(before, after) == (
        ChangedValue(
            "alfa-norr",
            "nojda",
            "2024",
            "T",
            before.at("alfa-norr", "nojda", "2024"),
            after.at("alfa-norr", "nojda", "2024"),
        ),
    )


def test_what_has_not_changed_is_not_told() -> None:
    """Other words about a figure are not another figure."""
    first, *rest = VALUES

    assert changes_between(comparison(), comparison()) == ()
    assert changes_between(comparison(), comparison(values=(first, *rest[:5]))) == ()
    assert (
        changes_between(comparison(), comparison(values=(first._replace(document=""), *rest))) == ()
    )


def test_nothing_that_is_hidden_before_or_after_is_told() -> None:
    """Unit by unit, few persons become many and many become few: none of it shows."""
    few, many = (
        tuple(
            one._replace(persons=3) if one.unit in units and one.persons else one for one in VALUES
        )
        for units in (("alfa-norr",), ("egen-regi",))
    )
    before, after = (
        one.comparison
        for one in protect_in_turn([Sheet(SERVICE, UNITS, few), Sheet(SERVICE, UNITS, many)])
    )
    hidden = {
        (one.row, one.measure, one.period, one.sex)
        for each in (before, after)
        for one in (*each.unit_values(), *each.reference_values())
        if one.status == HIDDEN
    }
    told = changes_between(before, after)

    assert len(hidden) > 5
    assert not hidden & {(one.row, one.measure, one.period, one.sex) for one in told}
    assert all(one.before.has_value and one.after.has_value for one in told)


def test_a_unit_with_another_id_is_followed() -> None:
    """It is told under the id that it has now."""
    units = tuple(
        one._replace(unit="alfa", earlier_id="alfa-norr") if one.unit == "alfa-norr" else one
        for one in UNITS
    )
    values = tuple(
        one._replace(unit="alfa", value=one.value and one.value + 1)
        if one.unit == "alfa-norr"
        else one
        for one in VALUES
        if one.period == "2024"
    )
    after = protect(Sheet(SERVICE, units, values))

    assert [
        (one.row, one.before.value, one.after.value) for one in changes_between(comparison(), after)
    ] == [("alfa", Decimal(70), Decimal(71))]
