"""Show all that is late: follow-ups, corrective actions, and deviations that no one acts on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.oversight import Oversight
from insyn.output import Page
from insyn.render.oversight.lateness import Late, LateKind, late, late_sentences
from insyn.render.oversight.linked_facts import LinkedFact, led
from insyn.render.oversight.marking import not_stated
from insyn.render.oversight.naming import board_title
from insyn.render.parts import Link, StatusMark, crumbs, link, short
from insyn.render.templates import render

TEMPLATE = "pages/overdue.html"
SECTION = "uppfoljning"
TITLE = "Försenade uppföljningar och åtgärder"


@dataclass(frozen=True)
class LateLine:
    """Show something late: the way to it, how late it is, since when, and whose it is."""

    link: Link
    mark: StatusMark
    since: str
    facts: tuple[LinkedFact, ...]
    is_example: bool


@dataclass(frozen=True)
class BoardGroup:
    """Gather what is late at a board."""

    board: str
    lines: tuple[LateLine, ...]


@dataclass(frozen=True)
class KindPart:
    """Show one kind of what is late, board by board, or the sentence that nothing is."""

    heading: str
    empty: str
    groups: tuple[BoardGroup, ...]


@dataclass(frozen=True)
class LatePart:
    """Show what is late in the real or the invented: counted in sentences, then kind by kind."""

    lead: str
    kinds: tuple[KindPart, ...]


@dataclass(frozen=True)
class OverdueBody:
    """State all that the template of what is late places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What the page is called.
    title: str
    # The day that the page was reckoned for.
    day: str
    # What is late.
    real: LatePart
    # What is late in the invented; None where there is nothing invented.
    example: LatePart | None


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the page of what is late."""
    real, *invented = (_part(world) for world in facts.oversights)
    yield Page(
        address=urls.OVERDUE,
        section=SECTION,
        title=TITLE,
        description=short(real.lead),
        body=partial(body, real, invented[0] if invented else None, facts.today),
    )


def body(real: LatePart, example: LatePart | None, today: date) -> str:
    """Render the page of what is late on a day."""
    page = urls.OVERDUE
    contract = OverdueBody(
        crumbs=crumbs(page, ("Uppföljning", urls.FOLLOW_UPS)),
        title=TITLE,
        day=swedish.date(today),
        real=real,
        example=example,
    )
    return render(TEMPLATE, contract)


_KINDS: dict[LateKind, tuple[str, str]] = {
    "enligt-plan": ("Försenade uppföljningar", "Ingen uppföljning är känd som försenad."),
    "planerad": (
        "Planerade dagar som har passerat",
        "Ingen planerad dag har passerat utan att uppföljningen är gjord.",
    ),
    "åtgärd": ("Försenade åtgärder", "Ingen åtgärd är försenad."),
    "avvikelse": ("Öppna avvikelser utan åtgärd", "Ingen öppen avvikelse saknar åtgärd."),
}
"""Each kind of what is late: its heading, and what is said where nothing is."""


def _part(world: Oversight) -> LatePart:
    found = late(world)
    return LatePart(
        " ".join(late_sentences(world)),
        tuple(
            KindPart(*words, tuple(_by_board(world, [one for one in found if one.kind == kind])))
            for kind, words in _KINDS.items()
        ),
    )


def _by_board(world: Oversight, found: Iterable[Late]) -> Iterator[BoardGroup]:
    """Yield what is late board by board, in alphabetical order, each with the oldest first."""
    own: dict[str, list[LateLine]] = defaultdict(list)
    for one in found:
        own[board_title(world, one.board)].append(_line(one, is_example=world.is_example))
    for board in sorted(own, key=swedish.sort_key):
        yield BoardGroup(board, tuple(own[board]))


def _line(one: Late, *, is_example: bool) -> LateLine:
    facts = tuple(_facts(one, is_example=is_example))
    return LateLine(link(*one.what, urls.OVERDUE), one.mark, one.since, facts, is_example)


def _facts(one: Late, *, is_example: bool) -> Iterator[LinkedFact]:
    """Yield where something late was found, whose it is and who is to do something about it."""
    page = urls.OVERDUE
    if one.deviation:
        yield led("Avvikelse", one.deviation, page)
    if one.follow_up:
        yield led("Uppföljning", one.follow_up, page)
    if one.contract:
        yield led("Avtal", one.contract, page)
        yield led("Utförare", one.provider, page, not_stated(is_example=is_example))
    if one.plan:
        yield led("Plan", one.plan, page)
    if one.service:
        yield LinkedFact("Verksamhet", one.service)
    if one.responsible:
        yield LinkedFact("Ansvarig", one.responsible)
