"""Prove that a bar is divided as the list below it says."""

from insyn.render.parts import Link, StatusMark
from insyn.render.pictures.share_bar import SharePart, share_bar
from insyn.render.pictures.shares import Share, shares

GOOD = StatusMark("God", "◕", "good")
BAD = StatusMark("Ej godtagbar", "○", "bad")
NONE = StatusMark("Inte bedömd", "–")


def test_the_parts_fill_the_bar_in_the_order_of_the_counts() -> None:
    """Each begins where the one before it ends; what is not there takes no room."""
    assert share_bar([(GOOD, 3), (BAD, 1), (NONE, 0)]) == (
        SharePart("good", "0", "75", "37.5", "◕"),
        SharePart("bad", "75", "25", "87.5", "○"),
    )


def test_a_part_too_narrow_for_its_mark_has_none() -> None:
    """The mark stands in the list all the same."""
    bar = share_bar([(GOOD, 99), (BAD, 1)])
    assert [part.mark for part in bar] == ["◕", ""]


def test_each_part_of_the_bar_has_a_line_in_words() -> None:
    """The bar and the list hold the same things in the same order."""
    named = (Link("Trygg kommun", "mal/2019/trygg/"),)
    every = shares([(Share(GOOD, "3 mål"), 3), (Share(NONE, "0 mål"), 0), (Share(BAD, "1 mål"), 1)])
    assert every is not None
    assert [line.mark for line in every.lines] == [GOOD, BAD]
    assert [part.tone for part in every.bar] == ["good", "bad"]
    only = shares([(Share(BAD, "1 mål", named=named), 1)])
    assert only is not None
    assert only.lines == (Share(BAD, "1 mål", named=named),)


def test_nothing_gives_no_bar() -> None:
    """An empty bar would look like one that is full."""
    assert shares([(Share(GOOD, "0 mål"), 0)]) is None
    assert shares([]) is None
    assert share_bar([]) == ()
