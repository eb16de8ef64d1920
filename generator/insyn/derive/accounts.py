"""Fold the rows of the economy into what is known about each statement."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from insyn.model.statement import PriceBaseAmount, StatementRow


@dataclass(frozen=True)
class Accounts:
    """Hold every row of the economy by its statement, and the price base amounts by year."""

    rows: Mapping[str, tuple[StatementRow, ...]] = field(default_factory=dict)
    price_base_amounts: Mapping[str, PriceBaseAmount] = field(default_factory=dict)

    def rows_of(self, statement: str) -> tuple[StatementRow, ...]:
        """Return the rows of a statement in the source's order; empty where there are none."""
        return self.rows.get(statement, ())

    def row(self, reference: str) -> StatementRow | None:
        """Return the row told by `uppställning/rad`, or None."""
        return self._row_by_reference.get(reference)

    @cached_property
    def _row_by_reference(self) -> Mapping[str, StatementRow]:
        rows = (row for found in self.rows.values() for row in reversed(found))
        return {f"{row.statement}/{row.row}": row for row in rows}

    def amount(self, cell: str) -> Decimal | None:
        """Return the amount in a cell told by `uppställning/rad.kolumn`, or None."""
        reference, _, column = cell.rpartition(".")
        found = self.row(reference)
        return found.amount(column) if found else None


NO_ACCOUNTS = Accounts()


def fold(rows: Iterable[StatementRow], amounts: Iterable[PriceBaseAmount] = ()) -> Accounts:
    """Return the rows by statement, in the order they stand in."""
    by_statement: dict[str, list[StatementRow]] = defaultdict(list)
    for row in rows:
        by_statement[row.statement].append(row)
    return Accounts(
        {statement: tuple(found) for statement, found in by_statement.items()},
        {amount.year: amount for amount in amounts},
    )
