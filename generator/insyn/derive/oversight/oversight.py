"""Gather the follow-up of performers on a day: what was due, what was done, what is late.

What is real and what is invented never meet: there is one value for each.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Literal, Protocol, TypeVar

from insyn.derive.oversight.contract_time import last_day
from insyn.derive.oversight.findings import action_state, deviation_state
from insyn.derive.oversight.schedule import Slot, slots
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.rows import UnitRow
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import CorrectiveAction, Deviation, FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan, PlanItem
from insyn.model.oversight.programme import Programme
from insyn.model.oversight.provider import Provider
from insyn.model.records import Records

DueState = Literal["i-tid", "sen", "saknas", "planerad"]


@dataclass(frozen=True)
class Due:
    """Hold a follow-up that a plan asks for, and the one that was made, if any."""

    plan: FollowUpPlan
    item: PlanItem
    slot: Slot
    follow_up: FollowUp | None
    state: DueState

    @property
    def board(self) -> str:
        """Return the board whose plan asks for it."""
        return self.plan.board

    @property
    def is_unplanned(self) -> bool:
        """Tell whether the board has no plan that takes it up in the year: an older one does."""
        return self.slot.due.year != self.plan.year

    @property
    def key(self) -> str:
        """Return what never changes about it: plan, item and day."""
        return f"{self.plan.id}-{self.item.id}-{self.slot.due}"


@dataclass(frozen=True)
class OpenAction:
    """Hold a corrective action that has not been done, with the way to it."""

    follow_up: FollowUp
    deviation: Deviation
    action: CorrectiveAction


class _WithFile(Protocol):
    """Stand for any record with a file."""

    @property
    def file(self) -> str: ...


_Some = TypeVar("_Some", bound=_WithFile)

_Ask = tuple[FollowUpPlan, PlanItem, Slot]
"""What a plan asks for: the plan, its item and the stretch of time."""


@dataclass(frozen=True)
class Oversight:
    """Hold the real or the invented follow-up of performers, as it stands on a day.

    `units_by_service` are the units that people can compare now, by the id of their service; of
    an earlier day nothing is known of them.
    """

    records: Records
    today: date
    is_example: bool = False
    units_by_service: Mapping[str, tuple[UnitRow, ...]] = field(default_factory=dict)

    def _own(self, records: Iterable[_Some]) -> tuple[_Some, ...]:
        return tuple(one for one in records if self.records.is_example(one.file) == self.is_example)

    @cached_property
    def programmes(self) -> tuple[Programme, ...]:
        """Return the programmes for follow-up and insight."""
        return self._own(self.records.programmes)

    @cached_property
    def providers(self) -> tuple[Provider, ...]:
        """Return the performers."""
        return self._own(self.records.providers)

    @cached_property
    def choice_systems(self) -> tuple[ChoiceSystem, ...]:
        """Return the choice systems."""
        return self._own(self.records.choice_systems)

    @cached_property
    def services(self) -> tuple[Service, ...]:
        """Return the services in Jämför service."""
        return self._own(self.records.services)

    @cached_property
    def contracts(self) -> tuple[Contract, ...]:
        """Return the contracts."""
        return self._own(self.records.contracts)

    @cached_property
    def plans(self) -> tuple[FollowUpPlan, ...]:
        """Return the plans up to the year of the day and beyond, oldest first."""
        return tuple(sorted(self._own(self.records.follow_up_plans), key=lambda one: one.period))

    @cached_property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Return the follow-ups, oldest first; those without a day stand at the end of the year."""
        return tuple(sorted(self._own(self.records.follow_ups), key=in_time))

    @cached_property
    def contracts_by_provider(self) -> Mapping[str, tuple[Contract, ...]]:
        """Return the contracts by the id of their performer."""
        return _grouped((one.provider or "", one) for one in self.contracts)

    @cached_property
    def contracts_by_board(self) -> Mapping[str, tuple[Contract, ...]]:
        """Return the contracts by the id of their board."""
        return _grouped((one.board, one) for one in self.contracts)

    @cached_property
    def contracts_by_system(self) -> Mapping[str, tuple[Contract, ...]]:
        """Return the contracts by the id of their choice system."""
        return _grouped((one.choice_system or "", one) for one in self.contracts)

    @cached_property
    def follow_ups_by_contract(self) -> Mapping[str, tuple[FollowUp, ...]]:
        """Return the follow-ups by the id of the contract that they are made of."""
        return _grouped((one.contract or "", one) for one in self.follow_ups)

    @cached_property
    def plans_by_board(self) -> Mapping[str, tuple[FollowUpPlan, ...]]:
        """Return the plans by the id of their board, oldest first."""
        return _grouped((one.board, one) for one in self.plans)

    @cached_property
    def items_by_contract(self) -> Mapping[str, tuple[tuple[FollowUpPlan, PlanItem], ...]]:
        """Return the items of plans by the id of the contract they speak of, oldest first."""
        return _grouped(
            (item.contract, (plan, item))
            for plan in self.plans
            for item in plan.items
            if item.contract
        )

    @cached_property
    def dues(self) -> tuple[Due, ...]:
        """Return every follow-up that the plans ask for, in order of day.

        What a plan said once holds for the years after it that no plan speaks of.
        """
        asked: dict[str, list[_Ask]] = defaultdict(list)
        for plan in self.plans:
            for item in plan.items:
                target = item.contract or f"{plan.id}/{item.id}"
                slots_of_year = self._slots(item, plan.year)
                asked[target] += [(plan, item, slot) for slot in slots_of_year]
        for contract, planned in self.items_by_contract.items():
            asked[contract] += self._unplanned(planned)
        made = _grouped((one.contract or one.plan_item or "", one) for one in self.follow_ups)
        found = (
            due
            for target, asks in asked.items()
            for due in self._settled(asks, made.get(target, ()))
        )
        return tuple(sorted(found, key=lambda one: (one.slot, one.plan.id, one.item.id)))

    @cached_property
    def dues_by_contract(self) -> Mapping[str, tuple[Due, ...]]:
        """Return the follow-ups that the plans ask for by contract, in order of day."""
        return _grouped((one.item.contract, one) for one in self.dues if one.item.contract)

    @cached_property
    def overdue(self) -> tuple[Due, ...]:
        """Return the follow-ups that should have been made but have not, the oldest first."""
        return tuple(one for one in self.dues if one.state == "saknas")

    @cached_property
    def overdue_actions(self) -> tuple[OpenAction, ...]:
        """Return the corrective actions that should have been done, the oldest first."""
        late = [one for one in self.undone_actions if self._is_late(one.action)]
        return tuple(sorted(late, key=lambda one: (str(one.action.due), one.follow_up.id)))

    @cached_property
    def undone_actions(self) -> tuple[OpenAction, ...]:
        """Return the corrective actions of open deviations that have not been done."""
        return tuple(
            OpenAction(follow_up, deviation, action)
            for follow_up in self.follow_ups
            for deviation in follow_up.deviations
            if deviation_state(deviation, self.today) == "öppen"
            for action in deviation.actions
            if action_state(action, self.today) in ("planerad", "försenad")
        )

    def is_done(self, follow_up: FollowUp) -> bool:
        """Tell whether a follow-up has been made: by its day, or by its year where none is told."""
        if follow_up.day:
            return follow_up.day <= self.today
        return not follow_up.planned and int(follow_up.period[:4]) <= self.today.year

    def _is_late(self, action: CorrectiveAction) -> bool:
        return action_state(action, self.today) == "försenad"

    def _unplanned(self, planned: Sequence[tuple[FollowUpPlan, PlanItem]]) -> Iterator[_Ask]:
        """Yield what the newest plan before a year asks for, up to now, if the year has none."""
        newest = {plan.year: (plan, item) for plan, item in planned}
        for year in range(min(newest), self.today.year + 1):
            plan, item = newest.setdefault(year, newest.get(year - 1, planned[0]))
            if plan.year != year:
                without_days = item.model_copy(update={"days": ()})
                for slot in self._slots(without_days, year):
                    yield plan, item, slot

    def _slots(self, item: PlanItem, year: int) -> Iterator[Slot]:
        """Yield what an item asks for within a year."""
        begin, end = date(year, 1, 1), date(year, 12, 31)
        for day in sorted(item.days):
            yield Slot(day, begin)
            begin = day + timedelta(days=1)
        contract = self.records.contract_by_id.get(item.contract or "")
        if contract and contract.first_day:
            last = min(last_day(contract) or end, end)
            for slot in slots(item.interval, contract.first_day, last):
                if slot.due.year == year:
                    yield slot

    def _settled(self, asks: Sequence[_Ask], made: Sequence[FollowUp]) -> Iterator[Due]:
        """Yield each demand with the follow-up that answers it, if any.

        One within the stretch answers it, best one that no other demand has; else the first one
        after it, which then is late. While there is time left, only one of its own will do. One
        that something special gave rise to does not answer.
        """
        planned = [one for one in made if self.is_done(one) and one.occasion != "händelsestyrd"]
        used: set[str] = set()
        for plan, item, slot in sorted(asks, key=lambda one: one[2]):
            since = [one for one in planned if one.day and one.day >= slot.first]
            within = [one for one in since if one.day and one.day <= slot.due]
            unused = (one for one in within if one.id not in used)
            answer = next(unused, None)
            if answer is None and slot.due < self.today:
                answer = next(iter(within or since), None)
            used |= {answer.id} if answer else set()
            yield Due(plan, item, slot, answer, self._due_state(slot, answer))

    def _due_state(self, slot: Slot, answer: FollowUp | None) -> DueState:
        if answer and answer.day:
            return "i-tid" if answer.day <= slot.due else "sen"
        return "saknas" if slot.due < self.today else "planerad"


def oversights(
    records: Records, today: date, units_by_service: Mapping[str, tuple[UnitRow, ...]]
) -> tuple[Oversight, ...]:
    """Return the real follow-up of performers on a day, and the invented one if there is any."""
    real = Oversight(records, today, False, units_by_service)
    if not records.example_packages:
        return (real,)
    return real, Oversight(records, today, True, units_by_service)


def in_time(follow_up: FollowUp) -> tuple[str, str]:
    """Return the place of a follow-up in time: its day, else the end of its year."""
    day = follow_up.day or follow_up.planned
    return (str(day) if day else f"{follow_up.period[:4]}-12-31", follow_up.id)


_Key = TypeVar("_Key")
_Thing = TypeVar("_Thing")


def _grouped(pairs: Iterable[tuple[_Key, _Thing]]) -> Mapping[_Key, tuple[_Thing, ...]]:
    found: dict[_Key, list[_Thing]] = defaultdict(list)
    for key, thing in pairs:
        found[key].append(thing)
    return {key: tuple(things) for key, things in found.items()}
