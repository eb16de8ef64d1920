"""Make of an indicator's figures a line chart that its macro only has to place.

Every place is a percentage of the plot and every size follows the text, so one drawing is
readable from 320 pixels to a wide screen and when the text is enlarged. The paths live in a
stretched square of 100 by 100; markers and text stand on top of it by the same percentages.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from insyn.derive.series import Figures, Series
from insyn.model.codes import MILESTONE_KINDS, SEXES
from insyn.model.figures import Group, Milestone, Observation
from insyn.model.indicator import Indicator
from insyn.render import chart_drawing as drawing
from insyn.render import chart_sentence as sentence
from insyn.render.chart_drawing import Label, Line, Plot
from insyn.render.chart_scale import across, moment, scale
from insyn.render.chart_table import Table, table
from insyn.swedish import amount, rounded


@dataclass(frozen=True, slots=True)
class Chart:
    """Hold all that the macro places: words, paths, labels and the table.

    `left` and `right` are the room for text beside the plot, in characters; `right_wide` holds
    in a wide figure. `grid`, `base` (the
    axis at zero; empty where the axis starts higher), `bars` (the measurer's intervals),
    `targets` and `breaks` are paths. `gaps` mark the periods that have a row but no figure.
    """

    id: str
    title: str
    headline: str
    description: str
    notes: tuple[str, ...]
    left: int
    right: int
    right_wide: int
    grid: str
    base: str
    bars: str
    targets: str
    breaks: str
    lines: tuple[Line, ...]
    y_ticks: tuple[Label, ...]
    x_ticks: tuple[Label, ...]
    gaps: tuple[Label, ...]
    break_labels: tuple[Label, ...]
    labels: tuple[Label, ...]
    table: Table


class InWords(NamedTuple):
    """Tell what a chart shows without drawing it: a sentence, a description and the figures."""

    headline: str
    description: str
    table: Table


def in_words(indicator: Indicator, figures: Figures) -> InWords | None:
    """Tell the whole municipality's figures by sex, or return None where there is no figure."""
    series = _series(figures)
    if not series:
        return None
    breaks = _breaks(indicator, series)
    return InWords(
        sentence.headline(indicator, series, breaks),
        sentence.description(indicator, series, breaks, _targets(figures.milestones)),
        table(indicator, _by_period(series), tuple(series), breaks),
    )


def line_chart(indicator: Indicator, figures: Figures) -> Chart | None:
    """Draw the whole municipality's figures by sex, or return None where there is no figure."""
    words, series = in_words(indicator, figures), _series(figures)
    if words is None:
        return None
    targets = _targets(figures.milestones)
    plot = Plot(
        indicator=indicator,
        series=series,
        places=across(tuple(_by_period(series))),
        axis=scale(tuple(_drawn_values(series, targets)), indicator.unit),
        breaks=_breaks(indicator, series),
        targets=tuple(one for one in targets if _is_line(one)),
    )
    return _chart(plot, words, targets)


def _series(figures: Figures) -> dict[str, Series]:
    by_sex = {sex: figures.series(Group(sex=sex)) for sex in SEXES}
    return {sex: rows for sex, rows in by_sex.items() if any(one.has_value for one in rows)}


def _chart(plot: Plot, words: InWords, targets: Sequence[Milestone]) -> Chart:
    indicator, axis = plot.indicator, plot.axis
    y_ticks = tuple(
        Label(
            "0",
            plot.top_of(one),
            amount(rounded(one, axis.decimals), indicator.unit, axis.decimals),
        )
        for one in axis.ticks
    )
    labels = drawing.labels(plot)
    left = min(12, max(len(one.text) for one in y_ticks))
    beside = [one for one in labels if one.x == "100"]
    right = _even(max((len(one.text) for one in beside), default=2))
    right_wide = _even(max((len(one.text + one.more) for one in beside), default=2))
    breaks = drawing.break_places(plot)
    return Chart(
        id=indicator.id,
        title=indicator.title,
        headline=words.headline,
        description=words.description,
        notes=tuple(one for one in _notes(plot, targets) if one),
        left=left,
        right=right,
        right_wide=right_wide,
        grid=_across(one.y for one in y_ticks),
        base=_across([plot.top_of(axis.origin)] if axis.starts_at_origin else []),
        bars=drawing.bars(plot),
        targets=_across(plot.top_of(one.value) for one in plot.targets if one.value is not None),
        breaks="".join(f"M{drawing.percent(place)} 0V100" for place in breaks),
        lines=tuple(drawing.line(plot, sex) for sex in plot.series),
        y_ticks=y_ticks,
        x_ticks=tuple(drawing.x_ticks(plot, left + right, left + right_wide)),
        gaps=tuple(drawing.gaps(plot)),
        break_labels=tuple(drawing.break_labels(breaks)),
        labels=labels,
        table=words.table,
    )


def _even(characters: int) -> int:
    """Return the nearest class of room in chart.css."""
    return min(24, characters + characters % 2)


def _across(heights: Iterator[str] | Sequence[str]) -> str:
    return "".join(f"M0 {height}H100" for height in heights)


def _by_period(series: Mapping[str, Series]) -> dict[str, dict[str, Observation]]:
    codes = {one.period for rows in series.values() for one in rows}
    found: dict[str, dict[str, Observation]] = {code: {} for code in sorted(codes, key=moment)}
    for sex, rows in series.items():
        for one in rows:
            found[one.period][sex] = one
    return found


def _breaks(indicator: Indicator, series: Mapping[str, Series]) -> tuple[str, ...]:
    in_rows = {one.period for rows in series.values() for one in rows if one.after_break}
    return tuple(sorted(in_rows | {one.period for one in indicator.breaks}))


def _targets(milestones: Sequence[Milestone]) -> tuple[Milestone, ...]:
    """Return the newest target of each kind, without those that ask for nothing."""
    newest = {one.kind: one for one in milestones if one.condition != "ingen"}
    return tuple(newest[kind] for kind in MILESTONE_KINDS if kind in newest)


def _is_line(milestone: Milestone) -> bool:
    return milestone.value is not None and milestone.condition in ("minst", "hogst")


def _drawn_values(series: Mapping[str, Series], targets: Sequence[Milestone]) -> Iterator[Decimal]:
    lead = next(iter(series.values()))
    for rows in series.values():
        for one in rows:
            if one.has_value:
                bounds = (one.lower, one.upper) if rows is lead else ()
                yield from (each for each in (one.value, *bounds) if each is not None)
    yield from (one.value for one in targets if _is_line(one) and one.value is not None)


def _notes(plot: Plot, targets: Sequence[Milestone]) -> Iterator[str]:
    indicator = plot.indicator
    yield sentence.direction_text(indicator)
    for target in targets:
        line = " (streckad linje)" if target in plot.targets else ""
        yield f"{sentence.target_text(indicator, target)}{line}."
    for code in plot.breaks:
        yield sentence.break_text(indicator, code)
    if drawing.bars(plot):
        yield "De ljusa staplarna visar mätningens osäkerhetsintervall."
    yield from sentence.gap_texts(next(iter(plot.series.values())))
    if not plot.axis.starts_at_origin:
        start = amount(plot.axis.low, indicator.unit, plot.axis.decimals)
        origin = "noll" if not plot.axis.origin else amount(plot.axis.origin, indicator.unit, 0)
        yield f"Den lodräta axeln börjar vid {start}, inte vid {origin}."
