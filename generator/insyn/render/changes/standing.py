"""Tell on every page of a record when it last changed, and how that version is cited.

The pages are made by others and know nothing of history: what is told is put at marks in the foot
that they share, when each page is made.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.happenings import (
    Happening,
    Told,
    by_package,
    by_record,
    counted,
    divided,
    labelled,
    told_editions,
)
from insyn.derive.known_records import KEPT, KnownRecord, known_records, page_of
from insyn.model.history import Edition, RecordKey
from insyn.output import Alternate, Page
from insyn.render.changes.change_list import alternates, feed_link
from insyn.render.changes.changes_page import has_page
from insyn.render.changes.subjects import subject
from insyn.render.parts import Link, link
from insyn.render.templates import render

STANDING_TEMPLATE = "pages/changes_standing.html"
CITING_TEMPLATE = "pages/changes_citing.html"

STANDING_MARK = "<!--insyn:standing-->"
VERSION_MARK = "<!--insyn:version-->"
CITING_MARK = "<!--insyn:citing-->"

MOST_SENTENCES = 3

STAYS = "Adressen ligger fast när versionen har märkts som publicerad."

_FIGURES: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "matt": ("Siffrorna som CSV", urls.indicator_figures),
    "uppfoljning": ("Bedömningarna som CSV", urls.follow_up_figures),
}
_SUBJECTS_WITH_PARTS = {
    "malstruktur": "Uppgifterna om målstrukturen och dess mål",
    "tjanst": "Uppgifterna om tjänsten och dess enheter",
}
_FED = frozenset({"datamangd", "utforare"})


@dataclass(frozen=True)
class StandingBody:
    """State all that the template of when a record last changed places."""

    # When it last changed and how.
    sentence: str
    # The way to all changes of it, if there have been any.
    every: Link | None
    # The feed of what changes of it, if there is one.
    feed: Link | None


@dataclass(frozen=True)
class CitingBody:
    """State all that the template of how a version is cited places."""

    # The address where this version stays, if it is kept.
    dated: Link | None
    # What must happen before that address is sure to stay; empty where it is.
    stays: str
    # What the figures are called.
    figures_words: str
    # The address of the figures as a file, for one line of code.
    figures: Link | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold what a page says of its record's history; what is empty is not said.

    `every`, `feed`, `dated` and `figures` are addresses or paths from the root of the site.
    """

    sentence: str = ""
    every: str = ""
    feed: str = ""
    version: str = ""
    dated: str = ""
    is_tagged: bool = False
    figures_words: str = ""
    figures: str = ""


NOTHING = Standing()


def told(pages: Iterable[Page], facts: Facts) -> Iterator[Page]:
    """Yield pages, those of records with what is known of their changes."""
    site = facts.records.municipality.site_address
    standings = _standings(facts)
    for page in pages:
        standing, feeds = standings.get(page.address, (NOTHING, ()))
        known = {one.path for one in page.alternates}
        yield replace(
            page,
            body=partial(body, page.body, page.address, standing, site),
            alternates=(*page.alternates, *(one for one in feeds if one.path not in known)),
        )


def body(inner: Callable[[], str], page: str, standing: Standing, site_address: str) -> str:
    """Render a page with what is told of its record in place of the marks."""
    html = inner()
    if STANDING_MARK not in html:
        return html
    version = f" Version {standing.version}." if standing.version else ""
    return (
        html.replace(STANDING_MARK, standing_html(standing, page))
        .replace(VERSION_MARK, version)
        .replace(CITING_MARK, citing_html(standing, page, site_address))
    )


def standing_html(standing: Standing, page: str) -> str:
    """Render when a record last changed, or nothing where that is not known."""
    if not standing.sentence:
        return ""
    every = link("Alla ändringar", standing.every, page) if standing.every else None
    contract = StandingBody(standing.sentence, every, feed_link(standing.feed, page))
    return render(STANDING_TEMPLATE, contract)


def citing_html(standing: Standing, page: str, site_address: str) -> str:
    """Render the address where a version stays and that of its figures, if there are any."""
    if not standing.dated and not standing.figures:
        return ""

    def whole(target: str) -> Link | None:
        text = urls.absolute(site_address, target)
        return Link(text, urls.relative(target, page)) if target else None

    contract = CitingBody(
        dated=whole(standing.dated),
        stays="" if standing.is_tagged else STAYS,
        figures_words=standing.figures_words,
        figures=whole(standing.figures),
    )
    return render(CITING_TEMPLATE, contract)


def _standings(facts: Facts) -> Mapping[str, tuple[Standing, tuple[Alternate, ...]]]:
    """Return what is told of each record that has a page, by the address of that page."""
    editions = told_editions(facts)
    records, packages = by_record(editions), by_package(editions)
    structures = divided(editions, _structure)
    found = {}
    for key, record in known_records(facts.records, facts.comparisons).items():
        address = page_of(key)
        if not address:
            continue
        whole = packages.get(record.package, ())
        own = records.get(key, ())
        match key.kind:
            case "datamangd" | "tjanst":
                own = whole
            case "malstruktur":
                own = structures.get(key, ())
        every = _every(facts, key, record, own, whole)
        standing = _standing(facts, key, own, every, address)
        feed = urls.feed(address) if key.kind in _FED and whole else ""
        # The page of a dataset shows the feed itself, among its files.
        shown = feed if key.kind == "utforare" else ""
        found[address] = (replace(standing, feed=shown), alternates(feed, record.title))
    return found


def _structure(one: Happening) -> RecordKey | None:
    if one.record.kind not in ("mal", "malstruktur"):
        return None
    return RecordKey("malstruktur", one.record.id.partition("/")[0])


def _every(
    facts: Facts,
    key: RecordKey,
    record: KnownRecord,
    own: tuple[Told, ...],
    whole: tuple[Told, ...],
) -> str:
    """Return the address of all changes of a record, or of its dataset where its page tells more.

    It is empty where nothing has changed.
    """
    is_told_whole = key.kind in _SUBJECTS_WITH_PARTS or key.kind == "datamangd"
    if not is_told_whole:
        has_own = own and has_page(key, own, facts.history)
        return urls.changes_of(key.kind, key.id) if has_own else ""
    is_changed = len(whole) > 1 or facts.history.reach != "hel"
    return urls.changes_of("datamangd", record.package) if whole and is_changed else ""


def _standing(
    facts: Facts, key: RecordKey, own: tuple[Told, ...], every: str, address: str
) -> Standing:
    words, figures_of = _FIGURES.get(key.kind, ("", str))
    figures = figures_of(key.id) if words else ""
    if not own:
        return Standing(figures_words=words, figures=figures)
    newest = own[0]
    is_new = len(own) == 1 and facts.history.reach == "hel"
    # The page of a dataset says itself how it is cited.
    is_kept = key.kind in KEPT and key.kind != "datamangd"
    return Standing(
        sentence=sentence(key, newest, is_new=is_new),
        every=every,
        version=newest.edition.name if key.kind != "datamangd" else "",
        dated=urls.dated(address, newest.edition.name) if is_kept else "",
        is_tagged=bool(newest.edition.tag),
        figures_words=words,
        figures=figures,
    )


def sentence(key: RecordKey, newest: Told, *, is_new: bool) -> str:
    """Say when a record last changed and how, or that it is as it was when it came."""
    what = _SUBJECTS_WITH_PARTS.get(key.kind) or subject(key.kind)
    day = swedish.date(newest.edition.day)
    if is_new:
        if _is_draft(newest.edition):
            return f"{what} är nya och inte publicerade än."
        return f"{what} är oförändrade sedan de publicerades den {day}."
    changes = _changes(key, newest.happenings)
    if _is_draft(newest.edition):
        return f"{what} är ändrade, men ändringen är inte publicerad än. {changes}"
    return f"{what} ändrades senast den {day}. {changes}"


def _is_draft(edition: Edition) -> bool:
    return not edition.revision


def _changes(key: RecordKey, happenings: tuple[Happening, ...]) -> str:
    if any(one.record != key for one in happenings):
        return swedish.upper_first(f"{counted(happenings)}.")
    every = labelled(happenings)
    rest = len(every) - MOST_SENTENCES
    if rest > 0:
        every[MOST_SENTENCES:] = [f"Och {swedish.plural(rest, 'ändring', 'ändringar')} till."]
    return " ".join(every)
