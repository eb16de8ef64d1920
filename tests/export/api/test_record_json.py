"""Prove that every record is published whole, at its address, with its sources and links."""

import json
import pickle
from dataclasses import replace
from datetime import date
from typing import Any

from insyn.derive.addressed import addressed
from insyn.derive.facts import Facts
from insyn.export.api import record_json
from insyn.model.history import Change, Edition, History, RecordKey
from insyn.output import File
from tests import oversight
from tests.export.api import whole
from tests.render import invented


def _files(facts: Facts) -> dict[str, File]:
    return {file.path: file for file in record_json.files(facts)}


def _record(facts: Facts, path: str) -> Any:
    return json.loads(whole.content(_files(facts)[path]))


def test_an_indicator_is_told_whole() -> None:
    """Cover, sources, links, the record itself and its figures stand in that order."""
    found = _record(invented.facts(), "matt/trygghet/index.json")
    uppgifter = found.pop("uppgifter")
    assert (uppgifter["galler_personer"], uppgifter["kalla"]) == (True, "Enkäten")
    assert uppgifter["seriebrott"] == [{"period": "2017", "text": "Ny fråga."}]
    assert [one["id"] for one in found["lankar"]] == ["2019", "2019/trygg", "trygghet-centrum"]
    assert found.pop("lankar")[1:] == [
        {
            "typ": "mal",
            "id": "2019/trygg",
            "titel": "Trygg kommun",
            "adress": "https://insyn.ekby.example/mal/2019/trygg/",
            "json": "https://insyn.ekby.example/mal/2019/trygg/index.json",
            "exempeldata": False,
        },
        {
            "typ": "matt",
            "id": "trygghet-centrum",
            "titel": "varav i centrum",
            "adress": "https://insyn.ekby.example/matt/trygghet-centrum/",
            "json": "https://insyn.ekby.example/matt/trygghet-centrum/index.json",
            "exempeldata": False,
        },
    ]
    assert found.pop("utfall")[2] == {
        "matt": "trygghet",
        "period": "2018",
        "kon": "K",
        "omrade": "kommunen",
        "alder": "alla",
        "varde": None,
        "status": "saknas",
        "nedre": None,
        "ovre": None,
        "n": None,
        "kalla": "vb",
        "seriebrott": "nej",
    }
    assert found == {
        "typ": "matt",
        "id": "trygghet",
        "titel": "Andel som är trygga",
        "adress": "https://insyn.ekby.example/matt/trygghet/",
        "json": "https://insyn.ekby.example/matt/trygghet/index.json",
        "exempeldata": False,
        "licens": "https://cc0.example/",
        "utgivare": "Ekby kommun",
        "kallor": [
            {"dokument": "vb", "titel": "Berättelsen 2019", "avsnitt": "Trygghet", "rad": 7}
        ],
        "version": None,
        "csv": "https://insyn.ekby.example/matt/trygghet/utfall.csv",
        "malvarden": [
            {
                "matt": "trygghet",
                "period": "2019",
                "typ": "etappmal",
                "villkor": "minst",
                "varde": 65,
                "text": "65",
            },
            {
                "matt": "trygghet",
                "period": "2030",
                "typ": "malvarde",
                "villkor": "oka",
                "varde": None,
                "text": "Öka",
            },
        ],
        "rankning": [
            {
                "matt": "trygghet",
                "period": "2019",
                "plats": 5,
                "av": 26,
                "grupp": "länets kommuner",
            }
        ],
    }


def test_every_record_with_a_page_has_a_file_of_its_own() -> None:
    """No two files share a path, and none names the folder it was made in."""
    facts = whole.invented_facts()
    every = list(record_json.files(facts))
    assert len({file.path for file in every}) == len(every)
    expected = {f"{one.address.lstrip('/')}index.json" for one in addressed(facts.records)}
    assert expected <= {file.path for file in every}
    for file in every:
        assert b"data/utforare/" not in whole.content(file)


def test_what_is_invented_says_so_in_every_file_and_link() -> None:
    """An invented contract is marked in its own file, in lists and where others link to it."""
    facts = whole.invented_facts()
    contract = _record(facts, "avtal/exempel-alfa-hemtjanst/index.json")
    assert contract["exempeldata"] is True
    board = _record(facts, "namnder/socialnamnden/index.json")
    listing = _record(facts, "avtal/index.json")
    for told in (board["lankar"], listing["poster"]):
        marks = {one["id"]: one["exempeldata"] for one in told if one["typ"] == "avtal"}
        assert marks["exempel-alfa-hemtjanst"] is True
        assert marks["alfa-hemtjanst"] is False


def test_a_contract_tells_how_it_stands_on_the_day() -> None:
    """Its state, what is to come and the verdict on each insight requirement are reckoned."""
    told = _record(whole.invented_facts(), "avtal/alfa-hemtjanst/index.json")["utraknat"]
    assert (told["dag"], told["lage"]) == ("2026-11-21", "gäller")
    by_requirement = {one["krav"]: one["bedomning"] for one in told["insyn"]}
    matrix = whole.invented_facts().matrices[0]
    assert by_requirement == {
        one.requirement: one.code for one in matrix.by_subject["avtal", "alfa-hemtjanst"]
    }
    ended = _record(whole.invented_facts(), "avtal/alfa-forra/index.json")["utraknat"]
    assert (ended["lage"], ended["nasta_uppfoljning"]) == ("avslutat-i-förtid", None)


def test_a_goal_tells_what_was_promised_and_what_became_of_it() -> None:
    """Commitments and lineage have no pages of their own and stand with the goal."""
    goal = _record(whole.invented_facts(), "mal/2019/trygg/index.json")
    assert [one["id"] for one in goal["ataganden"]] == ["lampor", "vagar"]
    assert [one["slag"] for one in goal["harledning"]] == ["omformulerat"]
    assert "22-mal/klimat" in [one["id"] for one in goal["lankar"]]


def test_a_statement_tells_its_amounts() -> None:
    """An amount that is missing is null."""
    rows = _record(whole.invented_facts(), "ekonomi/drift-2019/index.json")["rader"]
    assert [(one["rad"], one["budget"], one["utfall"]) for one in rows[:3]] == [
        ("skolor", -10.0, -8.0),
        ("bad", -1.0, None),
        ("resten", None, None),
    ]


def test_an_earlier_id_still_answers() -> None:
    """The old address gives the record with its new id and address, figures too."""
    renamed = invented.INDICATOR.model_copy(update={"earlier_ids": ("lugn",)})
    files = _files(invented.facts([renamed]))
    old, new = (whole.content(files[f"matt/{one}/index.json"]) for one in ("lugn", "trygghet"))
    assert old == new
    figures = [whole.content(files[f"matt/{one}/utfall.csv"]) for one in ("lugn", "trygghet")]
    assert figures[0] == figures[1]


def test_an_id_that_git_remembers_still_answers() -> None:
    """A renamed file leaves the old address with the record."""
    renamed = {RecordKey("matt", "lugn"): RecordKey("matt", "trygghet")}
    files = _files(replace(invented.facts(), history=History("hel", renamed=renamed)))
    old, new = (whole.content(files[f"matt/{one}/index.json"]) for one in ("lugn", "trygghet"))
    assert old == new


def test_the_version_is_the_latest_edition_that_changed_the_record() -> None:
    """Where no history is known it is null."""
    change = Change("tillägg", RecordKey("matt", "trygghet"), "matt", "Trygga", "tillagt")
    edition = Edition(date(2026, 11, 20), "2026-11-20", "abc", "", (change,))
    facts = replace(invented.facts(), history=History("hel", (edition,)))
    assert _record(facts, "matt/trygghet/index.json")["version"] == "2026-11-20"
    assert _record(facts, "matt/trygghet-centrum/index.json")["version"] is None


def test_the_list_of_lists_leads_to_every_record_and_unit() -> None:
    """Following lists alone finds every file, and those of units in Jämför service."""
    facts = whole.invented_facts()
    site = facts.records.municipality.site_address
    top = _record(facts, "oppna-data/index.json")
    assert top["beskrivning"] == f"{site}oppna-data/openapi.json"
    found = {
        post["json"].removeprefix(site)
        for one in top["poster"]
        for post in _record(facts, one["json"].removeprefix(site))["poster"]
    }
    records = {f"{one.address.lstrip('/')}index.json" for one in addressed(facts.records)}
    units = {
        f"jamfor-service/{one.service.id}/{unit.unit}/index.json"
        for one in facts.comparisons
        for unit in one.units
    }
    assert units
    assert found == records | units


def test_files_can_be_made_in_another_process() -> None:
    """What makes a file is plain values, and only its own record's."""
    file = _files(oversight.with_oversight(invented.facts()))["avtal/alfa-hemtjanst/index.json"]
    packed = pickle.dumps(file)
    assert pickle.loads(packed).content() == whole.content(file)
    assert b"Lokalv" not in packed
