"""Judge the economic rules of a goal structure on the figures that a trial names."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from insyn.derive.accounts import Accounts
from insyn.derive.series import NO_FIGURES, Figures
from insyn.model.steering import RuleInput, RuleTrial, SteeringRule

Verdict = Literal["följs", "följs-inte", "ska-redovisas", "behöver-inte-redovisas", "okänd"]

REQUIRED_INPUTS = {
    "högsta-andel": ("belopp", "bas"),
    "återställs-inom": ("resultat",),
    "rapporteras-över": ("beslutad-nettoinvestering", "avvikelse", "prisbasbelopp"),
}
"""The figures that each kind of rule needs."""

KRONOR_PER_MILLION = Decimal(1_000_000)
PERCENT = Decimal(100)


@dataclass(frozen=True, slots=True)
class InputValue:
    """Hold a figure that a rule was judged on: million kronor, but kronor for a price base amount.

    `value` is None where the figure is missing; `stated.missing` then says why, if anyone knows.
    """

    stated: RuleInput
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class TrialResult:
    """State how a rule came out, the limit that the figures were held against, and the figures.

    `limit` is in million kronor and None where it cannot be computed.
    """

    trial: RuleTrial
    verdict: Verdict
    inputs: tuple[InputValue, ...]
    limit: Decimal | None = None


def results(
    rule: SteeringRule, accounts: Accounts, figures: Mapping[str, Figures]
) -> tuple[TrialResult, ...]:
    """Judge every trial of a rule."""
    return tuple(result(rule, trial, accounts, figures) for trial in rule.trials)


def result(
    rule: SteeringRule, trial: RuleTrial, accounts: Accounts, figures: Mapping[str, Figures]
) -> TrialResult:
    """Judge one trial; the verdict is unknown where a figure that the rule needs is missing."""
    inputs = tuple(InputValue(one, _value(one, accounts, figures)) for one in trial.inputs)
    judge = {
        "högsta-andel": _at_most_share,
        "återställs-inom": _restored_in_time,
        "rapporteras-över": _reported_above,
    }[rule.kind]
    verdict, limit = judge(rule, inputs)
    return TrialResult(trial, verdict, inputs, limit)


def _value(stated: RuleInput, accounts: Accounts, figures: Mapping[str, Figures]) -> Decimal | None:
    if stated.cell:
        return accounts.amount(stated.cell)
    if stated.outcome:
        indicator, _, period = stated.outcome.partition("/")
        series = figures.get(indicator, NO_FIGURES).series()
        return next((one.value for one in series if one.period == period), None)
    if stated.name == "prisbasbelopp" and stated.year:
        amount = accounts.price_base_amounts.get(stated.year)
        return amount.kronor if amount else None
    return None


_Judgement = tuple[Verdict, Decimal | None]
_Inputs = tuple[InputValue, ...]


def _one(inputs: _Inputs, name: str) -> Decimal | None:
    return next((one.value for one in inputs if one.stated.name == name), None)


def _at_most_share(rule: SteeringRule, inputs: _Inputs) -> _Judgement:
    amount, base = _one(inputs, "belopp"), _one(inputs, "bas")
    if base is None or rule.share is None:
        return "okänd", None
    limit = abs(base) * rule.share / PERCENT
    if amount is None:
        return "okänd", limit
    held = abs(amount) if rule.both_ways else amount
    return ("följs" if held <= limit else "följs-inte"), limit


def _reported_above(rule: SteeringRule, inputs: _Inputs) -> _Judgement:
    decided, deviation = _one(inputs, "beslutad-nettoinvestering"), _one(inputs, "avvikelse")
    base_amount = _one(inputs, "prisbasbelopp")
    if decided is None or base_amount is None or rule.share is None or rule.base_amounts is None:
        return "okänd", None
    share = abs(decided) * rule.share / PERCENT
    least = base_amount * rule.base_amounts / KRONOR_PER_MILLION
    limit = max(share, least)
    if deviation is None:
        return "okänd", limit
    above = abs(deviation) > share and abs(deviation) >= least
    return ("ska-redovisas" if above else "behöver-inte-redovisas"), limit


def _restored_in_time(rule: SteeringRule, inputs: _Inputs) -> _Judgement:
    """Let surpluses make up for the oldest deficit first, each within its own time."""
    results_by_year = {
        int(one.stated.year[:4]): one.value
        for one in inputs
        if one.stated.name == "resultat" and one.stated.year
    }
    if not results_by_year or rule.years is None:
        return "okänd", None
    surplus = {year: max(one or Decimal(0), Decimal(0)) for year, one in results_by_year.items()}
    verdict: Verdict = "följs"
    for year, found in sorted(results_by_year.items()):
        if found is None:
            verdict = "okänd"
        elif found < 0:
            span = range(year + 1, year + rule.years + 1)
            left = _after(surplus, span, -found)
            if left > 0 and all(results_by_year.get(one) is not None for one in span):
                return "följs-inte", None
            if left > 0:
                verdict = "okänd"
    return verdict, None


def _after(surplus: dict[int, Decimal], span: range, deficit: Decimal) -> Decimal:
    """Return what is left of a deficit, and take what restored it from the surpluses."""
    for year in span:
        used = min(surplus.get(year, Decimal(0)), deficit)
        if used:
            surplus[year] -= used
            deficit -= used
    return deficit
