"""Make the page of one board: its goals, how they were judged and what measures them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.goal import Goal, GoalStructure
from insyn.model.shared_records import Board
from insyn.output import Page
from insyn.render import levels
from insyn.render.board_related import Related, RelatedGroup, related, shown
from insyn.render.indicator_line import Entry, IndicatorLine, Row, lines
from insyn.render.levels import GoalNode, goal_link
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    SourceNote,
    crumbs,
    grade_mark,
    link,
    names,
    note_boxes,
    short,
    source_note,
)
from insyn.render.templates import render

TEMPLATE = "pages/board.html"
Goals = tuple[tuple[GoalStructure, Goal], ...]


@dataclass(frozen=True)
class StructureGoals:
    """Show a board's goals in one structure."""

    structure: Link
    nodes: tuple[GoalNode, ...]


@dataclass(frozen=True)
class ProposedOwn:
    """Show an indicator of the board's own that a proposal names."""

    text: str
    structure: Link


@dataclass(frozen=True)
class BoardBody:
    """State all that the template of a board places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The board's name.
    title: str
    # What the board answers for, or that the sources do not say.
    lead: str
    # The board's goals, by structure.
    goals: tuple[StructureGoals, ...]
    # The indicators of the board's goals.
    indicators: tuple[IndicatorLine, ...]
    # Indicators of the board's own that a proposal names.
    proposed: tuple[ProposedOwn, ...]
    # What else there is about the board, kind by kind.
    related: tuple[RelatedGroup, ...]
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # Where the page comes from: every place in the sources that names the board.
    source: SourceNote


def pages(facts: Facts, every: tuple[Entry, ...]) -> Iterator[Page]:
    """Yield a page for every board; `every` is all indicators with their rows."""
    known = names(facts)
    bare = {
        one.id: one.model_copy(update={"goals": (), "notes": (), "proposed_indicators": ()})
        for one in facts.records.structures
    }
    for board in facts.records.boards:
        goals = facts.goals_by_board.get(board.id, ())
        references = {structure.reference(goal) for structure, goal in goals}
        yield Page(
            address=urls.board(board.id),
            section="namnder",
            title=board.title,
            description=short(_lead(board, goals)),
            body=partial(
                body,
                board,
                tuple((bare[structure.id], goal) for structure, goal in goals),
                tuple(one.row for one in every if references & set(one.indicator.goals)),
                _proposed(facts, board),
                related(facts, board),
                known,
            ),
        )


def body(
    board: Board,
    goals: Goals,
    measured: tuple[Row, ...],
    proposed: tuple[tuple[str, str, str], ...],
    groups: tuple[Related, ...],
    known: Names,
) -> str:
    """Render the page of a board; `proposed` is text, structure's id and structure's title."""
    page = urls.board(board.id)
    contract = BoardBody(
        crumbs=crumbs(page, ("Nämnder", urls.BOARDS)),
        title=board.title,
        lead=_lead(board, goals),
        goals=_by_structure(goals, page),
        indicators=lines(measured, page),
        proposed=tuple(
            ProposedOwn(text, link(title, urls.structure(structure), page))
            for text, structure, title in proposed
        ),
        related=shown(groups, page),
        notes=note_boxes(board.notes),
        source=source_note(
            board.title, page, known, board.evidence or (), ["data/gemensamt/namnder.yaml"]
        ),
    )
    return render(TEMPLATE, contract)


def _lead(board: Board, goals: Goals) -> str:
    own = swedish.lower_first(board.title)
    first = board.description or f"Källorna säger inte vad {own} ansvarar för."
    if not goals and not board.description:
        return f"{first.removesuffix('.')}, och de namnger inga mål för den."
    if not goals:
        return f"{first} Källorna namnger inga mål för den."
    counted = levels.counted(goal for _, goal in goals)
    return f"{first} Källorna namnger {counted}."


def _by_structure(goals: Goals, page: str) -> tuple[StructureGoals, ...]:
    structures = dict.fromkeys(structure.id for structure, _ in goals)
    found = []
    for identifier in structures:
        own = [(structure, goal) for structure, goal in goals if structure.id == identifier]
        found.append(
            StructureGoals(
                link(own[0][0].title, urls.structure(identifier), page),
                tuple(
                    GoalNode(goal_link(structure, goal, page), grade_mark(goal), ())
                    for structure, goal in own
                ),
            )
        )
    return tuple(found)


def _proposed(facts: Facts, board: Board) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (f"{own.title}, för kommunens ”{one.title}”", structure.id, structure.title)
        for structure in facts.records.structures
        for one in structure.proposed_indicators
        for own in one.breakdown
        if own.board == board.id
    )
