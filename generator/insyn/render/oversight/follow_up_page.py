"""Make the page of one follow-up: who checked what, what was found, what was done, who was told."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.programme import Decision
from insyn.output import Page
from insyn.render.oversight.feedback_lines import FeedbackLine, given
from insyn.render.oversight.finding_lines import (
    DeviationPart,
    SanctionPart,
    deviation_parts,
    sanction_parts,
)
from insyn.render.oversight.follow_up_facts import Around, follow_up_facts, with_surroundings
from insyn.render.oversight.follow_up_words import lead
from insyn.render.oversight.linked_facts import LinkedFact
from insyn.render.oversight.marking import titled
from insyn.render.oversight.requirement_lines import (
    RequirementRow,
    requirement_links,
    requirement_rows,
)
from insyn.render.oversight.sentences import paragraphs, sentence
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

TEMPLATE = "pages/follow_up.html"
SECTION = "uppfoljning"


@dataclass(frozen=True)
class AnswerPart:
    """Show what the performer says: when, and the words as paragraphs."""

    day: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class FollowUpBody:
    """State all that the template of a follow-up places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What the follow-up is called.
    title: str
    # Whether it is invented.
    is_example: bool
    # Who followed up what, when and how, and what came out.
    lead: str
    # What it showed, in the words of the record.
    result: str
    # Board, contract, performer, form, occasion, days, by whom and how.
    facts: tuple[LinkedFact, ...]
    # What was followed up where it is not one contract.
    subjects: tuple[str, ...]
    # Whether the follow-up is about a contract, whose requirements can be assessed.
    has_contract: bool
    # Every requirement of the contract with its grade; empty where it has none or nothing is done.
    requirements: tuple[RequirementRow, ...]
    # Why no requirement is shown.
    no_requirements: str
    # What was not as it was agreed.
    deviations: tuple[DeviationPart, ...]
    # Why no deviation is shown.
    no_deviations: str
    # What it costs the performer.
    sanctions: tuple[SanctionPart, ...]
    # What the performer says.
    answers: tuple[AnswerPart, ...]
    # What the board decided.
    decisions: tuple[str, ...]
    # Who has heard of it, and who has not.
    feedback: tuple[FeedbackLine, ...]
    # The follow-up of the same contract before this one.
    earlier: Link | None
    # The follow-up of the same contract after this one.
    later: Link | None
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every follow-up, real and invented."""
    known = names(facts)
    for world in facts.oversights:
        for one, around in with_surroundings(world):
            yield Page(
                address=urls.follow_up(one.id),
                section=SECTION,
                title=titled(one.title, is_example=around.is_example),
                description=short(lead(one, around)),
                body=partial(body, one, around, known),
            )


def body(one: FollowUp, around: Around, known: Names) -> str:
    """Render the page of a follow-up."""
    page, year = urls.follow_up(one.id), int(one.period[:4])
    links = requirement_links(around.contract, page)
    rows = tuple(requirement_rows(one, around.contract, links)) if around.is_done else ()
    contract = FollowUpBody(
        crumbs=crumbs(
            page, ("Uppföljning", urls.FOLLOW_UPS), (str(year), urls.follow_ups_of(year))
        ),
        title=one.title,
        is_example=around.is_example,
        lead=lead(one, around),
        result=one.result or ("Uppgifterna säger inte vad den visade." if around.is_done else ""),
        facts=tuple(follow_up_facts(one, around, page)),
        subjects=one.subjects,
        has_contract=one.contract is not None,
        requirements=rows,
        no_requirements="Uppgifterna anger inga krav i avtalet."
        if around.is_done
        else "Inget krav är bedömt. Uppföljningen är inte gjord, enligt uppgifterna.",
        deviations=deviation_parts(one, links, around.today),
        no_deviations="Uppgifterna anger inga avvikelser."
        if around.is_done
        else "Inga avvikelser är kända. Uppföljningen är inte gjord, enligt uppgifterna.",
        sanctions=sanction_parts(one, around.today),
        answers=tuple(
            AnswerPart(swedish.date(answer.day), paragraphs(answer.text)) for answer in one.answers
        ),
        decisions=tuple(_decision(decision) for decision in one.decisions),
        feedback=given(one.feedback, around.today, is_done=around.is_done),
        earlier=link(*around.earlier, page) if around.earlier else None,
        later=link(*around.later, page) if around.later else None,
        notes=note_boxes(one.notes),
        source=source_note(
            titled(one.title, is_example=around.is_example), page, known, one.evidence, [one.file]
        ),
    )
    return render(TEMPLATE, contract)


def _decision(one: Decision) -> str:
    """Say when a board decided, where it stands in the diary, and what it decided."""
    day = swedish.date(one.day) if one.day else "Dagen anges inte"
    diary = f"diarienummer {one.diary_number}" if one.diary_number else "diarienumret anges inte"
    told = sentence(one.text) if one.text else "Uppgifterna säger inte vad som beslutades."
    return f"{day}, {diary}. {told}"
