"""Make the pages that tell all changes of one thing: an edition, a dataset or a record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from insyn import urls
from insyn.derive.happenings import Told, name_of_changes
from insyn.output import Alternate, Page
from insyn.render.changes import edition_block
from insyn.render.changes.edition_block import ChangeGroup, EditionBlock
from insyn.render.parts import Link, crumbs, link, short
from insyn.render.templates import render

TEMPLATE = "pages/changes_list.html"
SECTION = "andringar"
NAME = "Ändringar"
MOST_ON_A_PAGE = 200
"""How many changes stand on a page before the list goes on at the next."""

FEED_TYPE = "application/atom+xml"
BEGAN = "Publicerades första gången."


@dataclass(frozen=True)
class ChangeListBody:
    """State all that the template of a list of changes places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What the list is about, for the end of the way here.
    here: str
    # The name of the list.
    title: str
    # What the list tells.
    lead: str
    # Whether all that it tells of is invented.
    is_example: bool
    # The way to what has changed, as it is today.
    home: Link | None
    # The feed of the same.
    feed: Link | None
    # The editions, newest first.
    blocks: tuple[EditionBlock, ...]
    # The part of a long list that this is; empty for a short one.
    part: str
    # The part with newer changes.
    newer: Link | None
    # The part with older changes.
    older: Link | None


@dataclass(frozen=True)
class ChangeList:
    """Hold what a list of changes tells.

    `kind` is that of the record or dataset that it is about, empty for an edition. `home` is the
    name and address of what has changed, empty where it is gone. `version_by_name` are the dated
    addresses by edition. `is_of_record` tells that the page is about one record.
    """

    address: str
    title: str
    lead: str
    told: tuple[Told, ...]
    kind: str = ""
    home: tuple[str, str] = ("", "")
    feed: str = ""
    is_example: bool = False
    is_of_record: bool = False
    has_tags: bool = False
    version_by_name: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """Return what the list is called."""
        return name_of_changes(self.kind, self.title, is_example=self.is_example)


def pages(listed: ChangeList) -> Iterator[Page]:
    """Yield the page of a list, or its parts where it is long."""
    parts = tuple(divided(listed.told)) or (listed.told,)
    for number, part in enumerate(parts, 1):
        extra = f", del {number}" if number > 1 else ""
        yield Page(
            address=urls.changes_part(listed.address, number),
            section=SECTION,
            title=listed.name + extra,
            description=short(listed.lead),
            body=partial(body, replace(listed, told=part), number, len(parts)),
            alternates=alternates(listed.feed, listed.name),
        )


def alternates(feed: str, name: str) -> tuple[Alternate, ...]:
    """Return the feed of what changes, for the head of a page; none for the empty path."""
    return (Alternate(FEED_TYPE, feed, name),) if feed else ()


def divided(told: Iterable[Told], most: int = MOST_ON_A_PAGE) -> Iterator[tuple[Told, ...]]:
    """Yield editions in parts with so many changes each; an edition may go on in the next.

    The first edition of all is told in a sentence, so it counts as one change.
    """
    part: list[Told] = []
    room = most
    for one in told:
        rest = one.happenings
        while rest:
            if room == 0:
                yield tuple(part)
                part, room = [], most
            some = rest if one.is_first else rest[:room]
            part.append(replace(one, happenings=some))
            room -= 1 if one.is_first else len(some)
            rest = rest[len(some) :]
    if part:
        yield tuple(part)


def body(listed: ChangeList, number: int = 1, count: int = 1) -> str:
    """Render a part of a list of changes."""
    page = urls.changes_part(listed.address, number)
    name, address = listed.home
    contract = ChangeListBody(
        crumbs=crumbs(page, (NAME, urls.CHANGES)),
        here=listed.title,
        title=listed.name,
        lead=listed.lead,
        is_example=listed.is_example,
        home=link(name, address, page) if address else None,
        feed=feed_link(listed.feed, page),
        blocks=tuple(
            _block(one, listed, page, dict(listed.version_by_name)) for one in listed.told
        ),
        part=f"Del {number} av {count}" if count > 1 else "",
        newer=_part("Nyare ändringar", listed, number - 1, page) if number > 1 else None,
        older=_part("Äldre ändringar", listed, number + 1, page) if number < count else None,
    )
    return render(TEMPLATE, contract)


def feed_link(feed: str, page: str) -> Link | None:
    """Return the way to a feed for those who read it in a program."""
    return link("Prenumerera på ändringarna (Atom)", f"/{feed}", page) if feed else None


def _part(words: str, listed: ChangeList, number: int, page: str) -> Link:
    return link(f"{words}, del {number}", urls.changes_part(listed.address, number), page)


def _block(
    told: Told, listed: ChangeList, page: str, version_by_name: Mapping[str, str]
) -> EditionBlock:
    edition = told.edition
    own = urls.changes_of_edition(edition.name)
    is_own = own == listed.address
    heading = edition_block.heading(edition)
    version = version_by_name.get(edition.name)
    return EditionBlock(
        heading="" if is_own else heading,
        standing=edition_block.standing(edition, has_tags=listed.has_tags),
        revision=edition_block.revision(edition),
        summary=_summary(told, listed),
        groups=() if told.is_first else _groups(told, listed, page),
        link=None if is_own else link(heading, own, page),
        version=link(_then(heading, listed), version, page) if version else None,
    )


def _then(heading: str, listed: ChangeList) -> str:
    return f"Så såg ”{listed.title}” ut {heading}"


def _summary(told: Told, listed: ChangeList) -> tuple[str, ...]:
    if not told.is_first:
        return ()
    return (BEGAN,) if listed.is_of_record else edition_block.summary(told)


def _groups(told: Told, listed: ChangeList, page: str) -> tuple[ChangeGroup, ...]:
    if listed.is_of_record:
        return edition_block.groups(told.happenings, edition_block.own_line)
    return edition_block.groups(told.happenings, partial(edition_block.full_line, page=page))
