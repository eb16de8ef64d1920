"""Put all that happened under a contract, and all that is to happen, in order of time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from insyn import urls
from insyn.derive.oversight.contract_time import last_day
from insyn.derive.oversight.findings import action_state, deviation_state
from insyn.derive.oversight.oversight import Due, Oversight
from insyn.model.oversight.codes import SANCTION_KINDS
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import CorrectiveAction, Deviation, FollowUp, Sanction
from insyn.swedish import NO_BREAK_SPACE, number

EventKind = Literal[
    "tecknat",
    "börjar",
    "information",
    "ska-följas-upp",
    "planerad",
    "uppföljning",
    "avvikelse",
    "svar",
    "beslut",
    "sanktion",
    "avskriven",
    "åtgärd-senast",
    "åtgärd-klar",
    "åtgärd-verifierad",
    "återkoppling",
    "löper-ut",
    "avslutas-i-förtid",
]
"""What may happen, in the order that it is told when it happens on the same day."""

_ORDER = {kind: place for place, kind in enumerate(get_args(EventKind))}


@dataclass(frozen=True)
class Event:
    """Hold something that happened or is to happen, and where one can read of it.

    `day` is None where only the year is known. `text` is the record's own words; `state` is the
    code that tells more of the kind: a severity, the state of an action, a sanction or a demand,
    a receiver, the form of a contract, or how it ended.
    """

    kind: EventKind
    day: date | None
    period: str
    text: str
    address: str
    is_ahead: bool
    state: str = ""


def contract_events(world: Oversight, contract: Contract) -> tuple[Event, ...]:
    """Return what happened and is to happen under a contract, the oldest first."""
    return _in_order(_events(world, contract))


def provider_events(world: Oversight, provider: str) -> tuple[Event, ...]:
    """Return what happened and is to happen under all contracts of a performer, oldest first."""
    contracts = world.contracts_by_provider.get(provider, ())
    return _in_order(event for one in contracts for event in _events(world, one))


def sanction_words(sanction: Sanction) -> str:
    """Say what a sanction is: Vite, 25 000 kronor."""
    kind = SANCTION_KINDS[sanction.kind].label
    money = f"{number(sanction.amount or Decimal(), 2)}{NO_BREAK_SPACE}kronor"
    return f"{kind}, {money}" if sanction.amount else kind


def _in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Sort events; one that only has a year stands after those of the year that have a day."""
    return tuple(
        sorted(events, key=lambda one: (str(one.day or f"{one.period}-99"), _ORDER[one.kind]))
    )


def _events(world: Oversight, contract: Contract) -> Iterator[Event]:
    yield from _of_contract(contract, world.today)
    for due in world.dues_by_contract.get(contract.id, ()):
        yield from _of_due(due)
    for follow_up in world.follow_ups_by_contract.get(contract.id, ()):
        if world.is_done(follow_up):
            yield from _of_follow_up(follow_up, world.today)
        else:
            yield _planned(follow_up, world.today)


def _of_contract(contract: Contract, today: date) -> Iterator[Event]:
    address, form = urls.contract(contract.id), contract.form or ""
    known: list[tuple[EventKind, date | None, str]] = [("börjar", contract.first_day, form)]
    if contract.signed and contract.signed <= today:
        known.append(("tecknat", contract.signed, form))
    if contract.ending:
        known.append(("avslutas-i-förtid", contract.ending.day, contract.ending.how))
    else:
        known.append(("löper-ut", last_day(contract), form))
    for kind, day, state in known:
        if day:
            yield Event(kind, day, str(day.year), contract.title, address, day > today, state)
    for one in contract.insight_clause.received if contract.insight_clause else ():
        if one.day <= today:
            yield Event("information", one.day, str(one.day.year), one.what, address, False)


def _of_due(due: Due) -> Iterator[Event]:
    """Yield a demand that has not been met; one that has is told by its follow-up."""
    if due.follow_up is None:
        place = urls.plan_item_anchor(due.item.id)
        yield Event(
            "ska-följas-upp",
            due.slot.due,
            due.plan.period,
            due.item.what,
            urls.place_on(urls.follow_up_plan(due.plan.id), place),
            due.state == "planerad",
            due.state,
        )


def _planned(one: FollowUp, today: date) -> Event:
    day = one.day or one.planned
    is_ahead = day >= today if day else int(one.period[:4]) > today.year
    return Event("planerad", day, one.period, one.title, urls.follow_up(one.id), is_ahead)


def _of_follow_up(one: FollowUp, today: date) -> Iterator[Event]:
    page = urls.follow_up(one.id)
    yield Event("uppföljning", one.day, one.period, one.title, page, False)
    for deviation in one.deviations:
        yield from _of_deviation(one, deviation, today)
    for kind, day, text, place, state in _findings(one):
        if day and day <= today:
            yield Event(kind, day, str(day.year), text, place or page, False, state)


def _findings(one: FollowUp) -> Iterator[tuple[EventKind, date | None, str, str, str]]:
    """Yield what came of a follow-up, besides its deviations: kind, day, text, place and state."""
    for answer in one.answers:
        yield "svar", answer.day, one.title, "", ""
    for decision in one.decisions:
        yield "beslut", decision.day, decision.text or one.title, "", ""
    for told in one.feedback:
        yield "återkoppling", told.day, one.title, "", told.receiver
    for sanction in one.sanctions:
        place = urls.place_on(urls.follow_up(one.id), urls.sanction_anchor(sanction.id))
        for step in sanction.steps:
            yield "sanktion", step.day, sanction_words(sanction), place, step.state


def _of_deviation(one: FollowUp, deviation: Deviation, today: date) -> Iterator[Event]:
    page = urls.follow_up(one.id)
    place = urls.place_on(page, urls.deviation_anchor(deviation.id))
    yield Event("avvikelse", one.day, one.period, deviation.text, place, False, deviation.severity)
    ended = deviation.dismissed
    if ended and ended.day <= today:
        yield Event("avskriven", ended.day, str(ended.day.year), deviation.text, place, False)
    is_open = deviation_state(deviation, today) == "öppen"
    for action in deviation.actions:
        yield from _of_action(action, page, today, is_open)


def _of_action(action: CorrectiveAction, page: str, today: date, is_open: bool) -> Iterator[Event]:
    state = action_state(action, today)
    place = urls.place_on(page, urls.action_anchor(action.id))
    is_undone = state in ("planerad", "försenad")
    # What no longer has to be done has no last day to wait for.
    is_asked = is_open if is_undone else action.due and action.due <= today
    known: tuple[tuple[EventKind, date | None], ...] = (
        ("åtgärd-senast", action.due if is_asked else None),
        ("åtgärd-klar", None if is_undone else action.done),
        ("åtgärd-verifierad", action.verified if state == "verifierad" else None),
    )
    for kind, day in known:
        if day:
            yield Event(kind, day, str(day.year), action.text, place, day > today, state)
