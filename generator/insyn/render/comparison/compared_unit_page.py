"""Make the page that compares one unit with all others, for those who read without scripts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from insyn import swedish, urls
from insyn.derive.comparison.comparison import Comparison, Value
from insyn.derive.comparison.difference import judge
from insyn.derive.facts import Facts
from insyn.model.comparison.compared_service import Measure, Service
from insyn.model.comparison.rows import UnitRow
from insyn.output import Page
from insyn.render.comparison.compare_page import RULE, heading, is_compared_one_by_one
from insyn.render.comparison.fact_rows import FactRow, fact_rows
from insyn.render.comparison.figures import Figure, figure
from insyn.render.comparison.judgement_words import MARKS, WHY
from insyn.render.comparison.naming import (
    EXAMPLE_WORDS,
    LEVELS,
    NOT_STATED,
    SECTION,
    service_crumbs,
    service_step,
    unit_link,
)
from insyn.render.comparison.unit_file import earlier_words
from insyn.render.oversight.marking import titled
from insyn.render.parts import (
    Link,
    Names,
    SourceNote,
    StatusMark,
    link,
    names,
    short,
    source_note,
)
from insyn.render.templates import render

TEMPLATE = "pages/compared_unit.html"

CANNOT = "Därför går det inte att säga hur värdet står sig mot de andras."
"""What is said once where a unit has no value, instead of at each of the others."""


@dataclass(frozen=True)
class OtherLine:
    """Show the figure of another unit, or of a level above them, and how this unit stands to it.

    `href` is empty for a level. `about` tells what the figure stands on, or when the last one was;
    `why` tells why nothing can be said. `standing` is None where this unit has no figure itself.
    """

    name: str
    href: str
    figure: Figure
    about: str
    standing: StatusMark | None
    why: str


@dataclass(frozen=True)
class MeasureTable:
    """Show a measure: the question, its name, this unit's own figure and those of all others.

    `standing` heads the column of how this unit stands to them; empty where it has no figure.
    """

    id: str
    question: str
    title: str
    own: str
    caption: str
    standing: str
    lines: tuple[OtherLine, ...]


@dataclass(frozen=True)
class FactGroup:
    """Show those for whom the same is true: the words, and who they are."""

    words: str
    who: str


@dataclass(frozen=True)
class FactLine:
    """Show a fact: the question, what is true of this unit, and what is true of the others."""

    question: str
    own: str
    groups: tuple[FactGroup, ...]


@dataclass(frozen=True)
class ComparedUnitBody:
    """State all that the template of a compared unit places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The page's name, with that of the unit.
    title: str
    # Whether everything is invented.
    is_example: bool
    # The notice's own words where it is.
    example_words: str
    # What stands here.
    lead: str
    # The unit's name.
    unit: str
    # What a unit is called, at the head of a column.
    unit_word: str
    # The unit's own page, the comparison of a few, and the list of all.
    ways: tuple[Link, ...]
    # The measures, in the order of the service.
    measures: tuple[MeasureTable, ...]
    # The facts, in the order of the service.
    facts: tuple[FactLine, ...]
    # How a difference is judged, paragraph by paragraph.
    rule: tuple[str, ...]
    # What the figures do not say.
    limits: tuple[str, ...]
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every unit of the services that do not have too many."""
    known = names(facts)
    for comparison in filter(is_compared_one_by_one, facts.comparisons):
        rows, service = fact_rows(facts, comparison), comparison.service
        for unit in comparison.units:
            title = f"{_title(unit)}: {service.title}"
            yield Page(
                address=urls.compared_unit(service.id, unit.unit),
                section=SECTION,
                title=titled(title, is_example=service.is_example),
                description=short(_lead(comparison, unit)),
                body=partial(body, comparison, unit, rows, known),
            )


def body(comparison: Comparison, unit: UnitRow, rows: tuple[FactRow, ...], known: Names) -> str:
    """Render the page that compares a unit with all others."""
    service = comparison.service
    page, title = urls.compared_unit(service.id, unit.unit), _title(unit)
    contract = ComparedUnitBody(
        crumbs=service_crumbs(
            page, service_step(service), (heading(service), urls.compare(service.id))
        ),
        title=title,
        is_example=service.is_example,
        example_words=EXAMPLE_WORDS,
        lead=_lead(comparison, unit),
        unit=unit.title,
        unit_word=swedish.upper_first(service.unit_word),
        ways=(
            link(f"Mer om {unit.title}", urls.unit(service.id, unit.unit), page),
            link(f"Ställ två till fyra {service.unit_words} bredvid varandra", _way(service), page),
            link(f"Alla {service.unit_words} i listan", urls.service(service.id), page),
        ),
        measures=tuple(_table(comparison, one, unit, page) for one in service.measures),
        facts=tuple(_fact(row, comparison, unit) for row in rows),
        rule=RULE,
        limits=service.limits,
        source=source_note(title, page, known, service.evidence, [service.file]),
    )
    return render(TEMPLATE, contract)


def _title(unit: UnitRow) -> str:
    return f"Jämför {unit.title} med de andra"


def _way(service: Service) -> str:
    return urls.compare(service.id)


def _lead(comparison: Comparison, unit: UnitRow) -> str:
    many = len(comparison.units) - 1
    word = comparison.service.unit_word if many == 1 else comparison.service.unit_words
    return (
        f"Här står {unit.title} bredvid {many} {word} i bokstavsordning, mått för mått. För var "
        f"och en står hur {unit.title} står sig, när det går att säga."
    )


def _table(comparison: Comparison, measure: Measure, unit: UnitRow, page: str) -> MeasureTable:
    service, own = comparison.service, comparison.current(unit.unit, measure.id)
    others = [one for one in comparison.units if one.unit != unit.unit]
    period = comparison.period_by_measure.get(measure.id)
    when = f", {swedish.period(period)}" if period else ""
    standing = f"Så står sig {unit.title}" if own.has_value else ""
    told = f": {swedish.lower_first(standing)}" if standing else ""
    return MeasureTable(
        id=measure.id,
        question=measure.question,
        title=measure.title,
        own=_own(figure(measure, own), earlier_words(comparison, measure, unit.unit)),
        caption=f"{measure.title}{when}{told}",
        standing=standing,
        lines=(
            *(
                _line(comparison, measure, own, one.unit, unit_link(service, one, page))
                for one in others
            ),
            *(
                _line(comparison, measure, own, level, Link(LEVELS[level], ""))
                for level in comparison.levels(measure.id)
            ),
        ),
    )


def _line(comparison: Comparison, measure: Measure, own: Value, row: str, name: Link) -> OtherLine:
    other = comparison.current(row, measure.id)
    judgement, shown = judge(measure, own, other), figure(measure, other)
    return OtherLine(
        name=name.text,
        href=name.href,
        figure=shown,
        about=shown.stands_on or earlier_words(comparison, measure, row),
        standing=MARKS[judgement.word] if own.has_value else None,
        why=WHY[judgement.reason] if own.has_value else "",
    )


def _own(shown: Figure, earlier: str) -> str:
    if not shown.has_value:
        return " ".join(filter(None, (f"{shown.text}.", earlier, CANNOT)))
    span = f" Osäkerhet: {shown.interval}." if shown.interval else ""
    return f"{shown.text} ({shown.stands_on}).{span}"


def _fact(row: FactRow, comparison: Comparison, unit: UnitRow) -> FactLine:
    """Gather the other units by what is true of them; what is not known comes last."""
    others = [one for one in comparison.units if one.unit != unit.unit]
    in_groups = sorted(others, key=lambda one: _place(row.words[one.unit]))
    groups = groupby(in_groups, key=lambda one: row.words[one.unit])
    return FactLine(
        question=row.question or row.title,
        own=row.words[unit.unit] or NOT_STATED,
        groups=tuple(
            FactGroup(words or NOT_STATED, swedish.joined([one.title for one in who]))
            for words, who in groups
        ),
    )


def _place(words: str) -> tuple[bool, tuple[str, str]]:
    return not words, swedish.sort_key(words)
