"""Walk over every record that has a page of its own: what it is, its id and its address."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from insyn import urls
from insyn.model.history import RecordKey
from insyn.model.record import Record
from insyn.model.records import BOARDS_FILE, Records


@dataclass(frozen=True)
class Kind:
    """Name a kind of record: its code, what one and many are called, and where they stand.

    `address` forms the address of one by its id, `page` is where people read the list of them
    and `folder` the address that the list for machines lies at.
    """

    code: str
    title: str
    plural: str
    address: Callable[[str], str]
    page: str
    folder: str


@dataclass(frozen=True)
class Addressed:
    """Hold a record with what leads to it; `is_example` tells that it is invented."""

    kind: Kind
    key: RecordKey
    title: str
    is_example: bool
    record: Record

    @property
    def address(self) -> str:
        """Return the address of its page."""
        return self.kind.address(self.key.id)

    @property
    def earlier_addresses(self) -> tuple[str, ...]:
        """Return the addresses that it has had under earlier ids."""
        structure, slash, _ = self.key.id.rpartition("/")
        earlier: tuple[str, ...] = getattr(self.record, "earlier_ids", ())
        return tuple(self.kind.address(f"{structure}{slash}{one}") for one in earlier)


STRUCTURE = Kind(
    "malstruktur", "Målstruktur", "Målstrukturer", urls.structure, urls.STRUCTURES, urls.STRUCTURES
)
GOAL = Kind("mal", "Mål", "Mål", urls.goal, urls.STRUCTURES, urls.STRUCTURES)
BOARD = Kind("namnd", "Nämnd", "Nämnder", urls.board, urls.BOARDS, urls.BOARDS)
INDICATOR = Kind("matt", "Mått", "Mått", urls.indicator, urls.INDICATORS, urls.INDICATORS)
PROVIDER = Kind("utforare", "Utförare", "Utförare", urls.provider, urls.PROVIDERS, urls.PROVIDERS)
CONTRACT = Kind("avtal", "Avtal", "Avtal", urls.contract, urls.CONTRACTS, urls.CONTRACTS)
FOLLOW_UP = Kind(
    "uppfoljning",
    "Uppföljning",
    "Uppföljningar",
    urls.follow_up,
    urls.FOLLOW_UPS,
    urls.FOLLOW_UPS,
)
PLAN = Kind(
    "plan",
    "Uppföljningsplan",
    "Uppföljningsplaner",
    urls.follow_up_plan,
    urls.FOLLOW_UPS,
    urls.FOLLOW_UP_PLANS,
)
PROGRAMME = Kind(
    "program",
    "Program för uppföljning och insyn",
    "Program för uppföljning och insyn",
    urls.programme,
    urls.PROGRAMMES,
    urls.PROGRAMMES,
)
REQUIREMENT = Kind(
    "insynskrav",
    "Insynskrav",
    "Insynskrav",
    urls.insight_requirement,
    urls.INSIGHT,
    urls.insight_requirements(),
)
CHOICE_SYSTEM = Kind(
    "valfrihetssystem",
    "Valfrihetssystem",
    "Valfrihetssystem",
    urls.choice_system,
    urls.INSIGHT,
    urls.choice_systems(),
)
STATEMENT = Kind(
    "uppstallning",
    "Tabell över ekonomin",
    "Tabeller över ekonomin",
    urls.statement,
    urls.ECONOMY,
    urls.ECONOMY,
)
CONTROL = Kind(
    "internkontroll",
    "Intern kontroll",
    "Intern kontroll",
    urls.internal_control,
    urls.INTERNAL_CONTROLS,
    urls.INTERNAL_CONTROLS,
)
STEERING = Kind(
    "styrning",
    "Årshjul och styrning",
    "Årshjul och styrning",
    urls.steering,
    urls.CALENDAR,
    urls.CALENDAR,
)

KINDS = (
    STRUCTURE,
    GOAL,
    BOARD,
    INDICATOR,
    PROVIDER,
    CONTRACT,
    FOLLOW_UP,
    PLAN,
    PROGRAMME,
    REQUIREMENT,
    CHOICE_SYSTEM,
    STATEMENT,
    CONTROL,
    STEERING,
)
"""The kinds, in the order that they are told of."""

KIND_BY_CODE: Mapping[str, Kind] = {kind.code: kind for kind in KINDS}


def addressed(records: Records) -> Iterator[Addressed]:
    """Yield every record that has a page of its own, kind by kind in the order of KINDS."""
    yield from _of(STRUCTURE, records.structures, records)
    for structure in records.structures:
        for goal in structure.goals:
            key = RecordKey(GOAL.code, structure.reference(goal))
            yield Addressed(GOAL, key, goal.title, records.is_example(structure.file), goal)
    yield from _of(BOARD, records.boards, records)
    yield from _of(INDICATOR, records.indicators, records)
    yield from _of(PROVIDER, records.providers, records)
    yield from _of(CONTRACT, records.contracts, records)
    yield from _of(FOLLOW_UP, records.follow_ups, records)
    yield from _of(PLAN, records.follow_up_plans, records)
    yield from _of(PROGRAMME, records.programmes, records)
    yield from _of(REQUIREMENT, records.insight_requirements, records)
    yield from _of(CHOICE_SYSTEM, records.choice_systems, records)
    yield from _of(STATEMENT, records.statements, records)
    yield from _of(CONTROL, records.internal_controls, records)
    yield from _of(STEERING, records.steerings, records)


def _of(kind: Kind, every: Iterable[Any], records: Records) -> Iterator[Addressed]:
    for one in every:
        file = getattr(one, "file", BOARDS_FILE)
        yield Addressed(
            kind, RecordKey(kind.code, one.id), one.title, records.is_example(file), one
        )
