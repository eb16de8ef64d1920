"""Name what has changed as a reader says it: the kinds of records in running text."""

from collections.abc import Mapping

SUBJECTS: Mapping[str, str] = {
    "atagande": "Uppgifterna om åtagandet",
    "avtal": "Uppgifterna om avtalet",
    "datamangd": "Uppgifterna i datamängden",
    "enhet": "Uppgifterna om enheten",
    "gemensamt": "Uppgifterna i listan",
    "harledning": "Uppgifterna om målens härledning",
    "insynskrav": "Uppgifterna om insynskravet",
    "internkontroll": "Uppgifterna om den interna kontrollen",
    "kommun": "Uppgifterna om kommunen",
    "mal": "Uppgifterna om målet",
    "malstruktur": "Uppgifterna om målstrukturen",
    "matt": "Uppgifterna om måttet",
    "namnd": "Uppgifterna om nämnden",
    "plan": "Uppgifterna om planen",
    "program": "Uppgifterna om programmet",
    "styrning": "Uppgifterna om styrningen",
    "tabell": "Uppgifterna i tabellen",
    "tjanst": "Uppgifterna om tjänsten",
    "uppfoljning": "Uppgifterna om uppföljningen",
    "uppstallning": "Uppgifterna i tabellen",
    "utforare": "Uppgifterna om utföraren",
    "valfrihetssystem": "Uppgifterna om valfrihetssystemet",
}
"""What changes where a record of a kind does, as the plural subject of a sentence."""

_ANYTHING = "Uppgifterna"


def subject(kind: str) -> str:
    """Return what changes where a record of a kind does: Uppgifterna om måttet."""
    return SUBJECTS.get(kind, _ANYTHING)
