"""Write what the search is to know of a page beside its text: filters, what to show, other words.

What a result shows (title, ingress, typ and exempel) is told apart from what a page is found by.
The latter is metadata to Pagefind, which is searched but never an excerpt of the page:

- title: the words of the title, those that stand late in its compounds (frånvaro of sjukfrånvaro),
  its kind and the other names of what the page is about
- synonymer: what people call it, and the commonest misspellings
- huvud: all of these again, on the pages that others lie below, so that they come first
- plats: boards and areas

Pagefind 1.5.2 counts several words of one field that begin in the same way as several hits, and
lets the score grow with their number to the third power. So a field to be found by holds only
words that begin in different ways, and the next ones stand in title2, title3 and so on.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from html import escape, unescape

from insyn.output import Sought
from insyn.search.compounds import later_words
from insyn.search.synonyms import synonyms

_FOUND_BY = {
    "title": (5.0, 3.0, 2.0),
    "huvud": (5.0, 3.0, 2.0),
    "synonymer": (2.0, 1.5, 1.0),
    "plats": (0.5, 0.5, 0.5),
}

WEIGHTS = {
    f"{name}{level + 1 if level else ''}": weight
    for name, weights in _FOUND_BY.items()
    for level, weight in enumerate(weights)
}
"""What a hit in each is worth, as assets/search/engine.js hands it to Pagefind: metaWeights."""

KIND, BOARD, AREA, YEAR, STATUS = "Typ", "Nämnd", "Område", "År", "Status"
"""The filters, as they are called in addresses: /sok/?q=avtal&Typ=Avtal."""

EXAMPLE = "Exempeldata"

HEADS = frozenset(
    {"Översikt", "Nämnd", "Utförare", "Jämför service", "Valfrihetssystem", "Granskning"}
)
"""The kinds of pages that others lie below: who types their name wants them first."""

BEGINNING = 4
"""Words begin in the same way where these many letters are the same."""

_FILLERS = """
att av de den det du där ej en ett för från har hos hur i inom inte jag kan man med mellan mot
nu när och om på sig sin sitt som ska så till under ur utan vad var vi vid än är även åt
"""
FILLERS = frozenset(_FILLERS.split())
"""The words that nobody looks for."""

LEAD_LENGTH = 240
"""Sentences are added to the text that a result shows until it is about this long."""

_LEAD = re.compile(r'<p class="lead"[^>]*>(.*?)</p>', re.DOTALL)
_PARAGRAPH = re.compile(r"<p(?: [^>]*)?>(.*?)</p>", re.DOTALL)
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-ZÅÄÖ0-9])")
_WORD = re.compile(r"[^\W\d_]{6,}")
_ANY_WORD = re.compile(r"[^\W_]+")


def shown(content: str, sought: Sought) -> dict[str, str]:
    """Return what a result says of a page, by the names that assets/search/results.js knows."""
    told = {
        "title": text_of(_first(_HEADING, content)),
        "ingress": _lead(content),
        "exempel": EXAMPLE if EXAMPLE in sought.statuses else "",
        "typ": sought.kind,
    }
    return {name: value for name, value in told.items() if value}


def search_words(content: str, sought: Sought) -> str:
    """Return elements without text that tell what a page is found by, to stand at its end."""
    title, words = text_of(_first(_HEADING, content)), " · ".join(sought.words)
    names = (*_words(title), *_later_words(title), *_words(f"{sought.kind} {words}"))
    about = f"{title} {_lead(content)} {sought.kind} {words}"
    first = synonyms(f"{title} {sought.kind}")
    found_by = {
        "title": names,
        "huvud": (*names, *_words(" ".join(first))) if sought.kind in HEADS else (),
        "synonymer": _words(" ".join(synonyms(about))),
        "plats": _words(" ".join((*sought.boards, *sought.areas))),
    }
    filters = {
        KIND: (sought.kind,),
        BOARD: sought.boards,
        AREA: sought.areas,
        YEAR: sought.years,
        STATUS: sought.statuses,
    }
    levels = (one for name, words in found_by.items() for one in _levels(name, words))
    return "".join((*_metadata(levels), *_filters(filters.items())))


def _metadata(told: Iterable[tuple[str, str]]) -> Iterator[str]:
    # As attributes, since Pagefind splits at commas what is written right into its own.
    for name, value in told:
        if value:
            yield f'\n<i data-pagefind-meta="{name}[data-ord]" data-ord="{escape(value)}"></i>'


def _filters(chosen: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    for name, values in chosen:
        for value in values:
            yield f'\n<i data-pagefind-filter="{name}[data-ord]" data-ord="{escape(value)}"></i>'


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in _ANY_WORD.findall(text.lower()) if word not in FILLERS)


def _levels(name: str, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the fields that words stand in, each with words that begin in different ways.

    Of those that begin alike the longest comes first: it is found by the beginning of it, too.
    """
    left = sorted(dict.fromkeys(words), key=len)
    for level in range(1, len(_FOUND_BY[name]) + 1):
        here = {_plain(word)[:BEGINNING]: word for word in left}
        yield name if level == 1 else f"{name}{level}", " ".join(here.values())
        left = [word for word in left if word not in here.values()]


def _plain(word: str) -> str:
    """Return a word without dots and accents, as Pagefind compares it."""
    return "".join(one for one in unicodedata.normalize("NFD", word) if one.isalnum())


def _later_words(text: str) -> tuple[str, ...]:
    return tuple(late for word in _WORD.findall(text.lower()) for late in later_words(word))


def _lead(content: str) -> str:
    """Return the first sentences of a page: those of its lead, else of its first paragraph."""
    after_heading = content.partition("</h1>")[2] or content
    first = _first(_LEAD, after_heading) or _first(_PARAGRAPH, after_heading)
    sentences = _SENTENCE.split(text_of(first))
    lead = sentences[0]
    for sentence in sentences[1:]:
        if len(lead) + len(sentence) > LEAD_LENGTH:
            break
        lead += f" {sentence}"
    return lead


def _first(pattern: re.Pattern[str], content: str) -> str:
    found = pattern.search(content)
    return found[1] if found else ""


def text_of(html: str) -> str:
    """Return the text of a piece of HTML on one line, without soft hyphens."""
    return " ".join(unescape(_TAG.sub("", html)).replace("\u00ad", "").split())
