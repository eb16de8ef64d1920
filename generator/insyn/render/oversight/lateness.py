"""Find all that is late once: for the page of it, for each contract, and for the first sentences.

What is late is a follow-up that a plan asks for, one whose planned day has passed, a corrective
action, or an open deviation that no one acts on.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from insyn import swedish, urls
from insyn.derive.oversight.findings import deviation_state
from insyn.derive.oversight.oversight import Due, OpenAction, Oversight
from insyn.model.codes import Code
from insyn.model.oversight.codes import ACTION_STATES, DEVIATION_STATES, DUE_STATES, SEVERITIES
from insyn.model.oversight.follow_up import Deviation, FollowUp
from insyn.render.oversight.due_lines import is_undated
from insyn.render.oversight.finding_lines import days_late
from insyn.render.oversight.naming import (
    Named,
    item_address,
    named_contract,
    named_follow_up,
    named_plan,
    named_provider,
)
from insyn.render.oversight.outcome_words import MISSED_MARK, is_missed
from insyn.render.parts import StatusMark, mark

LateKind = Literal["enligt-plan", "planerad", "åtgärd", "avvikelse"]

COUNTS: dict[LateKind, tuple[str, str]] = {
    "enligt-plan": ("uppföljning är försenad", "uppföljningar är försenade"),
    "planerad": (
        "uppföljning var planerad till en dag som har passerat, och vi vet inte om den är gjord",
        "uppföljningar var planerade till dagar som har passerat, och vi vet inte om de är gjorda",
    ),
    "åtgärd": ("åtgärd är försenad", "åtgärder är försenade"),
    "avvikelse": ("öppen avvikelse har ingen åtgärd", "öppna avvikelser har ingen åtgärd"),
}
"""Each kind of what is late after a count of one and of many, in the order that it is told."""


@dataclass(frozen=True)
class Late:
    """Hold something late: what it is and where it stands, how late, since when, and whose it is.

    `day` is None for what has no day to be late after. `contract_id` is empty where it is not
    about one contract.
    """

    kind: LateKind
    what: Named
    mark: StatusMark
    since: str
    board: str
    day: date | None = None
    contract_id: str = ""
    contract: Named | None = None
    provider: Named | None = None
    deviation: Named | None = None
    follow_up: Named | None = None
    plan: Named | None = None
    service: str = ""
    responsible: str = ""


def late(world: Oversight) -> tuple[Late, ...]:
    """Return all that is late on the day of a world, kind by kind, the oldest first."""
    return (
        *(_of(world, due.item.contract, _due(world, due)) for due in world.overdue),
        *(
            _of(world, one.contract, _missed(one, one.planned))
            for one in world.follow_ups
            if one.planned and is_missed(one, world.today)
        ),
        *(
            _of(world, one.follow_up.contract, _action(one, one.action.due, world.today))
            for one in world.overdue_actions
            if one.action.due
        ),
        *(
            _of(world, one.contract, _unanswered(one, deviation))
            for one in world.follow_ups
            for deviation in one.deviations
            if not deviation.actions and deviation_state(deviation, world.today) == "öppen"
        ),
    )


def _of(world: Oversight, identifier: str | None, one: Late) -> Late:
    """Return the same with the contract and the performer that it is about, if it is about one."""
    contract = world.records.contract_by_id.get(identifier or "")
    if contract is None:
        return one
    provider = world.records.provider_by_id.get(contract.provider or "")
    return replace(
        one,
        contract_id=contract.id,
        contract=named_contract(contract),
        provider=named_provider(provider) if provider else None,
    )


def _due(world: Oversight, due: Due) -> Late:
    day = due.slot.due
    unplanned = f" Nämndens plan för {day.year} tar inte upp det." if due.is_unplanned else ""
    return Late(
        kind="enligt-plan",
        what=(due.item.what, item_address(due.plan.id, due.item.id)),
        mark=_late_mark(day, world.today, DUE_STATES["saknas"]),
        since=f"Skulle ha gjorts senast {swedish.date(day)}.{unplanned}",
        board=due.board,
        day=day,
        plan=named_plan(world, due.plan),
    )


def _missed(one: FollowUp, planned: date) -> Late:
    return Late(
        kind="planerad",
        what=named_follow_up(one),
        mark=MISSED_MARK,
        since=f"Var planerad till {swedish.date(planned)}.",
        board=one.board,
        day=planned,
        service=one.service,
    )


def _action(one: OpenAction, due: date, today: date) -> Late:
    return Late(
        kind="åtgärd",
        what=_place(one.follow_up, urls.action_anchor(one.action.id), one.action.text),
        mark=_late_mark(due, today, ACTION_STATES["försenad"]),
        since=f"Skulle ha varit klar senast {swedish.date(due)}.",
        board=one.follow_up.board,
        day=due,
        deviation=_place_of(one.follow_up, one.deviation),
        follow_up=named_follow_up(one.follow_up),
        responsible=swedish.lower_first(one.action.responsible),
    )


def _unanswered(follow_up: FollowUp, one: Deviation) -> Late:
    severity = SEVERITIES[one.severity]
    return Late(
        kind="avvikelse",
        what=_place_of(follow_up, one),
        mark=mark(DEVIATION_STATES["öppen"]),
        since=f"{severity.label}: {swedish.lower_first(severity.explanation)}",
        board=follow_up.board,
        follow_up=named_follow_up(follow_up),
    )


def _late_mark(due: date, today: date, code: Code) -> StatusMark:
    label = f"{days_late(due, today)} {swedish.lower_first(code.label)}"
    return StatusMark(label, code.mark, code.tone)


def _place_of(follow_up: FollowUp, one: Deviation) -> Named:
    return _place(follow_up, urls.deviation_anchor(one.id), one.text)


def _place(follow_up: FollowUp, anchor: str, text: str) -> Named:
    return text, urls.place_on(urls.follow_up(follow_up.id), anchor)


def late_sentences(world: Oversight) -> Iterator[str]:
    """Yield what is late; where nothing is, say so, and how far the records let anyone know."""
    if not (world.plans or world.follow_ups):
        yield "Det finns inga planer och inga uppföljningar, så inget kan vara försenat."
        return
    found = Counter(one.kind for one in late(world))
    for kind, words in COUNTS.items():
        if found[kind]:
            yield f"{swedish.plural(found[kind], *words)}."
    if not found:
        yield "Inget är försenat, så långt uppgifterna räcker."
    contracts = world.records.contract_by_id
    items = [item for plan in world.plans for item in plan.items]
    undated = sum(is_undated(one, contracts.get(one.contract or "")) for one in items)
    if undated:
        points = swedish.plural(undated, "punkt", "punkter")
        yield (
            f"För {points} i planerna går det inte att räkna ut någon dag, "
            "så vi vet inte om något där är försenat."
        )
