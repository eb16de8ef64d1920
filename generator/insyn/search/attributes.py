"""Write at the foot of a page's content what the search is to know of it beside its text."""

from html import escape

from insyn.output import Sought


def search_words(_content: str, sought: Sought) -> str:
    """Return hidden HTML that tells the search the kind of a page and what it is narrowed by."""
    return f'\n<span hidden data-pagefind-filter="Typ">{escape(sought.kind)}</span>'
