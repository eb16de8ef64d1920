"""What each rule says of a board's plans, in every case."""

from datetime import date
from typing import Any

import pytest

from insyn.derive.oversight import board_rules
from insyn.derive.oversight.verdict import Finding, Proof
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan, PlanItem, PlanReport, SpecialReview
from tests import oversight
from tests.oversight import ASSIGNMENT, COMPLAINT, CONTRACT, EARLIER, PLAN, UNKNOWN
from tests.render import invented

KNOWN = invented.facts().records
BOARD = KNOWN.board_by_id["socialnamnden"]
NO_CONTRACT = "Vi känner inte heller till något avtal som säkert gäller nu."
ITSELF = (Proof("Socialnämnden", "/insyn/namnd/socialnamnden/"),)
TODAY = date(2026, 11, 21)
WHOLE = PLAN.items[0]


def _found(
    rule: Any,
    *plans: FollowUpPlan,
    contracts: tuple[Contract, ...] = (CONTRACT,),
    follow_ups: tuple[FollowUp, ...] = (),
    today: date = TODAY,
) -> Finding:
    world = oversight.world(
        KNOWN, today, contracts=contracts, follow_up_plans=plans, follow_ups=follow_ups
    )
    found: Finding = rule(world, BOARD)
    return found


def _said(*asked: Any, **more: Any) -> tuple[str, str]:
    found = _found(*asked, **more)
    return found.code, found.why.replace("\u00a0", " ")


def _plan(year: int, *items: PlanItem, **changes: Any) -> FollowUpPlan:
    made = {
        "id": f"socialnamnden-{year}",
        "title": f"Plan {year}",
        "period": str(year),
        "items": items,
        "special_reviews": (),
    }
    return PLAN.model_copy(update={**made, **changes})


def _proof(year: int) -> Proof:
    return Proof(f"Plan {year}", f"/uppfoljning/planer/socialnamnden-{year}/")


# ---- a plan ----


@pytest.mark.parametrize(
    ("plans", "contracts", "expected"),
    [
        ((_plan(2026), _plan(2024)), (CONTRACT,), ("uppfyllt", "Nämnden har en plan för 2026.")),
        (
            (_plan(2024), _plan(2027)),
            (CONTRACT,),
            (
                "inte-uppfyllt",
                "Det finns ingen plan för 2026 i uppgifterna. Den senaste gäller 2024.",
            ),
        ),
        ((), (CONTRACT,), ("inte-uppfyllt", "Det finns ingen plan för 2026 i uppgifterna.")),
        (
            (),
            (UNKNOWN,),
            ("kan-inte-bedömas", f"Det finns ingen plan för 2026 i uppgifterna. {NO_CONTRACT}"),
        ),
        (
            (_plan(2024),),
            (EARLIER,),
            (
                "kan-inte-bedömas",
                "Det finns ingen plan för 2026 i uppgifterna. Den senaste gäller 2024. "
                f"{NO_CONTRACT}",
            ),
        ),
    ],
)
def test_a_board_has_a_plan_of_the_year(
    plans: tuple[FollowUpPlan, ...], contracts: tuple[Contract, ...], expected: tuple[str, str]
) -> None:
    """Without a contract that is known to apply, no one can tell whether a plan is needed."""
    assert _said(board_rules.has_plan, *plans, contracts=contracts) == expected


def test_the_newest_plan_is_the_evidence() -> None:
    """Where there is none, the board itself is."""
    assert _found(board_rules.has_plan, _plan(2026), _plan(2024)).proof == (_proof(2026),)
    assert _found(board_rules.has_plan, _plan(2024)).proof == (_proof(2024),)
    assert _found(board_rules.has_plan).proof == ITSELF


# ---- what a plan holds ----


def _item(**changes: Any) -> PlanItem:
    return WHOLE.model_copy(update=changes)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (
            (WHOLE, _item(timetable=None, interval=(), days=(date(2026, 5, 1),))),
            (
                "uppfyllt",
                "Varje punkt i planen för 2026 säger vad, hur, vem, när och till vem.",
            ),
        ),
        (
            (WHOLE, _item(forms=()), _item(forms=())),
            (
                "delvis",
                "I planen för 2026 saknas formen för uppföljningen (i 2 punkter).",
            ),
        ),
        (
            (_item(responsible=()),),
            ("delvis", "I planen för 2026 saknas vem som ansvarar (i 1 punkt)."),
        ),
        (
            (_item(timetable=None, interval=()),),
            ("delvis", "I planen för 2026 saknas tidplan eller intervall (i 1 punkt)."),
        ),
        (
            (_item(feedback=WHOLE.feedback[:2], responsible=()),),
            (
                "delvis",
                "I planen för 2026 saknas vem som ansvarar (i 1 punkt) och återkoppling till "
                "nämnden, utföraren och allmänheten (i 1 punkt).",
            ),
        ),
        (
            (PlanItem(id="bara", what="Bara vad."),),
            (
                "inte-uppfyllt",
                "I planen för 2026 saknas formen för uppföljningen (i 1 punkt), vem som ansvarar "
                "(i 1 punkt), tidplan eller intervall (i 1 punkt) och återkoppling till nämnden, "
                "utföraren och allmänheten (i 1 punkt).",
            ),
        ),
        ((), ("inte-uppfyllt", "Planen för 2026 har inga punkter.")),
    ],
)
def test_a_plan_says_all_that_it_should(
    items: tuple[PlanItem, ...], expected: tuple[str, str]
) -> None:
    """Each item says what, how, by whom, when and for whom; what is missing is counted."""
    assert _said(board_rules.plan_is_complete, _plan(2026, *items)) == expected


def test_the_newest_plan_is_tried_and_there_must_be_one() -> None:
    """An older plan is tried where the year has none; no plan at all falls short."""
    older = _plan(2019, _item(forms=()))
    assert _said(board_rules.plan_is_complete, older) == (
        "delvis",
        "I planen för 2019 saknas formen för uppföljningen (i 1 punkt).",
    )
    none = "Det finns ingen plan i uppgifterna."
    assert _said(board_rules.plan_is_complete) == ("inte-uppfyllt", none)
    assert _said(board_rules.plan_is_complete, contracts=()) == (
        "kan-inte-bedömas",
        f"{none} {NO_CONTRACT}",
    )


# ---- whom a plan covers ----

OTHER = _item(id="egen", contract=ASSIGNMENT.id)


@pytest.mark.parametrize(
    ("items", "contracts", "expected"),
    [
        (
            (WHOLE, OTHER),
            (CONTRACT, ASSIGNMENT, EARLIER),
            ("uppfyllt", "Planen för 2026 tar upp alla avtal som gäller."),
        ),
        (
            (WHOLE,),
            (CONTRACT, ASSIGNMENT),
            ("delvis", "Planen för 2026 tar inte upp 1 avtal som gäller."),
        ),
        (
            (),
            (CONTRACT, ASSIGNMENT),
            ("inte-uppfyllt", "Planen för 2026 tar inte upp 2 avtal som gäller."),
        ),
        (
            (WHOLE,),
            (CONTRACT, UNKNOWN),
            ("kan-inte-bedömas", "Planen för 2026 tar inte upp 1 avtal som kanske gäller."),
        ),
        (
            (_item(contract=UNKNOWN.id),),
            (CONTRACT, UNKNOWN),
            ("delvis", "Planen för 2026 tar inte upp 1 avtal som gäller."),
        ),
        (
            (),
            (CONTRACT, UNKNOWN),
            ("inte-uppfyllt", "Planen för 2026 tar inte upp 1 avtal som gäller."),
        ),
        (
            (WHOLE,),
            (EARLIER,),
            ("kan-inte-bedömas", "Vi känner inte till något avtal som gäller nu."),
        ),
    ],
)
def test_a_plan_covers_every_contract_that_applies(
    items: tuple[PlanItem, ...], contracts: tuple[Contract, ...], expected: tuple[str, str]
) -> None:
    """Own regi is covered on the same terms; what has ended is not asked for."""
    assert _said(board_rules.plan_covers_all, _plan(2026, *items), contracts=contracts) == expected


def test_without_a_plan_of_the_year_no_contract_is_covered() -> None:
    """The verdict is that of the missing plan."""
    assert _said(board_rules.plan_covers_all, _plan(2024, WHOLE)) == (
        "inte-uppfyllt",
        "Det finns ingen plan för 2026 i uppgifterna. Den senaste gäller 2024.",
    )


def test_the_plan_and_the_first_ten_contracts_left_out_are_the_evidence() -> None:
    """A board with thousands of contracts does not fill a page with them."""
    many = tuple(
        CONTRACT.model_copy(update={"id": f"a-{number}", "title": f"Avtal {number}"})
        for number in range(12)
    )
    found = _found(board_rules.plan_covers_all, _plan(2026), contracts=many)
    assert found.why.replace("\u00a0", " ") == "Planen för 2026 tar inte upp 12 avtal som gäller."
    assert found.proof == (
        _proof(2026),
        *(Proof(f"Avtal {number}", f"/avtal/a-{number}/") for number in range(10)),
    )


# ---- reports on a plan ----

REPORT = PlanReport(report="delårsrapport", day=date(2025, 9, 1))
YEARLY = PlanReport(report="verksamhetsberättelse")


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        (
            (REPORT, YEARLY),
            (
                "uppfyllt",
                "Planen för 2025 är redovisad i delårsrapport och verksamhetsberättelse.",
            ),
        ),
        (
            (REPORT,),
            (
                "delvis",
                "Uppgifterna visar inte att planen för 2025 är redovisad i verksamhetsberättelse.",
            ),
        ),
        (
            (REPORT.model_copy(update={"day": date(2026, 11, 22)}), YEARLY),
            ("delvis", "Uppgifterna visar inte att planen för 2025 är redovisad i delårsrapport."),
        ),
        (
            (),
            (
                "inte-uppfyllt",
                "Uppgifterna visar inte att planen för 2025 är redovisad i delårsrapport eller "
                "verksamhetsberättelse.",
            ),
        ),
    ],
)
def test_a_plan_is_accounted_for_twice(
    reports: tuple[PlanReport, ...], expected: tuple[str, str]
) -> None:
    """The newest plan whose year is over is asked for; a report to come does not count."""
    plans = (_plan(2024), _plan(2025, reports=reports), _plan(2026))
    assert _said(board_rules.plan_is_accounted_for, *plans) == expected


def test_a_plan_whose_year_is_not_over_is_not_asked_for() -> None:
    """There is nothing to account for yet; without a contract no one can tell."""
    assert _said(board_rules.plan_is_accounted_for, _plan(2026)) == (
        "kan-inte-bedömas",
        "Nämnden har ingen plan vars år är slut.",
    )
    assert _said(board_rules.plan_is_accounted_for, _plan(2025), contracts=(UNKNOWN,)) == (
        "kan-inte-bedömas",
        "Uppgifterna visar inte att planen för 2025 är redovisad i delårsrapport eller "
        "verksamhetsberättelse. "
        f"{NO_CONTRACT}",
    )


# ---- special reviews ----

REVIEWS = (SpecialReview(area="Nattpatrullen", reason="Klagomål."),)
NONE = "Vi känner inte till någon särskild granskning de senaste två åren."


def _review(day: date | None, **changes: Any) -> FollowUp:
    return COMPLAINT.model_copy(update={"day": day, **changes})


@pytest.mark.parametrize(
    ("plans", "made", "expected"),
    [
        (
            (),
            (_review(date(2024, 11, 21)),),
            ("uppfyllt", "En granskning utöver planen gjordes 21 november 2024."),
        ),
        ((), (_review(date(2024, 11, 20)),), ("inte-uppfyllt", NONE)),
        ((), (_review(date(2026, 11, 22)),), ("inte-uppfyllt", NONE)),
        ((), (_review(None),), ("inte-uppfyllt", NONE)),
        (
            (),
            (_review(date(2025, 3, 1), form="tillsyn"),),
            ("uppfyllt", "En granskning utöver planen gjordes 1 mars 2025."),
        ),
        (
            (),
            (_review(date(2025, 3, 1), form="tillsyn", occasion="planerad"),),
            ("inte-uppfyllt", NONE),
        ),
        (
            (),
            (_review(date(2025, 3, 1), board="annan"),),
            ("inte-uppfyllt", NONE),
        ),
        (
            (_plan(2025, special_reviews=REVIEWS), _plan(2026)),
            (),
            ("uppfyllt", "Planen för 2025 tar upp en särskild granskning."),
        ),
        ((_plan(2024, special_reviews=REVIEWS),), (), ("inte-uppfyllt", NONE)),
        ((_plan(2027, special_reviews=REVIEWS),), (), ("inte-uppfyllt", NONE)),
    ],
)
def test_some_areas_are_reviewed_specially(
    plans: tuple[FollowUpPlan, ...], made: tuple[FollowUp, ...], expected: tuple[str, str]
) -> None:
    """One that was made, or stands in a plan, in the last two years is enough."""
    assert _said(board_rules.has_special_review, *plans, follow_ups=made) == expected


def test_the_newest_review_is_the_evidence() -> None:
    """The follow-up goes before the plan; without a contract no one can tell."""
    reviewed = (_review(date(2025, 1, 1)), _review(date(2026, 4, 14), id="ny", title="Den nya"))
    plan = _plan(2026, special_reviews=REVIEWS)
    found = _found(board_rules.has_special_review, plan, follow_ups=reviewed)
    assert found.proof == (Proof("Den nya", "/uppfoljning/ny/"),)
    assert _found(board_rules.has_special_review, plan).proof == (_proof(2026),)
    said = _said(board_rules.has_special_review, contracts=(UNKNOWN,))
    assert said == ("kan-inte-bedömas", f"{NONE} {NO_CONTRACT}")
