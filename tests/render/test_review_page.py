"""Prove that the review says what is lacking, where it is changed and how it is judged."""

import pytest

from insyn.model.indicator import StatedTrend
from insyn.render import contradictions_page, review_page
from insyn.render.parts import names
from insyn.render.review_words import how_many, lack
from tests.render import invented
from tests.render.reading import Reading


def test_the_review_counts_what_is_lacking_and_leads_to_it() -> None:
    """Each criterion has a mark in words, a sentence and the records with their files."""
    facts = invented.facts()
    reading = Reading(invented.page(review_page.pages(facts), "/granskning/").body())
    assert reading.texts("li")[:6] == [
        "1 av 2 mått saknar etappmål, oavsett år.",
        "1 av 2 mått saknar målvärde för 2030.",
        "Inget mått saknar nummer i Kolada, databasen för kommuner och regioner.",
        "1 av 2 mått saknar uppdelning på kön, område eller ålder.",
        "Inget uppdrag saknar mål i källan.",
        "Inget nämndmål upprepar fullmäktiges lydelse.",
    ]
    assert (3, "Socialnämnden, målen 2019") in reading.headings()


def test_a_contradiction_says_how_it_was_found_and_where_it_stands() -> None:
    """One that only reading finds leads to its record, with the source and the file."""
    facts = invented.facts()
    address = "/granskning/motsagelser/"
    reading = Reading(invented.page(contradictions_page.pages(facts), address).body())
    assert reading.blocks[3:5] == [
        ("h1", "Motsägelser i källorna"),
        ("p", "På 1 ställe säger källorna emot sig själva. Vi har hittat det vid läsning."),
    ]
    assert reading.blocks[-7:-3] == [
        ("h2", "Mått"),
        ("p", "Texten säger 60."),
        ("p", "¶ Hittad vid läsning"),
        (
            "li",
            "Andel som är trygga Berättelsen 2019, avsnittet ”Trygghet”, "
            "rad 7 i källförteckningen. data/matt/trygghet.yaml",
        ),
    ]
    assert ("Andel som är trygga", "../../matt/trygghet/") in reading.links
    assert ("Mått (1)", "#slag-1") in reading.links
    assert (
        "Så citerar du: Ekby kommun: ”Motsägelser i källorna”. "
        "https://insyn.ekby.example/granskning/motsagelser/" in reading.texts("p")
    )


def test_a_contradiction_in_the_figures_is_listed_before_anyone_has_noted_it() -> None:
    """What the program finds by itself is told in its own words."""
    indicator = invented.INDICATOR.model_copy(
        update={"notes": (), "stated_trend": StatedTrend(direction="positiv")}
    )
    facts = invented.facts(indicators=[indicator])
    address = "/granskning/motsagelser/"
    reading = Reading(invented.page(contradictions_page.pages(facts), address).body())
    assert reading.blocks[-6:-4] == [
        ("p", "Källans trend går åt andra hållet än siffran, från 64 % till 61 %."),
        ("p", "∑ Räknad fram av programmet"),
    ]


def test_without_contradictions_the_page_says_so() -> None:
    """A good source gives a sentence, not an empty list."""
    facts = invented.facts(structures=(), indicators=[])
    address = "/granskning/motsagelser/"
    reading = Reading(invented.page(contradictions_page.pages(facts), address).body())
    assert reading.texts("p")[0] == "Vi har inte hittat några motsägelser i källorna."


@pytest.mark.parametrize(
    ("computed", "sentence"),
    [
        ((True,), "På 1 ställe säger källorna emot sig själva. Vi har räknat fram det."),
        (
            (True, False, False),
            "På 3 ställen säger källorna emot sig själva. 1 har programmet räknat fram och 2 har "
            "vi hittat när vi läste.",
        ),
        (
            (False, False),
            "På 2 ställen säger källorna emot sig själva. 2 har vi hittat när vi läste.",
        ),
    ],
)
def test_contradictions_are_counted_by_how_they_were_found(
    computed: tuple[bool, ...], sentence: str
) -> None:
    """No way of finding is counted as zero, and the economy is called by its plain name."""
    told = tuple(
        contradictions_page.Told("uppställning", "Driften", "", "Fel.", one, (), "f.yaml", ())
        for one in computed
    )
    reading = Reading(contradictions_page.body(told, (), names(invented.facts())))
    assert reading.texts("p")[0] == sentence
    assert reading.texts("h2")[0] == "Tabell över ekonomin"


def test_how_much_is_lacking_is_said_as_one_says_it() -> None:
    """None is a word, and a board with one assignment has its only one."""
    assert lack(0, 3, "saknar mål") == "Inget mått saknar mål."
    assert lack(1, 3, "saknar mål").replace("\u00a0", " ") == "1 av 3 mått saknar mål."
    assert how_many(2, "uppdrag").replace("\u00a0", " ") == "2 uppdrag"
