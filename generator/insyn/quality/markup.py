"""Read the HTML of a built site once, for all that is counted in it."""

from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

_WAYS = {
    "a": "href",
    "area": "href",
    "link": "href",
    "form": "action",
    "img": "src",
    "script": "src",
    "iframe": "src",
    "source": "src",
}
"""The elements that lead somewhere, and the attribute that says where."""

_START, _NOT_FOUND = "index.html", "404.html"


class Markup(HTMLParser):
    """Hold what a page leads to, what it fetches, and the places that one can lead to on it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.places: set[str] = set()
        self.links: list[str] = []
        self.styles: list[str] = []
        self.scripts: list[str] = []
        self.pictures: list[str] = []
        self.is_redirect = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element."""
        said = {name: value or "" for name, value in attrs}
        if said.get("id"):
            self.places.add(said["id"])
        if tag == "meta" and said.get("http-equiv", "").lower() == "refresh":
            self.is_redirect = True
        target = said.get(_WAYS.get(tag, ""), "")
        if not target:
            return
        self.links.append(target)
        if tag == "script":
            self.scripts.append(target)
        elif tag == "img":
            self.pictures.append(target)
        elif tag == "link" and "stylesheet" in said.get("rel", "").split():
            self.styles.append(target)


def read(folder: Path) -> dict[str, Markup]:
    """Return what every HTML file below a folder holds, by its address from the folder."""
    found = {}
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        address = "/" + (name.removesuffix(_START) if path.name == _START else name)
        found[address] = Markup(path.read_text(encoding="utf-8"))
    return found


def pages_in(markups: Mapping[str, Markup]) -> list[str]:
    """Return the addresses of the pages: not of parts of pages, nor of what only leads on."""
    return [
        address
        for address, markup in markups.items()
        if (address.endswith("/") or address == f"/{_NOT_FOUND}") and not markup.is_redirect
    ]


def file_at(folder: Path, address: str) -> Path:
    """Return the file that answers at an address."""
    name = address.lstrip("/")
    return folder / (name + _START if not name or name.endswith("/") else name)
