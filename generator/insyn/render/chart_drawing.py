"""Turn figures into paths, markers and labels, each with its place in percent of the plot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from insyn.derive.series import Series
from insyn.model.codes import MILESTONE_KINDS, STATUSES
from insyn.model.figures import Milestone, Observation
from insyn.model.indicator import Indicator
from insyn.render.chart_scale import Scale, spread, thinned
from insyn.render.chart_sentence import is_broken, status_of, value
from insyn.swedish import amount, decimals_needed, period

LABEL_GAP = 7.2
"""The height of a line of text in percent of the plot (1.3 em of the 18 em in chart.css)."""

_MOST_MARKED_PERIODS = 15
_CHARACTER, _AIR = 7.5, 8.0
_NARROW, _WIDE = 260.0, 520.0
"""Pixels: a character, the air around a label, the narrowest figure and the least wide one."""


@dataclass(frozen=True, slots=True)
class Line:
    """Hold the figures of one sex: a path that stops at gaps and breaks, and its markers.

    `kind` is the code of the sex in lower case and chooses colour, dash and marker. `leader` is
    a path from the last figure to its label where the series ends before the others.
    """

    kind: str
    path: str
    points: tuple[tuple[str, str], ...]
    leader: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """Hold a text at a place in the plot, in percent from the left and from the top.

    `kind` is the class of the text: the line it names, the side a break's label grows to
    (start, middle, end), or w for a tick that needs a wide figure and n for one that needs a
    narrow. `more` is the end of the text, shown where the figure is wide.
    """

    x: str
    y: str
    text: str
    kind: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """Hold what every part of the drawing needs to know."""

    indicator: Indicator
    series: Mapping[str, Series]
    places: dict[str, float]
    axis: Scale
    breaks: tuple[str, ...]
    targets: tuple[Milestone, ...]

    @property
    def is_single(self) -> bool:
        """Tell whether there is one period only: dots instead of lines."""
        return len(self.places) == 1

    def left_of(self, one: Observation) -> str:
        """Return how far from the left an outcome stands."""
        return percent(self.places[one.period])

    def top_of(self, figure: Decimal) -> str:
        """Return how far from the top a figure stands."""
        return percent(self.axis.at(figure))


def percent(place: float) -> str:
    """Write a place with at most one decimal, never minus zero."""
    text = f"{place:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def line(plot: Plot, sex: str) -> Line:
    """Draw the figures of one sex."""
    rows = plot.series[sex]
    known = [one for one in rows if one.has_value]
    last = known[-1]
    spots = {one.period: (plot.left_of(one), plot.top_of(value(one))) for one in known}
    path, marked = "", {last.period}
    for segment in _segments(rows, plot.breaks):
        if len(segment) > 1:
            path += "M" + " ".join(f"{x} {y}" for x, y in map(spots.__getitem__, segment))
        else:
            marked.update(segment)
    x, y = spots[last.period]
    return Line(
        kind=sex.lower(),
        path=path,
        points=tuple(
            spot
            for code, spot in spots.items()
            if code in marked or len(plot.places) <= _MOST_MARKED_PERIODS
        ),
        leader="" if _is_at_end(plot, last) else f"M{x} {y}H100",
    )


def _segments(rows: Series, breaks: tuple[str, ...]) -> list[list[str]]:
    """Return the periods that a line may join: no gap and no break between them."""
    segments: list[list[str]] = []
    before = ""
    for one in rows:
        if one.has_value:
            if not before or is_broken(breaks, before, one.period):
                segments.append([])
            segments[-1].append(one.period)
        before = one.period if one.has_value else ""
    return segments


def _is_at_end(plot: Plot, one: Observation) -> bool:
    return one.period == next(reversed(plot.places))


def bars(plot: Plot) -> str:
    """Draw the measurer's intervals of the first series, as one path of upright bars."""
    lead = next(iter(plot.series.values()))
    return "".join(
        f"M{plot.left_of(one)} {plot.top_of(one.upper)}V{plot.top_of(one.lower)}"
        for one in lead
        if one.has_value and one.lower is not None and one.upper is not None
    )


def labels(plot: Plot) -> tuple[Label, ...]:
    """Name each line and target at its end, moved apart so that no label covers another."""
    wanted: list[tuple[float, Label]] = []
    for sex, rows in plot.series.items():
        last = next(one for one in reversed(rows) if one.has_value)
        wanted.append((plot.axis.at(value(last)), _line_label(plot, sex, last)))
    for target in plot.targets:
        assert target.value is not None  # only targets with a value are drawn
        decimals = decimals_needed(plot.indicator.decimals, target.value)
        figure = amount(target.value, plot.indicator.unit, decimals)
        label = Label("100", "", MILESTONE_KINDS[target.kind].label, "goal", f" {figure}")
        wanted.append((plot.axis.at(target.value), label))
    heights = spread([height for height, _ in wanted], LABEL_GAP, 0, 100)
    return tuple(
        replace(one, y=percent(height)) for height, (_, one) in zip(heights, wanted, strict=True)
    )


def _line_label(plot: Plot, sex: str, last: Observation) -> Label:
    """Write a name and a figure; where the figure is not of the last period, name and period."""
    figure = amount(value(last), plot.indicator.unit, plot.indicator.decimals)
    alone = len(plot.series) == 1 and sex == "T"
    text = figure if alone else plot.indicator.sex_name(sex)
    more = "" if alone else f" {figure}"
    if plot.is_single:
        return Label(plot.left_of(last), "", text + more, sex.lower())
    if not _is_at_end(plot, last):
        more = f" ({_short(last.period)})"
    return Label("100", "", text, sex.lower(), more)


def x_ticks(plot: Plot, narrow: int, wide: int) -> Iterator[Label]:
    """Write the periods under the plot, as many as there is room for at both widths.

    `narrow` and `wide` are the characters beside the plot at each width.
    """
    in_narrow = _fitting(plot, _NARROW - narrow * _CHARACTER)
    in_wide = _fitting(plot, _WIDE - wide * _CHARACTER)
    for code in sorted(in_narrow | in_wide):
        kind = "" if code in in_narrow and code in in_wide else "w" if code in in_wide else "n"
        yield Label(percent(plot.places[code]), "100", _short(code), kind)


def _fitting(plot: Plot, room: float) -> set[str]:
    codes = list(plot.places)
    widths = [(len(_short(one)) * _CHARACTER + _AIR) / max(room, 60) * 100 for one in codes]
    return {codes[index] for index in thinned(list(plot.places.values()), widths)}


def _short(code: str) -> str:
    name = period(code)
    return name if "-" not in code else f"{name[:3]} {code[:4]}"


def gaps(plot: Plot) -> Iterator[Label]:
    """Mark the periods that the first series has a row for but no figure."""
    for one in next(iter(plot.series.values())):
        if not one.has_value:
            yield Label(plot.left_of(one), "100", STATUSES[status_of(one)].mark)


def break_places(plot: Plot) -> list[float]:
    """Return where the series breaks: half-way between the periods on each side."""
    found = []
    for code in plot.breaks:
        before = [place for one, place in plot.places.items() if one < code]
        after = [place for one, place in plot.places.items() if one >= code]
        if before and after:
            found.append((before[-1] + after[0]) / 2)
    return found


def break_labels(places: list[float]) -> Iterator[Label]:
    """Name the breaks above the plot, leaving out a name that would cover another."""
    for index in thinned(places, [55.0] * len(places)):
        place = places[index]
        side = "start" if place < 30 else "end" if place > 70 else "middle"
        yield Label(percent(place), "0", "Seriebrott", side)
