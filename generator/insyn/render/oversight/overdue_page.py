"""Show all that is late: follow-ups, corrective actions, and deviations that no one acts on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.oversight import Oversight
from insyn.output import Page
from insyn.render.oversight.late_lines import (
    LateLine,
    deviation_lines,
    due_lines,
    missed_lines,
    overdue_action_lines,
)
from insyn.render.oversight.lateness import late_sentences, lateness
from insyn.render.parts import Link, crumbs, short
from insyn.render.templates import render

TEMPLATE = "pages/overdue.html"
SECTION = "uppfoljning"
TITLE = "Försenade uppföljningar och åtgärder"


@dataclass(frozen=True)
class BoardGroup:
    """Gather what is late at a board."""

    board: str
    lines: tuple[LateLine, ...]


@dataclass(frozen=True)
class LateKind:
    """Show one kind of what is late, board by board, or the sentence that nothing is."""

    heading: str
    empty: str
    groups: tuple[BoardGroup, ...]


@dataclass(frozen=True)
class LatePart:
    """Show what is late in the real or the invented: counted in sentences, then kind by kind."""

    lead: str
    kinds: tuple[LateKind, ...]


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
    boards = {one.id: one.title for one in facts.records.boards}
    real, *invented = (_part(world, boards) for world in facts.oversights)
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


def _part(world: Oversight, boards: Mapping[str, str]) -> LatePart:
    told = (
        ("Försenade uppföljningar", "Ingen uppföljning är känd som försenad.", due_lines(world)),
        (
            "Planerade dagar som har passerat",
            "Ingen planerad dag har passerat utan att uppföljningen är gjord.",
            missed_lines(world),
        ),
        ("Försenade åtgärder", "Ingen åtgärd är försenad.", overdue_action_lines(world)),
        (
            "Öppna avvikelser utan åtgärd",
            "Ingen öppen avvikelse saknar åtgärd.",
            deviation_lines(world),
        ),
    )
    return LatePart(
        " ".join(late_sentences(lateness(world))),
        tuple(
            LateKind(heading, empty, tuple(_by_board(lines, boards)))
            for heading, empty, lines in told
        ),
    )


def _by_board(lines: Iterable[LateLine], boards: Mapping[str, str]) -> Iterator[BoardGroup]:
    """Yield what is late board by board, in alphabetical order, each with the oldest first."""
    found: dict[str, list[LateLine]] = defaultdict(list)
    for one in lines:
        found[boards.get(one.board, one.board)].append(one)
    for board in sorted(found, key=swedish.sort_key):
        yield BoardGroup(board, tuple(found[board]))
