"""Turn the body of a page into the Markdown that an author would write in another generator."""

import re
from html import escape
from html.parser import HTMLParser

_BLOCKS = frozenset({"p", "caption", "figcaption", "summary", "dt", "dd", "h1", "h2", "h3", "h4"})
_WRAPPERS = frozenset({"div", "section", "figure", "details", "nav", "aside", "dl", "article"})
_AS_IS = frozenset({"svg", "script", "form"})
_INLINE = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
_SPACE = re.compile(r"\s+")


def markdown(html: str) -> str:
    """Return the same headings, words, lists and tables as Markdown, and drawings as they are."""
    converter = _Converter()
    converter.feed(html)
    converter.close()
    converter.end_block()
    return "\n".join(converter.lines) + "\n"


class _Converter(HTMLParser):
    """Write Markdown while the tags go by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._text: list[str] = []
        self._prefix = ""
        self._lists: list[str] = []
        self._links: list[str] = []
        self._rows: list[list[str]] = []
        self._raw: list[str] = []
        self._raw_depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._raw_depth or tag in _AS_IS:
            self._raw.append(self.get_starttag_text() or "")
            self._raw_depth += tag in _AS_IS
        elif tag in _INLINE:
            self._text.append(_INLINE[tag])
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")
            self._text.append("[")
        elif tag in ("ul", "ol"):
            self.end_block()
            self._lists.append("- " if tag == "ul" else "1. ")
        elif tag == "li":
            self.end_block()
            self._prefix = "    " * (len(self._lists) - 1) + self._lists[-1]
        elif tag == "tr":
            self._rows.append([])
        elif tag in _BLOCKS or tag in _WRAPPERS:
            self.end_block()
            self._prefix = self._prefix or ("#" * int(tag[1]) + " " if tag[1:].isdigit() else "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._raw_depth:
            self._raw.append(self.get_starttag_text() or "")
        else:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._raw_depth:
            self._raw.append(f"</{tag}>")
            self._raw_depth -= tag in _AS_IS
            if not self._raw_depth:
                self._end_raw()
        elif tag in _INLINE:
            self._text.append(_INLINE[tag])
        elif tag == "a":
            self._text.append(f"]({self._links.pop()})")
        elif tag in ("td", "th"):
            self._rows[-1].append(self._taken().replace("|", "\\|") or " ")
        elif tag == "table":
            self._end_table()
        elif tag in _BLOCKS or tag in _WRAPPERS or tag == "li":
            self.end_block()
        elif tag in ("ul", "ol"):
            self.end_block()
            self._lists.pop()
            self._prefix = ""
            if not self._lists:
                self.lines.append("")

    def handle_data(self, data: str) -> None:
        words = data if self.cdata_elem else escape(data, quote=False)
        (self._raw if self._raw_depth else self._text).append(words)

    def end_block(self) -> None:
        """Write down the text so far as a block of its own."""
        text = self._taken()
        if not text:
            return
        self.lines.append(self._prefix + text)
        if not self._prefix.lstrip().startswith(("-", "1")):
            self.lines.append("")
        self._prefix = "    " * len(self._lists) if self._lists else ""

    def _taken(self) -> str:
        text = _SPACE.sub(" ", "".join(self._text)).strip()
        self._text = []
        return text

    def _end_table(self) -> None:
        if self._rows:
            head, *rows = self._rows
            self.lines.append(f"| {' | '.join(head)} |")
            self.lines.append("|---" * len(head) + "|")
            self.lines.extend(f"| {' | '.join(row)} |" for row in rows)
            self.lines.append("")
        self._rows = []

    def _end_raw(self) -> None:
        self.end_block()
        # A div of its own lets both generators pass it through without reading it as Markdown.
        raw = _SPACE.sub(" ", "".join(self._raw))
        self.lines.extend([f"<div>{raw}</div>", ""])
        self._raw = []
