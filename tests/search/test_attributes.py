"""Tests for what the search is told of a page beside its text."""

import re
from pathlib import Path

from insyn.output import Sought
from insyn.search.attributes import WEIGHTS, search_words, shown

ENGINE = Path(__file__).parents[2] / "theme" / "assets" / "search" / "engine.js"
CONTENT = (
    '<nav><p>Start</p></nav><h1>Sjukfrånvaro &amp; mer</h1>\n<p class="lead">År 2019 var andelen '
    '<a href="#x">4,4&nbsp;procent</a>. Det är 0,4 procentenheter lägre.</p><p>Annat.</p>'
)
SOUGHT = Sought(
    "Mått",
    boards=("Kommunstyrelsen",),
    areas=("Vårby, norr",),
    years=("2018", "2019"),
    statuses=("Etappmålet nåddes", "Exempeldata"),
    words=("N00914",),
)


def _told(html: str, attribute: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    pattern = rf'<i data-pagefind-{attribute}="(\w+)\[data-ord\]" data-ord="([^"]*)"></i>'
    for name, value in re.findall(pattern, html):
        found.setdefault(name, []).append(value)
    return found


def test_each_choice_of_a_filter_is_an_attribute_of_its_own() -> None:
    """A comma in a name does not make two of it."""
    assert _told(search_words(CONTENT, SOUGHT), "filter") == {
        "Typ": ["Mått"],
        "Nämnd": ["Kommunstyrelsen"],
        "Område": ["Vårby, norr"],
        "År": ["2018", "2019"],
        "Status": ["Etappmålet nåddes", "Exempeldata"],
    }


def test_a_result_shows_title_first_sentences_kind_and_what_is_invented() -> None:
    """As plain text; the first sentences are those of the page, not of the menu."""
    assert shown(CONTENT, SOUGHT) == {
        "title": "Sjukfrånvaro & mer",
        "ingress": "År 2019 var andelen 4,4 procent. Det är 0,4 procentenheter lägre.",
        "exempel": "Exempeldata",
        "typ": "Mått",
    }
    assert shown("<h1>A</h1><p>Vård.</p>", Sought("Mål")) == {
        "title": "A",
        "ingress": "Vård.",
        "typ": "Mål",
    }


def test_a_page_is_found_by_the_later_words_of_its_title_and_by_its_other_names() -> None:
    """The kind is among them, so that one may search for "mått frånvaro"."""
    told = _told(search_words(CONTENT, SOUGHT), "meta")
    assert told["title"] == ["mer mått n00914 frånvaro sjukfrånvaro"]
    assert "huvud" not in told


def test_words_that_begin_alike_stand_in_fields_of_their_own() -> None:
    """Pagefind would count them as several hits and let the page pass all others."""
    content = "<h1>Skola, skolan, skolor, skolväg och skolgård</h1>"
    told = _told(search_words(content, Sought("Mål")), "meta")
    assert [told[name] for name in ("title", "title2", "title3")] == [
        ["väg mål gård skolgård"],
        ["skolväg"],
        ["skolor"],
    ]


def test_a_page_that_others_lie_below_is_told_so() -> None:
    """Who types the name of a board wants the board."""
    told = _told(search_words("<h1>Socialnämnden</h1><p>Vård.</p>", Sought("Nämnd")), "meta")
    assert told["huvud"] == ["nämnden nämden politisk socialnämnden"]


def test_markup_in_a_name_is_text() -> None:
    """What comes from records is never HTML."""
    html = search_words("<h1>A</h1>", Sought('"><script>', boards=("A & <b>",)))
    assert "<script" not in html
    assert "A &amp; &lt;b&gt;" in html


def test_the_page_of_the_search_weighs_as_the_table_of_queries_was_tried() -> None:
    """assets/search/engine.js holds the same weights; what is not there counts 1 in Pagefind."""
    script = ENGINE.read_text(encoding="utf-8")
    block = re.search(r"const WEIGHTS = \{(.*?)\};", script, re.DOTALL)
    assert block
    pairs = re.findall(r"(\w+): ([\d.]+)", block[1])
    assert {name: float(weight) for name, weight in pairs} == WEIGHTS
