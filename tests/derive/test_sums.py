"""Tests for holding stated sums, deviations and repeated amounts against each other."""

from decimal import Decimal

import pytest

from insyn.derive.accounts import fold
from insyn.derive.sums import Mismatch, can_be_checked, mismatches, tolerance
from insyn.model.record import Evidence
from insyn.model.statement import Statement, StatementColumn, StatementRow

STATEMENT = Statement(
    id="drift",
    title="Driften",
    kind="drift",
    order=1,
    board="socialnamnden",
    period="2019",
    description="Vad det kostade.",
    sign="Kostnader har minus.",
    columns=(
        StatementColumn(column="budget", title="Budget"),
        StatementColumn(column="utfall", title="Utfall"),
        StatementColumn(column="avvikelse", title="Avvikelse"),
    ),
    evidence=(Evidence(document="vb", section="Ekonomi"),),
)
OTHER = STATEMENT.model_copy(update={"id": "annan"})


def _row(
    name: str,
    *amounts: str | None,
    kind: str = "post",
    part_of: str = "",
    same_as: str = "",
    statement: str = "drift",
) -> StatementRow:
    budget, outcome, deviation = (
        None if one is None else Decimal(one) for one in (*amounts, None, None, None)[:3]
    )
    return StatementRow(
        statement, name, name, kind, part_of, same_as, budget, outcome, deviation, None, "värde"
    )


def _found(*rows: StatementRow, of: Statement = STATEMENT) -> list[tuple[str, str, str, str]]:
    return [
        (one.kind, one.cell, str(one.stated), str(one.computed))
        for one in mismatches(fold(rows), of)
    ]


@pytest.mark.parametrize(
    ("terms", "allowed"),
    [
        ((), "0"),
        (("12", "7", "-3"), "0"),
        (("12", "1200"), "0"),
        (("1.5",), "0.05"),
        (("1.5", "2.0", "-3.5"), "0.15"),
        (("1.25", "2.50"), "0.010"),
        (("12", "1.5", "1.25"), "0.055"),
        (("0.0", "0"), "0.05"),
    ],
)
def test_each_term_may_differ_by_half_a_unit_in_its_last_decimal(
    terms: tuple[str, ...], allowed: str
) -> None:
    """Whole numbers are exact, and each term counts with its own decimals."""
    assert tolerance(*map(Decimal, terms)) == Decimal(allowed)


@pytest.mark.parametrize(
    ("parts", "stated", "is_wrong"),
    [
        (("10", "5"), "15", False),
        (("10", "5"), "16", True),
        (("10.0", "5.0"), "15.1", False),
        (("10.0", "5.0"), "15.10", False),
        (("10.0", "5.0"), "15.11", True),
        (("10.0", "5.0"), "15.2", True),
        (("10.04", "5.04"), "15.1", False),
        (("10.04", "5.04"), "15.2", True),
        (("10", "5.0"), "15.1", False),
        (("10", "5.0"), "15.2", True),
        (("-10.0", "4.0"), "-6.0", False),
        (("-10.0", "4.0"), "6.0", True),
    ],
)
def test_a_sum_is_held_against_its_parts(
    parts: tuple[str, ...], stated: str, is_wrong: bool
) -> None:
    """The allowed difference is that of the sum and of every part together."""
    rows = [_row(f"del{place}", one, part_of="summa") for place, one in enumerate(parts)]
    found = _found(*rows, _row("summa", stated, kind="summa"))
    computed = str(sum(map(Decimal, parts), Decimal(0)))
    assert found == ([("summa", "summa.budget", stated, computed)] if is_wrong else [])


def test_only_posts_and_sums_add_to_a_sum() -> None:
    """A share, a balance and a heading tell of an amount but are not counted again."""
    assert (
        _found(
            _row("a", "10", part_of="summa"),
            _row("b", "5", part_of="summa", kind="summa"),
            _row("c", "4", part_of="summa", kind="varav"),
            _row("d", "3", part_of="summa", kind="saldo"),
            _row("e", "2", part_of="summa", kind="rubrik"),
            _row("summa", "15", kind="summa"),
        )
        == []
    )


def test_a_sum_with_a_part_that_is_left_out_cannot_be_checked() -> None:
    """The other columns of the same rows are checked all the same."""
    rows = (
        _row("a", "10", "1", part_of="summa"),
        _row("b", None, "2", part_of="summa"),
        _row("summa", "99", "4", kind="summa"),
    )
    assert _found(*rows) == [("summa", "summa.utfall", "4", "3")]


def test_a_stated_column_only_is_summed() -> None:
    """A column that the statement does not have is no amount of it."""
    narrow = STATEMENT.model_copy(update={"columns": STATEMENT.columns[:1]})
    rows = (_row("a", "1", "1", part_of="summa"), _row("summa", "1", "9", kind="summa"))
    assert _found(*rows, of=narrow) == []


@pytest.mark.parametrize(
    ("budget", "outcome", "deviation", "is_wrong"),
    [
        ("-10", "-8", "2", False),
        ("-10", "-8", "-2", True),
        ("-10.0", "-8.0", "2.1", False),
        ("-10.0", "-8.0", "2.2", True),
        ("-10", "-8", "2.0", False),
        ("-10", "-8", "2.05", True),
        ("-10.0", "-8.0", "2.15", True),
        (None, "-8", "2", False),
        ("-10", None, "2", False),
        ("-10", "-8", None, False),
    ],
)
def test_a_deviation_is_the_outcome_minus_the_budget(
    budget: str | None, outcome: str | None, deviation: str | None, is_wrong: bool
) -> None:
    """Three terms may differ by half a unit each; an empty one cannot be checked."""
    found = [kind for kind, *_ in _found(_row("a", budget, outcome, deviation))]
    assert found == (["avvikelse"] if is_wrong else [])


def test_a_row_that_states_the_same_amount_as_another_has_the_same_figure() -> None:
    """Nothing is rounded here; an amount that one of them leaves out is no contradiction."""
    rows = (
        _row("total", "-40.1", "-29.5", None, statement="annan"),
        _row("it", "-40.0", "-29.50", "10.5", same_as="annan/total"),
        _row("borta", "1", same_as="annan/finns-inte"),
    )
    accounts = fold(rows)
    assert mismatches(accounts, STATEMENT) == (
        Mismatch("samma", rows[1], "budget", Decimal("-40.0"), Decimal("-40.1"), "annan/total"),
    )
    assert mismatches(accounts, OTHER) == ()


def test_everything_that_does_not_follow_comes_row_by_row() -> None:
    """One amount may fail in more than one way."""
    assert _found(
        _row("a", "-10", "-8", "3", part_of="summa"),
        _row("summa", "-10", "-8", "5", kind="summa"),
    ) == [
        ("avvikelse", "a.avvikelse", "3", "2"),
        ("summa", "summa.avvikelse", "5", "3"),
        ("avvikelse", "summa.avvikelse", "5", "2"),
    ]


@pytest.mark.parametrize(
    ("part_of", "same_as", "deviation", "is_checked"),
    [("", "", "", False), ("summa", "", "", True), ("", "x/y", "", True), ("", "", "0.0", True)],
)
def test_a_statement_without_sums_or_deviations_cannot_be_checked(
    part_of: str, same_as: str, deviation: str, is_checked: bool
) -> None:
    """A list of amounts that nothing follows from is not said to add up."""
    amount = Decimal(deviation) if deviation else None
    row = StatementRow(
        "drift", "a", "A", "post", part_of, same_as, Decimal(1), None, amount, None, "värde"
    )
    assert can_be_checked([row]) is is_checked
