"""Tests for the weighing of pages: what a visitor fetches the first time."""

import gzip
from pathlib import Path

from insyn.model.quality import Weight, Weights
from insyn.quality import markup, weight
from tests.quality.small_site import page, write

STYLE = "a { color: red; }\n" * 50
SCRIPT = "console.log('hej');\n" * 50
PICTURE = b"\x89PNG" + bytes(range(256))
HEAD = '<link rel="stylesheet" href="/assets/a.css"><script src="/assets/a.js"></script>'


def _packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9, mtime=0))


def _weights(folder: Path, below: str = "") -> dict[str, Weight]:
    markups = markup.read(folder)
    return weight.weigh(folder, markups, markup.pages_in(markups), below)


def test_a_page_weighs_what_it_asks_for_compressed(tmp_path: Path) -> None:
    """Its HTML, styles, scripts and pictures, each once; a picture is compressed already."""
    html = page(HEAD, '<img src="b.png" alt=""><img src="b.png" alt=""><a href="stor.zip">Zip</a>')
    files: dict[str, str | bytes] = {
        "index.html": html,
        "assets/a.css": STYLE,
        "assets/a.js": SCRIPT,
        "b.png": PICTURE,
        "stor.zip": b"0" * 100_000,
    }
    total = _packed(html) + _packed(STYLE) + _packed(SCRIPT) + len(PICTURE)
    assert _weights(write(tmp_path, files)) == {
        "/": Weight(address="/", total=total, scripts=_packed(SCRIPT))
    }


def test_a_page_below_a_path_weighs_the_same(tmp_path: Path) -> None:
    """Addresses from the root of the host are found below the path of the site."""
    html = page(HEAD.replace("/assets/", "/insyn/assets/"), "")
    folder = write(tmp_path, {"index.html": html, "assets/a.css": STYLE, "assets/a.js": SCRIPT})
    assert _weights(folder, "/insyn")["/"].scripts == _packed(SCRIPT)


def test_what_others_host_has_no_weight_of_ours(tmp_path: Path) -> None:
    """It is counted as a request to another host instead."""
    html = page('<script src="https://annan.example/a.js"></script>', "")
    found = _weights(write(tmp_path, {"index.html": html, "a.js": SCRIPT}))
    assert found["/"] == Weight(address="/", total=_packed(html), scripts=0)


def test_redirects_and_parts_of_pages_are_no_pages(tmp_path: Path) -> None:
    """What only leads on is not weighed, but the page for missing addresses is."""
    files: dict[str, str | bytes] = {
        "404.html": page("", ""),
        "gammal/index.html": page('<meta http-equiv="refresh" content="0; url=../">', ""),
        "lista/index.html": page("", ""),
        "lista/rader.html": "<tr></tr>",
    }
    assert list(_weights(write(tmp_path, files))) == ["/404.html", "/lista/"]


def test_pages_that_draw_with_the_program_stand_apart(tmp_path: Path) -> None:
    """A program that a visitor has asked for does not hide what the other pages weigh."""
    drawing = page('<script src="/assets/plotly.min.js"></script>', "")
    files: dict[str, str | bytes] = {
        "index.html": page("", ""),
        "a/index.html": page(HEAD, ""),
        "b/index.html": drawing,
        "assets/a.css": STYLE,
        "assets/a.js": SCRIPT,
        "assets/plotly.min.js": "".join(f"{number**3};" for number in range(3000)),
    }
    folder = write(tmp_path, files)
    weights = _weights(folder)
    assert weight.summed(weights, markup.read(folder)) == Weights(
        median=weights["/a/"].total,
        median_scripts=weights["/a/"].scripts,
        heaviest=weights["/a/"],
        most_scripts=weights["/a/"],
        heaviest_with_program=weights["/b/"],
    )


def test_of_two_as_heavy_the_first_by_address_is_told() -> None:
    """The same site gives the same record."""
    a, b = (Weight(address=one, total=5, scripts=1) for one in ("/a/", "/b/"))
    assert (weight.heaviest([b, a]), weight.lightest([b, a])) == (a, a)
