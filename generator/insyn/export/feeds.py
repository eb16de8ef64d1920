"""Write what changes as Atom feeds: all of it, by dataset and by performer.

An entry keeps its id when its edition is tagged or gets more commits: the id is made of the record
and of the edition before, which is what the change is reckoned from.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice, pairwise
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.happenings import (
    CHANGE_KINDS,
    Told,
    beginning,
    by_package,
    by_performer,
    by_record,
    labelled,
    marked,
    name_of_changes,
    told_editions,
)
from insyn.derive.known_records import known_records
from insyn.model.history import Edition
from insyn.output import File

MOST_ENTRIES = 100

_NAMESPACE = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NEVER_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EXAMPLE = "exempeldata"
_FIRST = "Första publiceringen"


@dataclass(frozen=True, slots=True)
class Entry:
    """Tell what happened to a record in an edition.

    `id` is a tag: URI. `target` is the address of the page that tells more, and `terms` are the
    kinds of change.
    """

    id: str
    title: str
    day: date
    target: str
    terms: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Feed:
    """Hold what a feed tells: of which page, what it is called, and its entries, newest first.

    `day` is the newest day that it knows of.
    """

    address: str
    title: str
    day: date
    publisher: str
    site_address: str
    entries: tuple[Entry, ...]


def files(facts: Facts) -> Iterator[File]:
    """Yield the feeds; where no edition is known there are none."""
    every = told_editions(facts)
    if not every:
        return
    municipality = facts.records.municipality
    make = partial(_file, municipality.publisher, municipality.site_address, every[-1].edition)
    before = {later.edition.name: earlier.edition.name for later, earlier in pairwise(every)}
    entries = partial(_entries, municipality.site_address, before)
    # What is not committed yet is not published, and may come to be told in another way.
    told = tuple(one for one in every if one.edition.revision)
    title = f"{municipality.publisher}: ändringar ({municipality.short_name})"
    yield make(urls.CHANGES, title, entries("", told))
    has_feed, packages = by_package(every), by_package(told)
    performers = by_performer(told)
    for key, record in known_records(facts.records, facts.comparisons).items():
        if record.package not in has_feed or key.kind not in ("datamangd", "utforare"):
            continue
        own = packages.get(key.id, ()) if key.kind == "datamangd" else performers.get(key.id, ())
        title = name_of_changes(key.kind, record.title, is_example=record.is_example)
        yield make(record.address, title, entries(record.address.strip("/"), own))


def atom(feed: Feed) -> bytes:
    """Return a feed as Atom 1.0."""
    root = ElementTree.Element("feed", {"xmlns": _NAMESPACE, _LANGUAGE: "sv"})
    own = urls.absolute(feed.site_address, urls.feed(feed.address))
    _text(root, "id", own)
    _text(root, "title", feed.title)
    _text(root, "updated", _moment(feed.day))
    _text(ElementTree.SubElement(root, "author"), "name", feed.publisher)
    _link(root, "self", own, "application/atom+xml")
    _link(root, "alternate", urls.absolute(feed.site_address, feed.address), "text/html")
    for entry in feed.entries:
        one = ElementTree.SubElement(root, "entry")
        _text(one, "id", entry.id)
        _text(one, "title", entry.title)
        _text(one, "updated", _moment(entry.day))
        _link(one, "alternate", urls.absolute(feed.site_address, entry.target), "text/html")
        for term in entry.terms:
            ElementTree.SubElement(one, "category", {"term": term})
        _text(one, "content", entry.text)
    ElementTree.indent(root, "")
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = _NEVER_IN_XML.sub("", text)


def _link(parent: ElementTree.Element, relation: str, target: str, media_type: str) -> None:
    values = {"rel": relation, "type": media_type, "href": target}
    ElementTree.SubElement(parent, "link", values)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _file(
    publisher: str,
    site_address: str,
    oldest: Edition,
    address: str,
    title: str,
    entries: Iterable[Entry],
) -> File:
    newest = tuple(islice(entries, MOST_ENTRIES))
    day = newest[0].day if newest else oldest.day
    feed = Feed(address, title, day, publisher, site_address, newest)
    return File(urls.feed(address), partial(atom, feed))


def _entries(
    site_address: str, before: Mapping[str, str], scope: str, told: Iterable[Told]
) -> Iterator[Entry]:
    """Yield the entries of a feed; `scope` is its address, or "" for the feed of everything."""
    for one in told:
        edition = one.edition
        earlier = before.get(edition.name, edition.name)
        start = f"{_authority(site_address, earlier)}{urls.changes_of_edition(earlier)}"
        if one.is_first:
            yield _first(one, f"{start}forsta/{scope}")
            continue
        for key, parts in by_record([one]).items():
            yield _entry(f"{start}{key.kind}/{quote(key.id, errors='replace')}", parts[0])


def _authority(site_address: str, edition: str) -> str:
    """Return the beginning of a tag: URI: who names it, since when, and below what path."""
    parts = urlsplit(site_address)
    host = (parts.hostname or "").encode("idna").decode()
    return f"tag:{host},{edition[:10]}:{quote(parts.path.rstrip('/'))}"


def _first(told: Told, identifier: str) -> Entry:
    real, invented = beginning(told.happenings)
    sentences = [f"{swedish.joined(real)}."] if real else []
    if invented:
        sentences.append(f"{swedish.upper_first(_EXAMPLE)}: {swedish.joined(invented)}.")
    return Entry(
        identifier,
        marked(_FIRST, is_example=all(one.is_example for one in told.happenings)),
        told.edition.day,
        urls.changes_of_edition(told.edition.name),
        ("tillägg",),
        " ".join(sentences) or "Allt var nytt.",
    )


def _entry(identifier: str, told: Told) -> Entry:
    newest = told.happenings[0]
    kinds = tuple(one.kind for one in told.happenings)
    words = swedish.joined([CHANGE_KINDS[kind].one for kind in kinds])
    mark = f", {_EXAMPLE}" if newest.is_example else ""
    return Entry(
        identifier,
        f"{newest.title} ({newest.word}{mark}): {words}",
        told.edition.day,
        newest.address or urls.changes_of_edition(told.edition.name),
        kinds,
        " ".join(labelled(told.happenings)),
    )
