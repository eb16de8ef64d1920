"""Prove that the page of a board shows its goals, what measures them and where it is named."""

from insyn.render import board_page
from insyn.render.indicator_line import entries
from tests.render import invented
from tests.render.reading import Reading


def _read(address: str) -> Reading:
    facts = invented.facts()
    return Reading(invented.page(board_page.pages(facts, entries(facts)), address).body())


def test_a_board_shows_its_goals_indicators_and_sources() -> None:
    """Goals by structure with their grades, indicators, own proposals, and every source."""
    assert _read("/namnder/socialnamnden/").blocks[3:] == [
        ("h1", "Socialnämnden"),
        ("p", "Ansvarar för omsorg. Källorna namnger 1 nämndmål."),
        ("h2", "Mål"),
        ("h3", "Målen 2019"),
        ("li", "2. Trygg kommun ◕ God"),
        ("h2", "Jämlikhet"),
        ("p", "I 1 mått ser källan skillnader som inte är motiverade."),
        ("li", "Skillnader mellan kön, områden och åldrar"),
        ("h2", "Granskning"),
        ("p", "Här ser du vad som fattas i nämndens mål och mått, och i källorna."),
        ("li", "Granskning mot målen 2019"),
        ("li", "Motsägelser i källorna: 1 motsägelse gäller nämnden."),
        ("h2", "Mått som hör till målen"),
        ("p", "61 % (2019)○ Etappmålet nåddes inte · ▼ Negativ trend"),
        ("li", "Andel som är trygga"),
        ("p", "Inget värde– Inget etappmål · ? Trenden kan inte beräknas"),
        ("li", "Andel som är trygga: varav i centrum"),
        ("h2", "Föreslagna mått"),
        (
            "p",
            "Ett förslag i källan nämner måtten, som det kallar indikatorer. Det ger inga siffror "
            "för dem.",
        ),
        ("li", "Trygga hemma, för kommunens ”Trygga ute” – Målen 2019"),
        ("h2", "Källa och ändringar"),
        ("li", "Berättelsen 2019, avsnittet ”Trygghet”, rad 7 i källförteckningen."),
        (
            "p",
            "Så citerar du: Ekby kommun: ”Socialnämnden”. Uppgifter ur Berättelsen 2019. "
            "https://insyn.ekby.example/namnder/socialnamnden/",
        ),
        ("p", "För redaktörer: uppgifterna står i data/gemensamt/namnder.yaml."),
    ]


def test_a_board_that_the_sources_say_little_of_says_so() -> None:
    """Each gap is a sentence."""
    assert _read("/namnder/fullmaktige/").texts("p")[:3] == [
        "Källorna säger inte vad kommunfullmäktige ansvarar för, och de namnger inga mål för den.",
        "Källorna namnger inga mål för nämnden.",
        "Källorna kopplar inga mått till nämndens mål.",
    ]
