"""Write the figures of one record under the same column names as the published tables."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from insyn.derive.series import Figures
from insyn.export.api.folded import Json
from insyn.export.table import yes_or_no
from insyn.load import figures as figure_tables
from insyn.model.figures import Milestone, Observation, Ranking
from insyn.model.records import Records
from insyn.model.statement import StatementRow

Row = tuple[object, ...]

_OUTCOME: Mapping[str, Callable[[Observation], object]] = {
    "period": lambda one: one.period,
    "kon": lambda one: one.group.sex,
    "omrade": lambda one: one.group.area,
    "alder": lambda one: one.group.age,
    "varde": lambda one: one.value if one.has_value else None,
    "status": lambda one: one.status,
    # The limits and the number of answers behind a hidden value could reveal it.
    "nedre": lambda one: one.lower if one.has_value else None,
    "ovre": lambda one: one.upper if one.has_value else None,
    "n": lambda one: one.answers if one.has_value else None,
    "kalla": lambda one: one.document or None,
    "seriebrott": lambda one: yes_or_no(one.after_break),
}
_MILESTONE: Mapping[str, Callable[[Milestone], object]] = {
    "period": lambda one: one.period,
    "typ": lambda one: one.kind,
    "villkor": lambda one: one.condition,
    "varde": lambda one: one.value,
    "text": lambda one: one.text or None,
}
_RANKING: Mapping[str, Callable[[Ranking], object]] = {
    "period": lambda one: one.period,
    "plats": lambda one: one.place,
    "av": lambda one: one.among,
    "grupp": lambda one: one.group or None,
}
_STATEMENT: Mapping[str, Callable[[StatementRow], object]] = {
    "uppstallning": lambda one: one.statement,
    "rad": lambda one: one.row,
    "titel": lambda one: one.title,
    "radtyp": lambda one: one.kind,
    "ingar_i": lambda one: one.part_of or None,
    "samma_som": lambda one: one.same_as or None,
    "budget": lambda one: one.budget,
    "utfall": lambda one: one.outcome,
    "avvikelse": lambda one: one.deviation,
    "utfall_foregaende": lambda one: one.outcome_before,
    "status": lambda one: one.status,
}
STATEMENT_COLUMNS = tuple(_STATEMENT)
OUTCOME_COLUMNS = ("matt", *_OUTCOME)

_KEY = "matt"
_READ: Mapping[str, Mapping[str, Callable[[Any], object]]] = {
    figure_tables.OUTCOMES: _OUTCOME,
    figure_tables.MILESTONES: _MILESTONE,
    figure_tables.RANKINGS: _RANKING,
}
TABLES = tuple(_READ)
"""The tables of figures of an indicator, which are also the keys that they have in its file."""

Columns = Mapping[str, tuple[str, ...]]
"""The columns of each table of figures, in the order that they are published."""


def columns(records: Records) -> Columns:
    """Return the columns of figures as the dataset orders them, those that the program reads."""
    return {name: tuple(_columns(records, name)) for name in TABLES}


def _columns(records: Records, name: str) -> Iterable[str]:
    known = (_KEY, *_READ[name])
    found = records.table(figure_tables.PACKAGE, name)
    if not found:
        return known
    _, resource = found
    return [field.name for field in resource.table_schema.fields if field.name in known]


def of_indicator(identifier: str, figures: Figures, ordered: Columns) -> Json:
    """Return the outcomes, targets and rankings of an indicator as lists of rows."""
    rows: Mapping[str, Sequence[Any]] = {
        figure_tables.OUTCOMES: _in_order(figures),
        figure_tables.MILESTONES: sorted(figures.milestones, key=_line),
        figure_tables.RANKINGS: sorted(figures.rankings, key=_line),
    }
    return {
        name: [
            dict(zip(ordered[name], row, strict=True))
            for row in _rows(name, identifier, some, ordered[name])
        ]
        for name, some in rows.items()
    }


def outcomes(identifier: str, figures: Figures, ordered: tuple[str, ...]) -> Iterable[Row]:
    """Yield the outcomes of an indicator, in the order of the table of all indicators."""
    return _rows(figure_tables.OUTCOMES, identifier, _in_order(figures), ordered)


def of_statement(rows: Iterable[StatementRow]) -> tuple[Json, ...]:
    """Return the rows of a statement."""
    return tuple({name: read(one) for name, read in _STATEMENT.items()} for one in rows)


def _rows(
    name: str, identifier: str, things: Iterable[Any], ordered: tuple[str, ...]
) -> Iterable[Row]:
    reads = _READ[name]
    for one in things:
        yield tuple(identifier if part == _KEY else reads[part](one) for part in ordered)


def _in_order(figures: Figures) -> list[Observation]:
    return sorted((one for series in figures.outcomes.values() for one in series), key=_line)


def _line(one: Observation | Milestone | Ranking) -> int:
    return one.line
