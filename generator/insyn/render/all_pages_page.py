"""Make the lists of all pages, kind by kind, for those who do not search.

A small site has all of them on one page. A larger one has a page for each kind, in parts that are
light enough for a phone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.output import Page
from insyn.render.indicator_filter import slug
from insyn.render.parts import Link, crumbs, link, short
from insyn.render.templates import render

TEMPLATE = "pages/all_pages.html"
KIND_TEMPLATE = "pages/all_pages_of_kind.html"
TITLE = "Alla sidor"
SEARCH_TITLE = "Sök"
SECTION = "sok"

HANDWRITTEN = "Om webbplatsen"
"""The kind of a page that is written by hand and lists no records, as the search calls it."""

WHOLE = 300
"""At most so many pages stand on the first page."""
PART = 500
"""At most so many pages stand on each page of a kind."""
SHORT = 40
"""At most so many pages of a kind need no letters."""

NAMED = 40
"""So much of a title tells where a part begins."""

_DIGITS = "0–9"
_LETTERS = {"{": "Å", "|": "Ä", "}": "Ö"}
"""How the letters after z are written in the order of the alphabet, `swedish.sort_key`."""


Listed = tuple[str, str]
"""A page as its title and its address."""


@dataclass(frozen=True)
class KindPart:
    """Show a kind: its name, how many pages, and the way to them or the pages themselves."""

    title: str
    count: str
    href: str
    lines: tuple[Link, ...]


@dataclass(frozen=True)
class LetterPart:
    """Show the pages that begin with a letter; a short list has one part without a letter."""

    letter: str
    anchor: str
    lines: tuple[Link, ...]


@dataclass(frozen=True)
class AllPagesBody:
    """State all that the template of the first page places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The heading of the page.
    title: str
    # How many pages there are, and how they are sorted.
    lead: str
    # The page where one searches.
    search: Link
    # Whether all pages stand here, or in a list for each kind.
    is_whole: bool
    # The kinds of pages.
    kinds: tuple[KindPart, ...]


@dataclass(frozen=True)
class AllPagesOfKindBody:
    """State all that the template of the pages of a kind places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The heading of the page.
    title: str
    # How many pages there are, and which of them stand here.
    lead: str
    # The ways to the letters on this page; none where the list is short.
    letters: tuple[Link, ...]
    # The pages, letter by letter.
    groups: tuple[LetterPart, ...]
    # The parts of a long list, with what they begin with; the one that is read now has no way.
    parts: tuple[Link, ...]


def pages(_facts: Facts, every: Sequence[Page], handwritten: Sequence[Page]) -> Iterator[Page]:
    """Yield the list of all pages and those of each kind; hand-written pages have no body here."""
    by_kind = _by_kind(every, handwritten)
    total = sum(map(len, by_kind.values()))
    is_whole = total <= WHOLE
    kinds = tuple((kind, len(some), some if is_whole else ()) for kind, some in by_kind.items())
    yield Page(
        address=urls.ALL_PAGES,
        section=SECTION,
        title=TITLE,
        description=f"Allt som finns på webbplatsen: {_count(total)}, var sort för sig och i "
        "bokstavsordning.",
        body=partial(body, kinds, is_whole),
    )
    if not is_whole:
        for kind, some in by_kind.items():
            yield from _pages_of_kind(kind, some)


def _pages_of_kind(kind: str, every: tuple[Listed, ...]) -> Iterator[Page]:
    parts = tuple(every[start : start + PART] for start in range(0, len(every), PART))
    starts = tuple(one[0][0] for one in parts)
    for number, some in enumerate(parts, 1):
        title = _title(kind, number, len(parts))
        yield Page(
            address=_address(kind, number),
            section=SECTION,
            title=title,
            description=f"{title} i bokstavsordning: {_count(len(every))} med länk till var och "
            "en.",
            body=partial(body_of_kind, kind, some, number, len(every), starts),
        )


def _by_kind(
    every: Sequence[Page], handwritten: Sequence[Page]
) -> Mapping[str, tuple[Listed, ...]]:
    """Return the pages of each kind, both in Swedish alphabetical order.

    A page that is not sought is left out. What a hand-written page is called counts for more than
    what the listing below it is.
    """
    titles = {page.address: page.title for page in every}
    kinds = {page.address: page.sought.kind for page in every if page.sought}
    for page in handwritten:
        titles[page.address] = page.title
        kinds.setdefault(page.address, HANDWRITTEN)
    by_kind: dict[str, list[Listed]] = {kind: [] for kind in sorted(set(kinds.values()), key=_key)}
    for address, kind in kinds.items():
        by_kind[kind].append((titles[address], address))
    return {
        kind: tuple(sorted(some, key=lambda one: (_key(one[0]), one[1])))
        for kind, some in by_kind.items()
    }


def _key(title: str) -> tuple[str, str]:
    """Return the place of a title in the alphabet; quotation marks before it do not count."""
    return swedish.sort_key(title.lstrip("”’»\"'(–- ") or title)


def _letter(title: str) -> str:
    first = _key(title)[0][:1]
    return _DIGITS if first.isdigit() else _LETTERS.get(first, first.upper())


def body(kinds: tuple[tuple[str, int, tuple[Listed, ...]], ...], is_whole: bool) -> str:
    """Render the first page; each kind has its name, its number of pages, and they themselves."""
    page = urls.ALL_PAGES
    total = _count(sum(count for _, count, _ in kinds))
    contract = AllPagesBody(
        crumbs=crumbs(page, (SEARCH_TITLE, urls.SEARCH)),
        title=TITLE,
        lead=f"Webbplatsen har {total}. "
        + ("De står i bokstavsordning." if is_whole else "Välj vilka du vill se."),
        search=link("Sök bland sidorna", urls.SEARCH, page),
        is_whole=is_whole,
        kinds=tuple(
            KindPart(
                title=kind,
                count=_count(count),
                href=urls.relative(_address(kind, 1), page),
                lines=_lines(some, page),
            )
            for kind, count, some in kinds
        ),
    )
    return render(TEMPLATE, contract)


def body_of_kind(
    kind: str, some: tuple[Listed, ...], number: int, total: int, starts: tuple[str, ...]
) -> str:
    """Render a part of the pages of a kind; `starts` are the first titles of all its parts."""
    page = _address(kind, number)
    first, last = (short(title, NAMED) for title, _ in (some[0], some[-1]))
    which = f" Här är de från ”{first}” till ”{last}”." if starts[1:] else ""
    groups = tuple(_groups(some, page))
    contract = AllPagesOfKindBody(
        crumbs=crumbs(page, (SEARCH_TITLE, urls.SEARCH), (TITLE, urls.ALL_PAGES)),
        title=_title(kind, number, len(starts)),
        lead=f"{_count(total)} i bokstavsordning.{which}",
        letters=tuple(Link(one.letter, f"#{one.anchor}") for one in groups if one.letter),
        groups=groups,
        parts=tuple(_parts(kind, number, starts)),
    )
    return render(KIND_TEMPLATE, contract)


def _groups(some: tuple[Listed, ...], page: str) -> Iterator[LetterPart]:
    if len(some) <= SHORT:
        yield LetterPart("", "", _lines(some, page))
        return
    for place, (letter, group) in enumerate(groupby(some, lambda one: _letter(one[0])), 1):
        yield LetterPart(letter, f"bokstav-{place}", _lines(group, page))


def _parts(kind: str, number: int, starts: tuple[str, ...]) -> Iterator[Link]:
    page = _address(kind, number)
    if starts[1:]:
        for part, start in enumerate(starts, 1):
            way = "" if part == number else urls.relative(_address(kind, part), page)
            yield Link(f"Del {part}: från ”{short(start, NAMED)}”", way)


def _address(kind: str, number: int) -> str:
    """Return the address of a part of the pages of a kind, from 1."""
    name = slug(kind.lower().replace(" ", "-"))
    return urls.all_pages_of(name if number == 1 else f"{name}/{number}")


def _title(kind: str, number: int, parts: int) -> str:
    return f"{TITLE}: {kind}" + (f", del {number} av {parts}" if parts > 1 else "")


def _lines(some: Iterable[Listed], page: str) -> tuple[Link, ...]:
    return tuple(link(title, address, page) for title, address in some)


def _count(count: int) -> str:
    return swedish.plural(count, "sida", "sidor")
