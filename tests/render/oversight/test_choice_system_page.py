"""Prove that the page of a choice system tells what one can choose, and between whom."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.output import Page
from insyn.render.oversight import choice_system_page
from tests import comparison, oversight
from tests.oversight import ASSIGNMENT, COMPANY, CONTRACT, EARLIER, OWN_REGI, SYSTEM
from tests.render import invented
from tests.render.reading import Reading


def _page(address: str = "/insyn/valfrihetssystem/hemtjanst/", **changes: Any) -> Page:
    facts = oversight.with_oversight(invented.facts(), **changes)
    return invented.page(choice_system_page.pages(facts), address)


def _read(**changes: Any) -> Reading:
    return Reading(_page(**changes).body())


def _part(reading: Reading, heading: str) -> list[tuple[str, str]]:
    """Return the blocks below a heading, to the next of its level."""
    place = reading.blocks.index(("h2", heading)) + 1
    rest = [tag for tag, _ in reading.blocks[place:]]
    return reading.blocks[place : place + rest.index("h2")]


def test_the_page_says_what_one_can_choose_and_who_is_responsible() -> None:
    """The first sentence is the system's own; the facts follow."""
    reading = _read()
    assert reading.blocks[3:5] == [
        ("h1", "Hemtjänst i Ekby"),
        ("p", "Den som har hemtjänst väljer utförare."),
    ]
    assert dict(zip(reading.texts("dt"), reading.texts("dd"), strict=True)) == {
        "Verksamhet": "Hemtjänst",
        "Ansvarig nämnd": "Socialnämnden",
        "Lag": "LOV",
        "Tid": "Sedan 1 april 2023.",
        "Jämför": "Systemet finns inte i Jämför service.",
        "Nämndens insyn": "Insyn hos socialnämnden",
    }
    assert ("Socialnämnden", "../../../namnder/socialnamnden/") in reading.links
    assert ("Insyn hos socialnämnden", "../../../insyn/namnd/socialnamnden/") in reading.links


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        (
            SYSTEM,
            [
                ("h3", "Om du inte väljer"),
                ("p", "Den som inte väljer får den som står på tur."),
                ("h3", "Om du vill byta"),
                ("p", "Uppgifterna säger inte hur man byter utförare."),
            ],
        ),
        (
            SYSTEM.model_copy(update={"default_choice": None, "new_choice": "Ring."}),
            [
                ("h3", "Om du inte väljer"),
                ("p", "Uppgifterna säger inte vad som händer då."),
                ("h3", "Om du vill byta"),
                ("p", "Ring."),
            ],
        ),
    ],
)
def test_what_happens_without_a_choice_and_how_one_changes_are_told(
    system: ChoiceSystem, expected: list[tuple[str, str]]
) -> None:
    """What the records do not say is said."""
    reading = _read(choice_systems=(system,))
    assert _part(reading, "Om du inte väljer, eller vill byta") == expected


def test_performers_stand_in_alphabetical_order_own_regi_among_the_others() -> None:
    """Å, Ä and Ö come last; each has its form, its open units and its contracts."""
    last = COMPANY.model_copy(update={"id": "oland", "title": "Öland Omsorg", "units": ()})
    late = CONTRACT.model_copy(
        update={"id": "oland", "title": "Hemtjänst, Öland", "provider": "oland"}
    )
    reading = _read(
        contracts=(late, ASSIGNMENT, CONTRACT, EARLIER), providers=(last, OWN_REGI, COMPANY)
    )
    assert _part(reading, "Utförare som du kan välja") == [
        (
            "p",
            "Du kan välja mellan 3 utförare. De står i bokstavsordning, och kommunens egen regi "
            "står bland de andra. Ordningen säger inget om hur bra de är.",
        ),
        ("p", "Aktiebolag. Enhet: Alfa norr."),
        ("li", "Hemtjänst, Alfa Omsorg ● Gäller"),
        ("li", "Hemtjänst, Alfa Omsorg, det förra × Avslutat i förtid"),
        ("li", "Alfa Omsorg AB"),
        ("p", "Kommunal egen regi. Uppgifterna namnger ingen enhet."),
        ("li", "Hemtjänst, egen regi ● Gäller"),
        ("li", "Hemtjänst i egen regi"),
        ("p", "Aktiebolag. Uppgifterna namnger ingen enhet."),
        ("li", "Hemtjänst, Öland ● Gäller"),
        ("li", "Öland Omsorg"),
    ]
    assert ("Alfa Omsorg AB", "../../../utforare/alfa/") in reading.links
    assert ("Hemtjänst, Öland", "../../../avtal/oland/") in reading.links


def test_one_without_a_contract_now_stands_apart() -> None:
    """Those whose contracts have ended cannot be chosen."""
    reading = _read(contracts=(EARLIER, ASSIGNMENT))
    assert _part(reading, "Utförare som du kan välja")[0] == (
        "p",
        "Det finns 1 utförare att välja.",
    )
    assert _part(reading, "Utförare utan avtal nu") == [
        ("p", "De har haft avtal i systemet, eller får det senare."),
        ("p", "Aktiebolag. Enhet: Alfa norr."),
        ("li", "Hemtjänst, Alfa Omsorg, det förra × Avslutat i förtid"),
        ("li", "Alfa Omsorg AB"),
    ]


def test_a_performer_that_is_not_known_and_no_performer_at_all_are_told() -> None:
    """A contract without a performer is there all the same."""
    nameless = CONTRACT.model_copy(update={"provider": None})
    assert _part(_read(contracts=(nameless,)), "Utförare som du kan välja")[1:] == [
        ("p", "Driftsformen är inte angiven. Uppgifterna namnger ingen enhet."),
        ("li", "Hemtjänst, Alfa Omsorg ● Gäller"),
        ("li", "Okänd utförare"),
    ]
    assert _part(_read(contracts=()), "Utförare som du kan välja") == [
        ("p", "Uppgifterna namnger ingen som man kan välja nu.")
    ]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2020, 1, 1), date(2025, 12, 31), "Från 1 januari 2020 till 31 december 2025."),
        (None, date(2025, 12, 31), "Till 31 december 2025."),
        (None, None, "Uppgifterna säger inte sedan när."),
    ],
)
def test_the_time_of_a_system_is_told(first: date | None, last: date | None, expected: str) -> None:
    """So is that no one knows it."""
    system = SYSTEM.model_copy(
        update={"first_day": first, "last_day": last, "law": None, "comparison": "borta"}
    )
    cells = _read(choice_systems=(system,)).texts("dd")
    assert cells[2:5] == [
        "Uppgifterna säger inte vilken lag systemet vilar på.",
        expected,
        "Systemet finns inte i Jämför service.",
    ]


def test_the_page_leads_to_the_comparison() -> None:
    """Where the system has a service in Jämför service."""
    facts = comparison.with_comparison(invented.facts())
    system = SYSTEM.model_copy(update={"comparison": "hemtjanst"})
    facts = replace(facts, records=replace(facts.records, choice_systems=(system,)))
    page = invented.page(choice_system_page.pages(facts), "/insyn/valfrihetssystem/hemtjanst/")
    assert ("Hemtjänst", "../../../jamfor-service/hemtjanst/") in Reading(page.body()).links


def test_the_verdicts_on_the_system_have_places_of_their_own() -> None:
    """The matrix leads there."""
    assert 'id="insyn-ickeval"' in _page().body()
    assert _part(_read(), "Kraven på insyn")[:3] == [
        ("p", "Vi har prövat 1 krav, och det är delvis uppfyllt."),
        ("p", "◐ Delvis Kravet ickeval (Kommunallagen (2017:725) 10 kap. 9 §)"),
        (
            "p",
            "Det framgår vad som händer för den som inte väljer, men inte hur man byter.",
        ),
    ]
    nothing = _read(insight_requirements=())
    assert _part(nothing, "Kraven på insyn") == [("p", "Inget krav har prövats.")]


def test_an_invented_system_says_so() -> None:
    """In the title, at the top and at every performer."""
    page = _page("/insyn/valfrihetssystem/exempel-hemtjanst/")
    reading = Reading(page.body())
    assert page.title == "Hemtjänst i Ekby (exempeldata)"
    assert reading.texts("p")[0].startswith("Exempeldata. Allt på den här sidan är påhittat")
    assert "Alfa Omsorg AB Exempeldata" in reading.texts("li")
