"""Make the page of a programme: all that it says, and who follows it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.oversight.codes import OPERATING_FORMS
from insyn.model.oversight.insight_requirement import InsightRequirement
from insyn.model.oversight.programme import Programme, ProgrammePoint
from insyn.output import Page
from insyn.render.oversight.insight_words import ground
from insyn.render.oversight.marking import titled
from insyn.render.oversight.programme_words import (
    MOST_FOLLOWERS,
    Follower,
    FollowerLine,
    adoption,
    contracts_of,
    counted,
    follower_lines,
    plans_of,
    when,
)
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

TEMPLATE = "pages/programme.html"


@dataclass(frozen=True)
class PointLine:
    """Show one thing that a programme says, and where in it where that differs from its part."""

    anchor: str
    text: str
    section: str


@dataclass(frozen=True)
class ProgrammePart:
    """Show a part of a programme; `section` is where in the source all of it stands."""

    anchor: str
    heading: str
    section: str
    points: tuple[PointLine, ...]


@dataclass(frozen=True)
class GroundedLine:
    """Lead to a requirement that the programme makes or tells of, with its ground."""

    link: Link
    ground: str


@dataclass(frozen=True)
class ProgrammeBody:
    """State all that the template of a programme places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The programme's name.
    title: str
    # Whether it is invented.
    is_example: bool
    # What it is for.
    lead: str
    # When it applies and when it was adopted, or that the source does not tell.
    times: tuple[str, ...]
    # The goal structure that it belongs to.
    structure: Link | None
    # What it says, part by part.
    parts: tuple[ProgrammePart, ...]
    # The parts that the programme, or the source, leaves out.
    missing: str
    # Whom it counts as private performers.
    forms: str
    # How many contracts and plans follow it.
    counted: str
    # The contracts that follow it.
    contracts: tuple[FollowerLine, ...]
    # The plans that follow it.
    plans: tuple[FollowerLine, ...]
    # The requirements that it makes.
    own_requirements: tuple[GroundedLine, ...]
    # The requirements of law that its source tells of.
    other_requirements: tuple[GroundedLine, ...]
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # Where the page comes from.
    source: SourceNote


@dataclass(frozen=True)
class Around:
    """Hold what lies around a programme: structure, followers and requirements."""

    is_example: bool
    structure: str
    contracts: tuple[Follower, ...]
    plans: tuple[Follower, ...]
    own: tuple[InsightRequirement, ...]
    others: tuple[InsightRequirement, ...]


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every programme."""
    known, records = names(facts), facts.records
    for programme in records.programmes:
        structure = records.structure_by_id.get(programme.structure or "")
        own, others = _requirements(programme, records.insight_requirements)
        around = Around(
            records.is_example(programme.file),
            structure.title if structure else "",
            contracts_of(facts, programme),
            plans_of(facts, programme),
            own,
            others,
        )
        yield Page(
            address=urls.programme(programme.id),
            section="insyn",
            title=titled(programme.title, is_example=around.is_example),
            description=short(programme.summary),
            body=partial(body, programme, around, known),
        )


def body(programme: Programme, around: Around, known: Names) -> str:
    """Render the page of a programme."""
    page = urls.programme(programme.id)
    parts = _parts(programme)
    structure = programme.structure or ""
    contract = ProgrammeBody(
        crumbs=crumbs(page, ("Insyn", urls.INSIGHT), ("Program", urls.PROGRAMMES)),
        title=programme.title,
        is_example=around.is_example,
        lead=programme.summary,
        times=(when(programme), adoption(programme)),
        structure=link(swedish.lower_first(around.structure), urls.structure(structure), page)
        if around.structure
        else None,
        parts=tuple(one for one in parts if one.points),
        missing=_missing([one for one in parts if not one.points]),
        forms=_forms(programme),
        counted=counted(around.contracts, around.plans),
        contracts=tuple(follower_lines(around.contracts[:MOST_FOLLOWERS], page)),
        plans=tuple(follower_lines(around.plans[:MOST_FOLLOWERS], page)),
        own_requirements=tuple(_requirement(one, page) for one in around.own),
        other_requirements=tuple(_requirement(one, page) for one in around.others),
        notes=note_boxes(programme.notes),
        source=source_note(programme.title, page, known, programme.evidence, [programme.file]),
    )
    return render(TEMPLATE, contract)


def _parts(programme: Programme) -> tuple[ProgrammePart, ...]:
    every = (
        ("syfte", "Varför programmet finns", programme.purpose),
        ("omfattning", "Vad det gäller", programme.scope),
        ("undantag", "Vad det inte gäller", programme.exclusions),
        ("mal", "Mål för verksamheten", programme.goals),
        ("riktlinjer", "Riktlinjer för upphandling", programme.guidelines),
        ("uppfoljning", "Hur uppföljningen går till", programme.follow_up),
        ("former", "Former för uppföljning", programme.follow_up_forms),
        ("planens-innehall", "Vad nämndens plan ska säga", programme.plan_contents),
        ("sarskild-granskning", "Särskild granskning", programme.special_reviews),
        ("allmanhetens-insyn", "Hur du får insyn", programme.insight),
    )
    return tuple(_part(*one) for one in every)


def _part(anchor: str, heading: str, points: Sequence[ProgrammePoint]) -> ProgrammePart:
    """Return a part; where all of it stands in one section, that is said once."""
    sections = {one.section for one in points}
    shared = next(iter(sections)) if len(sections) == 1 else None
    return ProgrammePart(
        anchor,
        heading,
        shared or "",
        tuple(
            PointLine(f"{anchor}-{one.id}", one.text, "" if shared else one.section or "")
            for one in points
        ),
    )


def _missing(parts: Sequence[ProgrammePart]) -> str:
    if not parts:
        return ""
    headings = [f"”{one.heading}”" for one in parts]
    return f"Källan säger inget under {swedish.joined(headings, 'eller')}."


def _forms(programme: Programme) -> str:
    if not programme.operating_forms:
        return "Källan säger inte vilka driftsformer som räknas som privata utförare."
    labels = [swedish.lower_first(OPERATING_FORMS[one].label) for one in programme.operating_forms]
    return f"Som privata utförare räknas {swedish.joined(labels)}."


def _requirements(
    programme: Programme, requirements: Sequence[InsightRequirement]
) -> tuple[tuple[InsightRequirement, ...], tuple[InsightRequirement, ...]]:
    """Return the requirements that a programme makes, and those its source tells of."""
    documents = {one.document for one in programme.evidence}
    own = tuple(one for one in requirements if one.ground.source == programme.title)
    others = tuple(
        one
        for one in requirements
        if one not in own and documents & {stated.document for stated in one.evidence}
    )
    return own, others


def _requirement(one: InsightRequirement, page: str) -> GroundedLine:
    return GroundedLine(link(one.title, urls.insight_requirement(one.id), page), ground(one))
