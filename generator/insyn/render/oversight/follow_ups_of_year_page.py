"""Make the page of a year: what the boards planned to follow up, and what was followed up."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.output import Page
from insyn.render.oversight.due_words import went
from insyn.render.oversight.follow_up_lines import (
    FollowUpEntry,
    FollowUpLine,
    follow_up_entries,
    follow_up_lines,
)
from insyn.render.oversight.plan_lines import PlanEntry, PlanLine, plan_entries, plan_lines
from insyn.render.parts import Link, crumbs, link, short
from insyn.render.templates import render

TEMPLATE = "pages/follow_ups_of_year.html"
SECTION = "uppfoljning"


@dataclass(frozen=True)
class YearPart:
    """Show the real or the invented of a year: how it went, the plans and the follow-ups."""

    lead: str
    plans: tuple[PlanLine, ...]
    lines: tuple[FollowUpLine, ...]


@dataclass(frozen=True)
class FollowUpsOfYearBody:
    """State all that the template of a year places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # What the page is called.
    title: str
    # The year.
    year: str
    # The other years, newest first.
    years: tuple[Link, ...]
    # The plans and follow-ups that there are.
    real: YearPart
    # The invented ones; None where there are none.
    example: YearPart | None


@dataclass(frozen=True)
class OfYear:
    """Hold the real or the invented plans and follow-ups of a year, before links are made."""

    plans: tuple[PlanEntry, ...] = ()
    entries: tuple[FollowUpEntry, ...] = ()


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every year that has a plan or a follow-up, real or invented."""
    boards = {one.id: one.title for one in facts.records.boards}
    real, *invented = (
        _by_year(plan_entries(world, boards), follow_up_entries(world, boards))
        for world in facts.oversights
    )
    example = invented[0] if invented else {}
    years = tuple(sorted({*real, *example}, reverse=True))
    for year in years:
        own = real.get(year, OfYear())
        yield Page(
            address=urls.follow_ups_of(year),
            section=SECTION,
            title=_title(year),
            description=short(_lead(year, own)),
            body=partial(body, year, own, example.get(year), years),
        )


def body(year: int, real: OfYear, example: OfYear | None, years: tuple[int, ...]) -> str:
    """Render the page of a year; `years` is all that have a page."""
    page = urls.follow_ups_of(year)
    contract = FollowUpsOfYearBody(
        crumbs=crumbs(page, ("Uppföljning", urls.FOLLOW_UPS)),
        title=_title(year),
        year=str(year),
        years=tuple(link(str(one), urls.follow_ups_of(one), page) for one in years if one != year),
        real=_part(year, real, page),
        example=_part(year, example, page) if example else None,
    )
    return render(TEMPLATE, contract)


def _by_year(plans: tuple[PlanEntry, ...], entries: tuple[FollowUpEntry, ...]) -> dict[int, OfYear]:
    planned: dict[int, list[PlanEntry]] = defaultdict(list)
    made: dict[int, list[FollowUpEntry]] = defaultdict(list)
    for plan in plans:
        planned[plan.year].append(plan)
    for entry in entries:
        made[int(entry.year)].append(entry)
    return {
        year: OfYear(tuple(planned.get(year, ())), tuple(made.get(year, ())))
        for year in {*planned, *made}
    }


def _title(year: int) -> str:
    return f"Uppföljning {year}"


def _part(year: int, own: OfYear, page: str) -> YearPart:
    return YearPart(
        _lead(year, own), plan_lines(own.plans, page), follow_up_lines(own.entries, page)
    )


def _lead(year: int, own: OfYear) -> str:
    """Say how many follow-ups the plans of a year ask for and how they went, and how many gave."""
    if not own.plans and not own.entries:
        return f"Uppgifterna innehåller varken planer eller uppföljningar för {year}."
    return f"{_planned(year, own.plans)} {_made(year, own.entries)}"


def _planned(year: int, plans: tuple[PlanEntry, ...]) -> str:
    if not plans:
        return f"Uppgifterna innehåller ingen plan för {year}."
    which = f"Planen för {year}" if len(plans) == 1 else f"De {len(plans)} planerna för {year}"
    told = went(state for plan in plans for state in plan.states)
    return f"{which} ber om {told}." if told else f"{which} ger inga dagar att jämföra med."


def _made(year: int, entries: tuple[FollowUpEntry, ...]) -> str:
    if not entries:
        return f"Ingen uppföljning gäller {year}."
    return f"{swedish.plural(len(entries), 'uppföljning', 'uppföljningar')} gäller {year}."
