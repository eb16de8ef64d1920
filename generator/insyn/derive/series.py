"""Fold the rows of figures, in one pass, into what is known about each indicator."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from insyn.model.codes import (
    ALL_AGES,
    AREA_HIGHEST,
    AREA_LOWEST,
    WHOLE_MUNICIPALITY,
)
from insyn.model.figures import EVERYONE, Group, Milestone, Observation, Ranking

Series = tuple[Observation, ...]


@dataclass(frozen=True)
class Figures:
    """Hold every figure of one indicator: outcomes by group, each in order of period."""

    outcomes: Mapping[Group, Series] = field(default_factory=dict)
    milestones: tuple[Milestone, ...] = ()
    rankings: tuple[Ranking, ...] = ()

    def series(self, group: Group = EVERYONE) -> Series:
        """Return the outcomes of a group, oldest first; empty where there are none."""
        return self.outcomes.get(group, ())

    def latest(self, group: Group = EVERYONE) -> Observation | None:
        """Return the newest outcome that has a value, or None."""
        return next((one for one in reversed(self.series(group)) if one.has_value), None)

    @property
    def periods(self) -> tuple[str, ...]:
        """Return every period that any group has a row for, oldest first."""
        return tuple(sorted({one.period for series in self.outcomes.values() for one in series}))

    @property
    def areas(self) -> tuple[str, ...]:
        """Return the areas there are rows for, without the whole municipality."""
        return tuple(sorted({group.area for group in self.outcomes} - {WHOLE_MUNICIPALITY}))

    @property
    def ages(self) -> tuple[str, ...]:
        """Return the age groups there are rows for, without everyone."""
        return tuple(sorted({group.age for group in self.outcomes} - {ALL_AGES}))

    @property
    def is_split_by_sex(self) -> bool:
        """Tell whether both women and men have rows."""
        return {"K", "M"} <= {group.sex for group in self.outcomes}

    def extremes(self, period: str) -> tuple[Observation | None, Observation | None]:
        """Return the lowest and the highest area of a period, for both sexes and all ages."""
        rows = [
            one
            for group, series in self.outcomes.items()
            if group.area != WHOLE_MUNICIPALITY and group.sex == "T" and group.age == ALL_AGES
            for one in series
            if one.period == period and one.has_value
        ]
        low = [one for one in rows if one.group.area != AREA_HIGHEST]
        high = [one for one in rows if one.group.area != AREA_LOWEST]
        if len(rows) < 2 or not low or not high:
            return None, None
        return min(low, key=_by_value), max(high, key=_by_value)


NO_FIGURES = Figures()


def fold(
    outcomes: Iterable[tuple[str, Observation]],
    milestones: Iterable[tuple[str, Milestone]] = (),
    rankings: Iterable[tuple[str, Ranking]] = (),
) -> dict[str, Figures]:
    """Return the figures by indicator, made in one pass over the rows of each table."""
    by_indicator: dict[str, dict[Group, list[Observation]]] = defaultdict(dict)
    for indicator, one in outcomes:
        by_indicator[indicator].setdefault(one.group, []).append(one)
    targets: dict[str, list[Milestone]] = defaultdict(list)
    for indicator, milestone in milestones:
        targets[indicator].append(milestone)
    places: dict[str, list[Ranking]] = defaultdict(list)
    for indicator, ranking in rankings:
        places[indicator].append(ranking)
    by_period = attrgetter("period")
    return {
        indicator: Figures(
            outcomes={
                group: tuple(sorted(rows, key=by_period))
                for group, rows in by_indicator.get(indicator, {}).items()
            },
            milestones=tuple(sorted(targets.get(indicator, ()), key=by_period)),
            rankings=tuple(sorted(places.get(indicator, ()), key=by_period)),
        )
        for indicator in {**by_indicator, **targets, **places}
    }


def comparable(series: Series) -> Series:
    """Return the outcomes with a value from the latest break in the series and on."""
    start = max((place for place, one in enumerate(series) if one.after_break), default=0)
    return tuple(one for one in series[start:] if one.has_value)


def _by_value(one: Observation) -> tuple[object, str]:
    return one.value, one.group.area
