"""Tell on every page of a record when it last changed, and how that version is cited.

The pages are made by others and know nothing of history: what is told is put at marks in the foot
that they share, when each page is made.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from insyn import urls
from insyn.derive.facts import Facts
from insyn.output import Page
from insyn.render.changes.change_list import feed_link
from insyn.render.changes.known_standing import Standing, standings
from insyn.render.parts import Link, link
from insyn.render.templates import render

STANDING_TEMPLATE = "pages/changes_standing.html"
CITING_TEMPLATE = "pages/changes_citing.html"

STANDING_MARK = "<!--insyn:standing-->"
VERSION_MARK = "<!--insyn:version-->"
CITING_MARK = "<!--insyn:citing-->"

FIXED = "Fast adress till den här versionen"
TEMPORARY = "Tillfällig adress till den här versionen"
STAYS = "Den blir fast när utgåvan märks som publicerad. Ändras något innan dess försvinner den."


@dataclass(frozen=True)
class StandingBody:
    """State all that the template of when a record last changed places."""

    # When it last changed and how.
    sentence: str
    # When the work of a performer last changed, and what of it; empty where it has not.
    work: str
    # The way to all that changed then.
    work_edition: Link | None
    # The way to all changes of it, if there have been any.
    every: Link | None
    # The feed of what changes of it, if there is one.
    feed: Link | None


@dataclass(frozen=True)
class CitingBody:
    """State all that the template of how a version is cited places."""

    # The page of the dataset that the record is in, if there is one.
    dataset: Link | None
    # What the address of the whole dataset leads to.
    whole_words: str
    # The dated address of the whole dataset, for a record whose versions have none.
    whole: Link | None
    # Whether the address of this version stays.
    dated_words: str
    # The address of this version, if it has one.
    dated: Link | None
    # What must happen before that address is sure to stay; empty where it is.
    stays: str
    # What the figures are called.
    figures_words: str
    # The address of the figures as a file, for one line of code.
    figures: Link | None


NOTHING = Standing()


def told(pages: Iterable[Page], facts: Facts) -> Iterator[Page]:
    """Yield pages, those of records with what is known of their changes."""
    site = facts.records.municipality.site_address
    every = standings(facts)
    for page in pages:
        standing, feeds = every.get(page.address, (NOTHING, ()))
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
    contract = StandingBody(
        standing.sentence,
        standing.work,
        _way(standing.work_edition, page),
        link("Alla ändringar", standing.every, page) if standing.every else None,
        feed_link(standing.feed, page),
    )
    return render(STANDING_TEMPLATE, contract)


def citing_html(standing: Standing, page: str, site_address: str) -> str:
    """Render the addresses of a version, its figures and its dataset, if there are any."""
    if not (standing.dated or standing.figures or standing.dataset):
        return ""

    def written_out(target: str) -> Link | None:
        text = urls.absolute(site_address, target)
        return Link(text, urls.relative(target, page)) if target else None

    contract = CitingBody(
        dataset=_way(standing.dataset, page),
        whole_words=standing.whole_words,
        whole=written_out(standing.whole),
        dated_words=FIXED if standing.is_kept else TEMPORARY,
        dated=written_out(standing.dated),
        stays="" if standing.is_kept else STAYS,
        figures_words=standing.figures_words,
        figures=written_out(standing.figures),
    )
    return render(CITING_TEMPLATE, contract)


def _way(target: tuple[str, str] | None, page: str) -> Link | None:
    return link(*target, page) if target else None
