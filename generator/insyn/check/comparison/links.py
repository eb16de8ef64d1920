"""Follow what services and their units point at: choice systems, performers and contracts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from insyn.check.comparison import written
from insyn.check.subject import Subject
from insyn.load.records import OVERSIGHT_FOLDERS, OVERSIGHT_KINDS
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.rows import Sheet, UnitRow
from insyn.model.records import Records
from insyn.places import Place


class _WithFile(Protocol):
    """Stand for anything with an id and a file of its own."""

    @property
    def id(self) -> str: ...

    @property
    def file(self) -> str: ...


@dataclass(frozen=True)
class Kind:
    """Hold what a link leads to: its word, the folder it stands in, the files by id."""

    word: str
    folder: str
    files: Mapping[str, Sequence[str]]

    def is_unread(self, subject: Subject, target: str) -> bool:
        """Tell whether the file of a record is there but cannot be read."""
        files = (f"{folder}/{self.folder}/{target}.yaml" for folder in OVERSIGHT_FOLDERS)
        return any(subject.is_unread(file, OVERSIGHT_KINDS[self.folder]) for file in files)


@dataclass(frozen=True)
class Link:
    """Hold a link of a service, or of one of its units where `unit` is given."""

    kind: Kind
    target: str
    service: Service
    unit: UnitRow | None = None
    column: str = ""

    @property
    def files(self) -> Sequence[str]:
        """Return the files of the records that have the id."""
        return self.kind.files.get(self.target, ())

    def place(self, subject: Subject) -> Place:
        """Return where the link stands."""
        if self.unit is None:
            return subject.place(self.service.file, "valfrihetssystem")
        return written.unit_cell(subject, self.service, self.unit, self.column)


def links(records: Records, sheet: Sheet) -> Iterator[Link]:
    """Yield what a service and its units point at."""
    service = sheet.service
    systems = Kind("valfrihetssystemet", "valfrihetssystem", _files(records.choice_systems))
    providers = Kind("utföraren", "utforare", _files(records.providers))
    contracts = Kind("avtalet", "avtal", _files(records.contracts))
    if service.choice_system:
        yield Link(systems, service.choice_system, service)
    for unit in sheet.units:
        if unit.provider:
            yield Link(providers, unit.provider, service, unit, "utforare")
        if unit.contract:
            yield Link(contracts, unit.contract, service, unit, "avtal")


def is_unmarked_example(subject: Subject, sheet: Sheet) -> bool:
    """Tell whether a service is said to be real though all that it points at is invented."""
    if sheet.service.is_example:
        return False
    found = [file for link in links(subject.records, sheet) for file in link.files]
    return bool(found) and all(map(subject.records.is_example, found))


def _files(records: Iterable[_WithFile]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one in records:
        found[one.id].append(one.file)
    return found
