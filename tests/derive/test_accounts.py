"""Tests for folding the rows of the economy and finding amounts in them."""

from decimal import Decimal

import pytest

from insyn.derive.accounts import NO_ACCOUNTS, fold
from insyn.model.statement import PriceBaseAmount, StatementRow


def _row(statement: str, row: str, budget: str | None, outcome: str | None) -> StatementRow:
    return StatementRow(
        statement,
        row,
        row,
        "post",
        "",
        "",
        Decimal(budget) if budget else None,
        Decimal(outcome) if outcome else None,
        Decimal("1.5"),
        Decimal("-9.0"),
        "värde",
    )


ROWS = (
    _row("drift", "skolor", "-10.0", "-8.5"),
    _row("bygge", "hus", None, "7"),
    _row("drift", "parker", "-5.0", None),
)
ACCOUNTS = fold(ROWS, [PriceBaseAmount("2019", Decimal(46_500), is_verified=False)])


def test_the_first_of_two_rows_with_one_id_is_the_row() -> None:
    """The table is then wrong, and the check says so; what is found does not change."""
    twice = fold([*ROWS, _row("drift", "skolor", "-99.0", None)])
    assert twice.row("drift/skolor") == ROWS[0]


def test_rows_are_kept_by_statement_in_the_order_of_the_table() -> None:
    """The order of the source is the order of the page."""
    assert ACCOUNTS.rows_of("drift") == (ROWS[0], ROWS[2])
    assert ACCOUNTS.rows_of("bygge") == (ROWS[1],)
    assert ACCOUNTS.rows_of("annat") == ()
    assert ACCOUNTS.price_base_amounts["2019"].kronor == 46_500


@pytest.mark.parametrize(
    ("reference", "row"),
    [
        ("drift/parker", ROWS[2]),
        ("bygge/parker", None),
        ("annat/parker", None),
        ("drift", None),
    ],
)
def test_a_row_is_told_by_statement_and_name(reference: str, row: StatementRow | None) -> None:
    """The same name in another statement is another row."""
    assert ACCOUNTS.row(reference) == row
    assert NO_ACCOUNTS.row(reference) is None


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("drift/skolor.budget", "-10.0"),
        ("drift/skolor.utfall", "-8.5"),
        ("drift/skolor.avvikelse", "1.5"),
        ("drift/skolor.utfall_foregaende", "-9.0"),
        ("drift/parker.utfall", None),
        ("bygge/hus.budget", None),
        ("drift/bibliotek.budget", None),
    ],
)
def test_an_amount_is_told_by_row_and_column(cell: str, amount: str | None) -> None:
    """An empty cell and a cell that does not exist have no amount."""
    assert ACCOUNTS.amount(cell) == (None if amount is None else Decimal(amount))
