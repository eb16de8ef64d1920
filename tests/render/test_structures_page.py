"""Prove that the goal structures stand in their order with what is known of each."""

from dataclasses import replace

from insyn.model.record import Evidence
from insyn.model.shared_records import Concept
from insyn.render import structures_page
from tests.render import invented
from tests.render.reading import Reading


def test_the_structures_stand_in_order() -> None:
    """Each has its standing, year, goals by level and vision, or says what is missing."""
    facts = invented.facts(structures=(invented.LATER, invented.STRUCTURE))
    reading = Reading(invented.page(structures_page.pages(facts), "/mal/").body())
    assert reading.links == [
        ("Målen 2019", "../mal/2019/"),
        ("De 22 målen", "../mal/22-mal/"),
        ("Vad som hände med målen när strukturen byttes", "../mal/historik/"),
        ("Alla utvecklingsåtaganden", "../mal/ataganden/"),
    ]
    assert reading.texts("p")[1:] == [
        "Beslutad. År 2019. Källorna namnger 1 övergripande mål och 1 nämndmål.",
        "Vision: ”Ekby åt alla”",
        "Källan säger inte om målstrukturen är beslutad, eller vilka år den gäller. "
        "Källorna namnger 1 kommunfullmäktigemål.",
        "Källan anger ingen vision.",
    ]


def test_a_municipality_without_goals_has_a_page() -> None:
    """An empty list is a sentence."""
    page = invented.page(structures_page.pages(invented.facts(structures=())), "/mal/")
    assert Reading(page.body()).texts("p") == ["Det finns inga målstrukturer än."]


def test_the_notions_of_the_sources_are_explained_kind_by_kind() -> None:
    """A reader who meets a word of the steering finds it explained, with its source."""
    concepts = (
        Concept(id="namndmal", title="Nämndmål", kind="styrbegrepp", description="Nämndens svar."),
        Concept(
            id="social",
            title="Social hållbarhet",
            kind="hållbarhetsdimension",
            description="Om människor.",
            evidence=Evidence(document=invented.REPORT.id, section="Vision"),
        ),
    )
    known = invented.facts()
    facts = replace(known, records=replace(known.records, concepts=concepts))
    reading = Reading(invented.page(structures_page.pages(facts), "/mal/").body())
    assert reading.texts("h2")[2:] == ["Hållbarhetens dimensioner", "Ord i styrningen"]
    assert reading.texts("dt") == ["Social hållbarhet", "Nämndmål"]
    assert reading.texts("dd") == [
        f"Om människor. Källa: {invented.REPORT.title}.",
        "Nämndens svar.",
    ]
