"""Tell at what address the page of a record stands, or stood, by its key."""

import re
from collections.abc import Callable, Iterable, Mapping

from insyn import urls
from insyn.model.history import RecordKey

MUNICIPALITY = RecordKey("kommun", "kommun")
LINEAGE = RecordKey("harledning", "harledning")

_SAFE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")


def _unit(identifier: str) -> str:
    service, _, unit = identifier.partition("/")
    return urls.unit(service, unit)


PAGES: Mapping[str, Callable[[str], str]] = {
    "avtal": urls.contract,
    "datamangd": urls.package,
    "enhet": _unit,
    "insynskrav": urls.insight_requirement,
    "internkontroll": urls.internal_control,
    "mal": urls.goal,
    "malstruktur": urls.structure,
    "matt": urls.indicator,
    "namnd": urls.board,
    "plan": urls.follow_up_plan,
    "program": urls.programme,
    "styrning": urls.steering,
    "tjanst": urls.service,
    "uppfoljning": urls.follow_up,
    "uppstallning": urls.statement,
    "utforare": urls.provider,
    "valfrihetssystem": urls.choice_system,
}
"""The kinds of records that have a page of their own, with the form of its address."""

KEPT = frozenset({"datamangd", "matt", "uppfoljning"})
"""The kinds of records whose versions are kept at dated addresses."""

_TAKEN = frozenset(
    {
        urls.indicator("urval"),
        urls.LINEAGE,
        urls.COMMITMENTS,
        urls.ECONOMY_RULES,
        urls.OVERDUE,
        urls.FOLLOW_UP_PLANS,
        urls.API,
    }
)
_YEAR = re.compile(rf"{urls.FOLLOW_UPS}[0-9]{{4}}/")


def is_safe(key: RecordKey) -> bool:
    """Tell whether an address may be formed of a key: old files may hold any id."""
    return _SAFE_ID.fullmatch(key.id) is not None


def page_of(key: RecordKey) -> str:
    """Return the address of the page of a record of its own, also of one that is gone, or ""."""
    if key.kind == LINEAGE.kind:
        return urls.LINEAGE
    return PAGES[key.kind](key.id) if key.kind in PAGES and is_safe(key) else ""


def living_addresses(known: Iterable[RecordKey]) -> set[str]:
    """Return the addresses where the page of a record or a list stands today."""
    return {page_of(key) for key in known} | _TAKEN


def is_reserved(key: RecordKey, address: str) -> bool:
    """Tell whether an address that a record had is one that a list may come to need."""
    is_unit_id = key.kind == "enhet" and key.id.partition("/")[2] in urls.RESERVED_UNIT_IDS
    return is_unit_id or _YEAR.fullmatch(address) is not None
