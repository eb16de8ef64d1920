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
class Page:
    """Describe one page at a clean address.

    `address` begins and ends with a slash. `section` names the shell that frames the page.
    `body` makes the HTML when it is called; it is a partial of a module-level function over
    plain values, so that the work can be done in another process.
    `below` tells that the body stands below a hand-written page at the same address.
    `alternates` are told in the head of the page. `canonical` is the address that search engines
    are to show instead, as of a page that is a copy; empty for the page's own.
    """

    address: str
    section: str
    title: str
    description: str
    body: Callable[[], str]
    below: bool = False
    alternates: tuple[Alternate, ...] = ()
    canonical: str = ""


@dataclass(frozen=True)
class File:
    """Describe one file at a path from the root of the site, without a leading slash.

    The content is the bytes themselves, the path of a file to copy, or what makes the bytes when
    it is called: like the body of a page, a partial of a module-level function over plain values.
    """

    path: str
    content: bytes | Path | Callable[[], bytes]


@dataclass(frozen=True)
class Site:
    """Gather everything that the records give rise to.

    `redirects` maps an address that was once published to the one that replaces it.
    """

    pages: tuple[Page, ...]
    files: tuple[File, ...]
    redirects: Mapping[str, str] = field(default_factory=dict)
