"""Prove that the page of a goal tells how it was judged, what measures it and where it belongs."""

from insyn.model.goal import Priority
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


def test_a_page_is_known_by_its_goal_and_its_structure() -> None:
    """The same goal may stand in several structures, and many have no description."""
    heads = {
        page.address: (page.title, page.description) for page in goal_page.pages(invented.facts())
    }
    assert heads["/mal/2019/trygg/"] == (
        "Trygg kommun (målen 2019)",
        "Alla ska kunna gå ut. Nämndmål nummer 2 i målen 2019. Bedömningen 2019 är god.",
    )
    assert heads["/mal/22-mal/klimat/"][1] == (
        "”Mindre utsläpp”. Kommunfullmäktigemål i de 22 målen. Källorna säger inte hur det har "
        "gått."
    )


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


def _with_history(address: str) -> Reading:
    facts = invented.with_history(invented.facts())
    return Reading(invented.page(goal_page.pages(facts), address).body())


def test_what_became_of_it_is_told_with_the_reason() -> None:
    """The other structure, the goal there as a link, what happened and why."""
    reading = _with_history("/mal/2019/trygg/")
    assert "Efter, i de 22 målen: Mindre utsläpp" in reading.texts("li")
    assert {"≈ Omformulerat", "Båda handlar om ute."} <= set(reading.texts("p"))
    assert ("Mindre utsläpp", "../../../mal/22-mal/klimat/") in reading.links
    assert ("Så har målen ändrats", "../../../mal/historik/") in reading.links


def test_what_it_came_from_is_told_on_the_later_goal() -> None:
    """The same link is seen from its other end."""
    assert "Före, i målen 2019: 2. Trygg kommun" in _with_history("/mal/22-mal/klimat/").texts("li")


def test_that_a_goal_cannot_be_followed_is_told() -> None:
    """There is no goal to lead to, but a reason."""
    reading = _with_history("/mal/2019/leva/")
    assert "Efter, i de 22 målen: Det går inte att säga" in reading.texts("li")
    assert "Inte alla mål namnges." in reading.texts("p")


def test_its_commitments_lead_to_the_list_of_all() -> None:
    """Status, how it went and what is expected stand here; the promise stands in the list."""
    reading = _with_history("/mal/2019/trygg/")
    assert reading.texts("h3")[-2:] == ["Fler lampor", "Säkra vägar"]
    assert ("Fler lampor", "../../../mal/ataganden/#atagande-lampor") in reading.links
    assert reading.texts("dt") == [
        "Så gick det",
        "Så gick det",
        "Väntas bli klart",
        "Från tidigare år",
    ]
    assert "● Klart (2019)" in reading.texts("p")


def test_what_was_to_be_put_first_has_its_answer() -> None:
    """A missing answer is told."""
    first = Priority(text="Lys upp.", answer="Det är gjort.", evidence=invented.PROOF)
    second = Priority(text="Röj buskar.")
    goals = tuple(
        goal.model_copy(update={"priorities": (first, second)}) for goal in invented.STRUCTURE.goals
    )
    structure = invented.STRUCTURE.model_copy(update={"goals": goals})
    facts = invented.facts(structures=(structure, invented.LATER))
    reading = Reading(invented.page(goal_page.pages(facts), "/mal/2019/leva/").body())
    told = reading.texts("p")
    assert told[told.index("Det är gjort.") + 1] == "Källan säger inte vad nämnden har gjort."
    assert "Särskilt prioriterat" in reading.texts("h2")


def test_sections_without_content_are_left_out() -> None:
    """A goal without priorities, commitments and links has no headings for them."""
    assert _read("/mal/22-mal/klimat/").texts("h2") == [
        "Hur har det gått?",
        "Mått",
        "Var målet hör hemma",
        "Källa och ändringar",
    ]
