"""Say what has not been done about a contract in time, with the way to it, or why no one knows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from insyn import swedish, urls
from insyn.derive.oversight.findings import action_state, deviation_state
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import Deviation, FollowUp
from insyn.render.oversight.contract_standing import NO_DAYS, NO_PLAN, Standing, item_address
from insyn.render.oversight.outcome_words import is_missed
from insyn.render.parts import Link, link


@dataclass(frozen=True)
class Shortfall:
    """Show something that has not been done: since when, and the way to it."""

    text: str
    link: Link


def shortfalls(world: Oversight, contract: Contract, page: str) -> Iterator[Shortfall]:
    """Yield the follow-ups and the corrective actions of a contract that have not been done."""
    for due in world.dues_by_contract.get(contract.id, ()):
        if due.state == "saknas":
            yield Shortfall(
                f"En uppföljning skulle ha varit gjord senast {swedish.date(due.slot.due)}.",
                link(due.plan.title, item_address(due.plan.id, due.item.id), page),
            )
    follow_ups = world.follow_ups_by_contract.get(contract.id, ())
    for text, title, address in _undone(follow_ups, world.today):
        yield Shortfall(text, link(title, address, page))


def silence(standing: Standing) -> str:
    """Say why nothing is known to be late."""
    return {
        NO_PLAN: "Ingen plan säger när något ska vara gjort, så inget kan vara försenat.",
        NO_DAYS: "Dagarna är inte kända, så vi vet inte om något är försenat.",
    }.get(standing.code, "Inget är försenat, så långt uppgifterna räcker.")


def _undone(follow_ups: Iterable[FollowUp], today: date) -> Iterator[tuple[str, str, str]]:
    """Yield what follow-ups have left undone: what to say, and what it leads to."""
    for one in follow_ups:
        page = urls.follow_up(one.id)
        if one.planned and is_missed(one, today):
            day = swedish.date(one.planned)
            yield f"En uppföljning var planerad till {day} men är inte gjord.", one.title, page
        for deviation in one.deviations:
            if deviation_state(deviation, today) == "öppen":
                yield from _unremedied(deviation, page, today)


def _unremedied(deviation: Deviation, page: str, today: date) -> Iterator[tuple[str, str, str]]:
    for one in deviation.actions:
        if one.due and action_state(one, today) == "försenad":
            address = urls.place_on(page, urls.action_anchor(one.id))
            day = swedish.date(one.due)
            yield f"En åtgärd skulle ha varit klar senast {day}.", one.text, address
    if not deviation.actions:
        address = urls.place_on(page, urls.deviation_anchor(deviation.id))
        yield "En avvikelse har ingen åtgärd.", deviation.text, address
