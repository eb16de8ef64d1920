"""Show how the contract of a unit is followed up: the latest time, what is open, what is next."""

from collections.abc import Iterator
from dataclasses import dataclass

from insyn import swedish, urls
from insyn.derive.comparison.comparison import Comparison
from insyn.derive.facts import Facts
from insyn.derive.oversight.oversight import Oversight
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.rows import UnitRow
from insyn.model.oversight.programme import Programme
from insyn.render.comparison.naming import performer
from insyn.render.comparison.unit_facts import OWN_REGI
from insyn.render.oversight.coming import NextFollowUp, next_follow_up
from insyn.render.oversight.finding_lines import DeviationLine, deviation_lines
from insyn.render.oversight.follow_up_lines import FollowUpLine, follow_up_lines
from insyn.render.oversight.provider_lines import findings_mark
from insyn.render.parts import Link, StatusMark, link

NONE = "Ingen uppföljning är publicerad."


@dataclass(frozen=True)
class FollowedUp:
    """Show the latest follow-up with its open deviations, or say why none is published.

    `why` leads to what the reason rests on, `contract` to all that was agreed and checked, and
    `next` tells when the next one is due.
    """

    sentences: tuple[str, ...]
    why: Link | None = None
    mark: StatusMark | None = None
    latest: tuple[FollowUpLine, ...] = ()
    deviations: tuple[DeviationLine, ...] = ()
    next: NextFollowUp | None = None
    contract: Link | None = None


def followed_up(facts: Facts, comparison: Comparison, unit: UnitRow, page: str) -> FollowedUp:
    """Return how the contract of a unit is followed up."""
    for world in facts.oversights:
        if unit.contract and any(one.id == unit.contract for one in world.contracts):
            return _of_contract(world, comparison, unit, page)
    return _without_contract(facts, comparison, unit, page)


def _of_contract(world: Oversight, comparison: Comparison, unit: UnitRow, page: str) -> FollowedUp:
    contract = world.records.contract_by_id[unit.contract]
    every = world.follow_ups_by_contract.get(contract.id, ())
    made = tuple(one for one in every if world.is_done(one))
    told = [] if made else [f"{NONE} Enligt uppgifterna har avtalet inte följts upp än."]
    return FollowedUp(
        sentences=(*told, *_shared(comparison, unit)),
        mark=findings_mark(world, made) if made else None,
        latest=follow_up_lines(world, made[-1:], page),
        deviations=deviation_lines(made, world.today, page),
        next=next_follow_up(world, contract, page),
        contract=link(f"Allt om avtalet: {contract.title}", urls.contract(contract.id), page),
    )


def _shared(comparison: Comparison, unit: UnitRow) -> Iterator[str]:
    others = [
        one.title
        for one in comparison.units
        if one.contract == unit.contract and one.unit != unit.unit
    ]
    if others:
        yield f"Uppföljningen gäller hela avtalet, som också omfattar {swedish.joined(others)}."


def _without_contract(facts: Facts, comparison: Comparison, unit: UnitRow, page: str) -> FollowedUp:
    name = performer(facts, unit) or unit.title
    if unit.operating_form == OWN_REGI:
        why = f"Kommunen driver själv {unit.title}, och inget uppdrag finns bland avtalen."
        return FollowedUp((f"{NONE} {why}",))
    why = f"Inget avtal mellan kommunen och {name} finns i uppgifterna."
    if unit.contract:
        why = "Avtalet som uppgifterna nämner finns inte bland avtalen."
    for programme in _with_exclusions(facts, comparison.service):
        said = "Vad kommunen följer upp, och vad den undantar, står i ett program."
        way = link("Läs programmet", urls.programme(programme.id), page)
        return FollowedUp((f"{NONE} {why}", said), way)
    return FollowedUp((f"{NONE} {why}",))


def _with_exclusions(facts: Facts, service: Service) -> Iterator[Programme]:
    """Yield the programmes that leave something out, the latest first.

    What they leave out is told in words that no record ties to a service, so it is not said here
    whether this is it. An invented programme says nothing of what is real.
    """
    for world in facts.oversights:
        if world.is_example == service.is_example:
            yield from (one for one in reversed(world.programmes) if one.exclusions)
