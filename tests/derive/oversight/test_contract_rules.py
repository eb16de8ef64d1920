"""What each rule says of a contract, in every case."""

from datetime import date
from typing import Any

import pytest

from insyn.derive.oversight import contract_rules
from insyn.derive.oversight.verdict import Finding, Proof
from insyn.model.oversight.contract import (
    Contract,
    InsightClause,
    IntervalStep,
    ReceivedInformation,
    Requirement,
    Terms,
)
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan, PlanItem
from insyn.model.oversight.programme import Decision, Programme
from tests import oversight
from tests.oversight import CONTRACT, PROGRAMME, UNKNOWN
from tests.render import invented

KNOWN = invented.facts().records
ITSELF = Proof(CONTRACT.title, "/avtal/alfa-hemtjanst/")


def _said(rule: Any, contract: Contract, **changes: Any) -> tuple[str, str]:
    found: Finding = rule(oversight.world(KNOWN, **changes), contract)
    return found.code, found.why.replace("\u00a0", " ")


def _contract(**changes: Any) -> Contract:
    return CONTRACT.model_copy(update=changes)


# ---- the programme ----


def _programme(**changes: Any) -> Programme:
    return PROGRAMME.model_copy(update=changes)


@pytest.mark.parametrize(
    ("contract", "programme", "expected"),
    [
        (_contract(), PROGRAMME, ("uppfyllt", "Avtalet följer ”Program för insyn”.")),
        (
            _contract(),
            _programme(first_day=None),
            ("uppfyllt", "Avtalet följer ”Program för insyn”."),
        ),
        (
            _contract(signed=date(2023, 1, 1)),
            PROGRAMME,
            ("uppfyllt", "Avtalet följer ”Program för insyn”."),
        ),
        (
            _contract(signed=date(2022, 12, 31)),
            PROGRAMME,
            (
                "inte-uppfyllt",
                "Avtalet är från 31 december 2022, och då gällde inte ”Program för insyn”.",
            ),
        ),
        (
            _contract(signed=None, first_day=date(2027, 1, 1)),
            PROGRAMME,
            (
                "inte-uppfyllt",
                "Avtalet är från 1 januari 2027, och då gällde inte ”Program för insyn”.",
            ),
        ),
        (
            _contract(signed=date(2023, 3, 12)),
            _programme(first_day=None),
            (
                "inte-uppfyllt",
                "Avtalet är från 12 mars 2023, och då gällde inte ”Program för insyn”.",
            ),
        ),
        (
            _contract(signed=date(2099, 1, 1)),
            _programme(last_day=None),
            ("uppfyllt", "Avtalet följer ”Program för insyn”."),
        ),
        (
            _contract(),
            _programme(first_day=None, adopted=None),
            (
                "delvis",
                "Avtalet följer ”Program för insyn”, men när programmet gäller är inte känt.",
            ),
        ),
        (
            _contract(),
            _programme(first_day=None, adopted=Decision(diary_number="KF-1")),
            (
                "delvis",
                "Avtalet följer ”Program för insyn”, men när programmet gäller är inte känt.",
            ),
        ),
        (
            _contract(signed=None, first_day=None),
            PROGRAMME,
            (
                "delvis",
                "Avtalet följer ”Program för insyn”, men när avtalet tecknades är inte känt.",
            ),
        ),
        (
            _contract(programme=None),
            PROGRAMME,
            ("inte-uppfyllt", "Avtalet anger inte vilket program det följer."),
        ),
        (
            UNKNOWN,
            PROGRAMME,
            ("kan-inte-bedömas", "Källan säger inte vilket program avtalet följer."),
        ),
    ],
)
def test_a_contract_follows_a_programme_that_applied_when_it_was_signed(
    contract: Contract, programme: Programme, expected: tuple[str, str]
) -> None:
    """The day of signing decides, else the first day; the day of adoption may begin a programme."""
    said = _said(contract_rules.follows_programme, contract, programmes=(programme,))
    assert said == expected


def test_the_programme_is_the_evidence() -> None:
    """Where a contract names none, the contract is."""
    world = oversight.world(KNOWN)
    assert contract_rules.follows_programme(world, CONTRACT).proof == (
        Proof("Program för insyn", "/insyn/program/program-2023/"),
    )
    assert contract_rules.follows_programme(world, _contract(programme=None)).proof == (ITSELF,)


# ---- the follow-up ----

HALF_YEARLY = IntervalStep(every="halvår")


def _plan(year: int, **changes: Any) -> FollowUpPlan:
    asked: dict[str, Any] = {"contract": CONTRACT.id, "interval": (HALF_YEARLY,), **changes}
    return FollowUpPlan(
        id=f"socialnamnden-{year}",
        title=f"Plan {year}",
        board="socialnamnden",
        period=str(year),
        summary="Planen.",
        items=(PlanItem(id="alfa", what="Alfa", **asked),),
        file=f"data/utforare/planer/socialnamnden-{year}.yaml",
    )


def _visit(year: int, month: int, day: int, **changes: Any) -> FollowUp:
    made = {"id": f"besok-{year}-{month}", "title": "Besöket", "day": date(year, month, day)}
    return oversight.LATE_VISIT.model_copy(update={**made, **changes})


BEGUN = _contract(last_day=None, options=())


@pytest.mark.parametrize(
    ("contract", "plans", "visits", "today", "expected"),
    [
        pytest.param(
            BEGUN,
            (),
            (),
            date(2024, 3, 1),
            ("inte-uppfyllt", "Ingen uppföljningsplan tar upp avtalet."),
            id="no plan",
        ),
        pytest.param(
            BEGUN,
            (_plan(2025),),
            (),
            date(2024, 3, 1),
            ("inte-uppfyllt", "Avtalet tas upp först i planen för 2025."),
            id="a plan of a later year",
        ),
        pytest.param(
            UNKNOWN,
            (),
            (),
            date(2024, 3, 1),
            ("kan-inte-bedömas", "Källan säger inte när avtalet ska följas upp."),
            id="no plan, and no contract that we have seen",
        ),
        pytest.param(
            BEGUN,
            (_plan(2024),),
            (),
            date(2024, 6, 30),
            ("uppfyllt", "Planen tar upp avtalet, och ingen sista dag har passerat."),
            id="the last day is today",
        ),
        pytest.param(
            BEGUN,
            (_plan(2024),),
            (),
            date(2024, 7, 1),
            ("inte-uppfyllt", "Avtalet skulle ha följts upp senast 30 juni 2024."),
            id="the last day was yesterday",
        ),
        pytest.param(
            BEGUN,
            (_plan(2024),),
            (_visit(2024, 6, 30),),
            date(2024, 7, 1),
            ("uppfyllt", "Avtalet har följts upp i tid."),
            id="in time",
        ),
        pytest.param(
            BEGUN,
            (_plan(2024),),
            (_visit(2024, 9, 2),),
            date(2024, 12, 1),
            (
                "delvis",
                "Uppföljningen som skulle göras senast 30 juni 2024 gjordes först "
                "2 september 2024.",
            ),
            id="too late",
        ),
        pytest.param(
            _contract(last_day=None, first_day=date(2022, 1, 1)),
            (_plan(2022, interval=(IntervalStep(every="halvår", years=1),)),),
            (_visit(2023, 1, 2),),
            date(2025, 1, 2),
            ("uppfyllt", "Ingen uppföljning har blivit sen de senaste två åren."),
            id="too late, but long ago",
        ),
        pytest.param(
            BEGUN,
            (_plan(2024),),
            (_visit(2024, 6, 30, occasion="händelsestyrd"),),
            date(2024, 7, 1),
            ("inte-uppfyllt", "Avtalet skulle ha följts upp senast 30 juni 2024."),
            id="what a complaint gave rise to does not answer for the plan",
        ),
        pytest.param(
            BEGUN,
            (_plan(2024),),
            (_visit(2024, 6, 1), _visit(2024, 12, 1)),
            date(2025, 7, 1),
            (
                "inte-uppfyllt",
                "Avtalet skulle ha följts upp senast 30 juni 2025, men ingen plan för 2025 tar "
                "upp det.",
            ),
            id="the plan of the next year forgets it",
        ),
        pytest.param(
            BEGUN,
            (_plan(2024),),
            (
                _visit(2024, 6, 1),
                _visit(2024, 12, 1),
                _visit(2025, 4, 1, occasion="händelsestyrd"),
            ),
            date(2025, 7, 1),
            (
                "inte-uppfyllt",
                "Avtalet skulle ha följts upp senast 30 juni 2025, men ingen plan för 2025 tar "
                "upp det.",
            ),
            id="a complaint does not answer for a forgotten year either",
        ),
        pytest.param(
            _contract(last_day=None, first_day=date(2020, 1, 1)),
            (_plan(2024),),
            (_visit(2024, 6, 1), _visit(2024, 12, 1)),
            date(2025, 1, 2),
            ("uppfyllt", "Avtalet har följts upp i tid."),
            id="the years before the first plan that is known are not asked for",
        ),
        pytest.param(
            BEGUN,
            (_plan(2024),),
            (_visit(2024, 6, 1), _visit(2024, 12, 1), _visit(2025, 4, 1)),
            date(2025, 7, 1),
            ("uppfyllt", "Avtalet har följts upp i tid."),
            id="followed up all the same",
        ),
        pytest.param(
            BEGUN,
            (_plan(2024), _plan(2026)),
            (_visit(2024, 6, 1), _visit(2024, 12, 1), _visit(2026, 6, 1)),
            date(2026, 7, 1),
            (
                "delvis",
                "Uppföljningen som skulle göras senast 31 december 2025 gjordes först 1 juni 2026.",
            ),
            id="a later one answers for the year between",
        ),
        pytest.param(
            UNKNOWN,
            (_plan(2024, contract=UNKNOWN.id),),
            (),
            date(2024, 7, 1),
            (
                "kan-inte-bedömas",
                "Planen säger hur ofta, men avtalets första dag är inte känd.",
            ),
            id="an interval from an unknown day",
        ),
        pytest.param(
            UNKNOWN,
            (_plan(2024, contract=UNKNOWN.id, interval=(), days=(date(2024, 5, 1),)),),
            (),
            date(2024, 7, 1),
            ("inte-uppfyllt", "Avtalet skulle ha följts upp senast 1 maj 2024."),
            id="a day of its own",
        ),
        pytest.param(
            UNKNOWN,
            (_plan(2024, contract=UNKNOWN.id, interval=(), days=(date(2024, 8, 1),)),),
            (),
            date(2024, 7, 1),
            ("uppfyllt", "Planen tar upp avtalet, och ingen sista dag har passerat."),
            id="a day of its own that has not come",
        ),
        pytest.param(
            BEGUN,
            (_plan(2024, interval=(), timetable="Löpande."),),
            (),
            date(2024, 7, 1),
            (
                "kan-inte-bedömas",
                "Planen tar upp avtalet men anger ingen sista dag för uppföljningen.",
            ),
            id="a timetable without a day",
        ),
        pytest.param(
            _contract(last_day=date(2024, 6, 30), options=()),
            (_plan(2024),),
            (),
            date(2026, 1, 1),
            ("inte-uppfyllt", "Avtalet skulle ha följts upp senast 30 juni 2024."),
            id="due on the very last day of a contract that has ended",
        ),
        pytest.param(
            _contract(last_day=date(2024, 6, 29), options=()),
            (_plan(2024),),
            (),
            date(2026, 1, 1),
            ("uppfyllt", "Planen tar upp avtalet, och ingen sista dag har passerat."),
            id="ended before it was due",
        ),
    ],
)
def test_a_contract_is_followed_up_in_time(
    contract: Contract,
    plans: tuple[FollowUpPlan, ...],
    visits: tuple[FollowUp, ...],
    today: date,
    expected: tuple[str, str],
) -> None:
    """A plan must ask for it, and what was asked for must have been made by its day."""
    said = _said(
        contract_rules.is_followed_up,
        contract,
        today=today,
        contracts=(contract,),
        follow_up_plans=plans,
        follow_ups=visits,
    )
    assert said == expected


def test_the_item_of_the_plan_and_the_follow_up_are_the_evidence() -> None:
    """The newest plan is led to, at the item; the follow-up that decided stands beside it."""
    found = contract_rules.is_followed_up(oversight.world(KNOWN), CONTRACT)
    assert found.why == (
        "Uppföljningen som skulle göras senast 31 december 2024 gjordes först 3 februari 2025."
    )
    assert found.proof == (
        Proof("Uppföljningsplan 2026", "/uppfoljning/planer/socialnamnden-2026/#punkt-alfa"),
        Proof("Alfa Omsorg, hösten 2024", "/uppfoljning/alfa-2024-host/"),
    )


# ---- the insight clause ----

NO_CLAUSE = ("inte-uppfyllt", "Avtalet har ingen insynsklausul.")
UNTOLD_CLAUSE = ("kan-inte-bedömas", "Uppgifterna säger inte om avtalet har någon insynsklausul.")


def _clause(**changes: Any) -> Contract:
    asked: dict[str, Any] = {"exists": True, **changes}
    return _contract(insight_clause=InsightClause(**asked))


@pytest.mark.parametrize(
    ("contract", "expected"),
    [
        (_contract(insight_clause=None), UNTOLD_CLAUSE),
        (_clause(exists=False), NO_CLAUSE),
        (_clause(), ("uppfyllt", "Avtalet har en insynsklausul.")),
        (_clause(section="7 §"), ("uppfyllt", "Avtalet har en insynsklausul (7 §).")),
    ],
)
def test_a_contract_has_an_insight_clause(contract: Contract, expected: tuple[str, str]) -> None:
    """A contract that no source describes cannot be judged; one without a clause falls short."""
    assert _said(contract_rules.has_insight_clause, contract) == expected


@pytest.mark.parametrize(
    ("contract", "expected"),
    [
        (_contract(insight_clause=None), UNTOLD_CLAUSE),
        (_clause(exists=False), NO_CLAUSE),
        (
            _clause(),
            (
                "inte-uppfyllt",
                "Insynsklausulen säger inte vilken information utföraren ska lämna.",
            ),
        ),
        (
            _clause(what=("Antal anställda", "IVO:s beslut", "Klagomål")),
            ("uppfyllt", "Utföraren ska lämna antal anställda, IVO:s beslut och klagomål."),
        ),
        (
            _clause(what=("Klagomål och svar", "Antal anställda")),
            ("uppfyllt", "Utföraren ska lämna klagomål och svar; antal anställda."),
        ),
    ],
)
def test_a_clause_says_which_information_is_to_be_given(
    contract: Contract, expected: tuple[str, str]
) -> None:
    """The information is named in the sentence."""
    assert _said(contract_rules.names_information, contract) == expected


def _received(*days: date, **changes: Any) -> Contract:
    came = tuple(ReceivedInformation(day=day, what="Redovisning") for day in days)
    return _clause(received=came, **changes)


@pytest.mark.parametrize(
    ("contract", "today", "expected"),
    [
        (_contract(insight_clause=None), date(2025, 1, 1), UNTOLD_CLAUSE),
        (_clause(exists=False), date(2025, 1, 1), NO_CLAUSE),
        (
            _received(),
            date(2025, 1, 1),
            ("inte-uppfyllt", "Ingen information till allmänheten har kommit in."),
        ),
        (
            _received(date(2024, 5, 1), date(2024, 8, 1)),
            date(2024, 6, 1),
            (
                "delvis",
                "Information kom senast 1 maj 2024. Avtalet säger inte hur ofta den ska komma.",
            ),
        ),
        (
            _received(every="år"),
            date(2025, 1, 1),
            ("ej-tillämpligt", "Den första informationen ska komma senast 1 januari 2025."),
        ),
        (
            _received(every="år"),
            date(2025, 1, 2),
            ("inte-uppfyllt", "Information ska komma en gång per år, men ingen har kommit in."),
        ),
        (
            _received(date(2024, 5, 1), every="år"),
            date(2025, 5, 1),
            ("uppfyllt", "Den senaste informationen kom 1 maj 2024."),
        ),
        (
            _received(date(2024, 5, 1), every="år"),
            date(2025, 5, 2),
            ("delvis", "Information ska komma en gång per år. Den senaste kom 1 maj 2024."),
        ),
        (
            _received(every="år").model_copy(update={"first_day": None}),
            date(2025, 5, 2),
            (
                "kan-inte-bedömas",
                "Ingen information har kommit in, och avtalets första dag är inte känd.",
            ),
        ),
        (
            _received(date(2024, 5, 1), every="år").model_copy(
                update={"last_day": date(2025, 4, 30)}
            ),
            date(2026, 5, 2),
            ("uppfyllt", "Den senaste informationen kom 1 maj 2024."),
        ),
    ],
)
def test_information_comes_as_often_as_was_agreed(
    contract: Contract, today: date, expected: tuple[str, str]
) -> None:
    """The day of the newest counts; a contract that has ended is judged by its last day."""
    assert _said(contract_rules.has_given_information, contract, today=today) == expected


# ---- terms, goals and requirements ----


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        (None, ("inte-uppfyllt", "Inga villkor om medverkan i uppföljning är angivna.")),
        (
            Terms(takes_part=True, statistics=True, registers=True),
            (
                "uppfyllt",
                "Avtalet binder utföraren att medverka, lämna statistik och rapportera.",
            ),
        ),
        (
            Terms(takes_part=False, statistics=False, registers=False),
            (
                "inte-uppfyllt",
                "Avtalet binder inte utföraren att medverka, lämna statistik eller rapportera.",
            ),
        ),
        (
            Terms(takes_part=True, statistics=False, registers=False),
            (
                "delvis",
                "Avtalet binder inte utföraren att lämna statistik eller att rapportera till "
                "register och myndigheter.",
            ),
        ),
        (
            Terms(takes_part=True, statistics=False),
            (
                "delvis",
                "Avtalet binder inte utföraren att lämna statistik. Uppgifterna säger inte om "
                "avtalet binder utföraren att rapportera till register och myndigheter.",
            ),
        ),
        (
            Terms(takes_part=True),
            (
                "kan-inte-bedömas",
                "Uppgifterna säger inte om avtalet binder utföraren att lämna statistik eller "
                "att rapportera till register och myndigheter.",
            ),
        ),
    ],
)
def test_a_contract_binds_the_performer_to_take_part(
    terms: Terms | None, expected: tuple[str, str]
) -> None:
    """All three are asked for; what the records leave out is told apart from what is refused."""
    assert _said(contract_rules.regulates_participation, _contract(terms=terms)) == expected


@pytest.mark.parametrize(
    ("contract", "expected"),
    [
        (_contract(), ("uppfyllt", "Avtalet tar upp 1 av kommunens mål.")),
        (
            _contract(goals=()),
            ("inte-uppfyllt", "Avtalet tar inte upp något av kommunens mål."),
        ),
        (
            UNKNOWN,
            ("kan-inte-bedömas", "Källan säger inte om avtalet tar upp kommunens mål."),
        ),
    ],
)
def test_a_contract_takes_up_goals(contract: Contract, expected: tuple[str, str]) -> None:
    """One goal is enough."""
    assert _said(contract_rules.takes_up_goals, contract) == expected


def test_the_goals_are_the_evidence() -> None:
    """Each leads to its page; one that is not known is left out."""
    contract = _contract(goals=("2019/trygg", "2019/finns-inte"))
    found = contract_rules.takes_up_goals(oversight.world(KNOWN), contract)
    assert found.proof == (Proof(KNOWN.goal_by_reference["2019/trygg"].title, "/mal/2019/trygg/"),)


MEASURED = Requirement(id="matt", text="Mäts.", measured_by="Scheman")
UNMEASURED = Requirement(id="omatt", text="Mäts inte.")


@pytest.mark.parametrize(
    ("requirements", "expected"),
    [
        ((), ("inte-uppfyllt", "Inga krav är angivna.")),
        ((MEASURED,), ("uppfyllt", "Avtalet säger hur det enda kravet mäts.")),
        ((MEASURED, MEASURED), ("uppfyllt", "Avtalet säger hur alla 2 krav mäts.")),
        ((MEASURED, UNMEASURED), ("delvis", "Avtalet säger inte hur 1 av 2 krav mäts.")),
        ((UNMEASURED,), ("inte-uppfyllt", "Avtalet säger inte hur det enda kravet mäts.")),
    ],
)
def test_every_requirement_says_how_it_is_measured(
    requirements: tuple[Requirement, ...], expected: tuple[str, str]
) -> None:
    """What is not measured cannot be followed up."""
    contract = _contract(requirements=requirements)
    assert _said(contract_rules.can_be_followed_up, contract) == expected


def test_the_requirements_that_are_not_measured_are_the_evidence() -> None:
    """Each leads to its place on the page of the contract; without requirements no one can tell."""
    world = oversight.world(KNOWN)
    assert contract_rules.can_be_followed_up(world, CONTRACT).proof == (
        Proof("Bilarna ska vara miljöbilar.", "/avtal/alfa-hemtjanst/#krav-miljobilar"),
    )
    said = _said(contract_rules.can_be_followed_up, UNKNOWN)
    assert said == ("kan-inte-bedömas", "Källan säger inte vilka krav avtalet har.")
