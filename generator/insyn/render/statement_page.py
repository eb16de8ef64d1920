"""Make the page of one economic statement: what it comes to, row by row, and whether it adds up."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.statement_tree import groups, main_parts
from insyn.derive.sums import Mismatch, can_be_checked, mismatches
from insyn.model.codes import ROW_KINDS
from insyn.model.glossary import Term
from insyn.model.statement import Statement, StatementRow
from insyn.output import Page
from insyn.render.chart_table import Cell
from insyn.render.money_bars import MoneyBars, budget_and_outcome, deviations
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    SourceNote,
    crumbs,
    file_size,
    link,
    names,
    note_boxes,
    short,
    source_note,
)
from insyn.render.statement_words import (
    answer,
    cell,
    column_name,
    figure,
    wider,
)
from insyn.render.templates import render
from insyn.render.terms import terms_in

TEMPLATE = "pages/statement.html"
PACKAGE = "ekonomi"


@dataclass(frozen=True)
class TableRow:
    """Show one row of the statement; `kind` is the class that indents or sets off the row."""

    title: str
    remark: str
    kind: str
    is_sum: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class RowGroup:
    """Show the rows below a heading; the heading is empty where there is none."""

    heading: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class StatementTable:
    """Show the whole statement: what it is, the heading of each column and the groups of rows."""

    caption: str
    columns: tuple[str, ...]
    width: int
    groups: tuple[RowGroup, ...]


@dataclass(frozen=True)
class Doubt:
    """Show one thing that does not follow: what is stated, what is computed, and the difference.

    `other` leads to the other statement where two of them state the same quantity.
    """

    text: str
    other: Link | None


@dataclass(frozen=True)
class Contradiction:
    """Show the doubts about one amount with the notes that acknowledge them."""

    title: str
    doubts: tuple[Doubt, ...]
    notes: tuple[NoteBox, ...]


@dataclass(frozen=True)
class StatementBody:
    """State all that the template of a statement places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The statement's name.
    title: str
    # What it comes to, against its budget and the year before.
    lead: str
    # What the statement shows.
    description: str
    # The board whose money it is.
    board: Link | None
    # The main parts: outcome against budget.
    outcome_chart: MoneyBars | None
    # The main parts: deviation.
    deviation_chart: MoneyBars | None
    # Every row.
    table: StatementTable
    # What plus and minus mean.
    sign: str
    # The words of the table that the glossary explains.
    terms: tuple[Term, ...]
    # How many amounts do not follow, or that all of them do.
    verdict: str
    # What does not follow, amount by amount.
    contradictions: tuple[Contradiction, ...]
    # Readings, gaps and information, without what stands among the sums.
    notes: tuple[NoteBox, ...]
    # Files with the figures, with type and size.
    downloads: tuple[Link, ...]
    # Where the page comes from.
    source: SourceNote


@dataclass(frozen=True)
class Surroundings:
    """Hold what lies around a statement: its board's name, other titles by id, and file sizes.

    `wider` is the title of the statement that it is a part of, if it is. `terms` are the words in
    its table that the glossary explains.
    """

    board: str
    titles: Mapping[str, str]
    file_sizes: Mapping[str, str]
    wider: str = ""
    terms: tuple[Term, ...] = ()


def pages(facts: Facts, file_sizes: Mapping[str, int] | None = None) -> Iterator[Page]:
    """Yield a page for every statement; `file_sizes` is in bytes by path from the site's root."""
    records, known = facts.records, names(facts)
    sizes = {path: file_size(size) for path, size in (file_sizes or {}).items()}
    titles = {one.id: one.title for one in records.statements}
    for statement in records.statements:
        board = records.board_by_id.get(statement.board)
        rows = facts.accounts.rows_of(statement.id)
        around = Surroundings(
            board.title if board else statement.board,
            titles,
            sizes,
            wider(facts.accounts, titles, statement),
            terms_in(records.terms, _words(statement, rows)),
        )
        wrong = mismatches(facts.accounts, statement)
        yield Page(
            address=urls.statement(statement.id),
            section="ekonomi",
            title=statement.title,
            description=short(_description(statement, rows, wrong, around)),
            body=partial(body, statement, rows, wrong, around, known),
        )


def _description(
    statement: Statement,
    rows: Sequence[StatementRow],
    wrong: Sequence[Mismatch],
    around: Surroundings,
) -> str:
    """Name the statement first: two of them may come to the same."""
    lead = answer(statement, rows, wrong, around.board, around.wider)
    return lead if lead.startswith(statement.title) else f"{statement.title}: {lead}"


def body(
    statement: Statement,
    rows: tuple[StatementRow, ...],
    wrong: tuple[Mismatch, ...],
    around: Surroundings,
    known: Names,
) -> str:
    """Render the page of a statement."""
    page = urls.statement(statement.id)
    main = main_parts(rows)
    doubted = {one.cell for one in wrong}
    file = f"data/{PACKAGE}/{statement.table}.csv"
    lead = answer(statement, rows, wrong, around.board, around.wider)
    contract = StatementBody(
        crumbs=crumbs(page, ("Ekonomi", urls.ECONOMY)),
        title=statement.title,
        lead=lead,
        description=statement.description,
        board=link(around.board, urls.board(statement.board), page),
        outcome_chart=budget_and_outcome(statement, main, doubted),
        deviation_chart=deviations(statement, main, doubted),
        table=_table(statement, rows, wrong),
        sign=statement.sign,
        terms=around.terms,
        verdict=_verdict(len(doubted), can_be_checked(rows)),
        contradictions=tuple(_contradictions(statement, wrong, around.titles, page)),
        notes=note_boxes(one for one in statement.notes if doubted.isdisjoint(one.about)),
        downloads=_downloads(statement, around.file_sizes, page),
        source=source_note(
            statement.title, page, known, statement.evidence, [statement.file, file]
        ),
    )
    return render(TEMPLATE, contract)


def _words(statement: Statement, rows: Sequence[StatementRow]) -> Iterator[str]:
    yield from (one.title for one in statement.columns)
    yield from (row.title for row in rows)


def _table(
    statement: Statement, rows: Sequence[StatementRow], wrong: Sequence[Mismatch]
) -> StatementTable:
    remarks = dict.fromkeys((one.cell for one in wrong), "stämmer inte")
    columns = [one.column for one in statement.columns]
    return StatementTable(
        caption=f"{statement.title}. Beloppen är miljoner kronor (mnkr).",
        columns=("Rad", *(one.title for one in statement.columns)),
        width=len(columns) + 1,
        groups=tuple(
            RowGroup(
                heading.title if heading else "",
                tuple(_row(row, columns, remarks) for row in below),
            )
            for heading, below in groups(rows)
        ),
    )


_CLASSES = {"post": "part", "varav": "share", "summa": "sum", "saldo": "balance"}


def _row(row: StatementRow, columns: Sequence[str], remarks: Mapping[str, str]) -> TableRow:
    word = ROW_KINDS[row.kind].label.lower()
    is_named = row.title.lower().startswith(word)
    return TableRow(
        title=row.title,
        remark="" if row.kind == "post" or is_named else word,
        kind=_CLASSES[row.kind],
        is_sum=row.kind == "summa",
        cells=tuple(cell(row, one, remarks.get(f"{row.row}.{one}", "")) for one in columns),
    )


def _verdict(count: int, is_checked: bool) -> str:
    if not is_checked:
        return "Tabellen har inga summor eller avvikelser att räkna efter."
    if not count:
        return "Alla summor och avvikelser stämmer."
    amounts = swedish.plural(count, "belopp", "belopp")
    return f"{amounts} stämmer inte med de andra beloppen. Vi visar dem så som källan anger dem."


def _contradictions(
    statement: Statement, wrong: Sequence[Mismatch], titles: Mapping[str, str], page: str
) -> Iterator[Contradiction]:
    for about in dict.fromkeys(one.cell for one in wrong):
        together = [one for one in wrong if one.cell == about]
        column = column_name(statement, together[0].column)
        yield Contradiction(
            title=f"{together[0].row.title}: {column}",
            doubts=tuple(_doubt(one, titles, page) for one in together),
            notes=note_boxes(one for one in statement.notes if about in one.about),
        )


def _doubt(one: Mismatch, titles: Mapping[str, str], page: str) -> Doubt:
    identifier = one.other.partition("/")[0]
    where = {
        "summa": "Raderna som ingår ger tillsammans",
        "avvikelse": "Utfallet minus budgeten är",
        "samma": f"I tabellen {titles.get(identifier, identifier)} är samma belopp",
    }[one.kind]
    apart = figure(one.stated - one.computed, "avvikelse")
    text = (
        f"Källan anger {figure(one.stated, one.column)} mnkr. "
        f"{where} {figure(one.computed, one.column)} mnkr. Skillnaden är {apart} mnkr."
    )
    has_page = one.kind == "samma" and identifier in titles
    other = link(titles[identifier], urls.statement(identifier), page) if has_page else None
    return Doubt(text, other)


def _downloads(statement: Statement, sizes: Mapping[str, str], page: str) -> tuple[Link, ...]:
    path = urls.table_file(PACKAGE, statement.table)
    if path not in sizes:
        return ()
    title = {"drift": "Driftredovisning", "investering": "Investeringar"}[statement.kind]
    return (link(f"{title} (CSV, {sizes[path]})", f"/{path}", page),)
