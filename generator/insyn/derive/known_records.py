"""Tell what every record that history may speak of is called today, and where it stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from insyn import urls
from insyn.derive.comparison.comparison import Comparison
from insyn.derive.facts import Facts
from insyn.derive.record_pages import (
    KEPT,
    LINEAGE,
    MUNICIPALITY,
    PAGES,
    is_reserved,
    living_addresses,
    page_of,
)
from insyn.model.history import RecordKey
from insyn.model.records import (
    ACKNOWLEDGEMENTS_FILE,
    AREAS_FILE,
    BOARDS_FILE,
    CONCEPTS_FILE,
    DOCUMENTS_FILE,
    LINEAGE_FILE,
    MUNICIPALITY_FILE,
    Records,
    package_of,
)

_SHARED = {
    DOCUMENTS_FILE: "Källdokument",
    AREAS_FILE: "Områden",
    CONCEPTS_FILE: "Begrepp",
    ACKNOWLEDGEMENTS_FILE: "Undantag från kontrollerna",
}


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """Hold what is known of a record today.

    `address` is where it is read, perhaps a place on a page or the page of its dataset; empty
    where it is read nowhere. `performers` are the ids of those whose work it is about.
    """

    title: str
    address: str
    package: str
    is_example: bool = False
    performers: tuple[str, ...] = ()


def known_records(
    records: Records, comparisons: Iterable[Comparison]
) -> Mapping[RecordKey, KnownRecord]:
    """Return every record of today that history may speak of, by its key."""
    return {
        **_shared(records),
        **_datasets(records),
        **_goals(records),
        **_rest(records),
        **_performers(records),
        **_services(comparisons),
    }


def renamed_addresses(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield every address that a renamed record had before, with the one that it has now.

    The page of its changes has moved as well, where it has one; its dated versions are not told.
    An address where something else stands today is left out. What a record says itself in
    tidigare-id may come here as well.
    """
    known = known_records(facts.records, facts.comparisons)
    living = living_addresses(known)
    told = set[str]()
    history = facts.history
    for earlier, present in sorted(history.renamed.items()):
        old, new = page_of(earlier), page_of(present)
        if not old or not new or present not in known or is_reserved(earlier, old):
            continue
        if old not in living and old not in told:
            told.add(old)
            yield old, new
            if not history.editions_of(earlier) and len(history.editions_of(present)) > 1:
                yield (
                    urls.changes_of(earlier.kind, earlier.id),
                    urls.changes_of(present.kind, present.id),
                )


def removed_records(facts: Facts) -> Iterator[RecordKey]:
    """Yield the records that were removed whose copies are kept at dated addresses."""
    for key in _removed(facts):
        if key.kind in KEPT and key.kind != "datamangd":
            yield key


def gone_addresses(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield every address that a removed record had, with that of the page of its changes.

    An address where something stands today, or that leads to a new one, is left out.
    """
    for key in _removed(facts):
        yield page_of(key), urls.changes_of(key.kind, key.id)


def _removed(facts: Facts) -> Iterator[RecordKey]:
    """Yield the records that had a page where nothing stands today."""
    known = known_records(facts.records, facts.comparisons)
    taken = living_addresses(known) | {old for old, _ in renamed_addresses(facts)}
    gone = _last_removed(facts) - known.keys() - facts.history.renamed.keys()
    for key in sorted(gone):
        address = page_of(key)
        if address and address not in taken and not is_reserved(key, address):
            taken.add(address)
            yield key


def _last_removed(facts: Facts) -> set[RecordKey]:
    """Return what was removed in the last edition that speaks of it."""
    newest: dict[RecordKey, str] = {}
    return {
        change.record
        for edition in facts.history.editions
        for change in edition.changes
        if newest.setdefault(change.record, edition.name) == edition.name
        and change.kind == "borttagning"
    }


_Many = dict[RecordKey, KnownRecord]


def _shared(records: Records) -> _Many:
    package = package_of(BOARDS_FILE)
    at = urls.package(package) if any(one.name == package for one in records.packages) else ""
    found = {
        MUNICIPALITY: KnownRecord(records.municipality.name, "", package_of(MUNICIPALITY_FILE))
    }
    for file, title in _SHARED.items():
        name = file.rpartition("/")[2].removesuffix(".yaml")
        found[RecordKey("gemensamt", name)] = KnownRecord(title, at, package)
    for board in records.boards:
        found[RecordKey("namnd", board.id)] = KnownRecord(
            board.title, urls.board(board.id), package
        )
    return found


def _datasets(records: Records) -> _Many:
    found: _Many = {}
    for one in records.packages:
        address = urls.package(one.name)
        key = RecordKey("datamangd", one.name)
        found[key] = KnownRecord(one.title, address, one.name, one.is_example)
        for table in one.resources:
            found[RecordKey("tabell", f"{one.name}/{table.name}")] = KnownRecord(
                table.title, address, one.name, one.is_example
            )
    return found


def _goals(records: Records) -> _Many:
    package = package_of(LINEAGE_FILE)
    found: _Many = {}
    for structure in records.structures:
        key = RecordKey("malstruktur", structure.id)
        found[key] = KnownRecord(structure.title, urls.structure(structure.id), package)
        for goal in structure.goals:
            reference = structure.reference(goal)
            found[RecordKey("mal", reference)] = KnownRecord(
                goal.title, urls.goal(reference), package
            )
    for one in records.commitments:
        found[RecordKey("atagande", one.id)] = KnownRecord(
            one.title, urls.commitment(one.id), package
        )
    if records.lineage:
        found[LINEAGE] = KnownRecord("Målens härledning", urls.LINEAGE, package)
    return found


def _rest(records: Records) -> _Many:
    return {
        **_filed("matt", records, records.indicators),
        **_filed("uppstallning", records, records.statements),
        **_filed("internkontroll", records, records.internal_controls),
        **_filed("styrning", records, records.steerings),
    }


def _performers(records: Records) -> _Many:
    by_contract = {one.id: _some(one.provider) for one in records.contracts}
    own = {one.id: (one.id,) for one in records.providers}
    return {
        **_filed("utforare", records, records.providers, own),
        **_filed("avtal", records, records.contracts, by_contract),
        **_filed(
            "uppfoljning",
            records,
            records.follow_ups,
            {one.id: by_contract.get(one.contract or "", ()) for one in records.follow_ups},
        ),
        **_filed("plan", records, records.follow_up_plans),
        **_filed("program", records, records.programmes),
        **_filed("insynskrav", records, records.insight_requirements),
        **_filed("valfrihetssystem", records, records.choice_systems),
    }


def _some(provider: str | None) -> tuple[str, ...]:
    return (provider,) if provider else ()


def _services(comparisons: Iterable[Comparison]) -> _Many:
    found: _Many = {}
    for comparison in comparisons:
        service = comparison.service
        package, is_example = service.package, service.is_example
        found[RecordKey("tjanst", service.id)] = KnownRecord(
            service.title, urls.service(service.id), package, is_example
        )
        for unit in comparison.units:
            found[RecordKey("enhet", f"{service.id}/{unit.unit}")] = KnownRecord(
                unit.title,
                urls.unit(service.id, unit.unit),
                package,
                is_example,
                _some(unit.provider),
            )
    return found


class _Filed(Protocol):
    """Stand for any record that has a file of its own."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def file(self) -> str: ...


def _filed(
    kind: str,
    records: Records,
    found: Iterable[_Filed],
    performers: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> _Many:
    return {
        RecordKey(kind, one.id): KnownRecord(
            one.title,
            PAGES[kind](one.id),
            package_of(one.file),
            records.is_example(one.file),
            performers.get(one.id, ()),
        )
        for one in found
    }
