"""Tell of follow-ups, corrective actions and information as the milestones of a contract."""

from collections.abc import Iterator
from typing import Any

from insyn.derive.oversight.findings import action_state, deviation_state
from insyn.derive.oversight.oversight import Due, Oversight
from insyn.export.contracting.moments import begins, ends
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import CorrectiveAction, Deviation, FollowUp

Block = dict[str, Any]
"""A part of a release, as JSON: what is not known has no key."""

_OF_FOLLOW_UP = "assessment"
_OF_ACTION = "delivery"
_OF_INFORMATION = "reporting"

_STATUS_OF_DUE = {"i-tid": "met", "sen": "met", "saknas": "notMet", "planerad": "scheduled"}


def milestones(contract: Contract, world: Oversight) -> list[Block]:
    """Return what has been and is to be done about a contract, each with its status on the day."""
    dues = world.dues_by_contract.get(contract.id, ())
    made = world.follow_ups_by_contract.get(contract.id, ())
    answering = {due.follow_up.id for due in dues if due.follow_up}
    found = [
        *(_due(one) for one in dues),
        *_undated(contract, world),
        *(_follow_up(one, world) for one in made if one.id not in answering),
        *(action for one in made for action in _actions(one, world)),
        *_information(contract),
    ]
    reviewed = begins(world.today)
    return [one | {"dateModified": reviewed} if "status" in one else one for one in found]


def reports(contract: Contract, world: Oversight) -> tuple[FollowUp, ...]:
    """Return the follow-ups of a contract that have been made, oldest first."""
    made = world.follow_ups_by_contract.get(contract.id, ())
    return tuple(one for one in made if world.is_done(one))


def _due(due: Due) -> Block:
    made = due.follow_up
    return {
        "id": f"plan-{due.key}",
        "title": due.item.what,
        "type": _OF_FOLLOW_UP,
        **_told(f"{made.title}. {made.result or ''}" if made else ""),
        "dueDate": ends(due.slot.due),
        **({"dateMet": begins(made.day)} if made and made.day else {}),
        "status": _STATUS_OF_DUE[due.state],
    }


def _undated(contract: Contract, world: Oversight) -> Iterator[Block]:
    """Yield what plans ask for on no day that can be told: nobody knows whether it was done."""
    dated = {(one.plan.id, one.item.id) for one in world.dues_by_contract.get(contract.id, ())}
    for plan, item in world.items_by_contract.get(contract.id, ()):
        if (plan.id, item.id) not in dated:
            told = f"Står utan dag i planen för {plan.period}. {item.timetable or ''}"
            yield {
                "id": f"plan-{plan.id}-{item.id}",
                "title": item.what,
                "type": _OF_FOLLOW_UP,
                **_told(told),
            }


def _follow_up(follow_up: FollowUp, world: Oversight) -> Block:
    block: Block = {
        "id": f"uppfoljning-{follow_up.id}",
        "title": follow_up.title,
        "type": _OF_FOLLOW_UP,
        **_told(follow_up.result or ""),
    }
    if follow_up.planned:
        block["dueDate"] = ends(follow_up.planned)
    if world.is_done(follow_up):
        met = {"dateMet": begins(follow_up.day)} if follow_up.day else {}
        return {**block, **met, "status": "met"}
    is_late = follow_up.planned is not None and follow_up.planned < world.today
    return {**block, "status": "notMet" if is_late else "scheduled"}


def _actions(follow_up: FollowUp, world: Oversight) -> Iterator[Block]:
    for deviation in follow_up.deviations:
        for action in deviation.actions:
            due = {"dueDate": ends(action.due)} if action.due else {}
            yield {
                "id": f"atgard-{follow_up.id}-{deviation.id}-{action.id}",
                "title": action.text,
                "type": _OF_ACTION,
                "description": f"Avvikelse: {deviation.text}",
                **due,
                **_standing(action, deviation, world),
            }


def _standing(action: CorrectiveAction, deviation: Deviation, world: Oversight) -> Block:
    """Return the status of an action; the standard has none for what only the performer claims."""
    state = action_state(action, world.today)
    if state == "verifierad":
        return {"dateMet": begins(action.done or action.verified or world.today), "status": "met"}
    if state == "klar" or deviation_state(deviation, world.today) == "avskriven":
        return {}
    if state == "försenad":
        return {"status": "notMet"}
    return {"status": "scheduled"} if action.due else {}


def _information(contract: Contract) -> Iterator[Block]:
    clause = contract.insight_clause
    for number, one in enumerate(clause.received if clause else (), start=1):
        yield {
            "id": f"insyn-{number}",
            "title": one.what,
            "type": _OF_INFORMATION,
            "dateMet": begins(one.day),
            "status": "met",
        }


def _told(text: str) -> Block:
    return {"description": text.strip()} if text.strip() else {}
