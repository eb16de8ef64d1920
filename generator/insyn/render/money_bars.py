"""Draw amounts of money as bars beside each other, each with its word and its figure.

A row is a name and a bar for each amount, so names may be long and figures are text. Bars start
at zero and share one scale; where every amount is below zero they grow to the right all the same.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from insyn import swedish
from insyn.model.codes import STATUSES
from insyn.model.statement import Statement, StatementRow
from insyn.render.chart_drawing import percent
from insyn.render.chart_table import Row, Table
from insyn.render.statement_words import cell, column_title, figure, million

BUDGET, OUTCOME, DEVIATION = "budget", "utfall", "avvikelse"
_WORDS = {BUDGET: "Budget", OUTCOME: "Utfall", DEVIATION: ""}
_KINDS = {BUDGET: "budget", OUTCOME: "outcome"}


@dataclass(frozen=True, slots=True)
class Bar:
    """Hold one amount: its word (empty where the chart has one kind only), its text and its bar.

    `kind` chooses the look: budget (hollow), outcome (filled), plus (filled) or minus (hollow and
    dashed). `start` and `width` are percent of the plot; `width` is empty where there is no amount.
    """

    kind: str
    word: str
    text: str
    start: str
    width: str


@dataclass(frozen=True, slots=True)
class BarRow:
    """Hold the amounts of one row of a statement."""

    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class MoneyBars:
    """Hold what the macro places: a sentence, the rows, how to read them, and the table.

    `zero` is where zero stands, in percent; empty where it is the left edge.
    """

    headline: str
    rows: tuple[BarRow, ...]
    zero: str
    note: str
    table: Table


def budget_and_outcome(
    statement: Statement, rows: Sequence[StatementRow], doubted: Collection[str] = ()
) -> MoneyBars | None:
    """Draw the outcome of each row against its budget, or return None where there is nothing.

    `doubted` is the cells (`rad.kolumn`) whose amounts do not follow from the others.
    """
    stated = {one.column for one in statement.columns}
    columns = [one for one in (BUDGET, OUTCOME) if one in stated]
    return _bars(statement, rows, columns, _largest(rows), doubted)


def deviations(
    statement: Statement, rows: Sequence[StatementRow], doubted: Collection[str] = ()
) -> MoneyBars | None:
    """Draw the deviation of each row, or return None where there is none."""
    return _bars(statement, rows, [DEVIATION], _extremes(statement, rows), doubted)


def _bars(
    statement: Statement,
    rows: Sequence[StatementRow],
    columns: Sequence[str],
    headline: str,
    doubted: Collection[str],
) -> MoneyBars | None:
    amounts = [found for row in rows for one in columns if (found := row.amount(one)) is not None]
    if not any(amounts):
        return None
    low, high = min(Decimal(0), *amounts), max(Decimal(0), *amounts)
    is_turned = high == 0
    zero = 0.0 if is_turned else float(-low / (high - low)) * 100
    return MoneyBars(
        headline=headline,
        rows=tuple(
            BarRow(row.title, tuple(_bar(row, one, high - low, zero, is_turned) for one in columns))
            for row in rows
        ),
        zero=percent(zero) if zero else "",
        note=_note(zero, is_turned) + _doubts(statement, rows, columns, doubted),
        table=_table(statement, rows, columns),
    )


def _bar(row: StatementRow, column: str, length: Decimal, zero: float, is_turned: bool) -> Bar:
    value = row.amount(column)
    if value is None:
        return Bar(_KINDS.get(column, "plus"), _WORDS[column], STATUSES[row.status].label, "0", "")
    width = float(abs(value) / length) * 100
    return Bar(
        kind=_KINDS.get(column) or ("minus" if value < 0 else "plus"),
        word=_WORDS[column],
        text=figure(value, column),
        start=percent(zero if value >= 0 or is_turned else zero - width),
        width=percent(width),
    )


def _note(zero: float, is_turned: bool) -> str:
    unit = "Beloppen är miljoner kronor."
    if is_turned:
        return f"{unit} Alla belopp är minus. Staplarna visar hur stora de är."
    if zero:
        sides = "Plus går åt höger från den lodräta linjen och minus åt vänster."
        return f"{unit} {sides}"
    return unit


def _doubts(
    statement: Statement,
    rows: Sequence[StatementRow],
    columns: Sequence[str],
    doubted: Collection[str],
) -> str:
    """Name the drawn amounts that do not follow from the others; they are drawn as stated."""
    named = [
        f"{row.title} ({column_title(statement, one)})"
        for row in rows
        for one in columns
        if f"{row.row}.{one}" in doubted
    ]
    if not named:
        return ""
    return f" Källans belopp stämmer inte med de andra beloppen för {swedish.joined(named)}."


def _table(statement: Statement, rows: Sequence[StatementRow], columns: Sequence[str]) -> Table:
    titles = [column_title(statement, one) for one in columns]
    return Table(
        caption=f"{statement.title}: {swedish.joined(titles)}, miljoner kronor",
        columns=("Rad", *titles),
        rows=tuple(Row(row.title, "", tuple(cell(row, one) for one in columns)) for row in rows),
    )


def _largest(rows: Sequence[StatementRow]) -> str:
    known = [(row, row.outcome) for row in rows if row.outcome is not None]
    if not known:
        return "Källan anger inget utfall."
    row, outcome = max(known, key=lambda one: abs(one[1]))
    against = "" if row.budget is None else f" Budgeten var {million(row.budget)}."
    return f"Störst är {row.title}: {million(outcome)}.{against}"


def _extremes(statement: Statement, rows: Sequence[StatementRow]) -> str:
    known = [(row.deviation, row.title) for row in rows if row.deviation is not None]
    if not known:
        return ""
    (least, last), (most, first) = min(known), max(known)
    title = column_title(statement, DEVIATION)
    sentences = []
    if most > 0:
        sentences.append(f"Störst plus har {first}: {figure(most, DEVIATION)}.")
    if least < 0:
        sentences.append(f"Störst minus har {last}: {figure(least, DEVIATION)}.")
    return f"{title}, rad för rad. {' '.join(sentences)}".strip()
