"""Tests for the release package of OCDS, with every value as it is told."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from insyn.derive.facts import Facts
from insyn.export.contracting import release_package
from insyn.model.oversight.contract import Contract, Option
from insyn.model.oversight.follow_up import CorrectiveAction, Deviation, Dismissal
from insyn.model.oversight.provider import Provider
from insyn.model.publication import Publication
from tests import oversight
from tests.render import invented

HOSTILE = '"</script>\\ =SUM(A1) \u202e\x07 åäö 😀 {{ 7*7 }}'
DAY = "2026-11-21T00:00:00Z"


def _facts(today: date = oversight.TODAY, **changes: Any) -> Facts:
    return replace(oversight.with_oversight(invented.facts(), **changes), today=today)


def _package(facts: Facts, name: str = "utforare") -> dict[str, Any]:
    file = release_package.file(facts, name)
    assert file is not None
    assert file.path == f"oppna-data/{name}/ocds.json"
    assert isinstance(file.content, bytes)
    found: dict[str, Any] = json.loads(file.content)
    return found


def _release(facts: Facts, contract: str = "alfa-hemtjanst") -> dict[str, Any]:
    found = (one for one in _package(facts)["releases"] if one["contracts"][0]["id"] == contract)
    release: dict[str, Any] = next(found)
    return release


def _contract(contract: Contract, today: date = oversight.TODAY) -> dict[str, Any]:
    facts = _facts(today, contracts=(contract,), follow_ups=(), follow_up_plans=())
    block: dict[str, Any] = _release(facts, contract.id)["contracts"][0]
    return block


def _milestones(facts: Facts) -> dict[str, dict[str, Any]]:
    implementation = _release(facts)["contracts"][0]["implementation"]
    return {one["id"]: one for one in implementation["milestones"]}


def test_a_package_says_whose_it_is_on_what_terms_and_that_its_prefix_is_not_registered() -> None:
    """Everything but the releases, which are one for each contract."""
    package = _package(_facts())

    assert [one["ocid"] for one in package.pop("releases")] == [
        "ocds-000000-alfa-hemtjanst",
        "ocds-000000-alfa-forra",
        "ocds-000000-egen-regi-hemtjanst",
        "ocds-000000-lokalvard",
    ]
    assert package == {
        "uri": "https://insyn.ekby.example/oppna-data/utforare/ocds.json",
        "version": "1.1",
        "publishedDate": DAY,
        "publisher": {"name": "Ekby kommun", "uri": "https://insyn.ekby.example/"},
        "license": "https://cc0.example/",
        "publicationPolicy": "https://insyn.ekby.example/oppna-data/utforare/",
        "description": "Avtalen så som de var kända 2026-11-21. Prefixet ocds-000000 är inte "
        "registrerat hos Open Contracting Partnership, så ocid är unika bara här. Fältet "
        "initiationType är tender för alla avtal, för standarden har inget annat värde. Krav, "
        "bedömningar, avvikelser, sanktioner, svar, beslut och insynsklausuler har ingen plats i "
        "standarden. De står i datamängdens tabeller.",
    }


def test_a_registered_prefix_and_a_licence_of_its_own_are_used() -> None:
    """Then nothing is said of the prefix."""
    facts = _facts()
    municipality = facts.records.municipality.model_copy(update={"ocds_prefix": "ocds-abc123"})
    licence = invented.LICENCE.model_copy(update={"address": "https://own.example/"})
    packages = tuple(
        one.model_copy(update={"publication": Publication(licence=licence)})
        for one in facts.records.packages
    )
    records = replace(facts.records, municipality=municipality, packages=packages)
    package = _package(replace(facts, records=records))

    assert package["license"] == "https://own.example/"
    assert package["releases"][0]["ocid"] == "ocds-abc123-alfa-hemtjanst"
    assert package["releases"][0]["relatedProcesses"][0]["identifier"] == "ocds-abc123-alfa-forra"
    assert "Prefixet" not in package["description"]


def test_a_release_tells_who_and_what_and_for_how_long() -> None:
    """All of a release but its milestones and follow-ups."""
    release = _release(_facts())
    (contract,) = release.pop("contracts")
    del contract["implementation"]

    assert release.pop("id").startswith("alfa-hemtjanst-2026-11-21-")
    assert release == {
        "ocid": "ocds-000000-alfa-hemtjanst",
        "date": DAY,
        "tag": ["contract", "implementation"],
        "initiationType": "tender",
        "language": "sv",
        "parties": [
            {
                "id": "namnd-socialnamnden",
                "name": "Socialnämnden, Ekby kommun",
                "roles": ["buyer"],
            },
            {"id": "utforare-alfa", "name": "Alfa Omsorg AB", "roles": ["supplier"]},
        ],
        "buyer": {"id": "namnd-socialnamnden", "name": "Socialnämnden, Ekby kommun"},
        "awards": [
            {
                "id": "alfa-hemtjanst",
                "suppliers": [{"id": "utforare-alfa", "name": "Alfa Omsorg AB"}],
            }
        ],
        "relatedProcesses": [
            {
                "id": "alfa-forra",
                "relationship": ["prior"],
                "title": "Hemtjänst, Alfa Omsorg, det förra",
                "scheme": "ocid",
                "identifier": "ocds-000000-alfa-forra",
            }
        ],
    }
    assert contract == {
        "id": "alfa-hemtjanst",
        "awardID": "alfa-hemtjanst",
        "title": "Hemtjänst, Alfa Omsorg",
        "description": "Verksamhet: Hemtjänst. Avtalsform: Valfrihetssystem. Diarienummer: "
        "SN-2024/7. Värde: 12,5\N{NO-BREAK SPACE}miljoner kronor per år.",
        "status": "active",
        "period": {
            "startDate": "2024-01-01T00:00:00Z",
            "endDate": "2027-12-31T23:59:59Z",
            "maxExtentDate": "2028-12-31T23:59:59Z",
        },
        "dateSigned": "2023-12-01T00:00:00Z",
        "documents": [
            {
                "id": "avtal",
                "documentType": "contractSummary",
                "title": "Sidan om avtalet Hemtjänst, Alfa Omsorg",
                "url": "https://insyn.ekby.example/avtal/alfa-hemtjanst/",
                "format": "text/html",
                "language": "sv",
            }
        ],
    }


def test_a_contract_of_which_only_the_name_is_known_says_no_more() -> None:
    """No performer, no day, no status and no value is made up."""
    facts = _facts(contracts=(oversight.UNKNOWN,), follow_ups=(), follow_up_plans=())
    release = _release(facts, "lokalvard")

    assert release["tag"] == ["contract"]
    assert [one["roles"] for one in release["parties"]] == [["buyer"]]
    assert release["awards"] == [{"id": "lokalvard"}]
    assert "relatedProcesses" not in release
    (contract,) = release["contracts"]
    assert sorted(contract) == ["awardID", "description", "documents", "id", "title"]
    assert contract["description"] == "Verksamhet: Lokalvård."


def test_a_plan_without_days_gives_a_milestone_without_status() -> None:
    """What is asked for on no day may have been done, and nobody can tell."""
    contract = _release(_facts(), "lokalvard")["contracts"][0]
    assert contract["implementation"] == {
        "milestones": [
            {
                "id": "plan-socialnamnden-2026-lokalvard",
                "title": "Lokalvården",
                "type": "assessment",
                "description": "Står utan dag i planen för 2026.",
            }
        ]
    }


def test_milestones_tell_what_was_asked_for_what_was_done_and_what_is_late() -> None:
    """Follow-ups by plan and beside it, corrective actions, and information to the public."""
    told = [
        (one["id"], one["type"], one.get("dueDate", "")[:10], one.get("dateMet", "")[:10])
        + ((one["status"], one["dateModified"]) if "status" in one else ())
        for one in _milestones(_facts()).values()
    ]
    assert told == [
        (
            "plan-socialnamnden-2024-alfa-2024-06-30",
            "assessment",
            "2024-06-30",
            "2024-06-12",
            "met",
            DAY,
        ),
        (
            "plan-socialnamnden-2024-alfa-2024-12-31",
            "assessment",
            "2024-12-31",
            "2025-02-03",
            "met",
            DAY,
        ),
        (
            "plan-socialnamnden-2026-alfa-2026-12-31",
            "assessment",
            "2026-12-31",
            "",
            "scheduled",
            DAY,
        ),
        ("uppfoljning-alfa-klagomal", "assessment", "", "2026-04-14", "met", DAY),
        (
            "atgard-alfa-2024-for-manga-schema",
            "delivery",
            "2024-09-01",
            "2024-08-20",
            "met",
            DAY,
        ),
        (
            "atgard-alfa-2024-for-manga-utbildning",
            "delivery",
            "2025-03-01",
            "",
            "notMet",
            DAY,
        ),
        ("insyn-1", "reporting", "", "2025-02-01", "met", DAY),
    ]


def test_follow_ups_that_were_made_are_documents() -> None:
    """Each leads to the page that tells it all."""
    implementation = _release(_facts())["contracts"][0]["implementation"]
    assert [(one["id"], one["url"]) for one in implementation["documents"]] == [
        ("alfa-2024", "https://insyn.ekby.example/uppfoljning/alfa-2024/"),
        ("alfa-2024-host", "https://insyn.ekby.example/uppfoljning/alfa-2024-host/"),
        ("alfa-klagomal", "https://insyn.ekby.example/uppfoljning/alfa-klagomal/"),
    ]


@pytest.mark.parametrize(
    ("planned", "today", "status"),
    [
        (date(2026, 12, 1), oversight.TODAY, "scheduled"),
        (date(2026, 11, 1), oversight.TODAY, "notMet"),
    ],
)
def test_a_planned_follow_up_is_scheduled_until_its_day_has_passed(
    planned: date, today: date, status: str
) -> None:
    """One that no plan asks for has a day of its own."""
    visit = oversight.COMPLAINT.model_copy(
        update={"day": None, "planned": planned, "deviations": ()}
    )
    facts = _facts(today, follow_ups=(visit,), follow_up_plans=())
    assert _milestones(facts)["uppfoljning-alfa-klagomal"] == {
        "id": "uppfoljning-alfa-klagomal",
        "title": "Klagomål på Alfa",
        "type": "assessment",
        "dueDate": f"{planned}T23:59:59Z",
        "status": status,
        "dateModified": DAY,
    }


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"done": date(2026, 8, 1)}, (None, None)),
        ({"verified": date(2026, 8, 2)}, ("met", "2026-08-02T00:00:00Z")),
        ({"due": date(2027, 1, 1)}, ("scheduled", None)),
        ({"due": date(2026, 1, 1)}, ("notMet", None)),
        ({}, (None, None)),
    ],
)
def test_an_action_has_a_status_only_where_the_board_knows_it(
    changes: dict[str, Any], told: tuple[str | None, str | None]
) -> None:
    """What the performer says is done, but no one has checked, is neither met nor not met."""
    action = CorrectiveAction(id="laga", text="Laga.", responsible="Chef", **changes)
    milestone = _action(Deviation(id="fel", text="Fel.", severity="mindre", actions=(action,)))
    assert (milestone.get("status"), milestone.get("dateMet")) == told


def test_an_action_of_a_dismissed_deviation_has_no_status() -> None:
    """It is not late, for nobody waits for it."""
    action = CorrectiveAction(id="laga", text="Laga.", responsible="Chef", due=date(2026, 1, 1))
    dismissed = Dismissal(day=date(2026, 2, 1), reason="Avtalet är slut.")
    deviation = Deviation(
        id="fel", text="Fel.", severity="mindre", actions=(action,), dismissed=dismissed
    )
    assert "status" not in _action(deviation)


def _action(deviation: Deviation) -> dict[str, Any]:
    visit = oversight.COMPLAINT.model_copy(update={"deviations": (deviation,)})
    return _milestones(_facts(follow_ups=(visit,)))["atgard-alfa-klagomal-fel-laga"]


def test_a_used_option_and_an_early_end_are_amendments() -> None:
    """An option that was not used changes nothing."""
    options = (
        Option(last_day=date(2028, 12, 31), used=True),
        Option(last_day=date(2029, 12, 31), used=False),
    )
    prolonged = _contract(oversight.CONTRACT.model_copy(update={"options": options}))
    assert prolonged["amendments"] == [
        {
            "id": "forlangning-2028-12-31",
            "description": "Avtalet är förlängt till och med 2028-12-31.",
        }
    ]
    assert prolonged["period"] == {
        "startDate": "2024-01-01T00:00:00Z",
        "endDate": "2028-12-31T23:59:59Z",
        "maxExtentDate": "2028-12-31T23:59:59Z",
    }

    ended = _contract(oversight.EARLIER)
    assert ended["status"] == "terminated"
    assert ended["amendments"] == [
        {
            "id": "avslutat",
            "description": "Avtalet slutade i förtid. Hävt.",
            "date": "2023-12-31T00:00:00Z",
            "rationale": "Brister.",
        }
    ]


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2023, 12, 31), "pending"),
        (date(2024, 1, 1), "active"),
        (date(2027, 12, 31), "active"),
        (date(2028, 1, 1), "terminated"),
    ],
)
def test_a_contract_is_pending_active_and_terminated_in_turn(today: date, status: str) -> None:
    """As the standard's closed list has it."""
    contract = _contract(oversight.CONTRACT, today)
    assert contract["status"] == status


def test_an_organisation_number_is_told_but_never_that_of_a_sole_trader() -> None:
    """A sole trader's number is a personal number, and so may one of an unknown form be."""
    numbers = {
        form: _supplier(oversight.COMPANY.model_copy(update=changes)).get("identifier")
        for form, changes in (
            ("ab", {"organisation_number": "5560360793"}),
            ("firma", {"organisation_number": "5560360793", "operating_form": "enskild-firma"}),
            ("okänd", {"organisation_number": "5560360793", "operating_form": None}),
        )
    }
    assert numbers == {
        "ab": {"scheme": "SE-ON", "id": "556036-0793", "legalName": "Alfa Omsorg AB"},
        "firma": None,
        "okänd": None,
    }


def _supplier(provider: Provider) -> dict[str, Any]:
    found: dict[str, Any] = _release(_facts(providers=(provider,)))["parties"][1]
    return found


def test_what_is_invented_says_so_in_the_file_and_in_every_contract() -> None:
    """A release that is copied out of its package still says so."""
    package = _package(_facts(), "utforare-exempel")

    assert package["description"].startswith("Exempeldata: uppgifterna är påhittade. Avtalen")
    told = [
        (contract["title"], contract["description"].split(" Verksamhet:")[0])
        for release in package["releases"]
        for contract in release["contracts"]
    ]
    assert told == [
        ("Hemtjänst, Alfa Omsorg (exempeldata)", "Exempeldata: uppgifterna är påhittade."),
        (
            "Hemtjänst, Alfa Omsorg, det förra (exempeldata)",
            "Exempeldata: uppgifterna är påhittade.",
        ),
    ]
    assert not [one for one in _package(_facts())["releases"] if "xempeldata" in json.dumps(one)]


def test_hostile_text_comes_out_as_it_went_in() -> None:
    """Nothing in a text can end the text."""
    contract = oversight.CONTRACT.model_copy(
        update={"title": HOSTILE, "service": HOSTILE, "yearly_value": Decimal("0.10")}
    )
    told = _contract(contract)
    assert told["title"] == HOSTILE
    assert told["description"] == (
        f"Verksamhet: {HOSTILE}. Avtalsform: Valfrihetssystem. Diarienummer: SN-2024/7. "
        "Värde: 0,1\N{NO-BREAK SPACE}miljoner kronor per år."
    )


def test_a_renamed_contract_keeps_its_name_in_the_world() -> None:
    """The first of its earlier ids is the one that others may have noted."""
    contract = oversight.CONTRACT.model_copy(update={"earlier_ids": ("alfa-a", "alfa-b")})
    facts = _facts(contracts=(contract,))
    assert _release(facts)["ocid"] == "ocds-000000-alfa-a"


def test_a_release_has_another_id_when_anything_in_it_is_another() -> None:
    """The same facts give the same id, another day or another text gives another."""
    changed = oversight.CONTRACT.model_copy(update={"title": "Hemtjänst"})
    ids = [
        _release(facts)["id"]
        for facts in (
            _facts(),
            _facts(),
            _facts(date(2026, 11, 22)),
            _facts(contracts=(changed,)),
        )
    ]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3


def test_a_dataset_without_contracts_has_no_file() -> None:
    """Neither one of performers nor any other."""
    assert release_package.file(_facts(contracts=()), "utforare") is None
    assert release_package.file(_facts(), "matt") is None
