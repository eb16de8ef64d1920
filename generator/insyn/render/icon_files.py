"""Draw the site's sign in the forms that browsers and phones ask for by themselves."""

import struct
from collections.abc import Iterator
from functools import partial

from insyn.output import File
from insyn.render import raster
from insyn.render.templates import theme_folder

SIDE = 32
"""The side of the sign in its own units, and of the small one in pixels."""

_TOUCH_SCALE = 6
_ICO_HEADER = "<HHHBBBBHHII"


def files() -> Iterator[File]:
    """Yield favicon.ico and the sign for a phone's home screen."""
    yield File("favicon.ico", favicon)
    yield File("apple-touch-icon.png", partial(_sign, _TOUCH_SCALE))


def favicon() -> bytes:
    """Return the sign as an icon file of one picture."""
    picture = _sign(1)
    size = struct.calcsize(_ICO_HEADER)
    header = (0, 1, 1, SIDE, SIDE, 0, 0, 1, 32, len(picture), size)
    return struct.pack(_ICO_HEADER, *header) + picture


def _sign(scale: int) -> bytes:
    svg = (theme_folder() / "assets" / "icon.svg").read_text(encoding="utf-8")
    return raster.png(svg, SIDE, SIDE, scale)
