"""Find words in the running text of HTML: what a visitor reads, and not headings, links or figures.

The HTML is passed by in one go by a regular expression, up to the next word that is looked for or
the next element to leave out: a page of 25 kB takes about a millisecond.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from insyn import swedish

_LEAVES = (
    *("a", "abbr", "button", "caption", "code", "dfn", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("label", "legend", "option", "pre", "script", "select", "style", "summary"),
    *("textarea", "th", "time", "title"),
)
"""Elements that hold no running text, and never an element of their own kind."""

_BRANCHES = (
    "form",
    "nav",
    "svg",
    "template",
    "dialog",
    r"td(?=\s|>[−–]?\d)",
    r"details(?![^>]*\sopen)",
)
"""Elements that may hold all sorts of things: a td with attributes is a figure or has its label in
the style, and one that begins with a digit is a figure too."""

_SILENT = "|".join(
    (
        r'\saria-hidden="true"',
        r"\shidden(?![\w-])",
        r'\sclass="(?:source|number|citation|words)["\s]',
        r'\slang="(?!sv)',
    )
)
"""Attributes of elements that nobody hears, that are not in Swedish, that say from where a page
comes and how it is cited, or that explain words themselves."""

_VOID = frozenset(("area", "br", "col", "embed", "hr", "img", "input", "link", "source", "wbr"))

_REST_OF_TAG = r"""[^<>"']*+(?:(?:"[^"]*+"|'[^']*+')[^<>"']*+)*+>"""
"""A tag after its name; a quoted attribute may hold < and >."""

_RUN, _GLUE, _BETWEEN = r"\w[\w/.@-]*+", r"[/@#-]", r"[^\w</@#-]"
"""A word with what is glued to it, as in an address; what glues; what stands between words."""

_NOTHING = "(?!)"

# No group inside a possessive repeat captures anything: Python 3.11 trips over that.
_WHOLE_LEAF = "|".join(rf"{name}\b{_REST_OF_TAG}.*?</{name}\s*+>" for name in _LEAVES)
_STOP = rf"(?:{'|'.join(_LEAVES + _BRANCHES)})\b|[a-z]++(?=[^>]*?(?:{_SILENT}))"


@dataclass(frozen=True, slots=True)
class Place:
    """Tell where a word begins and ends in the HTML, and by which of the forms it was found.

    What is folded is inside details that the visitor has to open.
    """

    start: int
    end: int
    form: str
    is_folded: bool


@dataclass(frozen=True, slots=True)
class Search:
    """Look for words in running text: whole ones, the longest first, also with a first capital."""

    next_of_interest: re.Pattern[str]
    names: frozenset[str]

    def places(self, html: str) -> Iterator[Place]:
        """Yield each place where one of the words stands, in order.

        Nothing more is found after a tag that is not HTML, or an element that is never closed.
        """
        at = unfolded_at = 0
        while found := self.next_of_interest.match(html, at):
            at = found.end()
            start, name = found.start("word"), found["name"]
            if start >= 0:
                form = form_of(html[start:at])
                if form in self.names or not _is_in_name(html, start):
                    yield Place(start, at, form, at < unfolded_at)
            elif name == "details":
                unfolded_at = max(unfolded_at, _end(html, name, found.start("name")))
                at = _after_tag(html, name, found.start("name"))
            elif name:
                at = _end(html, name, found.start("name"))
            else:
                return


def search_for(forms: Iterable[str]) -> Search:
    """Return the search for words, each told in all its forms; a name has its own capital."""
    forms = list(forms)
    names = frozenset(form_of(form) for form in forms if form[0].isupper())
    words = rf"(?:{_words(map(form_of, forms))})(?![\w-]|[./:]\w)"
    passed = rf"""
        (?!{words}) {_RUN} {_BETWEEN}*+
        | </[a-z]{_REST_OF_TAG} {_BETWEEN}*+
        | <(?!{_STOP})[a-z]{_REST_OF_TAG} {_BETWEEN}*+
        | <(?:{_WHOLE_LEAF}) {_BETWEEN}*+
        | <!--.*?--> {_BETWEEN}*+
        | {_GLUE}++ (?:{_RUN})? {_BETWEEN}*+
        | {_BETWEEN}++
    """
    pattern = rf"(?:{passed})*+ (?: (?P<word>{words}) | <(?P<name>{_STOP}) )?"
    return Search(re.compile(pattern, re.DOTALL | re.VERBOSE), names)


def form_of(text: str) -> str:
    """Return a form as it is found, without the capital of a sentence and on one line."""
    return swedish.lower_first(" ".join(text.split()))


def _is_in_name(html: str, at: int) -> bool:
    """Tell whether a word is part of a name: it has a capital in the middle of a sentence."""
    before = html[max(0, at - 20) : at].rstrip()
    return html[at].isupper() and before[-1:].isalnum()


def _end(html: str, name: str, at: int) -> int:
    """Return where an element ends whose name begins at a place, counting those of its kind."""
    depth = 0
    for tag in _tags(name).finditer(html, at - 1):
        depth += -1 if tag[1] else 1
        if depth == 0 or name in _VOID:
            return tag.end()
    return len(html)


def _after_tag(html: str, name: str, at: int) -> int:
    """Return where the start tag ends whose name begins at a place."""
    tag = _tags(name).match(html, at - 1)
    return tag.end() if tag else len(html)


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}\b{_REST_OF_TAG}")


def _words(forms: Iterable[str]) -> str:
    """Return the pattern of all forms; the first letter of a sentence may be a capital.

    Small letters stand first and alone: a set of two letters takes longer to try.
    """
    rests_by_first: dict[str, list[str]] = {}
    for form in forms:
        for first in {form[0], form[0] if form[1:2].isupper() else form[0].upper()}:
            rests_by_first.setdefault(first, []).append(form[1:])
    firsts = sorted(rests_by_first, key=lambda first: (first.isupper(), first))
    return "|".join(re.escape(one) + _any_of(rests_by_first[one]) for one in firsts) or _NOTHING


def _any_of(texts: Iterable[str]) -> str:
    """Return the pattern of any of some texts, the longest that fits.

    Each letter is told once for all texts that share it: that is what makes the search quick.
    """
    rests_by_letter: dict[str, list[str]] = {}
    for text in texts:
        rests_by_letter.setdefault(text[:1], []).append(text[1:])
    may_end = rests_by_letter.pop("", None) is not None
    some = "|".join(
        (r"\s+" if letter == " " else re.escape(letter)) + _any_of(rests)
        for letter, rests in rests_by_letter.items()
    )
    return f"(?:{some}){'?' if may_end else ''}" if some else ""
