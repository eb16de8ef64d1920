"""Keep what the records say of a figure and an editor's own table does not: the figure is the same.

A table from a colleague seldom has the source, the response rate or the interval. They stay as long
as the value and the number of persons do; a new value comes without them.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from insyn.imports.rows import VALUE_KEY
from insyn.model.codes import STATUSES_WITH_VALUE

Cells = Mapping[str, str]

_MISSING = "saknas"


def with_known(values: Iterable[Cells], present: Sequence[Cells]) -> tuple[Cells, ...]:
    """Return values with what the rows of varden.csv say of the same figures.

    Where both lack a value, the records may know better why.
    """
    by_key = {_key(cells): cells for cells in present}
    return tuple(_with(cells, by_key.get(_key(cells))) for cells in values)


def _key(cells: Cells) -> tuple[str, ...]:
    return tuple(cells.get(name, "") for name in VALUE_KEY)


def _with(new: Cells, old: Cells | None) -> Cells:
    if old is None or not _is_same(new, old):
        return new
    return {name: _told(cell, old.get(name, "")) for name, cell in new.items()} | (
        {} if new["varde"] else {"status": old["status"]}
    )


def _is_same(new: Cells, old: Cells) -> bool:
    same_persons = not new["n"] or not old.get("n") or _are_equal(new["n"], old["n"])
    if new["varde"]:
        same_status = new["status"] == old.get("status")
        return same_status and same_persons and _are_equal(new["varde"], old.get("varde", ""))
    if old.get("varde") or old.get("status") in STATUSES_WITH_VALUE or not old.get("status"):
        return False
    return new["status"] in (_MISSING, old["status"]) and same_persons


def _told(new: str, old: str) -> str:
    """Return the cell as it is written in the records, unless the table says something else."""
    return old if not new or _are_equal(new, old) else new


def _are_equal(one: str, other: str) -> bool:
    """Tell whether two cells hold the same text or number: 80 and 80.0 are one."""
    if one == other:
        return True
    try:
        return Decimal(one) == Decimal(other)
    except ArithmeticError:
        return False
