"""Show what plans ask for of a contract: how often, how, by when, and how it went."""

from collections.abc import Iterable
from dataclasses import dataclass

from insyn import swedish, urls
from insyn.derive.oversight import findings
from insyn.derive.oversight.oversight import Due
from insyn.model.oversight.codes import DUE_STATES, FOLLOW_UP_FORMS, PRIORITIES, RECEIVERS
from insyn.model.oversight.follow_up_plan import FollowUpPlan, PlanItem
from insyn.render.oversight.contract_standing import done_when, item_address
from insyn.render.oversight.interval_words import interval_words
from insyn.render.oversight.plan_lines import plan_title
from insyn.render.oversight.sentences import sentence
from insyn.render.oversight.timeline import Moment, moment
from insyn.render.parts import Link, StatusMark, link, mark


@dataclass(frozen=True)
class PlanItemLine:
    """Show what a plan says of a contract: how often, how and by whom, who is told, how urgent."""

    link: Link
    often: str
    how: str
    told: str
    priority: StatusMark | None


@dataclass(frozen=True)
class DueLine:
    """Show a follow-up that a plan asks for: by when, how it went, and the one that was made."""

    when: Moment
    mark: StatusMark
    made: Link | None
    made_when: str


def plan_item_lines(
    items: Iterable[tuple[FollowUpPlan, PlanItem]], board: str, page: str
) -> tuple[PlanItemLine, ...]:
    """Return what plans say of a contract, the newest plan first; items come oldest first."""
    return tuple(
        PlanItemLine(
            link=link(plan_title(plan, board), item_address(plan.id, item.id), page),
            often=_often(item),
            how=_how(item),
            told=_told(item),
            priority=_priority(item),
        )
        for plan, item in reversed(tuple(items))
    )


def due_lines(dues: Iterable[Due], page: str) -> tuple[DueLine, ...]:
    """Return the follow-ups that plans ask for, the newest day first; they come oldest first."""
    return tuple(_due(one, page) for one in reversed(tuple(dues)))


def _due(one: Due, page: str) -> DueLine:
    made = one.follow_up
    return DueLine(
        moment(one.slot.due),
        mark(DUE_STATES[one.state]),
        link(made.title, urls.follow_up(made.id), page) if made else None,
        done_when(made) if made else "",
    )


def _often(item: PlanItem) -> str:
    if item.interval:
        return f"{swedish.upper_first(interval_words(item.interval))}."
    if item.days:
        days = [swedish.date(day) for day in sorted(item.days)]
        return f"Senast {swedish.joined(days)}."
    return sentence(item.timetable) if item.timetable else "Planen säger inte hur ofta."


def _how(item: PlanItem) -> str:
    forms = [swedish.lower_first(FOLLOW_UP_FORMS[one].label) for one in item.forms]
    how = swedish.upper_first(swedish.joined(forms)) if forms else "Planen säger inte hur"
    who = swedish.joined([swedish.lower_first(one) for one in item.responsible])
    return f"{how}. {f'Ansvarig: {who}.' if who else 'Planen säger inte vem som ansvarar.'}"


def _told(item: PlanItem) -> str:
    told = {one.receiver for one in item.feedback}
    words = [swedish.lower_first(one.label) for code, one in RECEIVERS.items() if code in told]
    if not words:
        return "Planen säger inte vem som får veta resultatet."
    return f"{swedish.upper_first(swedish.joined(words))} får veta resultatet."


def _priority(item: PlanItem) -> StatusMark | None:
    if item.priority is None:
        return None
    return mark(PRIORITIES[findings.level(item.priority)])
