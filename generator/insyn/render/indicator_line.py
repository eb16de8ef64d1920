"""Show one indicator in a list: newest figure, result of its milestone and trend."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from insyn import swedish, urls
from insyn.derive.facts import Facts, source_order
from insyn.model.codes import UNITS
from insyn.model.indicator import Indicator
from insyn.render.parts import Link, StatusMark, link
from insyn.render.standing import (
    NO_TREND,
    Standing,
    figure_text,
    latest_year,
    result_code,
    result_mark,
    standing,
    title_of,
    trend_mark,
)


class Row(NamedTuple):
    """Hold an indicator's row in words, made once for all lists it stands in, cheap to send."""

    title: str
    address: str
    figure: str
    result: StatusMark
    trend: StatusMark
    goals: str
    unit: str
    result_code: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold what the lists need to choose an indicator, and its row.

    `gaps` names what is missing, by the last part of the list's address.
    """

    indicator: Indicator
    title: str
    now: Standing
    gaps: tuple[str, ...]
    row: Row


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """Show an indicator as a row, with the values that the filters look for."""

    link: Link
    figure: str
    result: StatusMark
    trend: StatusMark
    goals: str
    unit: str
    result_code: str
    words: str


def entries(facts: Facts) -> tuple[Entry, ...]:
    """Return every indicator with its standing, in the source's order."""
    return tuple(_entries(facts))


def _entries(facts: Facts) -> Iterator[Entry]:
    year = latest_year(facts.figures.values())
    for indicator in sorted(facts.records.indicators, key=source_order):
        figures = facts.figures_of(indicator)
        now = standing(indicator, figures, year)
        gaps = []
        if not now.latest or now.latest.period[:4] < year:
            gaps.append("varde")
        if indicator.measures_persons and not figures.is_split_by_sex:
            gaps.append("kon")
        if now.result is None:
            gaps.append("etappmal")
        title = title_of(indicator, facts.records)
        yield Entry(indicator, title, now, tuple(gaps), _row(indicator, title, now))


def lines(rows: Iterable[Row], page: str) -> tuple[IndicatorLine, ...]:
    """Return the rows of a list of indicators with links from a page."""
    return tuple(
        IndicatorLine(
            link=link(row.title, row.address, page),
            figure=row.figure,
            result=row.result,
            trend=row.trend,
            goals=row.goals,
            unit=row.unit,
            result_code=row.result_code,
            words=row.words,
        )
        for row in rows
    )


def _row(indicator: Indicator, title: str, now: Standing) -> Row:
    return Row(
        title=title,
        address=urls.indicator(indicator.id),
        figure=newest_figure(indicator, now),
        result=result_mark(now),
        trend=_named_trend(now),
        goals=" ".join(indicator.goals),
        unit=indicator.unit,
        result_code=result_code(now.result),
        words=f"{indicator.definition} {indicator.measured_by}",
    )


def newest_figure(indicator: Indicator, now: Standing) -> str:
    """Write the newest figure with its unit and period, or say that there is none."""
    if now.latest is None:
        return "Inget värde"
    figure = figure_text(now.latest, indicator)
    if now.latest.has_value:
        before, after = _around_figure(indicator)
        figure = f"{before}{figure}{after}"
    return f"{figure} ({swedish.period(now.latest.period)})"


def _around_figure(indicator: Indicator) -> tuple[str, str]:
    """Return what stands before and after a figure that has no sign to tell its unit.

    It reads Index 68 på skalan 0–100, Kvot 0,844, Plats 4 or 6,22 per 1 000 invånare.
    """
    name, _, limits = UNITS[indicator.unit].label.partition(" (")
    if indicator.unit == "per-1000-invånare":
        return "", f" {name}"
    if indicator.unit not in ("index", "betyg", "kvot", "plats"):
        return "", ""
    scale = f" på skalan {limits.rstrip(')')}" if limits else ""
    return f"{swedish.upper_first(name.split()[0])}{swedish.NO_BREAK_SPACE}", scale


def unit_words(indicator: Indicator) -> str:
    """Return the unit's name where neither the figure's sign nor the title tells it."""
    named = ("index", "betyg", "kvot", "per-1000-invånare")
    return UNITS[indicator.unit].label if indicator.unit in named else ""


def _named_trend(now: Standing) -> StatusMark:
    one = trend_mark(now.trend)
    if one is NO_TREND or not now.trend.verdict:
        return one
    return StatusMark(f"{one.label} trend", one.mark, one.tone)
