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
from insyn.export.api import figure_rows
from insyn.export.api.figures_csv import judgements_csv, outcomes_csv
from insyn.export.datasets import dataset_of
from insyn.export.packing import Packed, pack
from insyn.gathering import gather
from insyn.history import git
from insyn.load import records as record_files
from insyn.load.figures import OUTCOMES
from insyn.model.history import Edition, RecordKey
from insyn.model.indicator import Indicator
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.package import DataPackage
from insyn.model.published import PublishedFile
from insyn.output import File, Page
from insyn.places import Place
from insyn.problems import Level, Problem, has_errors
from insyn.render.copies.record_copies import (
    CopyPlace,
    dataset_copy,
    follow_up_copy,
    indicator_copy,
)

RULE = "oläsbar-utgåva"

_HOMES = {"datamangd": urls.package, "matt": urls.indicator, "uppfoljning": urls.follow_up}
"""What has dated copies, with where it stands today: that which is cited with figures."""


@dataclass(frozen=True)
class Copies:
    """Hold the pages and files of all dated copies, and which editions could not be read.

    `redirects` lead from the address that a copy had under an earlier id of what it shows.
    """

    pages: tuple[Page, ...]
    files: tuple[File, ...]
    redirects: Mapping[str, str]
    unreadable: frozenset[str]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Version:
    """Point at a version: of what, from which edition, and the next one that is kept."""

    key: RecordKey
    edition: Edition
    later: Edition | None


@dataclass(frozen=True)
class _Copy:
    """Hold one copy: its page, its files, and the address under an earlier id if it had one."""

    page: Page
    files: tuple[File, ...]
    earlier_address: str = ""


def dated_copies(root: Path, facts: Facts, packed: Sequence[Packed], workshop: Path) -> Copies:
    """Return the copies of every version that is kept: the newest one and those of tags.

    `packed` are the datasets as they are published today, and `workshop` is the folder for files
    that are made beforehand.
    """
    edition_by_name = {one.name: one for one in facts.history.editions}
    older = {
        name: _as_it_was(root, facts, edition_by_name[name], workshop)
        for name, is_newest in _by_edition(facts)
        if not is_newest
    }
    unreadable = {name for name, world in older.items() if world is None}
    facts = replace(facts, history=facts.history.with_unreadable(unreadable))
    copies: list[_Copy] = []
    for (name, is_newest), versions in _by_edition(facts).items():
        world = _today(facts, name) if is_newest else older[name]
        copies.extend(_copies(world, versions, packed, workshop) if world else ())
    return Copies(
        pages=tuple(one.page for one in copies),
        files=tuple(file for one in copies for file in one.files),
        redirects={one.earlier_address: one.page.address for one in copies if one.earlier_address},
        unreadable=frozenset(unreadable),
        problems=tuple(_problem(edition_by_name[name]) for name in sorted(unreadable)),
    )


def _by_edition(facts: Facts) -> Mapping[tuple[str, bool], list[_Version]]:
    """Return the versions by the name of their edition, and whether they are the newest."""
    found: dict[tuple[str, bool], list[_Version]] = defaultdict(list)
    for key, editions in _editions(facts):
        later = None
        for edition in editions:
            if later is None or edition.is_kept:
                found[edition.name, later is None].append(_Version(key, edition, later))
                later = edition
    return found


def _editions(facts: Facts) -> Iterator[tuple[RecordKey, tuple[Edition, ...]]]:
    history, records = facts.history, facts.records
    for package in records.packages:
        key = RecordKey("datamangd", package.name)
        yield key, history.editions_of_package(package.name)
    for kind, found in (("matt", records.indicators), ("uppfoljning", records.follow_ups)):
        for record in found:
            key = RecordKey(kind, record.id)
            yield key, history.editions_of(key)


def _today(facts: Facts, name: str) -> Facts:
    """Return the facts as they are, told for the day of the edition that brought them."""
    edition = next(one for one in facts.history.editions if one.name == name)
    return replace(facts, today=edition.day, history=facts.history.until(edition))


def _as_it_was(root: Path, facts: Facts, edition: Edition, workshop: Path) -> Facts | None:
    """Return the facts of an edition, or None where today's program cannot read its records."""
    repository = git.repository(root)
    folder = workshop / "utgavor" / edition.name
    if repository is None:
        return None
    repository.extract(edition.revision, [git.RECORDS], folder)
    records, problems = record_files.load(folder)
    if records is None or has_errors(problems):
        return None
    return gather(records, edition.day, facts.history.until(edition)).facts


def _copies(
    world: Facts, versions: Sequence[_Version], packed: Sequence[Packed], workshop: Path
) -> Iterator[_Copy]:
    """Yield the copy of each version that the facts of its time hold."""
    packed_by_name = {one.dataset.name: one for one in packed}
    present = world.history.renamed
    found: dict[RecordKey, Callable[[_Version], _Copy]] = {}
    for package in world.records.packages:
        today = packed_by_name.get(package.name)
        key = RecordKey("datamangd", package.name)
        found[key] = partial(_of_dataset, world, package, today, workshop)
    for indicator in world.records.indicators:
        key = RecordKey("matt", indicator.id)
        found[present.get(key, key)] = partial(_of_indicator, world, indicator)
    for follow_up in world.records.follow_ups:
        key = RecordKey("uppfoljning", follow_up.id)
        found[present.get(key, key)] = partial(_of_follow_up, world, follow_up)
    for version in versions:
        if version.key in found:
            yield found[version.key](version)


def _of_dataset(
    world: Facts, package: DataPackage, today: Packed | None, workshop: Path, version: _Version
) -> _Copy:
    """Return the copy of a dataset: the very files that were published on the day."""
    edition = version.edition.name
    dataset = dataset_of(world, package)
    if today is None or today.dataset != dataset:
        today = pack(dataset, world, workshop / "utgavor" / edition)
    files = (replace(one, path=urls.dated_file(one.path, edition)) for one in today.files)
    return _Copy(dataset_copy(world, today.summary, _place(version)), tuple(files))


def _of_indicator(world: Facts, indicator: Indicator, version: _Version) -> _Copy:
    place = _place(version)
    columns = figure_rows.columns(world.records)[OUTCOMES]
    content = outcomes_csv(indicator, world.figures_of(indicator), columns)
    told, file = _table(place, "utfall.csv", content)
    page = indicator_copy(world, indicator, place, [told])
    return _Copy(page, (file,), _earlier_address(version, indicator.id))


def _of_follow_up(world: Facts, follow_up: FollowUp, version: _Version) -> _Copy:
    place = _place(version)
    content = judgements_csv(follow_up, world.records.is_example(follow_up.file))
    told, file = _table(place, "bedomningar.csv", content)
    page = follow_up_copy(world, follow_up, place, [told])
    return _Copy(page, (file,), _earlier_address(version, follow_up.id))


def _earlier_address(version: _Version, identifier: str) -> str:
    """Return where a copy stood before what it shows got the id it has now; empty for none."""
    if identifier == version.key.id:
        return ""
    return urls.dated(_HOMES[version.key.kind](identifier), version.edition.name)


def _place(version: _Version) -> CopyPlace:
    home = _HOMES[version.key.kind](version.key.id)
    later = (
        (version.later, urls.dated(home, version.later.name)) if version.later is not None else None
    )
    return CopyPlace(home, urls.dated(home, version.edition.name), version.edition, later)


def _table(place: CopyPlace, name: str, content: bytes) -> tuple[PublishedFile, File]:
    path = f"{place.address.lstrip('/')}{name}"
    told = PublishedFile(path, "csv", len(content), sha256(content).hexdigest())
    return told, File(path, content)


def _problem(edition: Edition) -> Problem:
    message = (
        f"dagens program kan inte läsa uppgifterna i utgåvan {edition.name}, så den finns inte som "
        "kopia på webbplatsen. Den finns kvar i versionshistoriken."
    )
    return Problem(Place(f"git: taggen {edition.tag}"), message, RULE, Level.WARNING)
