"""Lay out the table that stands under every chart, where no cell is ever empty."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from insyn.model.codes import STATUSES, STATUSES_WITH_VALUE
from insyn.model.figures import Observation
from insyn.model.indicator import Indicator
from insyn.swedish import (
    NO_BREAK_SPACE,
    amount,
    decimals_needed,
    lower_first,
    number,
    period,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold one cell: the value as text, and the mark and word of a status worth telling.

    A cell has a value, a word, or both; the mark repeats the word and is for eyes only.
    """

    value: str
    mark: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one row: its heading, a remark after the heading, and its cells."""

    heading: str
    remark: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Hold a table: what it shows, the heading of each column and the rows.

    `columns` starts with the heading above the row headings.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


NO_ROW = Cell("", STATUSES["saknas"].mark, STATUSES["saknas"].label)


def value_cell(indicator: Indicator, one: Observation | None) -> Cell:
    """Write one outcome; where there is no row for it, say that it is missing."""
    if one is None:
        return NO_ROW
    status = STATUSES[one.status]
    if one.status not in STATUSES_WITH_VALUE or one.value is None:
        return Cell("", status.mark, status.label) if status.mark else NO_ROW
    value = amount(one.value, indicator.unit, indicator.decimals)
    if one.status == "värde":
        return Cell(value)
    return Cell(value, status.mark, lower_first(status.label))


def table(
    indicator: Indicator,
    rows: Mapping[str, Mapping[str, Observation]],
    sexes: Sequence[str],
    breaks: Sequence[str],
) -> Table:
    """Lay out the outcomes by period (rows) and sex (columns), oldest first.

    The measurer's interval and the number of answers get columns of their own where any row of
    the first sex has them.
    """
    first = [by_sex.get(sexes[0]) for by_sex in rows.values()]
    headings = ["Period", *(indicator.sex_name(sex) for sex in sexes)]
    columns = [
        [value_cell(indicator, by_sex.get(sex)) for by_sex in rows.values()] for sex in sexes
    ]
    for heading, texts in (
        ("Osäkerhetsintervall", _intervals(indicator, first)),
        ("Antal svar", [_count(one) for one in first]),
    ):
        if any(texts):
            headings.append(heading)
            columns.append([Cell(text) if text else NO_ROW for text in texts])
    return Table(
        caption=_caption(indicator, sexes),
        columns=tuple(headings),
        rows=tuple(
            Row(period(code), "seriebrott" if code in breaks else "", cells)
            for code, cells in zip(rows, zip(*columns, strict=True), strict=True)
        ),
    )


def _caption(indicator: Indicator, sexes: Sequence[str]) -> str:
    if len(sexes) < 2:
        return f"{indicator.title}, {lower_first(indicator.whole)}"
    part = f", {lower_first(indicator.scope)}" if indicator.scope else ""
    return f"{indicator.title}, efter kön{part}"


def _intervals(indicator: Indicator, rows: Sequence[Observation | None]) -> list[str]:
    """Write the measurer's intervals, as exact as the most exact; empty where not known."""
    bounds = [_bounds(one) for one in rows]
    limits = [limit for pair in bounds if pair for limit in pair]
    decimals = decimals_needed(indicator.decimals, *limits)

    def written(low: Decimal, high: Decimal) -> str:
        between = f"{NO_BREAK_SPACE}till{NO_BREAK_SPACE}" if low < 0 else "–"
        return number(low, decimals) + between + amount(high, indicator.unit, decimals)

    return [written(*pair) if pair else "" for pair in bounds]


def _bounds(one: Observation | None) -> tuple[Decimal, Decimal] | None:
    if one is None or not one.has_value or one.lower is None or one.upper is None:
        return None
    return one.lower, one.upper


def _count(one: Observation | None) -> str:
    # The number of answers behind a hidden value could reveal it.
    if one is None or one.answers is None or not one.has_value:
        return ""
    return number(Decimal(one.answers), 0)
