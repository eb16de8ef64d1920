"""Tests for the words that people use for what a page is about."""

from importlib.resources import files

import pytest

from insyn.search.synonyms import synonyms


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lokalvård av kommunens lokaler", "städning"),
        ("Förskolenämnden", "dagis"),
        ("Hemtjänst hos Exempelgården", "hemhjälp"),
        ("Korttidssjukfrånvaro", "sjukskrivning"),
        ("Andel som känner sig trygga", "polis"),
        ("Direktupphandlingar 2019", "upphandla"),
        ("Koldioxid från tjänsteresor", "utsläpp"),
        ("Södertörns överförmyndarnämnd", "god man"),
        ("Program för uppföljning och insyn", "mandatperiod"),
    ],
)
def test_a_page_is_found_by_what_people_say(text: str, said: str) -> None:
    """Also where the word stands in a compound, or with an ending."""
    assert said in synonyms(text)


def test_a_word_that_the_page_has_is_not_told_again() -> None:
    """Only other words are."""
    assert "lokalvård" not in synonyms("Lokalvård")
    assert synonyms("Något helt annat") == ()


def test_it_works_one_way_only() -> None:
    """A house of the municipality is no flat, though a flat is a house."""
    assert synonyms("Kommunhuset") == ()


def test_every_line_has_words_on_both_sides_in_small_letters() -> None:
    """The file is edited by hand."""
    text = files("insyn.search").joinpath("synonyms.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        ours, equals, theirs = line.partition(" = ")
        words = [*ours.split(", "), *theirs.split(", ")]
        assert equals, line
        assert all(word and word == word.strip().lower() for word in words), line


def test_the_words_of_compounds_stand_once_in_order() -> None:
    """In Swedish alphabetical order, hyphens not counted, so that a word is found in the file."""
    text = files("insyn.search").joinpath("parts.txt").read_text(encoding="utf-8")
    words = [line.replace("-", "") for line in text.splitlines()]
    alphabet = "abcdefghijklmnopqrstuvwxyzåäöé"
    assert words == sorted(set(words), key=lambda word: [alphabet.index(one) for one in word])
