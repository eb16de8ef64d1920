"""Read the services where people choose as they were written in earlier editions.

What is hidden now must not be reckoned out by comparing with what was published then.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from insyn.derive.comparison.earlier import Earlier
from insyn.history import editions, git
from insyn.history.editions import Revision
from insyn.history.git import NOTHING, Repository
from insyn.load import record, services, table
from insyn.load.records import SERVICES_FOLDER, load
from insyn.model.comparison.compared_service import SERVICE_FILE, Service
from insyn.model.comparison.rows import Sheet
from insyn.model.comparison.tables import UNITS, VALUES, package
from insyn.model.history import Reach
from insyn.model.records import MUNICIPALITY_FILE, Records
from insyn.places import Place
from insyn.problems import Level, Problem

FILES = (SERVICE_FILE, f"{UNITS}.csv", f"{VALUES}.csv")

RULE_UNREAD = "oläst-utgåva"

Blobs = tuple[str, ...]
"""The names that git has for the contents of the files of a service."""


@dataclass(frozen=True)
class EarlierServices:
    """Hold the earlier editions of the services that exist now, by id and oldest first.

    `unread` names the service and the edition of what could not be read, or not all of it: what
    was published then is not guarded against. `reach` tells how far back git knows.
    """

    reach: Reach
    by_service: Mapping[str, tuple[Earlier, ...]] = field(default_factory=dict)
    unread: tuple[tuple[str, str], ...] = ()


def earlier_services(root: Path) -> EarlierServices:
    """Return every edition where the folder of a service was another than in the next.

    The last is left out where it is what lies on disk. A shallow repository gives what it has.
    """
    repository = git.repository(root)
    if repository is None or not (root / MUNICIPALITY_FILE).is_file():
        return EarlierServices("saknas")
    reach: Reach = "avkortad" if repository.is_shallow else "hel"
    versions = _versions(repository, _service_ids(root))
    blobs = {blob for every in versions.values() for _, version in every for blob in version}
    contents = {"": b""} | repository.contents(blobs)
    found: dict[str, tuple[Earlier, ...]] = {}
    unread: list[tuple[str, str]] = []
    with TemporaryDirectory() as folder:
        reading = _Reading(root, Path(folder), contents)
        for service, every in versions.items():
            if every and [contents[one] for one in every[-1][1]] == _on_disk(root, service):
                every = every[:-1]
            sheets = [(one, *reading.sheet(service, version)) for one, version in every]
            found[service] = tuple(
                Earlier(one.day, one.name, one.revision, sheet) for one, sheet, _ in sheets if sheet
            )
            unread += [(service, one.name) for one, _, is_whole in sheets if not is_whole]
    return EarlierServices(reach, found, tuple(unread))


def gaps(found: EarlierServices) -> list[Problem]:
    """Return a warning for every edition that hidden figures are not guarded against."""
    return [
        Problem(
            Place(_path(service, SERVICE_FILE)),
            f"utgåvan {edition} går inte att läsa helt med dagens program, så skyddet för få "
            "personer räknar inte med det som publicerades då. Se efter själv om något som är "
            "dolt nu går att räkna ut med den utgåvan.",
            RULE_UNREAD,
            Level.WARNING,
        )
        for service, edition in found.unread
    ]


def _service_ids(root: Path) -> list[str]:
    return sorted(path.parent.name for path in root.glob(f"{SERVICES_FOLDER}/*/{SERVICE_FILE}"))


def _path(service: str, name: str) -> str:
    return f"{SERVICES_FOLDER}/{service}/{name}"


def _on_disk(root: Path, service: str) -> list[bytes]:
    paths = [root / _path(service, name) for name in FILES]
    return [path.read_bytes() if path.is_file() else b"" for path in paths]


def _versions(
    repository: Repository, names: Sequence[str]
) -> Mapping[str, list[tuple[Revision, Blobs]]]:
    """Return the versions of each service, each with the last edition before the next version."""
    found: dict[str, list[tuple[Revision, Blobs]]] = {name: [] for name in names}
    for revision, blob_by_path in _trees(repository, editions.revisions(repository)):
        for name, every in found.items():
            version = tuple(blob_by_path.get(_path(name, file), "") for file in FILES)
            if every and every[-1][1] == version:
                every.pop()
            if version[0]:
                every.append((revision, version))
    return found


def _trees(
    repository: Repository, revisions: Sequence[Revision]
) -> Iterator[tuple[Revision, Mapping[str, str]]]:
    """Yield the contents of every file of the records, by path, edition by edition."""
    if not revisions:
        return
    commits = [one.revision for one in revisions]
    blob_by_path: dict[str, str] = {}
    first = repository.changes(NOTHING, commits[0])
    for revision, changes in zip(
        revisions, [first, *repository.changes_between(commits)], strict=True
    ):
        for change in changes:
            blob_by_path.pop(change.before, None)
        for change in changes:
            if change.after:
                blob_by_path[change.after] = change.blob_after
        yield revision, blob_by_path


class _Reading:
    """Read versions of services in a folder of their own, each content once."""

    def __init__(self, root: Path, folder: Path, contents: Mapping[str, bytes]) -> None:
        self._folder, self._contents = folder, contents
        (folder / MUNICIPALITY_FILE).parent.mkdir()
        (folder / MUNICIPALITY_FILE).write_bytes((root / MUNICIPALITY_FILE).read_bytes())
        # Who publishes is not what was published: today's words about that are as good as any.
        self._records, _ = load(folder)
        self._services: dict[tuple[str, str], Service | None] = {}
        self._sheets: dict[tuple[str, Blobs], tuple[Sheet | None, bool]] = {}

    def sheet(self, name: str, version: Blobs) -> tuple[Sheet | None, bool]:
        """Return a version of a service, and whether all of it could be read."""
        if (name, version) not in self._sheets:
            service = self._service(name, version[0])
            is_readable = service is not None and self._records is not None
            self._sheets[name, version] = (
                self._read(self._records, service, version)
                if is_readable and self._records and service
                else (None, False)
            )
        return self._sheets[name, version]

    def _service(self, name: str, blob: str) -> Service | None:
        if (name, blob) not in self._services:
            self._write(name, SERVICE_FILE, blob)
            file = _path(name, SERVICE_FILE)
            self._services[name, blob], _ = record.read(self._folder, file, Service)
        return self._services[name, blob]

    def _read(self, records: Records, service: Service, version: Blobs) -> tuple[Sheet, bool]:
        name = Path(service.file).parent.name
        for file, blob in zip(FILES[1:], version[1:], strict=True):
            self._write(name, file, blob)
        own = replace(records, services=(service,), packages=(package(service),))
        sheet = services.sheets(own)[service.id]
        read = {UNITS: len(sheet.units), VALUES: len(sheet.values)}
        is_whole = all(count == self._count(own, service, each) for each, count in read.items())
        return sheet, is_whole

    def _count(self, records: Records, service: Service, name: str) -> int:
        """Return how many rows a table has, those that cannot be read included."""
        found = records.table(service.package, name)
        assert found
        lines = (self._folder / found[0]).read_bytes().splitlines()
        rows = sum(1 for _ in table.rows(self._folder / found[0], found[1]))
        # A file that is not a table at all has lines, but no rows.
        return rows if rows or len(lines) < 2 else len(lines) - 1

    def _write(self, name: str, file: str, blob: str) -> None:
        path = self._folder / _path(name, file)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self._contents[blob])
