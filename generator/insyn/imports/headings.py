"""Recognise what the columns of an editor's own table are about, from their headings alone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from insyn.imports.cell_values import SEX_BY_WORD, Unreadable, fold, period
from insyn.imports.grid import Cell
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.mapping import Column
from insyn.model.comparison.tables import UNIT_FIELDS, VALUE_FIELDS

Shape = Literal["bred", "lång"]

PARTS: Mapping[str, tuple[str, ...]] = {
    "n": ("n", "antal svar", "antal svarande", "svarande", "antal personer", "antal elever"),
    "svarsfrekvens": ("svarsfrekvens", "svarsandel"),
    "nedre": ("nedre grans", "undre grans", "nedre"),
    "ovre": ("ovre grans", "ovre"),
    "status": ("status",),
    "kalla": ("kalla",),
}
"""What stands beside a figure, by the column of varden.csv, in folded words."""

_UNIT = ("enhet", "enhets id", "enhetens namn")
_LONG = {
    "matt": ("matt", "indikator", "fraga"),
    "period": ("period", "ar", "lasar"),
    "kon": ("kon",),
    "varde": ("varde", "resultat"),
}
_FILLERS = frozenset({"varav", "procent", "andel", "lasaret", "lasar"})
_PERIOD = re.compile(
    r"(?<![0-9])(?:19|20)[0-9]{2}(?:/(?:[0-9]{2}){1,2}|-(?:0[1-9]|1[0-2]))?(?![0-9/-])"
)


@dataclass(frozen=True, slots=True)
class _Said:
    """Hold what a heading says; what it does not say is empty."""

    subject: str
    part: str
    period: str
    sex: str


def shape_of(headings: Sequence[str]) -> Shape:
    """Tell whether a table has a row for each value: it then names measures and values."""
    names = {fold(heading) for heading in headings}
    is_long = all(names.intersection(_LONG[field]) for field in ("matt", "varde"))
    return "lång" if is_long else "bred"


def recognised(headings: Sequence[str], service: Service) -> tuple[Column | None, ...]:
    """Return what each column is, None where its heading does not tell."""
    if shape_of(headings) == "lång":
        return tuple(_one_of(_value_names(service), heading) for heading in headings)
    unit_names = _unit_names(headings, service)
    found: list[Column | None] = []
    for heading in headings:
        so_far = [column for column in found if column]
        found.append(_one_of(unit_names, heading) or _figure(heading, service, so_far))
    return tuple(found)


def _one_of(field_by_name: Mapping[str, str], heading: str) -> Column | None:
    field = field_by_name.get(fold(heading))
    return Column(heading=heading, field=field) if field else None


def _unit_names(headings: Sequence[str], service: Service) -> Mapping[str, str]:
    names = {fold(fact.title): fact.id for fact in service.facts}
    names |= {fold(fact.id): fact.id for fact in service.facts}
    names |= {fold(field.title): field.name for field in UNIT_FIELDS}
    names |= {fold(field.name): field.name for field in UNIT_FIELDS}
    names |= dict.fromkeys(_UNIT, "enhet")
    if not {"enhet", "titel"}.intersection(names.get(fold(heading), "") for heading in headings):
        names |= dict.fromkeys((fold(service.unit_word), fold(service.title)), "enhet")
    return names


def _value_names(service: Service) -> Mapping[str, str]:
    names = {fold(field.title): field.name for field in VALUE_FIELDS}
    names |= {fold(field.name): field.name for field in VALUE_FIELDS}
    for fields in (PARTS, _LONG):
        names |= {word: field for field, words in fields.items() for word in words}
    return names | dict.fromkeys(
        (*_UNIT, "namn", fold(service.unit_word), fold(service.title)), "enhet"
    )


def _figure(heading: str, service: Service, before: Sequence[Column]) -> Column | None:
    """Return the column of a figure, or of what stands beside one further to the left."""
    for said in _readings(heading):
        measure = _measure(said.subject, service)
        if measure:
            return _column(heading, said, (measure,))
        if not said.subject and (said.part or said.sex):
            return _beside(heading, said, service, before)
    return None


def _readings(heading: str) -> Iterator[_Said]:
    """Yield what a heading may say, with fewer and fewer of its words left to name a measure."""
    found = _PERIOD.search(heading)
    when = period(Cell(found[0])) if found else ""
    words = fold(_PERIOD.sub(" ", heading, count=1)).split()
    if isinstance(when, Unreadable):
        when, words = "", fold(heading).split()
    yield _Said(" ".join(words), "", when, "")
    words = [word for word in words if word not in _FILLERS]
    sex = ""
    for place in (len(words) - 1, 0):
        # A word inside a name is no sex: Träffar man samma personer?
        if words and not sex and words[place] in SEX_BY_WORD:
            sex = SEX_BY_WORD[words.pop(place)]
    yield _Said(" ".join(words), "", when, sex)
    text = " ".join(words)
    for part, phrases in PARTS.items():
        for phrase in phrases:
            if text == phrase or text.startswith(f"{phrase} ") or text.endswith(f" {phrase}"):
                rest = f" {text} ".replace(f" {phrase} ", " ", 1).split()
                if rest and not sex and rest[-1] in SEX_BY_WORD:
                    sex = SEX_BY_WORD[rest.pop()]
                yield _Said(" ".join(rest), part, when, sex)


def _measure(subject: str, service: Service) -> str:
    """Return the id of the measure with an id or title, or the only one that begins so."""
    for measure in service.measures:
        if subject and subject in (fold(measure.id), fold(measure.title)):
            return measure.id
    beginning = [
        measure.id
        for measure in service.measures
        if len(subject) > 3 and fold(measure.title).startswith(f"{subject} ")
    ]
    return beginning[0] if len(beginning) == 1 else ""


def _beside(heading: str, said: _Said, service: Service, before: Sequence[Column]) -> Column | None:
    """Return what a column is that names no measure: it belongs to the figures before it."""
    figures = [column for column in before if column.measures and column.field is None]
    fitting = [
        column
        for column in figures
        if (not said.period or column.period == said.period)
        and (not said.part or not said.sex or column.sex == said.sex)
    ]
    if not fitting:
        return None
    nearest = fitting[-1]
    if said.part and not said.sex:
        nearest = next((one for one in reversed(fitting) if one.sex == "T"), nearest)
    when = said.period or nearest.period or ""
    if not said.part:
        return _column(heading, _Said("", "", when, said.sex), nearest.measures)
    measures = nearest.measures
    if said.part == "n":
        measures = _same_persons(nearest, fitting, service, before)
    return _column(heading, _Said("", said.part, when, nearest.sex), measures)


def _same_persons(
    nearest: Column, fitting: Sequence[Column], service: Service, before: Sequence[Column]
) -> tuple[str, ...]:
    """Return the measures of the same persons that no column of n has been told for."""
    group_by_id = {measure.id: measure.persons for measure in service.measures}
    counted = {
        (one, column.period, column.sex)
        for column in before
        if column.field == "n"
        for one in column.measures
    }
    found = tuple(
        column.measures[0]
        for column in fitting
        if (column.period, column.sex) == (nearest.period, nearest.sex)
        and group_by_id[column.measures[0]] == group_by_id[nearest.measures[0]]
        and (column.measures[0], column.period, column.sex) not in counted
    )
    return found or nearest.measures


def _column(heading: str, said: _Said, measures: tuple[str, ...]) -> Column:
    return Column.model_validate(
        {
            "heading": heading,
            "field": said.part or None,
            "measures": measures,
            "period": said.period or None,
            "sex": said.sex or "T",
        }
    )
