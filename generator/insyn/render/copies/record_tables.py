"""Lay out what a measure or a follow-up held in an edition, as terms and tables to read."""

from collections.abc import Iterator

from insyn import swedish
from insyn.derive.series import Figures
from insyn.model.codes import ALL_AGES, AREAS_WITHOUT_NAME
from insyn.model.figures import EVERYONE, Group, Observation
from insyn.model.indicator import Indicator
from insyn.model.oversight.codes import (
    JUDGEMENTS,
    RECEIVERS,
    SANCTION_KINDS,
    SANCTION_STATES,
    SEVERITIES,
)
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import CorrectiveAction, Deviation, FollowUp
from insyn.render.chart_table import Cell, Row, Table
from insyn.render.indicator_words import Fact
from insyn.render.parts import Names
from insyn.render.standing import figure_text

_NOTHING = "Inte angivet"


def indicator_tables(indicator: Indicator, figures: Figures, known: Names) -> Iterator[Table]:
    """Yield every outcome of a measure, newest first, and its targets."""
    every = [one for series in figures.outcomes.values() for one in series]
    # Everyone comes before the parts, period by period: sorting is stable.
    by_group = sorted(every, key=lambda one: (one.group != EVERYONE, one.group))
    newest = sorted(by_group, key=lambda one: one.period, reverse=True)
    if newest:
        rows = tuple(_outcome(indicator, one, known) for one in newest)
        yield Table(f"Alla värden för {indicator.title}", ("Period", "Värde"), rows)
    if figures.milestones:
        targets = tuple(
            Row(swedish.upper_first(swedish.period(one.period)), "", (Cell(one.text or one.kind),))
            for one in figures.milestones
        )
        yield Table("Etappmål och målvärden", ("Period", "Mål"), targets)


def outcome_documents(figures: Figures, known: Names) -> Iterator[str]:
    """Yield the documents that the outcomes of a measure are drawn from."""
    found = {one.document for series in figures.outcomes.values() for one in series}
    for document in sorted(found - {""}):
        yield known.documents.get(document, document)


def follow_up_facts(one: FollowUp) -> Iterator[Fact]:
    """Yield what a follow-up said of itself, of the performer's answers and of decisions."""
    yield Fact("Gäller", swedish.period(one.period))
    if one.planned:
        yield Fact("Planerad", swedish.date(one.planned))
    if one.day:
        yield Fact("Gjord", swedish.date(one.day))
    texts = (
        ("Resultat", one.result),
        ("Metod", one.method),
        ("Gjord av", swedish.joined(list(one.by))),
        ("Avser", swedish.joined(list(one.subjects))),
    )
    for term, text in texts:
        if text:
            yield Fact(term, text)
    for answer in one.answers:
        yield Fact(f"Utförarens svar {swedish.date(answer.day)}", answer.text)
    for decision in one.decisions:
        day = swedish.date(decision.day) if decision.day else "dagen anges inte"
        when = ", ".join(part for part in (day, decision.diary_number) if part)
        yield Fact("Nämndbeslut", f"{when}. {decision.text or ''}".rstrip())
    for told in one.feedback:
        when = swedish.date(told.day) if told.day else "dagen anges inte"
        yield Fact(f"Återkoppling till {RECEIVERS[told.receiver].label.lower()}", when)


def follow_up_tables(one: FollowUp, contract: Contract | None) -> Iterator[Table]:
    """Yield what a follow-up judged, its deviations with their actions, and its sanctions."""
    text_by_id = {asked.id: asked.text for asked in contract.requirements} if contract else {}
    judged = tuple(
        _row(
            text_by_id.get(each.requirement, each.requirement),
            JUDGEMENTS[each.grade].label,
            each.comment or "Ingen kommentar",
        )
        for each in one.judgements
    )
    if judged:
        yield Table("Bedömningar", ("Krav", "Bedömning", "Kommentar"), judged)
    if one.deviations:
        columns = ("Avvikelse", "Allvar", "Åtgärd", "Senast", "Klar", "Kontrollerad")
        rows = tuple(row for each in one.deviations for row in _deviation(each))
        yield Table("Avvikelser och åtgärder", columns, rows)
    if one.sanctions:
        rows = tuple(
            _row(
                SANCTION_KINDS[each.kind].label,
                "Inget belopp anges"
                if each.amount is None
                else f"{swedish.number(each.amount, 0)} kronor",
                f"{SANCTION_STATES[each.state].label} {swedish.date(each.steps[-1].day)}",
            )
            for each in one.sanctions
        )
        yield Table("Sanktioner", ("Sanktion", "Belopp", "Läge"), rows)


def _deviation(one: Deviation) -> Iterator[Row]:
    severity = SEVERITIES[one.severity].label
    if not one.actions:
        dropped = one.dismissed and f"Drivs inte vidare: {one.dismissed.reason}"
        yield _row(one.text, severity, dropped or "Ingen åtgärd", *[_NOTHING] * 3)
    for action in one.actions:
        yield _row(one.text, severity, action.text, *_days(action))


def _days(action: CorrectiveAction) -> Iterator[str]:
    for day in (action.due, action.done, action.verified):
        yield swedish.date(day) if day else _NOTHING


def _row(heading: str, *cells: str) -> Row:
    return Row(heading, "", tuple(map(Cell, cells)))


def _outcome(indicator: Indicator, one: Observation, known: Names) -> Row:
    group = _group(indicator, one.group, known)
    period = swedish.upper_first(swedish.period(one.period))
    return _row(f"{period}, {group}" if group else period, figure_text(one, indicator))


def _group(indicator: Indicator, group: Group, known: Names) -> str:
    """Say whom a figure is about where it is not everyone: kvinnor, Vårby, 65–84 år."""
    parts = []
    if group.sex != EVERYONE.sex:
        parts.append(swedish.lower_first(indicator.sex_name(group.sex)))
    if group.area != EVERYONE.area:
        named = AREAS_WITHOUT_NAME.get(group.area)
        label = swedish.lower_first(named.label) if named else group.area
        parts.append(known.areas.get(group.area, label))
    if group.age != ALL_AGES:
        parts.append(f"{group.age.replace('-', '–')} år")
    return ", ".join(parts)
