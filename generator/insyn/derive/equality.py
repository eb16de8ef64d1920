"""Gather every difference by sex, area or age, and what persons' measures do not show."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from insyn.derive.difference import (
    Difference,
    GapTrend,
    between_ages,
    between_areas,
    between_sexes,
    gap_trend,
)
from insyn.derive.facts import Facts, source_order
from insyn.derive.series import Figures
from insyn.model.codes import ALL_AGES, WHOLE_MUNICIPALITY
from insyn.model.figures import Group, Observation
from insyn.model.indicator import Dimension, Indicator

Judged = Literal["ja", "nej", "ej-bedömt", "inte-utpekad"]

_BETWEEN: dict[Dimension, Callable[[Figures], tuple[Difference, ...]]] = {
    "kön": between_sexes,
    "område": between_areas,
    "ålder": between_ages,
}


@dataclass(frozen=True, slots=True)
class Gap:
    """State how an indicator differs between the groups of one dimension.

    `judged` is the source's verdict on this dimension; inte-utpekad where it sees unjustified
    differences but names other dimensions. `latest` is None where no period has two groups.
    `highest` and `lowest` name every group with those values. `boards` answer for its goals.
    """

    indicator: Indicator
    dimension: Dimension
    judged: Judged
    latest: Difference | None
    trend: GapTrend
    highest: tuple[Group, ...]
    lowest: tuple[Group, ...]
    boards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Undivided:
    """State what a measure of persons is not broken down by; `reason` is empty where unknown."""

    indicator: Indicator
    missing: tuple[Dimension, ...]
    reason: str


def gaps(facts: Facts) -> tuple[Gap, ...]:
    """Return a gap for each dimension of each indicator, in the source's order.

    A dimension counts where the figures are broken down by it or the source's verdict names it.
    """
    return tuple(
        _gap(facts, indicator, figures, dimension)
        for indicator in sorted(facts.records.indicators, key=source_order)
        for figures in [facts.figures_of(indicator)]
        for dimension in _BETWEEN
        if dimension in divided_by(figures) or _names(indicator, dimension)
    )


def undivided(facts: Facts) -> tuple[Undivided, ...]:
    """Return the measures of persons that do not show both sexes, in the source's order."""
    found = []
    for indicator in sorted(facts.records.indicators, key=source_order):
        shown = divided_by(facts.figures_of(indicator))
        if indicator.measures_persons and "kön" not in shown:
            missing = tuple(one for one in _BETWEEN if one not in shown)
            found.append(Undivided(indicator, missing, indicator.without_sex or ""))
    return tuple(found)


def divided_by(figures: Figures) -> tuple[Dimension, ...]:
    """Return the dimensions that the figures are broken down by."""
    shown: dict[Dimension, bool] = {
        "kön": figures.is_split_by_sex,
        "område": bool(figures.areas),
        "ålder": bool(figures.ages),
    }
    return tuple(one for one in _BETWEEN if shown[one])


def judged(indicator: Indicator, dimension: Dimension) -> Judged:
    """Return the source's verdict on the differences between the groups of a dimension."""
    stated = indicator.stated_differences
    if stated is None:
        return "ej-bedömt"
    if stated.verdict != "ja" or not stated.dimensions:
        return stated.verdict
    return "ja" if dimension in stated.dimensions else "inte-utpekad"


def _names(indicator: Indicator, dimension: Dimension) -> bool:
    stated = indicator.stated_differences
    return stated is not None and dimension in stated.dimensions


def _gap(facts: Facts, indicator: Indicator, figures: Figures, dimension: Dimension) -> Gap:
    differences = _BETWEEN[dimension](figures)
    latest = differences[-1] if differences else None
    high, low = (latest.first, latest.second) if latest else (None, None)
    if latest and latest.size < 0:
        high, low = low, high
    return Gap(
        indicator=indicator,
        dimension=dimension,
        judged=judged(indicator, dimension),
        latest=latest,
        trend=gap_trend(differences, [one.period for one in indicator.breaks]),
        highest=_alike(figures, high, dimension),
        lowest=_alike(figures, low, dimension),
        boards=_boards(facts, indicator),
    )


def _alike(figures: Figures, one: Observation | None, dimension: Dimension) -> tuple[Group, ...]:
    """Return every group with the same value in the same period, that of `one` first."""
    if one is None:
        return ()
    others = (
        group
        for group, series in figures.outcomes.items()
        if group != one.group and _is_beside(group, one.group, dimension)
        for row in series
        if row.period == one.period and row.has_value and row.value == one.value
    )
    return (one.group, *sorted(others))


def _is_beside(group: Group, one: Group, dimension: Dimension) -> bool:
    """Tell whether two groups differ in nothing but the dimension, and neither is everyone."""
    if dimension == "område":
        is_alike = group._replace(area=one.area) == one
        return is_alike and WHOLE_MUNICIPALITY not in (group.area, one.area)
    if dimension == "ålder":
        return group._replace(age=one.age) == one and ALL_AGES not in (group.age, one.age)
    return False


def _boards(facts: Facts, indicator: Indicator) -> tuple[str, ...]:
    goals = facts.records.goal_by_reference
    found = (goals[one].board for one in indicator.goals if one in goals)
    return tuple(dict.fromkeys(board for board in found if board))
