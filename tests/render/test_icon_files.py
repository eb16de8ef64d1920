"""Prove that browsers find the site's sign where they look for it."""

from insyn.render import icon_files
from tests.render.pixels import Pixels


def test_the_icon_holds_one_picture_of_the_sign() -> None:
    """Its header tells where the picture begins, and the corners are round."""
    icon = icon_files.favicon()
    start = int.from_bytes(icon[18:22], "little")
    assert int.from_bytes(icon[14:18], "little") == len(icon) - start
    pixels = Pixels(icon[start:])
    assert (pixels.width, pixels.height) == (32, 32)
    assert pixels.rows[16][:3] == bytes.fromhex("0f5a45")


def test_both_files_lie_where_they_are_asked_for() -> None:
    """At the root of the site, without a link to them."""
    made = {file.path: file.content for file in icon_files.files()}
    assert list(made) == ["favicon.ico", "apple-touch-icon.png"]
    touch = made["apple-touch-icon.png"]
    assert callable(touch)
    assert Pixels(touch()).width == 192
