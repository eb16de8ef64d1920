"""Set the areas of the municipality beside each other, lowest to highest, bars in a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from insyn.derive.series import Figures
from insyn.model.codes import ALL_AGES, AREAS_WITHOUT_NAME, WHOLE_MUNICIPALITY
from insyn.model.figures import Observation
from insyn.model.indicator import Indicator
from insyn.render.chart_drawing import percent
from insyn.render.chart_sentence import noun, opening, value
from insyn.render.chart_table import Cell, value_cell
from insyn.swedish import amount_in_words, joined, period, points, sort_key

_MOST_NAMES = 3
_UNNAMED = "ett område som källan inte nämner"


@dataclass(frozen=True, slots=True)
class AreaRow:
    """Hold one area: its name, its value, and where its bar starts and how long it is in percent.

    `width` is empty where there is no value. `is_whole` marks the municipality as a whole.
    """

    name: str
    cell: Cell
    start: str
    width: str
    is_whole: bool


@dataclass(frozen=True, slots=True)
class AreaChart:
    """Hold what the macro places: the sentence, the caption and the rows, lowest first.

    Bars start at zero and the longest is as wide as its column. Areas without a value stand
    last, in alphabetical order.
    """

    headline: str
    caption: str
    column: str
    rows: tuple[AreaRow, ...]


def area_chart(
    indicator: Indicator, figures: Figures, names: Mapping[str, str]
) -> AreaChart | None:
    """Compare the areas in the newest period that has a value for any, or return None.

    `names` gives the name of an area by its id; an area without one shows its id.
    """
    areas = _newest(figures)
    if not areas:
        return None
    code = areas[0].period
    known = sorted((one for one in areas if one.has_value), key=lambda one: _place(one, names))
    whole = [one for one in figures.series() if one.period == code and one.has_value]
    shown = sorted([*known, *whole], key=lambda one: _place(one, names))
    unknown = sorted(
        (one for one in areas if not one.has_value), key=lambda one: sort_key(_name(one, names))
    )
    low = min(Decimal(0), *(value(one) for one in shown))
    length = max(Decimal(0), *(value(one) for one in shown)) - low or Decimal(1)
    return AreaChart(
        headline=_headline(indicator, known, names),
        caption=f"{indicator.title}, områden {period(code)}",
        column=period(code),
        rows=(
            *(_row(indicator, one, names, low, length) for one in shown),
            *(
                AreaRow(_name(one, names), value_cell(indicator, one), "0", "", is_whole=False)
                for one in unknown
            ),
        ),
    )


def _newest(figures: Figures) -> list[Observation]:
    """Return the areas' rows, both sexes and all ages, of the newest period with a value."""
    rows = [
        one
        for group, series in figures.outcomes.items()
        if group.area != WHOLE_MUNICIPALITY and group.sex == "T" and group.age == ALL_AGES
        for one in series
    ]
    newest = max((one.period for one in rows if one.has_value), default="")
    return [one for one in rows if one.period == newest]


def _row(
    indicator: Indicator,
    one: Observation,
    names: Mapping[str, str],
    low: Decimal,
    length: Decimal,
) -> AreaRow:
    figure = value(one)
    is_whole = one.group.area == WHOLE_MUNICIPALITY
    return AreaRow(
        name=indicator.whole if is_whole else _name(one, names),
        cell=value_cell(indicator, one),
        start=percent(float((min(figure, Decimal(0)) - low) / length) * 100),
        width=percent(float(abs(figure) / length) * 100),
        is_whole=is_whole,
    )


def _place(one: Observation, names: Mapping[str, str]) -> tuple[Decimal, tuple[str, str]]:
    return value(one), sort_key(_name(one, names))


def _name(one: Observation, names: Mapping[str, str]) -> str:
    known = AREAS_WITHOUT_NAME.get(one.group.area)
    return known.label if known else names.get(one.group.area, one.group.area)


def _headline(indicator: Indicator, known: Sequence[Observation], names: Mapping[str, str]) -> str:
    """Say which area is highest and which lowest, and how far apart they are."""
    unit, decimals = indicator.unit, indicator.decimals
    opens = f"{opening(known[0].period)} var {noun(indicator)}"
    lowest, highest = value(known[0]), value(known[-1])
    low, high = amount_in_words(lowest, unit, decimals), amount_in_words(highest, unit, decimals)
    if lowest == highest:
        return f"{opens} {low} {_places(known, names)}."
    apart = f"Skillnaden är {points(highest - lowest, unit, decimals)}."
    if not (_is_named(known[0]) or _is_named(known[-1])):
        return (
            f"{opens} {low} i det lägsta området och {high} i det högsta. {apart} "
            "Källan säger inte vilka områden det är."
        )
    top = _places([one for one in known if value(one) == highest], names)
    bottom = _places([one for one in known if value(one) == lowest], names)
    return f"{opens} högst {top}, {high}, och lägst {bottom}, {low}. {apart}"


def _is_named(one: Observation) -> bool:
    return one.group.area not in AREAS_WITHOUT_NAME


def _places(areas: Sequence[Observation], names: Mapping[str, str]) -> str:
    if len(areas) > _MOST_NAMES:
        return f"i {len(areas)} områden"
    texts = [_name(one, names) if _is_named(one) else _UNNAMED for one in areas]
    return f"i {joined(texts)}"
