"""Tell on the start page what came last: follow-ups, corrected figures, editions of the data."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.happenings import Told, counted, told_editions
from insyn.render.changes.edition_block import FIRST, heading
from insyn.render.oversight.naming import named_follow_up
from insyn.render.oversight.outcome_words import NOT_JUDGED, done_when, outcome
from insyn.render.parts import Link, StatusMark, link
from insyn.render.start_changes import newest_edits

PAGE = urls.START
MOST = 3


@dataclass(frozen=True)
class LatestLine:
    """Show what came: what it is, when and how in a few words, and its mark if it has one."""

    link: Link
    text: str
    mark: StatusMark | None = None


@dataclass(frozen=True)
class Latest:
    """Show the newest of a kind; without lines a sentence says why there are none.

    `more` leads to all of it, where nothing else on the page does.
    """

    heading: str
    lines: tuple[LatestLine, ...]
    silence: str
    more: Link | None = None


def latest(facts: Facts) -> Iterator[Latest]:
    """Yield what came last, kind by kind; what is invented is left out."""
    yield Latest(
        "Uppföljningar och granskningar",
        tuple(_follow_ups(facts)),
        "Källorna nämner ingen uppföljning.",
    )
    is_unread = facts.history.reach == "saknas"
    yield Latest(
        "Rättat och ändrat",
        tuple(_edits(facts)),
        "Webbplatsen är byggd utan versionshistorik, så vi kan inte visa vad som har ändrats."
        if is_unread
        else "Inget är rättat eller ändrat sedan den första utgåvan.",
        link("Alla ändringar på webbplatsen", urls.CHANGES, PAGE),
    )
    if not is_unread:
        yield Latest("Nya data", tuple(_editions(facts)), "Ingen utgåva är publicerad än.")


def _follow_ups(facts: Facts) -> Iterator[LatestLine]:
    world = facts.oversights[0]
    done = [one for one in world.follow_ups if world.is_done(one)]
    for one in reversed(done[-MOST:]):
        found = outcome(one, world.today, is_done=True)
        # That nothing was judged says little of those that judge no requirements.
        shown = None if found.code == NOT_JUDGED else found.mark
        yield LatestLine(link(*named_follow_up(one), PAGE), f"{done_when(one)}.", shown)


def _edits(facts: Facts) -> Iterator[LatestLine]:
    for one in newest_edits(facts):
        yield LatestLine(link(one.title, one.address, PAGE), one.sentence)


def _editions(facts: Facts) -> Iterator[LatestLine]:
    told = ((one, _told(one)) for one in told_editions(facts) if one.edition.revision)
    for one, text in islice(((one, text) for one, text in told if text), MOST):
        words = swedish.upper_first(heading(one.edition))
        yield LatestLine(link(words, urls.changes_of_edition(one.edition.name), PAGE), f"{text}.")


def _told(one: Told) -> str:
    """Say what an edition brought, without what is invented; empty where it brought nothing."""
    real = [happening for happening in one.happenings if not happening.is_example]
    return FIRST if one.is_first else swedish.upper_first(counted(real))
