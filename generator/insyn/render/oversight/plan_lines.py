"""Show plans of follow-ups the same way in every list: whose, of when and how they have gone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from insyn import swedish
from insyn.derive.oversight.oversight import Due, DueState, Oversight
from insyn.model.oversight.follow_up_plan import FollowUpPlan
from insyn.render.oversight.due_lines import counted_marks, dues_of_plans
from insyn.render.oversight.naming import named_plan, plan_title
from insyn.render.parts import Link, StatusMark, link


@dataclass(frozen=True, slots=True)
class PlanLine:
    """Show a plan in a list: how many items, and how the days that it gives have gone."""

    link: Link
    items: str
    states: tuple[DueState, ...]
    marks: tuple[StatusMark, ...]
    is_example: bool


def plan_lines(world: Oversight, plans: Iterable[FollowUpPlan], page: str) -> tuple[PlanLine, ...]:
    """Return plans as lines, newest first and by board within a year."""
    dues = dues_of_plans(world)
    ordered = sorted(plans, key=lambda one: (-one.year, swedish.sort_key(plan_title(world, one))))
    return tuple(_line(world, one, dues, page) for one in ordered)


def _line(
    world: Oversight, one: FollowUpPlan, dues: Mapping[tuple[str, str], Sequence[Due]], page: str
) -> PlanLine:
    states = tuple(due.state for item in one.items for due in dues.get((one.id, item.id), ()))
    return PlanLine(
        link(*named_plan(world, one), page),
        swedish.plural(len(one.items), "punkt", "punkter") if one.items else "Inga punkter",
        states,
        counted_marks(states),
        world.is_example,
    )
