"""Follow every link inside the built site, and find those that lead nowhere."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from insyn.model.quality import Broken, LinkResult
from insyn.quality.markup import Markup, file_at

_HERE = "http://insyn.invalid"
_WEB = ("http", "https")
MOST_EXAMPLES = 20
"""How many broken links are written down; the rest are counted."""


def check(folder: Path, markups: Mapping[str, Markup], site_address: str) -> LinkResult:
    """Return how many links there are in the pages of a folder, and which are broken.

    A link to the site's own address is one inside it; a link to any other host is only counted.
    """
    internal = places = external = 0
    broken: list[Broken] = []
    known: dict[str, bool] = {}
    for page, markup in markups.items():
        for link in markup.links:
            target = _inside(page, link, site_address)
            if target is None:
                external += urlsplit(link).scheme in _WEB
                continue
            internal += 1
            address, place = target
            places += bool(place)
            if address not in known:
                known[address] = file_at(folder, address).is_file()
            if not known[address] or not _has_place(markups, address, place):
                broken.append(Broken(page=page, target=link))
    return LinkResult(
        internal=internal,
        places=places,
        external=external,
        broken=len(broken),
        examples=tuple(broken[:MOST_EXAMPLES]),
    )


def _inside(page: str, link: str, site_address: str) -> tuple[str, str] | None:
    """Return the address and the place on it that a link leads to, or None outside the site."""
    own = urlsplit(site_address)
    whole = urljoin(_HERE + _below(own.path) + page, link)
    parts = urlsplit(whole)
    hosts = (f"{own.scheme}://{own.netloc}", _HERE)
    if f"{parts.scheme}://{parts.netloc}" not in hosts:
        return None
    path = unquote(parts.path)
    return path.removeprefix(_below(own.path)) or "/", unquote(parts.fragment)


def _below(path: str) -> str:
    """Return the path that the whole site lies below: nothing, or /insyn."""
    return path.rstrip("/")


def _has_place(markups: Mapping[str, Markup], address: str, place: str) -> bool:
    """Tell whether a place is on a page; what is no page says of itself where its places are."""
    if not place or place == "top" or address not in markups:
        return True
    return place in markups[address].places
