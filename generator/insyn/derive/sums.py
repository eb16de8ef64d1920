"""Hold what a source states against what its own figures add up to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from insyn.derive.accounts import Accounts
from insyn.model.statement import Statement, StatementRow

ADDING_KINDS = frozenset({"post", "summa"})


@dataclass(frozen=True, slots=True)
class Mismatch:
    """State an amount that does not follow from other amounts, in million kronor.

    summa: the parts of the row give another sum; avvikelse: outcome minus budget is another;
    samma: the row that states the same quantity (`other`) has another amount.
    """

    kind: Literal["summa", "avvikelse", "samma"]
    row: StatementRow
    column: str
    stated: Decimal
    computed: Decimal
    other: str = ""

    @property
    def cell(self) -> str:
        """Return the cell as a note names it: `rad.kolumn`."""
        return f"{self.row.row}.{self.column}"


def tolerance(*terms: Decimal) -> Decimal:
    """Return half a unit in the last decimal of each term; whole numbers are exact."""
    decimals = [-int(term.as_tuple().exponent) for term in terms]
    return sum((Decimal(5).scaleb(-places - 1) for places in decimals if places > 0), Decimal(0))


def can_be_checked(rows: Iterable[StatementRow]) -> bool:
    """Tell whether anything in a statement should follow from something else."""
    return any(row.part_of or row.same_as or row.deviation is not None for row in rows)


def mismatches(accounts: Accounts, statement: Statement) -> tuple[Mismatch, ...]:
    """Return every amount of a statement that does not follow from the others, row by row.

    Terms may differ by half a unit in the last decimal each. A sum with a part that the source
    leaves out cannot be checked.
    """
    columns = [one.column for one in statement.columns]
    rows = accounts.rows_of(statement.id)
    parts = _parts_by_whole(rows)
    return tuple(
        found
        for row in rows
        for found in (
            *_wrong_sums(row, parts.get(row.row, ()), columns),
            *_wrong_deviation(row),
            *_unlike(row, accounts, columns),
        )
    )


def _parts_by_whole(rows: Sequence[StatementRow]) -> Mapping[str, Sequence[StatementRow]]:
    found: dict[str, list[StatementRow]] = defaultdict(list)
    for row in rows:
        if row.kind in ADDING_KINDS:
            found[row.part_of].append(row)
    return found


def _wrong_sums(
    row: StatementRow, parts: Sequence[StatementRow], columns: Sequence[str]
) -> Iterator[Mismatch]:
    for column in columns:
        stated = row.amount(column)
        amounts = [part.amount(column) for part in parts]
        if stated is None or not amounts or None in amounts:
            continue
        terms = [one for one in amounts if one is not None]
        computed = sum(terms, Decimal(0))
        if abs(stated - computed) > tolerance(stated, *terms):
            yield Mismatch("summa", row, column, stated, computed)


def _wrong_deviation(row: StatementRow) -> Iterator[Mismatch]:
    if row.budget is None or row.outcome is None or row.deviation is None:
        return
    computed = row.outcome - row.budget
    if abs(row.deviation - computed) > tolerance(row.deviation, row.outcome, row.budget):
        yield Mismatch("avvikelse", row, "avvikelse", row.deviation, computed)


def _unlike(row: StatementRow, accounts: Accounts, columns: Sequence[str]) -> Iterator[Mismatch]:
    other = accounts.row(row.same_as) if row.same_as else None
    for column in columns if other else ():
        stated, there = row.amount(column), other.amount(column) if other else None
        if stated is not None and there is not None and stated != there:
            yield Mismatch("samma", row, column, stated, there, row.same_as)
