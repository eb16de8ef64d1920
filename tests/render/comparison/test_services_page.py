"""Prove that the list of services says what there is to compare, and what is invented."""

from insyn.render.comparison import services_page
from tests import comparison
from tests.render import invented
from tests.render.reading import Reading


def test_the_page_stands_below_a_written_one() -> None:
    """The editors' words come first, and the list has no heading of the first level."""
    (page,) = services_page.pages(comparison.with_comparison(invented.facts()))
    assert (page.address, page.section, page.below) == ("/jamfor-service/", "jamfor-service", True)
    assert Reading(page.body()).headings() == [
        (2, "Vad vill du jämföra?"),
        (3, "Hemtjänst"),
        (3, "Ledsagning Exempeldata"),
    ]


def test_each_service_says_what_one_can_choose_and_leads_to_its_list_and_help() -> None:
    """The one without a guide leads only to its list."""
    (page,) = services_page.pages(comparison.with_comparison(invented.facts()))
    reading = Reading(page.body())
    assert reading.texts("p") == [
        "Det finns 2 tjänster att jämföra.",
        "Du väljer vem som ska hjälpa dig hemma.",
        "Jämför 4 utförare",
        "Hjälp att välja hemtjänst",
        "Ansvarig nämnd: Socialnämnden.",
        "Du väljer vem som ska hjälpa dig hemma.",
        "Jämför 4 utförare",
        "Ansvarig nämnd: Socialnämnden.",
    ]
    assert reading.links == [
        ("Jämför 4 utförare", "../jamfor-service/hemtjanst/"),
        ("Hjälp att välja hemtjänst", "../jamfor-service/hemtjanst/vagledning/"),
        ("Jämför 4 utförare", "../jamfor-service/exempel/"),
    ]


def test_a_service_without_units_leads_to_what_is_known_of_it() -> None:
    """There is nothing to compare yet."""
    found = comparison.comparison(units=(), values=())
    (page,) = services_page.pages(comparison.with_comparison(invented.facts(), found))
    reading = Reading(page.body())
    assert reading.texts("p")[:3] == [
        "Det finns 1 tjänst att jämföra.",
        "Du väljer vem som ska hjälpa dig hemma.",
        "Om hemtjänst",
    ]


def test_without_services_there_is_no_list() -> None:
    """The page says so, and nothing more."""
    (page,) = services_page.pages(invented.facts())
    assert Reading(page.body()).blocks == [
        ("h2", "Vad vill du jämföra?"),
        ("p", "Det finns ingen tjänst att jämföra än."),
    ]
