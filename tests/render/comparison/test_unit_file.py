"""Prove that what is published of a unit as JSON is protected, whole and the same every time."""

import json
from decimal import Decimal
from typing import Any

from insyn.model.comparison.rows import ValueRow
from insyn.render.comparison import compare_page, unit_file
from tests.comparison import (
    CONTINUITY,
    CUSTOMERS,
    SATISFIED,
    VALUES,
    comparison,
    with_comparison,
)
from tests.render import invented

# Without the municipality's value no other unit has to be hidden to guard Åsken's.
MEASURES = (SATISFIED.model_copy(update={"references": ()}), CONTINUITY, CUSTOMERS)


def _files(*changed: Any) -> dict[str, Any]:
    facts = with_comparison(invented.facts(), *changed)
    return {
        file.path: json.loads(file.content)
        for file in compare_page.files(facts)
        if isinstance(file.content, bytes)
    }


def test_each_unit_of_each_service_has_a_file_beside_its_page() -> None:
    """In the order of the list, and no other files."""
    assert list(_files()) == [
        f"jamfor-service/{service}/{unit}/index.json"
        for service in ("hemtjanst", "exempel")
        for unit in ("alfa-norr", "egen-regi", "asken", "oden")
    ]


def test_a_file_holds_the_facts_and_the_figures_that_are_compared() -> None:
    """With finished words for people and numbers for machines."""
    open_service = comparison(measures=MEASURES)
    record = _files(open_service)["jamfor-service/hemtjanst/alfa-norr/index.json"]
    measures = record.pop("mått")
    assert record == {
        "tjänst": "hemtjanst",
        "enhet": "alfa-norr",
        "titel": "Alfa norr",
        "adress": "https://insyn.ekby.example/jamfor-service/hemtjanst/alfa-norr/",
        "driftsform": "Aktiebolag",
        "utförare": "Alfa Omsorg AB",
        "exempeldata": False,
        "fakta": [
            {"id": "utforare", "titel": "Utförare", "värde": "Alfa Omsorg AB"},
            {"id": "driftsform", "titel": "Driftsform", "värde": "Aktiebolag"},
            {"id": "omrade", "titel": "Område", "värde": "Norr"},
            {"id": "natt", "titel": "Hjälp på natten", "värde": "Ja"},
            {"id": "platser", "titel": "Plats för", "värde": "40 kunder"},
            {"id": "inriktning", "titel": "Inriktning", "värde": "Demens"},
        ],
    }
    assert [one["id"] for one in measures] == ["nojda", "kontinuitet", "kunder"]
    assert measures[0] == {
        "id": "nojda",
        "titel": "Nöjda med hjälpen",
        "riktning": "upp",
        "period": "2025",
        "värde": 90.0,
        "status": "värde",
        "text": "90\u00a0%",
        "bygger-på": "50\u00a0personer, 2025",
        "n": 50,
        "nedre": 78.6,
        "övre": 95.7,
        "osäkerhet": "79–96\u00a0%",
        "tidigare": "",
        "källa": "Berättelsen 2019",
        "jämförs": [[90.0, 78.6, 95.7]],
    }


def test_what_is_hidden_or_missing_is_in_no_number_of_the_file() -> None:
    """Three persons answered at Åsken: neither their share nor their number is there."""
    record = _files()["jamfor-service/hemtjanst/asken/index.json"]
    assert record["mått"][0] == {
        "id": "nojda",
        "titel": "Nöjda med hjälpen",
        "riktning": "upp",
        "period": "2025",
        "värde": None,
        "status": "dolt-få",
        "text": "Dolt: för att skydda grupper med färre än 5\u00a0personer",
        "bygger-på": "",
        "n": None,
        "nedre": None,
        "övre": None,
        "osäkerhet": "",
        "tidigare": "",
        "källa": "Berättelsen 2019",
        "jämförs": [],
    }


def test_a_fact_that_is_not_known_is_null() -> None:
    """An empty text would look like an answer."""
    record = _files()["jamfor-service/hemtjanst/oden/index.json"]
    assert record["fakta"][4:] == [
        {"id": "platser", "titel": "Plats för", "värde": None},
        {"id": "inriktning", "titel": "Inriktning", "värde": None},
    ]


def test_an_older_figure_is_named_and_not_compared() -> None:
    """Öden has a figure of 2024, when all others are compared by those of 2025."""
    older = ValueRow("oden", "nojda", "2024", "T", Decimal(99), persons=40)
    changed = comparison(measures=MEASURES, values=(*VALUES, older))
    measure = _files(changed)["jamfor-service/hemtjanst/oden/index.json"]["mått"][0]
    assert (measure["period"], measure["värde"], measure["jämförs"]) == ("2025", None, [])
    assert measure["tidigare"] == "Det senaste värdet gäller 2024 och jämförs inte."
    assert unit_file.earlier_words(changed, SATISFIED, "alfa-norr") == ""


def test_an_invented_unit_says_so_in_its_file() -> None:
    """A file may be passed on without its page."""
    assert _files()["jamfor-service/exempel/alfa-norr/index.json"]["exempeldata"] is True


def test_the_files_are_the_same_every_time_and_end_with_a_newline() -> None:
    """UTF-8 with real letters."""
    facts = with_comparison(invented.facts())
    first, second = list(compare_page.files(facts)), list(compare_page.files(facts))
    assert first == second
    for file in first:
        assert isinstance(file.content, bytes)
        assert file.content.endswith(b"}\n")
        assert "tjänst" in file.content.decode()
