"""Prove that the picture of a page holds its name and figure, whatever their length."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from insyn.fingerprint import fingerprint
from insyn.render import card_files
from insyn.render.card_svg import HEIGHT, WIDTH, Card, svg
from insyn.render.line_breaking import text_width
from tests.render import invented
from tests.render.pixels import Pixels

SVG = "{http://www.w3.org/2000/svg}"
CARD = Card("Insyn · Ekby", "Andel som är trygga", "79 %", "2019", "", "En demonstration")


def _texts(card: Card) -> list[str]:
    found = ElementTree.fromstring(svg(card)).iter(f"{SVG}text")
    return [one.text for one in found if one.text]


def test_the_pages_with_a_figure_or_a_grade_have_pictures_and_so_has_the_site() -> None:
    """Every picture that a page names is a file of the site."""
    facts = invented.facts()
    pictures = card_files.picture_by_address(facts)
    assert pictures["/"] == "kort.png"
    assert pictures["/matt/trygghet/"] == "matt/trygghet/kort.png"
    assert {file.path for file in card_files.files(facts)} == set(pictures.values())


def test_a_measure_without_a_figure_has_the_picture_of_the_site() -> None:
    """Nothing is drawn where there is nothing to tell."""
    facts = replace(invented.facts(), figures={})
    assert "/matt/trygghet/" not in card_files.picture_by_address(facts)


def test_the_picture_says_whose_site_what_and_how_much() -> None:
    """In the order in which one reads it."""
    assert _texts(CARD) == [
        "Insyn · Ekby",
        "Andel som är trygga",
        "79 %",
        "2019",
        "En demonstration",
    ]


def test_what_is_invented_is_said_in_the_picture() -> None:
    """A picture travels without its page."""
    assert "Exempeldata" in _texts(replace(CARD, sign=card_files.EXAMPLE))


@pytest.mark.parametrize("title", ["A" * 300, "ord " * 75, "<b>&", "مرحبا"])
@pytest.mark.parametrize("value", ["", "79 %", "12 345 678,9", "Ej godtagbar " * 4])
def test_everything_stays_inside_the_picture(title: str, value: str) -> None:
    """A long title ends with an ellipsis and a long figure is set smaller."""
    root = ElementTree.fromstring(svg(replace(CARD, title=title, value=value)))
    for one in root.iter(f"{SVG}text"):
        # As wide as the widest of fonts would be, and a fifth less in ours.
        width = 0.82 * text_width(one.text or "", float(one.attrib["font-size"]), is_bold=True)
        if one.attrib.get("text-anchor") != "end":
            assert float(one.attrib["x"]) + width <= WIDTH * 1.1, one.text
        assert 0 < float(one.attrib["y"]) < HEIGHT


def test_the_picture_is_drawn_at_the_size_it_is_shown() -> None:
    """It is light: it is made for every page with a figure."""
    png = card_files.card_file(CARD)
    pixels = Pixels(png)
    assert (pixels.width, pixels.height) == (800, 420)
    assert len(png) < 60_000


def test_the_picture_is_made_anew_only_when_what_it_says_changes() -> None:
    """It is made from its words and nothing else."""
    files = {one.path: one for one in card_files.files(invented.facts())}
    again = {one.path: one for one in card_files.files(replace(invented.facts()))}
    assert {path: fingerprint(one) for path, one in files.items()} == {
        path: fingerprint(one) for path, one in again.items()
    }
