"""Make the page that tells how light, accessible and fresh the site is: what was measured, read."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from insyn import swedish, urls
from insyn.derive.dataset_words import unmarked_title
from insyn.derive.facts import Facts
from insyn.model.publication import FREQUENCIES
from insyn.model.quality import Freshness, KindMeasured, Quality, Weights
from insyn.output import Page
from insyn.render.measured_words import (
    axe_sentences,
    keyboard_sentences,
    kilobytes,
    link_sentences,
    script_sentences,
    width_sentence,
)
from insyn.render.parts import Link, crumbs, link
from insyn.render.templates import render

TEMPLATE = "pages/quality.html"
SECTION = "om"
TITLE = "Webbplatsens kvalitet"

DAYS_UNTIL_OLD = 30
"""How long what was measured is told without a word of its age."""

_SLOW_LINE = 1_000_000
"""Bits a second: a phone where coverage is bad."""
_BITS = 8
_PHOTO = 3_000_000
"""Bytes: about what a photo from a phone weighs."""
_LENGTH_OF_A_DAY = len("2026-11-21")


@dataclass(frozen=True)
class KindRow:
    """Tell of a kind of page: its name and the form of its addresses, and what was measured."""

    name: str
    pattern: str
    pages: str
    weight: str
    scripts: str
    violations: str


@dataclass(frozen=True)
class DatasetRow:
    """Tell how fresh a dataset is; there is no way to one that is no longer published."""

    title: str
    link: Link | None
    is_example: bool
    changed: str
    frequency: str
    next_update: str


@dataclass(frozen=True)
class Answers:
    """Hold what was measured, as finished text, question by question."""

    lead: str
    when: str
    old: str
    weight: tuple[str, ...]
    kinds: tuple[KindRow, ...]
    others: tuple[str, ...]
    accessibility: tuple[str, ...]
    links: tuple[str, ...]
    broken: tuple[str, ...]
    datasets: tuple[DatasetRow, ...]


@dataclass(frozen=True)
class QualityBody:
    """State all that the template of the quality page places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The name of the page.
    title: str
    # What was measured, or None where nothing has been.
    answers: Answers | None
    # The way to the accessibility statement.
    statement: Link


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the page; where nothing has been measured it says so."""
    packages = frozenset(package.name for package in facts.records.packages)
    yield Page(
        address=urls.QUALITY,
        section=SECTION,
        title=TITLE,
        description="Hur tung webbplatsen är, om alla kan använda den och hur färska uppgifterna "
        "är, mätt och inte gissat.",
        body=partial(body, facts.records.quality, packages, facts.today),
    )


def body(quality: Quality | None, packages: Set[str], today: date) -> str:
    """Render the page; `packages` are the datasets that are published now."""
    page = urls.QUALITY
    contract = QualityBody(
        crumbs=crumbs(page),
        title=TITLE,
        answers=_answers(quality, packages, today) if quality else None,
        statement=link("Tillgänglighetsredogörelsen", urls.ACCESSIBILITY, page),
    )
    return render(TEMPLATE, contract)


def _answers(one: Quality, packages: Set[str], today: date) -> Answers:
    return Answers(
        lead=_lead(one),
        when=_when(one),
        old=_age(one.measured, today),
        weight=tuple(_weight(one)),
        kinds=tuple(map(_kind, one.kinds)),
        others=_others(one),
        accessibility=(
            " ".join(axe_sentences(one)),
            " ".join(keyboard_sentences(one)),
            width_sentence(one),
            " ".join(script_sentences(one)),
        ),
        links=link_sentences(one),
        broken=tuple(f"På {each.page}: {each.target}" for each in one.links.examples),
        datasets=tuple(_dataset(each, packages) for each in one.datasets),
    )


def _lead(one: Quality) -> str:
    rules = len(one.axe.violations)
    found = swedish.plural(rules, "fel", "slags fel") if rules else "inga fel"
    others = (
        f"{swedish.plural(one.requests_elsewhere, 'gång', 'gånger')} hämtades något från andra"
        if one.requests_elsewhere
        else "den hämtar inget från andra webbplatser"
    )
    return (
        f"En vanlig sida väger {kilobytes(one.weights.median)}, {others} och ett program som letar "
        f"hinder för tillgängligheten hittade {found}."
    )


def _when(one: Quality) -> str:
    built = "samma dag" if one.built == one.measured else swedish.date(one.built)
    return (
        f"Mätt {swedish.date(one.measured)} på webbplatsen som byggdes {built} med {one.program}. "
        f"Webbläsare: {one.browser}."
    )


def _age(measured: date, today: date) -> str:
    days = (today - measured).days
    if days <= DAYS_UNTIL_OLD:
        return ""
    ago = swedish.plural(days, "dag", "dagar")
    return f"Det här mättes för {ago} sedan. Webbplatsen kan ha ändrats sedan dess."


def _weight(one: Quality) -> Iterator[str]:
    weights = one.weights
    seconds = Decimal(weights.median * _BITS) / _SLOW_LINE
    times = _PHOTO // weights.median
    yield (
        f"Webbplatsen har {swedish.plural(one.pages, 'sida', 'sidor')} och "
        f"{swedish.plural(one.files, 'fil', 'filer')}."
    )
    yield (
        f"En vanlig sida väger {kilobytes(weights.median)} första gången man öppnar den, med "
        f"utseende och skript. Av det är {kilobytes(weights.median_scripts)} JavaScript. Hälften "
        "av sidorna väger mindre."
    )
    yield (
        f"På en långsam uppkoppling, 1 megabit i sekunden, tar överföringen "
        f"{_decimals(seconds)} sekunder. Ett foto från en mobiltelefon är ofta omkring "
        f"{swedish.number(Decimal(_about(times)), 0)} gånger så tungt."
    )
    yield _most(weights)
    if weights.heaviest_with_program:
        yield (
            "De interaktiva diagrammen är undantag. Där hämtas ett ritprogram, och sidan väger "
            f"{kilobytes(weights.heaviest_with_program.total)}. Det sker bara om du väljer att "
            "öppna ett sådant diagram."
        )


def _most(weights: Weights) -> str:
    page, scripts = weights.heaviest, kilobytes(weights.most_scripts.scripts)
    heaviest = f"Den tyngsta sidan, {page.address}, väger {kilobytes(page.total)}"
    if weights.most_scripts.address == page.address:
        return f"{heaviest}. Den har också mest JavaScript, {scripts}."
    return f"{heaviest}. Mest JavaScript, {scripts}, har {weights.most_scripts.address}."


def _about(times: int) -> int:
    """Round down to one figure that counts: 232 is about 200."""
    size = int(10 ** (len(str(times)) - 1))
    return max(times // size * size, 1)


def _decimals(seconds: Decimal) -> str:
    return swedish.number(swedish.rounded(seconds, 1), 1)


def _kind(one: KindMeasured) -> KindRow:
    return KindRow(
        name=one.name,
        pattern=one.pattern,
        pages=swedish.number(Decimal(one.pages), 0),
        weight=kilobytes(one.heaviest.total),
        scripts=kilobytes(one.heaviest.scripts) if one.heaviest.scripts else "inga",
        violations=str(one.violations) if one.violations else "inga",
    )


def _others(one: Quality) -> tuple[str, ...]:
    opened = f"Vi öppnade {swedish.plural(one.tried, 'sida', 'sidor')} i en webbläsare."
    asked = "Ingen av dem hämtade något från en annan webbplats."
    if one.requests_elsewhere:
        times = swedish.plural(one.requests_elsewhere, "gång", "gånger")
        hosts = swedish.joined(one.other_hosts)
        asked = f"De hämtade något från andra webbplatser {times}: {hosts}."
    policy = "Varje sida har en säkerhetspolicy som säger vad den får hämta och köra."
    kept = "Ingen sida bröt mot den"
    if one.refused:
        kept = f"Den bröts {swedish.plural(one.refused, 'gång', 'gånger')}"
    errors = swedish.plural(one.errors, "fel", "fel") if one.errors else "inga fel"
    return f"{opened} {asked}", f"{policy} {kept}, och webbläsaren meddelade {errors}."


def _dataset(one: Freshness, packages: Set[str]) -> DatasetRow:
    title = unmarked_title(one.title) if one.is_example else one.title
    way = link(title, urls.package(one.name), urls.QUALITY)
    return DatasetRow(
        title=title,
        link=way if one.name in packages else None,
        is_example=one.is_example,
        changed=_changed(one.changed),
        frequency=FREQUENCIES[one.frequency].label if one.frequency else "Inte angivet",
        next_update=_next_update(one),
    )


def _next_update(one: Freshness) -> str:
    if one.next_update:
        return swedish.date(one.next_update)
    return "Ingen är planerad" if one.frequency == "aldrig" else "Ingen dag är angiven"


def _changed(edition: str | None) -> str:
    """Return the day of an edition, which its name begins with."""
    if not edition:
        return "Inte känt"
    return swedish.date(date.fromisoformat(edition[:_LENGTH_OF_A_DAY]))
