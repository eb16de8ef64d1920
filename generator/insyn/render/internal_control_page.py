"""Make the page of one internal control: what was finished, and every risk, review and control."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.control_items import ControlItem, count, items
from insyn.derive.facts import Facts
from insyn.model.codes import COMPLETIONS
from insyn.model.internal_control import Control, ControlAction, InternalControl, Review, Risk
from insyn.output import Page
from insyn.render.filters import Choice, Select, code
from insyn.render.indicator_words import Fact
from insyn.render.internal_control_words import KINDS, answer, title_of
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    SourceNote,
    StatusMark,
    crumbs,
    link,
    mark,
    names,
    note_boxes,
    short,
    source_note,
)
from insyn.render.templates import render

TEMPLATE = "pages/internal_control.html"
NOT_STATED = "Källan säger det inte."


@dataclass(frozen=True)
class ItemRow:
    """Show an action or a control in the overview, with what the filters look for."""

    text: Link
    kind: str
    kind_code: str
    area: str
    area_code: str
    status: StatusMark
    status_code: str
    words: str


@dataclass(frozen=True)
class ActionLine:
    """Show an action: whether it was finished, how it went and what one should know."""

    text: str
    mark: StatusMark
    comment: str
    notes: tuple[NoteBox, ...]


@dataclass(frozen=True)
class RiskPart:
    """Show a risk with its actions; `anchor` is where a link may lead."""

    anchor: str
    text: str
    background: str
    carried: str
    actions: tuple[ActionLine, ...]
    notes: tuple[NoteBox, ...]


@dataclass(frozen=True)
class ReviewPart:
    """Show a review with its actions; `anchor` is where a link may lead."""

    anchor: str
    title: str
    diary_number: str
    recommendations: tuple[str, ...]
    background: str
    actions: tuple[ActionLine, ...]
    notes: tuple[NoteBox, ...]


@dataclass(frozen=True)
class ControlPart:
    """Show a control: why, how, by when, and what it found; a link may lead to `anchor`."""

    anchor: str
    title: str
    mark: StatusMark
    facts: tuple[Fact, ...]
    notes: tuple[NoteBox, ...]


@dataclass(frozen=True)
class RiskArea:
    """Gather the risks of an area."""

    heading: str
    risks: tuple[RiskPart, ...]


@dataclass(frozen=True)
class ControlArea:
    """Gather the controls of an area."""

    heading: str
    controls: tuple[ControlPart, ...]


@dataclass(frozen=True)
class InternalControlBody:
    """State all that the template of an internal control places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # Whose plan it is, and its year.
    title: str
    # How much was finished.
    lead: str
    # How the year went, in a few sentences.
    summary: str
    # The board that the plan belongs to.
    board: Link | None
    # The year that the plan applies to.
    year: str
    # The heading above the overview: how many there are.
    overview: str
    # The filters above the overview.
    selects: tuple[Select, ...]
    # Every action and control.
    rows: tuple[ItemRow, ...]
    # The risks, area by area.
    risk_areas: tuple[RiskArea, ...]
    # The reviews.
    reviews: tuple[ReviewPart, ...]
    # The controls, area by area.
    control_areas: tuple[ControlArea, ...]
    # Contradictions, readings, gaps and information about the plan as a whole.
    notes: tuple[NoteBox, ...]
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every internal control."""
    known = names(facts)
    boards = {one.id: one.title for one in facts.records.boards}
    for control in facts.records.internal_controls:
        board = boards.get(control.board, "")
        yield Page(
            address=urls.internal_control(control.id),
            section="internkontroll",
            title=title_of(control, board),
            description=short(_lead(items(control))),
            body=partial(body, control, board, known),
        )


def body(control: InternalControl, board: str, known: Names) -> str:
    """Render the page of an internal control; `board` is the board's name, perhaps empty."""
    page, title = urls.internal_control(control.id), title_of(control, board)
    found = items(control)
    rows = tuple(_row(one) for one in found)
    contract = InternalControlBody(
        crumbs=crumbs(page, ("Intern kontroll", urls.INTERNAL_CONTROLS)),
        title=title,
        lead=_lead(found),
        summary=control.summary,
        board=link(swedish.lower_first(board), urls.board(control.board), page) if board else None,
        year=swedish.period(control.period),
        overview=f"Allt på en gång: {swedish.plural(len(found), 'punkt', 'punkter')}",
        selects=tuple(_selects(rows)),
        rows=rows,
        risk_areas=tuple(
            RiskArea(area, tuple(_risk(one) for one in control.risks if one.area == area))
            for area in dict.fromkeys(one.area for one in control.risks)
        ),
        reviews=tuple(_review(one) for one in control.reviews),
        control_areas=tuple(
            ControlArea(area, tuple(_control(one) for one in control.controls if one.area == area))
            for area in dict.fromkeys(one.area for one in control.controls)
        ),
        notes=note_boxes(control.notes),
        source=source_note(title, page, known, control.evidence, [control.file]),
    )
    return render(TEMPLATE, contract)


def _lead(found: tuple[ControlItem, ...]) -> str:
    return answer(tuple((kind, count(found, kind)) for kind in KINDS))


def _row(one: ControlItem) -> ItemRow:
    heading, single, _ = KINDS[one.kind]
    return ItemRow(
        text=Link(one.text, urls.place_on("", urls.control_anchor(one.record))),
        kind=swedish.upper_first(single),
        kind_code=one.kind,
        area=one.area,
        area_code=code(one.area),
        status=mark(COMPLETIONS[one.status]),
        status_code=code(one.status),
        words=f"{heading} {one.reason}",
    )


def _selects(rows: tuple[ItemRow, ...]) -> Iterator[Select]:
    statuses = {one.status_code: one.status.label for one in rows}
    kinds = {one.kind_code: one.kind for one in rows}
    areas = sorted({one.area_code: one.area for one in rows}.items(), key=_by_label)
    for name, label, found in (
        ("status", "Status", list(statuses.items())),
        ("kind", "Slag", list(kinds.items())),
        ("area", "Område eller granskning", areas),
    ):
        if len(found) > 1:
            yield Select(name, label, tuple(Choice(text, code) for code, text in found))


def _by_label(pair: tuple[str, str]) -> tuple[str, str]:
    return swedish.sort_key(pair[1])


def _risk(one: Risk) -> RiskPart:
    year = swedish.period(one.carried_from) if one.carried_from else ""
    return RiskPart(
        anchor=urls.control_anchor(one.id),
        text=one.text,
        background=one.background or "",
        carried=f"Risken är överförd från {year}." if year else "",
        actions=tuple(_action(action) for action in one.actions),
        notes=note_boxes(one.notes),
    )


def _action(one: ControlAction) -> ActionLine:
    return ActionLine(
        one.text,
        mark(COMPLETIONS[one.status]),
        one.comment or "Källan säger inte hur det gick.",
        note_boxes(one.notes),
    )


def _review(one: Review) -> ReviewPart:
    return ReviewPart(
        anchor=urls.control_anchor(one.id),
        title=one.title,
        diary_number=one.diary_number or "anges inte i källan",
        recommendations=one.recommendations,
        background=one.background or "",
        actions=tuple(_action(action) for action in one.actions),
        notes=note_boxes(one.notes),
    )


def _control(one: Control) -> ControlPart:
    return ControlPart(
        anchor=urls.control_anchor(one.id),
        title=one.title,
        mark=mark(COMPLETIONS[one.status]),
        facts=(
            Fact("Därför görs den", one.purpose or NOT_STATED),
            Fact("Så görs den", one.method or NOT_STATED),
            Fact("Skulle vara klar", swedish.date(one.due) if one.due else NOT_STATED),
            Fact("Det visade den", one.outcome or NOT_STATED),
        ),
        notes=note_boxes(one.notes),
    )
