"""Keep what was published at dated addresses: each version of a dataset, measure and follow-up.

The newest version is made from the records as they are; an older one from those of its tag.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from insyn import urls
from insyn.derive.facts import Facts
from insyn.derive.known_records import removed_records
from insyn.earlier_editions import earlier_editions
from insyn.export.api import record_json
from insyn.export.datasets import dataset_of
from insyn.export.packing import Packed, pack
from insyn.gathering import Gathered
from insyn.model.history import Edition, RecordKey
from insyn.model.indicator import Indicator
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.package import DataPackage
from insyn.model.published import FileFormat, PublishedFile
from insyn.output import File, Page
from insyn.problems import Problem
from insyn.render.copies.copy_page import CopyPlace
from insyn.render.copies.record_copies import dataset_copy, follow_up_copy, indicator_copy

_HOMES = {"datamangd": urls.package, "matt": urls.indicator, "uppfoljning": urls.follow_up}
"""What has dated copies, with where it stands today: that which is cited with figures."""

_TABLES = {"matt": urls.indicator_figures, "uppfoljning": urls.follow_up_figures}
"""The table that stands beside the page of a record."""


@dataclass(frozen=True)
class Copies:
    """Hold the pages and files of all dated copies, and which editions are not published again.

    A copy stands under the id of its time, so that the address never shows anything else;
    `redirects` lead there from the id of today.
    """

    pages: tuple[Page, ...]
    files: tuple[File, ...]
    redirects: Mapping[str, str]
    unreadable: frozenset[str]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Version:
    """Point at a version: of what, from which edition, and the next one that is kept.

    `is_today` tells that it stands so today, and `is_gone` that nothing of it stands any more.
    """

    key: RecordKey
    edition: Edition
    later: Edition | None
    is_today: bool
    is_gone: bool
    has_changes: bool


@dataclass(frozen=True)
class _Copy:
    """Hold one copy: its page, its files, and its address under the id of today, if another."""

    page: Page
    files: tuple[File, ...]
    other_address: str = ""


def dated_copies(
    root: Path, gathered: Gathered, packed: Sequence[Packed], workshop: Path
) -> Copies:
    """Return the copies of every version that is kept: the newest one and those of tags.

    `packed` are the datasets as they are published today, and `workshop` is the folder for files
    that are made beforehand.
    """
    facts = gathered.facts
    edition_by_name = {one.name: one for one in facts.history.editions}
    earlier = earlier_editions(root, gathered, workshop)
    older = {
        name: earlier.read(edition_by_name[name])
        for name, is_today in _by_edition(facts)
        if not is_today
    }
    problems = {name: one for name, one in older.items() if isinstance(one, Problem)}
    facts = replace(facts, history=facts.history.with_unreadable(problems.keys()))
    copies: list[_Copy] = []
    for (name, is_today), versions in _by_edition(facts).items():
        world = _today(facts, name) if is_today else older[name]
        if isinstance(world, Facts):
            copies.extend(_copies(world, versions, packed, workshop))
    return Copies(
        pages=tuple(one.page for one in copies),
        files=tuple(file for one in copies for file in one.files),
        redirects={one.other_address: one.page.address for one in copies if one.other_address},
        unreadable=frozenset(problems),
        problems=tuple(problems.values()),
    )


def _by_edition(facts: Facts) -> Mapping[tuple[str, bool], list[_Version]]:
    """Return the versions by the name of their edition, and whether they stand so today."""
    found: dict[tuple[str, bool], list[_Version]] = defaultdict(list)
    for key, editions, is_gone in _editions(facts):
        later = None
        for place, edition in enumerate(editions):
            is_today = place == 0 and not is_gone
            if is_today or edition.is_kept:
                has_changes = is_gone or len(editions) > 1
                version = _Version(key, edition, later, is_today, is_gone, has_changes)
                found[edition.name, is_today].append(version)
                later = edition
    return found


def _editions(facts: Facts) -> Iterator[tuple[RecordKey, tuple[Edition, ...], bool]]:
    """Yield what may have copies with the editions that made it what it was, newest first."""
    history, records = facts.history, facts.records
    for package in records.packages:
        key = RecordKey("datamangd", package.name)
        yield key, history.editions_of_package(package.name), False
    for kind, found in (("matt", records.indicators), ("uppfoljning", records.follow_ups)):
        for record in found:
            key = RecordKey(kind, record.id)
            yield key, history.editions_of(key), False
    for key in removed_records(facts):
        # The last of its editions is the one that took it away.
        yield key, history.editions_of(key)[1:], True


def _today(facts: Facts, name: str) -> Facts:
    """Return the facts as they are, told for the day of the edition that brought them."""
    edition = next(one for one in facts.history.editions if one.name == name)
    return replace(facts, today=edition.day, history=facts.history.until(edition))


def _copies(
    world: Facts, versions: Sequence[_Version], packed: Sequence[Packed], workshop: Path
) -> Iterator[_Copy]:
    """Yield the copy of each version that the facts of its time hold."""
    packed_by_name = {one.dataset.name: one for one in packed}
    file_by_path = {one.path: one for one in record_json.files(world)}
    present = world.history.renamed
    found: dict[RecordKey, Callable[[_Version], _Copy]] = {}
    then: dict[RecordKey, Callable[[_Version], _Copy]] = {}
    for package in world.records.packages:
        today = packed_by_name.get(package.name)
        key = RecordKey("datamangd", package.name)
        found[key] = then[key] = partial(_of_dataset, world, package, today, workshop)
    for kind, records in (
        ("matt", world.records.indicators),
        ("uppfoljning", world.records.follow_ups),
    ):
        for record in records:
            key = RecordKey(kind, record.id)
            then[key] = partial(_of_record, world, record, file_by_path)
            found[present.get(key, key)] = then[key]
    for version in versions:
        if version.key not in found:
            continue
        copy = found[version.key](version)
        is_taken = version.key in then and then[version.key] is not found[version.key]
        yield replace(copy, other_address="") if is_taken else copy
        if is_taken:
            # The id belonged to another record then, whose copy keeps its address.
            yield then[version.key](replace(version, later=None, is_gone=True))


def _of_dataset(
    world: Facts, package: DataPackage, today: Packed | None, workshop: Path, version: _Version
) -> _Copy:
    """Return the copy of a dataset: the very files that were published on the day."""
    edition = version.edition.name
    dataset = dataset_of(world, package)
    if today is None or today.dataset != dataset:
        today = pack(dataset, world, workshop / "utgavor" / edition)
    files = (replace(one, path=urls.dated_file(one.path, edition)) for one in today.files)
    return _Copy(dataset_copy(world, today.summary, _place(version, package.name)), tuple(files))


def _of_record(
    world: Facts,
    record: Indicator | FollowUp,
    file_by_path: Mapping[str, File],
    version: _Version,
) -> _Copy:
    """Return the copy of a measure or follow-up, with the files that stood beside its page."""
    kind, place = version.key.kind, _place(version, record.id)
    paths: dict[FileFormat, str] = {
        "csv": _TABLES[kind](record.id),
        "json": urls.record_file(_HOMES[kind](record.id)),
    }
    told, files = [], []
    for file_format, path in paths.items():
        content = _content(file_by_path[path])
        if file_format == "csv" and content.count(b"\n") < 2:
            continue  # nothing but the names of its columns
        name = f"{place.address.lstrip('/')}{path.rpartition('/')[2]}"
        told.append(PublishedFile(name, file_format, len(content), sha256(content).hexdigest()))
        files.append(File(name, content))
    if isinstance(record, Indicator):
        page = indicator_copy(world, record, place, told)
    else:
        page = follow_up_copy(world, record, place, told)
    other = _address(version, version.key.id)
    return _Copy(page, tuple(files), other if other != place.address else "")


def _content(file: File) -> bytes:
    content = file.content() if callable(file.content) else file.content
    assert isinstance(content, bytes)
    return content


def _address(version: _Version, identifier: str) -> str:
    """Return where a version stands under an id."""
    return urls.dated(_HOMES[version.key.kind](identifier), version.edition.name)


def _place(version: _Version, identifier: str) -> CopyPlace:
    home = _HOMES[version.key.kind](version.key.id)
    later = (
        (version.later, urls.dated(home, version.later.name)) if version.later is not None else None
    )
    return CopyPlace(
        home=home,
        address=_address(version, identifier),
        edition=version.edition,
        later=later,
        is_gone=version.is_gone,
        changes=urls.changes_of(version.key.kind, version.key.id) if version.has_changes else "",
    )
