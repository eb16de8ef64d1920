"""Make the page of one unit: who runs it, what the figures say and what has been checked."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import quote

from insyn import swedish, urls
from insyn.derive.comparison.comparison import Comparison
from insyn.derive.facts import Facts
from insyn.model.comparison import tables
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.rows import UnitRow
from insyn.output import Page
from insyn.render.comparison.compare_page import is_compared_one_by_one
from insyn.render.comparison.naming import (
    EXAMPLE_WORDS,
    SECTION,
    performer,
    service_crumbs,
    service_step,
)
from insyn.render.comparison.unit_changes import Changes, changes
from insyn.render.comparison.unit_facts import (
    UnitFact,
    first_sentence,
    is_new,
    unit_facts,
    website,
)
from insyn.render.comparison.unit_follow_up import FollowedUp, followed_up
from insyn.render.comparison.unit_measures import MeasurePart, hidden_sentence, measure_parts
from insyn.render.comparison.unit_values import UnitValues, values_of
from insyn.render.oversight.marking import titled
from insyn.render.oversight.sentences import paragraphs
from insyn.render.parts import Link, Names, SourceNote, link, names, short, source_note
from insyn.render.templates import render

TEMPLATE = "pages/unit.html"
SCRIPT = "service/unit.js"


@dataclass(frozen=True)
class Saving:
    """Hold what the button that saves a unit in the browser says, and where the list stands."""

    service: str
    unit: str
    guide: Link
    script: str


@dataclass(frozen=True)
class Around:
    """Hold what stands round the figures of a unit, made where all facts are known.

    `report_to` is the address that reports of errors go to.
    """

    lead: str
    facts: tuple[UnitFact, ...]
    followed_up: FollowedUp
    changes: Changes
    no_values: str
    is_alone: bool
    report_to: str


@dataclass(frozen=True)
class UnitBody:
    """State all that the template of a unit places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The unit's name.
    title: str
    # What is invented, in a sentence; empty where nothing is.
    example: str
    # Who runs it, in what form, for what.
    lead: str
    # The button that saves it in the browser; None where the service has no guide with a list.
    saving: Saving | None
    # Who runs it, since when, and each fact of the service.
    facts: tuple[UnitFact, ...]
    # Why the unit has no value at all; empty where it has.
    no_values: str
    # Why some figures are hidden; empty where none is.
    hidden: str
    # Each measure with its figures.
    measures: tuple[MeasurePart, ...]
    # What the figures do not say.
    limits: tuple[str, ...]
    # What has changed since last time.
    changes: Changes
    # The latest follow-up and what is open, or why there is none.
    followed_up: FollowedUp
    # What the performer says of the unit, paragraph by paragraph.
    own_words: tuple[str, ...]
    # The unit's own website; None where none is known.
    website: Link | None
    # Comparing, the list, the guide.
    onward: tuple[Link, ...]
    # What is published of the unit for machines.
    data: tuple[Link, ...]
    # A letter about an error on the page.
    report: Link
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every unit of every service, own regi and others alike."""
    known = names(facts)
    for comparison in facts.comparisons:
        for unit in comparison.units:
            around = _around(facts, comparison, unit)
            service = comparison.service
            yield Page(
                address=urls.unit(service.id, unit.unit),
                section=SECTION,
                title=titled(unit.title, is_example=service.is_example),
                description=short(around.lead),
                body=partial(body, values_of(comparison, unit), around, known),
            )


def body(held: UnitValues, around: Around, known: Names) -> str:
    """Render the page of a unit; what is around it has links from its page."""
    service, unit = held.service, held.unit
    page = urls.unit(service.id, unit.unit)
    contract = UnitBody(
        crumbs=service_crumbs(page, service_step(service)),
        title=unit.title,
        example=EXAMPLE_WORDS if service.is_example else "",
        lead=around.lead,
        saving=_saving(service, unit, page),
        facts=around.facts,
        no_values=around.no_values,
        hidden=hidden_sentence(held),
        measures=measure_parts(held),
        limits=service.limits,
        changes=around.changes,
        followed_up=around.followed_up,
        own_words=paragraphs(unit.own_words),
        website=website(unit),
        onward=tuple(_onward(service, unit, page, is_alone=around.is_alone)),
        data=_data(service, unit, page),
        report=_report(unit, page, around.report_to, known),
        source=_source(held, page, known),
    )
    return render(TEMPLATE, contract)


def _around(facts: Facts, comparison: Comparison, unit: UnitRow) -> Around:
    service, page = comparison.service, urls.unit(comparison.service.id, unit.unit)
    held = values_of(comparison, unit)
    return Around(
        lead=first_sentence(facts, service, unit),
        facts=tuple(unit_facts(facts, service, unit, page)),
        followed_up=followed_up(facts, comparison, unit, page),
        changes=changes(held, performer(facts, unit), facts.today),
        no_values=_no_values(facts, held),
        is_alone=not is_compared_one_by_one(comparison),
        report_to=facts.records.municipality.contact.email,
    )


def _no_values(facts: Facts, held: UnitValues) -> str:
    unit = held.unit
    if held.has_any:
        return ""
    if unit.first_day and is_new(unit, facts.today):
        word = "börjar" if unit.first_day > facts.today else "började"
        return (
            f"{unit.title} är ny och {word} den {swedish.date(unit.first_day)}. Därför finns inga "
            "siffror än. Det säger inget om hur bra den är."
        )
    return f"Det finns inga siffror för {unit.title} i uppgifterna. Det säger inget om kvaliteten."


def _saving(service: Service, unit: UnitRow, page: str) -> Saving | None:
    if not service.guidance:
        return None
    shortlist = urls.place_on(urls.guide(service.id), "min-lista")
    return Saving(
        service=service.id,
        unit=unit.unit,
        guide=link("Se min lista", shortlist, page),
        script=urls.relative(urls.asset(SCRIPT), page),
    )


def _onward(service: Service, unit: UnitRow, page: str, *, is_alone: bool) -> Iterator[Link]:
    chosen = urls.narrowed(urls.compare(service.id), enhet=unit.unit)
    yield link(f"Välj vilka du vill jämföra {unit.title} med", chosen, page)
    if not is_alone:
        beside = urls.compared_unit(service.id, unit.unit)
        yield link(f"Se {unit.title} bredvid var och en av de andra", beside, page)
    yield link(f"Alla {service.unit_words}", urls.service(service.id), page)
    if service.guidance:
        yield link("Hjälp att välja, och frågor att ställa", urls.guide(service.id), page)


def _data(service: Service, unit: UnitRow, page: str) -> tuple[Link, ...]:
    own = f"/{urls.unit_file(service.id, unit.unit)}"
    return (
        link(f"Uppgifterna om {unit.title} (JSON)", own, page),
        link(f"Alla {service.unit_words} som öppna data", urls.package(service.package), page),
    )


def _report(unit: UnitRow, page: str, report_to: str, known: Names) -> Link:
    address = known.site_address.rstrip("/") + page
    subject, text = f"Fel om {unit.title}", f"Sidan: {address}\r\n\r\nDet här är fel: "
    query = f"subject={quote(subject, safe='')}&body={quote(text, safe='')}"
    return Link(f"Rapportera fel om {unit.title}", f"mailto:{report_to}?{query}")


def _source(held: UnitValues, page: str, known: Names) -> SourceNote:
    """Return the foot of the page, with the documents that only rows of the tables name."""
    service, unit = held.service, held.unit
    files = [service.file, *(_table(service, one) for one in (tables.UNITS, tables.VALUES))]
    title = titled(unit.title, is_example=service.is_example)
    note = source_note(title, page, known, service.evidence, files)
    stated = {one.document for one in service.evidence}
    own = (one for by in held.values.values() for series in by.values() for one in series)
    documents = dict.fromkeys((unit.document, *(one.document for one in own)))
    rest = [known.documents.get(one, one) for one in documents if one and one not in stated]
    if not rest:
        return note
    about = f"Uppgifterna om {unit.title} kommer ur {swedish.joined(rest)}."
    return replace(note, statements=(*(note.statements if stated else ()), about))


def _table(service: Service, name: str) -> str:
    return f"data/{service.package}/{name}.csv"
