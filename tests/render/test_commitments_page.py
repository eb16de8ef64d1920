"""Prove that the list of commitments holds every one of them, goal by goal, with what is known."""

import pytest

from insyn.derive.commitments import CommitmentCount
from insyn.render import commitments_page
from insyn.render.commitments_page import outcome
from tests.render import invented
from tests.render.reading import Reading


def _body() -> str:
    facts = invented.with_history(invented.facts())
    return invented.page(commitments_page.pages(facts), "/mal/ataganden/").body()


def test_the_first_sentence_counts_them() -> None:
    """How many, done, not done and carried over."""
    assert (
        Reading(_body()).texts("p")[0] == "Källorna redovisar 2 utvecklingsåtaganden för 2019: "
        "1 blev klart och 1 blev inte klart. 1 är överflyttat från tidigare år."
    )


def test_they_stand_under_their_goal() -> None:
    """The goal is a heading with a link, and each commitment a heading below it."""
    reading = Reading(_body())
    assert [text for level, text in reading.headings() if level > 1][:3] == [
        "Trygg kommun",
        "Fler lampor",
        "Säkra vägar",
    ]
    assert ("Trygg kommun", "../../mal/2019/trygg/") in reading.links
    assert (
        "Ett mål i målen 2019. Socialnämnden ansvarar. 2 åtaganden: 1 blev klart och 1 blev inte "
        "klart." in reading.texts("p")
    )


def test_all_that_is_known_is_told_and_what_is_not_too() -> None:
    """Background, promise, how it went, when it is expected and from when it is."""
    reading = Reading(_body())
    assert list(zip(reading.texts("dt"), reading.texts("dd"), strict=True)) == [
        ("Bakgrund", "Det är mörkt."),
        ("Åtagande", "Sätta upp lampor."),
        ("Så gick det", "Lamporna lyser."),
        ("Bakgrund", "Källan säger inte varför åtagandet behövs."),
        ("Åtagande", "Bygga om vägar."),
        ("Så gick det", "Källan säger inte hur det gick."),
        ("Väntas bli klart", "Mars 2020"),
        (
            "Från tidigare år",
            "Överflyttat från berättelsen för 2018. Åtagandet gjordes först 2017.",
        ),
    ]
    assert "Källan säger emot sig själv. Texten säger att två saknas." in reading.texts("p")
    assert "○ Ej klart i år (2019)" in reading.texts("p")


def test_each_has_a_place_of_its_own_and_what_the_filters_look_for() -> None:
    """The anchor is the id, and codes are plain letters."""
    assert (
        '<li id="atagande-vagar" data-words="" data-status="ej-klart-i-ar" data-goal="2019/trygg" '
        'data-board="socialnamnden" data-carried="ja">' in _body()
    )


@pytest.mark.parametrize(
    ("finished", "unfinished", "sentence"),
    [
        (1, 0, "det blev klart"),
        (0, 1, "det blev inte klart"),
        (2, 0, "alla blev klara"),
        (0, 2, "inget blev klart"),
        (2, 1, "2 blev klara och 1 blev inte klart"),
    ],
)
def test_the_outcome_is_a_whole_sentence(finished: int, unfinished: int, sentence: str) -> None:
    """One, all, none and some are said as one says them."""
    assert outcome(CommitmentCount(finished + unfinished, finished, unfinished, 0)) == sentence


def test_that_there_are_none_is_told() -> None:
    """The page stands, so that links to it hold, and says that it has nothing."""
    reading = Reading(
        invented.page(commitments_page.pages(invented.facts()), "/mal/ataganden/").body()
    )
    assert reading.texts("p")[0] == "Källorna innehåller inga utvecklingsåtaganden."
