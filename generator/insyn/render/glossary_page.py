"""Make the page of all the words that the site explains."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.glossary import Term
from insyn.output import Page
from insyn.render.parts import Link, crumbs
from insyn.render.templates import render

TEMPLATE = "pages/glossary.html"
SECTION = "om"
TITLE = "Ordlista"

_LETTERS_IN_ASCII = str.maketrans({"å": "a-ring", "ä": "a-prickar", "ö": "o-prickar"})


@dataclass(frozen=True)
class Entry:
    """Explain one word: its place, what it is also called, words that belong with it.

    `words` are all that the filter finds it by.
    """

    id: str
    word: str
    text: str
    also: str
    see: tuple[Link, ...]
    words: str


@dataclass(frozen=True)
class Letter:
    """Gather the words that begin with a letter, under a heading with a place of its own."""

    anchor: str
    letter: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class GlossaryBody:
    """State all that the template of the page places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The heading of the page.
    title: str
    # What the page is for.
    lead: str
    # The words, letter by letter in Swedish order.
    letters: tuple[Letter, ...]


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the page, if there are any words to explain."""
    terms = facts.records.terms
    if terms:
        yield Page(
            address=urls.GLOSSARY,
            section=SECTION,
            title=TITLE,
            description=f"Vad orden på webbplatsen betyder: {len(terms)} ord om mål, mått, avtal, "
            "uppföljning, ekonomi och öppna data.",
            body=partial(body, terms),
        )


def body(terms: tuple[Term, ...]) -> str:
    """Render the page."""
    contract = GlossaryBody(
        crumbs=crumbs(urls.GLOSSARY, ("Om webbplatsen", urls.ABOUT)),
        title=TITLE,
        lead=f"Här förklaras {len(terms)} ord som används på webbplatsen. På sidorna är orden "
        "prickade, och där kan du läsa samma förklaring utan att lämna sidan.",
        letters=tuple(_letters(terms)),
    )
    return render(TEMPLATE, contract)


def _letters(terms: Iterable[Term]) -> Iterator[Letter]:
    in_order = sorted(terms, key=lambda term: swedish.sort_key(term.word))
    word_by_id = {term.id: term.word for term in in_order}
    for letter, some in groupby(in_order, key=lambda term: term.word[0].upper()):
        entries = tuple(_entry(term, word_by_id) for term in some)
        yield Letter(_anchor(letter), letter, entries)


def _anchor(letter: str) -> str:
    return f"bokstav-{letter.lower().translate(_LETTERS_IN_ASCII)}"


def _entry(term: Term, word_by_id: Mapping[str, str]) -> Entry:
    also = [one for one in term.synonyms if one != term.word]
    return Entry(
        id=term.id,
        word=term.word,
        text=term.text,
        also=swedish.joined(also),
        see=tuple(Link(word_by_id[one], f"#{one}") for one in term.see),
        words=" ".join((*term.written, *term.synonyms)),
    )
