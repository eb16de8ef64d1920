"""Prove that pictures of pixels hold their text, and are the same wherever they are made."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

from insyn.render import chart_files, raster
from insyn.render.chart_svg import WIDTH
from tests.render import invented
from tests.render.pixels import Pixels


def _svg(text: str, family: str = raster.FONT, weight: int = 400) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="40">'
        f'<text x="10" y="26" font-size="16" font-family="{family}" font-weight="{weight}">'
        f"{text}</text></svg>"
    )


def _drawn(svg: str) -> Pixels:
    return Pixels(raster.png(svg, 160, 40))


def test_a_picture_is_drawn_at_twice_its_size_on_white() -> None:
    """The text stands where it should, and the rest is white."""
    pixels = _drawn(_svg("Å"))
    assert (pixels.width, pixels.height) == (320, 80)
    left, top, right, bottom = pixels.ink() or (0, 0, 0, 0)
    assert 18 <= left < right <= 44
    assert 18 <= top < bottom <= 54


def test_the_weights_and_the_swedish_letters_are_in_the_font() -> None:
    """Every letter draws something of its own, and the heavier weight is another drawing."""
    letters = [_drawn(_svg(one)).rows for one in "AÅÄOÖaåäoöé–−·×…%"]
    assert len({tuple(rows) for rows in letters}) == len(letters)
    assert _drawn(_svg("Trygghet")).rows != _drawn(_svg("Trygghet", weight=600)).rows


def test_no_font_of_the_machine_is_used() -> None:
    """What is asked for in another font is not drawn: there is none but ours."""
    for family in ("DejaVu Sans", "Arial", "sans-serif", "serif"):
        assert _drawn(_svg("Trygghet", family)).ink() is None


def _chart() -> tuple[str, bytes]:
    files = {file.path: file.content for file in chart_files.files(invented.facts())}
    made = [files[f"matt/trygghet/diagram.{kind}"] for kind in ("svg", "png")]
    svg, png = (content() for content in made if callable(content))
    return svg.decode(), png


def test_the_chart_of_an_indicator_holds_its_text_and_keeps_its_edges() -> None:
    """Without its text the picture is another, and nothing is drawn at the edges."""
    svg, png = _chart()
    pixels = Pixels(png)
    assert pixels.width == 1600
    assert f'height="{pixels.height // 2}"' in svg
    left, top, right, bottom = pixels.ink() or (0, 0, 0, 0)
    assert (left, right) == (56, pixels.width - 56)
    assert 56 <= top < bottom <= pixels.height - 56

    bare = re.sub(r"<text.*?</text>", "", svg)
    without = Pixels(raster.png(bare, WIDTH, pixels.height // 2))
    assert pixels.differing(without) > 20_000


MAKE = (
    "import hashlib; from tests.render.test_raster import _chart;"
    "print(hashlib.sha256(_chart()[1]).hexdigest())"
)


def test_a_picture_is_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    """Neither the seed of the hashes, the home with its fonts, the locale nor the clock counts."""
    told = {hashlib.sha256(_chart()[1]).hexdigest()}
    for seed in ("1", "2"):
        surroundings = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "HOME": str(tmp_path),
            "LC_ALL": "C",
            "TZ": "Asia/Tokyo",
        }
        done = subprocess.run(
            [sys.executable, "-c", MAKE],
            env=surroundings,
            cwd=Path(__file__).parents[2],
            check=True,
            capture_output=True,
            text=True,
        )
        told.add(done.stdout.strip())
    assert len(told) == 1
