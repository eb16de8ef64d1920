"""Write a page as the search is to read it; nobody else ever sees it.

What is indexed is a copy of the content of a page, with seams in its compounds and with the search
words at its end. The page itself carries none of it: it stays as light as it was, and
nothing has to be kept from screen readers, from paper and from the page without its styles.
"""

import re

from insyn.output import Sought
from insyn.search.attributes import search_words
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

WEIGHTS = {"<h1": 10, '<p class="lead"': 4}
"""How much the words of the heading and the first sentences count; those of the rest count 1."""

_CUT = (
    re.compile(r'<section class="(?:source|terms)".*?</section>', re.DOTALL),
    re.compile(r'<table class="chart-table">.*?</table>', re.DOTALL),
    # A drawing may hold drawings: the innermost go first.
    *[re.compile(r"<svg\b(?:(?!</?svg\b).)*+</svg>", re.DOTALL)] * 2,
)
"""Would be left out anyway, but is half of a page: cut here, it is not read twice."""

_NUMBERS = re.compile(r"<td[^>]*>[\s\d.,%+−–·×/()-]*</td>")
_TEXT = re.compile(r">[^<]+")
_TERM_ID = re.compile(r'(?<=<a class="term") id="[^"]*"')
_HUGGED = re.compile(r"</(?:caption|dd|dt|figcaption|summary|td|th)>")


def indexable(content: str, sought: Sought) -> str:
    """Return the content of a page as a page of its own, for the search alone."""
    words = search_words(content, sought)
    shorter = content.replace("&shy;", "").replace("\u00ad", "")
    for pattern in (*_CUT, _NUMBERS):
        shorter = pattern.sub("", shorter)
    apart = _HUGGED.sub(lambda found: f". {found[0]}", _TERM_ID.sub("", shorter))
    for begins, weight in WEIGHTS.items():
        apart = apart.replace(begins, f'{begins} data-pagefind-weight="{weight}"')
    cut = _TEXT.sub(lambda found: divided(found[0]), apart)
    return (
        '<!doctype html>\n<html lang="sv">\n<body>\n<main data-pagefind-body>'
        f"{cut}{words}\n</main>\n</body>\n</html>\n"
    )
