"""Lay out what a record held in an edition, as a table to read."""

from insyn import swedish
from insyn.derive.series import Figures
from insyn.model.codes import ALL_AGES, AREAS_WITHOUT_NAME
from insyn.model.figures import EVERYONE, Group, Observation
from insyn.model.indicator import Indicator
from insyn.model.oversight.codes import JUDGEMENTS
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.render.chart_table import Cell, Row, Table
from insyn.render.parts import Names
from insyn.render.standing import figure_text


def outcomes(indicator: Indicator, figures: Figures, known: Names) -> Table | None:
    """Return every outcome of an indicator, newest first; None where there is none."""
    every = [one for series in figures.outcomes.values() for one in series]
    # Everyone comes before the parts, period by period: sorting is stable.
    by_group = sorted(every, key=lambda one: (one.group != EVERYONE, one.group))
    newest = sorted(by_group, key=lambda one: one.period, reverse=True)
    rows = tuple(_outcome(indicator, one, known) for one in newest)
    columns = ("Period", "Värde", "Källa")
    return Table(f"Alla värden för {indicator.title}", columns, rows) if rows else None


def judgements(follow_up: FollowUp, contract: Contract | None) -> Table | None:
    """Return every requirement that a follow-up judged; None where it judged none."""
    text_by_id = {one.id: one.text for one in contract.requirements} if contract else {}
    rows = tuple(
        Row(
            text_by_id.get(one.requirement, one.requirement),
            "",
            (Cell(JUDGEMENTS[one.grade].label), Cell(one.comment or "Ingen kommentar")),
        )
        for one in follow_up.judgements
    )
    columns = ("Krav", "Bedömning", "Kommentar")
    return Table(f"Bedömningar i {follow_up.title}", columns, rows) if rows else None


def _outcome(indicator: Indicator, one: Observation, known: Names) -> Row:
    group = _group(indicator, one.group, known)
    period = swedish.upper_first(swedish.period(one.period))
    return Row(
        f"{period}, {group}" if group else period,
        "",
        (
            Cell(figure_text(one, indicator)),
            Cell(known.documents.get(one.document, one.document) or "Inte angiven"),
        ),
    )


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
