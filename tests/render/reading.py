"""Read a body as a visitor meets it: sentences, headings, links and cells."""

from html.parser import HTMLParser

_BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "td", "th", "dt", "dd", "caption", "figcaption"}


class Reading(HTMLParser):
    """Hold the text of each block, the headings in order, and every link."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.blocks: list[tuple[str, str]] = []
        self.links: list[tuple[str, str]] = []
        self.tags: list[str] = []
        self._open: list[tuple[str, list[str]]] = []
        self._href = ""
        self._text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block or a link."""
        self.tags.append(tag)
        if tag == "a":
            self._href, self._text = dict(attrs)["href"] or "", []
        if tag in _BLOCKS:
            self._open.append((tag, []))

    def handle_data(self, data: str) -> None:
        """Add text to the innermost block and to the link."""
        self._text.append(data)
        if self._open:
            self._open[-1][1].append(data)

    def handle_endtag(self, tag: str) -> None:
        """End a block or a link."""
        if tag == "a":
            self.links.append((_plain(self._text), self._href))
        if tag in _BLOCKS:
            name, text = self._open.pop()
            assert name == tag, f"<{name}> is closed by </{tag}>"
            self.blocks.append((tag, _plain(text)))

    def texts(self, tag: str) -> list[str]:
        """Return the texts of all blocks of a kind, in order."""
        return [text for name, text in self.blocks if name == tag]

    def headings(self) -> list[tuple[int, str]]:
        """Return the headings with their levels, in order."""
        return [(int(name[1]), text) for name, text in self.blocks if name in ("h1", "h2", "h3")]


def _plain(parts: list[str]) -> str:
    return " ".join("".join(parts).replace("\u00a0", " ").split())
