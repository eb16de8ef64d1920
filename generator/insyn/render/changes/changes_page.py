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
    by_package,
    by_record,
    counted,
    told_editions,
)
from insyn.derive.known_records import KEPT, KnownRecord, is_safe, known_records
from insyn.model.history import History, RecordKey
from insyn.output import Page
from insyn.render.changes import edition_block, year_page
from insyn.render.changes.change_list import (
    NAME,
    SECTION,
    ChangeList,
    alternates,
    feed_link,
)
from insyn.render.changes.change_list import pages as list_pages
from insyn.render.changes.edition_block import ChangeGroup, EditionBlock
from insyn.render.changes.subjects import subject
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
    versions_by_record = {
        key: every for key, every in by_record(told).items() if has_page(key, every, facts.history)
    }
    told = tuple(_leading_somewhere(one, versions_by_record) for one in told)
    yield _front(facts.history, told)
    yield from year_page.pages(told, has_tags=has_tags(facts.history))
    for listed in (
        *_of_editions(facts, told),
        *_of_datasets(facts, known, told),
        *_of_records(facts, known, versions_by_record),
    ):
        yield from list_pages(listed)


def has_page(key: RecordKey, every: tuple[Told, ...], history: History) -> bool:
    """Tell whether a record has a page of changes: it has changed since its first edition."""
    is_changed = len(every) > 1 or history.reach != "hel"
    return is_changed and is_safe(key) and key.kind != "datamangd"


def has_tags(history: History) -> bool:
    """Tell whether editions are marked as published."""
    return any(one.tag for one in history.editions)


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
            tuple(_newest(told, has_tags=has_tags(history))),
            tuple(years),
            feed,
        ),
        below=True,
        alternates=alternates(feed, "hela webbplatsen"),
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


def _of_editions(facts: Facts, told: Iterable[Told]) -> Iterator[ChangeList]:
    for one in told:
        happenings = one.happenings
        day = edition_block.heading(one.edition)
        yield ChangeList(
            address=urls.changes_of_edition(one.edition.name),
            title=day,
            lead=_lead(one, day, is_whole=facts.history.reach == "hel"),
            told=(one,),
            is_example=bool(happenings) and all(found.is_example for found in happenings),
            has_tags=has_tags(facts.history),
        )


def _lead(told: Told, day: str, *, is_whole: bool) -> str:
    if told.is_first:
        return f"Allt publicerades första gången {day}."
    if told.happenings:
        return f"Det här ändrades {day}: {counted(told.happenings)}."
    if is_whole:
        return f"Inga uppgifter ändrades {day}."
    return f"Vad som ändrades {day} är inte känt: versionshistoriken följde inte med i sin helhet."


def _of_datasets(
    facts: Facts, known: Mapping[RecordKey, KnownRecord], told: Iterable[Told]
) -> Iterator[ChangeList]:
    for package, every in by_package(told).items():
        key = RecordKey("datamangd", package)
        if not is_safe(key):
            continue
        record = known.get(key)
        title = record.title if record else package
        yield ChangeList(
            address=urls.changes_of(key.kind, key.id),
            title=title,
            lead=f"Så har uppgifterna i datamängden ”{title}” ändrats, det nyaste först.",
            told=every,
            home=(title, record.address) if record else ("", ""),
            feed=urls.feed(record.address) if record else "",
            is_example=all(one.is_example for part in every for one in part.happenings),
            has_tags=has_tags(facts.history),
            version_by_name=_versions(key, record, every),
        )


def _of_records(
    facts: Facts,
    known: Mapping[RecordKey, KnownRecord],
    versions_by_record: Mapping[RecordKey, tuple[Told, ...]],
) -> Iterator[ChangeList]:
    for key, every in versions_by_record.items():
        record = known.get(key)
        newest = every[0].happenings[0]
        title = record.title if record else newest.title
        changed = swedish.lower_first(subject(key.kind))
        gone = "" if record else " Uppgiften finns inte längre på webbplatsen."
        yield ChangeList(
            address=urls.changes_of(key.kind, key.id),
            title=title,
            lead=f"Så har {changed} ”{title}” ändrats, det nyaste först.{gone}",
            told=every,
            home=(title, record.address) if record else ("", ""),
            feed=urls.feed(record.address) if record and key.kind == "utforare" else "",
            is_example=newest.is_example,
            is_of_record=True,
            has_tags=has_tags(facts.history),
            version_by_name=_versions(key, record, every),
        )


def _versions(
    key: RecordKey, record: KnownRecord | None, every: tuple[Told, ...]
) -> tuple[tuple[str, str], ...]:
    """Return the dated addresses of a record by edition: the newest one and those of tags."""
    if record is None or key.kind not in KEPT:
        return ()
    editions = [one.edition for one in every]
    kept = [one for one in editions if one.is_kept or one is editions[0]]
    return tuple((one.name, urls.dated(record.address, one.name)) for one in kept)
