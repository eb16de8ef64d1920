"""Put the economic rules into words: verdicts, limits, and where each figure comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from insyn import swedish, urls
from insyn.derive.rule_trials import InputValue, TrialResult, Verdict
from insyn.model.codes import STATUSES
from insyn.model.records import Records
from insyn.model.statement import StatementRow
from insyn.model.steering import RuleInput, SteeringRule
from insyn.render.parts import Link, StatusMark, link
from insyn.render.standing import title_of
from insyn.render.statement_words import AS_WRITTEN, column_title, million

VERDICTS: Mapping[Verdict, StatusMark] = {
    "följs": StatusMark("Följs", "●", "good"),
    "följs-inte": StatusMark("Följs inte", "○", "bad"),
    "ska-redovisas": StatusMark("Ska redovisas för nytt beslut", "!", "warn"),
    "behöver-inte-redovisas": StatusMark("Behöver inte redovisas särskilt", "–"),
    "okänd": StatusMark("Kan inte bedömas", "?"),
}
"""How each verdict of a rule is shown."""

PRICE_BASE_AMOUNTS = f"{urls.ECONOMY}#prisbasbelopp"
"""Where the price base amounts stand."""

_NAMES = {
    "belopp": "Beloppet",
    "bas": "Budgeten som andelen räknas på",
    "resultat": "Resultatet",
    "beslutad-nettoinvestering": "Den beslutade nettoinvesteringen",
    "avvikelse": "Avvikelsen",
    "prisbasbelopp": "Prisbasbeloppet",
}


@dataclass(frozen=True, slots=True)
class InputLine:
    """Show a figure that a rule was judged on, where it stands, or why it is missing.

    `source` is None where there is no page to lead to; `text` is then the reason.
    """

    name: str
    value: str
    source: Link | None
    text: str = ""


def input_line(one: InputValue, row: StatementRow | None, records: Records, page: str) -> InputLine:
    """Return the line of a figure; `row` is the row of the economy that holds it, if any."""
    stated = one.stated
    name = _NAMES[stated.name] + (f" {swedish.period(stated.year)}" if stated.year else "")
    if stated.missing or one.value is None:
        why = stated.missing or "Källan innehåller inget värde."
        return InputLine(name, STATUSES["saknas"].label, None, why)
    text, address = _place(stated, row, records)
    return InputLine(name, _value(one.value, stated, records), link(text, address, page))


def _value(value: Decimal, stated: RuleInput, records: Records) -> str:
    if stated.outcome:
        indicator = records.indicator_by_id.get(stated.outcome.split("/")[0])
        return swedish.amount_in_words(value, indicator.unit if indicator else "", AS_WRITTEN)
    if stated.cell:
        return million(value)
    return f"{swedish.number(value, 0)}{swedish.NO_BREAK_SPACE}kronor"


def _place(stated: RuleInput, row: StatementRow | None, records: Records) -> tuple[str, str]:
    """Return what the place of a figure is called, and its address."""
    if stated.cell and row:
        statement = next(one for one in records.statements if one.id == row.statement)
        column = column_title(statement, stated.cell.rpartition(".")[2])
        return f"{statement.title}: {row.title}, {column}", urls.statement(statement.id)
    if stated.outcome:
        identifier, _, period = stated.outcome.partition("/")
        title = title_of(records.indicator_by_id[identifier], records)
        return f"{title}, {swedish.period(period)}", urls.indicator(identifier)
    return f"Prisbasbelopp {stated.year}", PRICE_BASE_AMOUNTS


def limit_line(rule: SteeringRule, result: TrialResult) -> InputLine | None:
    """Return the line of the limit, or None for a rule whose limit is a time."""
    if rule.kind == "återställs-inom":
        return None
    value = "Kan inte räknas ut" if result.limit is None else _exact(result.limit)
    return InputLine("Gränsen", value, None, limit_text(rule))


def _exact(limit: Decimal) -> str:
    """Write a limit with every decimal that it needs, so that it is not rounded past a figure."""
    needed = swedish.decimals_needed(0, limit)
    return swedish.amount_in_words(swedish.rounded(limit, needed), "mnkr", needed)


def limit_text(rule: SteeringRule) -> str:
    """Say how the limit of a rule is computed."""
    share = "" if rule.share is None else swedish.amount_in_words(rule.share, "procent", AS_WRITTEN)
    if rule.kind == "högsta-andel":
        also = ", för överskott och för underskott" if rule.both_ways else ""
        return f"{share} av budgeten{also}."
    return (
        f"Mer än {share} av den beslutade nettoinvesteringen, och minst {rule.base_amounts} "
        "prisbasbelopp."
    )


def verdict_sentence(rule: SteeringRule, result: TrialResult) -> str:
    """Say why a rule came out as it did."""
    if result.verdict == "okänd":
        return _why_unknown(result)
    if rule.kind == "återställs-inom":
        return _restored_sentence(rule, result)
    limit = "" if result.limit is None else _exact(result.limit)
    name = "belopp" if rule.kind == "högsta-andel" else "avvikelse"
    amount = next((one.value for one in result.inputs if one.stated.name == name), None)
    who = _who(rule, amount or Decimal(0))
    return {
        "följs": f"{who} är inte större än gränsen, {limit}.",
        "följs-inte": f"{who} är större än gränsen, {limit}.",
        "ska-redovisas": f"{who} når båda gränserna.",
        "behöver-inte-redovisas": f"{who} når inte båda gränserna.",
    }[result.verdict]


def _who(rule: SteeringRule, amount: Decimal) -> str:
    """Return the subject of the sentence: a deficit is told without its minus sign."""
    if rule.kind == "rapporteras-över":
        return f"Avvikelsen, {million(amount)},"
    if rule.both_ways and amount < 0:
        return f"Underskottet, {million(amount.copy_abs())},"
    return f"Beloppet, {million(amount)},"


def _why_unknown(result: TrialResult) -> str:
    missing = dict.fromkeys(
        swedish.lower_first(_NAMES[one.stated.name]) for one in result.inputs if one.value is None
    )
    if not missing:
        return "Det finns för få år för att säga om underskottet är återställt i tid."
    return f"Det här saknas: {swedish.joined(list(missing))}."


def _restored_sentence(rule: SteeringRule, result: TrialResult) -> str:
    years = swedish.plural(rule.years or 0, "år", "år")
    if result.verdict == "följs-inte":
        return f"Minst ett underskott är inte återställt inom {years}."
    if any(one.value is not None and one.value < 0 for one in result.inputs):
        return f"Varje underskott är återställt inom {years}."
    return "Inget av åren har ett underskott."
