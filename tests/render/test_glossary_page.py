"""Prove that the glossary explains every word, in order, with ways between them."""

from dataclasses import replace

from insyn.model.glossary import Term
from insyn.output import Page
from insyn.render import glossary_page
from tests.render import invented
from tests.render.reading import Reading

TERMS = (
    Term(id="arshjul", word="årshjul", text="En bild av året.", see=("api",)),
    Term(
        id="egen-regi",
        word="egen regi",
        text="Kommunen själv.",
        forms=("i egen regi",),
        synonyms=("kommunal drift", "regi"),
    ),
    Term(id="api", word="API", text="Ett sätt att hämta.", in_text="nej"),
    Term(id="avtal", word="avtal", text="En överenskommelse.", see=("egen-regi", "arshjul")),
)


def _pages(terms: tuple[Term, ...]) -> list[Page]:
    facts = invented.facts()
    return list(glossary_page.pages(replace(facts, records=replace(facts.records, terms=terms))))


def _read() -> Reading:
    return Reading(_pages(TERMS)[0].body())


def test_there_is_no_glossary_without_words() -> None:
    """A municipality that explains no words has no empty page."""
    assert _pages(()) == []


def test_the_page_says_how_many_words_it_explains() -> None:
    """Its description is made from the content."""
    (page,) = _pages(TERMS)
    assert (page.address, page.section, page.title) == ("/om/ordlista/", "om", "Ordlista")
    assert page.description == (
        "Vad orden på webbplatsen betyder: 4 ord om mål, mått, avtal, uppföljning, ekonomi och "
        "öppna data."
    )


def test_the_words_stand_in_swedish_order_under_their_letters() -> None:
    """Capitals do not count, and å comes last."""
    reading = _read()
    assert [text for level, text in reading.headings() if level == 2] == ["A", "E", "Å"]
    assert reading.texts("dt") == ["API", "avtal", "egen regi", "årshjul"]


def test_each_word_tells_what_it_is_also_called_and_what_belongs_with_it() -> None:
    """A word without other names says nothing of them."""
    assert _read().texts("dd") == [
        "Ett sätt att hämta.",
        "En överenskommelse.",
        "Se också: egen regi, årshjul.",
        "Kommunen själv.",
        "Kallas också: kommunal drift och regi.",
        "En bild av året.",
        "Se också: API.",
    ]


def test_letters_and_words_can_be_reached() -> None:
    """Each link on the page leads to a place on it, and the addresses have plain letters."""
    html = _pages(TERMS)[0].body()
    assert [link for link in Reading(html).links if link[1].startswith("#")] == [
        ("A", "#bokstav-a"),
        ("E", "#bokstav-e"),
        ("Å", "#bokstav-a-ring"),
        ("egen regi", "#egen-regi"),
        ("årshjul", "#arshjul"),
        ("API", "#api"),
    ]
    for place in ("bokstav-a", "bokstav-e", "bokstav-a-ring", "egen-regi", "arshjul", "api"):
        assert f' id="{place}"' in html


def test_the_filter_knows_forms_and_other_names() -> None:
    """Someone who looks for another name finds the word."""
    html = _pages(TERMS)[0].body()
    assert 'data-filter="#ord" data-noun="ord"' in html
    assert 'data-words="egen regi i egen regi kommunal drift regi"' in html
