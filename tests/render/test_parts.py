"""Prove the small parts that many pages share."""

import pytest

from insyn.model.record import Evidence
from insyn.render import parts
from insyn.render.parts import evidence_texts, names
from tests import oversight
from tests.render import invented


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0\u00a0byte"),
        (999, "999\u00a0byte"),
        (1000, "1\u00a0kB"),
        (18_234, "18\u00a0kB"),
        (999_999, "1,0\u00a0MB"),
        (1_520_000, "1,5\u00a0MB"),
        (2_000_000_000, "2\u00a0GB"),
    ],
)
def test_a_size_is_told_in_the_unit_that_fits(size: int, text: str) -> None:
    """A rounded size never shows a thousand of its unit."""
    assert parts.file_size(size) == text


def test_a_long_text_is_cut_between_words() -> None:
    """The cut is marked and leaves no loose comma."""
    assert parts.short("Ett  kort\nord.") == "Ett kort ord."
    assert parts.short("Ett, två, tre och fyra", 12) == "Ett, två…"


def test_the_sections_of_a_document_stand_together() -> None:
    """A document is named once; a row in its list of sources keeps its own sentence."""
    known = names(invented.facts())
    first, second, third = (Evidence(document="vb", section=name) for name in "abc")
    other = Evidence(document="okänd", section="d")
    assert evidence_texts([first, second, other, third, first], known) == (
        "Berättelsen 2019, avsnitten ”a”, ”b” och ”c”.",
        "okänd, avsnittet ”d”.",
    )
    assert evidence_texts([first, invented.PROOF], known) == (
        "Berättelsen 2019, avsnittet ”a”. Berättelsen 2019, avsnittet ”Trygghet”, rad 7 i "
        "källförteckningen.",
    )


def test_the_foot_of_an_invented_page_names_no_source() -> None:
    """What is invented has no source, and its foot does not say that one is missing."""
    known = names(oversight.with_oversight(invented.facts()))
    invented_file = "data/utforare-exempel/avtal/exempel-a.yaml"
    foot = parts.source_note("Avtalet", "/avtal/exempel-a/", known, [], [invented_file])
    assert foot.statements == ("Det finns ingen källa: uppgifterna är påhittade.",)
    assert foot.citation == "Ekby kommun: ”Avtalet”."
    assert foot.address == "https://insyn.ekby.example/avtal/exempel-a/"
    real = parts.source_note("Avtalet", "/avtal/a/", known, [], ["data/utforare/avtal/a.yaml"])
    assert real.statements == ("Källan är inte angiven i uppgifterna.",)
