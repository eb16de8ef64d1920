"""Hold what will be published as plain values, before anything is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Alternate:
    """Point from a page to a file that says the same to machines, or to its feed.

    `path` is from the root of the site, without a leading slash.
    """

    media_type: str
    path: str
    title: str


@dataclass(frozen=True)
class Sought:
    """Say as what a page is found by the search, and by what the search can be narrowed.

    `kind` is what it is, in the visitor's words: Mått, Avtal, Utförare. Boards and areas are told
    by their names, years by their digits, a status by its words. `words` are other names that
    people may use for what the page is about.
    """

    kind: str
    boards: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """Describe one page at a clean address.

    `address` begins and ends with a slash. `section` names the shell that frames the page.
    `body` makes the HTML when it is called; it is a partial of a module-level function over
    plain values, so that the work can be done in another process.
    `below` tells that the body stands below a hand-written page at the same address.
    `alternates` are told in the head of the page. `canonical` is the address that search engines
    are to show instead, as of a page that is a copy; empty for the page's own.
    `sought` tells how the page is found; the search knows nothing of a page without it.
    `picture` is the path of the picture that is shown where someone shares the page, from the root
    of the site; empty for that of the whole site.
    """

    address: str
    section: str
    title: str
    description: str
    body: Callable[[], str]
    below: bool = False
    alternates: tuple[Alternate, ...] = ()
    canonical: str = ""
    sought: Sought | None = None
    picture: str = ""


@dataclass(frozen=True)
class File:
    """Describe one file at a path from the root of the site, without a leading slash.

    The content is the bytes themselves, the path of a file to copy, or what makes the bytes when
    it is called: like the body of a page, a partial of a module-level function over plain values.
    """

    path: str
    content: bytes | Path | Callable[[], bytes]


Annotate = Callable[[str, str], str]
"""Given the HTML of a page's content and its address, return that content with something added."""


def as_it_is(html: str, _address: str) -> str:
    """Return the content of a page without a change."""
    return html


@dataclass(frozen=True)
class Site:
    """Gather everything that the records give rise to.

    `redirects` maps an address that was once published to the one that replaces it.
    `annotate` makes the last change to the content of every page, hand-written ones too, given its
    HTML and its address; like the body of a page, it is a partial of a module-level function.
    """

    pages: tuple[Page, ...]
    files: tuple[File, ...]
    redirects: Mapping[str, str] = field(default_factory=dict)
    annotate: Annotate = as_it_is
