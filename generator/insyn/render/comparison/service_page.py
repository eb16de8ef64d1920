"""Make the page of a service: who there is to choose between, and how one chooses.

A long list is split into pages in the same neutral order. All of it, with every measure, then
stands in one file as well, which the script fetches when someone filters, sorts or searches.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.comparison.comparison import Comparison
from insyn.derive.facts import Facts
from insyn.derive.oversight.verdict import Verdict
from insyn.model.comparison.compared_service import Service
from insyn.model.oversight.codes import PUBLIC_FORMS
from insyn.output import File, Page
from insyn.render.comparison.naming import (
    EXAMPLE_WORDS,
    SECTION,
    service_crumbs,
    service_step,
)
from insyn.render.comparison.service_choosing import Answer, answerable, choosing
from insyn.render.comparison.service_list import PART, UnitList, unit_list, whole_list
from insyn.render.comparison.service_measures import MeasureLine, measure_lines
from insyn.render.oversight.linked_facts import LinkedFact
from insyn.render.oversight.marking import titled
from insyn.render.oversight.verdict_counts import tried_sentence
from insyn.render.oversight.verdict_lines import VerdictLine, verdict_lines
from insyn.render.parts import (
    Link,
    NoteBox,
    SourceNote,
    link,
    names,
    note_boxes,
    short,
    source_note,
)
from insyn.render.templates import render

TEMPLATE = "pages/service.html"
PART_TEMPLATE = "pages/service_part.html"
ROWS_TEMPLATE = "pages/service_rows.html"
SCRIPT = "service/list.js"


@dataclass(frozen=True)
class PartLink:
    """Lead to a part of a long list; without a way it is the part that is read now."""

    text: str
    names: str
    href: str


@dataclass(frozen=True)
class ServiceBody:
    """State all that the template of a service places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The name of the service.
    title: str
    # What is invented, empty where nothing is.
    example: str
    # How many there are to compare.
    lead: str
    # The help to choose; None where there is none.
    guide: Link | None
    # The units, or the first hundred.
    units: UnitList
    # What their order means.
    order: str
    # The parts of a long list, none where it is whole.
    parts: tuple[PartLink, ...]
    # What the answers about choosing are called, also by the way to them.
    choosing_words: str
    # Who may choose, how, what happens if one does not, and how one changes.
    choosing: tuple[Answer, ...]
    # What each measure tells.
    measures: tuple[MeasureLine, ...]
    # What the figures do not say.
    limits: tuple[str, ...]
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # Who is responsible, by what law, and where the data is.
    facts: tuple[LinkedFact, ...]
    # What the verdicts of the insight matrix on the service come to; empty where there are none.
    insight: str
    # The verdicts; none for a service with a choice system, which has a page with its own.
    verdicts: tuple[VerdictLine, ...]
    # The way to the script of the list.
    script: str
    # Where the page comes from.
    source: SourceNote


@dataclass(frozen=True)
class ServicePartBody:
    """State all that the template of a later part of a long list places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The name of the service and the number of the part.
    title: str
    # What is invented, empty where nothing is.
    example: str
    # Who stands here.
    lead: str
    # The first part, where one can filter and sort all units.
    whole: Link
    # The units of this part.
    units: UnitList
    # The parts of the list.
    parts: tuple[PartLink, ...]
    # The way to the script of the list.
    script: str
    # Where the page comes from.
    source: SourceNote


@dataclass(frozen=True)
class ServiceRowsBody:
    """State all that the template of the file with every unit and measure places."""

    # What the file holds.
    title: str
    # What is invented, empty where nothing is.
    example: str
    # The page where the list can be filtered and sorted.
    back: Link
    # Every unit with every measure.
    units: UnitList


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the page of every service, and the later parts of its list where it is long."""
    for comparison in facts.comparisons:
        service = comparison.service
        count = swedish.plural(len(comparison.units), service.unit_word, service.unit_words)
        yield Page(
            address=urls.service(service.id),
            section=SECTION,
            title=titled(service.title, is_example=service.is_example),
            description=short(f"Jämför {count}. {service.description}"),
            body=partial(render, TEMPLATE, body(facts, comparison)),
        )
        for number in range(2, parts_of(comparison) + 1):
            part = part_body(facts, comparison, number)
            yield Page(
                address=urls.service_part(service.id, number),
                section=SECTION,
                title=titled(part.title, is_example=service.is_example),
                description=short(f"{part.lead} {service.description}"),
                body=partial(render, PART_TEMPLATE, part),
            )


def files(facts: Facts) -> Iterator[File]:
    """Yield for every long list the file with all its units and all their measures."""
    for comparison in facts.comparisons:
        if parts_of(comparison) > 1:
            yield File(
                urls.service_rows(comparison.service.id),
                render(ROWS_TEMPLATE, rows_body(facts, comparison)).encode(),
            )


def parts_of(comparison: Comparison) -> int:
    """Return how many pages the list of units takes."""
    return max(1, -(-len(comparison.units) // PART))


def body(facts: Facts, comparison: Comparison) -> ServiceBody:
    """Return what the page of a service holds."""
    service = comparison.service
    page = urls.service(service.id)
    units = unit_list(facts, comparison, page)
    verdicts = _verdicts(facts, service)
    return ServiceBody(
        crumbs=service_crumbs(page),
        title=service.title,
        example=EXAMPLE_WORDS if service.is_example else "",
        lead=_lead(comparison),
        guide=link("Hjälp att välja", urls.guide(service.id), page) if service.guidance else None,
        units=units,
        order=_order(comparison),
        parts=_parts(comparison, 1, page),
        choosing_words="Så väljer du och byter" if service.how_to_choose else "Om att välja",
        choosing=choosing(facts, service),
        measures=measure_lines(comparison),
        limits=service.limits,
        notes=note_boxes(service.notes),
        facts=tuple(answerable(facts, service, page)),
        insight=tried_sentence(verdicts),
        verdicts=verdict_lines(verdicts, facts.records.insight_requirement_by_id, page),
        script=urls.relative(urls.asset(SCRIPT), page),
        source=_source(facts, service, page),
    )


def part_body(facts: Facts, comparison: Comparison, number: int) -> ServicePartBody:
    """Return what a later part of a long list holds."""
    service = comparison.service
    page = urls.service_part(service.id, number)
    units = unit_list(facts, comparison, page, first=(number - 1) * PART)
    title = f"{service.title}, sida {number} av {parts_of(comparison)}"
    span = f"från {units.lines[0].link.text} till {units.lines[-1].link.text}"
    return ServicePartBody(
        crumbs=service_crumbs(page, service_step(service)),
        title=title,
        example=EXAMPLE_WORDS if service.is_example else "",
        lead=f"{swedish.upper_first(service.unit_words)} i bokstavsordning, {span}.",
        whole=link(
            f"Sök, filtrera och sortera bland alla {units.counted}", urls.service(service.id), page
        ),
        units=units,
        parts=_parts(comparison, number, page),
        script=urls.relative(urls.asset(SCRIPT), page),
        source=_source(facts, service, page),
    )


def rows_body(facts: Facts, comparison: Comparison) -> ServiceRowsBody:
    """Return what the file with every unit and measure holds."""
    service = comparison.service
    page = urls.service(service.id)
    return ServiceRowsBody(
        title=titled(f"Alla rader: {service.title}", is_example=service.is_example),
        example=EXAMPLE_WORDS if service.is_example else "",
        back=link("Sök, filtrera och sortera i listan", page, page),
        units=whole_list(facts, comparison, page),
    )


def _verdicts(facts: Facts, service: Service) -> tuple[Verdict, ...]:
    """Return what the insight matrix says of a service that no record of a system speaks of."""
    subject, page = ("valfrihetssystem", service.id), urls.service(service.id)
    found = (one for matrix in facts.matrices for one in matrix.by_subject.get(subject, ()))
    # A system may have the same id, but it has a page of its own.
    return tuple(one for one in found if one.address == page)


def _lead(comparison: Comparison) -> str:
    service, count = comparison.service, len(comparison.units)
    if not count:
        return f"Det finns inga {service.unit_words} att jämföra ännu."
    counted = swedish.plural(count, service.unit_word, service.unit_words)
    return f"Här kan du jämföra {counted}: fakta, mått och det som siffrorna inte säger."


def _order(comparison: Comparison) -> str:
    own = any(one.operating_form in PUBLIC_FORMS for one in comparison.units)
    among = ", kommunens egna bland de andra" if own else ""
    return (
        f"Alla {comparison.service.unit_words} står i bokstavsordning{among}. "
        "Ordningen säger inget om hur bra de är."
    )


def _parts(comparison: Comparison, current: int, page: str) -> tuple[PartLink, ...]:
    count, service = parts_of(comparison), comparison.service
    if count == 1:
        return ()
    found = []
    for number in range(1, count + 1):
        units = comparison.units[(number - 1) * PART : number * PART]
        target = urls.service_part(service.id, number) if number > 1 else urls.service(service.id)
        found.append(
            PartLink(
                text=f"Sida {number} av {count}",
                names=f"{units[0].title} – {units[-1].title}",
                href="" if number == current else urls.relative(target, page),
            )
        )
    return tuple(found)


def _source(facts: Facts, service: Service, page: str) -> SourceNote:
    folder = service.file.rpartition("/")[0]
    own = [service.file, f"{folder}/enheter.csv", f"{folder}/varden.csv"] if folder else []
    return source_note(service.title, page, names(facts), service.evidence, own)
