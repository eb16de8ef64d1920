"""Make the accessibility statement, as the law asks: the record, and what was last measured."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.outdated import is_outdated
from insyn.model.accessibility import (
    COMPLIANCES,
    SHORTFALLS,
    SITUATIONS,
    TEST_KINDS,
    AccessibilityStatement,
    AccessibilityTest,
    KnownProblem,
)
from insyn.model.municipality import Municipality
from insyn.model.quality import Quality
from insyn.output import Page
from insyn.render.measured_words import (
    axe_sentences,
    keyboard_sentences,
    script_sentences,
    width_sentence,
)
from insyn.render.parts import Link, StatusMark, link, mark
from insyn.render.templates import render

TEMPLATE = "pages/accessibility.html"
SECTION = "tillganglighet"
TITLE = "Tillgänglighetsredogörelse"

_BREACH, _BURDEN, _NUISANCE = "bristande-förenlighet", "oskäligt-betungande", "besvärligt"
_NO_WAY = "Vi känner inte till något annat sätt."


@dataclass(frozen=True)
class Fact:
    """Name something and say it."""

    term: str
    text: str


@dataclass(frozen=True)
class ProblemBlock:
    """Tell of a known problem: its place on the page, what it is, what is asked and what to do.

    Where it has been told already, `again` leads there and the rest is empty.
    """

    anchor: str
    title: str
    text: str
    facts: tuple[Fact, ...]
    again: Link | None = None


@dataclass(frozen=True)
class SituationPart:
    """Gather the known problems of a situation of use."""

    heading: str
    problems: tuple[ProblemBlock, ...]


@dataclass(frozen=True)
class TestLine:
    """Tell of a test: who did it and when, what was tried, and with what."""

    heading: str
    text: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Measured:
    """Tell what was last measured: when, and what was found."""

    when: str
    sentences: tuple[str, ...]
    link: Link


@dataclass(frozen=True)
class Statement:
    """Hold what the record says, as finished text."""

    lead: str
    mark: StatusMark
    reason: str
    is_covered: bool
    parts: tuple[SituationPart, ...]
    without_problems: str
    shortfalls: tuple[Fact, ...]
    burden: str
    tests: tuple[TestLine, ...]
    untested: tuple[str, ...]
    technique: tuple[str, ...]
    contact: str
    dates: tuple[Fact, ...]
    overdue: str


@dataclass(frozen=True)
class AccessibilityBody:
    """State all that the template of the accessibility statement places."""

    # What the statement says, or None where nobody has written it.
    statement: Statement | None
    # What was last measured, or None where nothing has been.
    measured: Measured | None
    # Who answers.
    contact_name: str
    # Where one writes.
    email: str
    # The telephone number, empty where there is none.
    telephone: str


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the statement, below what the editors may have written at the same address."""
    records = facts.records
    statement = records.accessibility
    overdue = statement is not None and is_outdated(statement.reviewed, facts.today)
    yield Page(
        address=urls.ACCESSIBILITY,
        section=SECTION,
        title=TITLE,
        description="Hur tillgänglig webbplatsen är, vilka problem vi känner till och hur du "
        "rapporterar fler.",
        body=partial(body, statement, records.quality, records.municipality, overdue),
        below=True,
    )


def body(
    statement: AccessibilityStatement | None,
    quality: Quality | None,
    municipality: Municipality,
    is_overdue: bool,
) -> str:
    """Render the statement; `is_overdue` tells that it should have been gone through again."""
    contact = municipality.contact
    contract = AccessibilityBody(
        statement=_statement(statement, municipality, is_overdue) if statement else None,
        measured=_measured(quality) if quality else None,
        contact_name=contact.name,
        email=contact.email,
        telephone=contact.telephone or "",
    )
    return render(TEMPLATE, contract)


def _statement(
    one: AccessibilityStatement, municipality: Municipality, is_overdue: bool
) -> Statement:
    met = {situation for problem in one.problems for situation in problem.situations}
    unmet = [
        swedish.lower_first(code.label)
        for code in SITUATIONS.values()
        if code.code not in met and code.code != "alla"
    ]
    return Statement(
        lead=_lead(one, municipality),
        mark=_mark(one),
        reason=one.compliance_text,
        is_covered=one.is_covered,
        parts=tuple(_parts(one)),
        without_problems=swedish.joined(unmet, "eller"),
        shortfalls=_shortfalls(one),
        burden=_burden(one),
        tests=tuple(map(_test, sorted(one.tests, key=lambda test: test.day, reverse=True))),
        untested=one.untested,
        technique=one.technique,
        contact=one.contact or "",
        dates=_dates(one),
        overdue=swedish.date(one.reviewed) if is_overdue else "",
    )


def _lead(one: AccessibilityStatement, municipality: Municipality) -> str:
    behind = f"Bakom webbplatsen {one.name} står {municipality.publisher}."
    verdict = COMPLIANCES[one.compliance].label
    law = "lagen (2018:1937) om tillgänglighet till digital offentlig service"
    if one.is_covered:
        return f"{behind} Den är {verdict} med {law}."
    why = f" {one.not_covered_because}" if one.not_covered_because else ""
    return (
        f"{behind} {swedish.upper_first(law)} gäller inte den.{why} Prövad mot samma krav är "
        f"den {verdict} med dem."
    )


def _mark(one: AccessibilityStatement) -> StatusMark:
    found = mark(COMPLIANCES[one.compliance])
    return StatusMark(swedish.upper_first(found.label), found.mark, found.tone)


def _parts(one: AccessibilityStatement) -> Iterator[SituationPart]:
    """Yield the situations that have problems; each problem is told in full the first time."""
    told: set[str] = set()
    for code in SITUATIONS.values():
        problems = [problem for problem in one.problems if code.code in problem.situations]
        blocks = []
        for problem in problems:
            blocks.append(_again(problem) if problem.id in told else _problem(problem))
            told.add(problem.id)
        if blocks:
            yield SituationPart(code.label, tuple(blocks))


def _again(problem: KnownProblem) -> ProblemBlock:
    way = Link(problem.title, f"#{_anchor(problem)}")
    return ProblemBlock("", problem.title, "", (), way)


def _problem(problem: KnownProblem) -> ProblemBlock:
    shortfall = SHORTFALLS[problem.shortfall].label
    kind = f"{shortfall}. {problem.reason}" if problem.reason else f"{shortfall}."
    workaround = problem.workaround or (_NO_WAY if problem.shortfall != _NUISANCE else "")
    facts = (
        *((Fact("Så gör du i stället", workaround),) if workaround else ()),
        Fact("Slag av brist", kind),
        *((Fact("Krav", swedish.joined(problem.requirements)),) if problem.requirements else ()),
        Fact("Det här gör vi", _plan(problem)),
    )
    return ProblemBlock(_anchor(problem), problem.title, problem.text, facts)


def _plan(problem: KnownProblem) -> str:
    plan = problem.plan or "Inget är planerat."
    if problem.due:
        return f"{plan} Klart senast {swedish.date(problem.due)}."
    asks_for_day = problem.plan and problem.shortfall == _BREACH
    return f"{plan} Ingen dag är bestämd." if asks_for_day else plan


def _anchor(problem: KnownProblem) -> str:
    return f"problem-{problem.id}"


def _shortfalls(one: AccessibilityStatement) -> tuple[Fact, ...]:
    """Return the kinds of shortfall that there are, with what they mean."""
    met = {problem.shortfall for problem in one.problems}
    return tuple(
        Fact(code.label, code.explanation) for code in SHORTFALLS.values() if code.code in met
    )


def _burden(one: AccessibilityStatement) -> str:
    if any(problem.shortfall == _BURDEN for problem in one.problems):
        return ""
    return "Vi undantar inget för att en anpassning vore oskäligt betungande (12\u00a0§ i lagen)."


def _test(one: AccessibilityTest) -> TestLine:
    tools = (Fact("Verktyg", swedish.joined(one.tools)),) if one.tools else ()
    facts = (Fact("Vem", one.by), Fact("När", swedish.date(one.day)), *tools)
    return TestLine(TEST_KINDS[one.kind].label, one.text, facts)


def _dates(one: AccessibilityStatement) -> tuple[Fact, ...]:
    judged = max(test.day for test in one.tests)
    return (
        Fact("Webbplatsen publicerades", swedish.date(one.published)),
        Fact("Redogörelsen skrevs", swedish.date(one.made)),
        Fact("Webbplatsen bedömdes mot kraven", swedish.date(judged)),
        Fact("Redogörelsen gicks igenom senast", swedish.date(one.reviewed)),
    )


def _measured(quality: Quality) -> Measured:
    return Measured(
        when=swedish.date(quality.measured),
        sentences=(
            " ".join(axe_sentences(quality)),
            " ".join(keyboard_sentences(quality)),
            width_sentence(quality),
            " ".join(script_sentences(quality)),
        ),
        link=link("Webbplatsens kvalitet", urls.QUALITY, urls.ACCESSIBILITY),
    )
