"""Prove that the page of a version shows its year, its plans and the way to its rules."""

from insyn.render import steering_page
from insyn.render.parts import names
from tests.render import invented
from tests.render.reading import Reading


def _read(address: str) -> Reading:
    facts = invented.with_control(invented.facts())
    return Reading(invented.page(steering_page.pages(facts), address).body())


def test_the_plans_stand_level_by_level() -> None:
    """Each plan says what it is for, what it holds and what differs."""
    reading = _read("/arshjul/22-mal/")
    assert reading.headings() == [
        (1, "Styrningen med 22 mål"),
        (2, "Året, månad för månad"),
        (3, "Februari"),
        (3, "Oktober"),
        (3, "Utan angiven månad"),
        (2, "Planer och rapporter"),
        (3, "Nämnd"),
        (3, "Enhet"),
        (2, "Principer och regler för ekonomin"),
        (2, "Källa och ändringar"),
    ]
    assert reading.texts("h4") == ["Plan", "Plan"]
    assert "Mål." in reading.texts("li")
    for sentence in (
        "Källan beskriver 3 händelser under året och 2 planer och rapporter. Styrningen hör till "
        "de 22 målen.",
        "Skiljer sig från versionen före: En månad tidigare.",
        "Skiljer sig från versionen före: Ny.",
        "Källan anger 2 principer och 1 regel som går att räkna på. Läs principerna och reglerna.",
    ):
        assert sentence in reading.texts("p")


def test_it_leads_to_the_goals_and_the_rules() -> None:
    """The goal structure, the board of an event and the rules are links."""
    links = _read("/arshjul/22-mal/").links
    for one in (
        ("Årshjul", "../../arshjul/"),
        ("de 22 målen", "../../mal/22-mal/"),
        ("Kommunfullmäktige", "../../namnder/fullmaktige/"),
        ("Läs principerna och reglerna", "../../ekonomi/regler/"),
    ):
        assert one in links


def test_what_a_source_does_not_describe_is_told() -> None:
    """A version with neither year, plans nor rules has no empty sections."""
    steering = invented.steerings()[0].model_copy(update={"rules": (), "principles": ()})
    known = names(invented.facts())
    told = Reading(steering_page.body(steering, "", {}, known)).texts("p")
    assert told[:5] == [
        "Så styrdes det.",
        "Källan beskriver varken året eller planerna.",
        "Källan beskriver inte året.",
        "Källan namnger inga planer.",
        "Källan anger inga principer eller regler för ekonomin som går att räkna på.",
    ]
