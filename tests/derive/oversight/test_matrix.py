"""Who is tried by what, when a requirement does not apply, and what it all comes to."""

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest

from insyn.derive.oversight.matrix import RULES, Matrix, matrices, totals, verdicts
from insyn.derive.oversight.verdict import Proof, Verdict
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.insight_requirement import InsightRequirement, RuleCode
from tests import comparison, oversight
from tests.oversight import (
    ASSIGNMENT,
    COMPANY,
    CONTRACT,
    EARLIER,
    EARLIER_PLAN,
    LAW,
    OWN_REGI,
    PLAN,
    SYSTEM,
    UNKNOWN,
    requirement,
)
from tests.render import invented

KNOWN = invented.facts().records
TODAY = oversight.TODAY


def test_every_rule_that_a_requirement_may_name_is_there() -> None:
    """The codes of the model and the rules of the matrix are the same."""
    assert set(RULES) == set(get_args(RuleCode))


def _subjects(today: date = TODAY, **changes: Any) -> list[tuple[str, str, bool]]:
    """Return everyone who is tried: scope, id and whether they count."""
    found = verdicts(oversight.world(KNOWN, today, **changes))
    return list(dict.fromkeys((one.scope, one.subject, one.is_current) for one in found))


def test_everyone_that_a_requirement_may_concern_is_tried() -> None:
    """The municipality, systems, boards, performers and contracts, in that order."""
    assert _subjects() == [
        ("kommun", "kommunen", True),
        ("valfrihetssystem", "hemtjanst", True),
        ("nämnd", "socialnamnden", True),
        ("utförare", "alfa", True),
        ("utförare", "egen-regi", True),
        ("avtal", "alfa-hemtjanst", True),
        ("avtal", "alfa-forra", False),
        ("avtal", "egen-regi-hemtjanst", True),
        ("avtal", "lokalvard", True),
    ]


def test_a_service_without_a_choice_system_is_tried_as_one() -> None:
    """People choose there too; it is tried on its own page, and only as it stands today."""
    facts = comparison.with_comparison(invented.facts())
    asked = (requirement("alla", "valfrihetssystem", "information-om-alla"),)
    facts = replace(facts, records=replace(facts.records, insight_requirements=asked))
    tried = [
        (one.subject, one.address, one.code, one.why.replace("\u00a0", " "))
        for matrix in facts.matrices
        for one in matrix.verdicts
        if one.scope == "valfrihetssystem" and one.requirement == "alla"
    ]
    assert tried[-1] == (
        "exempel",
        "/jamfor-service/exempel/",
        "uppfyllt",
        "Alla 4 enheter har namn, utförare, driftsform och uppgifter att jämföra.",
    )


def test_what_had_not_begun_is_not_tried() -> None:
    """In 2022 there was one contract, no system and no plan; one without a day is always tried."""
    assert _subjects(date(2022, 12, 31)) == [
        ("kommun", "kommunen", True),
        ("nämnd", "socialnamnden", True),
        ("utförare", "alfa", True),
        ("avtal", "alfa-forra", True),
        ("avtal", "lokalvard", True),
    ]


def test_what_has_ended_is_tried_but_does_not_count() -> None:
    """A system that is over, and a performer whose contracts all have ended."""
    over = SYSTEM.model_copy(update={"last_day": date(2026, 11, 20)})
    asked: dict[str, Any] = {
        "choice_systems": (over,),
        "contracts": (EARLIER,),
        "providers": (COMPANY,),
    }
    assert _subjects(**asked) == [
        ("kommun", "kommunen", True),
        ("valfrihetssystem", "hemtjanst", False),
        ("nämnd", "socialnamnden", True),
        ("utförare", "alfa", False),
        ("avtal", "alfa-forra", False),
    ]


def test_a_board_is_tried_for_a_plan_too_but_not_for_one_to_come() -> None:
    """A board without contracts is there when it has a plan of this year or an earlier one."""
    planned: dict[str, Any] = {"contracts": (), "providers": (OWN_REGI,), "choice_systems": ()}
    here = ("nämnd", "socialnamnden", True)
    assert here in _subjects(**planned, follow_up_plans=(EARLIER_PLAN,))
    coming = PLAN.model_copy(update={"period": "2027"})
    assert _subjects(**planned, follow_up_plans=(coming,)) == [
        ("kommun", "kommunen", True),
        ("utförare", "egen-regi", True),
    ]


def test_the_invented_are_tried_apart_and_without_the_municipality() -> None:
    """There is a matrix for each world; the real one comes first."""
    real, example = matrices(oversight.records(KNOWN), TODAY)
    assert not real.world.is_example
    assert example.world.is_example
    assert list(example.by_subject) == [
        ("valfrihetssystem", "exempel-hemtjanst"),
        ("nämnd", "socialnamnden"),
        ("utförare", "exempel-alfa"),
        ("avtal", "exempel-alfa-hemtjanst"),
        ("avtal", "exempel-alfa-forra"),
    ]
    only_real = oversight.records(KNOWN, packages=(oversight.package("utforare"),))
    assert len(matrices(only_real, TODAY)) == 1


def test_a_verdict_says_what_it_is_about_and_where_that_stands() -> None:
    """Board and address come along, and the evidence of the rule."""
    found = Matrix(oversight.world(KNOWN)).by_subject["avtal", "alfa-hemtjanst"]
    assert [one.requirement for one in found] == ["klausul", "uppfoljning", "program-alla"]
    assert found[0] == Verdict(
        requirement="klausul",
        scope="avtal",
        subject="alfa-hemtjanst",
        title="Hemtjänst, Alfa Omsorg",
        address="/avtal/alfa-hemtjanst/",
        board="socialnamnden",
        code="uppfyllt",
        why="Avtalet har en insynsklausul (7 §).",
        proof=(Proof("Hemtjänst, Alfa Omsorg", "/avtal/alfa-hemtjanst/"),),
        is_current=True,
    )


@pytest.mark.parametrize(
    ("key", "address", "board"),
    [
        (("kommun", "kommunen"), "/insyn/", ""),
        (
            ("valfrihetssystem", "hemtjanst"),
            "/insyn/valfrihetssystem/hemtjanst/",
            "socialnamnden",
        ),
        (("nämnd", "socialnamnden"), "/insyn/namnd/socialnamnden/", "socialnamnden"),
        (("utförare", "alfa"), "/utforare/alfa/", ""),
    ],
)
def test_every_subject_has_an_address_and_maybe_a_board(
    key: tuple[str, str], address: str, board: str
) -> None:
    """The municipality and the performers are no board's own."""
    (found,) = Matrix(oversight.world(KNOWN)).by_subject[key]
    assert (found.address, found.board) == (address, board)


def test_a_requirement_of_another_scope_than_its_rule_is_left_out() -> None:
    """The check tells of it; the matrix does not try a contract by a rule for boards."""
    wrong = requirement("fel", "avtal", "nämnden-har-plan")
    assert verdicts(oversight.world(KNOWN, insight_requirements=(wrong,))) == ()


# ---- when a requirement does not apply ----

APPLIES = ("uppfyllt", "Avtalet har en insynsklausul (7 §).")
ONLY_PRIVATE = "Kravet gäller bara privata utförare, och utföraren är inte privat."


def _asked(**changes: Any) -> InsightRequirement:
    return requirement("krav", "avtal", "insynsklausul-finns", **changes)


def _verdict(law: InsightRequirement, contract: Contract, **changes: Any) -> tuple[str, str]:
    world = oversight.world(KNOWN, insight_requirements=(law,), contracts=(contract,), **changes)
    return oversight.verdict_of(world, "krav", contract.id)


@pytest.mark.parametrize(
    ("law", "changes", "expected"),
    [
        (_asked(performers="privata"), {}, APPLIES),
        (
            _asked(performers="privata"),
            {"provider": "egen-regi"},
            ("ej-tillämpligt", ONLY_PRIVATE),
        ),
        (
            _asked(performers="privata"),
            {"provider": None, "form": "eget-uppdrag"},
            ("ej-tillämpligt", ONLY_PRIVATE),
        ),
        (_asked(performers="privata"), {"provider": None}, APPLIES),
        (_asked(performers="alla"), {"provider": "egen-regi"}, APPLIES),
        (_asked(services=("Hemtjänst", "Städ")), {}, APPLIES),
        (
            _asked(services=("Städ",)),
            {},
            ("ej-tillämpligt", "Kravet gäller inte den här verksamheten."),
        ),
        (_asked(contract_forms=("lov",)), {}, APPLIES),
        (_asked(contract_forms=("lou",)), {"form": None}, APPLIES),
        (
            _asked(contract_forms=("lou", "eget-uppdrag")),
            {},
            ("ej-tillämpligt", "Kravet gäller andra former av avtal och val."),
        ),
    ],
)
def test_a_requirement_concerns_only_those_it_names(
    law: InsightRequirement, changes: dict[str, Any], expected: tuple[str, str]
) -> None:
    """Private performers, services and forms; what is not known is tried."""
    assert _verdict(law, CONTRACT.model_copy(update=changes)) == expected


JULY = date(2024, 7, 1)


@pytest.mark.parametrize(
    ("law", "changes", "expected"),
    [
        (_asked(first_day=JULY, moment="tecknande"), {"signed": JULY}, APPLIES),
        (
            _asked(first_day=JULY, moment="tecknande"),
            {"signed": date(2024, 6, 30)},
            (
                "ej-tillämpligt",
                "Avtalet är från 30 juni 2024, och kravet gäller först från 1 juli 2024.",
            ),
        ),
        (
            _asked(first_day=JULY, moment="tecknande"),
            {"signed": None},
            (
                "ej-tillämpligt",
                "Avtalet är från 1 januari 2024, och kravet gäller först från 1 juli 2024.",
            ),
        ),
        (_asked(first_day=JULY, moment="tecknande"), {"signed": None, "first_day": None}, APPLIES),
        (_asked(last_day=JULY, moment="tecknande"), {"signed": JULY}, APPLIES),
        (
            _asked(last_day=JULY, moment="tecknande"),
            {"signed": date(2024, 7, 2)},
            (
                "ej-tillämpligt",
                "Avtalet är från 2 juli 2024, och kravet gällde bara till 1 juli 2024.",
            ),
        ),
        (_asked(first_day=TODAY), {}, APPLIES),
        (
            _asked(first_day=date(2026, 11, 22)),
            {},
            (
                "ej-tillämpligt",
                "Läget 21 november 2026 avgör, och kravet gäller först från 22 november 2026.",
            ),
        ),
        (_asked(last_day=TODAY), {}, APPLIES),
        (
            _asked(last_day=date(2026, 11, 20)),
            {},
            (
                "ej-tillämpligt",
                "Läget 21 november 2026 avgör, och kravet gällde bara till 20 november 2026.",
            ),
        ),
        (
            _asked(first_day=JULY),
            {"last_day": date(2024, 6, 30), "options": ()},
            (
                "ej-tillämpligt",
                "Läget 30 juni 2024 avgör, och kravet gäller först från 1 juli 2024.",
            ),
        ),
        (_asked(last_day=JULY), {"first_day": None}, APPLIES),
    ],
)
def test_a_requirement_applies_from_a_day_to_a_day(
    law: InsightRequirement, changes: dict[str, Any], expected: tuple[str, str]
) -> None:
    """The day of signing decides, or today; one that has ended is judged by its last day."""
    assert _verdict(law, CONTRACT.model_copy(update=changes)) == expected


def test_a_requirement_on_a_board_is_judged_by_the_state_of_the_day() -> None:
    """Nothing is signed there, whatever the moment."""
    law = requirement("krav", "nämnd", "nämnden-har-plan", last_day=JULY, moment="tecknande")
    world = oversight.world(KNOWN, insight_requirements=(law,))
    assert oversight.verdict_of(world, "krav", "socialnamnden") == (
        "ej-tillämpligt",
        "Läget 21 november 2026 avgör, och kravet gällde bara till 1 juli 2024.",
    )


@pytest.mark.parametrize(
    ("provider", "code"), [("alfa", "uppfyllt"), ("egen-regi", "ej-tillämpligt")]
)
def test_a_requirement_on_private_performers_does_not_concern_own_regi(
    provider: str, code: str
) -> None:
    """The performer itself is asked in the same way as its contracts."""
    law = requirement("krav", "utförare", "driftsform-angiven", performers="privata")
    world = oversight.world(KNOWN, insight_requirements=(law,))
    assert oversight.verdict_of(world, "krav", provider)[0] == code


# ---- totals ----


def test_the_totals_leave_out_what_has_ended() -> None:
    """The earlier contract of Alfa stands in the matrix, and in no total."""
    found = Matrix(oversight.world(KNOWN)).verdicts
    ended = [one for one in found if not one.is_current]
    assert [(one.subject, one.requirement) for one in ended] == [
        ("alfa-forra", "klausul"),
        ("alfa-forra", "uppfoljning"),
        ("alfa-forra", "program-alla"),
    ]
    assert totals(found) == {
        "uppfyllt": 5,
        "delvis": 2,
        "inte-uppfyllt": 1,
        "kan-inte-bedömas": 3,
        "ej-tillämpligt": 3,
    }


def test_the_totals_of_a_year_are_those_of_its_last_day() -> None:
    """The plans and contracts tell when it begins; the year of the day shows the day itself."""
    by_year = Matrix(oversight.world(KNOWN)).totals_by_year
    assert list(by_year) == [2022, 2023, 2024, 2025, 2026]
    assert by_year[2022] == totals(
        one
        for one in verdicts(oversight.world(KNOWN, date(2022, 12, 31)))
        if one.requirement != "oppet"
    )
    assert by_year[2026] == {
        "uppfyllt": 4,
        "delvis": 2,
        "inte-uppfyllt": 1,
        "kan-inte-bedömas": 3,
        "ej-tillämpligt": 3,
    }


def test_what_the_site_itself_is_asked_is_left_out_of_the_years() -> None:
    """It did not exist in the years before, so the totals could not be compared."""
    (site,) = (one for one in LAW if one.rule == "öppna-data")
    world = oversight.world(KNOWN, insight_requirements=(site,))
    assert totals(Matrix(world).verdicts) == {"uppfyllt": 1}
    assert set(map(sum, (one.values() for one in Matrix(world).totals_by_year.values()))) == {0}


@pytest.mark.parametrize(
    ("contracts", "first"),
    [
        ((), 2026),
        ((UNKNOWN,), 2026),
        ((ASSIGNMENT,), 2024),
        ((ASSIGNMENT.model_copy(update={"first_day": date(1999, 1, 1)}),), 2018),
        ((ASSIGNMENT.model_copy(update={"first_day": date(2030, 1, 1)}),), 2026),
    ],
)
def test_the_years_begin_with_what_is_known_and_go_eight_years_back(
    contracts: tuple[Contract, ...], first: int
) -> None:
    """An unknown first day begins nothing, nor does a day to come."""
    world = oversight.world(KNOWN, contracts=contracts, follow_up_plans=())
    assert list(Matrix(world).totals_by_year) == list(range(first, 2027))


@pytest.mark.parametrize(
    ("law", "expected"),
    [
        ("Lagen (2008:962) om valfrihetssystem (LOV)", "delvis"),
        ("Skollagen (2010:800)", "ej-tillämpligt"),
        (None, "delvis"),
    ],
)
def test_what_lov_asks_does_not_concern_a_choice_by_another_law(
    law: str | None, expected: str
) -> None:
    """Schools are chosen by skollagen; a system whose law is not told may be LOV's."""
    asked = requirement("lov", "valfrihetssystem", "ickeval-beskrivet", contract_forms=("lov",))
    known = oversight.world(
        KNOWN,
        insight_requirements=(asked,),
        choice_systems=(SYSTEM.model_copy(update={"law": law}),),
    )
    assert oversight.verdict_of(known, "lov", "hemtjanst")[0] == expected
