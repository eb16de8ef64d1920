"""Say how the follow-up of a contract stands: in time, late, overdue or without a plan."""

from dataclasses import dataclass

from insyn import swedish
from insyn.derive.oversight.contract_time import is_current
from insyn.derive.oversight.oversight import Due, Oversight
from insyn.model.oversight.codes import DUE_STATES
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.render.oversight.due_lines import is_undated
from insyn.render.oversight.outcome_words import done_when
from insyn.render.parts import StatusMark, mark

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
    made = _latest(world, contract)
    words = f"senast gjord {done_when(made)}" if made else ""
    if contract.id in world.items_by_contract:
        if has_no_days(world, contract):
            return Standing(NO_DAYS, StatusMark(LABELS[NO_DAYS], "?", "warn"), words)
        return Standing(NOT_YET, StatusMark(LABELS[NOT_YET], "◔"), words)
    tone = "bad" if is_current(contract, world.today) else "none"
    return Standing(NO_PLAN, StatusMark(LABELS[NO_PLAN], "○", tone), words)


def _latest(world: Oversight, contract: Contract) -> FollowUp | None:
    """Return the newest follow-up of a contract that has been made."""
    made = world.follow_ups_by_contract.get(contract.id, ())
    return next((one for one in reversed(made) if world.is_done(one)), None)


def has_no_days(world: Oversight, contract: Contract) -> bool:
    """Tell whether no plan lets anyone reckon a day, in this or any other year."""
    items = world.items_by_contract[contract.id]
    return all(is_undated(item, contract) for _, item in items)


def silence(found: Standing) -> str:
    """Say why nothing is known to be late."""
    return {
        NO_PLAN: "Ingen plan säger när något ska vara gjort, så inget kan vara försenat.",
        NO_DAYS: "Dagarna är inte kända, så vi vet inte om något är försenat.",
    }.get(found.code, "Inget är försenat, så långt uppgifterna räcker.")


def _made(due: Due) -> str:
    assert due.follow_up
    return f"gjordes {done_when(due.follow_up)}"


def _with_next(words: str, dues: tuple[Due, ...]) -> str:
    ahead = next((one for one in dues if one.state == "planerad"), None)
    return f"{words}, nästa senast {swedish.date(ahead.slot.due)}" if ahead else words
