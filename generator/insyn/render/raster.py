"""Turn a picture of lines and text into one of pixels, with a font that we bring ourselves.

The fonts of the machine are never asked: the same picture is the same bytes everywhere.
"""

from functools import cache
from pathlib import Path

import font_source_sans_pro
from svg2png_py import FontDatabase, RenderOptions, svg_to_png

SCALE = 2
"""Pixels for each unit of the picture, so that it is sharp on dense screens and in print."""

FONT = "Source Sans Pro"
_FILES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")
_WHITE = (255, 255, 255, 255)


def png(svg: str, width: int, height: int, scale: int = SCALE) -> bytes:
    """Return an SVG of a width and a height in units as PNG, on white."""
    picture: bytes = svg_to_png(
        svg,
        _fonts(),
        transform=(scale, 0, 0, 0, scale, 0),
        bg_size=(scale * width, scale * height),
        bg_color=_WHITE,
        options=RenderOptions(font_family=FONT),
    )
    return picture


@cache
def _fonts() -> FontDatabase:
    """Return the two weights that pictures use, read once in each process."""
    fonts = FontDatabase()
    for name in _FILES:
        fonts.load_font_file(str(Path(font_source_sans_pro.font_directory) / name))
    return fonts
