"""Describe the rows of the tables of figures: outcomes, milestones and rankings.

They are named tuples, since there are many of them and tuples are quick to make and to send.
"""

from decimal import Decimal
from typing import NamedTuple

from insyn.model.codes import ALL_AGES, STATUSES_WITH_VALUE, WHOLE_MUNICIPALITY


class Group(NamedTuple):
    """Tell whom a figure is about; the default is everyone in the whole municipality."""

    sex: str = "T"
    area: str = WHOLE_MUNICIPALITY
    age: str = ALL_AGES


EVERYONE = Group()
WOMEN = Group(sex="K")
MEN = Group(sex="M")


class Observation(NamedTuple):
    """Hold one outcome (a row of matt/utfall.csv).

    The value is exact, in the indicator's unit, and None unless the status has a value.
    `lower` and `upper` bound the measurer's own interval. `after_break` tells that the figure
    cannot be compared with earlier periods. `line` is the row's place in its table.
    """

    period: str
    group: Group
    value: Decimal | None
    status: str = "värde"
    lower: Decimal | None = None
    upper: Decimal | None = None
    answers: int | None = None
    after_break: bool = False
    document: str = ""
    line: int = 0

    @property
    def has_value(self) -> bool:
        """Tell whether there is a figure to show."""
        return self.value is not None and self.status in STATUSES_WITH_VALUE


class Milestone(NamedTuple):
    """Hold one target (a row of matt/malvarden.csv)."""

    period: str
    kind: str
    condition: str
    value: Decimal | None
    text: str
    line: int = 0


class Ranking(NamedTuple):
    """Hold one place among others (a row of matt/rankning.csv): 5 of 19 in a named group."""

    period: str
    place: int
    among: int
    group: str
    line: int = 0
