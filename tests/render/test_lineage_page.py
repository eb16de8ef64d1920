"""Prove that the page of the lineage tells of every goal in words, as a drawing and in a table."""

from dataclasses import replace

import pytest

from insyn.derive.lineage import Transition
from insyn.model.goal import Goal, GoalStructure
from insyn.model.lineage import LineageLink
from insyn.output import Page
from insyn.render import lineage_page
from insyn.render.lineage_flow import Band, Label, flow, keys
from insyn.render.parts import names as names_of
from tests.render import invented
from tests.render.reading import Reading


def _page() -> Page:
    facts = invented.with_history(invented.facts())
    return invented.page(lineage_page.pages(facts), "/mal/historik/")


def _read() -> Reading:
    return Reading(_page().body())


def _goal(identifier: str, level: str, number: int | None = None) -> Goal:
    return Goal.model_validate(
        {"id": identifier, "title": identifier.upper(), "level": level, "number": number}
    )


OLD = GoalStructure(
    id="1",
    title="Målen 1",
    standing="beslutad",
    order=1,
    description="Mål.",
    goals=(_goal("a", "målområde"), _goal("b", "nämndmål", 7), _goal("c", "nämndmål")),
)
NEW = OLD.model_copy(
    update={
        "id": "2",
        "title": "Målen 2",
        "goals": (_goal("d", "fullmäktigemål", 4), _goal("e", "fullmäktigemål")),
    }
)


def test_the_counts_are_told_in_words() -> None:
    """First the structures, then what became of the earlier goals, then the new ones."""
    assert _read().texts("p")[:2] == [
        "Ekby har bytt målstruktur 1 gång i våra källor. Här ser du vad som hände med varje mål: "
        "om det är kvar, har fått andra ord, är nytt eller är borta.",
        "Redaktionens bedömning. Det är vår bedömning.",
    ]
    assert _read().texts("p")[-4:-2] == [
        "Målen 2019: källorna namnger 1 övergripande mål och 1 nämndmål. "
        "De 22 målen: källorna namnger 1 kommunfullmäktigemål.",
        "Så gick det för de 2 tidigare målen: 1 är kvar med andra ord och 1 går inte att följa. "
        "Det enda senare målet har ett tidigare mål.",
    ]


def test_every_link_is_a_row_with_its_goals_and_why() -> None:
    """The goals are links with their keys, and a missing end says that it is missing."""
    reading = _read()
    assert reading.texts("caption") == [
        "Vad som hände med varje mål: målen 2019 och de 22 målen. "
        "Sambanden är redaktionens bedömning."
    ]
    assert reading.texts("th") == [
        "Tidigare mål",
        "Vad som hände",
        "Senare mål",
        "Varför",
        "Ö1 Bra att leva",
        "N1 Trygg kommun",
    ]
    assert reading.texts("td") == [
        "? Går inte att följa",
        "Det går inte att säga",
        "Inte alla mål namnges.",
        "≈ Omformulerat",
        "F1 Mindre utsläpp",
        "Båda handlar om ute.",
    ]
    assert ("Mindre utsläpp", "../../mal/22-mal/klimat/") in reading.links


def test_every_word_is_explained() -> None:
    """The seven words stand with their marks before the first step."""
    assert [text.split(":")[0][2:] for text in _read().texts("li")[4:11]] == [
        "Behållet",
        "Omformulerat",
        "Sammanslaget",
        "Delat",
        "Nytt",
        "Borttaget",
        "Går inte att följa",
    ]


def test_the_drawing_says_what_it_shows() -> None:
    """It is an image with a title and a description, which leads on to the table."""
    body = _page().body()
    assert 'role="img" aria-labelledby="bild-2019-22-mal-t bild-2019-22-mal-d"' in body
    assert "Tabellen efter bilden visar varje mål.</desc>" in body


def test_a_key_is_the_number_of_a_council_goal_or_letter_and_place() -> None:
    """A board goal's number does not count, since a council goal may have the same."""
    assert keys(OLD) == {"1/a": "M1", "1/b": "N1", "1/c": "N2"}
    assert keys(NEW) == {"2/d": "4", "2/e": "F1"}


def test_bands_go_from_row_to_row_and_stubs_end_in_the_open() -> None:
    """Rows have equal heights, and what has no other end keeps to its own side."""
    links = (
        LineageLink(before="1/b", after="2/e", kind="behållet", reason="Så."),
        LineageLink(before="1/c", kind="borttaget", reason="Så."),
        LineageLink(after="2/d", kind="nytt", reason="Så."),
    )
    drawn = flow(Transition(OLD, NEW, links), "bild", "Tre mål.")
    assert drawn.bands == (
        Band("kept", "M0 50C50 50 50 75 100 75", "=", "50", "62.5"),
        Band("gone", "M0 83.33H18", "×", "25", "83.33"),
        Band("new", "M100 25H82", "+", "75", "25"),
    )
    assert drawn.after == (Label("4", "D"), Label("F1", "E"))


def test_what_nobody_has_judged_is_told() -> None:
    """Without lineage the page says so, and there are neither words nor steps."""
    facts = invented.with_history(invented.facts())
    facts = replace(facts, records=replace(facts.records, lineage=None))
    reading = Reading(invented.page(lineage_page.pages(facts), "/mal/historik/").body())
    assert (
        reading.texts("p")[0]
        == "Vi har inte bedömt hur målen hänger ihop mellan målstrukturerna än."
    )
    assert [text for _, text in reading.headings()] == [
        "Så har målen ändrats",
        "Källa och ändringar",
    ]


@pytest.mark.parametrize(
    ("kinds", "sentence"),
    [
        (("nytt",), "Det enda senare målet har inget tidigare mål."),
        (("okänt",), "Det går inte att säga om det enda senare målet fanns tidigare."),
        (("nytt", "nytt"), "Av de 2 senare målen har 2 inget tidigare mål."),
        (
            ("nytt", "okänt"),
            "Av de 2 senare målen har 1 inget tidigare mål. För 1 går det inte att säga om det "
            "fanns tidigare.",
        ),
        (
            ("okänt", "okänt"),
            "För 2 av de 2 senare målen går det inte att säga om de fanns tidigare.",
        ),
        (
            ("behållet", "behållet"),
            "Så gick det för de 2 tidigare målen: 2 är kvar med samma lydelse. "
            "Alla de 2 senare målen fanns tidigare.",
        ),
        (
            ("behållet",),
            "Så gick det för det enda tidigare målet: det är kvar med samma lydelse. "
            "Det enda senare målet har ett tidigare mål.",
        ),
    ],
)
def test_goals_are_counted_as_one_says_it(kinds: tuple[str, ...], sentence: str) -> None:
    """One and none have words of their own."""
    names = [chr(ord("a") + place) for place in range(len(kinds))]
    goals = tuple(_goal(name, "nämndmål") for name in names)
    before, after = (one.model_copy(update={"goals": goals}) for one in (OLD, NEW))
    links = tuple(
        LineageLink.model_validate(
            {
                "before": f"1/{name}" if kind == "behållet" else None,
                "after": f"2/{name}",
                "kind": kind,
                "reason": "Så.",
            }
        )
        for name, kind in zip(names, kinds, strict=True)
    )
    known = names_of(invented.facts())
    reading = Reading(lineage_page.body((Transition(before, after, links),), "", known))
    assert sentence in reading.texts("p")


def test_the_keys_are_explained_by_the_letters_in_use() -> None:
    """The first letter has a verb, and the page leads to each step."""
    reading = _read()
    assert (
        "Varje mål har en kort kod. Ö står för övergripande mål, F för kommunfullmäktigemål utan "
        "nummer och N för nämndmål." in reading.texts("p")
    )
    assert ("Målen 2019 och vad de blev i de 22 målen", "#fran-2019") in reading.links
