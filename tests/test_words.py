"""Prove that the words of this repository's own site help people: heads, easy Swedish, tone."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from insyn import site
from insyn.load import text, yaml_file
from insyn.load.handwritten import Handwritten, handwritten_pages
from insyn.output import Page

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 21)
EASY = "lättläst"

# The start's easy Swedish stands on the page of all of it, and two pages are for those who work.
WITHOUT_EASY_SWEDISH = {
    "index.md",
    "lattlast/index.md",
    "english/index.md",
    "tillganglighet/index.md",
    "redaktor/index.md",
    "redaktor/webbserver.md",
}


@cache
def _pages() -> tuple[Page, ...]:
    with TemporaryDirectory() as workshop:
        made, _ = site.make(ROOT, TODAY, Path(workshop))
    assert made is not None
    return tuple(made.pages)


@cache
def _written() -> tuple[Handwritten, ...]:
    return tuple(handwritten_pages(ROOT))


def _easy(file: str) -> list[str]:
    """Return what a hand-written page says of itself in easy Swedish."""
    written, _ = text.read(ROOT, f"content/{file}")
    head = written.split("---\n")[1]
    keys, problems = yaml_file.parse(head, file)
    assert problems == []
    assert isinstance(keys, dict)
    found = keys.get(EASY, [])
    assert isinstance(found, list)
    return [str(one) for one in found]


def _heads() -> Iterator[tuple[str, str, str]]:
    """Yield address, title and description of every page, as a visitor meets them."""
    for page in _pages():
        if not page.below:
            yield page.address, page.title, page.description
    for one in _written():
        yield one.file, one.title, one.description


def _told_twice(texts: list[str]) -> set[str]:
    return {one for one in texts if texts.count(one) > 1}


def test_no_two_pages_have_the_same_title() -> None:
    """In a list of open tabs or of hits a page is known by its title alone."""
    assert _told_twice([title for _, title, _ in _heads()]) == set()


def test_no_two_pages_have_the_same_description() -> None:
    """A description is made from the content of its page."""
    assert _told_twice([description for _, _, description in _heads()]) == set()


def test_a_description_says_enough_and_is_shown_whole() -> None:
    """Search engines show about 160 characters; below 50 there is nothing said."""
    assert {
        address: description
        for address, _, description in _heads()
        if not 50 <= len(description) <= 160
    } == {}


@pytest.mark.parametrize(
    "file", sorted(one.file for one in _written() if one.file not in WITHOUT_EASY_SWEDISH)
)
def test_each_section_is_told_in_easy_swedish(file: str) -> None:
    """Four to eight short sentences, one thought in each, and no abbreviations."""
    told = _easy(file)
    sentences = list(chain.from_iterable(re.split(r"(?<=[.?]) ", one) for one in told))
    assert 4 <= len(sentences) <= 8
    assert [one for one in sentences if len(one.split()) > 14] == []
    assert not re.search(r"t\.ex\.|bl\.a\.|m\.m\.|dvs\.|osv\.|[;(–]", " ".join(told))


@pytest.mark.parametrize("one", _written(), ids=lambda one: one.file)
def test_no_hand_written_page_raises_its_voice(one: Handwritten) -> None:
    """A public office says what it has to say without exclamation marks."""
    written, _ = text.read(ROOT, f"content/{one.file}")
    assert not re.search(r"\w!(?=\s|$)", written)


def test_the_english_page_tells_its_language() -> None:
    """A screen reader reads it with an English voice."""
    written, _ = text.read(ROOT, "content/english/index.md")
    assert "\nlang: en\n" in written.split("---\n")[1]
