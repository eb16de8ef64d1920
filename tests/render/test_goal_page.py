"""Prove that the page of a goal tells how it was judged, what measures it and where it belongs."""

from insyn.render import goal_page
from tests.render import invented
from tests.render.reading import Reading


def _read(address: str) -> Reading:
    return Reading(invented.page(goal_page.pages(invented.facts()), address).body())


def test_the_newest_judgement_comes_first_with_its_reason() -> None:
    """The year's last report goes before the earlier, and a missing reason is told."""
    reading = _read("/mal/2019/trygg/")
    assert reading.texts("p")[:4] == [
        "Nämndmål nummer 2 i målen 2019. Bedömningen 2019 är god.",
        "Alla ska kunna gå ut.",
        "Fler är trygga.",
        "Källan säger inte varför.",
    ]
    assert [text for text in reading.texts("li") if text.startswith(("◕", "◐"))] == [
        "◕ God (2019, verksamhetsberättelsen) "
        "Berättelsen 2019, avsnittet ”Trygghet”, rad 7 i källförteckningen.",
        "◐ Godtagbar (2019, delårsrapporten)",
    ]


def test_its_indicators_are_small_charts_with_a_sentence_each() -> None:
    """An indicator without figures says so."""
    reading = _read("/mal/2019/trygg/")
    assert reading.texts("h3") == ["Andel som är trygga", "Andel som är trygga: varav i centrum"]
    assert reading.texts("figcaption") == [
        "År 2019 var andelen 61 procent. Det är 3 procentenheter lägre än år 2018."
    ]
    for sentence in ("○ Etappmålet nåddes inte", "Inget värde", "– Inget etappmål"):
        assert sentence in reading.texts("p")


def test_it_stands_in_its_structure() -> None:
    """Above, beside, below and the board are links."""
    reading = _read("/mal/2019/trygg/")
    assert reading.links[:4] == [
        ("Start", "../../../"),
        ("Mål", "../../../mal/"),
        ("Målen 2019", "../../../mal/2019/"),
        ("Bra att leva", "../../../mal/2019/leva/"),
    ]
    assert reading.links[-2:] == [
        ("Bra att leva", "../../../mal/2019/leva/"),
        ("Socialnämnden", "../../../namnder/socialnamnden/"),
    ]
    assert ("2. Trygg kommun", "../../../mal/2019/trygg/") in _read("/mal/2019/leva/").links


def test_what_the_sources_do_not_say_is_told() -> None:
    """A goal that nobody judged, measured or answers for has no empty sections."""
    assert _read("/mal/22-mal/klimat/").texts("p")[:5] == [
        "Kommunfullmäktigemål i de 22 målen. Källorna säger inte hur det har gått.",
        "Källorna bedömer inte målet.",
        "Inga mått är kopplade till målet.",
        "Källan anger inget mål ovanför det här.",
        "Källan anger ingen ansvarig nämnd.",
    ]
    assert (
        _read("/mal/2019/leva/").texts("p")[0]
        == "Övergripande mål i målen 2019. Målet är inte bedömt i källan."
    )
