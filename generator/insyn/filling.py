"""Fill a frame with a page: what is told in its head, and its content."""

from collections.abc import Iterator, Sequence
from html import escape
from urllib.parse import quote

from insyn.output import Annotate, Page, as_it_is
from insyn.urls import START, absolute, card, relative

TITLE_MARK = "insyn-title-mark"
DESCRIPTION_MARK = "insyn-description-mark"
CANONICAL_MARK = "insyn-canonical-mark"
ADDRESS_MARK = "insyn-address-mark"
PICTURE_MARK = "insyn-picture-mark"
BODY_MARK = "<!--insyn:body-->"
HEAD_MARK = "<!--insyn:head-->"
LISTING_MARK = "<!--insyn:listing-->"

CONTENT_BEGINS = '<main id="innehall">'
CONTENT_ENDS = "</main>"


def depth(address: str) -> int:
    """Return how many folders down a page lies; 0 for the start page."""
    return address.count("/") - 1


def fill(
    frame: str, page: Page, body: str, site_address: str, annotate: Annotate = as_it_is
) -> str:
    """Return the finished page: the frame with its marks replaced.

    A listing that has no hand-written page to stand below gets a heading of its own.
    """
    address = site_address.rstrip("/") + page.address
    for mark, value in (
        (TITLE_MARK, escape(page.title)),
        (DESCRIPTION_MARK, escape(page.description)),
        (CANONICAL_MARK, escape(site_address.rstrip("/") + (page.canonical or page.address))),
        (ADDRESS_MARK, quote(address, safe="")),
        (PICTURE_MARK, escape(absolute(site_address, f"/{page.picture or card(START)}"))),
    ):
        frame = frame.replace(mark, value)
    frame = frame.replace(HEAD_MARK, "\n".join(_head(page)))
    heading = f"<h1>{escape(page.title)}</h1>\n" if page.below else ""
    return frame.replace(BODY_MARK, annotate(heading + body, page.address))


def finish_handwritten(html: str, address: str, listing: Page | None, annotate: Annotate) -> str:
    """Return a hand-written page with the listing that stands below it, if there is one."""
    html = html.replace(HEAD_MARK, "\n".join(_head(listing)) if listing else "")
    html = html.replace(LISTING_MARK, listing.body() if listing else "")
    content = content_of(html)
    return html.replace(content, annotate(content, address), 1) if content else html


def content_of(html: str) -> str:
    """Return the content of a finished page, without its frame; empty where it has none."""
    _, begins, rest = html.partition(CONTENT_BEGINS)
    content, ends, _ = rest.rpartition(CONTENT_ENDS)
    return content if begins and ends else ""


def _head(page: Page) -> Iterator[str]:
    for one in page.alternates:
        link = escape(relative(f"/{one.path}", page.address))
        yield (
            f'<link rel="alternate" type="{escape(one.media_type)}" href="{link}" '
            f'title="{escape(one.title)}">'
        )


def redirect_page(old: str, new: str, site_address: str) -> str:
    """Return a page that leads from an earlier address to the one that replaces it."""
    link = escape(relative(new, old))
    canonical = escape(site_address.rstrip("/") + new)
    return (
        '<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>Sidan har flyttat</title>\n"
        f'<link rel="canonical" href="{canonical}">\n'
        f'<meta http-equiv="refresh" content="0; url={link}">\n</head>\n'
        "<body>\n<main>\n<h1>Sidan har flyttat</h1>\n"
        f'<p><a href="{link}">Gå till sidans nya adress</a></p>\n</main>\n</body>\n</html>\n'
    )


def sitemap(addresses: Sequence[str], site_address: str) -> str:
    """Return the list of all pages that search engines read."""
    rows = "\n".join(
        f"<url><loc>{escape(site_address.rstrip('/') + quote(address))}</loc></url>"
        for address in addresses
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}\n</urlset>\n'
    )
