"""Make the guide of a service: what tends to matter, what to ask, and a list of one's own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.comparison.comparison import Comparison
from insyn.derive.facts import Facts
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.guidance import Advice
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.output import Page
from insyn.render.comparison.naming import EXAMPLE_WORDS, SECTION, service_crumbs, service_step
from insyn.render.comparison.service_choosing import UNKNOWN, unsaid
from insyn.render.oversight.marking import titled
from insyn.render.parts import Link, Names, SourceNote, link, names, short, source_note
from insyn.render.templates import render

TEMPLATE = "pages/guide.html"
SCRIPT = "service/guide.js"
ANY_UNIT = "ENHET"
"""What stands for a unit's id in the address that the script fills in."""


@dataclass(frozen=True)
class Step:
    """Tell one thing of how choosing works."""

    title: str
    text: str


@dataclass(frozen=True)
class Asked:
    """Show a question that a measure answers, with the way to the list in its order."""

    question: str
    link: Link


@dataclass(frozen=True)
class Shortlist:
    """Hold what the script needs to show the list that is kept in the browser.

    `titles` are the names of the units by id. `unit` is the address of a unit with ENHET in
    place of its id, `compare` the address where units are compared.
    """

    service: str
    titles: Mapping[str, str]
    unit: str
    compare: str
    list: Link
    script: str


@dataclass(frozen=True)
class GuideBody:
    """State all that the template of a guide places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What one gets help to choose.
    title: str
    # What is invented, in a sentence; empty where nothing is.
    example: str
    # The guide's first paragraph.
    lead: str
    # What tends to matter.
    advice: tuple[Advice, ...]
    # Questions to ask at a visit or over the telephone.
    questions: tuple[str, ...]
    # The list of one's own, kept in the browser.
    shortlist: Shortlist
    # Who may choose, how, what happens otherwise, and how to change.
    steps: tuple[Step, ...]
    # The page of the service.
    service: Link
    # Which question each measure answers.
    measures: tuple[Asked, ...]
    # What the figures do not say.
    limits: tuple[str, ...]
    # What units are called, in the plural.
    unit_words: str
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the guide of every service that has one."""
    known = names(facts)
    for comparison in facts.comparisons:
        service = comparison.service
        if service.guidance:
            system = facts.records.choice_system_by_id.get(service.choice_system or "")
            yield Page(
                address=urls.guide(service.id),
                section=SECTION,
                title=titled(_title(service), is_example=service.is_example),
                description=short(service.guidance.introduction),
                body=partial(body, service, _titles(comparison), system, known),
            )


def body(
    service: Service, titles: Mapping[str, str], system: ChoiceSystem | None, known: Names
) -> str:
    """Render the guide of a service; `titles` are the names of its units by id."""
    page = urls.guide(service.id)
    assert service.guidance is not None
    title = _title(service)
    contract = GuideBody(
        crumbs=service_crumbs(page, service_step(service)),
        title=title,
        example=EXAMPLE_WORDS if service.is_example else "",
        lead=service.guidance.introduction,
        advice=service.guidance.advice,
        questions=service.guidance.questions,
        shortlist=_shortlist(service, titles, page),
        steps=tuple(_steps(service, system)),
        service=link(
            f"Alla {service.unit_words}, och mer om valet", urls.service(service.id), page
        ),
        measures=tuple(_asked(service, page)),
        limits=service.limits,
        unit_words=service.unit_words,
        source=source_note(
            titled(title, is_example=service.is_example),
            page,
            known,
            service.evidence,
            [service.file],
        ),
    )
    return render(TEMPLATE, contract)


def _title(service: Service) -> str:
    return f"Hjälp att välja {swedish.lower_first(service.title)}"


def _titles(comparison: Comparison) -> Mapping[str, str]:
    return {one.unit: one.title for one in comparison.units}


def _shortlist(service: Service, titles: Mapping[str, str], page: str) -> Shortlist:
    return Shortlist(
        service=service.id,
        titles=titles,
        unit=urls.relative(urls.unit(service.id, ANY_UNIT), page),
        compare=urls.relative(urls.compare(service.id), page),
        list=link(f"listan med alla {service.unit_words}", urls.service(service.id), page),
        script=urls.relative(urls.asset(SCRIPT), page),
    )


def _steps(service: Service, system: ChoiceSystem | None) -> Iterator[Step]:
    """Yield how choosing works, in the service's words or else in the choice system's.

    What neither says is told last, in one sentence.
    """
    default = service.default_choice or (system.default_choice if system else None)
    unknown = unsaid(service, system)
    for title, text in (
        ("Vem får välja?", service.who_may_choose),
        ("Hur väljer man?", service.how_to_choose),
        ("Om man inte väljer", default),
        ("Vad som avgör vem man får", service.default_ground),
        ("Om man vill byta", service.new_choice or (system.new_choice if system else None)),
        (UNKNOWN, f"Uppgifterna säger inte {unknown}." if unknown else None),
    ):
        if text:
            yield Step(title, text)


def _asked(service: Service, page: str) -> Iterator[Asked]:
    for measure in service.measures:
        ordered = urls.narrowed(urls.service(service.id), sortera=measure.id)
        words = f"Listan ordnad efter {swedish.lower_first(measure.title)}"
        yield Asked(measure.question, link(words, ordered, page))
