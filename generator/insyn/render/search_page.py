"""Make the page where one searches."""

from collections.abc import Iterator
from dataclasses import dataclass

from insyn import urls
from insyn.derive.facts import Facts
from insyn.output import Page
from insyn.render.parts import Link, crumbs, link
from insyn.render.templates import render

TEMPLATE = "pages/search.html"
TITLE = "Sök"
SECTION = "sok"
SCRIPT = "search.js"

FILTERS = ("Typ", "Nämnd", "Område", "År", "Status")
"""What the search can be narrowed by, as the index names it."""

_SECTIONS = (
    ("Mål", urls.STRUCTURES),
    ("Mått", urls.INDICATORS),
    ("Insyn", urls.INSIGHT),
    ("Utförare", urls.PROVIDERS),
    ("Avtal", urls.CONTRACTS),
    ("Uppföljning", urls.FOLLOW_UPS),
    ("Jämför service", urls.SERVICES),
    ("Nämnder", urls.BOARDS),
    ("Ekonomi", urls.ECONOMY),
    ("Öppna data", urls.OPEN_DATA),
)


@dataclass(frozen=True)
class SearchBody:
    """State all that the template of the page places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The heading of the page.
    title: str
    # What the search can be narrowed by; the script fills in the choices.
    filters: tuple[str, ...]
    # The list of all pages, which needs no script.
    all_pages: Link
    # The first pages of the sections.
    sections: tuple[Link, ...]
    # The way to the script that searches.
    script: str


def pages(_facts: Facts) -> Iterator[Page]:
    """Yield the page."""
    yield Page(
        address=urls.SEARCH,
        section=SECTION,
        title=TITLE,
        description="Sök bland mål, mått, avtal, utförare, uppföljningar och alla andra sidor.",
        body=body,
    )


def body() -> str:
    """Render the page."""
    page = urls.SEARCH
    contract = SearchBody(
        crumbs=crumbs(page),
        title=TITLE,
        filters=FILTERS,
        all_pages=link("Alla sidor", urls.ALL_PAGES, page),
        sections=tuple(link(name, address, page) for name, address in _SECTIONS),
        script=urls.relative(urls.asset(SCRIPT), page),
    )
    return render(TEMPLATE, contract)
