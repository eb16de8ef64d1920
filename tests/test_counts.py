"""Hold the records of this repository against the numbers that their sources give.

The numbers were counted in the sources by hand; a record that is lost or added by mistake shows.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import get_args

from insyn.load.records import load
from insyn.model.goal import Goal
from insyn.model.internal_control import ControlAction
from insyn.model.oversight.insight_requirement import RuleCode
from insyn.model.records import Records

ROOT = Path(__file__).parents[1]


@cache
def _records() -> Records:
    records, problems = load(ROOT)
    assert records is not None
    assert problems == []
    return records


def _levels(structure: str) -> Counter[str]:
    return Counter(goal.level for goal in _records().structure_by_id[structure].goals)


def _assessed(goals: Iterable[Goal]) -> int:
    return sum(any(one.grade != "ej-bedömd" for one in goal.assessments) for goal in goals)


def test_the_goals_of_2019_are_eight_and_twenty_six() -> None:
    """Seven of the eight overall and strategic goals are assessed, and every board goal."""
    assert _levels("2019") == {"övergripande": 5, "strategiskt": 3, "nämndmål": 26}
    goals = _records().structure_by_id["2019"].goals
    assert _assessed(goal for goal in goals if goal.level != "nämndmål") == 7
    assert _assessed(goal for goal in goals if goal.level == "nämndmål") == 26


def test_the_later_structures_have_the_goals_that_their_sources_name() -> None:
    """Of the nine goals from 2021 the sources name two; the later ones are named in full."""
    assert _levels("2021") == {"målområde": 3, "fullmäktigemål": 2, "nämndmål": 2}
    assert _levels("22-mal") == {"målområde": 3, "fullmäktigemål": 22}
    assert _levels("25-mal") == {"målområde": 4, "fullmäktigemål": 25}


def test_every_measure_of_the_source_list_is_here() -> None:
    """The list has 92 rows, and each is one measure."""
    rows = [one.evidence.row for one in _records().indicators if one.evidence]
    assert sorted(row for row in rows if row is not None) == list(range(1, 93))


def test_twenty_six_of_forty_three_commitments_were_done() -> None:
    """Seventeen were not done in the year."""
    statuses = Counter(one.status for one in _records().commitments)
    assert statuses == {"klart": 26, "ej-klart-i-år": 17}


def _done(actions: Iterable[ControlAction]) -> tuple[int, int]:
    statuses = [one.status for one in actions]
    return len(statuses), statuses.count("klart")


def test_the_internal_control_is_whole() -> None:
    """18 actions against risks (10 done), 11 after audits (7), 16 controls (12)."""
    (control,) = _records().internal_controls
    assert _done(action for risk in control.risks for action in risk.actions) == (18, 10)
    assert _done(action for review in control.reviews for action in review.actions) == (11, 7)
    assert Counter(one.status for one in control.controls) == {"klart": 12, "ej-klart-i-år": 4}


def test_every_review_has_its_diary_number() -> None:
    """The audits are told by the municipality's own numbers."""
    (control,) = _records().internal_controls
    assert [review.diary_number for review in control.reviews] == [
        "KS-2013/227.912",
        "KS-2014/476.912",
        "KS-2018/272.912",
        "KS-2018/1222.912",
        "KS-2016/669.912",
        "KS-2018/753.912",
        "KS-2016/2614.912",
    ]


def test_the_economy_and_the_steering_are_here() -> None:
    """Seven tables of amounts; two full versions of the calendar; the rules of each version."""
    assert [one.id for one in _records().statements] == [
        "ks-resultatrakning-2019",
        "ks-drift-per-verksamhet-2019",
        "ks-investeringar-2019",
        "ks-exploateringsresultat-2019",
        "ks-it-investeringar-2019",
        "ks-ovriga-investeringar-2019",
        "ks-saldooverforingar-2019",
    ]
    rules = {one.id: [rule.id for rule in one.rules] for one in _records().steerings}
    assert rules == {
        "2019": ["balanserat-resultat"],
        "2021": [],
        "22-mal": [
            "balanserat-resultat",
            "vinterunderhall",
            "aterstall-underskott",
            "dyrare-projekt",
        ],
        "25-mal": ["dyrare-projekt"],
    }
    assert {one.id for one in _records().steerings if len(one.calendar) > 10} == {
        "22-mal",
        "25-mal",
    }


def test_the_programme_holds_what_its_source_lists() -> None:
    """Six legal forms, five things a plan is to hold, two reasons to follow up."""
    (programme,) = [one for one in _records().programmes if one.structure == "22-mal"]
    assert len(programme.operating_forms) == 6
    assert len(programme.plan_contents) == 5
    reasons = [one.id for one in programme.follow_up if one.id.startswith("skal-")]
    assert reasons == ["skal-kontroll", "skal-utveckling"]
    assert (programme.first_day, programme.last_day, programme.adopted) == (None, None, None)


def test_the_one_contract_of_the_sources_has_only_what_they_say() -> None:
    """The cleaning contract has no performer, no days and no clause, and an interval as a rule."""
    records = _records()
    (contract,) = [one for one in records.contracts if not records.is_example(one.file)]
    assert contract.id == "lokalvard"
    said = (contract.provider, contract.form, contract.signed, contract.first_day)
    assert said == (None, None, None, None)
    assert (contract.insight_clause, contract.requirements) == (None, ())
    (plan,) = [one for one in records.follow_up_plans if not records.is_example(one.file)]
    (item,) = [one for one in plan.items if one.contract == contract.id]
    assert [(step.every, step.years) for step in item.interval] == [("termin", 1), ("år", 4)]
    assert [one.receiver for one in item.feedback] == ["nämnd", "förvaltningsledning", "utförare"]
    assert len(item.responsible) == 3


def test_the_sources_tell_of_seven_follow_ups_and_no_performer() -> None:
    """Three controls of 2019, three audits, and the care contracts that were terminated."""
    records = _records()
    own = [one.id for one in records.follow_ups if not records.is_example(one.file)]
    assert len(own) == 7
    assert [one for one in records.providers if not records.is_example(one.file)] == []


def test_every_rule_tries_some_requirement_of_law_or_programme() -> None:
    """There are twenty-six, and only skollagen has not been read."""
    requirements = _records().insight_requirements
    assert {one.rule for one in requirements} == set(get_args(RuleCode))
    grounds = Counter(one.ground.source.split(" ")[0] for one in requirements)
    assert sum(grounds.values()) == 26
    assert [one.id for one in requirements if not one.ground.is_read] == [
        "skollagen-29-19-information"
    ]
