"""Make the page where a few units stand side by side, with words for what tells them apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import urls
from insyn.derive.comparison.comparison import Comparison
from insyn.derive.facts import Facts
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.rows import UnitRow
from insyn.output import File, Page
from insyn.render.comparison import unit_file
from insyn.render.comparison.fact_rows import FactRow, fact_rows
from insyn.render.comparison.judgement_words import MARKS
from insyn.render.comparison.naming import (
    EXAMPLE_WORDS,
    SECTION,
    service_crumbs,
    service_step,
)
from insyn.render.oversight.marking import titled
from insyn.render.parts import Link, Names, SourceNote, StatusMark, link, names, short, source_note
from insyn.render.templates import render

TEMPLATE = "pages/compare.html"

MOST_UNITS = 100
"""More units than this are chosen in the list, and not compared on pages of their own."""

_ANY_UNIT = "ENHET"
"""What stands for the id of a unit in the way to its page, which the script fills in."""

FACT_PREFIX = "fakta."
"""What tells a fact from a measure in the address; ids of measures have no full stop."""

RULE = (
    "Ett värde beror alltid lite på slumpen. Med andra personer, eller andra som svarar, hade det "
    "blivit ett annat. Ju färre personer, desto större roll spelar slumpen. Därför har ett värde "
    "en osäkerhet: två gränser som det sanna värdet troligen ligger mellan.",
    "Vi skriver bättre, sämre, högre eller lägre bara när skillnaden är större än vad slumpen "
    "brukar ge. Annars skriver vi att det inte finns någon säker skillnad. Det betyder inte att "
    "värdena är lika, bara att siffrorna inte räcker för att säga vilket som är bäst.",
    "Metoden: skillnaden får ett eget intervall på 95\u00a0procent, som räknas ut av de två "
    "värdenas intervall (square-and-add, Newcombe 1998). Ligger noll i intervallet är skillnaden "
    "inte säker. Intervallen för andelar är Wilsons. För andra värden använder vi källans egna "
    "gränser, och när källan inte anger några säger vi inget om skillnaden. Ett antal som någon "
    "har räknat har ingen osäkerhet.",
    "Den som gör många jämförelser får ibland se en säker skillnad som ändå är en slump. Metoden "
    "räknar inte heller med att några har låtit bli att svara.",
)


@dataclass(frozen=True)
class Choice:
    """Offer something to tick: the value in the address and the words beside the box."""

    value: str
    text: str


@dataclass(frozen=True)
class JudgementWord:
    """Show the program the word and the mark of a judgement, the same as on every other page."""

    word: str
    mark: StatusMark


@dataclass(frozen=True)
class RowChoice:
    """Offer a row of the comparison: its value in the address, its question and its name.

    The name is empty where it is all there is to ask.
    """

    value: str
    question: str
    name: str


@dataclass(frozen=True)
class CompareBody:
    """State all that the template of the comparison places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What the page is for, with the word for the units.
    title: str
    # Whether everything is invented.
    is_example: bool
    # The notice's own words where it is.
    example_words: str
    # What one gets to see here.
    lead: str
    # What several are called.
    unit_words: str
    # The way to the page of a unit, where the script fills in its id.
    unit_page: str
    # The units to tick, in alphabetical order; none where they are too many.
    choices: tuple[Choice, ...]
    # The facts and then the measures that can be rows, in the order of the service.
    rows: tuple[RowChoice, ...]
    # What can be said of a difference, by its word in the rule.
    judgements: tuple[JudgementWord, ...]
    # The page with the list of all units.
    listing: Link
    # The pages that compare one unit with all others; none where the units are too many.
    each: tuple[Link, ...]
    # How a difference is judged, paragraph by paragraph.
    rule: tuple[str, ...]
    # What the figures do not say.
    limits: tuple[str, ...]
    # The program that lays out the comparison.
    program: str
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the page of every service."""
    known = names(facts)
    for comparison in facts.comparisons:
        service = comparison.service
        rows = row_choices(service, fact_rows(facts, comparison))
        yield Page(
            address=urls.compare(service.id),
            section=SECTION,
            title=titled(f"{heading(service)}: {service.title}", is_example=service.is_example),
            description=short(_lead(service)),
            body=partial(body, service, comparison.units, rows, known),
        )


def files(facts: Facts) -> Iterator[File]:
    """Yield what the program of the page reads: a file for each unit."""
    yield from unit_file.files(facts)


def body(
    service: Service, units: tuple[UnitRow, ...], rows: tuple[RowChoice, ...], known: Names
) -> str:
    """Render the page of a service."""
    page, title = urls.compare(service.id), heading(service)
    is_short = len(units) <= MOST_UNITS
    contract = CompareBody(
        crumbs=service_crumbs(page, service_step(service)),
        title=title,
        is_example=service.is_example,
        example_words=EXAMPLE_WORDS,
        lead=_lead(service),
        unit_words=service.unit_words,
        unit_page=urls.relative(urls.unit(service.id, _ANY_UNIT), page),
        choices=tuple(Choice(unit.unit, unit.title) for unit in units) if is_short else (),
        rows=rows,
        judgements=tuple(JudgementWord(word, mark) for word, mark in MARKS.items()),
        listing=link(f"Alla {service.unit_words} i listan", urls.service(service.id), page),
        each=tuple(each_unit(service, units, page)) if is_short else (),
        rule=RULE,
        limits=service.limits,
        program=urls.relative(urls.asset("service/compare.js"), page),
        source=source_note(title, page, known, service.evidence, [service.file]),
    )
    return render(TEMPLATE, contract)


def heading(service: Service) -> str:
    """Return the heading of the page: Jämför skolor."""
    return f"Jämför {service.unit_words}"


def is_compared_one_by_one(comparison: Comparison) -> bool:
    """Tell whether the units are few enough to have a page each that compares it with all."""
    return 1 < len(comparison.units) <= MOST_UNITS


def each_unit(service: Service, units: tuple[UnitRow, ...], page: str) -> Iterator[Link]:
    """Yield the ways to the pages that compare one unit with all others."""
    if len(units) > 1:
        for unit in units:
            yield link(unit.title, urls.compared_unit(service.id, unit.unit), page)


def row_choices(service: Service, rows: tuple[FactRow, ...]) -> tuple[RowChoice, ...]:
    """Return what can be a row of the comparison."""
    return (
        *(_row(f"{FACT_PREFIX}{row.id}", row.question, row.title) for row in rows),
        *(_row(one.id, one.question, one.title) for one in service.measures),
    )


def _row(value: str, question: str, title: str) -> RowChoice:
    return RowChoice(value, question or title, title if question else "")


def _lead(service: Service) -> str:
    return (
        f"Ställ två till fyra {service.unit_words} bredvid varandra. Tabellen säger i ord vad som "
        "skiljer dem åt, och när det inte går att säga."
    )
