"""Prove that the page of a goal structure shows vision, tree, values and proposals."""

from insyn.model.goal import Assignment
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
