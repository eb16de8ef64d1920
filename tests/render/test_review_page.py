"""Prove that the review says what is lacking, where it is changed and how it is judged."""

from insyn.model.indicator import StatedTrend
from insyn.render import contradictions_page, review_page
from tests.render import invented
from tests.render.reading import Reading


def test_the_review_counts_what_is_lacking_and_leads_to_it() -> None:
    """Each criterion has a mark in words, a sentence and the records with their files."""
    facts = invented.facts()
    reading = Reading(invented.page(review_page.pages(facts), "/granskning/").body())
    assert reading.texts("li")[:6] == [
        "1 av 2 mått saknar etappmål.",
        "1 av 2 mått saknar målvärde för 2030.",
        "0 av 2 mått har inget nummer i Kolada.",
        "1 av 2 mått är inte uppdelade på kön, område eller ålder.",
        "0 uppdrag är inte kopplade till något mål.",
        "0 nämndmål upprepar fullmäktiges lydelse.",
    ]
    assert (3, "Socialnämnden, målen 2019") in reading.headings()


def test_a_contradiction_says_how_it_was_found_and_where_it_stands() -> None:
    """One that only reading finds leads to its record, with the source and the file."""
    facts = invented.facts()
    address = "/granskning/motsagelser/"
    reading = Reading(invented.page(contradictions_page.pages(facts), address).body())
    assert reading.blocks[3:5] == [
        ("h1", "Motsägelser i källorna"),
        (
            "p",
            "På 1 ställe säger källorna emot sig själva. 0 har programmet räknat fram och "
            "1 har hittats vid läsning.",
        ),
    ]
    assert reading.blocks[-4:] == [
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


def test_a_contradiction_in_the_figures_is_listed_before_anyone_has_noted_it() -> None:
    """What the program finds by itself is told in its own words."""
    indicator = invented.INDICATOR.model_copy(
        update={"notes": (), "stated_trend": StatedTrend(direction="positiv")}
    )
    facts = invented.facts(indicators=[indicator])
    address = "/granskning/motsagelser/"
    reading = Reading(invented.page(contradictions_page.pages(facts), address).body())
    assert reading.blocks[-3:-1] == [
        ("p", "Källans trend går åt andra hållet än siffran, från 64 % till 61 %."),
        ("p", "∑ Räknad fram av programmet"),
    ]


def test_without_contradictions_the_page_says_so() -> None:
    """A good source gives a sentence, not an empty list."""
    facts = invented.facts(structures=(), indicators=[])
    address = "/granskning/motsagelser/"
    reading = Reading(invented.page(contradictions_page.pages(facts), address).body())
    assert reading.texts("p")[0] == "Vi har inte hittat några motsägelser i källorna."
