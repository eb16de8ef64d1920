"""Lay out the units of a service as a list that can be read, filtered, sorted and chosen from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from insyn import swedish, urls
from insyn.derive.comparison.comparison import Comparison
from insyn.derive.facts import Facts
from insyn.model.comparison.compared_service import Fact, Measure, Service
from insyn.model.comparison.rows import UnitRow
from insyn.model.oversight.codes import OPERATING_FORMS
from insyn.render.comparison.figures import figure, in_brief
from insyn.render.comparison.naming import (
    NOT_STATED,
    fact_words,
    operating_form,
    performer,
    unit_link,
)
from insyn.render.filters import Choice
from insyn.render.parts import Link

PART = 100
"""How many units a page shows at most."""

FORM_NAME = "driftsform"
TAKEN_NAMES = frozenset({"enhet", "sok", "sortera", "ordning", "visa", "elements", FORM_NAME})
"""What the address of the list keeps beside the facts, and what the script calls a form's fields.

No fact may be called so there.
"""

NOT_STATED_CODE = "inte-angivet"
NEW_FOR_DAYS = 365
"""How long a unit, or its owner, counts as new."""

FALLING, RISING = "fallande", "stigande"


@dataclass(frozen=True)
class Column:
    """Head the figures of a measure.

    `mark` is the class that shows and hides them, `order` how they are sorted at first, and
    `is_shown` tells whether they are seen from the beginning. `period` is the one of all of them.
    """

    measure: str
    mark: str
    title: str
    better: str
    period: str
    order: str
    is_shown: bool


@dataclass(frozen=True)
class Cell:
    """Say something of a unit: under what heading, in what words, and what they stand on.

    `mark` is the class of a measure; a fact has none.
    """

    label: str
    text: str
    stands_on: str = ""
    mark: str = ""


@dataclass(frozen=True)
class UnitLine:
    """Show a unit in the list; what the script reads is `words`, `facts` and `values`."""

    id: str
    link: Link
    about: str
    remark: str
    cells: tuple[Cell, ...]
    words: str
    facts: str
    values: str


@dataclass(frozen=True)
class FilterGroup:
    """Offer the values of a fact as check boxes; `name` is what the address calls it."""

    name: str
    legend: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class UnitList:
    """Hold a list of units: all of them, or as many as a page shows.

    `rows` is the way to the file with every unit and measure, empty where they all are here.
    """

    one: str
    many: str
    total: int
    counted: str
    heading: str
    caption: str
    facts: tuple[str, ...]
    columns: tuple[Column, ...]
    lines: tuple[UnitLine, ...]
    filters: tuple[FilterGroup, ...]
    rows: str
    compare: str


def unit_list(facts: Facts, comparison: Comparison, page: str, first: int = 0) -> UnitList:
    """Return the list that a page shows, from a unit and at most a hundred on."""
    service, total = comparison.service, len(comparison.units)
    units = comparison.units[first : first + PART]
    is_whole = total <= PART
    every = columns(comparison)
    counted = swedish.plural(total, service.unit_word, service.unit_words)
    seen = every if is_whole else tuple(one for one in every if one.is_shown)
    return UnitList(
        one=service.unit_word,
        many=service.unit_words,
        total=total,
        counted=counted,
        heading=f"Alla {counted}" if total > 1 else swedish.upper_first(counted),
        caption=_caption(service, first, len(units), total),
        facts=tuple(fact.title for fact in service.facts if fact.is_in_list),
        columns=every,
        lines=tuple(lines(facts, comparison, units, seen, page)),
        filters=tuple(_filters(comparison)),
        rows="" if is_whole else urls.relative(f"/{urls.service_rows(service.id)}", page),
        compare=urls.relative(urls.compare(service.id), page),
    )


def whole_list(facts: Facts, comparison: Comparison, page: str) -> UnitList:
    """Return the list with every unit and every measure, however long it is."""
    short = unit_list(facts, comparison, page)
    every = tuple(lines(facts, comparison, comparison.units, short.columns, page))
    total = len(every)
    return replace(
        short,
        lines=every,
        columns=tuple(replace(one, is_shown=True) for one in short.columns),
        caption=_caption(comparison.service, 0, total, total),
    )


def columns(comparison: Comparison) -> tuple[Column, ...]:
    """Return the columns of measures: those seen from the beginning, then the others."""
    first = comparison.first_measures
    rest = tuple(one for one in comparison.service.measures if one not in first)
    return tuple(
        Column(
            measure=measure.id,
            mark=f"m{number}",
            title=measure.title,
            better=better(measure),
            period=_period(comparison, measure),
            order=RISING if measure.direction == "ned" else FALLING,
            is_shown=measure in first,
        )
        for number, measure in enumerate((*first, *rest), start=1)
    )


def better(measure: Measure) -> str:
    """Say whether a high figure is good or bad; the empty text where it is neither."""
    return {"upp": "Högre är bättre", "ned": "Lägre är bättre"}.get(measure.direction, "")


def lines(
    facts: Facts,
    comparison: Comparison,
    units: Iterable[UnitRow],
    shown: tuple[Column, ...],
    page: str,
) -> Iterator[UnitLine]:
    """Yield units as lines, with the figures of the columns shown."""
    service = comparison.service
    listed = [fact for fact in service.facts if fact.is_in_list]
    measures = [(one, measure) for one in shown if (measure := service.measure(one.measure))]
    for unit in units:
        form, runs = operating_form(unit), performer(facts, unit)
        known = [_sought(fact, unit) for fact in service.facts]
        current = [
            (column, measure, comparison.current(unit.unit, measure.id))
            for column, measure in measures
        ]
        yield UnitLine(
            id=unit.unit,
            link=unit_link(service, unit, page),
            about=", ".join(filter(None, (form, runs))),
            remark=_remark(unit, facts.today),
            cells=(
                *(Cell(one.title, fact_words(one, unit) or NOT_STATED) for one in listed),
                *(
                    Cell(_label(column), *in_brief(measure, value), column.mark)
                    for column, measure, value in current
                ),
            ),
            words=" ".join(filter(None, (unit.title, form, runs, *known))).lower(),
            facts=" ".join(_codes(comparison, unit)),
            values=";".join(figure(measure, value).sort for _, measure, value in current),
        )


def _label(column: Column) -> str:
    """Return what a card calls a figure, since a card does not show the head of the column."""
    return f"{column.title}, {column.period}" if column.period else column.title


def _sought(fact: Fact, unit: UnitRow) -> str:
    """Return what a search finds of a fact: what is so, and not a yes or a no."""
    if fact.kind == "ja-nej":
        return fact.title if unit.facts.get(fact.id) == "ja" else ""
    return fact_words(fact, unit)


def _period(comparison: Comparison, measure: Measure) -> str:
    code = comparison.period_by_measure.get(measure.id)
    return swedish.period(code) if code else ""


def _caption(service: Service, first: int, shown: int, total: int) -> str:
    counted = swedish.plural(total, service.unit_word, service.unit_words)
    if shown == total:
        return f"{counted} med fakta och mått."
    many = swedish.upper_first(service.unit_words)
    return f"{many} {first + 1}–{first + shown} av {counted}, med fakta och mått."


def _remark(unit: UnitRow, today: date) -> str:
    """Say what is new: it tells why figures are missing, or are about someone else."""
    if unit.first_day and unit.first_day > today:
        return f"Startar {swedish.date(unit.first_day)}"
    if unit.new_owner_day and 0 <= (today - unit.new_owner_day).days < NEW_FOR_DAYS:
        return f"Ny utförare sedan {swedish.date(unit.new_owner_day)}"
    if unit.first_day and (today - unit.first_day).days < NEW_FOR_DAYS:
        return f"Ny sedan {swedish.date(unit.first_day)}"
    return ""


def _name(fact: Fact) -> str:
    return f"{fact.id}-" if fact.id in TAKEN_NAMES else fact.id


def _codes(comparison: Comparison, unit: UnitRow) -> Iterator[str]:
    """Yield what the filters look for in a unit, as name:value."""
    yield f"{FORM_NAME}:{unit.operating_form}"
    for fact in _offered(comparison):
        for code in unit.choices(fact.id) or (NOT_STATED_CODE,):
            yield f"{_name(fact)}:{code}"


def _offered(comparison: Comparison) -> Iterator[Fact]:
    return (fact for fact in comparison.filters if fact.kind in ("val", "flera-val", "ja-nej"))


def _filters(comparison: Comparison) -> Iterator[FilterGroup]:
    """Yield the filters where there is something to choose between."""
    forms = {code: one.label for code, one in OPERATING_FORMS.items()}
    kinds = [(fact.id, _name(fact), fact.title, _words(fact)) for fact in _offered(comparison)]
    for fact, name, legend, words in [*kinds, ("", FORM_NAME, "Driftsform", forms)]:
        there = {
            code
            for unit in comparison.units
            for code in (unit.choices(fact) if fact else (unit.operating_form,))
        }
        choices = [Choice(text, code) for code, text in words.items() if code in there]
        if fact and any(not unit.choices(fact) for unit in comparison.units):
            choices.append(Choice(NOT_STATED, NOT_STATED_CODE))
        if len(choices) > 1:
            yield FilterGroup(name, legend, tuple(choices))


def _words(fact: Fact) -> dict[str, str]:
    if fact.kind == "ja-nej":
        return {"ja": "Ja", "nej": "Nej"}
    return {one.code: one.title for one in fact.options}
