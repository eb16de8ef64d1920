"""Show how far a contract has come on the way from programme to decision, step by step.

A step that has nothing to do yet, or nothing at all, is told apart from one that is missing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from insyn import swedish, urls
from insyn.derive.oversight.contract_time import state
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.codes import CONTRACT_STATES
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.render.oversight.contract_standing import has_no_days
from insyn.render.oversight.contract_words import noun, span
from insyn.render.oversight.naming import Named
from insyn.render.oversight.outcome_words import done_when
from insyn.render.parts import StatusMark, link, mark
from insyn.render.pictures.findings_path import after_follow_up
from insyn.render.pictures.path_steps import (
    LATE,
    MISSING,
    PARTLY,
    THERE,
    UNKNOWN,
    WAITING,
    Step,
    is_over,
    step,
)


@dataclass(frozen=True)
class ContractPath:
    """Hold the steps in their order, and a sentence on what is missing."""

    summary: str
    steps: tuple[Step, ...]


def contract_path(
    world: Oversight, contract: Contract, made: Sequence[FollowUp], programme: Named | None
) -> ContractPath:
    """Return the way of a contract.

    `made` is its follow-ups that have been made, oldest first; `programme` is the name and the
    address of the programme that it follows.
    """
    steps = (
        _programme(contract, programme),
        *_agreed(world, contract),
        _planned(world, contract),
        _followed_up(world, contract, made),
        *after_follow_up(world, contract, made),
    )
    return ContractPath(_summary(steps), steps)


def _programme(contract: Contract, programme: Named | None) -> Step:
    if programme:
        way = link("Program", programme[1], urls.contract(contract.id))
        return Step("Program", THERE, f"{programme[0]}.", way)
    return step("Program", UNKNOWN, f"Det är inte känt vilket program {noun(contract)} följer.")


def _agreed(world: Oversight, contract: Contract) -> Iterator[Step]:
    when = span(contract, world.today)
    title = "Uppdrag" if contract.form == "eget-uppdrag" else "Avtal"
    yield step(
        title,
        mark(CONTRACT_STATES[state(contract, world.today)]),
        f"{swedish.upper_first(when)}." if when else "",
        "avtalat",
    )
    if contract.requirements:
        yield step("Krav", THERE, f"{len(contract.requirements)} krav.", "krav")
    else:
        yield step("Krav", UNKNOWN, "Inga krav är kända.", "krav")


def _planned(world: Oversight, contract: Contract) -> Step:
    items = world.items_by_contract.get(contract.id, ())
    years = sorted({plan.period for plan, _ in items})
    if years:
        return step("Uppföljningsplan", THERE, f"För {swedish.joined(years)}.", "planen")
    return step("Uppföljningsplan", MISSING, "Ingen plan tar upp det här.", "planen")


def _followed_up(world: Oversight, contract: Contract, made: Sequence[FollowUp]) -> Step:
    missing = [one for one in world.dues_by_contract.get(contract.id, ()) if one.state == "saknas"]
    late = swedish.plural(len(missing), "är försenad", "är försenade") if missing else ""
    if made:
        done = swedish.plural(len(made), "gjord", "gjorda")
        latest = "den senaste " if len(made) > 1 else ""
        text = f"{done}, {latest}{done_when(made[-1])}."
        found = (PARTLY, f"{text} {late}.") if late else (THERE, text)
    elif late:
        found = (LATE, f"Ingen är gjord. {late}.")
    else:
        found = _silent(world, contract)
    return step("Uppföljning", *found, "uppfoljningar")


def _silent(world: Oversight, contract: Contract) -> tuple[StatusMark, str]:
    """Say why no follow-up has been made, where none is known to be late."""
    if is_over(world, contract):
        return MISSING, "Ingen finns i uppgifterna."
    if contract.id not in world.items_by_contract:
        return MISSING, "Ingen är gjord, och ingen plan säger när."
    if has_no_days(world, contract):
        return UNKNOWN, "Ingen finns i uppgifterna, och dagarna är inte kända."
    return WAITING, "Ingen är gjord än."


def _summary(steps: Sequence[Step]) -> str:
    """Name the steps that are missing, and those that are there in part or not known."""
    gone = [swedish.lower_first(one.title) for one in steps if one.mark in (MISSING, LATE)]
    doubtful = [swedish.lower_first(one.title) for one in steps if one.mark in (PARTLY, UNKNOWN)]
    told = (
        f"Saknas eller är försenat: {swedish.joined(gone)}." if gone else "",
        f"Finns bara delvis, eller är inte känt: {swedish.joined(doubtful)}." if doubtful else "",
    )
    return " ".join(one for one in told if one) or "Inget steg saknas, så långt det har kommit."
