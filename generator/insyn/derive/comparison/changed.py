"""Tell which published figures were others in an earlier edition, and none that is hidden."""

from collections.abc import Iterator
from typing import NamedTuple

from insyn.derive.comparison.comparison import Comparison, Value


class ChangedValue(NamedTuple):
    """Hold a figure that was shown before and is shown after, but is not the same.

    `row` is the id that its unit has after, or the level above the units.
    """

    row: str
    measure: str
    period: str
    sex: str
    before: Value
    after: Value


def changes_between(before: Comparison, after: Comparison) -> tuple[ChangedValue, ...]:
    """Return the figures that are shown in both editions and differ, in order.

    A unit that has got another id is followed. What is hidden or missing in either is left out.
    """
    earlier = _shown(before)
    present = {one.earlier_id: one.unit for one in after.units if one.earlier_id}
    taken = {one.unit for one in after.units}
    names = {old: new for old, new in present.items() if old not in taken}
    earlier = {
        (names.get(key[0], key[0]), key[1], key[2], key[3]): value for key, value in earlier.items()
    }
    return tuple(
        ChangedValue(*key, earlier[key], value)
        for key, value in sorted(_shown(after).items())
        if key in earlier and _differs(earlier[key], value)
    )


def _shown(comparison: Comparison) -> dict[tuple[str, str, str, str], Value]:
    return {
        (one.row, one.measure, one.period, one.sex): one
        for one in _every(comparison)
        if one.has_value
    }


def _every(comparison: Comparison) -> Iterator[Value]:
    yield from comparison.unit_values()
    yield from comparison.reference_values()


def _differs(before: Value, after: Value) -> bool:
    return (before.value, before.persons) != (after.value, after.persons)
