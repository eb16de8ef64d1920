"""Make the page of a year: what the boards planned to follow up, and what was followed up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.oversight import Oversight
from insyn.output import Page
from insyn.render.oversight.due_lines import went
from insyn.render.oversight.follow_up_lines import FollowUpLine, follow_up_lines
from insyn.render.oversight.plan_lines import PlanLine, plan_lines
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


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every year that has a plan or a follow-up, real or invented."""
    worlds = facts.oversights
    found = {one.year for world in worlds for one in world.plans}
    found |= {int(one.period[:4]) for world in worlds for one in world.follow_ups}
    years = tuple(sorted(found, reverse=True))
    for year in years:
        real, *invented = (_part(year, world) for world in worlds)
        example = next((one for one in invented if one.plans or one.lines), None)
        yield Page(
            address=urls.follow_ups_of(year),
            section=SECTION,
            title=_title(year),
            description=short(real.lead),
            body=partial(body, year, real, example, years),
        )


def body(year: int, real: YearPart, example: YearPart | None, years: tuple[int, ...]) -> str:
    """Render the page of a year; `years` is all that have a page."""
    page = urls.follow_ups_of(year)
    contract = FollowUpsOfYearBody(
        crumbs=crumbs(page, ("Uppföljning", urls.FOLLOW_UPS)),
        title=_title(year),
        year=str(year),
        years=tuple(link(str(one), urls.follow_ups_of(one), page) for one in years if one != year),
        real=real,
        example=example,
    )
    return render(TEMPLATE, contract)


def _title(year: int) -> str:
    return f"Uppföljning {year}"


def _part(year: int, world: Oversight) -> YearPart:
    page = urls.follow_ups_of(year)
    plans = plan_lines(world, [one for one in world.plans if one.year == year], page)
    made = [one for one in world.follow_ups if int(one.period[:4]) == year]
    return YearPart(_lead(year, plans, len(made)), plans, follow_up_lines(world, made, page))


def _lead(year: int, plans: Sequence[PlanLine], made: int) -> str:
    """Say how many follow-ups the plans of a year ask for and how they went, and how many gave."""
    if not plans and not made:
        return f"Uppgifterna innehåller varken planer eller uppföljningar för {year}."
    counted = swedish.plural(made, "uppföljning", "uppföljningar") if made else "Ingen uppföljning"
    return f"{_planned(year, plans)} {counted} gäller {year}."


def _planned(year: int, plans: Sequence[PlanLine]) -> str:
    if not plans:
        return f"Uppgifterna innehåller ingen plan för {year}."
    which = f"Planen för {year}" if len(plans) == 1 else f"De {len(plans)} planerna för {year}"
    told = went(state for plan in plans for state in plan.states)
    return f"{which} kräver {told}." if told else f"{which} ger inga dagar att jämföra med."
