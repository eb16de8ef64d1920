"""Put the outcomes for everyone, for women and for men side by side, for the rules on totals."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from insyn.derive.series import Figures
from insyn.model.figures import Observation


class Trio(NamedTuple):
    """Hold three outcomes of the same period, area and age."""

    total: Observation
    women: Decimal
    men: Decimal


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
