"""Make of a line chart a picture that stands alone: all words, sizes and colours are inside it.

The chart of a page is sized by its text and its column. A picture is set in a newspaper or shown
by a program that knows neither our styles nor our fonts, so here every line is broken and every
place is counted beforehand, in the units of one fixed width. The height follows what is to be said.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from insyn import swedish
from insyn.model.codes import UNITS
from insyn.render.chart import Chart
from insyn.render.chart_drawing import Label, Line, percent
from insyn.render.chart_scale import thinned
from insyn.render.line_breaking import balanced, lines, text_width
from insyn.render.templates import render

TEMPLATE = "chart_svg.html"

WIDTH = 800
_LEAST_HEIGHT = 600
_LEAST_PLOT = 250.0
_EDGE = 28.0
_LEFT_ROOM, _RIGHT_ROOM = 150.0, 240.0
_AIR = 10.0
_UNDER_PLOT, _UNDER_NOTES = 34.0, 24.0
_TICK, _NAME = 14.0, 15.0
_TO_MIDDLE = 0.35
"""From the middle of a line of text to its baseline, in sizes of the text."""

_PATHS = ("grid", "base", "bars", "breaks", "targets")

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TOKEN = re.compile(r"[MHV]|-?[0-9]+(?:\.[0-9]+)?")


@dataclass(frozen=True)
class Credit:
    """Say what a picture shows and where it comes from, for those who meet it somewhere else.

    `title` is the whole title, `address` that of the page with everything else.
    """

    title: str
    source: str
    place: str
    version: str
    address: str
    notice: str
    is_example: bool

    @property
    def line(self) -> str:
        """Return source, place and version on one line."""
        return f"Källa: {self.source} · {self.place} · version {self.version}"


class Text(NamedTuple):
    """Hold a line of text: where it begins (or ends, or has its middle), its size and kind."""

    x: str
    y: str
    text: str
    size: str
    kind: str = ""


class Style(NamedTuple):
    """Say how a block of text is set: its size, the height of a line, and how many lines."""

    size: float
    leading: float
    most: int
    is_bold: bool = False
    is_balanced: bool = False


_SIGN = Style(15, 26, 1, is_bold=True)
_TITLE = Style(26, 32, 4, is_bold=True, is_balanced=True)
_HEADLINE = Style(17, 24, 5, is_balanced=True)
_UNIT = Style(_TICK, 20, 2)
_NOTE = Style(13.5, 19, 8)
_FOOT = Style(13, 18, 3)


@dataclass(frozen=True)
class ChartPicture:
    """State all that the template of a picture places."""

    # The chart's id, which the ids of its name and description begin with.
    id: str
    # Width and height in units.
    width: int
    height: int
    # The whole title.
    title: str
    # What the chart shows, for those who cannot see it.
    description: str
    # The sign that all is invented; empty where nothing is.
    sign: tuple[Text, ...]
    # The lines of the title and of the sentence below it.
    title_lines: tuple[Text, ...]
    headline_lines: tuple[Text, ...]
    # What the axis counts in.
    unit_lines: tuple[Text, ...]
    # Paths in the plot by name: grid, base (the axis at zero), bars, breaks and targets.
    paths: Mapping[str, str]
    # The line of each sex.
    lines: tuple[Line, ...]
    # The texts in and around the plot.
    y_ticks: tuple[Text, ...]
    x_ticks: tuple[Text, ...]
    break_labels: tuple[Text, ...]
    names: tuple[Text, ...]
    # What to know when reading the chart.
    note_lines: tuple[Text, ...]
    # The height of the rule above source, version, address and notice.
    rule: str
    foot_lines: tuple[Text, ...]


@dataclass(frozen=True)
class Plot:
    """Hold where the plot stands in the picture, and place what is told in percent of it."""

    left: float
    top: float
    width: float
    height: float

    def x(self, share: str) -> str:
        """Return how far from the left of the picture something stands."""
        return percent(self.left + float(share) * self.width / 100)

    def y(self, share: str, below: float = 0) -> str:
        """Return how far from the top of the picture something stands."""
        return percent(self.top + float(share) * self.height / 100 + below)

    def path(self, path: str) -> str:
        """Return a path of the plot as one of the picture."""
        found, is_across = [], True
        for token in _TOKEN.findall(path):
            if token in "MHV":
                is_across = token != "V"
                found.append(token)
                continue
            found.append(self.x(token) if is_across else self.y(token))
            # Numbers come in pairs after M, alone after H and V: those are followed by a letter.
            is_across = not is_across
        return " ".join(found)


def svg(one: ChartPicture) -> str:
    """Write a picture as a file that can stand anywhere."""
    return _NOT_IN_XML.sub("", render(TEMPLATE, one))


def picture(chart: Chart, unit: str, credit: Credit) -> ChartPicture:
    """Place everything: what stands above the plot, the plot itself and what stands below it."""
    sign = ["Exempeldata: allt i bilden är påhittat"] if credit.is_example else []
    foot = [credit.line, credit.address, *([credit.notice] if credit.notice else [])]
    notes = [" ".join(chart.notes)] if chart.notes else []
    sign_lines, y = _block(sign, _EDGE, _SIGN)
    title_lines, y = _block([credit.title], y, _TITLE)
    headline_lines, y = _block([chart.headline], y + 6, _HEADLINE)
    unit_lines, y = _block([counted_in(unit)], y + 14, _UNIT)
    top = y + (28 if chart.break_labels else 10)
    below = _UNDER_PLOT + _height(notes, _NOTE) + _UNDER_NOTES + _height(foot, _FOOT) + _EDGE
    plot = _plot(chart, top, max(_LEAST_PLOT, _LEAST_HEIGHT - top - below))
    note_lines, y = _block(notes, top + plot.height + _UNDER_PLOT, _NOTE)
    rule = y + _UNDER_NOTES / 2
    foot_lines, y = _block(foot, y + _UNDER_NOTES, _FOOT)
    return ChartPicture(
        id=chart.id,
        width=WIDTH,
        height=round(y + _EDGE),
        title=credit.title,
        description=f"{chart.headline} {chart.description}",
        sign=sign_lines,
        title_lines=title_lines,
        headline_lines=headline_lines,
        unit_lines=unit_lines,
        paths={name: plot.path(getattr(chart, name)) for name in _PATHS},
        lines=tuple(_line(one, plot) for one in chart.lines),
        y_ticks=_y_ticks(chart, plot),
        x_ticks=_x_ticks(chart, plot),
        break_labels=tuple(_text(one, plot, -8) for one in chart.break_labels),
        names=tuple(_name(one, plot) for one in chart.labels),
        note_lines=note_lines,
        rule=percent(rule),
        foot_lines=foot_lines,
    )


def counted_in(unit: str) -> str:
    """Return what the axis of a chart counts in."""
    return swedish.upper_first(UNITS[unit].label)


def _lines(paragraphs: Iterable[str], style: Style) -> list[str]:
    room = WIDTH - 2 * _EDGE
    broken = balanced if style.is_balanced else lines
    return [
        line
        for one in paragraphs
        for line in broken(one, style.size, room, style.most, is_bold=style.is_bold)
    ]


def _height(paragraphs: Iterable[str], style: Style) -> float:
    return len(_lines(paragraphs, style)) * style.leading


def _block(paragraphs: Iterable[str], top: float, style: Style) -> tuple[tuple[Text, ...], float]:
    """Set a block of text; return its lines and where it ends."""
    found, baseline = [], top + style.size
    for line in _lines(paragraphs, style):
        found.append(Text(percent(_EDGE), percent(baseline), line, percent(style.size)))
        baseline += style.leading
    return tuple(found), baseline - style.size


def _plot(chart: Chart, top: float, height: float) -> Plot:
    """Leave the room beside the plot that its texts need, and no more than there is."""
    ticks = (text_width(one.text, _TICK) for one in chart.y_ticks)
    names = (_name_width(one, _NAME) for one in chart.labels if one.x == "100")
    left = _EDGE + min(_LEFT_ROOM, max(ticks)) + _AIR
    right = _EDGE + min(_RIGHT_ROOM, max(names, default=0)) + _AIR
    return Plot(left, top, WIDTH - left - right, height)


def _name_width(label: Label, size: float) -> float:
    return text_width(label.text + label.more, size, is_bold=True)


def _shrunk(size: float, width: float, room: float) -> str:
    """Return the size that makes a text of a width fit, for the rare text that does not."""
    return percent(size if width <= room else size * room / width)


def _line(line: Line, plot: Plot) -> Line:
    points = tuple((plot.x(x), plot.y(y)) for x, y in line.points)
    return Line(line.kind, plot.path(line.path), points, plot.path(line.leader))


def _text(label: Label, plot: Plot, below: float = 0, kind: str = "") -> Text:
    place = plot.x(label.x), plot.y(label.y, below)
    return Text(*place, label.text, percent(_TICK), kind or label.kind)


def _y_ticks(chart: Chart, plot: Plot) -> tuple[Text, ...]:
    right = percent(plot.left - _AIR)
    return tuple(
        Text(
            right,
            plot.y(one.y, _TICK * _TO_MIDDLE),
            one.text,
            _shrunk(_TICK, text_width(one.text, _TICK), _LEFT_ROOM),
        )
        for one in chart.y_ticks
    )


def _x_ticks(chart: Chart, plot: Plot) -> tuple[Text, ...]:
    """Return the periods there is room for under the plot, and the marks of those without one."""
    ticks = [one for one in chart.x_ticks if one.kind != "n"]
    places = [float(plot.x(one.x)) for one in ticks]
    widths = [text_width(one.text, _TICK) + _AIR for one in ticks]
    kept = [ticks[place] for place in thinned(places, widths)]
    return (
        *(_text(one, plot, _TICK + 8, "middle") for one in kept),
        *(_text(one, plot, -6, "middle") for one in chart.gaps),
    )


def _name(label: Label, plot: Plot) -> Text:
    x = float(plot.x(label.x)) + _AIR
    size = _shrunk(_NAME, _name_width(label, _NAME), WIDTH - _EDGE - x)
    y = plot.y(label.y, _NAME * _TO_MIDDLE)
    return Text(percent(x), y, label.text + label.more, size, label.kind)
