"""Make the page of one goal structure: its vision, its goals as a tree, its values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from insyn import urls
from insyn.derive.facts import Facts
from insyn.model.goal import Assignment, GoalStructure, ProposedIndicator
from insyn.model.shared_records import Concept
from insyn.output import Page
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    SourceNote,
    crumbs,
    evidence_text,
    link,
    names,
    note_boxes,
    short,
    source_note,
)
from insyn.render.pictures.circles import Circles, circles
from insyn.render.pictures.goal_tree import TreeLevel, goal_tree
from insyn.render.pictures.grades import assessed_sentence, grade_shares
from insyn.render.pictures.shares import Shares
from insyn.render.structures_page import standing_text
from insyn.render.templates import render

TEMPLATE = "pages/structure.html"


@dataclass(frozen=True)
class Quote:
    """Show words exactly as the source has them, and where they stand."""

    text: str
    source: str


@dataclass(frozen=True)
class ValueLine:
    """Show a core value: its name and what it means."""

    term: str
    text: str


@dataclass(frozen=True)
class BoardLine:
    """Show a board's own indicator."""

    board: Link
    text: str


@dataclass(frozen=True)
class ProposedLine:
    """Show a proposed indicator, the measure that is the same, and the boards' own."""

    text: str
    same: Link | None
    boards: tuple[BoardLine, ...]
    notes: tuple[NoteBox, ...]


@dataclass(frozen=True)
class AssignmentLine:
    """Show an assignment: its wording, the boards that have it, and its goal if it is stated."""

    text: str
    boards: tuple[Link, ...]
    goal: Link | None
    notes: tuple[NoteBox, ...]


@dataclass(frozen=True)
class StructureBody:
    """State all that the template of a goal structure places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The name of the structure.
    title: str
    # How it is built.
    lead: str
    # Whether it was decided, its year and the number of goals.
    standing: str
    # The vision; None where the source has none.
    vision: Quote | None
    # How many goals were judged and how it went.
    assessed: str
    # The judgements as a bar and in words; None where no goal was judged.
    grades: Shares | None
    # The goals as trees, by level.
    levels: tuple[TreeLevel, ...]
    # The dimensions as circles in each other; None where no source says which lies inside which.
    circles: Circles | None
    # The core values.
    core_values: tuple[ValueLine, ...]
    # The ethical code, a sentence each.
    ethical_code: tuple[str, ...]
    # Indicators that a proposal names without figures.
    proposed: tuple[ProposedLine, ...]
    # The assignments that the sources name.
    assignments: tuple[AssignmentLine, ...]
    # What belongs with the structure: its history and its calendar, plans and rules.
    ways: tuple[Link, ...]
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every goal structure."""
    known = names(facts)
    concepts = facts.records.concepts
    boards = {one.id: one.title for one in facts.records.boards}
    indicators = {one.id: one.title for one in facts.records.indicators}
    steerings = {one.id: one.title for one in facts.records.steerings}
    for structure in facts.records.structures:
        yield Page(
            address=urls.structure(structure.id),
            section="mal",
            title=structure.title,
            description=short(structure.description),
            body=partial(
                body,
                structure,
                boards,
                indicators,
                known,
                steerings.get(structure.id, ""),
                concepts,
            ),
        )


def body(
    structure: GoalStructure,
    boards: Mapping[str, str],
    indicators: Mapping[str, str],
    known: Names,
    steering: str = "",
    concepts: Sequence[Concept] = (),
) -> str:
    """Render the page of a goal structure.

    `boards` and `indicators` are titles by id, `steering` the title of the structure's steering.
    `concepts` are all that the sources build upon.
    """
    page = urls.structure(structure.id)
    vision = structure.vision
    evidence = [*(structure.evidence or ()), *([vision.evidence] if vision else [])]
    contract = StructureBody(
        crumbs=crumbs(page, ("Mål", urls.STRUCTURES)),
        title=structure.title,
        lead=structure.description,
        standing=standing_text(structure),
        vision=Quote(vision.text, evidence_text(vision.evidence, known)) if vision else None,
        assessed=assessed_sentence(structure),
        grades=grade_shares(structure),
        levels=goal_tree(structure, page),
        circles=circles(structure, concepts, known, page),
        core_values=tuple(ValueLine(one.title, one.description) for one in structure.core_values),
        ethical_code=structure.ethical_code,
        proposed=tuple(
            _proposed(one, page, boards, indicators) for one in structure.proposed_indicators
        ),
        assignments=tuple(
            _assignment(structure, one, page, boards) for one in structure.assignments
        ),
        ways=_ways(structure, steering, page),
        notes=note_boxes(structure.notes),
        source=source_note(structure.title, page, known, evidence, [structure.file]),
    )
    return render(TEMPLATE, contract)


def _ways(structure: GoalStructure, steering: str, page: str) -> tuple[Link, ...]:
    history = link("Vad som hände med målen när strukturen byttes", urls.LINEAGE, page)
    calendar = link(steering, urls.steering(structure.id), page) if steering else None
    return (history, calendar) if calendar else (history,)


def _assignment(
    structure: GoalStructure, one: Assignment, page: str, boards: Mapping[str, str]
) -> AssignmentLine:
    goal = next((goal for goal in structure.goals if goal.id == one.goal), None)
    return AssignmentLine(
        text=one.title,
        boards=tuple(link(boards.get(each, each), urls.board(each), page) for each in one.boards),
        goal=link(goal.title, urls.goal_of(structure, goal), page) if goal else None,
        notes=note_boxes(one.notes),
    )


def _proposed(
    one: ProposedIndicator, page: str, boards: Mapping[str, str], indicators: Mapping[str, str]
) -> ProposedLine:
    same = one.indicator
    return ProposedLine(
        text=f"{one.number}. {one.title}",
        same=link(indicators.get(same, same), urls.indicator(same), page) if same else None,
        boards=tuple(
            BoardLine(
                link(boards.get(each.board, each.board), urls.board(each.board), page),
                f"{each.number}. {each.title}",
            )
            for each in one.breakdown
        ),
        notes=note_boxes(one.notes),
    )
