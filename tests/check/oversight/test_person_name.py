"""The name of a person is told from a function, a place and a company."""

from pathlib import Path

import pytest

from insyn.check.oversight.given_names import COMMON
from insyn.check.oversight.person_name import names_in
from tests.check.oversight.written import FOLLOW_UP, PLAN, PROVIDER, Files, said


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Svensson", ["Anna Svensson"]),
        ("Enhetschef Anna Svensson", ["Anna Svensson"]),
        ("Anna Svensson, enhetschef", ["Anna Svensson"]),
        ("Anna Svensson Enhetschef", ["Anna Svensson"]),
        ("Anna-Karin Berg Lind", ["Anna-Karin Berg Lind"]),
        ("Erik von Essen", ["Erik von Essen"]),
        ("Fatima El Hassan", ["Fatima El Hassan"]),
        ("Åsa Öberg och Örjan Ek", ["Åsa Öberg", "Örjan Ek"]),
        ("Anna Svensson/Per Ek", ["Anna Svensson", "Per Ek"]),
        ("OLA NORDMAN", ["OLA NORDMAN"]),
        ("Karin Nygård", ["Karin Nygård"]),
        ("Maria Andreas och kvalitetsteamet", ["Maria Andreas"]),
    ],
)
def test_a_person_is_found(text: str, names: list[str]) -> None:
    """A given name with a surname is somebody, whatever stands around it."""
    assert list(names_in(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Verksamhetschef",
        "Chef Hemtjänst Norr",
        "Chef för Anna",
        "Max Planck-rummet",
        "Karin Boyes gata",
        "Astrid Lindgrens barnsjukhus",
        "Teamet vid Karin Boyes gata 4",
        "Sankta Maria Kyrka",
        "Vera Omsorg AB",
        "Linnea Hemtjänst Syd",
        "Eva Chef",
        "Per kvartal",
        "Max tolv personer",
        "Team Stina",
        "Avtalscontroller och MAS",
        "Kim",
    ],
)
def test_a_function_a_place_and_a_company_are_none(text: str) -> None:
    """No alarm where a given name is part of something else, or stands alone."""
    assert list(names_in(text)) == []


def test_the_names_are_known_in_small_letters_and_many() -> None:
    """A name in the table with a capital would never be met."""
    assert {name for name in COMMON if name != name.casefold()} == set()
    assert len(COMMON) > 200


def test_every_field_for_a_function_is_looked_at(tmp_path: Path) -> None:
    """In plans, follow-ups, actions and contacts, and in addresses for e-mail."""
    action = {"id": "b", "åtgärd": "Byt.", "ansvarig": "Anna Ek"}
    deviation = {"id": "a", "avvikelse": "Fel.", "allvar": "mindre", "åtgärder": [action]}
    contact = {"funktion": "Bo Ek", "e-post": "eva.ek@rent.example"}
    item = {"id": "stad", "vad": "Städ", "ansvariga": ["Controller", "Karl Ek"]}
    files: Files = {
        "planer/kommunstyrelsen-2026": {**PLAN, "punkter": [item]},
        "uppfoljningar/stad-2026": {
            **FOLLOW_UP,
            "utförd-av": ["Stina Ek"],
            "avvikelser": [deviation],
        },
        "utforare/rent": {**PROVIDER, "kontakt": contact},
    }
    names = ("Karl Ek", "Stina Ek", "Anna Ek", "Bo Ek", "Eva Ek")
    assert said(tmp_path, "personnamn", files) == [
        f'varning: "{name}" ser ut som en människas namn. Skriv funktionen i stället.'
        for name in names
    ]
