"""Weigh what a visitor fetches to see a page for the first time, compressed as a host sends it."""

import gzip
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from statistics import median_low
from urllib.parse import unquote, urljoin, urlsplit

from insyn.export import plotly_bundle
from insyn.model.quality import Weight, Weights
from insyn.quality.markup import Markup, file_at

_BEST = 9
_HERE = "http://insyn.invalid"
_PACKED = frozenset((".png", ".jpg", ".jpeg", ".webp", ".woff2"))
"""Files that are compressed already."""


def weigh(
    folder: Path, markups: Mapping[str, Markup], pages: Iterable[str], below: str = ""
) -> dict[str, Weight]:
    """Return the weight of each page with the styles, scripts and pictures that it asks for.

    `below` is the path that the whole site lies below, for links that begin with it.
    """

    @cache
    def size(address: str) -> int:
        return _size(file_at(folder, address))

    found = {}
    for page in pages:
        markup = markups[page]
        scripts = _addresses(page, markup.scripts, below)
        others = _addresses(page, (*markup.styles, *markup.pictures), below)
        weight = sum(map(size, scripts))
        total = size(page) + weight + sum(map(size, others))
        found[page] = Weight(address=page, total=total, scripts=weight)
    return found


def summed(weights: Mapping[str, Weight], markups: Mapping[str, Markup]) -> Weights:
    """Return what is usual and what is most; pages that fetch the chart program stand apart."""
    program = plotly_bundle.ADDRESS.rpartition("/")[2]
    by_program = {
        page for page in weights if any(one.endswith(program) for one in markups[page].scripts)
    }
    every = list(weights.values())
    drawn = [one for one in every if one.address in by_program]
    plain = [one for one in every if one.address not in by_program] or every
    return Weights(
        median=median_low(one.total for one in every),
        median_scripts=median_low(one.scripts for one in every),
        heaviest=heaviest(plain),
        most_scripts=min(plain, key=lambda one: (-one.scripts, one.address)),
        heaviest_with_program=heaviest(drawn) if drawn else None,
    )


def heaviest(weights: Iterable[Weight]) -> Weight:
    """Return the heaviest page; of two as heavy, the first by address."""
    return min(weights, key=lambda one: (-one.total, one.address))


def lightest(weights: Iterable[Weight]) -> Weight:
    """Return the lightest page; of two as light, the first by address."""
    return min(weights, key=lambda one: (one.total, one.address))


def _size(path: Path) -> int:
    if not path.is_file():
        return 0
    data = path.read_bytes()
    return len(data if path.suffix in _PACKED else gzip.compress(data, _BEST, mtime=0))


def _addresses(page: str, links: Iterable[str], below: str) -> list[str]:
    """Return where links of a page lead inside the site, each once."""
    ways = (urlsplit(urljoin(_HERE + below + page, one)) for one in links)
    inside = (one.path for one in ways if f"{one.scheme}://{one.netloc}" == _HERE)
    return list(dict.fromkeys(unquote(one).removeprefix(below) for one in inside))
