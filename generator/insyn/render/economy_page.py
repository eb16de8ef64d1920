"""Say how the economy went, list the statements and rules, and give the price base amounts."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.accounts import Accounts
from insyn.derive.facts import Facts
from insyn.derive.rule_trials import results
from insyn.derive.statement_tree import main_parts
from insyn.derive.steering_versions import in_order
from insyn.derive.sums import mismatches
from insyn.model.statement import Statement
from insyn.output import Page
from insyn.render.chart_table import Cell, Row, Table
from insyn.render.money_bars import MoneyBars, budget_and_outcome, deviations
from insyn.render.parts import Link, StatusMark, link, short
from insyn.render.rule_words import VERDICTS
from insyn.render.statement_words import KINDS, answer, wider
from insyn.render.templates import render

TEMPLATE = "pages/economy.html"
TITLE = "Ekonomi"


@dataclass(frozen=True)
class BoardEconomy:
    """Show how a board's money went in the newest year: in words, and by its parts as bars.

    `chosen` leads to the statement that the bars are drawn from; None where there are no bars.
    """

    heading: str
    answer: str
    chosen: Link | None
    outcome_chart: MoneyBars | None
    deviation_chart: MoneyBars | None


@dataclass(frozen=True)
class StatementLine:
    """Show a statement in the list; `doubts` says how many amounts do not follow, if any."""

    link: Link
    about: str
    answer: str
    doubts: str


@dataclass(frozen=True)
class RuleLine:
    """Show how a rule came out in one trial."""

    title: str
    verdict: StatusMark
    trial: str


@dataclass(frozen=True)
class EconomyBody:
    """State all that the template of the economy places."""

    # How it went, board by board, in the newest year.
    boards: tuple[BoardEconomy, ...]
    # Every statement, the newest year first.
    statements: tuple[StatementLine, ...]
    # The rules with their verdicts.
    rules: tuple[RuleLine, ...]
    # The page that shows how each rule was judged.
    all_rules: Link
    # The price base amounts by year; None where there are none.
    price_base_amounts: Table | None
    # How sure the price base amounts are.
    caveat: str


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the page of the economy, below the hand-written page."""
    boards = tuple(_boards(facts))
    contract = EconomyBody(
        boards=boards,
        statements=tuple(_lines(facts, {one.answer for one in boards})),
        rules=tuple(_rules(facts)),
        all_rules=link("Se hur varje regel har bedömts", urls.ECONOMY_RULES, urls.ECONOMY),
        price_base_amounts=_price_base_amounts(facts.accounts),
        caveat=_caveat(facts.accounts),
    )
    place = facts.records.municipality.short_name
    yield Page(
        address=urls.ECONOMY,
        section="ekonomi",
        title=TITLE,
        description=short(f"Budget och utfall i {place}, och reglerna för ekonomin."),
        body=partial(body, contract),
        below=True,
    )


def body(contract: EconomyBody) -> str:
    """Render the page of the economy."""
    return render(TEMPLATE, contract)


def _in_order(facts: Facts) -> list[Statement]:
    """Return the statements, the newest year first and then as the records order them."""
    by_order = sorted(facts.records.statements, key=lambda one: (one.order, one.id))
    return sorted(by_order, key=lambda one: one.period, reverse=True)


def _board_title(facts: Facts, statement: Statement) -> str:
    board = facts.records.board_by_id.get(statement.board)
    return board.title if board else statement.board


def _answer(facts: Facts, statement: Statement) -> str:
    rows = facts.accounts.rows_of(statement.id)
    wrong = mismatches(facts.accounts, statement)
    titles = {one.id: one.title for one in facts.records.statements}
    within = wider(facts.accounts, titles, statement)
    return answer(statement, rows, wrong, _board_title(facts, statement), within)


def answers(facts: Facts) -> Iterator[str]:
    """Yield how the money of each board went in the newest year, in a few sentences."""
    for own in _newest(facts):
        yield _answer(facts, own[0])


def _newest(facts: Facts) -> Iterator[list[Statement]]:
    """Yield the operating statements of the newest year, board by board."""
    statements = [one for one in _in_order(facts) if one.kind == "drift"]
    newest = [one for one in statements if one.period == statements[0].period]
    for board in dict.fromkeys(one.board for one in newest):
        yield [one for one in newest if one.board == board]


def _boards(facts: Facts) -> Iterator[BoardEconomy]:
    """Answer from a board's first operating statement, and draw its last and most detailed."""
    for own in _newest(facts):
        drawn = own[-1]
        rows = main_parts(facts.accounts.rows_of(drawn.id))
        doubted = {one.cell for one in mismatches(facts.accounts, drawn)}
        bars = budget_and_outcome(drawn, rows, doubted)
        yield BoardEconomy(
            heading=f"{_board_title(facts, drawn)} {swedish.period(drawn.period)}",
            answer=_answer(facts, own[0]),
            chosen=link(drawn.title, urls.statement(drawn.id), urls.ECONOMY) if bars else None,
            outcome_chart=bars,
            deviation_chart=deviations(drawn, rows, doubted),
        )


def _lines(facts: Facts, told: Set[str]) -> Iterator[StatementLine]:
    """Yield every statement; one whose answer is `told` already says what it shows instead."""
    for one in _in_order(facts):
        found = _answer(facts, one)
        wrong = {doubt.cell for doubt in mismatches(facts.accounts, one)}
        year = swedish.period(one.period)
        yield StatementLine(
            link=link(one.title, urls.statement(one.id), urls.ECONOMY),
            about=f"{KINDS[one.kind]} · {_board_title(facts, one)} · {year}",
            answer=one.description if found in told else found,
            doubts=_doubts(len(wrong)),
        )


def _doubts(count: int) -> str:
    if not count:
        return ""
    amounts = swedish.plural(count, "belopp", "belopp")
    return f"{amounts} i källan stämmer inte med de andra beloppen."


def _rules(facts: Facts) -> Iterator[RuleLine]:
    for steering in in_order(facts.records):
        for rule in steering.rules:
            for one in results(rule, facts.accounts, facts.figures):
                yield RuleLine(
                    title=rule.title,
                    verdict=VERDICTS[one.verdict],
                    trial=f"{one.trial.title} · {steering.title}",
                )


def _price_base_amounts(accounts: Accounts) -> Table | None:
    amounts = sorted(accounts.price_base_amounts.values())
    if not amounts:
        return None
    return Table(
        caption="Prisbasbelopp, kronor",
        columns=("År", "Prisbasbelopp", "Kontrollerat hos SCB"),
        rows=tuple(
            Row(
                one.year,
                "",
                (Cell(swedish.number(one.kronor, 0)), Cell("Ja" if one.is_verified else "Nej")),
            )
            for one in amounts
        ),
    )


def _caveat(accounts: Accounts) -> str:
    source = "Prisbasbeloppet räknas fram av SCB och fastställs av regeringen."
    unread: Sequence[str] = [
        one.year for one in accounts.price_base_amounts.values() if not one.is_verified
    ]
    if not accounts.price_base_amounts:
        return "Det finns inga prisbasbelopp än."
    if not unread:
        return f"{source} Alla belopp är kontrollerade hos SCB."
    if len(unread) == len(accounts.price_base_amounts):
        return f"{source} Vi har inte kontrollerat beloppen hos SCB än."
    return f"{source} Beloppen för {swedish.joined(unread)} är inte kontrollerade hos SCB än."
