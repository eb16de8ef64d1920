"""Say how the follow-up of a contract stands: in time, late, overdue or without a plan."""

from dataclasses import dataclass
from datetime import date

from insyn import swedish, urls
from insyn.derive.oversight.contract_time import is_current, state
from insyn.derive.oversight.oversight import Due, Oversight
from insyn.model.oversight.codes import DUE_STATES
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.render.oversight.contract_words import noun
from insyn.render.oversight.due_words import is_undated
from insyn.render.parts import Link, StatusMark, link, mark

NO_PLAN = "ingen-plan"
NO_DAYS = "okänd"
NOT_YET = "inte-dags"

LABELS = {
    **{code: one.label for code, one in DUE_STATES.items()},
    NOT_YET: "Inte dags än",
    NO_DAYS: "Dagarna är inte kända",
    NO_PLAN: "Ingen plan",
}
"""The words for how the follow-up of a contract stands."""


@dataclass(frozen=True)
class Standing:
    """Show how the follow-up stands: the code, its mark, and the days it rests on in words."""

    code: str
    mark: StatusMark
    words: str


@dataclass(frozen=True)
class NextFollowUp:
    """Say when a contract is followed up next, or why no one knows, with the way to the plan."""

    sentence: str
    link: Link | None


def standing(world: Oversight, contract: Contract) -> Standing:
    """Return how the follow-up of a contract stands.

    What has not been done comes first, then how the last one that was asked for went.
    """
    dues = world.dues_by_contract.get(contract.id, ())
    missing = next((one for one in dues if one.state == "saknas"), None)
    settled = [one for one in dues if one.follow_up]
    if missing:
        words = f"skulle ha gjorts senast {swedish.date(missing.slot.due)}"
        return Standing("saknas", mark(DUE_STATES["saknas"]), words)
    if settled:
        code = settled[-1].state
        return Standing(code, mark(DUE_STATES[code]), _with_next(_made(settled[-1]), dues))
    if dues:
        words = f"senast {swedish.date(dues[0].slot.due)}"
        return Standing("planerad", mark(DUE_STATES["planerad"]), words)
    made = latest(world, contract)
    words = f"senast gjord {done_when(made)}" if made else ""
    if contract.id in world.items_by_contract:
        if _is_undated(world, contract):
            return Standing(NO_DAYS, StatusMark(LABELS[NO_DAYS], "?", "warn"), words)
        return Standing(NOT_YET, StatusMark(LABELS[NOT_YET], "◔"), words)
    tone = "bad" if is_current(contract, world.today) else "none"
    return Standing(NO_PLAN, StatusMark(LABELS[NO_PLAN], "○", tone), words)


def latest(world: Oversight, contract: Contract) -> FollowUp | None:
    """Return the newest follow-up of a contract that has been made."""
    made = world.follow_ups_by_contract.get(contract.id, ())
    return next((one for one in reversed(made) if world.is_done(one)), None)


def done_when(one: FollowUp) -> str:
    """Say when a follow-up was made: its day, or the year where no day is told."""
    return swedish.date(one.day) if one.day else swedish.period(one.period)


def next_follow_up(world: Oversight, contract: Contract, page: str) -> NextFollowUp:
    """Return when a contract is followed up next."""
    it = noun(contract)
    if state(contract, world.today).startswith("avslutat"):
        ended = f"{swedish.upper_first(it)} gäller inte längre och följs inte upp mer."
        return NextFollowUp(ended, None)
    coming = _coming(world, contract)
    if coming:
        day, words, title, address = min(coming)
        return NextFollowUp(
            f"Nästa uppföljning {words} {swedish.date(day)}.", link(title, address, page)
        )
    if contract.id not in world.items_by_contract:
        return NextFollowUp(f"Ingen plan säger när {it} ska följas upp.", None)
    plan, item = world.items_by_contract[contract.id][-1]
    way = link(plan.title, item_address(plan.id, item.id), page)
    if _is_undated(world, contract):
        return NextFollowUp(f"Planen säger inte vilka dagar {it} ska följas upp.", way)
    return NextFollowUp("Ingen plan säger när nästa uppföljning ska göras.", way)


def _is_undated(world: Oversight, contract: Contract) -> bool:
    """Tell whether no plan lets anyone reckon a day, in this or any other year."""
    items = world.items_by_contract[contract.id]
    return all(is_undated(item, contract) for _, item in items)


def item_address(plan: str, item: str) -> str:
    """Return where an item stands on the page of its plan."""
    return urls.place_on(urls.follow_up_plan(plan), urls.plan_item_anchor(item))


def _coming(world: Oversight, contract: Contract) -> list[tuple[date, str, str, str]]:
    """Return the follow-ups that are to come: the day, how sure it is, its name and address."""
    found = [
        (
            one.slot.due,
            "ska vara gjord senast",
            one.plan.title,
            item_address(one.plan.id, one.item.id),
        )
        for one in world.dues_by_contract.get(contract.id, ())
        if one.state == "planerad"
    ]
    for one in world.follow_ups_by_contract.get(contract.id, ()):
        day = one.day or one.planned
        if day and day >= world.today and not world.is_done(one):
            found.append((day, "är planerad till", one.title, urls.follow_up(one.id)))
    return found


def _made(due: Due) -> str:
    assert due.follow_up
    return f"gjordes {done_when(due.follow_up)}"


def _with_next(words: str, dues: tuple[Due, ...]) -> str:
    ahead = next((one for one in dues if one.state == "planerad"), None)
    return f"{words}, nästa senast {swedish.date(ahead.slot.due)}" if ahead else words
