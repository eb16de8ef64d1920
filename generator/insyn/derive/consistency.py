"""Find where the figures of an indicator say one thing and its source another."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from insyn.derive.series import Figures, comparable
from insyn.derive.sums import tolerance
from insyn.model.codes import ALL_AGES, WHOLE_MUNICIPALITY
from insyn.model.figures import Observation
from insyn.model.indicator import Indicator

InconsistencyKind = Literal["summa", "total", "trend"]


class Trio(NamedTuple):
    """Hold the outcomes for everyone, women and men of the same period, area and age."""

    total: Observation
    women: Decimal
    men: Decimal


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """State a contradiction that can be computed, and the words that a note knows it by.

    summa: a number of everyone is not the sum of both sexes; total: a value of everyone is not
    between those of both sexes; trend: the source's trend goes against the figures it was judged
    from. `lower` and `upper` bound the total, or are the first and last figure of the trend.
    """

    kind: InconsistencyKind
    about: str
    observation: Observation
    lower: Decimal
    upper: Decimal


def inconsistencies(indicator: Indicator, figures: Figures) -> tuple[Inconsistency, ...]:
    """Return the contradictions in the figures of an indicator, totals first."""
    return (*_wrong_totals(indicator, figures), *_wrong_trend(indicator, figures))


def trios(figures: Figures) -> Iterator[Trio]:
    """Yield the outcomes for everyone where all three have a value."""
    for group, series in figures.outcomes.items():
        if group.sex != "T":
            continue
        women = _value_by_period(figures.series(group._replace(sex="K")))
        men = _value_by_period(figures.series(group._replace(sex="M")))
        for total in series:
            if total.has_value and total.period in women and total.period in men:
                yield Trio(total, women[total.period], men[total.period])


def _value_by_period(series: tuple[Observation, ...]) -> dict[str, Decimal]:
    return {one.period: one.value for one in series if one.has_value and one.value is not None}


def _wrong_totals(indicator: Indicator, figures: Figures) -> Iterator[Inconsistency]:
    for total, women, men in trios(figures):
        assert total.value is not None  # a trio has three values
        if indicator.unit == "antal":
            if abs(total.value - women - men) > tolerance(total.value, women, men):
                both = women + men
                yield Inconsistency("summa", _about("summa", total), total, both, both)
        elif not min(women, men) <= total.value <= max(women, men):
            yield Inconsistency(
                "total", _about("total", total), total, min(women, men), max(women, men)
            )


def _about(kind: str, one: Observation) -> str:
    group = (one.group.area, WHOLE_MUNICIPALITY), (one.group.age, ALL_AGES)
    return " ".join([kind, one.period, *(name for name, usual in group if name != usual)])


_BETTER = {"positiv": 1, "negativ": -1}
_UP = {"upp": 1, "ned": -1}


def _wrong_trend(indicator: Indicator, figures: Figures) -> Iterator[Inconsistency]:
    """Yield a stated trend when the newest figure has moved the other way.

    It is held against the figure before and against the one before that. An unchanged trend is
    never against the figures: how much may change is the source's to say.
    """
    stated = indicator.stated_trend
    if not stated or stated.direction not in _BETTER or indicator.direction not in _UP:
        return
    newest_first = comparable(figures.series())[:-4:-1]
    values = [one.value for one in newest_first if one.value is not None]
    way = _BETTER[stated.direction] * _UP[indicator.direction]
    against = next((one for one in values[1:] if (values[0] - one) * way < 0), None)
    if against is not None:
        yield Inconsistency("trend", "trend", newest_first[0], against, values[0])
