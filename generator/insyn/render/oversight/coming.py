"""Tell what is to be followed up next, of all and of one contract, or why no one knows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from insyn import swedish
from insyn.derive.oversight.contract_time import state
from insyn.derive.oversight.oversight import Due, Oversight
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.render.oversight.contract_standing import has_no_days
from insyn.render.oversight.contract_words import noun
from insyn.render.oversight.naming import (
    Named,
    board_title,
    item_address,
    named_follow_up,
    plan_title,
)
from insyn.render.parts import Link, link

SHOWN = 5
"""How many that a list of what comes next shows."""


@dataclass(frozen=True, order=True)
class Coming:
    """Hold a follow-up that is to come; `is_latest` tells a last day from one that is planned.

    `source` is the plan that asks for it, at its item, or the follow-up itself.
    """

    day: date
    is_latest: bool
    what: str
    source: Named
    board: str


@dataclass(frozen=True)
class ComingLine:
    """Show something that is to be followed up: when, what and by which board."""

    when: str
    link: Link
    board: str
    is_example: bool


@dataclass(frozen=True)
class NextFollowUp:
    """Say when a contract is followed up next, or why no one knows, with the way to the plan."""

    sentence: str
    link: Link | None


def coming_lines(world: Oversight, page: str) -> tuple[ComingLine, ...]:
    """Return the first few that are to come."""
    found = sorted(_coming(world, world.dues, world.follow_ups))
    return tuple(
        ComingLine(
            f"{'Senast' if one.is_latest else 'Planerad till'} {swedish.date(one.day)}",
            link(one.what, one.source[1], page),
            board_title(world, one.board),
            world.is_example,
        )
        for one in found[:SHOWN]
    )


def next_follow_up(world: Oversight, contract: Contract, page: str) -> NextFollowUp:
    """Return when a contract is followed up next; one that should have been made comes first."""
    it = noun(contract)
    if state(contract, world.today).startswith("avslutat"):
        ended = f"{swedish.upper_first(it)} gäller inte längre och följs inte upp mer."
        return NextFollowUp(ended, None)
    dues = world.dues_by_contract.get(contract.id, ())
    if missing := next((one for one in dues if one.state == "saknas"), None):
        told = f"Försenat: det skulle ha följts upp senast {swedish.date(missing.slot.due)}."
        return NextFollowUp(told, link(*_source(world, missing), page))
    follow_ups = world.follow_ups_by_contract.get(contract.id, ())
    if found := sorted(_coming(world, dues, follow_ups)):
        words = "ska vara gjord senast" if found[0].is_latest else "är planerad till"
        told = f"Nästa uppföljning {words} {swedish.date(found[0].day)}."
        return NextFollowUp(told, link(*found[0].source, page))
    if contract.id not in world.items_by_contract:
        return NextFollowUp(f"Ingen plan säger när {it} ska följas upp.", None)
    plan, item = world.items_by_contract[contract.id][-1]
    way = link(plan_title(world, plan), item_address(plan.id, item.id), page)
    if has_no_days(world, contract):
        told = "Planen säger hur ofta det ska följas upp, men inte från vilken dag."
        return NextFollowUp(told, way)
    return NextFollowUp("Ingen plan säger när nästa uppföljning ska göras.", way)


def _coming(
    world: Oversight, dues: Iterable[Due], follow_ups: Iterable[FollowUp]
) -> Iterator[Coming]:
    for due in dues:
        if due.state == "planerad":
            yield Coming(due.slot.due, True, due.item.what, _source(world, due), due.board)
    for one in follow_ups:
        if one.planned and one.planned >= world.today and not world.is_done(one):
            yield Coming(one.planned, False, one.title, named_follow_up(one), one.board)


def _source(world: Oversight, due: Due) -> Named:
    return plan_title(world, due.plan), item_address(due.plan.id, due.item.id)
