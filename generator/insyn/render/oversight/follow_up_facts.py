"""Gather what surrounds a follow-up, and state how it was made, and what is not known of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from insyn import swedish, urls
from insyn.derive.oversight.oversight import Due, Oversight
from insyn.model.oversight.codes import DUE_STATES, ENDINGS, FOLLOW_UP_FORMS, OCCASIONS
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.render.oversight.linked_facts import LinkedFact, led
from insyn.render.oversight.marking import not_stated
from insyn.render.oversight.naming import (
    Named,
    board_title,
    item_address,
    named_contract,
    named_follow_up,
    named_provider,
    plan_title,
)
from insyn.render.oversight.outcome_words import day_words
from insyn.render.parts import link, mark


@dataclass(frozen=True)
class Around:
    """Hold what the page of a follow-up needs besides its record, as plain values.

    `demands` is what plans ask for and this follow-up answers, as far as it is known.
    `earlier` and `later` are the follow-ups of the same contract.
    """

    board: Named
    contract: Contract | None
    provider: Named | None
    demands: tuple[LinkedFact, ...]
    earlier: Named | None
    later: Named | None
    is_done: bool
    is_example: bool
    today: date


def with_surroundings(world: Oversight) -> Iterator[tuple[FollowUp, Around]]:
    """Yield the follow-ups of a world with what surrounds them."""
    answered: dict[str, list[Due]] = defaultdict(list)
    for due in world.dues:
        if due.follow_up:
            answered[due.follow_up.id].append(due)
    neighbours = dict(_neighbours(world))
    for one in world.follow_ups:
        contract = world.records.contract_by_id.get(one.contract or "")
        found = world.records.provider_by_id.get(contract.provider or "") if contract else None
        earlier, later = neighbours.get(one.id, (None, None))
        yield (
            one,
            Around(
                board=(board_title(world, one.board), urls.board(one.board)),
                contract=contract,
                provider=named_provider(found) if found else None,
                demands=tuple(_demands(world, one, answered.get(one.id, ()))),
                earlier=earlier,
                later=later,
                is_done=world.is_done(one),
                is_example=world.is_example,
                today=world.today,
            ),
        )


def _neighbours(world: Oversight) -> Iterator[tuple[str, tuple[Named | None, Named | None]]]:
    for contract, own in world.follow_ups_by_contract.items():
        for place, one in enumerate(own if contract else ()):
            earlier = named_follow_up(own[place - 1]) if place else None
            later = named_follow_up(own[place + 1]) if place + 1 < len(own) else None
            yield one.id, (earlier, later)


def _demands(world: Oversight, one: FollowUp, dues: Sequence[Due]) -> Iterator[LinkedFact]:
    """Yield what plans ask for that a follow-up answers, and whether it came in time."""
    page, term = urls.follow_up(one.id), "Enligt planen"
    for due in dues:
        way = link(plan_title(world, due.plan), item_address(due.plan.id, due.item.id), page)
        day = f"(skulle göras senast {swedish.date(due.slot.due)})"
        yield LinkedFact(term, day, way, mark(DUE_STATES[due.state]))
    if not dues and one.plan_item:
        plan, _, item = one.plan_item.partition("/")
        yield led(term, ("Punkten i planen", item_address(plan, item)), page)
    elif not dues and one.contract:
        yield LinkedFact(term, "Den svarar inte mot någon dag i nämndens planer.")


def follow_up_facts(one: FollowUp, around: Around, page: str) -> Iterator[LinkedFact]:
    """Yield whose follow-up it is, of what, in what form, why, when, by whom and how."""
    unknown = not_stated(is_example=around.is_example)
    yield from _parties(one, around, page)
    form = FOLLOW_UP_FORMS[one.form] if one.form else None
    occasion = OCCASIONS[one.occasion] if one.occasion else None
    yield LinkedFact("Form", f"{form.label}. {form.explanation}" if form else unknown)
    told = f"{occasion.label}. {occasion.explanation}" if occasion else unknown
    yield LinkedFact("Anledning", told)
    yield LinkedFact("Dag", day_words(one))
    if one.planned:
        yield LinkedFact("Planerad till", swedish.date(one.planned))
    yield from around.demands
    by = swedish.joined([swedish.lower_first(function) for function in one.by])
    yield LinkedFact("Av vem", swedish.upper_first(by) or unknown)
    yield LinkedFact("Hur", one.method or unknown)
    if around.contract:
        yield from _ending(one, around.contract)


def _parties(one: FollowUp, around: Around, page: str) -> Iterator[LinkedFact]:
    yield led("Nämnd", around.board, page)
    if around.contract:
        yield led("Avtal", named_contract(around.contract), page)
        yield led("Utförare", around.provider, page, not_stated(is_example=around.is_example))
    else:
        yield LinkedFact("Avtal", "Uppföljningen gäller inte ett enda avtal.")
    yield LinkedFact("Verksamhet", one.service)


def _ending(one: FollowUp, contract: Contract) -> Iterator[LinkedFact]:
    ending = contract.ending
    if ending and ending.follow_up == one.id:
        day = f" {swedish.date(ending.day)}" if ending.day else ""
        yield LinkedFact(
            "Ledde till",
            f"Avtalet avslutades i förtid{day}: {swedish.lower_first(ENDINGS[ending.how].label)}.",
        )
