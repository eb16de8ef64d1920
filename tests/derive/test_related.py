"""Prove that records lead to each other both ways, each once."""

from insyn.derive.addressed import addressed
from insyn.derive.related import related
from insyn.model.history import RecordKey
from tests import oversight
from tests.render import invented


def _related(kind: str, identifier: str) -> list[tuple[str, str]]:
    facts = oversight.with_oversight(invented.with_history(invented.facts()))
    lineage = facts.records.lineage
    assert lineage
    ties = related(tuple(addressed(facts.records)), lineage.links)
    return [(one.key.kind, one.key.id) for one in ties.get(RecordKey(kind, identifier), ())]


def test_a_contract_leads_to_whom_it_names_and_those_who_name_it() -> None:
    """They stand kind by kind."""
    assert _related("avtal", "alfa-hemtjanst") == [
        ("mal", "2019/trygg"),
        ("namnd", "socialnamnden"),
        ("utforare", "alfa"),
        ("avtal", "alfa-forra"),
        ("uppfoljning", oversight.FIRST_VISIT.id),
        ("uppfoljning", oversight.LATE_VISIT.id),
        ("uppfoljning", oversight.COMPLAINT.id),
        ("plan", "socialnamnden-2026"),
        ("plan", "socialnamnden-2024"),
        ("program", "program-2023"),
        ("valfrihetssystem", "hemtjanst"),
    ]


def test_a_goal_leads_to_its_structure_and_to_what_became_of_it() -> None:
    """The goal above it and the measures below it are there too."""
    assert _related("mal", "2019/trygg")[:4] == [
        ("malstruktur", "2019"),
        ("mal", "2019/leva"),
        ("mal", "22-mal/klimat"),
        ("namnd", "socialnamnden"),
    ]


def test_what_is_not_there_is_passed_over() -> None:
    """A record that names nothing that exists leads nowhere."""
    assert _related("utforare", "finns-inte") == []
