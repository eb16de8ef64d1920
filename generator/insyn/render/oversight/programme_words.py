"""Tell when a programme applies, who follows it, and what the records do not say of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from insyn import swedish
from insyn.derive.facts import Facts
from insyn.derive.oversight.contract_time import StateCode, state
from insyn.model.oversight.codes import CONTRACT_STATES
from insyn.model.oversight.programme import Programme
from insyn.render.oversight.naming import named_contract, named_plan
from insyn.render.parts import Link, StatusMark, link, mark

MOST_FOLLOWERS = 100
"""How many contracts a page names; beyond that they are only counted."""


@dataclass(frozen=True)
class Follower:
    """Hold a contract or a plan that follows a programme; a plan has no state."""

    title: str
    address: str
    state: StateCode | None
    is_example: bool


@dataclass(frozen=True)
class FollowerLine:
    """Lead to a contract or a plan, and say whether the contract applies."""

    link: Link
    state: StatusMark | None
    is_example: bool


def contracts_of(facts: Facts, programme: Programme) -> tuple[Follower, ...]:
    """Return the contracts that follow a programme in alphabetical order, the real ones first."""
    return _ordered(
        Follower(*named_contract(one), state(one, world.today), world.is_example)
        for world in facts.oversights
        for one in world.contracts
        if one.programme == programme.id
    )


def plans_of(facts: Facts, programme: Programme) -> tuple[Follower, ...]:
    """Return the plans that follow a programme in alphabetical order, the real ones first."""
    return _ordered(
        Follower(*named_plan(world, one), None, world.is_example)
        for world in facts.oversights
        for one in world.plans
        if one.programme == programme.id
    )


def _ordered(found: Iterable[Follower]) -> tuple[Follower, ...]:
    return tuple(
        sorted(found, key=lambda one: (one.is_example, swedish.sort_key(one.title), one.address))
    )


def follower_lines(some: Iterable[Follower], page: str) -> Iterator[FollowerLine]:
    """Yield contracts or plans as a page shows them."""
    for one in some:
        now = mark(CONTRACT_STATES[one.state]) if one.state else None
        yield FollowerLine(link(one.title, one.address, page), now, one.is_example)


def counted(contracts: Iterable[Follower], plans: Iterable[Follower]) -> str:
    """Say how many contracts and plans follow a programme; the invented are counted apart."""
    both = [(one, "avtal", "avtal") for one in contracts]
    both += [(one, "plan", "planer") for one in plans]
    real, invented = _count(both, is_example=False), _count(both, is_example=True)
    if not (real or invented):
        return "Inget avtal och ingen plan anger programmet."
    told = (
        f"Programmet är angivet i {real}." if real else "",
        f"I exemplet är det angivet i {invented}." if invented else "",
    )
    return " ".join(one for one in told if one)


def _count(both: Iterable[tuple[Follower, str, str]], *, is_example: bool) -> str:
    found: dict[tuple[str, str], int] = {}
    for one, single, many in both:
        if one.is_example is is_example:
            found[single, many] = found.get((single, many), 0) + 1
    return swedish.joined([swedish.plural(count, *words) for words, count in found.items()])


def when(programme: Programme) -> str:
    """Say when a programme applies, or that the source does not tell."""
    first, last = programme.first_day, programme.last_day
    if first and last:
        return f"Programmet gäller från {swedish.date(first)} till {swedish.date(last)}."
    if first:
        return f"Programmet gäller från {swedish.date(first)}. Uppgifterna säger inte till när."
    if last:
        return f"Programmet gäller till {swedish.date(last)}. Uppgifterna säger inte från när."
    return "Uppgifterna säger inte när programmet gäller."


def adoption(programme: Programme) -> str:
    """Say when and how the council adopted a programme, or that the source does not tell."""
    decision = programme.adopted
    if decision is None:
        return "Uppgifterna säger inte när fullmäktige antog programmet."
    day = f" {swedish.date(decision.day)}" if decision.day else ""
    number = f", diarienummer {decision.diary_number}" if decision.diary_number else ""
    undated = "" if decision.day else " Uppgifterna säger inte vilken dag."
    return f"Fullmäktige antog programmet{day}{number}.{undated}"
