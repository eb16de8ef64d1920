"""Prove that the boards are listed with the council first."""

from insyn.render import boards_page
from tests.render import invented
from tests.render.reading import Reading


def test_the_boards_are_listed_with_their_goals() -> None:
    """The council stands first, then boards in alphabetical order."""
    page = invented.page(boards_page.pages(invented.facts()), "/namnder/")
    reading = Reading(page.body())
    assert reading.links == [
        ("Kommunfullmäktige", "../namnder/fullmaktige/"),
        ("Socialnämnden", "../namnder/socialnamnden/"),
    ]
    assert reading.texts("li") == [
        "Kommunfullmäktige Inga mål i källorna",
        "Socialnämnden 1 mål i källorna",
    ]
