"""Write a page as the search is to read it; nobody else ever sees it.

What is indexed is a copy of the content of a page, with seams in its compounds and with the search
words at its end. The page itself carries none of it: it stays as light as it was, and
nothing has to be kept from screen readers, from paper and from the page without its styles.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from insyn.output import Sought
from insyn.search.attributes import search_words, shown, text_of
from insyn.search.compounds import divided

EXCLUDED = {
    "[hidden]": "is not shown, or only by a script",
    "[popover]": "is not shown before it is asked for",
    ".source": "tells source and citation in the same words on every page",
    ".note-example": "says the same on all that is invented; the metadata exempel tells it",
    ".chart-table": "holds figures only; the sentences say what they show",
    ".chart-notes": "says how a chart is read",
    ".terms": "explains words of the page: it would be found for those, not for its own",
    ".matrix": "repeats the names and verdicts that stand on the pages it leads to",
    ".control-overview": "counts what the page tells one by one",
    ".take-along": "leads to files in the same words on every page; see the pages of open data",
    ".downloads": "leads to files; the pages of open data tell of them",
    "pre": "holds code to copy",
    ".hits": "counts the lines of a list",
    ".compare-bar": "belongs to a tool",
    ".shortlist": "belongs to a tool",
    ".save": "belongs to a tool",
}
"""What the search does not read, and why. Pagefind itself leaves out nav, form, label and svg."""

SKIPPED = {
    "Ta med dig siffrorna": "tells in the same words on every page how files are fetched",
    "Åt vilket håll går det?": "tells how every trend is reckoned",
    "Hur har det gått?": "holds a chart; what it shows stands in the first sentences",
    "Nåddes målen?": "repeats the milestones; the filter Status tells how they went",
    "Kvinnor och män": "tells figures in the same sentence on every page",
    "Åldrar": "tells figures in the same sentence on every page",
    "Jämfört med andra": "tells how every ranking is read",
    "Siffror": "names the same measures on every unit; the page of the service is found by them",
    "Vad som har ändrats sedan sist": "tells what stands on the pages of changes",
    "Jämför och gå vidare": "leads to other pages",
    "Exempeldata": "repeats what stands on the invented pages themselves",
    "Licens": "says the same of every dataset",
}
"""Sections under a heading of the second level that the search does not read, and why.

What every page says is found by nobody, and costs the most: of 10,000 indicators these words would
be half of the index.
"""

WEIGHTS = {"<h1": 10, '<p class="lead"': 4}
"""How much the words of the heading and the first sentences count; those of the rest count 1."""

_CUT = (
    re.compile(r'<section class="(?:source|terms)".*?</section>', re.DOTALL),
    re.compile(r'<table class="chart-table">.*?</table>', re.DOTALL),
    # A drawing may hold drawings: the innermost go first.
    *[re.compile(r"<svg\b(?:(?!</?svg\b).)*+</svg>", re.DOTALL)] * 2,
)
"""Would be left out anyway, but is half of a page: cut here, it is not read twice."""

_SECTION = re.compile(r"(?=<h2\b)")
_TITLE = re.compile(r"<h2\b[^>]*>(.*?)</h2>", re.DOTALL)
_NUMBERS = re.compile(r"<td[^>]*>[\s\d.,%+−–·×/()-]*</td>")
_TEXT = re.compile(r">[^<]+")
_TERM_ID = re.compile(r'(?<=<a class="term") id="[^"]*"')
_HUGGED = re.compile(r"([^\s.!?:…])[.!?:…]?\s*(</(?:caption|dd|dt|figcaption|summary|td|th)>)")


class Indexable(NamedTuple):
    """Hold a page as the search is to read it, and what a result is to say of it."""

    address: str
    html: str
    shown: Mapping[str, str]


def indexable(address: str, content: str, sought: Sought) -> Indexable:
    """Return the content of a page as a page of its own, for the search alone."""
    words = search_words(content, sought)
    shorter = content.replace("&shy;", "").replace("\u00ad", "")
    for pattern in (*_CUT, _NUMBERS):
        shorter = pattern.sub("", shorter)
    shorter = "".join(map(_without_skipped, _SECTION.split(shorter)))
    apart = _HUGGED.sub(r"\1. \2", _TERM_ID.sub("", shorter))
    for begins, weight in WEIGHTS.items():
        apart = apart.replace(begins, f'{begins} data-pagefind-weight="{weight}"')
    cut = _TEXT.sub(lambda found: divided(found[0]), apart)
    html = (
        '<!doctype html>\n<html lang="sv">\n<body>\n<main data-pagefind-body>'
        f"{cut}{words}\n</main>\n</body>\n</html>\n"
    )
    return Indexable(address, html, shown(content, sought))


def _without_skipped(section: str) -> str:
    """Return a section, without its text if it is skipped: its tags may close what began before."""
    title = _TITLE.match(section)
    if title and text_of(title[1]) in SKIPPED:
        return _TEXT.sub(">", section)
    return section
