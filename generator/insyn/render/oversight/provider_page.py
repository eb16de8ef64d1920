"""Make the page of one performer: who it is, its contracts, and all that follow-ups have shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.matrix import Matrix
from insyn.derive.oversight.timeline import Event, provider_events
from insyn.model.oversight.provider import Provider
from insyn.output import Page
from insyn.render.chart_table import Table
from insyn.render.oversight.contract_lines import ContractLine, contract_lines
from insyn.render.oversight.finding_lines import (
    DeviationLine,
    SanctionLine,
    deviation_lines,
    sanction_lines,
)
from insyn.render.oversight.follow_up_lines import FollowUpLine, follow_up_lines
from insyn.render.oversight.linked_facts import LinkedFact
from insyn.render.oversight.marking import titled
from insyn.render.oversight.provider_facts import (
    first_sentence,
    provider_facts,
    services,
    states,
    unit_table,
)
from insyn.render.oversight.provider_lines import findings_mark, follow_ups_of, made_follow_ups
from insyn.render.oversight.sentences import paragraphs
from insyn.render.oversight.timeline import Timeline, timeline
from insyn.render.oversight.verdict_counts import tried_sentence
from insyn.render.oversight.verdict_lines import VerdictLine, verdict_lines
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    SourceNote,
    StatusMark,
    crumbs,
    link,
    names,
    note_boxes,
    short,
    source_note,
)
from insyn.render.templates import render

TEMPLATE = "pages/provider.html"
SECTION = "utforare"


@dataclass(frozen=True)
class Checked:
    """Show what was checked of a performer: contracts, follow-ups, what they gave, and verdicts."""

    open: StatusMark
    contracts: tuple[ContractLine, ...]
    follow_ups: tuple[FollowUpLine, ...]
    deviations: tuple[DeviationLine, ...]
    sanctions: tuple[SanctionLine, ...]
    tried: str
    verdicts: tuple[VerdictLine, ...]


@dataclass(frozen=True)
class ProviderBody:
    """State all that the template of a performer places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The performer's name.
    title: str
    # Whether the performer is invented.
    is_example: bool
    # Who it is, whether it is private, and for which services.
    lead: str
    # What the performer does; empty where it is not told.
    description: str
    # Form, number, contact and website.
    facts: tuple[LinkedFact, ...]
    # What the performer says of itself, paragraph by paragraph.
    own_words: tuple[str, ...]
    # The units; None where none is named.
    units: Table | None
    # Its units in Jämför service, each a link.
    compared: tuple[Link, ...]
    # Contracts, follow-ups, deviations, sanctions and the verdicts.
    checked: Checked
    # What is to come and what has happened.
    timeline: Timeline
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every performer, real and invented."""
    known = names(facts)
    for matrix in facts.matrices:
        world = matrix.world
        for provider in world.providers:
            lead = first_sentence(provider, services(world, provider), states(world, provider))
            units = unit_table(provider, known.areas, world.today)
            yield Page(
                address=urls.provider(provider.id),
                section=SECTION,
                title=titled(provider.title, is_example=world.is_example),
                description=short(lead),
                body=partial(
                    body,
                    provider,
                    lead,
                    units,
                    tuple(_compared(facts, provider)),
                    _checked(matrix, provider),
                    provider_events(world, provider.id),
                    known,
                    is_example=world.is_example,
                ),
            )


def body(
    provider: Provider,
    lead: str,
    units: Table | None,
    compared: tuple[Link, ...],
    checked: Checked,
    events: tuple[Event, ...],
    known: Names,
    *,
    is_example: bool,
) -> str:
    """Render the page of a performer; the lines have links from its page.

    The events come oldest first.
    """
    page, title = urls.provider(provider.id), titled(provider.title, is_example=is_example)
    contract = ProviderBody(
        crumbs=crumbs(page, ("Utförare", urls.PROVIDERS)),
        title=provider.title,
        is_example=is_example,
        lead=lead,
        description=provider.description or "",
        facts=tuple(provider_facts(provider, is_example=is_example)),
        own_words=paragraphs(provider.own_words or ""),
        units=units,
        compared=compared,
        checked=checked,
        timeline=timeline(events, page),
        notes=note_boxes(provider.notes),
        source=source_note(title, page, known, provider.evidence, [provider.file]),
    )
    return render(TEMPLATE, contract)


def _compared(facts: Facts, provider: Provider) -> Iterator[Link]:
    for comparison in facts.comparisons:
        for unit in comparison.units:
            if unit.provider == provider.id:
                address = urls.unit(comparison.service.id, unit.unit)
                yield link(unit.title, address, urls.provider(provider.id))


def _checked(matrix: Matrix, provider: Provider) -> Checked:
    world, page = matrix.world, urls.provider(provider.id)
    made = made_follow_ups(world, provider.id)
    contracts = world.contracts_by_provider.get(provider.id, ())
    verdicts = matrix.by_subject.get(("utförare", provider.id), ())
    requirements = world.records.insight_requirement_by_id
    return Checked(
        open=findings_mark(world, made),
        contracts=contract_lines(world, contracts, page),
        follow_ups=follow_up_lines(world, follow_ups_of(world, provider.id), page),
        deviations=deviation_lines(made, world.today, page),
        sanctions=sanction_lines(made, world.today, page),
        tried=tried_sentence(verdicts),
        verdicts=verdict_lines(verdicts, requirements, page),
    )
