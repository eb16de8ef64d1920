"""Prove that the search page helps also those who have no script."""

import re

from insyn.render import search_page
from tests.render import invented
from tests.render.reading import Reading


def _body() -> str:
    (page,) = search_page.pages(invented.facts())
    assert (page.address, page.section, page.sought) == ("/sok/", "sok", None)
    return page.body()


def test_the_form_asks_the_page_itself() -> None:
    """Its address can be shared, and a form anywhere on the site can lead here."""
    form = re.search(r"<form[^>]*>", _body())
    assert form
    assert form[0] == (
        '<form class="search-page" role="search" aria-label="Sök på hela webbplatsen" method="get">'
    )
    assert '<label for="sok-ord">Vad letar du efter?</label>' in _body()
    assert '<input id="sok-ord" type="search" name="q"' in _body()


def test_without_a_script_the_page_says_so_and_leads_on() -> None:
    """The list of all pages and the sections need no script."""
    reading = Reading(_body())
    assert (
        "Sökningen behöver JavaScript, och det är avstängt i din webbläsare. "
        "Använd listan över alla sidor i stället." in reading.texts("p")
    )
    assert reading.headings() == [(1, "Sök"), (2, "Träffar"), (2, "Hitta utan att söka")]
    assert ("Alla sidor", "../sok/alla/") in reading.links
    assert reading.links[-10:] == [
        ("Mål", "../mal/"),
        ("Mått", "../matt/"),
        ("Insyn", "../insyn/"),
        ("Utförare", "../utforare/"),
        ("Avtal", "../avtal/"),
        ("Uppföljning", "../uppfoljning/"),
        ("Jämför service", "../jamfor-service/"),
        ("Nämnder", "../namnder/"),
        ("Ekonomi", "../ekonomi/"),
        ("Öppna data", "../oppna-data/"),
    ]


def test_what_needs_the_script_is_hidden_until_it_is_there() -> None:
    """The filters and the results are empty without it."""
    body = _body()
    assert '<div class="search-filters" hidden>' in body
    assert '<section class="search-results" hidden>' in body
    filters = re.findall(r'<fieldset data-filter="(.*?)">', body)
    assert filters == ["Typ", "Nämnd", "Område", "År", "Status"]
    assert body.count("<script") == 1
    assert '<script type="module" src="../assets/search.js"></script>' in body
