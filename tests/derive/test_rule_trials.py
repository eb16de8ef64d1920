"""Tests for judging the economic rules, with the limits themselves as cases."""

from decimal import Decimal
from typing import Any

import pytest

from insyn.derive.accounts import Accounts, fold
from insyn.derive.rule_trials import InputValue, TrialResult, result, results
from insyn.derive.series import Figures
from insyn.model.figures import EVERYONE, Observation
from insyn.model.record import Evidence
from insyn.model.statement import PriceBaseAmount, StatementRow
from insyn.model.steering import RuleInput, RuleTrial, SteeringRule

WHY = "Källan säger det inte."
BASE_AMOUNT = PriceBaseAmount("2019", Decimal(46_500), is_verified=False)
"""120 of these are 5.58 million kronor."""


def _rule(kind: str, **limits: Any) -> SteeringRule:
    return SteeringRule.model_validate(
        {
            "id": "regel",
            "title": "Regeln",
            "kind": kind,
            "text": "Så är det.",
            "trials": (),
            "evidence": Evidence(document="vb", section="Regler"),
            **limits,
        }
    )


def _accounts(amounts: dict[str, str | None]) -> Accounts:
    return fold(
        (
            StatementRow(
                "drift", name, name, "post", "", "", None, Decimal(amount), None, None, "värde"
            )
            for name, amount in amounts.items()
            if amount is not None
        ),
        [BASE_AMOUNT],
    )


def _result(rule: SteeringRule, amounts: dict[str, str | None], *more: RuleInput) -> TrialResult:
    """Judge a rule on amounts by the name of the input; None is missing and says why."""
    inputs = tuple(
        RuleInput.model_validate(
            {"name": name, "missing": WHY}
            if amount is None
            else {"name": name, "cell": f"drift/{name}.utfall"}
        )
        for name, amount in amounts.items()
    )
    trial = RuleTrial(title="Prövningen", inputs=(*inputs, *more))
    return result(rule, trial, _accounts(amounts), {})


@pytest.mark.parametrize(
    ("share", "both_ways", "amount", "base", "verdict"),
    [
        ("3", False, "10.0", "500.0", "följs"),
        ("3", False, "15.0", "500.0", "följs"),
        ("3", False, "15.01", "500.0", "följs-inte"),
        ("3", False, "15.3", "-511.3", "följs"),
        ("3", False, "15.5", "-511.3", "följs-inte"),
        ("3", False, "0", "500.0", "följs"),
        ("3", False, "-99.0", "500.0", "följs"),
        ("3", True, "-15.0", "500.0", "följs"),
        ("3", True, "-15.01", "500.0", "följs-inte"),
        ("15", True, "7.5", "50", "följs"),
        ("15", True, "7.6", "50", "följs-inte"),
        ("15", True, "-7.5", "-50", "följs"),
        ("15", True, "-7.6", "-50", "följs-inte"),
        ("2.5", False, "2.5", "100", "följs"),
        ("2.5", False, "2.6", "100", "följs-inte"),
    ],
)
def test_an_amount_is_at_most_a_share_of_its_base(
    share: str, both_ways: bool, amount: str, base: str, verdict: str
) -> None:
    """The limit itself is allowed; a deficit counts only where the share holds both ways."""
    rule = _rule("högsta-andel", share=Decimal(share), both_ways=both_ways)
    found = _result(rule, {"belopp": amount, "bas": base})
    assert found.verdict == verdict
    assert found.limit == abs(Decimal(base)) * Decimal(share) / 100


@pytest.mark.parametrize(
    ("amount", "base", "limit"),
    [(None, "500", Decimal(15)), ("10", None, None), (None, None, None)],
)
def test_a_share_with_a_missing_figure_is_unknown(
    amount: str | None, base: str | None, limit: Decimal | None
) -> None:
    """The limit is told where the base is known."""
    found = _result(_rule("högsta-andel", share=Decimal(3)), {"belopp": amount, "bas": base})
    assert (found.verdict, found.limit) == ("okänd", limit)


@pytest.mark.parametrize(
    ("by_year", "verdict"),
    [
        # No deficit at all.
        ({"2018": "4", "2019": "0"}, "följs"),
        # Made up for the year after, in the third year, and piece by piece.
        ({"2018": "-5", "2019": "5"}, "följs"),
        ({"2018": "-5", "2019": "0", "2020": "0", "2021": "5"}, "följs"),
        ({"2018": "-6", "2019": "2", "2020": "2", "2021": "2"}, "följs"),
        # Too little, and too late: the fourth year does not count.
        ({"2018": "-6", "2019": "2", "2020": "2", "2021": "1.9"}, "följs-inte"),
        ({"2018": "-6", "2019": "2", "2020": "2", "2021": "1", "2022": "9"}, "följs-inte"),
        # An earlier surplus does not count.
        ({"2017": "9", "2018": "-6", "2019": "0", "2020": "0", "2021": "0"}, "följs-inte"),
        # The time still runs.
        ({"2018": "-6"}, "okänd"),
        ({"2018": "-6", "2019": "2", "2020": "2"}, "okänd"),
        # A surplus makes up for one deficit only, the oldest first.
        ({"2018": "-4", "2019": "-4", "2020": "5", "2021": "2", "2022": "1"}, "följs"),
        ({"2018": "-4", "2019": "-4", "2020": "5", "2021": "2", "2022": "0"}, "följs-inte"),
        ({"2018": "-4", "2019": "-4", "2020": "4"}, "okänd"),
        ({"2018": "-1", "2019": "-9", "2020": "9", "2021": "1"}, "följs"),
        # A missing year can be a deficit, or what made up for one.
        ({"2018": None}, "okänd"),
        ({"2018": "4", "2019": None}, "okänd"),
        ({"2018": "-4", "2019": None, "2020": "0", "2021": "0"}, "okänd"),
        ({"2018": "-4", "2019": None, "2020": "4"}, "okänd"),
        ({"2018": "-4", "2020": "0", "2021": "0"}, "okänd"),
        # What is known to have failed has failed, whatever else is missing.
        ({"2014": "-1", "2015": "0", "2016": "0", "2017": "0", "2019": None}, "följs-inte"),
    ],
)
def test_a_deficit_is_made_up_for_within_three_years(
    by_year: dict[str, str | None], verdict: str
) -> None:
    """Surpluses of the three next years count, each once, and the oldest deficit goes first."""
    accounts = _accounts({f"ar-{year}": amount for year, amount in by_year.items()})
    inputs = tuple(
        RuleInput(name="resultat", year=year, missing=WHY)
        if amount is None
        else RuleInput(name="resultat", year=year, cell=f"drift/ar-{year}.utfall")
        for year, amount in by_year.items()
    )
    trial = RuleTrial(title="Resultaten", inputs=inputs)
    found = result(_rule("återställs-inom", years=3), trial, accounts, {})
    assert (found.verdict, found.limit) == (verdict, None)


def test_results_without_years_cannot_be_judged() -> None:
    """Without a year there is no telling what came after what."""
    rule = _rule("återställs-inom", years=3)
    assert _result(rule, {"resultat": "-5"}).verdict == "okänd"
    assert _result(rule, {}).verdict == "okänd"


@pytest.mark.parametrize(
    ("decided", "deviation", "limit", "verdict"),
    [
        # Above both limits, in either direction and whatever the sign of the decision.
        ("20", "10", "5.58", "ska-redovisas"),
        ("20", "-10", "5.58", "ska-redovisas"),
        ("-20", "10", "5.58", "ska-redovisas"),
        # At least 120 price base amounts: the amount itself is enough.
        ("20", "5.58", "5.58", "ska-redovisas"),
        ("20", "5.57", "5.58", "behöver-inte-redovisas"),
        # More than 20 percent: the share itself is not.
        ("50", "10", "10", "behöver-inte-redovisas"),
        ("50", "10.01", "10", "ska-redovisas"),
        ("50", "-10", "10", "behöver-inte-redovisas"),
        ("27.9", "5.58", "5.58", "behöver-inte-redovisas"),
        # Above one of them only.
        ("10", "5", "5.58", "behöver-inte-redovisas"),
        ("100", "15", "20", "behöver-inte-redovisas"),
        ("100", "0", "20", "behöver-inte-redovisas"),
        # Nothing was decided.
        ("0", "6", "5.58", "ska-redovisas"),
    ],
)
def test_a_deviation_above_both_limits_goes_to_a_new_decision(
    decided: str, deviation: str, limit: str, verdict: str
) -> None:
    """It is more than 20 percent of the decision and at least 120 price base amounts."""
    rule = _rule("rapporteras-över", share=Decimal(20), base_amounts=120)
    found = _result(
        rule,
        {"beslutad-nettoinvestering": decided, "avvikelse": deviation},
        RuleInput(name="prisbasbelopp", year="2019"),
    )
    assert (found.verdict, found.limit) == (verdict, Decimal(limit))


@pytest.mark.parametrize(
    ("decided", "deviation", "year", "limit"),
    [
        (None, "10", "2019", None),
        ("20", None, "2019", Decimal("5.58")),
        ("20", "10", "1999", None),
        ("20", "10", None, None),
        (None, None, None, None),
    ],
)
def test_a_report_with_a_missing_figure_is_unknown(
    decided: str | None, deviation: str | None, year: str | None, limit: Decimal | None
) -> None:
    """Also where the table has no price base amount for the year."""
    rule = _rule("rapporteras-över", share=Decimal(20), base_amounts=120)
    base = {"name": "prisbasbelopp", "year": year} if year else {"name": "prisbasbelopp"}
    found = _result(
        rule,
        {"beslutad-nettoinvestering": decided, "avvikelse": deviation},
        RuleInput.model_validate(base),
    )
    assert (found.verdict, found.limit) == ("okänd", limit)


def test_a_figure_is_read_where_the_trial_says() -> None:
    """A cell of a statement, an outcome of an indicator, and the table of price base amounts."""
    figures = {
        "kapital": Figures(
            {
                EVERYONE: (
                    Observation("2018", EVERYONE, Decimal("15.5")),
                    Observation("2019", EVERYONE, None, "saknas"),
                )
            }
        )
    }
    stated = (
        RuleInput(name="bas", cell="drift/bas.utfall"),
        RuleInput(name="bas", cell="drift/annat.utfall"),
        RuleInput(name="belopp", outcome="kapital/2018"),
        RuleInput(name="belopp", outcome="kapital/2019"),
        RuleInput(name="belopp", outcome="kapital/2020"),
        RuleInput(name="belopp", outcome="annat/2018"),
        RuleInput(name="prisbasbelopp", year="2019"),
        RuleInput(name="resultat", year="2019", missing=WHY),
    )
    trial = RuleTrial(title="Prövningen", inputs=stated)
    rule = _rule("högsta-andel", share=Decimal(3), trials=(trial,))
    (found,) = results(rule, _accounts({"bas": "-500"}), figures)
    read = (Decimal(-500), None, Decimal("15.5"), None, None, None, Decimal(46_500), None)
    assert found.inputs == tuple(map(InputValue, stated, read))
    assert found.trial is trial
