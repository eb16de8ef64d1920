"""Place a site on disk: beside the old one, in parallel, and swapped in only when it is whole."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, wait
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from insyn.filling import (
    content_of,
    depth,
    fill,
    finish_handwritten,
    redirect_page,
    sitemap,
)
from insyn.fingerprint import SIZE, fingerprint
from insyn.memory import NOTHING_EARLIER, Earlier, linked
from insyn.output import Annotate, File, Page, Site, Sought
from insyn.search.indexable import EXCLUDED, Indexable, indexable
from insyn.search.indexing import FOLDER, VERSION, index_files
from insyn.urls import file_of

PAGES_IN_A_SHARD = 64

HANDWRITTEN = Sought(kind="Om webbplatsen")
"""How a hand-written page is found, where it has no listing of data that says it better."""

_Some = TypeVar("_Some", Page, File)

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
class Shard:
    """Hold some pages and files with all that is needed to place them, perhaps elsewhere.

    The files are those that are made when they are placed. `earlier` knows the digests of these
    pages and files only.
    """

    pages: tuple[Page, ...]
    files: tuple[File, ...]
    frames: Frames
    stage: Path
    site_address: str
    annotate: Annotate
    earlier: Earlier


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
    """Write the whole site into an empty stage folder and return the digests of what was made.

    A page made from the same facts, frame and program as the one published now is linked, not
    made again, and so is a file that is made here. Shards of both go to the executor; without one
    they are made in this process. `progress` hears how many of how many are done.
    """
    listed = {page.address: page for page in site.pages if page.below}
    for address, html in frames.handwritten.items():
        finished = finish_handwritten(html, address, listed.get(address), site.annotate)
        _write(stage / file_of(address), finished)
    framed = [page for page in site.pages if not _is_listed(page, frames)]
    made = [file for file in site.files if callable(file.content)]
    bare = Frames(frames.shells, {}, frames.version)
    empty = Shard((), (), bare, stage, site_address, site.annotate, earlier)
    shards = [
        *(_narrowed(replace(empty, pages=some)) for some in _parts(framed)),
        *(_narrowed(replace(empty, files=some)) for some in _parts(made)),
    ]
    digests: dict[str, str] = {}
    for placed in _placed(shards, executor):
        digests |= placed
        progress(len(digests), len(framed) + len(made))
    for file in site.files:
        _copy(file, stage)
    for old, new in site.redirects.items():
        _write(stage / file_of(old), redirect_page(old, new, site_address))
    listed_pages = (page.address for page in site.pages if not page.canonical)
    addresses = sorted({*frames.handwritten, *listed_pages})
    _write(stage / "sitemap.xml", sitemap(addresses, site_address))
    return digests


def add_search(
    site: Site,
    frames: Frames,
    stage: Path,
    earlier: Earlier = NOTHING_EARLIER,
    executor: Executor | None = None,
) -> dict[str, str]:
    """Index the pages of a whole stage that are sought, and return the digest of what was read.

    The index of the site that is published now is linked where it was made from the same.
    """
    found = dict.fromkeys(frames.handwritten, HANDWRITTEN)
    found |= {page.address: page.sought for page in site.pages if page.sought}
    wanted = sorted(found)
    spread = partial(executor.map, chunksize=PAGES_IN_A_SHARD) if executor else map
    read = spread(partial(_searched, stage), wanted, [found[address] for address in wanted])
    pages = list(read)
    digest = blake2b(repr((VERSION, EXCLUDED)).encode(), digest_size=SIZE)
    for page in pages:
        digest.update(repr(page).encode())
    digests = {FOLDER: digest.hexdigest()}
    is_same = earlier.digests.get(FOLDER) == digests[FOLDER]
    if not (is_same and linked(earlier.folder / FOLDER, stage / FOLDER)):
        for path, content in index_files(pages).items():
            _write_bytes(stage / FOLDER / path, content)
    return digests


def _searched(stage: Path, address: str, sought: Sought) -> Indexable:
    """Return what the search is to read of a finished page."""
    path = stage / file_of(address)
    content = content_of(path.read_text(encoding="utf-8"))
    if not content:
        raise ValueError(f"{path} has no content to search: the frame begins it in another way")
    return indexable(address, content, sought)


def _is_listed(page: Page, frames: Frames) -> bool:
    return page.below and page.address in frames.handwritten


def _parts(every: Sequence[_Some]) -> Iterator[tuple[_Some, ...]]:
    for at in range(0, len(every), PAGES_IN_A_SHARD):
        yield tuple(every[at : at + PAGES_IN_A_SHARD])


def _narrowed(shard: Shard) -> Shard:
    """Return a shard that knows only the digests of its own pages and files."""
    own = {*(page.address for page in shard.pages), *(file.path for file in shard.files)}
    known = {key: digest for key, digest in shard.earlier.digests.items() if key in own}
    return replace(shard, earlier=Earlier(shard.earlier.folder, known))


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
    """Link or make the pages and files of a shard; return the digest of what each is made from."""
    common = f"{shard.frames.version}{shard.site_address}{fingerprint(shard.annotate)}"
    seeds = {
        key: blake2b(f"{common}{html}".encode()).digest()
        for key, html in shard.frames.shells.items()
    }
    digests = {}
    for page in shard.pages:
        key = (page.section, depth(page.address))
        digest = fingerprint(page, seeds[key])
        if not _linked(page.address, file_of(page.address), digest, shard):
            frame = shard.frames.shells[key]
            html = fill(frame, page, page.body(), shard.site_address, shard.annotate)
            _write(shard.stage / file_of(page.address), html)
        digests[page.address] = digest
    seed = blake2b(shard.frames.version.encode()).digest()
    for file in shard.files:
        digest = fingerprint(file, seed)
        if callable(file.content) and not _linked(file.path, file.path, digest, shard):
            _write_bytes(shard.stage / file.path, file.content())
        digests[file.path] = digest
    return digests


def _linked(key: str, path: str, digest: str, shard: Shard) -> bool:
    if shard.earlier.digests.get(key) != digest:
        return False
    old, new = (folder / path for folder in (shard.earlier.folder, shard.stage))
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:  # gone, or on a disk without links: then it is made anew
        return False
    return True


def _copy(file: File, stage: Path) -> None:
    target = stage / file.path
    if isinstance(file.content, bytes):
        _write_bytes(target, file.content)
    elif isinstance(file.content, Path):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file.content, target)


def _write(path: Path, text: str) -> None:
    _write_bytes(path, text.encode())


def _write_bytes(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
