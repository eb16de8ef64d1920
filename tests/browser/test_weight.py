"""Tests of what a visitor fetches: every page of the built site is as light as a letter."""

import gzip
import re
from functools import cache
from pathlib import Path
from posixpath import join, normpath

import pytest

pytestmark = pytest.mark.xdist_group("files")

MOST = 60_000
MOST_SCRIPTS = 15_000
ASKED_FOR = {"plotly.min.js", "diagram.js", "search.js"}
"""Scripts of pages that one goes to for the interactive chart or for the search."""

_STYLES = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
_SCRIPTS = re.compile(r'<script\b[^>]*\bsrc="([^"]+)"')
_PICTURES = re.compile(r'<img\b[^>]*\bsrc="([^"]+)"')
_IMPORTS = re.compile(r'(?:from|import)\s*"(\.[^"]+)"')


def test_the_first_view_of_every_page_is_light(built_site: Path) -> None:
    """HTML, styles, pictures and scripts together, compressed, and the scripts by themselves."""
    heavy = {}
    for page in sorted(built_site.rglob("*.html")):
        whole, scripts = _weight(built_site, page)
        if whole > MOST or scripts > MOST_SCRIPTS:
            heavy[page.relative_to(built_site).as_posix()] = (whole, scripts)
    assert heavy == {}


def test_scripts_that_are_imported_are_weighed_too(tmp_path: Path) -> None:
    """A page pays for what its scripts fetch in turn, each once."""
    (tmp_path / "a.js").write_text('import { b } from "./b.js";\n', encoding="utf-8")
    (tmp_path / "b.js").write_text('import "./a.js";\n', encoding="utf-8")
    (tmp_path / "index.html").write_text('<script src="a.js"></script>', encoding="utf-8")
    sizes = {one.name: len(gzip.compress(one.read_bytes())) for one in tmp_path.iterdir()}
    assert _weight(tmp_path, tmp_path / "index.html") == (
        sum(sizes.values()),
        sizes["a.js"] + sizes["b.js"],
    )


def _weight(site: Path, page: Path) -> tuple[int, int]:
    """Return the weight of a page with all that it fetches, and of its scripts."""
    html = page.read_text(encoding="utf-8")
    folder = page.parent.relative_to(site).as_posix()
    scripts = _with_imports(site, [_file(folder, one) for one in _SCRIPTS.findall(html)])
    own = [one for one in scripts if Path(one).name not in ASKED_FOR]
    others = [_file(folder, one) for one in (*_STYLES.findall(html), *_PICTURES.findall(html))]
    weight_of_scripts = sum(_size(site / one) for one in own)
    whole = _size(page) + sum(_size(site / one) for one in {*others})
    return whole + weight_of_scripts, weight_of_scripts


def _file(folder: str, link: str) -> str:
    # The page of errors answers at every address and links from the root.
    return normpath(link.lstrip("/") if link.startswith("/") else join(folder, link))


def _with_imports(site: Path, files: list[str]) -> list[str]:
    found: list[str] = []
    while files:
        file = files.pop()
        if file not in found:
            found.append(file)
            text = (site / file).read_text(encoding="utf-8")
            files += [_file(str(Path(file).parent), one) for one in _IMPORTS.findall(text)]
    return found


@cache
def _size(path: Path) -> int:
    data = path.read_bytes() if path.is_file() else b""
    return len(data if path.suffix == ".png" else gzip.compress(data))
