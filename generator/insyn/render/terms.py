"""Explain the words of the glossary on the pages where they stand.

The first time a word stands in running text it becomes a link to a short list at the end of the
page. Links are put into the HTML, and everything else stays as it was.
"""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, partial
from html import escape

from insyn import swedish, urls
from insyn.model.glossary import Term
from insyn.output import Annotate
from insyn.render.parts import Link, link
from insyn.render.running_text import Place, Search, form_of, search_for
from insyn.render.templates import render

TEMPLATE = "pages/terms.html"
MOST_TERMS = 12
"""More links than this make a page harder to read, not easier."""

SOURCE_BEGINS = '<section class="source"'

_TAKEN_IDS = re.compile(r"""id=["']?((?:ord|i-text)-[^"'\s>]*)""")


@dataclass(frozen=True)
class TermLine:
    """Explain one word: the place to come to, the way to the glossary and back to the text."""

    anchor: str
    word: Link
    text: str
    back: str


@dataclass(frozen=True)
class TermsBody:
    """State all that the template of the words of a page places."""

    # The words in alphabetical order.
    terms: tuple[TermLine, ...]
    # The page with every word that the site explains.
    glossary: Link


def explaining(terms: tuple[Term, ...]) -> Annotate:
    """Return what explains the terms in the content of a page."""
    return partial(explained, terms)


def explained(terms: tuple[Term, ...], html: str, address: str) -> str:
    """Return the content of a page with its difficult words explained.

    The words are linked to a list before the section that tells the page's source, or at the end.
    Content where none of the words stands comes back unchanged, and so does the glossary.
    """
    if not terms or address == urls.GLOSSARY:
        return html
    search, term_by_form = _known(terms)
    chosen = _chosen(search.places(html), term_by_form)
    taken = frozenset(_TAKEN_IDS.findall(html))
    lines, parts, done = [], [], 0
    for place, term in chosen:
        line = _line(term, taken, address)
        word = html[place.start : place.end]
        marked = f'<a class="term" id="{line.back}" href="#{line.anchor}">{word}</a>'
        parts += [html[done : place.start], marked]
        done = place.end
        lines.append(line)
    foot = html.find(SOURCE_BEGINS, done)
    foot = len(html) if foot < 0 else foot
    return "".join((*parts, html[done:foot], _list(lines, address), html[foot:]))


def terms_in(terms: tuple[Term, ...], texts: Iterable[str]) -> tuple[Term, ...]:
    """Return the terms that plain texts use, in alphabetical order: those of a table, perhaps."""
    search, term_by_form = _known(terms)
    found = {term_by_form[place.form] for text in texts for place in search.places(escape(text))}
    return tuple(sorted(found, key=lambda term: swedish.sort_key(term.word)))


@cache
def _known(terms: tuple[Term, ...]) -> tuple[Search, Mapping[str, Term]]:
    """Return what finds the terms, and each of them by its forms; made once in a process."""
    looked_for = [term for term in terms if term.in_text != "nej"]
    term_by_form = {form_of(form): term for term in looked_for for form in term.written}
    return search_for(form for term in looked_for for form in term.written), term_by_form


def _chosen(places: Iterable[Place], term_by_form: Mapping[str, Term]) -> list[tuple[Place, Term]]:
    """Return the first place of each term in order of the text, if need be of the hardest only.

    A place that is folded away serves where there is no other.
    """
    open_places: dict[str, tuple[Place, Term]] = {}
    folded: dict[str, tuple[Place, Term]] = {}
    for place in places:
        term = term_by_form[place.form]
        (folded if place.is_folded else open_places).setdefault(term.id, (place, term))
    found = sorted({**folded, **open_places}.values(), key=_start)
    hardest_first = sorted(found, key=lambda one: one[1].in_text != "först")
    return sorted(hardest_first[:MOST_TERMS], key=_start)


def _start(one: tuple[Place, Term]) -> int:
    return one[0].start


def _line(term: Term, taken: Set[str], address: str) -> TermLine:
    return TermLine(
        anchor=_free(f"ord-{term.id}", taken),
        word=link(term.word, urls.term(term.id), address),
        text=term.text,
        back=_free(f"i-text-{term.id}", taken),
    )


def _free(anchor: str, taken: Set[str]) -> str:
    """Return an id that no element of the page has."""
    free, number = anchor, 1
    while free in taken:
        number += 1
        free = f"{anchor}-{number}"
    return free


def _list(lines: Sequence[TermLine], address: str) -> str:
    if not lines:
        return ""
    in_order = tuple(sorted(lines, key=lambda line: swedish.sort_key(line.word.text)))
    glossary = link("Alla ord i ordlistan", urls.GLOSSARY, address)
    return f"{render(TEMPLATE, TermsBody(in_order, glossary))}\n"
