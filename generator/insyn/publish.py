"""Place a site on disk: beside the old one, in parallel, and swapped in only when it is whole."""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, wait
from dataclasses import dataclass
from hashlib import blake2b
from html import escape
from pathlib import Path
from urllib.parse import quote

from insyn.fingerprint import fingerprint
from insyn.output import File, Page, Site
from insyn.urls import file_of, relative

TITLE_MARK = "insyn-title-mark"
DESCRIPTION_MARK = "insyn-description-mark"
CANONICAL_MARK = "insyn-canonical-mark"
ADDRESS_MARK = "insyn-address-mark"
BODY_MARK = "<!--insyn:body-->"
LISTING_MARK = "<!--insyn:listing-->"

PAGES_IN_A_SHARD = 64

Shells = Mapping[tuple[str, int], str]
"""The frame of a section's pages at a depth of the address: (section, depth) to HTML with marks."""


Progress = Callable[[int, int], None]
"""Told how many pages are done, and of how many."""


def unheard(_done: int, _total: int) -> None:
    """Let the progress pass in silence."""


@dataclass(frozen=True)
class Frames:
    """Hold what the engine has made: shells for data pages, and finished hand-written pages.

    `version` tells one state of the frame and the program from another.
    """

    shells: Shells
    handwritten: Mapping[str, str]
    version: str = ""


@dataclass(frozen=True)
class Earlier:
    """Hold the site that is published now and the digests of what each page was made from."""

    folder: Path
    digests: Mapping[str, str]


NOTHING_EARLIER = Earlier(Path(), {})


@dataclass(frozen=True)
class Shard:
    """Hold some pages with all that is needed to place them, perhaps in another process.

    `earlier` knows the digests of these pages only.
    """

    pages: tuple[Page, ...]
    frames: Frames
    stage: Path
    site_address: str
    earlier: Earlier


def depth(address: str) -> int:
    """Return how many folders down a page lies; 0 for the start page."""
    return address.count("/") - 1


def write(
    site: Site,
    frames: Frames,
    stage: Path,
    site_address: str,
    *,
    executor: Executor | None = None,
    earlier: Earlier = NOTHING_EARLIER,
    progress: Progress = unheard,
) -> dict[str, str]:
    """Write the whole site into an empty stage folder and return the digest of each page.

    A page made from the same facts, frame and program as the one published now is linked, not
    made again. Shards of pages go to the executor; without one they are made here. `progress`
    hears how many pages of how many are done.
    """
    listed = {page.address: page for page in site.pages if page.below}
    for address, html in frames.handwritten.items():
        _write(stage / file_of(address), _with_listing(html, listed.get(address)))
    framed = [page for page in site.pages if not _is_listed(page, frames)]
    bare = Frames(frames.shells, {}, frames.version)
    shards = [
        _shard(tuple(framed[at : at + PAGES_IN_A_SHARD]), bare, stage, site_address, earlier)
        for at in range(0, len(framed), PAGES_IN_A_SHARD)
    ]
    digests: dict[str, str] = {}
    for placed in _placed(shards, executor):
        digests |= placed
        progress(len(digests), len(framed))
    for file in site.files:
        _place_file(file, stage)
    for old, new in site.redirects.items():
        _write(stage / file_of(old), redirect_page(old, new, site_address))
    addresses = sorted({*frames.handwritten, *(page.address for page in site.pages)})
    _write(stage / "sitemap.xml", sitemap(addresses, site_address))
    return digests


def fill(frame: str, page: Page, body: str, site_address: str) -> str:
    """Return the finished page: the frame with its marks replaced.

    A listing that has no hand-written page to stand below gets a heading of its own.
    """
    address = site_address.rstrip("/") + page.address
    for mark, value in (
        (TITLE_MARK, escape(page.title)),
        (DESCRIPTION_MARK, escape(page.description)),
        (CANONICAL_MARK, escape(address)),
        (ADDRESS_MARK, quote(address, safe="")),
    ):
        frame = frame.replace(mark, value)
    heading = f"<h1>{escape(page.title)}</h1>\n" if page.below else ""
    return frame.replace(BODY_MARK, heading + body)


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


def _is_listed(page: Page, frames: Frames) -> bool:
    return page.below and page.address in frames.handwritten


def _shard(
    pages: tuple[Page, ...], frames: Frames, stage: Path, site_address: str, earlier: Earlier
) -> Shard:
    known = {
        page.address: earlier.digests[page.address]
        for page in pages
        if page.address in earlier.digests
    }
    return Shard(pages, frames, stage, site_address, Earlier(earlier.folder, known))


def _placed(shards: Sequence[Shard], executor: Executor | None) -> Iterator[dict[str, str]]:
    if executor is None:
        yield from map(place, shards)
        return
    waiting = {executor.submit(place, shard) for shard in shards}
    while waiting:
        finished, waiting = wait(waiting, return_when="FIRST_COMPLETED")
        for future in finished:
            yield future.result()


def place(shard: Shard) -> dict[str, str]:
    """Link or make the pages of a shard; return the digest of what each is made from."""
    seeds = {
        key: blake2b(f"{shard.frames.version}{shard.site_address}{html}".encode()).digest()
        for key, html in shard.frames.shells.items()
    }
    digests = {}
    for page in shard.pages:
        key = (page.section, depth(page.address))
        digest = fingerprint(page, seeds[key])
        if not _linked(page, digest, shard):
            html = fill(shard.frames.shells[key], page, page.body(), shard.site_address)
            _write(shard.stage / file_of(page.address), html)
        digests[page.address] = digest
    return digests


def _linked(page: Page, digest: str, shard: Shard) -> bool:
    if shard.earlier.digests.get(page.address) != digest:
        return False
    old, new = (folder / file_of(page.address) for folder in (shard.earlier.folder, shard.stage))
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:  # gone, or on a disk without links: then it is made anew
        return False
    return True


def _with_listing(html: str, page: Page | None) -> str:
    return html.replace(LISTING_MARK, page.body() if page else "")


def _place_file(file: File, stage: Path) -> None:
    target = stage / file.path
    target.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(file.content, bytes):
        target.write_bytes(file.content)
    else:
        shutil.copyfile(file.content, target)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def memory_of(out: Path) -> Path:
    """Return the file beside a published site that remembers what its pages were made from."""
    return out.parent / f".insyn-minne-{out.name}.json"


def recall(out: Path) -> Earlier:
    """Return the site that is published now with what is remembered of it."""
    try:
        digests = json.loads(memory_of(out).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return NOTHING_EARLIER
    return Earlier(out, digests) if isinstance(digests, dict) else NOTHING_EARLIER


def remember(out: Path, digests: Mapping[str, str]) -> None:
    """Write down what the pages of the site that is published now were made from."""
    temporary = memory_of(out).with_suffix(".tmp")
    temporary.write_text(json.dumps(digests), encoding="utf-8")
    temporary.replace(memory_of(out))
