"""Lay out the figures of a unit over time, as a table and where it says more as a line."""

from dataclasses import replace
from typing import Any

from insyn import swedish
from insyn.derive.comparison.comparison import HIDDEN, Value
from insyn.derive.series import Figures
from insyn.model.codes import SEX_WORDS, STATUSES
from insyn.model.comparison.compared_service import Measure
from insyn.model.figures import EVERYONE, Observation
from insyn.model.indicator import Indicator
from insyn.render.chart import Chart, line_chart
from insyn.render.chart_table import NO_ROW, Cell, Row, Table
from insyn.render.comparison.figures import ROUNDED, interval
from insyn.render.comparison.unit_owner import owner_remark
from insyn.render.comparison.unit_values import UnitValues

LEAST_DRAWN = 3
"""The fewest figures that make a line worth drawing."""

SEXES = ("T", "K", "M")


def table(held: UnitValues, measure: Measure) -> Table | None:
    """Return every period of a measure, oldest first; None where the unit has no row."""
    by_period: dict[str, dict[str, Value]] = {}
    for sex in SEXES:
        for one in held.series(measure, sex):
            by_period.setdefault(one.period, {})[sex] = one
    if not by_period:
        return None
    every = [one for by_sex in by_period.values() for one in by_sex.values()]
    split = [sex for sex in SEXES if sex == "T" or any(one.sex == sex for one in every)]
    with_rate = any(one.response_rate is not None for one in every)
    words = SEX_WORDS[measure.sex_words]
    columns = ["Period", *(words[sex].label for sex in split)]
    columns += _about_all(measure, with_rate=with_rate)
    rows = tuple(
        Row(
            swedish.period(period),
            owner_remark(held.unit, period),
            (
                *(_value_cell(measure, by_sex.get(sex)) for sex in split),
                *_cells(measure, by_sex.get("T"), with_rate=with_rate),
            ),
        )
        for period, by_sex in sorted(by_period.items())
    )
    caption = f"{measure.title}, {held.unit.title}"
    return Table(caption, tuple(columns), rows)


def chart(held: UnitValues, measure: Measure) -> Chart | None:
    """Return the figures as a line with our table, None where they are too few for one.

    School years have no place on an axis of calendar years: there the table stands alone.
    """
    series = held.series(measure)
    drawn = [one for one in series if one.has_value]
    own = table(held, measure)
    if own is None or len(drawn) < LEAST_DRAWN or any("/" in one.period for one in series):
        return None
    figures = Figures({EVERYONE: tuple(map(_observation, series))})
    made = line_chart(_as_indicator(measure), figures)
    if made is None:
        return None
    headline = f"{measure.title}, {own.rows[0].heading}–{own.rows[-1].heading}"
    new_owner = held.unit.new_owner_day
    owner = (f"Ny ägare från {swedish.date(new_owner)}.",) if new_owner else ()
    notes = (*made.notes, *owner)
    return replace(made, id=f"linje-{measure.id}", headline=headline, notes=notes, table=own)


def _about_all(measure: Measure, *, with_rate: bool) -> list[str]:
    found = [] if measure.kind == "antal" else ["Räknat på", "Troligen mellan"]
    return [*found, *(["Svarade"] if with_rate else [])]


def _cells(measure: Measure, one: Value | None, *, with_rate: bool) -> list[Cell]:
    """Return what the figure of all stands on; a hidden one says nothing of it."""
    silent = Cell("", STATUSES[HIDDEN].mark, STATUSES[HIDDEN].label)
    unsaid = silent if one and one.status == HIDDEN else Cell("Anges inte")
    found: list[Cell] = []
    if measure.kind != "antal":
        persons = one.persons if one else None
        limits = interval(measure, one) if one else ""
        words = swedish.plural(persons or 0, measure.person_word, measure.person_words)
        found += [
            Cell(words) if persons is not None else unsaid,
            Cell(limits) if limits else unsaid,
        ]
    if with_rate:
        rate = one.response_rate if one else None
        found.append(unsaid if rate is None else Cell(swedish.amount(rate, "procent", 0)))
    return found


def _value_cell(measure: Measure, one: Value | None) -> Cell:
    if one is None:
        return NO_ROW
    status = STATUSES[one.status]
    if one.value is None or not one.has_value:
        return Cell("", status.mark or NO_ROW.mark, status.label if status.mark else NO_ROW.word)
    written = swedish.amount(one.value, measure.unit, measure.decimals)
    if one.status == ROUNDED:
        return Cell(f"~{written}", status.mark, swedish.lower_first(status.label))
    return (
        Cell(written, status.mark, swedish.lower_first(status.label))
        if status.mark
        else Cell(written)
    )


def _observation(one: Value) -> Observation:
    return Observation(one.period, EVERYONE, one.value, one.status, one.lower, one.upper)


def _as_indicator(measure: Measure) -> Indicator:
    """Return a measure as the room of charts knows figures; it is only drawn, never kept."""
    words: dict[str, Any] = {
        "id": measure.id,
        "title": measure.title,
        "definition": measure.definition,
        "unit": measure.unit,
        "direction": measure.direction,
        "decimals": measure.decimals,
        "sex_words": measure.sex_words,
    }
    return Indicator.model_construct(**words)
