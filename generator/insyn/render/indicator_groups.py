"""Set women beside men, areas beside areas and ages beside ages, in words and in tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from insyn import swedish
from insyn.derive.difference import Difference, between_sexes
from insyn.derive.series import Figures
from insyn.model.codes import (
    ALL_AGES,
    AREA_HIGHEST,
    AREA_LOWEST,
    AREAS_WITHOUT_NAME,
    WHOLE_MUNICIPALITY,
)
from insyn.model.figures import MEN, WOMEN, Group, Observation
from insyn.model.indicator import Indicator
from insyn.render.chart_areas import AreaChart, area_chart
from insyn.render.chart_sentence import opening
from insyn.render.chart_table import Cell, Row, Table, value_cell
from insyn.render.standing import figure_text

_NAMED = Cell("", "·", "Står med namn")
"""The lowest or the highest area of a period where it stands in a row with its name."""


@dataclass(frozen=True, slots=True)
class Split:
    """Show how a figure differs between groups: in words first, then every row as a table."""

    sentence: str
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Areas:
    """Show areas beside each other: bars for the newest period, then every row as a table."""

    sentence: str
    chart: AreaChart | None = None
    table: Table | None = None


def sexes(indicator: Indicator, figures: Figures) -> Split:
    """Return women beside men, or why the figure is not split."""
    differences = between_sexes(figures)
    if not differences:
        return Split(_why_without_sex(indicator, figures))
    last = differences[-1]
    women, men = figure_text(last.first, indicator), figure_text(last.second, indicator)
    her, his = indicator.sex_name("K"), indicator.sex_name("M")
    return Split(
        f"{opening(last.period)} är siffran {women} för {her.lower()} och {men} för {his.lower()}. "
        f"{_distance(last, indicator)}",
        Table(
            f"{indicator.title}: {sexes_words(indicator)}",
            ("Period", her, his, _difference_heading(indicator)),
            tuple(_sexes_row(period, figures, indicator) for period in _periods(figures)),
        ),
    )


def sexes_words(indicator: Indicator) -> str:
    """Return what the sexes are called together: kvinnor och män, or flickor och pojkar."""
    return f"{indicator.sex_name('K')} och {indicator.sex_name('M')}".lower()


def _difference_heading(indicator: Indicator) -> str:
    many = swedish.points(Decimal(2), indicator.unit, 0).removeprefix("2").strip()
    return f"Skillnad, {many}" if many else "Skillnad"


def _why_without_sex(indicator: Indicator, figures: Figures) -> str:
    if figures.is_split_by_sex:
        return f"Det finns ingen period där både {sexes_words(indicator)} har ett värde."
    if indicator.without_sex:
        return f"Måttet är inte uppdelat på {sexes_words(indicator)}. {indicator.without_sex}"
    if indicator.measures_persons:
        return f"Måttet gäller personer, men källan delar inte upp det på {sexes_words(indicator)}."
    return "Måttet gäller inte personer, så det går inte att dela upp på kvinnor och män."


def _distance(one: Difference, indicator: Indicator) -> str:
    if one.size == 0:
        return "Det är ingen skillnad."
    way = "högre" if one.size > 0 else "lägre"
    size = swedish.points(abs(one.size), indicator.unit, indicator.decimals)
    return f"{indicator.sex_name('K')}nas siffra är {size} {way}."


def _periods(figures: Figures) -> list[str]:
    return sorted({one.period for group in (WOMEN, MEN) for one in figures.series(group)})


def _sexes_row(period: str, figures: Figures, indicator: Indicator) -> Row:
    women, men = (_of(figures.series(group), period) for group in (WOMEN, MEN))
    return Row(
        swedish.period(period),
        "",
        (
            value_cell(indicator, women),
            value_cell(indicator, men),
            _difference_cell(indicator, women, men),
        ),
    )


def _difference_cell(
    indicator: Indicator, women: Observation | None, men: Observation | None
) -> Cell:
    if women and men and women.has_value and men.has_value:
        assert women.value is not None  # has_value tells that there is one
        assert men.value is not None
        return Cell(swedish.signed(women.value - men.value, indicator.decimals))
    return Cell("", "?", "Kan inte räknas")


def areas(indicator: Indicator, figures: Figures, titles: Mapping[str, str]) -> Areas:
    """Return the areas of the newest period beside each other, and every row if there are more."""
    groups = [group for group in figures.outcomes if group.area != WHOLE_MUNICIPALITY]
    if not groups:
        return Areas("Källan redovisar inte måttet för olika områden.")
    chart = area_chart(indicator, figures, titles)
    periods = {one.period for group in groups for one in figures.series(group)}
    is_all_shown = len(periods) == 1 and all(Group(area=group.area) == group for group in groups)
    if chart and is_all_shown:
        return Areas("", chart)
    groups.sort(
        key=lambda group: (swedish.sort_key(group_text(group, indicator, titles)), group.sex)
    )
    table = _table(
        f"{indicator.title}: alla värden för områden", "Område", groups, indicator, figures, titles
    )
    return Areas("" if chart else "Det finns inget värde för något område.", chart, table)


def ages(indicator: Indicator, figures: Figures, titles: Mapping[str, str]) -> Split | None:
    """Return every row for an age group in the whole municipality, or None where there is none."""
    groups = sorted(
        (
            group
            for group in figures.outcomes
            if group.age != ALL_AGES and group.area == WHOLE_MUNICIPALITY
        ),
        key=lambda group: (_first_age(group.age), group.sex),
    )
    if not groups:
        return None
    count = len({one.age for one in groups})
    return Split(
        f"Källan redovisar {swedish.plural(count, 'åldersgrupp', 'åldersgrupper')}.",
        _table(f"{indicator.title}: åldrar", "Ålder", groups, indicator, figures, titles),
    )


def group_text(group: Group, indicator: Indicator, titles: Mapping[str, str]) -> str:
    """Name a group of people: Flemingsberg, 65–84 år, kvinnor."""
    parts = []
    if group.area != WHOLE_MUNICIPALITY:
        unnamed = AREAS_WITHOUT_NAME.get(group.area)
        parts.append(unnamed.label if unnamed else titles.get(group.area, group.area))
    if group.age != ALL_AGES:
        older = group.age.removesuffix("+")
        parts.append(
            f"{group.age.replace('-', '–')} år" if older == group.age else f"{older} år och äldre"
        )
    if group.sex != "T":
        parts.append(indicator.sex_name(group.sex))
    first, *rest = parts or [indicator.whole]
    return ", ".join([first, *(part.lower() for part in rest)])


def _table(
    caption: str,
    heading: str,
    groups: Sequence[Group],
    indicator: Indicator,
    figures: Figures,
    titles: Mapping[str, str],
) -> Table:
    """Let the longer of groups and periods run downwards, so that the table fits a phone."""
    by_period = {group: {one.period: one for one in figures.series(group)} for group in groups}
    periods = sorted({period for rows in by_period.values() for period in rows})
    texts = {group: group_text(group, indicator, titles) for group in groups}
    named = {period for period in periods if figures.extremes(period)[0]}

    def cell(group: Group, period: str) -> Cell:
        one = by_period[group].get(period)
        if one is None and period in named and group.area in (AREA_LOWEST, AREA_HIGHEST):
            return _NAMED
        return value_cell(indicator, one)

    if len(groups) >= len(periods):
        columns = (heading, *(swedish.period(period) for period in periods))
        lines = [(texts[one], [cell(one, period) for period in periods]) for one in groups]
    else:
        columns = ("Period", *texts.values())
        lines = [(swedish.period(one), [cell(group, one) for group in groups]) for one in periods]
    return Table(caption, columns, tuple(Row(text, "", tuple(cells)) for text, cells in lines))


def _of(series: Sequence[Observation], period: str) -> Observation | None:
    return next((one for one in series if one.period == period), None)


def _first_age(age: str) -> int:
    return int(age.replace("+", "-").partition("-")[0])
