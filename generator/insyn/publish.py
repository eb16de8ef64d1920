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

_Job = tuple[Page, str, str]  # page, frame, digest


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
    jobs, digests = _jobs(site, frames, site_address)
    todo = [job for job in jobs if not _linked(job, stage, earlier)]
    shards = [todo[at : at + PAGES_IN_A_SHARD] for at in range(0, len(todo), PAGES_IN_A_SHARD)]
    done = len(jobs) - len(todo)
    for count in _made(shards, stage, site_address, executor):
        done += count
        progress(done, len(jobs))
    for file in site.files:
        _place(file, stage)
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


def _jobs(site: Site, frames: Frames, site_address: str) -> tuple[list[_Job], dict[str, str]]:
    seeds = {
        key: blake2b(f"{frames.version}{site_address}{html}".encode(), digest_size=16).digest()
        for key, html in frames.shells.items()
    }
    jobs: list[_Job] = []
    for page in site.pages:
        if page.below and page.address in frames.handwritten:
            continue
        key = (page.section, depth(page.address))
        jobs.append((page, frames.shells[key], fingerprint(page, seeds[key])))
    return jobs, {page.address: digest for page, _, digest in jobs}


def _linked(job: _Job, stage: Path, earlier: Earlier) -> bool:
    page, _, digest = job
    if earlier.digests.get(page.address) != digest:
        return False
    old, new = (folder / file_of(page.address) for folder in (earlier.folder, stage))
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:  # gone, or on a disk without links: then it is made anew
        return False
    return True


def _made(
    shards: Sequence[Sequence[_Job]], stage: Path, site_address: str, executor: Executor | None
) -> Iterator[int]:
    if executor is None:
        for shard in shards:
            yield write_shard(shard, stage, site_address)
        return
    waiting = {executor.submit(write_shard, shard, stage, site_address) for shard in shards}
    while waiting:
        finished, waiting = wait(waiting, return_when="FIRST_COMPLETED")
        for future in finished:
            yield future.result()


def write_shard(shard: Sequence[_Job], stage: Path, site_address: str) -> int:
    """Make and write some pages, perhaps in another process; return how many."""
    for page, frame, _ in shard:
        _write(stage / file_of(page.address), fill(frame, page, page.body(), site_address))
    return len(shard)


def _with_listing(html: str, page: Page | None) -> str:
    return html.replace(LISTING_MARK, page.body() if page else "")


def _place(file: File, stage: Path) -> None:
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
