"""The check says the same of the insight requirements as the page does."""

from pathlib import Path
from typing import Any

from tests.check.oversight.written import (
    CONTRACT,
    EXAMPLE,
    PLAN,
    PROVIDER,
    REQUIREMENT,
    SYSTEM,
    Files,
    problems,
    said,
)

RULE = "insynskrav"


def _requirement(identifier: str, scope: str, rule: str, **more: Any) -> dict[str, Any]:
    own = {"id": identifier, "titel": identifier.title(), "omfattar": scope, "regel": rule}
    return {**REQUIREMENT, **own, **more}


CLAUSE = _requirement("klausul", "avtal", "insynsklausul-finns", ordning=2)
GOALS = _requirement("malen", "avtal", "mål-i-avtalet", ordning=1)
TERMS = _requirement("villkor", "avtal", "medverkan-reglerad", ordning=3)
FORM = _requirement("formen", "utförare", "driftsform-angiven")
PLANNED = _requirement("planen", "nämnd", "nämnden-har-plan")
CHOICE = _requirement("valet", "valfrihetssystem", "ickeval-beskrivet")
LACKING = {
    **CONTRACT,
    "från": "2025-01-01",
    "insynsklausul": {"finns": "nej"},
    "villkor": {"medverkar": "ja", "statistik": "nej", "register": "ja"},
}


def test_a_contract_is_told_of_once_with_what_it_lacks(tmp_path: Path) -> None:
    """What is not met comes first, then what is met in part, and why the first is not."""
    law: Files = {
        "insynskrav/klausul": CLAUSE,
        "insynskrav/malen": GOALS,
        "insynskrav/villkor": TERMS,
    }
    assert said(tmp_path, RULE, {**law, "avtal/stad": LACKING}) == [
        'varning: kraven "Malen" och "Klausul" är inte uppfyllda, och kravet "Villkor" är bara '
        "delvis uppfyllt. Avtalet tar inte upp något av kommunens mål."
    ]


def test_a_contract_that_has_ended_counts_no_more(tmp_path: Path) -> None:
    """It stands in the matrix, but nobody can mend it."""
    ended = {**LACKING, "till": "2025-12-31"}
    assert said(tmp_path, RULE, {"insynskrav/klausul": CLAUSE, "avtal/stad": ended}) == []


def test_everyone_is_told_of_in_a_file_of_their_own(tmp_path: Path) -> None:
    """A board in its newest plan, or in the list of boards where it has none."""
    law: Files = {
        "insynskrav/formen": FORM,
        "insynskrav/planen": PLANNED,
        "insynskrav/valet": CHOICE,
    }
    records: Files = {
        "utforare/rent": PROVIDER,
        "valfrihetssystem/val": SYSTEM,
        "avtal/stad": {**LACKING},
        "planer/kommunstyrelsen-2024": {**PLAN, "id": "kommunstyrelsen-2024", "period": "2024"},
        "planer/kommunstyrelsen-2025": {**PLAN, "id": "kommunstyrelsen-2025", "period": "2025"},
    }
    found = problems(tmp_path / "a", {**law, **records})
    assert [(one.place.file, one.message) for one in found if one.rule == RULE] == [
        (
            "data/utforare/planer/kommunstyrelsen-2025.yaml",
            'kravet "Planen" är inte uppfyllt. Det finns ingen plan för 2026 i uppgifterna. '
            "Den senaste gäller 2025.",
        ),
        (
            "data/utforare/utforare/rent.yaml",
            'kravet "Formen" är inte uppfyllt. Driftsformen är inte angiven.',
        ),
        (
            "data/utforare/valfrihetssystem/val.yaml",
            'kravet "Valet" är inte uppfyllt. '
            "Det framgår inte vad som händer för den som inte väljer.",
        ),
    ]
    without = problems(tmp_path / "b", {**law, "avtal/stad": LACKING})
    assert [(str(one.place), one.message) for one in without if one.rule == RULE] == [
        (
            "data/gemensamt/namnder.yaml:2:5",
            'kravet "Planen" är inte uppfyllt. Det finns ingen plan för 2026 i uppgifterna.',
        )
    ]


def test_what_is_invented_is_told_of_as_such(tmp_path: Path) -> None:
    """A real board that has an invented contract is not blamed for it."""
    files: Files = {
        "insynskrav/planen": PLANNED,
        "data/utforare-exempel/datapackage.yaml": EXAMPLE,
        "data/utforare-exempel/avtal/stad.yaml": LACKING,
    }
    assert said(tmp_path, RULE, files) == [
        'varning: i exempeldata: kravet "Planen" är inte uppfyllt. '
        "Det finns ingen plan för 2026 i uppgifterna."
    ]


def test_a_requirement_that_is_tried_by_a_rule_of_another_scope_is_an_error(
    tmp_path: Path,
) -> None:
    """It would be tried on nobody."""
    wrong = {**PLANNED, "omfattar": "kommun"}
    assert said(tmp_path, "regel-och-omfattning", {"insynskrav/planen": wrong}) == [
        'fel: regeln "nämnden-har-plan" prövar nämnd, men kravet omfattar kommun. '
        "Skriv omfattar: nämnd, eller välj en annan regel."
    ]


def test_an_invented_requirement_is_an_error(tmp_path: Path) -> None:
    """It would be asked of everyone."""
    files: Files = {
        "data/utforare-exempel/datapackage.yaml": EXAMPLE,
        "data/utforare-exempel/insynskrav/planen.yaml": PLANNED,
    }
    assert said(tmp_path, "påhittat-krav", files) == [
        "fel: ett insynskrav gäller alla och får inte vara påhittat. Ta bort filen."
    ]
