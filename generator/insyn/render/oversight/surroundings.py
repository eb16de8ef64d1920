"""Gather what surrounds a follow-up: its board, contract, performer, plan and neighbours."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.render.oversight.due_words import Asked, asked
from insyn.render.oversight.follow_up_words import Named

Known = tuple[str, str]
"""The id and the title of a record that has a page."""


@dataclass(frozen=True)
class Surroundings:
    """Hold what the page of a follow-up needs besides its record, as plain values.

    `asked` is what a plan asks for and this follow-up answers. `earlier` and `later` are the
    follow-ups of the same contract.
    """

    named: Named
    board: Known | None
    contract: Contract | None
    provider: Known | None
    asked: Asked | None
    earlier: Known | None
    later: Known | None
    is_done: bool
    is_example: bool
    today: date


def with_surroundings(
    world: Oversight, boards: Mapping[str, str]
) -> Iterator[tuple[FollowUp, Surroundings]]:
    """Yield the follow-ups of a world with what surrounds them; `boards` is names by id."""
    answered = {due.follow_up.id: asked(due) for due in world.dues if due.follow_up}
    neighbours = dict(_neighbours(world))
    for one in world.follow_ups:
        contract = world.records.contract_by_id.get(one.contract or "")
        found = world.records.provider_by_id.get(contract.provider or "") if contract else None
        earlier, later = neighbours.get(one.id, (None, None))
        yield (
            one,
            Surroundings(
                named=Named(
                    boards.get(one.board, "Nämnden"),
                    contract.title if contract else one.contract or "",
                    found.title if found and contract and contract.form != "eget-uppdrag" else "",
                    "uppdraget" if contract and contract.form == "eget-uppdrag" else "avtalet",
                ),
                board=(one.board, boards[one.board]) if one.board in boards else None,
                contract=contract,
                provider=(found.id, found.title) if found else None,
                asked=answered.get(one.id),
                earlier=earlier,
                later=later,
                is_done=world.is_done(one),
                is_example=world.is_example,
                today=world.today,
            ),
        )


def _neighbours(world: Oversight) -> Iterator[tuple[str, tuple[Known | None, Known | None]]]:
    for contract, own in world.follow_ups_by_contract.items():
        ways = [(one.id, one.title) for one in own]
        for place, (identifier, _) in enumerate(ways if contract else ()):
            earlier = ways[place - 1] if place else None
            later = ways[place + 1] if place + 1 < len(ways) else None
            yield identifier, (earlier, later)
