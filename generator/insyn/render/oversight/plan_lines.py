"""Show plans of follow-ups the same way in every list: whose, of when and how they have gone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from insyn import swedish, urls
from insyn.derive.oversight.oversight import DueState, Oversight
from insyn.model.oversight.follow_up_plan import FollowUpPlan
from insyn.render.oversight.due_words import counted_marks
from insyn.render.parts import Link, StatusMark, link


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """Hold what a list tells of a plan: plain values without links."""

    identifier: str
    title: str
    year: int
    items: int
    states: tuple[DueState, ...]
    is_example: bool


@dataclass(frozen=True, slots=True)
class PlanLine:
    """Show a plan in a list: how many items, and how the days that it gives have gone."""

    link: Link
    items: str
    marks: tuple[StatusMark, ...]
    is_example: bool


def plan_title(plan: FollowUpPlan, board: str) -> str:
    """Return the name of a plan with whose it is and when it applies."""
    owner = f"{board}s {swedish.lower_first(plan.title)}" if board else plan.title
    return owner if str(plan.year) in owner else f"{owner} {plan.year}"


def plan_entries(world: Oversight, boards: Mapping[str, str]) -> tuple[PlanEntry, ...]:
    """Return the plans, newest first and by board within a year; `boards` is names by id."""
    states: dict[str, list[DueState]] = defaultdict(list)
    for due in world.dues:
        if not due.is_unplanned:
            states[due.plan.id].append(due.state)
    found = [
        PlanEntry(
            one.id,
            plan_title(one, boards.get(one.board, "")),
            one.year,
            len(one.items),
            tuple(states.get(one.id, ())),
            world.is_example,
        )
        for one in world.plans
    ]
    found.sort(key=lambda one: swedish.sort_key(one.title))
    found.sort(key=lambda one: one.year, reverse=True)
    return tuple(found)


def plan_lines(entries: Iterable[PlanEntry], page: str) -> tuple[PlanLine, ...]:
    """Return plans as a page shows them."""
    return tuple(
        PlanLine(
            link(one.title, urls.follow_up_plan(one.identifier), page),
            swedish.plural(one.items, "punkt", "punkter") if one.items else "Inga punkter",
            counted_marks(one.states),
            one.is_example,
        )
        for one in entries
    )
