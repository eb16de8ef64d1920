"""Show an edition on pages of changes: its day, how it can be traced, and what happened in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from insyn import swedish
from insyn.derive.happenings import CHANGE_KINDS, Happening, Told, beginning
from insyn.model.history import Edition
from insyn.render.parts import Link, link

SHORT_REVISION = 7

FIRST = "Första publiceringen, då allt var nytt"


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """Show what happened to a record; without a title where the page is about that record.

    `word` says what kind of record it is.
    """

    title: str
    link: Link | None
    word: str
    is_example: bool
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Gather the changes of a kind; `more` leads to all of them where some are left out."""

    heading: str
    lines: tuple[ChangeLine, ...]
    more: Link | None = None


@dataclass(frozen=True, slots=True)
class EditionBlock:
    """Show an edition; without a heading where the page is about that edition.

    `standing` says whether its addresses stay, `revision` is the short hash of its commit. `link`
    leads to the page of the edition and `version` to what the page is about, as it was then.
    """

    heading: str
    standing: str
    revision: str
    summary: tuple[str, ...]
    groups: tuple[ChangeGroup, ...]
    link: Link | None = None
    version: Link | None = None


def heading(edition: Edition) -> str:
    """Return the day of an edition in words; the second of a day says so."""
    number = edition.name.removeprefix(edition.day.isoformat()).lstrip("-")
    return swedish.date(edition.day) + (f", utgåva {number}" if number else "")


def standing(edition: Edition, *, has_tags: bool) -> str:
    """Say whether what an edition holds can be cited; nothing where no edition is kept."""
    if edition.is_kept:
        return "Utgåvan har fasta adresser."
    if edition.tag:
        return "Utgåvan är publicerad, men dagens program kan inte visa den."
    if not edition.revision:
        return "Inte publicerad än. Ändringarna är ett utkast."
    return "Utgåvan har ingen fast adress än." if has_tags else ""


def revision(edition: Edition) -> str:
    """Return the short hash of the commit of an edition, or the empty text."""
    return edition.revision[:SHORT_REVISION]


def summary(told: Told) -> tuple[str, ...]:
    """Return what the first edition of all held, what is real and what is invented apart."""
    real, invented = beginning(told.happenings)
    sentences = [f"{FIRST}: {swedish.joined(real)}." if real else f"{FIRST}."]
    if invented:
        sentences.append(f"Exempeldata, alltså påhittade uppgifter: {swedish.joined(invented)}.")
    return tuple(sentences)


def groups(
    happenings: Iterable[Happening], line: Callable[[Happening], ChangeLine]
) -> tuple[ChangeGroup, ...]:
    """Return what happened by kind of change, that which matters most to a reader first."""
    every = tuple(happenings)
    made = (
        ChangeGroup(
            swedish.upper_first(words.many),
            tuple(line(one) for one in every if one.kind == kind),
        )
        for kind, words in CHANGE_KINDS.items()
    )
    return tuple(group for group in made if group.lines)


def full_line(one: Happening, page: str) -> ChangeLine:
    """Return what happened to a record, with the way to it."""
    way = link(one.title, one.address, page) if one.address else None
    return ChangeLine(one.title, way, swedish.upper_first(one.word), one.is_example, one.sentences)


def own_line(one: Happening) -> ChangeLine:
    """Return what happened to the record that a page is about."""
    return ChangeLine("", None, "", is_example=False, sentences=one.sentences)
