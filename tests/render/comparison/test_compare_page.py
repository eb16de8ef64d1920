"""Prove that the page of the comparison holds all that its program, and its readers, need."""

import re
from typing import Any

from insyn.output import Page
from insyn.render.comparison import compare_page
from tests.comparison import UNITS, comparison, with_comparison
from tests.render import invented
from tests.render.reading import Reading

ADDRESS = "/jamfor-service/hemtjanst/jamfor/"
MANY = tuple(
    UNITS[0]._replace(unit=f"enhet-{number}", title=f"Enhet {number}") for number in range(101)
)


def _page(address: str = ADDRESS, **changes: Any) -> Page:
    found = (comparison(**changes),) if changes else ()
    facts = with_comparison(invented.facts(), *found)
    return invented.page(compare_page.pages(facts), address)


def test_the_page_says_what_it_is_for() -> None:
    """The heading has the word for the units, and the first sentence what one gets."""
    page, reading = _page(), Reading(_page().body())
    assert page.title == "Jämför utförare: Hemtjänst"
    assert reading.headings()[0] == (1, "Jämför utförare")
    assert reading.texts("p")[0] == (
        "Ställ två till fyra utförare bredvid varandra. Tabellen säger i ord vad som skiljer dem "
        "åt, och när det inte går att säga."
    )


def test_the_units_are_ticked_in_alphabetical_order_none_of_them_from_the_start() -> None:
    """Own regi stands among the others, and Å and Ö last."""
    boxes = re.findall(r'name="enhet" value="([^"]+)"([^>]*)> <span>([^<]+)', _page().body())
    assert boxes == [
        ("alfa-norr", "", "Alfa norr"),
        ("egen-regi", "", "Ekby hemtjänst"),
        ("asken", "", "Åsken"),
        ("oden", "", "Ödens omsorg"),
    ]


def test_the_rows_are_the_questions_of_the_service_all_ticked() -> None:
    """The facts come first; what has no question is called by its name."""
    found = re.findall(
        r'name="visa" value="([^"]+)"(?: data-name="([^"]+)")? checked> <span>([^<]+)',
        _page().body(),
    )
    assert found == [
        ("fakta.utforare", "Utförare", "Vem driver verksamheten?"),
        ("fakta.driftsform", "Driftsform", "I vilken form drivs den?"),
        ("fakta.omrade", "Område", "Var finns den?"),
        ("fakta.natt", "", "Hjälp på natten"),
        ("fakta.platser", "", "Plats för"),
        ("fakta.inriktning", "", "Inriktning"),
        ("nojda", "Nöjda med hjälpen", "Är de som får hjälp nöjda?"),
        (
            "kontinuitet",
            "Personer som hjälper till",
            "Hur många olika personer kommer hem till en?",
        ),
        ("kunder", "Kunder", "Hur många har hjälp av utföraren?"),
    ]


def test_without_scripts_each_unit_leads_to_its_own_comparison() -> None:
    """The list is there for all, and what needs the script is hidden until it comes."""
    body = _page().body()
    links = Reading(body).links
    assert ("Alfa norr", "../../../jamfor-service/hemtjanst/jamfor/alfa-norr/") in links
    assert ("Ödens omsorg", "../../../jamfor-service/hemtjanst/jamfor/oden/") in links
    assert "<noscript>" in body
    for identifier in ("jamforelse", "valj"):
        opened = re.search(rf'<section id="{identifier}"[^>]*>', body)
        assert opened
        assert opened[0].endswith(" hidden>")


def test_the_program_is_told_where_the_units_are() -> None:
    """It forms no address of its own, but puts an id into the one that it is given."""
    body = _page().body()
    assert 'data-unit="../../../jamfor-service/hemtjanst/ENHET/"' in body
    assert body.count("<script") == 1
    assert '<script type="module" src="../../../assets/service/compare.js"></script>' in body


def test_more_than_a_hundred_units_are_chosen_in_the_list() -> None:
    """There are neither boxes nor pages of their own; the page says so and leads to the list."""
    body = _page(units=MANY).body()
    reading = Reading(body)
    assert 'name="enhet"' not in body
    assert "De är för många för att visas här. Välj två till fyra i listan." in reading.texts("p")
    assert (
        "Det finns ingen sådan sida här, eftersom utförare är för många eller bara en. I listan "
        "står alla med sina värden."
    ) in reading.texts("p")
    assert ("Alla utförare i listan", "../../../jamfor-service/hemtjanst/") in reading.links
    assert 'name="enhet"' in _page(units=MANY[:100]).body()


def test_the_rule_is_told_in_plain_words_with_its_name() -> None:
    """So are the limits of the figures."""
    reading = Reading(_page().body())
    for paragraph in compare_page.RULE:
        assert paragraph.replace("\u00a0", " ") in reading.texts("p")
    assert "Newcombe" in compare_page.RULE[2]
    assert "Siffrorna säger inte hur just din hjälp blir." in reading.texts("li")


def test_an_invented_service_says_so() -> None:
    """In the title and right below the heading."""
    page = _page("/jamfor-service/exempel/jamfor/")
    assert page.title == "Jämför utförare: Ledsagning (exempeldata)"
    assert Reading(page.body()).texts("p")[0].startswith("Exempeldata. Allt på den här sidan")
