"""Make the page of one version of the steering: its year, its plans and where its rules stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.steering import Plan, Steering
from insyn.output import Page
from insyn.render.calendar_parts import CalendarPart, calendar_part
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    SourceNote,
    crumbs,
    link,
    names,
    note_boxes,
    short,
    source_note,
)
from insyn.render.templates import render

TEMPLATE = "pages/steering.html"


@dataclass(frozen=True)
class PlanPart:
    """Show a plan or a report; `anchor` is where a link may lead."""

    anchor: str
    title: str
    text: str
    contents: tuple[str, ...]
    difference: str


@dataclass(frozen=True)
class LevelPart:
    """Gather the plans of a level of the organisation."""

    heading: str
    plans: tuple[PlanPart, ...]


@dataclass(frozen=True)
class SteeringBody:
    """State all that the template of a version of the steering places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What the version is called.
    title: str
    # How the steering works.
    lead: str
    # How much the source says.
    extent: str
    # The goal structure that it belongs to.
    structure: Link | None
    # The year; None where the source has no calendar.
    calendar: CalendarPart | None
    # The plans and reports, level by level.
    levels: tuple[LevelPart, ...]
    # How many principles and rules for the economy the source states.
    economy: str
    # The principles and rules; None where the source states none.
    rules: Link | None
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every version of the steering."""
    known = names(facts)
    boards = {one.id: one.title for one in facts.records.boards}
    structures = facts.records.structure_by_id
    for steering in facts.records.steerings:
        structure = structures.get(steering.id)
        yield Page(
            address=urls.steering(steering.id),
            section="arshjul",
            title=steering.title,
            description=short(steering.description),
            body=partial(body, steering, structure.title if structure else "", boards, known),
        )


def body(steering: Steering, structure: str, boards: Mapping[str, str], known: Names) -> str:
    """Render the page of a version; `structure` is the name of its goal structure."""
    page = urls.steering(steering.id)
    has_rules = bool(steering.principles or steering.rules)
    contract = SteeringBody(
        crumbs=crumbs(page, ("Årshjul", urls.CALENDAR)),
        title=steering.title,
        lead=steering.description,
        extent=_extent(steering),
        structure=link(swedish.lower_first(structure), urls.structure(steering.id), page)
        if structure
        else None,
        calendar=calendar_part(steering, boards, page) if steering.calendar else None,
        levels=tuple(_levels(steering.plans)),
        economy=_economy(steering),
        rules=link("Läs principerna och reglerna", urls.ECONOMY_RULES, page) if has_rules else None,
        notes=note_boxes(steering.notes),
        source=source_note(steering.title, page, known, steering.evidence, [steering.file]),
    )
    return render(TEMPLATE, contract)


def _extent(steering: Steering) -> str:
    parts = [
        swedish.plural(len(found), single, many)
        for found, single, many in (
            (steering.calendar, "händelse under året", "händelser under året"),
            (steering.plans, "plan eller rapport", "planer och rapporter"),
        )
        if found
    ]
    if not parts:
        return "Källan beskriver varken året eller planerna."
    return f"Källan beskriver {swedish.joined(parts)}."


def _levels(plans: tuple[Plan, ...]) -> Iterator[LevelPart]:
    for level in dict.fromkeys(one.level for one in plans):
        yield LevelPart(
            level,
            tuple(
                PlanPart(f"plan-{one.id}", one.title, one.text, one.contents, one.difference or "")
                for one in plans
                if one.level == level
            ),
        )


def _economy(steering: Steering) -> str:
    parts = []
    if steering.principles:
        parts.append(swedish.plural(len(steering.principles), "princip", "principer"))
    if steering.rules:
        count = swedish.plural(len(steering.rules), "regel", "regler")
        parts.append(f"{count} som går att räkna på")
    if not parts:
        return "Källan anger inga principer eller regler för ekonomin som går att räkna på."
    return f"Källan anger {swedish.joined(parts)}."
