"""Make the pages of all changes: the newest ones, each year, each edition, dataset and record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.happenings import (
    CHANGE_KINDS,
    Happening,
    Told,
    by_record,
    counted,
    told_editions,
)
from insyn.derive.known_records import known_records
from insyn.model.history import History, RecordKey
from insyn.output import Page
from insyn.render.changes import edition_block, lists, year_page
from insyn.render.changes.change_list import NAME, SECTION, alternates, feed_link
from insyn.render.changes.change_list import pages as list_pages
from insyn.render.changes.edition_block import ChangeGroup, EditionBlock
from insyn.render.parts import Link, link
from insyn.render.templates import render

TEMPLATE = "pages/changes.html"
MOST_EDITIONS = 10
MOST_LINES = 100
MOST_OF_A_KIND = 20


@dataclass(frozen=True, slots=True)
class Meaning:
    """Say what a kind of change means."""

    term: str
    text: str


@dataclass(frozen=True)
class ChangesBody:
    """State all that the template of the newest changes places."""

    # How much of the history is known, and what that means; empty where all of it is.
    reach: str
    # Whether anything is known to tell.
    is_known: bool
    # What each kind of change means.
    meanings: tuple[Meaning, ...]
    # The feed of all changes.
    feed: Link | None
    # The newest editions.
    blocks: tuple[EditionBlock, ...]
    # The editions of each year.
    years: tuple[Link, ...]


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the list of all changes and the pages of records that have changed."""
    known = known_records(facts.records, facts.comparisons)
    told = told_editions(facts)
    told_by_record = {
        key: every
        for key, every in by_record(told).items()
        if lists.has_page(key, every, facts.history)
    }
    told = tuple(_leading_somewhere(one, told_by_record) for one in told)
    yield _front(facts.history, told)
    yield from year_page.pages(told, has_tags=lists.has_tags(facts.history))
    for listed in (
        *lists.of_editions(facts, told),
        *lists.of_datasets(facts, known, told),
        *lists.of_records(facts, known, told_by_record),
    ):
        yield from list_pages(listed)


def reach_text(history: History) -> str:
    """Say how much of the history is known and what that means; empty where all of it is."""
    if history.reach == "saknas":
        return (
            "Webbplatsen är byggd utan versionshistorik. Därför kan vi inte visa vad som har "
            "ändrats. Det betyder inte att inget har ändrats."
        )
    if history.reach == "avkortad":
        since = (
            f" Ändringar före {swedish.date(history.editions[-1].day)} visas inte."
            if history.editions
            else ""
        )
        return (
            f"Webbplatsen är byggd med bara en del av versionshistoriken.{since} "
            "En uppgift utan ändringar här kan ha ändrats tidigare."
        )
    return ""


def _leading_somewhere(told: Told, with_pages: Mapping[RecordKey, object]) -> Told:
    """Return an edition whose records that are gone lead to their changes."""
    return replace(told, happenings=tuple(_leading(one, with_pages) for one in told.happenings))


def _leading(one: Happening, with_pages: Mapping[RecordKey, object]) -> Happening:
    if one.address or one.record not in with_pages:
        return one
    return replace(one, address=urls.changes_of(one.record.kind, one.record.id))


def _front(history: History, told: tuple[Told, ...]) -> Page:
    feed = urls.feed(urls.CHANGES) if told else ""
    years = sorted({one.edition.day.year for one in told}, reverse=True)
    return Page(
        address=urls.CHANGES,
        section=SECTION,
        title=NAME,
        description="Vad som har rättats, lagts till och ändrats på webbplatsen, det nyaste först.",
        body=partial(
            body,
            reach_text(history),
            tuple(_newest(told, has_tags=lists.has_tags(history))),
            tuple(years),
            feed,
        ),
        below=True,
        alternates=alternates(feed, f"{NAME} på hela webbplatsen"),
    )


def body(reach: str, blocks: tuple[EditionBlock, ...], years: tuple[int, ...], feed: str) -> str:
    """Render the list of the newest changes."""
    contract = ChangesBody(
        reach=reach,
        is_known=bool(blocks),
        meanings=tuple(
            Meaning(swedish.upper_first(words.one), words.meaning)
            for words in CHANGE_KINDS.values()
        ),
        feed=feed_link(feed, urls.CHANGES),
        blocks=blocks,
        years=tuple(
            link(f"Alla utgåvor {year}", urls.changes_of_year(year), urls.CHANGES) for year in years
        ),
    )
    return render(TEMPLATE, contract)


def _newest(told: Iterable[Told], *, has_tags: bool) -> Iterator[EditionBlock]:
    room = MOST_LINES
    for one in tuple(told)[:MOST_EDITIONS]:
        if room <= 0:
            return
        every = () if one.is_first else _groups(one)
        room -= 1 + sum(len(group.lines) for group in every)
        heading = edition_block.heading(one.edition)
        yield EditionBlock(
            heading=heading,
            standing=edition_block.standing(one.edition, has_tags=has_tags),
            revision=edition_block.revision(one.edition),
            summary=edition_block.summary(one) if one.is_first else (),
            groups=every,
            link=link(heading, urls.changes_of_edition(one.edition.name), urls.CHANGES),
        )


def _groups(told: Told) -> tuple[ChangeGroup, ...]:
    line = partial(edition_block.full_line, page=urls.CHANGES)
    whole = urls.changes_of_edition(told.edition.name)
    day = edition_block.heading(told.edition)
    found = []
    for words in CHANGE_KINDS:
        every = [one for one in told.happenings if one.kind == words]
        for group in edition_block.groups(every[:MOST_OF_A_KIND], line):
            more = f"Alla {counted(every)} {day}"
            is_cut = len(every) > MOST_OF_A_KIND
            found.append(replace(group, more=link(more, whole, urls.CHANGES) if is_cut else None))
    return tuple(found)
