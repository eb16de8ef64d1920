"""List the follow-ups: first what is late, then what comes next, the plans, and all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.oversight import Oversight
from insyn.output import Page
from insyn.render.filters import Select
from insyn.render.oversight.coming_lines import ComingLine, coming_lines
from insyn.render.oversight.follow_up_lines import (
    FollowUpEntry,
    FollowUpLine,
    follow_up_entries,
    follow_up_lines,
    follow_up_selects,
)
from insyn.render.oversight.lateness import late_sentences, lateness
from insyn.render.oversight.plan_lines import PlanLine, plan_entries, plan_lines
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


@dataclass(frozen=True)
class Known:
    """Hold what the list tells of the real or the invented, before links are made."""

    late: str
    coming: tuple[ComingLine, ...]
    plans: tuple[PlanLine, ...]
    entries: tuple[FollowUpEntry, ...]
    has_filters: bool = False


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the list of follow-ups, below the hand-written page."""
    boards = {one.id: one.title for one in facts.records.boards}
    real, *invented = (_known(world, boards) for world in facts.oversights)
    example = next((one for one in invented if one.entries or one.plans), None)
    is_shorter = example is not None and len(real.entries) < len(example.entries)
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
            replace(real, has_filters=not is_shorter),
            replace(example, has_filters=is_shorter) if example else None,
            tuple(sorted(years, reverse=True)),
            tuple(_with_calendar(facts, boards)),
        ),
        below=True,
    )


def body(
    real: Known,
    example: Known | None,
    years: tuple[int, ...],
    boards: tuple[tuple[str, str], ...],
) -> str:
    """Render the list of follow-ups; `boards` is the ids and names of those with a calendar."""
    page = urls.FOLLOW_UPS
    files = [("Alla nämnder", urls.FOLLOW_UP_CALENDAR)]
    files += [(title, urls.board_calendar(identifier)) for identifier, title in boards]
    contract = FollowUpsBody(
        overdue=link("Allt som är försenat", urls.OVERDUE, page),
        calendars=tuple(
            link(f"{who} (kalender, iCalendar-fil)", address, page) for who, address in files
        ),
        years=tuple(link(str(year), urls.follow_ups_of(year), page) for year in years),
        real=_list(real, page),
        example=_list(example, page) if example else None,
    )
    return render(TEMPLATE, contract)


def _known(world: Oversight, boards: Mapping[str, str]) -> Known:
    page = urls.FOLLOW_UPS
    return Known(
        late=" ".join(late_sentences(lateness(world))),
        coming=coming_lines(world, boards, page),
        plans=plan_lines(plan_entries(world, boards), page),
        entries=follow_up_entries(world, boards),
    )


def _list(known: Known, page: str) -> FollowUpList:
    return FollowUpList(
        late=known.late,
        coming=known.coming,
        plans=known.plans,
        count=swedish.plural(len(known.entries), "uppföljning", "uppföljningar"),
        selects=follow_up_selects(known.entries) if known.has_filters else (),
        lines=follow_up_lines(known.entries, page),
    )


def _with_calendar(facts: Facts, boards: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the boards with a plan or a contract, in alphabetical order."""
    busy = {one.board for world in facts.oversights for one in world.plans}
    busy |= {one.board for world in facts.oversights for one in world.contracts}
    found = [(identifier, title) for identifier, title in boards.items() if identifier in busy]
    yield from sorted(found, key=lambda pair: swedish.sort_key(pair[1]))
