"""List the follow-ups: first what is late, then what comes next, the plans, and all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.oversight import Oversight
from insyn.output import Page
from insyn.render.filters import Select
from insyn.render.oversight.coming import ComingLine, coming_lines
from insyn.render.oversight.follow_up_lines import (
    FollowUpLine,
    follow_up_lines,
    follow_up_selects,
)
from insyn.render.oversight.lateness import late_sentences
from insyn.render.oversight.plan_lines import PlanLine, plan_lines
from insyn.render.parts import Link, link
from insyn.render.templates import render

TEMPLATE = "pages/follow_ups.html"
SECTION = "uppfoljning"
TITLE = "Uppföljning"


@dataclass(frozen=True)
class FollowUpList:
    """Show the real or the invented follow-ups and plans: what is late, what is next, and all.

    Only the longer of the two lists has filters: two forms on a page would be one too many.
    """

    late: str
    coming: tuple[ComingLine, ...]
    plans: tuple[PlanLine, ...]
    count: str
    selects: tuple[Select, ...]
    lines: tuple[FollowUpLine, ...]


@dataclass(frozen=True)
class FollowUpsBody:
    """State all that the template of the list of follow-ups places."""

    # All that is late.
    overdue: Link
    # The calendar files that one can subscribe to.
    calendars: tuple[Link, ...]
    # The years, newest first.
    years: tuple[Link, ...]
    # The follow-ups and plans that there are.
    real: FollowUpList
    # The invented ones; None where there are none.
    example: FollowUpList | None


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the list of follow-ups, below the hand-written page."""
    real, *invented = facts.oversights
    example = next((one for one in invented if one.follow_ups or one.plans), None)
    is_shorter = example is not None and len(real.follow_ups) < len(example.follow_ups)
    years = {one.year for world in facts.oversights for one in world.plans}
    years |= {int(one.period[:4]) for world in facts.oversights for one in world.follow_ups}
    yield Page(
        address=urls.FOLLOW_UPS,
        section=SECTION,
        title=TITLE,
        description="Vad som ska följas upp, om det blev gjort i tid, vad som brast och vad som "
        "hände sedan.",
        body=partial(
            body,
            _list(real, has_filters=not is_shorter),
            _list(example, has_filters=is_shorter) if example else None,
            tuple(sorted(years, reverse=True)),
            tuple(_with_calendar(facts)),
        ),
        below=True,
    )


def body(
    real: FollowUpList,
    example: FollowUpList | None,
    years: tuple[int, ...],
    boards: tuple[tuple[str, str], ...],
) -> str:
    """Render the list of follow-ups; `boards` is the ids and names of those with a calendar."""
    page = urls.FOLLOW_UPS
    files = [("Alla nämnder", urls.FOLLOW_UP_CALENDAR)]
    files += [(title, urls.board_calendar(identifier)) for identifier, title in boards]
    if example:
        files.append(("Exempeldata", urls.EXAMPLE_CALENDAR))
    contract = FollowUpsBody(
        overdue=link("Allt som är försenat", urls.OVERDUE, page),
        calendars=tuple(
            link(f"{who} (kalender, iCalendar-fil)", address, page) for who, address in files
        ),
        years=tuple(link(str(year), urls.follow_ups_of(year), page) for year in years),
        real=real,
        example=example,
    )
    return render(TEMPLATE, contract)


def _list(world: Oversight, *, has_filters: bool) -> FollowUpList:
    page = urls.FOLLOW_UPS
    lines = follow_up_lines(world, world.follow_ups, page)
    return FollowUpList(
        late=" ".join(late_sentences(world)),
        coming=coming_lines(world, page),
        plans=plan_lines(world, world.plans, page),
        count=swedish.plural(len(lines), "uppföljning", "uppföljningar"),
        selects=follow_up_selects(world, lines) if has_filters else (),
        lines=lines,
    )


def _with_calendar(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield the boards with a real plan or contract, in alphabetical order."""
    real = facts.oversights[0]
    busy = {*real.plans_by_board, *real.contracts_by_board}
    for board in sorted(facts.records.boards, key=lambda one: swedish.sort_key(one.title)):
        if board.id in busy:
            yield board.id, board.title
