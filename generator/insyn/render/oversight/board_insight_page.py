"""Make the page of a board's insight: how its plans, contracts and choice systems are tried."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.oversight import Oversight
from insyn.model.record import Evidence
from insyn.model.shared_records import Board
from insyn.output import Page
from insyn.render.oversight.insight_words import SCOPES
from insyn.render.oversight.insight_world import (
    InsightWorld,
    Requirements,
    boards_with_insight,
    insight_world,
)
from insyn.render.oversight.marking import EXAMPLE_PREFIX, titled
from insyn.render.oversight.matrix_table import MatrixTable, matrix_table
from insyn.render.oversight.naming import Named, named_plan, named_provider
from insyn.render.oversight.system_performers import can_be_chosen, performers
from insyn.render.oversight.verdict_counts import Counts, TotalsTable, summary, totals_table
from insyn.render.oversight.verdict_lines import VerdictLine, verdict_lines
from insyn.render.parts import (
    Link,
    Names,
    SourceNote,
    crumbs,
    link,
    names,
    short,
    source_note,
)
from insyn.render.templates import render

TEMPLATE = "pages/board_insight.html"


@dataclass(frozen=True)
class SystemLine:
    """Show a choice system with those one can choose in it."""

    link: Link
    sentence: str
    performers: tuple[Link, ...]


@dataclass(frozen=True)
class BoardPart:
    """Show what a board comes to in one world; `prefix` begins its places on the page."""

    prefix: str
    summary: str
    totals: TotalsTable | None
    verdicts: tuple[VerdictLine, ...]
    plans: tuple[Link, ...]
    matrix: MatrixTable | None
    systems: tuple[SystemLine, ...]
    system_matrix: MatrixTable | None


@dataclass(frozen=True)
class BoardInsightBody:
    """State all that the template of a board's insight places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What the page is.
    title: str
    # Whether all of it is invented.
    is_example: bool
    # What the verdicts come to.
    lead: str
    # The board's own page.
    board: Link
    # What is real; None where there is nothing real.
    real: BoardPart | None
    # What is invented; None where there is nothing invented.
    example: BoardPart | None
    # Where the page comes from.
    source: SourceNote


@dataclass(frozen=True)
class BoardWorld:
    """Hold what one world knows of a board: verdicts, plans, and systems with their performers.

    `folders` are those where its records are changed.
    """

    verdicts: InsightWorld
    plans: tuple[Named, ...]
    systems: tuple[tuple[Named, tuple[Named, ...]], ...]
    evidence: tuple[Evidence, ...]
    folders: tuple[str, ...]


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every board with contracts, plans or choice systems."""
    known, requirements = names(facts), facts.records.insight_requirement_by_id
    matrices = [(one.world, insight_world(one)) for one in facts.matrices]
    for board in boards_with_insight(facts):
        found = [_board_world(world, verdicts, board) for world, verdicts in matrices]
        worlds = tuple(one for one in found if one)
        is_example = all(one.verdicts.is_example for one in worlds)
        yield Page(
            address=urls.board_insight(board.id),
            section="insyn",
            title=titled(_title(board), is_example=is_example),
            description=short(f"{_title(board)}: {_lead(worlds)}"),
            body=partial(body, board, worlds, requirements, known),
        )


def body(
    board: Board, worlds: tuple[BoardWorld, ...], requirements: Requirements, known: Names
) -> str:
    """Render the page of a board's insight; the real world comes first, if it is there."""
    page, title = urls.board_insight(board.id), _title(board)
    parts = {one.verdicts.is_example: _part(one, requirements, page) for one in worlds}
    evidence = [one for world in worlds for one in world.evidence]
    folders = [one for world in worlds for one in world.folders]
    contract = BoardInsightBody(
        crumbs=crumbs(page, ("Insyn", urls.INSIGHT)),
        title=title,
        is_example=False not in parts,
        lead=_lead(worlds),
        board=link(f"Mer om {swedish.lower_first(board.title)}", urls.board(board.id), page),
        real=parts.get(False),
        example=parts.get(True),
        source=source_note(title, page, known, evidence, folders),
    )
    return render(TEMPLATE, contract)


def _title(board: Board) -> str:
    return f"Insyn hos {swedish.lower_first(board.title)}"


def _lead(worlds: tuple[BoardWorld, ...]) -> str:
    for world in worlds:
        if not world.verdicts.is_example:
            return summary(world.verdicts.verdicts)
    return "Uppgifterna har inga verkliga avtal, planer eller valfrihetssystem för nämnden."


def _board_world(world: Oversight, found: InsightWorld, board: Board) -> BoardWorld | None:
    """Return what a world knows of a board, or None where it knows nothing."""
    plans = world.plans_by_board.get(board.id, ())
    systems = [one for one in world.choice_systems if one.board == board.id]
    contracts = world.contracts_by_board.get(board.id, ())
    if not (plans or systems or contracts):
        return None
    stated = [
        *((one.file, one.evidence) for one in contracts),
        *((one.file, one.evidence) for one in plans),
        *((one.file, one.evidence) for one in systems),
    ]
    return BoardWorld(
        found.narrowed(one for one in found.verdicts if one.board == board.id),
        tuple(named_plan(world, one) for one in reversed(plans)),
        tuple(
            (
                (system.title, urls.choice_system(system.id)),
                tuple(
                    named_provider(one.provider)
                    for one in performers(world, system)
                    if one.provider and can_be_chosen(one)
                ),
            )
            for system in sorted(systems, key=lambda one: swedish.sort_key(one.title))
        ),
        tuple(dict.fromkeys(one for _, evidence in stated for one in evidence)),
        tuple(dict.fromkeys(f"{file.rpartition('/')[0]}/" for file, _ in stated)),
    )


def _part(world: BoardWorld, requirements: Requirements, page: str) -> BoardPart:
    found = world.verdicts
    own = [one for one in found.verdicts if one.scope == "nämnd"]
    return BoardPart(
        prefix=EXAMPLE_PREFIX if found.is_example else "",
        summary=summary(found.verdicts),
        totals=_totals(found),
        verdicts=verdict_lines(own, requirements, page, is_example=found.is_example),
        plans=tuple(link(*one, page) for one in world.plans),
        matrix=matrix_table("avtal", found, requirements, page),
        systems=tuple(_system(one, page) for one in world.systems),
        system_matrix=matrix_table("valfrihetssystem", found, requirements, page),
    )


def _totals(found: InsightWorld) -> TotalsTable | None:
    rows: list[tuple[Link, Counts]] = []
    for scope, words in SCOPES.items():
        own = [one.code for one in found.verdicts if one.is_current and one.scope == scope]
        if own:
            rows.append((Link(words.asked, ""), Counter(own)))
    caption = titled("Prövade krav", is_example=found.is_example)
    return totals_table(caption, "Krav", rows, has_sum=True) if rows else None


def _system(one: tuple[Named, tuple[Named, ...]], page: str) -> SystemLine:
    system, choices = one
    count = swedish.plural(len(choices), "utförare", "utförare")
    return SystemLine(
        link(*system, page),
        f"Där kan man välja mellan {count}:"
        if choices
        else "Uppgifterna namnger ingen som man kan välja.",
        tuple(link(*one, page) for one in choices),
    )
