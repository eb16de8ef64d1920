"""Measure a built site from end to end, and gather the results as one record."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from insyn.model.quality import (
    AxeResult,
    KeyboardResult,
    KindMeasured,
    Quality,
    Violation,
    Weight,
)
from insyn.model.records import Records
from insyn.quality import browser, links, markup, weight
from insyn.quality.browser import Visit, Visited
from insyn.quality.freshness import freshness
from insyn.quality.hosting import hosted
from insyn.quality.kinds import Kind, by_kind

Tell = Callable[[str], None]
"""Told in a sentence what is being done."""


@dataclass(frozen=True)
class Occasion:
    """Say what is measured with and when: the days, the program and the Chromium to use."""

    today: date
    built: date
    program: str
    chromium: str


def measure(records: Records, site: Path, occasion: Occasion, tell: Tell) -> Quality:
    """Return what is measured on a built site of the records."""
    address = records.municipality.site_address
    below = urlsplit(address).path.rstrip("/")
    markups = markup.read(site)
    pages = markup.pages_in(markups)
    tell(f"Läser {len(pages)} sidor.")
    weights = weight.weigh(site, markups, pages, below)
    kinds = by_kind(pages)
    visits = _visits(kinds, weights)
    tell(f"Prövar {len(visits)} sidor i webbläsaren. Det tar ett par minuter.")
    with hosted(site, below) as host:
        visited, name = browser.visit(host, visits, occasion.chromium)
    elsewhere = [host for one in visited for host in one.asked_elsewhere]
    return Quality(
        measured=occasion.today,
        built=occasion.built,
        program=occasion.program,
        browser=name,
        pages=len(pages),
        files=sum(path.is_file() for path in site.rglob("*")),
        weights=weight.summed(weights, markups),
        tried=len(visited),
        other_hosts=tuple(sorted(set(elsewhere))),
        requests_elsewhere=len(elsewhere),
        refused=sum(one.refused for one in visited),
        errors=sum(len(one.errors) for one in visited),
        wide=_where(visited, lambda one: one.is_wide),
        script_bound=_where(visited, lambda one: one.needs_script),
        axe=_axe(visited),
        keyboard=_keyboard(visited),
        links=links.check(site, markups, address),
        kinds=_kinds(kinds, weights, visited),
        datasets=freshness(site, records.packages),
    )


def _visits(kinds: Mapping[Kind, Sequence[str]], weights: Mapping[str, Weight]) -> list[Visit]:
    """Return the pages to try: of each kind the heaviest fully, and the lightest.

    The lightest is gone through with the keyboard: it has all that the kind has, in fewer stops.
    """
    found = []
    for pages in kinds.values():
        of_kind = [weights[page] for page in pages]
        most, least = weight.heaviest(of_kind).address, weight.lightest(of_kind).address
        found.append(Visit(most, fully=True, by_keyboard=most == least))
        if least != most:
            found.append(Visit(least, fully=False, by_keyboard=True))
    return found


def _where(visited: Sequence[Visited], holds: Callable[[Visited], bool]) -> tuple[str, ...]:
    return tuple(sorted(one.address for one in visited if holds(one)))


def _axe(visited: Sequence[Visited]) -> AxeResult:
    pages_by_rule: dict[str, set[str]] = defaultdict(set)
    for one in visited:
        for rule in one.broken_rules:
            pages_by_rule[rule].add(one.address)
    return AxeResult(
        version=max(one.axe_version for one in visited),
        pages=len(visited),
        runs=sum(one.runs for one in visited),
        violations=tuple(
            Violation(rule=rule, pages=tuple(sorted(pages)))
            for rule, pages in sorted(pages_by_rule.items())
        ),
    )


def _keyboard(visited: Sequence[Visited]) -> KeyboardResult:
    return KeyboardResult(
        pages=sum(one.by_keyboard for one in visited),
        stops=sum(one.stops for one in visited),
        unmarked=_where(visited, lambda one: one.is_unmarked),
        trapped=_where(visited, lambda one: one.is_trap),
        without_skip=_where(visited, lambda one: one.lacks_skip),
    )


def _kinds(
    kinds: Mapping[Kind, Sequence[str]],
    weights: Mapping[str, Weight],
    visited: Sequence[Visited],
) -> tuple[KindMeasured, ...]:
    tried = {one.address: one for one in visited}
    found = []
    for kind, pages in kinds.items():
        of_kind = [tried[page] for page in pages if page in tried]
        measured = KindMeasured(
            name=kind.name,
            pattern=kind.pattern,
            pages=len(pages),
            heaviest=weight.heaviest(weights[page] for page in pages),
            tried=tuple(one.address for one in of_kind),
            violations=len({rule for one in of_kind for rule in one.broken_rules}),
        )
        found.append(measured)
    return tuple(found)
