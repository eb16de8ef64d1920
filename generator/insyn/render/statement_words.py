"""Put the amounts of the economy into words: money, cells, and what a statement comes to."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from insyn import swedish
from insyn.derive.accounts import Accounts
from insyn.derive.statement_tree import total
from insyn.derive.sums import Mismatch
from insyn.model.codes import STATUSES
from insyn.model.statement import Statement, StatementRow
from insyn.render.chart_table import NO_ROW, Cell

AS_WRITTEN = 30
"""The most decimals that a table may hold: an amount is shown with those it is written with."""

"""The published table that holds the rows of each kind of statement."""

KINDS = {"drift": "Drift", "investering": "Investering"}

_NET = {
    "drift": ("Nettokostnaden", "nettokostnad"),
    "investering": ("Nettoutgiften", "nettoutgift"),
}
_OUTCOME = ("Utfallet", "utfall")


def million(value: Decimal) -> str:
    """Write an amount for running text: 497,9 miljoner kronor."""
    return swedish.points(value, "mnkr", AS_WRITTEN)


def figure(value: Decimal, column: str) -> str:
    """Write an amount for a table: −497,9, and +13,4 where it is a deviation."""
    write = swedish.signed if column == "avvikelse" else swedish.number
    return write(value, AS_WRITTEN)


def cell(row: StatementRow, column: str, remark: str = "") -> Cell:
    """Write one cell of a statement; an empty one says why, a doubtful one gets a remark."""
    value = row.amount(column)
    if value is not None:
        return Cell(figure(value, column), "!" if remark else "", remark)
    status = STATUSES[row.status]
    return Cell("", status.mark, status.label) if status.mark else NO_ROW


def column_title(statement: Statement, column: str) -> str:
    """Return the title that the source gives a column."""
    return next((one.title for one in statement.columns if one.column == column), column)


def column_name(statement: Statement, column: str) -> str:
    """Return the name of a column for running text, in the definite form."""
    title = column_title(statement, column)
    if column == "avvikelse" and is_transfer(statement):
        return f"kolumnen ”{title}”"
    return {
        "budget": "budgeten",
        "utfall": "utfallet",
        "avvikelse": "avvikelsen",
        "utfall_foregaende": "utfallet året innan",
    }[column]


def genitive(title: str) -> str:
    """Write whose something is: kommunstyrelsens."""
    return title if title.endswith(("s", "x", "z")) else f"{title}s"


def answer(
    statement: Statement,
    rows: Sequence[StatementRow],
    wrong: Sequence[Mismatch],
    board: str,
    wider: str = "",
) -> str:
    """Say in a few sentences what a statement comes to against its budget and the year before.

    The difference is the source's own deviation, unless `wrong` shows that it does not follow.
    `wider` is the title of the statement that this one is a part of, if it is.
    """
    whole, year = total(rows), swedish.period(statement.period)
    if whole is None or whole.outcome is None:
        return f"Källan anger ingen summa av {genitive(board)} utfall {year}."
    if whole.budget is not None and whole.deviation is not None and is_transfer(statement):
        return _transfer(statement, whole, whole.budget, whole.outcome, whole.deviation, board)
    noun, name = _nouns(statement, whole)
    is_net = noun != _OUTCOME[0]
    outcome = million(_size(whole.outcome, is_net))
    if wider or (statement.kind == "investering" and not is_net):
        sentences = [f"{statement.title}: {swedish.lower_first(noun)} blev {outcome}."]
    else:
        sentences = [f"{genitive(board)} {name} {year} blev {outcome}."]
    if whole.budget is None:
        sentences.append("Tabellen har ingen budget.")
    else:
        doubt = next((one for one in wrong if one.kind == "avvikelse" and one.row == whole), None)
        sentences.extend(_against(statement, whole, whole.outcome, whole.budget, doubt))
    if whole.outcome_before is not None:
        before = million(_size(whole.outcome_before, is_net))
        sentences.append(f"{noun} året innan var {before}.")
    if wider:
        sentences.append(f"Beloppen ingår i {wider}.")
    return " ".join(sentences)


def wider(accounts: Accounts, titles: Mapping[str, str], statement: Statement) -> str:
    """Return the title of the statement that has this one's total as one row of several."""
    whole = total(accounts.rows_of(statement.id))
    if whole is None or not whole.same_as:
        return ""
    other, _, row = whole.same_as.partition("/")
    top = total(accounts.rows_of(other))
    return titles.get(other, "") if top and top.row != row else ""


def is_transfer(statement: Statement) -> bool:
    """Tell whether what is left is moved to the next year: the source calls it no deviation."""
    title = column_title(statement, "avvikelse")
    return title != "avvikelse" and not title.startswith("Avvikelse")


def _transfer(
    statement: Statement,
    whole: StatementRow,
    budget: Decimal,
    outcome: Decimal,
    moved: Decimal,
    board: str,
) -> str:
    title = column_title(statement, "avvikelse").lower()
    is_net = _nouns(statement, whole)[0] != _OUTCOME[0]
    return (
        f"{genitive(board)} {title} är {million(moved)}. Budgeten för raderna som ingår var "
        f"{million(_size(budget, is_net))} {swedish.period(statement.period)}, och utfallet blev "
        f"{million(_size(outcome, is_net))}."
    )


def _against(
    statement: Statement,
    whole: StatementRow,
    outcome: Decimal,
    budget: Decimal,
    doubt: Mismatch | None,
) -> Iterator[str]:
    is_net = _nouns(statement, whole)[0] != _OUTCOME[0]
    yield f"Budgeten var {million(_size(budget, is_net))}."
    stated = None if doubt else whole.deviation
    yield _against_budget(outcome - budget if stated is None else stated, is_net)
    if doubt:
        title = column_name(statement, "avvikelse")
        figure_stated = swedish.signed(doubt.stated, AS_WRITTEN)
        yield f"Källan anger {title} till {figure_stated}, och det stämmer inte."


def _nouns(statement: Statement, whole: StatementRow) -> tuple[str, str]:
    """Return what the total is called: a cost, an expense or, where it is neither, an outcome."""
    amounts = [one for one in (whole.budget, whole.outcome, whole.outcome_before) if one]
    is_net = bool(amounts) and all(one < 0 for one in amounts)
    return _NET[statement.kind] if is_net else _OUTCOME


def _size(value: Decimal, is_net: bool) -> Decimal:
    """Return a cost as the reader says it, without the minus sign of the table."""
    return value.copy_abs() if is_net else value


def _against_budget(gap: Decimal, is_net: bool) -> str:
    if not gap:
        return "Det är lika mycket som budgeten."
    less = gap > 0 if is_net else gap < 0
    return f"Det är {million(gap.copy_abs())} {'mindre' if less else 'mer'} än budgeten."
