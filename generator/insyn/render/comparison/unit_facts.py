"""State what is known of a unit: who runs it, in what form, and every fact of its service."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.rows import UnitRow
from insyn.render.comparison.naming import NOT_STATED, fact_words, operating_form, performer
from insyn.render.comparison.unit_owner import change_of_owner
from insyn.render.oversight.provider_facts import FORM_WORDS, provider_facts
from insyn.render.parts import Link, link

OWN_REGI = "kommunal-regi"
NEW = timedelta(days=365)
"""How long a unit is new."""


@dataclass(frozen=True)
class UnitFact:
    """State one thing of a unit: the term, what it means, a way on, and a text in words."""

    term: str
    text: str = ""
    link: Link | None = None
    explanation: str = ""


def first_sentence(facts: Facts, service: Service, unit: UnitRow) -> str:
    """Say who runs a unit, in what form, for what."""
    does = f"{unit.title} erbjuder {swedish.lower_first(service.service)}"
    return f"{does} och drivs av {_who(facts, unit)}."


def is_new(unit: UnitRow, today: date) -> bool:
    """Tell whether a unit began within the last year, or has not begun."""
    return unit.first_day is not None and unit.first_day > today - NEW


def unit_facts(facts: Facts, service: Service, unit: UnitRow, page: str) -> Iterator[UnitFact]:
    """Yield who runs a unit, since when, and each fact in the service's order."""
    provider, contract = _records(facts, unit)
    name = performer(facts, unit)
    known_as = link(name, urls.provider(provider), page) if provider else None
    yield UnitFact("Drivs av", "" if known_as else name or NOT_STATED, known_as)
    yield from _ways_to_reach(facts, provider)
    yield UnitFact("Driftsform", operating_form(unit))
    yield UnitFact(_start(unit, facts.today), _day(unit))
    change = change_of_owner(unit, name, facts.today)
    if change:
        yield UnitFact("Ägarbyte", change)
    for fact in service.facts:
        words = fact_words(fact, unit) or NOT_STATED
        yield UnitFact(fact.title, words, explanation=fact.explanation or "")
    if contract:
        title = facts.records.contract_by_id[contract].title
        yield UnitFact("Avtal med kommunen", link=link(title, urls.contract(contract), page))


def _ways_to_reach(facts: Facts, provider: str) -> Iterator[UnitFact]:
    """Yield how to call or write to the one who runs a unit, where there is a record of it."""
    record = facts.records.provider_by_id.get(provider)
    if record:
        for one in provider_facts(record, is_example=False):
            if one.link and one.term in ("Telefon", "E-post"):
                yield UnitFact(one.term, link=one.link, explanation="Till den som driver enheten.")


def website(unit: UnitRow) -> Link | None:
    """Return the way to a unit's website, with the site's name; only to addresses of the web."""
    if not unit.website.startswith(("https://", "http://")):
        return None
    host = (urlsplit(unit.website).hostname or "").removeprefix("www.")
    return Link(f"Webbplatsen för {unit.title} ({host})", unit.website) if host else None


def _who(facts: Facts, unit: UnitRow) -> str:
    if unit.operating_form == OWN_REGI:
        return f"{facts.records.municipality.name} i egen regi"
    words = next((words for code, words in FORM_WORDS.items() if code == unit.operating_form), None)
    form = words[0] if words else ""
    name = performer(facts, unit)
    noun = form.partition(" ")[2]
    if name and (not noun or noun in name.lower()):
        return name
    return f"{name}, {form}" if name and form else name or form or "en utförare som inte är angiven"


def _records(facts: Facts, unit: UnitRow) -> tuple[str, str]:
    """Return the performer and the contract of a unit where there are records with pages."""
    records = facts.records
    provider = unit.provider if unit.provider in records.provider_by_id else ""
    return provider, unit.contract if unit.contract in records.contract_by_id else ""


def _day(unit: UnitRow) -> str:
    return swedish.date(unit.first_day) if unit.first_day else NOT_STATED


def _start(unit: UnitRow, today: date) -> str:
    return "Börjar" if unit.first_day and unit.first_day > today else "Började"
