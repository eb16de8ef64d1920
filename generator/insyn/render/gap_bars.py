"""Draw differences as bars beside each other, each with its words, so that sizes can be seen.

Only measures that go from 0 to 100 are drawn, all on one scale: a difference between counts or
grades cannot be held against them. Only differences that the source finds unjustified are drawn,
so that the drawing is short enough for a phone; the list has them all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from insyn import swedish
from insyn.derive.difference import Difference
from insyn.derive.equality import Gap
from insyn.model.figures import Group
from insyn.render.chart_drawing import percent
from insyn.render.chart_sentence import value
from insyn.render.chart_table import Cell, Row, Table, value_cell
from insyn.render.equality_words import distance, group_name, size

DRAWN_UNITS = ("procent", "index")
FEWEST = 3
"""A drawing of fewer rows says no more than the list."""

_CHOSEN = (
    "Diagrammet visar mått som går från 0 till 100 och där källan ser en omotiverad skillnad. "
    "Alla skillnader står i listan."
)

Titled = tuple[Gap, str]


class _Drawn(NamedTuple):
    """Hold a gap that is known, with the title of its measure."""

    gap: Gap
    title: str
    latest: Difference


@dataclass(frozen=True, slots=True)
class GapBar:
    """Hold one measure: its name, its words, and where its bar starts and how long it is.

    `kind` chooses the look: women, men or span. `start` and `width` are percent of the plot;
    `width` is empty where there is no difference.
    """

    name: str
    text: str
    kind: str
    start: str
    width: str


@dataclass(frozen=True, slots=True)
class GapBars:
    """Hold what the macro places: a sentence, the rows, how to read them, and the table.

    `zero` is where zero stands, in percent; empty where bars do not grow from a line.
    """

    headline: str
    rows: tuple[GapBar, ...]
    zero: str
    note: str
    table: Table


def between_sexes(gaps: Sequence[Titled]) -> GapBars | None:
    """Draw women minus men, from the most above to the most below, or None for too few."""
    drawn = _drawn(gaps, "kön")
    if len(drawn) < FEWEST:
        return None
    sizes = [Decimal(0), *(one.latest.size for one in drawn)]
    low, length = min(sizes), (max(sizes) - min(sizes)) or Decimal(1)
    return GapBars(
        headline=_largest(drawn),
        rows=tuple(_sexes_bar(one, low, length) for one in drawn),
        zero=percent(float(-low / length) * 100),
        note=(
            "Staplarna går åt höger när siffran är högre för kvinnor eller flickor, och åt vänster "
            f"när den är högre för män eller pojkar. En hög siffra är inte alltid bra. {_CHOSEN}"
        ),
        table=_sexes_table(drawn),
    )


def between_areas(gaps: Sequence[Titled], areas: Mapping[str, str]) -> GapBars | None:
    """Draw the way from the lowest area to the highest on a scale to 100, largest first."""
    drawn = _drawn(gaps, "område")
    if len(drawn) < FEWEST:
        return None
    return GapBars(
        headline=_largest(drawn),
        rows=tuple(_area_bar(one, areas) for one in drawn),
        zero="",
        note=(
            "Stapeln börjar vid det lägsta området och slutar vid det högsta, på en skala från 0 "
            f"till 100. {_CHOSEN}"
        ),
        table=_areas_table(drawn, areas),
    )


def _drawn(gaps: Sequence[Titled], dimension: str) -> list[_Drawn]:
    """Return the gaps that can be drawn: the largest first, women above men before the others."""
    found = [
        _Drawn(gap, title, gap.latest)
        for gap, title in gaps
        if gap.dimension == dimension and gap.judged == "ja" and gap.latest
        if gap.indicator.unit in DRAWN_UNITS
    ]
    return sorted(found, key=lambda one: (-one.latest.size, swedish.sort_key(one.title)))


def _largest(drawn: Sequence[_Drawn]) -> str:
    one = max(drawn, key=lambda one: abs(one.latest.size))
    return f"Störst omotiverad skillnad har ”{one.title}”: {swedish.lower_first(size(one.gap))}."


def _sexes_bar(one: _Drawn, low: Decimal, length: Decimal) -> GapBar:
    apart, indicator = one.latest.size, one.gap.indicator
    higher = indicator.sex_name(one.gap.highest[0].sex)
    number = swedish.signed(abs(apart), swedish.decimals_needed(indicator.decimals, apart))
    return GapBar(
        name=one.title,
        text=f"{higher} {number}" if apart else "Ingen skillnad",
        kind="women" if apart > 0 else "men",
        start=percent(float((min(apart, Decimal(0)) - low) / length) * 100),
        width=percent(float(abs(apart) / length) * 100) if apart else "",
    )


def _area_bar(one: _Drawn, areas: Mapping[str, str]) -> GapBar:
    indicator = one.gap.indicator
    low, high = value(one.latest.second), value(one.latest.first)
    least, most = (swedish.amount(each, indicator.unit, indicator.decimals) for each in (low, high))
    return GapBar(
        name=one.title,
        text=f"{least} {_names(one.gap.lowest, one, areas)} – "
        f"{most} {_names(one.gap.highest, one, areas)}",
        kind="span",
        start=percent(float(low)),
        width=percent(float(high - low)) if high > low else "",
    )


def _names(groups: Sequence[Group], one: _Drawn, areas: Mapping[str, str]) -> str:
    names = (group_name(group, one.gap.indicator, areas) for group in groups)
    return swedish.joined(sorted(names, key=swedish.sort_key))


def _sexes_table(drawn: Sequence[_Drawn]) -> Table:
    return Table(
        "Kvinnor minus män",
        ("Mått", "När", "Kvinnor", "Män", "Skillnad"),
        tuple(
            Row(
                one.title,
                "flickor och pojkar" if one.gap.indicator.sex_words != "kvinnor-och-män" else "",
                (
                    Cell(swedish.period(one.latest.period)),
                    value_cell(one.gap.indicator, one.latest.first),
                    value_cell(one.gap.indicator, one.latest.second),
                    Cell(swedish.signed(one.latest.size, one.gap.indicator.decimals)),
                ),
            )
            for one in drawn
        ),
    )


def _areas_table(drawn: Sequence[_Drawn], areas: Mapping[str, str]) -> Table:
    return Table(
        "Lägsta och högsta området",
        ("Mått", "När", "Lägst", "Värde", "Högst", "Värde", "Skillnad"),
        tuple(
            Row(
                one.title,
                "",
                (
                    Cell(swedish.period(one.latest.period)),
                    Cell(_names(one.gap.lowest, one, areas)),
                    value_cell(one.gap.indicator, one.latest.second),
                    Cell(_names(one.gap.highest, one, areas)),
                    value_cell(one.gap.indicator, one.latest.first),
                    Cell(distance(one.latest, one.gap.indicator)),
                ),
            )
            for one in drawn
        ),
    )
