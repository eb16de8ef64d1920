"""Prove that lines fit where they are put, whatever the text."""

import pytest

from insyn.render import raster
from insyn.render.line_breaking import balanced, lines, text_width
from tests.render.pixels import Pixels

SIZE = 20


def test_a_text_is_broken_between_words() -> None:
    """As many words as fit stand on a line; a no-break space holds two words together."""
    assert lines("en två tre fyra", 10, text_width("en två tre", 10), 3) == ["en två tre", "fyra"]
    assert lines("värdet är 79\u00a0%", 10, text_width("värdet är 79", 10), 3) == [
        "värdet är",
        "79\u00a0%",
    ]
    assert lines("  en \n två ", 10, 100, 3) == ["en två"]


def test_a_word_that_no_line_has_room_for_is_broken() -> None:
    """Nothing of it is lost."""
    found = lines("a" * 100, 10, 200, 10)
    assert len(found) > 1
    assert "".join(found) == "a" * 100
    assert all(text_width(one, 10) <= 200 for one in found)


def test_what_there_is_no_room_for_ends_with_an_ellipsis() -> None:
    """The last line says that there is more."""
    found = lines("ett ord, och ett ord till, och fler", 10, 70, 2)
    assert len(found) == 2
    assert found[-1].endswith("…")
    assert all(text_width(one, 10) <= 70 for one in found)


def test_a_title_has_lines_of_like_length() -> None:
    """No word is left alone on the last line."""
    title = "Andel elever i åk 9 som skattar sin hälsa som bra"
    room = text_width(title, 10) - 1
    assert lines(title, 10, room, 3)[-1] == "bra"
    assert balanced(title, 10, room, 3) == ["Andel elever i åk 9 som", "skattar sin hälsa som bra"]
    assert balanced("kort", 10, room, 3) == ["kort"]


@pytest.mark.parametrize(
    "text",
    [
        "Andel invånare som har max 300 meter till park (0,1-5 ha)",
        "ÅÄÖ ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "abcdefghijklmnopqrstuvwxyzåäöé",
        "0123456789 %−+<>=#&@*/\\()[]{}",
        "iiiillllfffttt''''....,,,,::::",
        "mmmmwwwwMMMMWWWW%%%%@@@@",
    ],
)
@pytest.mark.parametrize("weight", [400, 600])
def test_the_estimate_is_never_narrower_than_what_is_drawn(text: str, weight: int) -> None:
    """Our own font is narrower than the widest that a reader may have."""
    estimate = text_width(text, SIZE, is_bold=weight == 600)
    written = text.replace("&", "&amp;").replace("<", "&lt;")
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="30">'
        f'<text x="10" y="22" font-size="{SIZE}" font-family="{raster.FONT}" '
        f'font-weight="{weight}">{written}</text></svg>'
    )
    ink = Pixels(raster.png(svg, 1400, 30)).ink()
    assert ink is not None
    assert 0.5 * estimate < (ink[2] - ink[0]) / raster.SCALE <= estimate
