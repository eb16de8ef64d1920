"""Find what a statement comes to, the parts worth comparing, and the rows under each heading."""

from collections.abc import Sequence

from insyn.derive.sums import ADDING_KINDS
from insyn.model.statement import StatementRow

FEWEST_PARTS = 3
"""The fewest parts that are worth drawing beside each other."""

Rows = tuple[StatementRow, ...]


def total(rows: Sequence[StatementRow]) -> StatementRow | None:
    """Return the row that the others add up to, the last one if several, or None."""
    tops = [row for row in rows if row.kind in ADDING_KINDS and not row.part_of]
    return next((row for row in reversed(tops) if parts(rows, row)), None)


def parts(rows: Sequence[StatementRow], whole: StatementRow) -> Rows:
    """Return the rows that add up to a row, in the source's order."""
    return tuple(row for row in rows if row.part_of == whole.row and row.kind in ADDING_KINDS)


def main_parts(rows: Sequence[StatementRow]) -> Rows:
    """Return the parts of the total: the highest level that has at least `FEWEST_PARTS`.

    A statement without a total has no level above its rows.
    """
    top = total(rows)
    if top is None:
        return tuple(row for row in rows if row.kind in ADDING_KINDS)
    shown: Rows = (top,)
    while len(shown) < FEWEST_PARTS:
        opened = tuple(part for row in shown for part in parts(rows, row) or (row,))
        if opened == shown:
            break
        shown = opened
    return shown


def groups(rows: Sequence[StatementRow]) -> tuple[tuple[StatementRow | None, Rows], ...]:
    """Return the rows under the heading they stand below; None for those below no heading.

    A heading speaks of the rows after it until the next sum, balance or heading.
    """
    found: list[tuple[StatementRow | None, list[StatementRow]]] = []
    for row in rows:
        if row.kind == "rubrik":
            found.append((row, []))
            continue
        is_apart = row.kind in ("summa", "saldo")
        if not found or (is_apart and found[-1][0] is not None):
            found.append((None, []))
        found[-1][1].append(row)
    return tuple((heading, tuple(below)) for heading, below in found)
