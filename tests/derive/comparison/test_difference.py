"""Prove that a difference is called certain by the published rule, and by nothing less."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from insyn.derive.comparison import interval
from insyn.derive.comparison.comparison import Value
from insyn.derive.comparison.difference import Estimate, Judgement, estimates, judge, limits
from insyn.model.comparison.compared_service import Measure
from tests.comparison import CONTINUITY, CUSTOMERS, SATISFIED

NEWCOMBE_DIFFERENCE = {
    ((56, 70), (48, 80)): (0.0524, 0.3339),
    ((9, 10), (3, 10)): (0.1705, 0.8090),
    ((6, 7), (2, 7)): (0.0582, 0.8062),
    ((5, 56), (0, 29)): (-0.0381, 0.1926),
    ((0, 10), (0, 20)): (-0.1611, 0.2775),
    ((0, 10), (0, 10)): (-0.2775, 0.2775),
    ((10, 10), (0, 20)): (0.6791, 1.0000),
    ((10, 10), (0, 10)): (0.6075, 1.0000),
}
"""Newcombe 1998, Statistics in Medicine 17:873–890, table II, method 10."""


def _estimate(counted: tuple[int, int]) -> Estimate:
    some, every = counted
    return some / every, *interval.wilson(some / every, every)


@pytest.mark.parametrize(("pair", "expected"), NEWCOMBE_DIFFERENCE.items(), ids=str)
def test_the_interval_of_a_difference_is_newcombes(
    pair: tuple[tuple[int, int], tuple[int, int]], expected: tuple[float, float]
) -> None:
    """The limits agree with a published table to its last decimal, either way round."""
    one, other = map(_estimate, pair)
    low, high = expected
    assert tuple(round(limit, 4) for limit in limits(one, other)) == pytest.approx(expected)
    assert tuple(round(limit, 4) for limit in limits(other, one)) == pytest.approx((-high, -low))


def value(number: str | None, persons: int | None = None, **rest: Any) -> Value:
    """Return a figure; where persons are told its interval is reckoned as protect does."""
    given = None if number is None else Decimal(number)
    status = rest.pop("status", "värde" if number is not None else "saknas")
    made = Value("enhet", "matt", rest.pop("period", "2025"), "T", given, status, persons, **rest)
    if given is None or persons is None or made.lower is not None:
        return made
    is_rounded = status == "avrundat-komplement"
    reckon = interval.of_rounded_share if is_rounded else interval.of_share
    low, high = reckon(given, persons)
    return replace(made, lower=low, upper=high, is_reckoned=True)


def bounded(number: str, lower: str, upper: str) -> Value:
    """Return a figure whose source states its interval."""
    return value(number, lower=Decimal(lower), upper=Decimal(upper))


DOWN = SATISFIED.model_copy(update={"direction": "ned"})
EITHER = SATISFIED.model_copy(update={"direction": "ingen"})
FEW_MISSED = CUSTOMERS.model_copy(update={"direction": "ned"})
ROUNDED = {"status": "avrundat-komplement"}

CASES: dict[str, tuple[Measure, Value, Value, Judgement]] = {
    "certainly better": (SATISFIED, value("90", 50), value("70", 90), Judgement("bättre")),
    "certainly worse": (SATISFIED, value("70", 90), value("90", 50), Judgement("sämre")),
    "lower is better": (DOWN, value("70", 90), value("90", 50), Judgement("bättre")),
    "neither is better": (EITHER, value("90", 50), value("70", 90), Judgement("högre")),
    "neither is better, lower": (EITHER, value("70", 90), value("90", 50), Judgement("lägre")),
    "too few to tell": (SATISFIED, value("90", 10), value("70", 10), Judgement("ingen-säker")),
    "equal shares": (SATISFIED, value("80", 50), value("80", 50), Judgement("ingen-säker")),
    "0 and 100 of five": (SATISFIED, value("0", 5), value("100", 5), Judgement("sämre")),
    "touching at a corner": (
        CONTINUITY,
        bounded("1.0", "0.7", "1.3"),
        bounded("0.5", "0.1", "0.9"),
        Judgement("ingen-säker"),
    ),
    "a little further apart": (
        CONTINUITY,
        bounded("1.001", "0.701", "1.301"),
        bounded("0.5", "0.1", "0.9"),
        Judgement("sämre"),
    ),
    "counts": (CUSTOMERS, value("52"), value("180"), Judgement("lägre")),
    "equal counts": (CUSTOMERS, value("52"), value("52.0"), Judgement("lika")),
    "counts of something bad": (FEW_MISSED, value("1"), value("2"), Judgement("bättre")),
    "a mean without limits": (
        CONTINUITY,
        value("11.5"),
        bounded("6.0", "5.0", "7.0"),
        Judgement("går-inte", "utan-osäkerhet"),
    ),
    "hidden": (
        SATISFIED,
        value(None, status="dolt-få"),
        value("90", 50),
        Judgement("går-inte", "dolt"),
    ),
    "hidden goes before missing": (
        SATISFIED,
        value(None),
        value(None, status="dolt-få"),
        Judgement("går-inte", "dolt"),
    ),
    "missing": (SATISFIED, value("90", 50), value(None), Judgement("går-inte", "saknas")),
    "not handed in": (
        SATISFIED,
        value(None, status="ej-lämnat"),
        value("90", 50),
        Judgement("går-inte", "saknas"),
    ),
    "another year": (
        SATISFIED,
        value("90", 50, period="2024"),
        value("70", 90),
        Judgement("går-inte", "olika-perioder"),
    ),
    "preliminary": (
        SATISFIED,
        value("90", 50, status="preliminärt"),
        value("70", 90),
        Judgement("bättre"),
    ),
    "rounded, far above": (
        SATISFIED,
        value("100", 91, **ROUNDED),
        value("54", 50),
        Judgement("bättre"),
    ),
    # As 100 with one interval it would be called better; as 96, which it may be, it is not.
    "rounded, and perhaps not above": (
        SATISFIED,
        value("100", 100, **ROUNDED),
        value("86.7", 30),
        Judgement("ingen-säker"),
    ),
    "rounded, and 100": (
        SATISFIED,
        value("100", 91, **ROUNDED),
        value("100", 54),
        Judgement("ingen-säker"),
    ),
    "two that are rounded": (
        SATISFIED,
        value("100", 91, **ROUNDED),
        value("100", 400, **ROUNDED),
        Judgement("ingen-säker"),
    ),
}


@pytest.mark.parametrize(("measure", "one", "other", "expected"), CASES.values(), ids=list(CASES))
def test_a_difference_is_judged(
    measure: Measure, one: Value, other: Value, expected: Judgement
) -> None:
    """Every way that two figures can stand to each other, and every reason to say nothing."""
    assert judge(measure, one, other) == expected


@pytest.mark.parametrize(("measure", "one", "other"), [case[:3] for case in CASES.values()])
def test_the_other_way_round_the_opposite_is_said(
    measure: Measure, one: Value, other: Value
) -> None:
    """If one is better the other is worse; all else is said in the same words."""
    opposite = {"bättre": "sämre", "sämre": "bättre", "högre": "lägre", "lägre": "högre"}
    there, back = judge(measure, one, other), judge(measure, other, one)
    assert (back.word, back.reason) == (opposite.get(there.word, there.word), there.reason)


def test_a_figure_is_judged_by_the_limits_that_are_published() -> None:
    """Whoever has the published table can reckon the same; a rounded share is judged as four."""
    assert estimates(SATISFIED, value("90", 50)) == ((90.0, 78.6, 95.7),)
    assert estimates(CUSTOMERS, value("52")) == ((52.0, 52.0, 52.0),)
    assert estimates(CONTINUITY, value("52")) == ()
    assert estimates(SATISFIED, value(None)) == ()
    rounded = estimates(SATISFIED, value("100", 100, **ROUNDED))
    assert [share for share, _, _ in rounded] == [99.0, 98.0, 97.0, 96.0]
