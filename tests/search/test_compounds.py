"""Tests for cutting compounds: the words in them are found, and nothing absurd."""

import pytest

from insyn.search.compounds import Part, divided, later_words, parts

CUT = (
    "äldre|omsorgs|nämnden",
    "vård|boendet",
    "för|skolorna",
    "grund|skole|nämnden",
    "Vista|skolan",
    "Trångsunds|skolan",
    "sjuk|frånvaro",
    "korttids|sjuk|frånvaron",
    "avtals|uppföljning",
    "uppföljnings|planerna",
    "bostads|byggande",
    "kommun|styrelsens",
    "mål|strukturer",
    "trygghets|boenden",
    "hemtjänst|grupper",
    "gatu|kostnader",
    "års|redovisningen",
    "Lokal|nyckeltal",
)
WHOLE = (
    *("insats", "insatser", "bostad", "bostäder", "avtal", "område", "områden", "personal"),
    *("hemtjänst", "uppföljning", "förening", "försök", "fullmäktige", "seriebrott", "livscykel"),
    *("beroende", "framgång", "föremål", "förordning", "verksamhet", "kapital", "statistik"),
    *("fastställer", "undersökning", "återkoppling", "samtal", "problem", "kontrollerades"),
    *("internationellt", "missförhållanden", "torsdagar", "använderens", "utveckling"),
)


@pytest.mark.parametrize("word", CUT)
def test_a_compound_is_cut_between_its_words(word: str) -> None:
    """Linking letters stay with the word before them, and endings with the last."""
    assert divided(word.replace("|", "")) == word


@pytest.mark.parametrize("word", WHOLE)
def test_a_word_that_only_looks_like_a_compound_is_left_whole(word: str) -> None:
    """Prefixes, and words that happen to end like another."""
    assert divided(word) == word


def test_text_keeps_its_signs_and_capitals() -> None:
    """Only seams are put in."""
    text = "Vård- och omsorgsnämnden: 4,4 % sjukfrånvaro (2019)."
    assert divided(text).replace("|", "") == text
    assert divided(text) == "Vård- och omsorgs|nämnden: 4,4 % sjuk|frånvaro (2019)."


def test_the_words_of_a_compound_are_told_in_their_basic_form() -> None:
    """So that synonyms are found for them."""
    assert parts("sjukfrånvaron") == (Part("sjukfrånvaron", "sjukfrånvaro"),)
    assert parts("omsorgsnämnden") == (Part("omsorgs", "omsorg"), Part("nämnden", "nämnd"))
    assert parts("vistaskolan") == (Part("vista", "vista"), Part("skolan", "skola"))
    assert parts("xyzzy") == ()


def test_a_compound_in_a_compound_is_found_by_its_own_name() -> None:
    """A page about korttidssjukfrånvaro is about sjukfrånvaro, too."""
    assert later_words("korttidssjukfrånvaro") == ("sjuk", "sjukfrånvaro", "frånvaro")
    assert later_words("äldreomsorgsnämnden") == ("omsorgs", "omsorgsnämnden", "nämnden")
    assert later_words("omsorgsnämnden") == ("nämnden",)
    assert later_words("insats") == ()


def test_a_very_long_word_is_cut_in_time() -> None:
    """The time grows with the length, not with the number of ways to read it."""
    word = "skol" * 400 + "skola"
    assert divided(word).replace("|", "") == word
