"""Make the page of one goal: where it stands, how it was judged and what is measured."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts, children
from insyn.derive.lineage import fates
from insyn.derive.series import Figures
from insyn.model.commitment import Commitment
from insyn.model.goal import Assessment, Goal, GoalStructure
from insyn.model.indicator import Indicator
from insyn.model.records import LINEAGE_FILE
from insyn.output import Page
from insyn.render.chart import Chart, line_chart
from insyn.render.goal_commitments import (
    COMMITMENTS_FOLDER,
    CommitmentLine,
    PriorityLine,
    priority_lines,
    short_lines,
)
from insyn.render.goal_lineage import FateLine, fate_lines
from insyn.render.indicator_line import newest_figure
from insyn.render.levels import NamedAddress, goal_address, level_word
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    SourceNote,
    StatusMark,
    crumbs,
    evidence_text,
    grade_mark,
    latest_assessment,
    link,
    names,
    note_boxes,
    short,
    source_note,
)
from insyn.render.standing import latest_year, result_mark, standing, title_of
from insyn.render.templates import render

TEMPLATE = "pages/goal.html"


@dataclass(frozen=True)
class Judgement:
    """Show a report's judgement: what it is, when and in which report, why, and where it stands."""

    mark: StatusMark
    when: str
    reason: str
    source: str


@dataclass(frozen=True)
class Multiple:
    """Show one of the goal's indicators small: the chart, or else its figure, and the result."""

    link: Link
    figure: str
    result: StatusMark
    chart: Chart | None


@dataclass(frozen=True)
class GoalBody:
    """State all that the template of a goal places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The goal's wording.
    title: str
    # What kind of goal it is, in which structure, and its newest judgement.
    lead: str
    # What the goal is about; empty where the source does not say.
    description: str
    # The judgements, newest first.
    judgements: tuple[Judgement, ...]
    # The goal's indicators.
    multiples: tuple[Multiple, ...]
    # Why there are no indicators; empty where there are some.
    without_indicators: str
    # What the council asked to have put first, with the board's answers.
    priorities: tuple[PriorityLine, ...]
    # What the board has promised to develop under the goal, and how it went.
    commitments: tuple[CommitmentLine, ...]
    # What the goal came from and what became of it in the next structure.
    fates: tuple[FateLine, ...]
    # Where all such links are shown.
    history: Link
    # The board that answers for the goal.
    board: Link | None
    # The goal right above.
    parent: Link | None
    # The goals right below.
    children: tuple[Link, ...]
    # The other goals beside it.
    siblings: tuple[Link, ...]
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # Where the page comes from.
    source: SourceNote


@dataclass(frozen=True)
class Kin:
    """Hold a goal's place in its structure: name and address of those above, below and beside."""

    structure: GoalStructure
    parent: NamedAddress | None
    children: tuple[NamedAddress, ...]
    siblings: tuple[NamedAddress, ...]


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every goal of every structure."""
    known, year = names(facts), latest_year(facts.figures.values())
    boards = {one.id: one.title for one in facts.records.boards}
    for structure in facts.records.structures:
        bare = structure.model_copy(update={"goals": (), "notes": (), "proposed_indicators": ()})
        for goal in structure.goals:
            measured = tuple(
                (one, title_of(one, facts.records), facts.figures_of(one))
                for one in facts.indicators_by_goal.get(structure.reference(goal), ())
            )
            address = urls.goal_of(structure, goal)
            yield Page(
                address=address,
                section="mal",
                title=f"{goal.title} ({swedish.lower_first(structure.title)})",
                description=short(_description(goal, structure)),
                body=partial(
                    body,
                    goal,
                    _kin(bare, structure, goal),
                    measured,
                    facts.commitments_by_goal.get(structure.reference(goal), ()),
                    fate_lines(fates(structure, goal, facts.records), address),
                    boards.get(goal.board or "", ""),
                    year,
                    known,
                ),
            )


def body(
    goal: Goal,
    kin: Kin,
    measured: tuple[tuple[Indicator, str, Figures], ...],
    commitments: tuple[Commitment, ...],
    links: tuple[FateLine, ...],
    board: str,
    year: str,
    known: Names,
) -> str:
    """Render the page of a goal; `measured` is its indicators with full titles and figures."""
    structure = kin.structure
    page = urls.goal_of(structure, goal)
    above = [("Mål", urls.STRUCTURES), (structure.title, urls.structure(structure.id))]
    if kin.parent:
        above.append(kin.parent)
    newest = latest_assessment(goal)
    evidence = [goal.evidence, newest.evidence if newest else None]
    contract = GoalBody(
        crumbs=crumbs(page, *above),
        title=goal.title,
        lead=_lead(goal, structure),
        description=goal.description or "",
        judgements=_judgements(goal, known),
        multiples=tuple(_multiple(*one, year, page) for one in measured),
        without_indicators="" if measured else _without_indicators(goal),
        priorities=priority_lines(goal, known),
        commitments=short_lines(commitments, page, known),
        fates=links,
        history=link("Så har målen ändrats", urls.LINEAGE, page),
        board=link(board, urls.board(goal.board), page) if goal.board and board else None,
        parent=link(*kin.parent, page) if kin.parent else None,
        children=tuple(link(*one, page) for one in kin.children),
        siblings=tuple(link(*one, page) for one in kin.siblings),
        notes=note_boxes(goal.notes),
        source=source_note(
            goal.title, page, known, evidence, _files(structure, commitments, links)
        ),
    )
    return render(TEMPLATE, contract)


def _kin(bare: GoalStructure, structure: GoalStructure, goal: Goal) -> Kin:
    parent = next((one for one in structure.goals if one.id == goal.parent), None)
    beside = children(structure, parent) if parent or not goal.parent else ()
    return Kin(
        bare,
        goal_address(structure, parent) if parent else None,
        tuple(goal_address(structure, one) for one in children(structure, goal)),
        tuple(
            goal_address(structure, one)
            for one in beside
            if one.id != goal.id and one.level == goal.level
        ),
    )


def _files(
    structure: GoalStructure, commitments: tuple[Commitment, ...], links: tuple[FateLine, ...]
) -> Iterator[str]:
    yield structure.file
    if commitments:
        yield COMMITMENTS_FOLDER
    if links:
        yield LINEAGE_FILE


def _without_indicators(goal: Goal) -> str:
    return goal.without_indicators or "Inga mått är kopplade till målet."


def _lead(goal: Goal, structure: GoalStructure) -> str:
    number = f" nummer {goal.number}" if goal.number is not None else ""
    kind = swedish.upper_first(level_word(goal))
    first = f"{kind}{number} i {swedish.lower_first(structure.title)}."
    newest, shown = latest_assessment(goal), grade_mark(goal)
    if newest is None or shown is None:
        return f"{first} Källorna säger inte hur det har gått."
    if newest.grade == "ej-bedömd":
        return f"{first} Målet är inte bedömt i källan."
    return f"{first} Bedömningen {swedish.period(newest.period)} är {shown.label.lower()}."


def _description(goal: Goal, structure: GoalStructure) -> str:
    """Say what the goal is about, or else which it is: many goals are of the same kind."""
    return f"{goal.description or f'”{goal.title}”.'} {_lead(goal, structure)}"


_REPORTS = {"delårsrapport": "delårsrapporten", "verksamhetsberättelse": "verksamhetsberättelsen"}


def _judgements(goal: Goal, known: Names) -> tuple[Judgement, ...]:
    judged = sorted(goal.assessments, key=lambda one: (one.period, one.report), reverse=True)
    return tuple(_judgement(goal, one, known) for one in judged)


def _judgement(goal: Goal, one: Assessment, known: Names) -> Judgement:
    shown = grade_mark(goal.model_copy(update={"assessments": (one,)}))
    assert shown is not None  # the copy has exactly this judgement
    return Judgement(
        mark=shown,
        when=f"{swedish.period(one.period)}, {_REPORTS[one.report]}",
        reason=one.reason or "Källan säger inte varför.",
        source=evidence_text(one.evidence, known) if one.evidence else "",
    )


def _multiple(indicator: Indicator, title: str, figures: Figures, year: str, page: str) -> Multiple:
    now = standing(indicator, figures, year)
    return Multiple(
        link=link(title, urls.indicator(indicator.id), page),
        figure=newest_figure(indicator, now),
        result=result_mark(now),
        chart=line_chart(indicator, figures),
    )
