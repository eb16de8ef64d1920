"""Gather the verdicts of the real or of the invented world as plain values for pages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from insyn.derive.facts import Facts
from insyn.derive.oversight.contract_time import is_current, last_day
from insyn.derive.oversight.matrix import Matrix
from insyn.derive.oversight.oversight import Oversight
from insyn.derive.oversight.verdict import Verdict
from insyn.model.oversight.insight_requirement import InsightRequirement
from insyn.model.shared_records import Board
from insyn.swedish import date

Requirements = Mapping[str, InsightRequirement]
"""The requirements by id, in the order that pages show them."""
Remarks = Mapping[tuple[str, str], str]
"""Why a subject does not count, by its scope and id."""


@dataclass(frozen=True)
class InsightWorld:
    """Hold verdicts of one world, and why some of those they are about do not count."""

    verdicts: tuple[Verdict, ...]
    remarks: Remarks
    is_example: bool

    def narrowed(self, verdicts: Iterable[Verdict]) -> "InsightWorld":
        """Return the same world with only some of its verdicts."""
        kept = tuple(verdicts)
        keys = {(one.scope, one.subject) for one in kept}
        remarks = {key: text for key, text in self.remarks.items() if key in keys}
        return replace(self, verdicts=kept, remarks=remarks)


def insight_world(matrix: Matrix) -> InsightWorld:
    """Return the verdicts of a matrix."""
    ended = {(one.scope, one.subject) for one in matrix.verdicts if not one.is_current}
    remarks = {key: text for key, text in _remarks(matrix.world).items() if key in ended}
    return InsightWorld(matrix.verdicts, remarks, matrix.world.is_example)


def _remarks(world: Oversight) -> Remarks:
    found: dict[tuple[str, str], str] = {}
    for contract in world.contracts:
        if not is_current(contract, world.today):
            last = last_day(contract)
            found["avtal", contract.id] = f"slut {date(last)}" if last else "slut"
    for system in world.choice_systems:
        if system.last_day:
            found["valfrihetssystem", system.id] = f"slut {date(system.last_day)}"
    for provider in world.providers:
        found["utförare", provider.id] = "har inget avtal nu"
    return found


def boards_with_insight(facts: Facts) -> tuple[Board, ...]:
    """Return the boards that have a page of insight: with contracts, plans or choice systems."""
    there: set[str] = set()
    for world in facts.oversights:
        there.update(world.contracts_by_board, world.plans_by_board)
        there.update(one.board for one in world.choice_systems)
    return tuple(board for board in facts.records.boards if board.id in there)
