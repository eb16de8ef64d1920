"""Show what is late, one line each: what, how many days, since when and whose it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from insyn import swedish, urls
from insyn.derive.oversight.oversight import Due, Oversight
from insyn.model.codes import Code
from insyn.model.oversight.codes import ACTION_STATES, DEVIATION_STATES, DUE_STATES, SEVERITIES
from insyn.model.oversight.follow_up import Deviation, FollowUp
from insyn.render.oversight.contract_standing import item_address
from insyn.render.oversight.contract_words import not_stated
from insyn.render.oversight.finding_parts import days_late
from insyn.render.oversight.lateness import missed, unanswered
from insyn.render.oversight.linked_facts import LinkedFact
from insyn.render.oversight.outcome_words import MISSED_MARK
from insyn.render.parts import Link, StatusMark, link, mark

PAGE = urls.OVERDUE


@dataclass(frozen=True)
class LateLine:
    """Show something late: the way to it, how late it is, since when, and whose it is."""

    link: Link
    mark: StatusMark
    since: str
    facts: tuple[LinkedFact, ...]
    board: str
    is_example: bool


def due_lines(world: Oversight) -> Iterator[LateLine]:
    """Yield the follow-ups that plans ask for and that no one has made, the oldest first."""
    for due in world.overdue:
        address = item_address(due.plan.id, due.item.id)
        plan = link(due.plan.title, urls.follow_up_plan(due.plan.id), PAGE)
        yield LateLine(
            link(due.item.what, address, PAGE),
            _late(due.slot.due, world.today, DUE_STATES["saknas"]),
            f"Skulle ha gjorts senast {swedish.date(due.slot.due)}.{_unplanned(due)}",
            (*_parties(world, due.item.contract), LinkedFact("Plan", link=plan)),
            due.board,
            world.is_example,
        )


def _unplanned(due: Due) -> str:
    year = due.slot.due.year
    return f" Nämndens plan för {year} tar inte upp det." if due.is_unplanned else ""


def missed_lines(world: Oversight) -> Iterator[LateLine]:
    """Yield the follow-ups whose planned day has passed and that are not told to be made."""
    for one in missed(world):
        assert one.planned
        ago = days_late(one.planned, world.today)
        yield LateLine(
            link(one.title, urls.follow_up(one.id), PAGE),
            MISSED_MARK,
            f"Var planerad till {swedish.date(one.planned)}, för {ago} sedan.",
            (*_parties(world, one.contract), LinkedFact("Verksamhet", one.service)),
            one.board,
            world.is_example,
        )


def overdue_action_lines(world: Oversight) -> Iterator[LateLine]:
    """Yield the corrective actions that should have been done, the oldest first."""
    for one in world.overdue_actions:
        action = one.action
        assert action.due
        responsible = LinkedFact("Ansvarig", swedish.lower_first(action.responsible))
        yield LateLine(
            _place(one.follow_up, urls.action_anchor(action.id), action.text),
            _late(action.due, world.today, ACTION_STATES["försenad"]),
            f"Skulle ha varit klar senast {swedish.date(action.due)}.",
            (*_found(world, one.follow_up, one.deviation), responsible),
            one.follow_up.board,
            world.is_example,
        )


def deviation_lines(world: Oversight) -> Iterator[LateLine]:
    """Yield the open deviations that no action has been set against, the oldest first."""
    for follow_up, one in unanswered(world):
        severity = SEVERITIES[one.severity]
        yield LateLine(
            _place(follow_up, urls.deviation_anchor(one.id), one.text),
            mark(DEVIATION_STATES["öppen"]),
            f"{severity.label}: {swedish.lower_first(severity.explanation)}",
            tuple(_found(world, follow_up, None)),
            follow_up.board,
            world.is_example,
        )


def _late(due: date, today: date, code: Code) -> StatusMark:
    label = f"{days_late(due, today)} {swedish.lower_first(code.label)}"
    return StatusMark(label, code.mark, code.tone)


def _place(follow_up: FollowUp, anchor: str, text: str) -> Link:
    return link(text, urls.place_on(urls.follow_up(follow_up.id), anchor), PAGE)


def _found(
    world: Oversight, follow_up: FollowUp, deviation: Deviation | None
) -> Iterator[LinkedFact]:
    """Yield where something was found: the deviation, the follow-up and the performer."""
    if deviation:
        way = _place(follow_up, urls.deviation_anchor(deviation.id), deviation.text)
        yield LinkedFact("Avvikelse", link=way)
    address = urls.follow_up(follow_up.id)
    yield LinkedFact("Uppföljning", link=link(follow_up.title, address, PAGE))
    yield from _parties(world, follow_up.contract)


def _parties(world: Oversight, identifier: str | None) -> Iterator[LinkedFact]:
    """Yield the contract and the performer that something late is about, if it is about one."""
    contract = world.records.contract_by_id.get(identifier or "")
    if contract is None:
        return
    yield LinkedFact("Avtal", link=link(contract.title, urls.contract(contract.id), PAGE))
    provider = world.records.provider_by_id.get(contract.provider or "")
    if provider is None:
        yield LinkedFact("Utförare", not_stated(is_example=world.is_example))
    else:
        way = link(provider.title, urls.provider(provider.id), PAGE)
        yield LinkedFact("Utförare", link=way)
