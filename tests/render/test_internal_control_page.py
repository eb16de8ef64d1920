"""Prove that the page of an internal control tells what was finished, and everything behind it."""

import re

import pytest

from insyn.derive.control_items import Count, Kind
from insyn.render import internal_control_page
from insyn.render.internal_control_words import answer
from tests.render import invented
from tests.render.reading import Reading

ADDRESS = "/internkontroll/social-2019/"


def _body(address: str = ADDRESS) -> str:
    facts = invented.with_control(invented.facts())
    return invented.page(internal_control_page.pages(facts), address).body()


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (
            (("risk", (10, 18)), ("granskning", (7, 11)), ("kontroll", (12, 16))),
            "Av 18 åtgärder mot risker är 10 klara. Av 11 åtgärder efter granskningar är 7 klara "
            "och av 16 kontroller är 12 klara.",
        ),
        ((("risk", (1, 1)), ("kontroll", (0, 0))), "Av 1 åtgärd mot risker är 1 klar."),
        (
            (("risk", (0, 0)), ("kontroll", (0, 3))),
            "Av 3 kontroller är ingen klar.",
        ),
        ((("risk", (0, 0)),), "Källan anger inga åtgärder och inga kontroller."),
    ],
)
def test_the_first_sentence_answers(
    counts: tuple[tuple[Kind, tuple[int, int]], ...], sentence: str
) -> None:
    """What a plan does not have is not counted."""
    found = answer(tuple((kind, Count(*numbers)) for kind, numbers in counts))
    assert found.replace("\u00a0", " ") == sentence


def test_the_sections_come_in_order() -> None:
    """The overview stands above the details, which keep the source's areas."""
    assert Reading(_body()).headings() == [
        (1, "Socialnämndens plan för internkontroll 2019"),
        (2, "Allt på en gång: 5 punkter"),
        (2, "Åtgärder mot risker"),
        (3, "Lokaler och säkerhet"),
        (3, "Brand"),
        (2, "Åtgärder efter granskningar"),
        (3, "Granskning av nycklar"),
        (2, "Kontroller"),
        (3, "Lokaler och säkerhet"),
        (3, "Pengar"),
        (2, "Vad du bör veta"),
        (2, "Källa och ändringar"),
    ]


def test_the_overview_lists_every_item_and_leads_to_it() -> None:
    """A status is a mark and a word, and each row says what the filters look for."""
    body = _body()
    reading = Reading(body)
    assert reading.texts("td")[:9] == [
        "● Klart",
        "Åtgärd mot risker",
        "Lokaler och säkerhet",
        "○ Ej klart i år",
        "Åtgärd mot risker",
        "Lokaler och säkerhet",
        "● Klart",
        "Åtgärd efter granskningar",
        "Granskning av nycklar",
    ]
    ways = [href for _, href in reading.links if href.startswith("#")]
    assert ways[3:] == [
        "#punkt-inbrott",
        "#punkt-inbrott",
        "#punkt-granskning-av-nycklar",
        "#punkt-stickprov",
        "#punkt-kassan",
    ]
    assert all(body.count(f'id="{way[1:]}"') == 1 for way in ways)
    assert 'data-status="ej-klart-i-ar" data-kind="risk" data-area="lokaler-och-sakerhet"' in body


def test_a_filter_offers_what_there_is() -> None:
    """The areas are in alphabetical order, and the form is hidden where no script shows it."""
    body = _body()
    assert re.findall(r'<option value="([^"]*)">([^<]*)</option>', body) == [
        ("", "Alla"),
        ("klart", "Klart"),
        ("ej-klart-i-ar", "Ej klart i år"),
        ("", "Alla"),
        ("risk", "Åtgärd mot risker"),
        ("granskning", "Åtgärd efter granskningar"),
        ("kontroll", "Kontroll"),
        ("", "Alla"),
        ("granskning-av-nycklar", "Granskning av nycklar"),
        ("lokaler-och-sakerhet", "Lokaler och säkerhet"),
        ("pengar", "Pengar"),
    ]
    assert 'aria-label="Välj punkter" hidden>' in body


def test_a_risk_a_review_and_a_control_are_told_in_full() -> None:
    """Background, where it was carried from, comment, date and contradiction are there."""
    reading = Reading(_body())
    told = reading.texts("p")
    for sentence in (
        "Låsen är gamla.",
        "Risken är överförd från 2018.",
        "Låsen är bytta.",
        "Källan säger inte hur det gick.",
        "Källan säger emot sig själv. Texten säger att larmet är uppe.",
        "Diarienummer: SN-2018/1.",
        "Nycklar saknades.",
    ):
        assert sentence in told
    assert {"Räkna nycklarna.", "Källan anger ingen åtgärd."} <= set(reading.texts("li"))
    assert reading.texts("dd") == [
        "Se att låsen håller.",
        "Pröva varje lås.",
        "31 december 2019",
        "Låsen höll.",
        *["Källan säger det inte."] * 4,
    ]


def test_an_empty_plan_says_that_it_is_empty() -> None:
    """No section is left without a word."""
    told = Reading(_body("/internkontroll/fullmaktige-2018/")).texts("p")
    for sentence in (
        "Källan anger inga åtgärder och inga kontroller.",
        "Källan anger inga risker.",
        "Källan anger inga granskningar.",
        "Källan anger inga kontroller.",
    ):
        assert sentence in told
