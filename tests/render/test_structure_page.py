"""Prove that the page of a goal structure shows vision, tree, values and proposals."""

import re
from dataclasses import replace

from insyn.derive.facts import Facts
from insyn.model.goal import Assignment
from insyn.model.shared_records import Concept
from insyn.render import structure_page
from tests.render import invented
from tests.render.reading import Reading


def _read(address: str) -> Reading:
    return Reading(invented.page(structure_page.pages(invented.facts()), address).body())


def test_the_structure_is_told_in_full() -> None:
    """Standing, vision, tree, values, code and the boards' own indicators, in that order."""
    reading = _read("/mal/2019/")
    assert reading.blocks[3:] == [
        ("h1", "Målen 2019"),
        ("p", "Två mål."),
        ("p", "Beslutad. År 2019. Källorna namnger 1 övergripande mål och 1 nämndmål."),
        ("h2", "Vision"),
        ("p", "Ekby åt alla"),
        ("p", "Ur Berättelsen 2019, avsnittet ”Trygghet”, rad 7 i källförteckningen."),
        ("h2", "Målen"),
        ("p", "1 av 2 mål är bedömt. Det fick god."),
        ("li", "◕ God: 1 mål"),
        ("li", "– Inte bedömd i källan: 1 mål"),
        ("h3", "Övergripande mål"),
        ("li", "2. Trygg kommun ◕ God"),
        ("li", "Bra att leva – Inte bedömd i källan"),
        ("h2", "Kärnvärden"),
        ("dt", "Mod"),
        ("dd", "Att våga."),
        ("h2", "Etisk kod"),
        ("li", "Lyssna först."),
        ("h2", "Föreslagna indikatorer"),
        ("p", "Ett förslag i källan nämner indikatorerna, men ger inga siffror för dem."),
        ("p", "Samma sak mäts av måttet Andel som är trygga."),
        ("p", "Nämndernas egna indikatorer:"),
        ("li", "1. Trygga hemma (Socialnämnden)"),
        ("li", "1. Trygga ute"),
        ("h2", "Läs vidare"),
        ("li", "Vad som hände med målen när strukturen byttes"),
        ("h2", "Källa och ändringar"),
        ("li", "Berättelsen 2019, avsnittet ”Trygghet”, rad 7 i källförteckningen."),
        (
            "p",
            "Så citerar du: Ekby kommun: ”Målen 2019”. Uppgifter ur Berättelsen 2019. "
            "https://insyn.ekby.example/mal/2019/",
        ),
        ("p", "För redaktörer: uppgifterna står i data/mal/2019.yaml."),
    ]


def test_a_structure_without_year_vision_or_judgements_says_so() -> None:
    """What the source does not state is told, not guessed."""
    assert _read("/mal/22-mal/").texts("p")[1:4] == [
        "Källan säger inte om målstrukturen är beslutad, eller vilka år den gäller. "
        "Källorna namnger 1 kommunfullmäktigemål.",
        "Källan anger ingen vision.",
        "Källorna bedömer inte hur det har gått med målen.",
    ]


def test_an_assignment_names_its_boards_and_its_goal() -> None:
    """Where the source does not say which goal it serves, none is named."""
    tasks = (
        Assignment(id="a", title="Pröva", boards=("socialnamnden", "fullmaktige"), goal="trygg"),
        Assignment(id="b", title="Utred", boards=("socialnamnden",)),
    )
    structure = invented.STRUCTURE.model_copy(update={"assignments": tasks})
    facts = invented.facts(structures=(structure,))
    reading = Reading(invented.page(structure_page.pages(facts), "/mal/2019/").body())
    assert [text for text in reading.texts("p") if text.startswith(("Uppdraget", "Det hör"))] == [
        "Uppdraget har Socialnämnden och Kommunfullmäktige.",
        "Det hör till målet Trygg kommun.",
        "Uppdraget har Socialnämnden.",
    ]


def test_the_dimensions_are_drawn_where_a_source_says_which_lies_inside_which() -> None:
    """The names in the drawing are those in the text; where no source says, nothing is drawn."""
    kinds = {"Social hållbarhet": 1, "Ekologisk hållbarhet": 2}
    concepts = tuple(
        Concept(
            id=title.split()[0].lower(),
            title=title,
            kind="hållbarhetsdimension",
            description="Så är det.",
            evidence=invented.PROOF,
            ring=ring,
        )
        for title, ring in kinds.items()
    )
    known = invented.facts()
    facts = replace(known, records=replace(known.records, concepts=concepts))
    body = invented.page(structure_page.pages(facts), "/mal/2019/").body()
    picture = body[body.index('<figure class="circles">') :]
    drawn = re.findall(r"<text [^>]*>([^<]*)</text>", picture)
    assert " ".join(drawn) == "Ekologisk hållbarhet Social hållbarhet"
    reading = Reading(body)
    assert reading.texts("dt")[:2] == [
        "Innerst: Social hållbarhet",
        "Ytterst: Ekologisk hållbarhet",
    ]
    assert "Så hänger hållbarhetens delar ihop" in reading.texts("h2")
    assert "<circle" not in _other(facts)


def _other(facts: Facts) -> str:
    return invented.page(structure_page.pages(facts), "/mal/22-mal/").body()
