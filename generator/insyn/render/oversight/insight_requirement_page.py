"""Make the page of an insight requirement: what is asked, by which law, and who falls short."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.oversight.insight_requirement import InsightRequirement
from insyn.output import Page
from insyn.render.oversight.insight_words import SCOPES, applies, concerns, ground
from insyn.render.oversight.insight_world import InsightWorld, insight_world
from insyn.render.oversight.linked_facts import LinkedFact
from insyn.render.oversight.naming import Named
from insyn.render.oversight.verdict_counts import summary
from insyn.render.oversight.verdict_lines import SubjectLine, subject_lines
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

TEMPLATE = "pages/insight_requirement.html"
MOST_LINES = 200
"""How many verdicts a page lists, gaps first; the rest stand on the pages of the boards."""


@dataclass(frozen=True)
class TriedPart:
    """Show how a requirement was tried in one world; `left_out` says how many are not listed."""

    summary: str
    lines: tuple[SubjectLine, ...]
    left_out: str


@dataclass(frozen=True)
class InsightRequirementBody:
    """State all that the template of an insight requirement places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The requirement in a few words.
    title: str
    # What is asked.
    lead: str
    # Where it is laid down, from when, on whom, and which day decides.
    facts: tuple[LinkedFact, ...]
    # The rule in words.
    rule: str
    # What is real.
    real: TriedPart
    # What is invented; None where there is nothing invented.
    example: TriedPart | None
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every insight requirement."""
    known, records = names(facts), facts.records
    worlds = [insight_world(one) for one in facts.matrices]
    programmes = tuple((one.title, urls.programme(one.id)) for one in records.programmes)
    for requirement in records.insight_requirements:
        own = tuple(
            world.narrowed(one for one in world.verdicts if one.requirement == requirement.id)
            for world in worlds
        )
        yield Page(
            address=urls.insight_requirement(requirement.id),
            section="insyn",
            title=requirement.title,
            description=short(requirement.text),
            body=partial(body, requirement, own, programmes, known),
        )


def body(
    requirement: InsightRequirement,
    worlds: tuple[InsightWorld, ...],
    programmes: tuple[Named, ...],
    known: Names,
) -> str:
    """Render the page of a requirement; `worlds` hold the verdicts on it, the real first."""
    page = urls.insight_requirement(requirement.id)
    real, *invented = [_part(world, requirement, page) for world in worlds]
    contract = InsightRequirementBody(
        crumbs=crumbs(page, ("Insyn", urls.INSIGHT)),
        title=requirement.title,
        lead=requirement.text,
        facts=tuple(_facts(requirement, programmes, page)),
        rule=requirement.rule_text,
        real=real,
        example=next((one for one in invented if one.lines), None),
        notes=note_boxes(requirement.notes),
        source=_source(requirement, page, known),
    )
    return render(TEMPLATE, contract)


def _source(requirement: InsightRequirement, page: str, known: Names) -> SourceNote:
    """Return the foot of the page; a requirement of law has the law itself as its source."""
    note = source_note(requirement.title, page, known, requirement.evidence, [requirement.file])
    return note if requirement.evidence else replace(note, statements=(f"{ground(requirement)}.",))


def _part(world: InsightWorld, requirement: InsightRequirement, page: str) -> TriedPart:
    found, is_example = world.verdicts, world.is_example
    total = swedish.plural(len(found), "fall", "fall")
    return TriedPart(
        summary=summary(found) if found else SCOPES[requirement.scope].none,
        lines=subject_lines(found, page, world.remarks, is_example=is_example, most=MOST_LINES),
        left_out=f"Listan visar {MOST_LINES} av {total}, med bristerna först."
        if len(found) > MOST_LINES
        else "",
    )


def _facts(
    requirement: InsightRequirement, programmes: tuple[Named, ...], page: str
) -> Iterator[LinkedFact]:
    when = applies(requirement)
    stated = dict(programmes)
    source, section = requirement.ground.source, requirement.ground.section or ""
    if source in stated:
        own = link(source, stated[source], page)
        yield LinkedFact("Var det står", f"(avsnittet ”{section}”)" if section else "", own)
    else:
        yield LinkedFact("Var det står", f"{source} {section}".rstrip())
    if not requirement.ground.is_read:
        yield LinkedFact("Kontrollerat mot texten", "Nej, vi har inte läst lagtexten.")
    yield LinkedFact(
        "Gäller", f"{swedish.upper_first(when)}." if when else "Uppgifterna säger inte från när."
    )
    yield LinkedFact("Vem det gäller", f"{concerns(requirement)}.")
    if requirement.scope == "avtal":
        is_signing = requirement.moment == "tecknande"
        yield LinkedFact(
            "Dagen som avgör",
            "Dagen då avtalet tecknades, eller dess första dag."
            if is_signing
            else "I dag, eller avtalets sista dag när det är slut.",
        )
