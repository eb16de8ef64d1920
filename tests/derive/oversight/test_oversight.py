"""What was due, what was done and what is late."""

from datetime import date
from typing import Any

import pytest

from insyn.derive.oversight.oversight import Oversight, oversights
from insyn.model.oversight.contract import IntervalStep
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan, PlanItem
from insyn.model.records import Records
from tests import oversight
from tests.render import invented

KNOWN = invented.facts().records
YEARLY = IntervalStep(every="år")
CONTRACT = oversight.CONTRACT.model_copy(update={"last_day": None, "options": ()})


def _plan(year: int, **changes: Any) -> FollowUpPlan:
    asked: dict[str, Any] = {
        "contract": CONTRACT.id,
        "interval": (IntervalStep(every="halvår"),),
        **changes,
    }
    item = PlanItem(id="alfa", what="Alfa", **asked)
    return FollowUpPlan(
        id=f"socialnamnden-{year}",
        title=f"Plan {year}",
        board="socialnamnden",
        period=str(year),
        summary="Planen.",
        items=(item,),
        file=f"data/utforare/planer/socialnamnden-{year}.yaml",
    )


def _visit(day: date | None, **changes: Any) -> FollowUp:
    return oversight.LATE_VISIT.model_copy(
        update={"id": f"besok-{day}", "day": day, "occasion": "planerad", **changes}
    )


def _world(
    *follow_ups: FollowUp,
    plans: tuple[FollowUpPlan, ...] = (_plan(2024),),
    today: date = date(2026, 11, 21),
) -> Oversight:
    return oversight.world(
        KNOWN, today, contracts=(CONTRACT,), follow_up_plans=plans, follow_ups=follow_ups
    )


def _states(world: Oversight) -> list[tuple[str, str, str]]:
    return [
        (str(due.slot.due), due.state, str(due.follow_up.day) if due.follow_up else "")
        for due in world.dues
    ]


def _in_2024(world: Oversight) -> list[tuple[str, str, str]]:
    return [one for one in _states(world) if one[0].startswith("2024")]


def test_a_follow_up_in_time_answers_for_its_stretch() -> None:
    """Each demand takes the first follow-up that can answer it."""
    world = _world(_visit(date(2024, 6, 30)), _visit(date(2024, 7, 1)))
    assert _in_2024(world) == [
        ("2024-06-30", "i-tid", "2024-06-30"),
        ("2024-12-31", "i-tid", "2024-07-01"),
    ]


def test_a_follow_up_after_the_day_is_late_and_may_be_in_time_for_the_next() -> None:
    """One late visit does not make all that come after it late."""
    assert _in_2024(_world(_visit(date(2024, 8, 1)))) == [
        ("2024-06-30", "sen", "2024-08-01"),
        ("2024-12-31", "i-tid", "2024-08-01"),
    ]


def test_what_was_late_does_not_answer_for_what_there_is_still_time_for() -> None:
    """The autumn asks for a visit of its own while it lasts."""
    world = _world(_visit(date(2024, 8, 1)), today=date(2024, 10, 1))
    assert _in_2024(world) == [
        ("2024-06-30", "sen", "2024-08-01"),
        ("2024-12-31", "planerad", ""),
    ]


def test_a_demand_that_was_missed_does_not_push_the_others_back() -> None:
    """Those that were made in their own time are in time."""
    visits = (_visit(date(2025, 3, 18)), _visit(date(2026, 3, 10)))
    plans = tuple(_plan(year, interval=(YEARLY,)) for year in (2024, 2025, 2026))
    assert _states(_world(*visits, plans=plans, today=date(2026, 12, 31))) == [
        ("2024-12-31", "sen", "2025-03-18"),
        ("2025-12-31", "i-tid", "2025-03-18"),
        ("2026-12-31", "i-tid", "2026-03-10"),
    ]


def test_a_follow_up_before_the_stretch_does_not_answer_for_it() -> None:
    """What was done in the spring says nothing of the autumn."""
    world = _world(_visit(date(2024, 3, 1)), _visit(date(2024, 4, 1)))
    assert _in_2024(world) == [
        ("2024-06-30", "i-tid", "2024-03-01"),
        ("2024-12-31", "saknas", ""),
    ]


@pytest.mark.parametrize(
    ("today", "expected"), [(date(2024, 6, 30), "planerad"), (date(2024, 7, 1), "saknas")]
)
def test_a_demand_is_late_from_the_day_after_it_was_due(today: date, expected: str) -> None:
    """The last day is still in time."""
    assert _states(_world(today=today))[0] == ("2024-06-30", expected, "")


def test_what_something_special_gave_rise_to_does_not_answer_for_the_plan() -> None:
    """An event-driven follow-up is not the planned one; an unannounced one may be."""
    event = _visit(date(2024, 5, 1), occasion="händelsestyrd")
    sudden = _visit(date(2024, 5, 2), occasion="oanmäld")
    assert _states(_world(event, sudden))[0] == ("2024-06-30", "i-tid", "2024-05-02")


def test_a_follow_up_that_is_only_planned_answers_for_nothing() -> None:
    """A day in the future is no follow-up yet."""
    planned = _visit(None, planned=date(2024, 5, 1))
    later = _visit(date(2027, 1, 1))
    assert _states(_world(planned, later))[0] == ("2024-06-30", "saknas", "")


def test_what_a_plan_said_holds_for_the_years_that_no_plan_speaks_of() -> None:
    """A board that stops making plans is not in time for that."""
    world = _world(plans=(_plan(2024), _plan(2026)))
    assert [(str(due.slot.due), due.plan.year, due.is_unplanned) for due in world.dues] == [
        ("2024-06-30", 2024, False),
        ("2024-12-31", 2024, False),
        ("2025-06-30", 2024, True),
        ("2025-12-31", 2024, True),
        ("2026-06-30", 2026, False),
        ("2026-12-31", 2026, False),
    ]


def test_days_that_a_plan_names_are_not_repeated_in_later_years() -> None:
    """A day is a day, and no interval."""
    plan = _plan(2024, interval=(), days=(date(2024, 4, 1),))
    assert [due for due, _, _ in _states(_world(plans=(plan,)))] == ["2024-04-01"]


def test_the_years_to_come_are_not_asked_for_before_they_have_a_plan() -> None:
    """The newest plan holds up to the year of the day."""
    world = _world(today=date(2025, 3, 1))
    assert [due for due, _, _ in _states(world)] == [
        "2024-06-30",
        "2024-12-31",
        "2025-06-30",
        "2025-12-31",
    ]


def test_a_late_follow_up_answers_for_the_year_before() -> None:
    """A demand of one plan may be met in the year of the next."""
    world = _world(_visit(date(2025, 1, 15)), plans=(_plan(2024, interval=(YEARLY,)), _plan(2025)))
    assert _states(world)[0] == ("2024-12-31", "sen", "2025-01-15")


def test_a_plan_may_name_days_instead() -> None:
    """The stretch of a day begins where the one before it ended."""
    days = (date(2024, 10, 1), date(2024, 4, 1))
    world = _world(_visit(date(2024, 5, 5)), plans=(_plan(2024, interval=(), days=days),))
    assert _states(world) == [
        ("2024-04-01", "sen", "2024-05-05"),
        ("2024-10-01", "i-tid", "2024-05-05"),
    ]
    assert [str(due.slot.first) for due in world.dues] == ["2024-01-01", "2024-04-02"]


def test_an_item_without_a_contract_is_answered_by_its_name() -> None:
    """A follow-up that is not of a contract says which item of the plan it is of."""
    plan = _plan(2024, contract=None, interval=(), days=(date(2024, 4, 1),))
    visit = _visit(date(2024, 3, 1), contract=None, plan_item="socialnamnden-2024/alfa")
    assert _states(_world(visit, plans=(plan,))) == [("2024-04-01", "i-tid", "2024-03-01")]


def test_a_contract_without_a_first_day_gives_no_days() -> None:
    """The interval is a rule without dates."""
    plan = _plan(2024, contract=oversight.UNKNOWN.id)
    world = oversight.world(
        KNOWN, contracts=(oversight.UNKNOWN,), follow_up_plans=(plan,), follow_ups=()
    )
    assert world.dues == ()


def test_a_follow_up_without_a_day_is_done_by_its_year() -> None:
    """The source may say that it was made in 2019, and not when."""
    world = _world()
    assert world.is_done(oversight.AREAS_REVIEWED)
    assert not world.is_done(_visit(None, planned=date(2026, 1, 1)))
    assert not world.is_done(_visit(None, period="2027"))


def test_an_overdue_action_is_told_with_its_deviation() -> None:
    """Only what is not done, of deviations that are open."""
    world = oversight.world(KNOWN)
    assert [(one.follow_up.id, one.action.id) for one in world.overdue_actions] == [
        ("alfa-2024", "utbildning")
    ]


def test_what_is_real_and_what_is_invented_never_meet() -> None:
    """Each world has its own records, and their follow-ups answer for their own contracts."""
    records: Records = oversight.records(KNOWN)
    real, example = oversights(records, oversight.TODAY, {})
    assert {one.id for one in example.contracts} == {
        "exempel-alfa-hemtjanst",
        "exempel-alfa-forra",
    }
    assert not {one.id for one in real.contracts} & {one.id for one in example.contracts}
    assert (real.is_example, example.is_example) == (False, True)


def test_without_an_example_there_is_only_what_is_real() -> None:
    """A municipality that takes the example away has nothing left of it."""
    assert len(oversights(KNOWN, oversight.TODAY, {})) == 1
