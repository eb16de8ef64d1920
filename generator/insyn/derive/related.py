"""Tell which records lead to each other, both ways."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from insyn.derive import addressed
from insyn.derive.addressed import Addressed
from insyn.model.goal import Goal, GoalStructure
from insyn.model.history import RecordKey
from insyn.model.indicator import Indicator
from insyn.model.internal_control import InternalControl
from insyn.model.lineage import LineageLink
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan
from insyn.model.oversight.programme import Programme
from insyn.model.statement import Statement
from insyn.model.steering import Steering

Target = tuple[addressed.Kind, str | None]
"""What a record points at: a kind and an id, None where it points at nothing."""


def related(
    every: Sequence[Addressed], lineage: Sequence[LineageLink] = ()
) -> Mapping[RecordKey, tuple[Addressed, ...]]:
    """Return, for each record, those that it points at and those that point at it.

    They stand in the order of `every`, each once. What is not among them is passed over.
    """
    place_by_key = {one.key: place for place, one in enumerate(every)}
    found: dict[RecordKey, set[int]] = defaultdict(set)
    for source, target in _ties(every, lineage):
        if source in place_by_key and target in place_by_key and source != target:
            found[source].add(place_by_key[target])
            found[target].add(place_by_key[source])
    return {key: tuple(every[place] for place in sorted(own)) for key, own in found.items()}


def _ties(
    every: Sequence[Addressed], lineage: Sequence[LineageLink]
) -> Iterator[tuple[RecordKey, RecordKey]]:
    for one in every:
        targets = _TARGETS.get(one.kind.code)
        for kind, identifier in targets(one.record, one.key.id) if targets else ():
            if identifier:
                yield one.key, RecordKey(kind.code, identifier)
    for link in lineage:
        if link.before and link.after:
            goal = addressed.GOAL.code
            yield RecordKey(goal, link.before), RecordKey(goal, link.after)


def _of_structure(one: GoalStructure, _: str) -> Iterator[Target]:
    for proposed in one.proposed_indicators:
        yield addressed.INDICATOR, proposed.indicator


def _of_goal(one: Goal, reference: str) -> Iterator[Target]:
    structure = reference.partition("/")[0]
    yield addressed.STRUCTURE, structure
    yield addressed.GOAL, f"{structure}/{one.parent}" if one.parent else None
    yield addressed.BOARD, one.board


def _of_indicator(one: Indicator, _: str) -> Iterator[Target]:
    yield addressed.INDICATOR, one.parent
    for goal in one.goals:
        yield addressed.GOAL, goal


def _of_contract(one: Contract, _: str) -> Iterator[Target]:
    yield addressed.BOARD, one.board
    yield addressed.PROVIDER, one.provider
    yield addressed.CHOICE_SYSTEM, one.choice_system
    yield addressed.PROGRAMME, one.programme
    yield addressed.CONTRACT, one.replaces
    for goal in one.goals:
        yield addressed.GOAL, goal


def _of_follow_up(one: FollowUp, _: str) -> Iterator[Target]:
    yield addressed.BOARD, one.board
    yield addressed.CONTRACT, one.contract
    yield addressed.PLAN, one.plan_item.partition("/")[0] if one.plan_item else None


def _of_plan(one: FollowUpPlan, _: str) -> Iterator[Target]:
    yield addressed.BOARD, one.board
    yield addressed.PROGRAMME, one.programme
    for item in one.items:
        yield addressed.CONTRACT, item.contract


def _of_programme(one: Programme, _: str) -> Iterator[Target]:
    yield addressed.STRUCTURE, one.structure


def _of_steering(one: Steering, _: str) -> Iterator[Target]:
    yield addressed.STRUCTURE, one.id


def _of_boards_own(one: ChoiceSystem | Statement | InternalControl, _: str) -> Iterator[Target]:
    yield addressed.BOARD, one.board


_TARGETS: Mapping[str, Callable[[Any, str], Iterator[Target]]] = {
    addressed.STRUCTURE.code: _of_structure,
    addressed.GOAL.code: _of_goal,
    addressed.INDICATOR.code: _of_indicator,
    addressed.CONTRACT.code: _of_contract,
    addressed.FOLLOW_UP.code: _of_follow_up,
    addressed.PLAN.code: _of_plan,
    addressed.PROGRAMME.code: _of_programme,
    addressed.CHOICE_SYSTEM.code: _of_boards_own,
    addressed.STATEMENT.code: _of_boards_own,
    addressed.CONTROL.code: _of_boards_own,
    addressed.STEERING.code: _of_steering,
}
