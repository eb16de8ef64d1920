"""Prove that feeds tell what has changed, in Atom that a reader of feeds understands."""

import re
from xml.etree import ElementTree

import pytest

from insyn.export import feeds
from insyn.model.history import NO_HISTORY, History, RecordKey
from tests.render.changes import happened
from tests.render.changes.happened import change, edition

ATOM = "{http://www.w3.org/2005/Atom}"


def _feeds(history: History = happened.HISTORY) -> dict[str, ElementTree.Element]:
    found = {}
    for file in feeds.files(happened.facts(history)):
        assert callable(file.content)
        found[file.path] = ElementTree.fromstring(file.content())
    return found


def _texts(feed: ElementTree.Element, name: str) -> list[str]:
    return [one.findtext(f"{ATOM}{name}") or "" for one in feed.iter(f"{ATOM}entry")]


def test_there_is_a_feed_of_all_of_each_dataset_and_of_each_performer() -> None:
    """A dataset that no edition speaks of has none, and neither have its performers."""
    assert list(_feeds()) == [
        "andringar/atom.xml",
        "oppna-data/utforare/atom.xml",
        "oppna-data/utforare-exempel/atom.xml",
        "utforare/alfa/atom.xml",
        "utforare/egen-regi/atom.xml",
        "utforare/exempel-alfa/atom.xml",
    ]


def test_a_feed_is_atom_to_the_letter() -> None:
    """Every element that RFC 4287 asks for is there, also for a performer without changes."""
    file = next(
        one for one in feeds.files(happened.facts()) if one.path == "utforare/alfa/atom.xml"
    )
    assert callable(file.content)
    assert file.content().decode() == (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">\n'
        "<id>https://insyn.ekby.example/utforare/alfa/atom.xml</id>\n"
        "<title>Ändringar: Alfa Omsorg AB</title>\n"
        "<updated>2026-09-02T00:00:00Z</updated>\n"
        "<author>\n<name>Ekby kommun</name>\n</author>\n"
        '<link rel="self" type="application/atom+xml" '
        'href="https://insyn.ekby.example/utforare/alfa/atom.xml" />\n'
        '<link rel="alternate" type="text/html" '
        'href="https://insyn.ekby.example/utforare/alfa/" />\n'
        "<entry>\n"
        "<id>tag:insyn.ekby.example,2026-03-01:/andringar/2026-03-01/uppfoljning/alfa-2024</id>\n"
        "<title>Alfa Omsorg, våren 2024 (uppföljning): tillägg</title>\n"
        "<updated>2026-09-02T00:00:00Z</updated>\n"
        '<link rel="alternate" type="text/html" '
        'href="https://insyn.ekby.example/uppfoljning/alfa-2024/" />\n'
        '<category term="tillägg" />\n'
        "<content>Tillägg: Tillagd.</content>\n"
        "</entry>\n"
        "<entry>\n"
        "<id>tag:insyn.ekby.example,2026-03-01:/andringar/2026-03-01/forsta/utforare/alfa</id>\n"
        "<title>Första publiceringen</title>\n"
        "<updated>2026-03-01T00:00:00Z</updated>\n"
        '<link rel="alternate" type="text/html" '
        'href="https://insyn.ekby.example/andringar/2026-03-01/" />\n'
        '<category term="tillägg" />\n'
        "<content>1\u00a0utförare och 1\u00a0avtal.</content>\n"
        "</entry>\n"
        "</feed>\n"
    )


def test_a_record_has_one_entry_in_an_edition_with_all_that_happened_to_it() -> None:
    """Corrections come first, with their reason; what is invented says so; drafts are not told."""
    feed = _feeds()["andringar/atom.xml"]
    assert _texts(feed, "title") == [
        "Andel som är trygga (mått): rättelse och ändring",
        "Alfa Omsorg, våren 2024 (uppföljning): tillägg",
        "Alfa Omsorg, våren 2024 (uppföljning, exempeldata): ändring",
        "Klotter (mått): borttagning",
        "Första publiceringen",
    ]
    assert _texts(feed, "content")[0] == (
        "Rättelse: Värdet för 2018 rättat från 55 till 56. Skäl: Avskriften var fel. "
        "Rättelse: Värdet för 2017 rättat från 51 till 52. Skälet är inte angivet. "
        "Ändring: Definitionen ändrad."
    )
    assert _texts(feed, "content")[-1] == (
        "2\u00a0mått, 1\u00a0utförare och 1\u00a0avtal. Exempeldata: 1\u00a0uppföljning."
    )


def test_a_feed_is_named_by_its_publisher_and_says_what_is_invented() -> None:
    """The publisher need not be the municipality; the word is said once, last."""
    found = _feeds()
    titles = {path: feed.findtext(f"{ATOM}title") for path, feed in found.items()}
    assert titles == {
        "andringar/atom.xml": "Ekby kommun: ändringar (Ekby)",
        "oppna-data/utforare/atom.xml": "Ändringar i Utförare",
        "oppna-data/utforare-exempel/atom.xml": "Ändringar i Utförare (exempeldata)",
        "utforare/alfa/atom.xml": "Ändringar: Alfa Omsorg AB",
        "utforare/egen-regi/atom.xml": "Ändringar: Hemtjänst i egen regi",
        "utforare/exempel-alfa/atom.xml": "Ändringar: Alfa Omsorg AB (exempeldata)",
    }
    assert _texts(found["oppna-data/utforare-exempel/atom.xml"], "title") == [
        "Alfa Omsorg, våren 2024 (uppföljning, exempeldata): ändring",
        "Första publiceringen (exempeldata)",
    ]


def test_an_id_is_the_same_when_the_edition_is_tagged_another_day() -> None:
    """A reader of feeds would otherwise see the change twice."""
    before = edition("2026-09-01", *happened.SECOND.changes, revision="b0")
    untagged = _feeds(History("hel", (before, happened.FIRST)))["andringar/atom.xml"]
    assert _texts(untagged, "id") == _texts(_feeds()["andringar/atom.xml"], "id")


def test_every_id_is_one_of_its_kind() -> None:
    """Two feeds share an id only where they tell the same."""
    told: dict[str, set[str]] = {}
    for feed in _feeds().values():
        ids, contents = _texts(feed, "id"), _texts(feed, "content")
        assert len(set(ids)) == len(ids)
        for identifier, content in zip(ids, contents, strict=True):
            told.setdefault(identifier, set()).add(content)
    assert all(len(contents) == 1 for contents in told.values())


def test_a_hostile_text_stays_a_text() -> None:
    """Signs of markup, signs that XML cannot hold, and ids that are no ids do no harm."""
    evil = "]]></title>\x00\x1b<script>&amp;\ud83d\n"
    key = RecordKey("matt", "../../å<b>")
    later = edition("2026-10-01", change("ändring", key, evil, title=evil), revision="c1")
    history = History("hel", (later, happened.SECOND, happened.FIRST))
    feed = _feeds(history)["andringar/atom.xml"]
    assert _texts(feed, "title")[0] == "]]></title><script>&amp; (mått): ändring"
    assert _texts(feed, "content")[0] == "Ändring: ]]></title><script>&amp;."
    assert _texts(feed, "id")[0] == (
        "tag:insyn.ekby.example,2026-09-02:/andringar/2026-09-02/matt/../../%C3%A5%3Cb%3E"
    )


def test_only_the_newest_hundred_entries_are_told() -> None:
    """A feed does not grow without end."""
    many = (
        change("ändring", RecordKey("matt", f"matt-{number:03}"), "ändrat") for number in range(150)
    )
    later = edition("2026-10-01", *many, revision="c1")
    feed = _feeds(History("hel", (later, happened.FIRST)))["andringar/atom.xml"]
    assert _texts(feed, "title") == [f"matt-{number:03} (mått): ändring" for number in range(100)]


@pytest.mark.parametrize("reach", ["saknas", "hel", "avkortad"])
def test_without_an_edition_there_is_no_feed(reach: str) -> None:
    """Nothing is known, so there is nothing to follow."""
    history = NO_HISTORY if reach == "saknas" else History(reach)  # type: ignore[arg-type]
    assert _feeds(history) == {}


def test_a_feed_of_a_shallow_repository_has_no_first_edition() -> None:
    """What was there before is not known, so nothing is said to be new."""
    cut = edition("2026-03-01", revision="a1")
    feed = _feeds(History("avkortad", (happened.SECOND, cut)))["andringar/atom.xml"]
    assert "Första publiceringen" not in _texts(feed, "title")
    assert all(
        re.match(r"tag:insyn\.ekby\.example,2026-03-01:/", one) for one in _texts(feed, "id")
    )
