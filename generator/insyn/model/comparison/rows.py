"""Describe the rows of a service's tables as they are written, with nothing hidden yet.

Only the checks may look at them: pages and files are made from what derive/comparison protects.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from insyn.model.codes import STATUSES_WITH_VALUE
from insyn.model.comparison.compared_service import Measure, ReferenceValue, Service


class UnitRow(NamedTuple):
    """Hold one unit (a row of enheter.csv).

    `facts` maps a fact's id to its cell as it is written; several values have semicolons between.
    `provider` and `contract` are ids, and `provider_name` stands where there is no record of the
    performer. `new_owner_day` is the day when another performer took over from `earlier_owner`.
    """

    unit: str
    title: str
    operating_form: str
    facts: Mapping[str, str]
    provider: str = ""
    provider_name: str = ""
    contract: str = ""
    first_day: date | None = None
    new_owner_day: date | None = None
    earlier_owner: str = ""
    website: str = ""
    own_words: str = ""
    document: str = ""
    earlier_id: str = ""
    line: int = 0

    def choices(self, fact: str) -> tuple[str, ...]:
        """Return the values of a fact, none where the cell is empty."""
        return tuple(part for part in self.facts.get(fact, "").split(";") if part)


class ValueRow(NamedTuple):
    """Hold one figure (a row of varden.csv).

    `persons` is how many stand behind it, `response_rate` the share in percent of those asked who
    answered; `lower` and `upper` bound the measurer's own interval.
    """

    unit: str
    measure: str
    period: str
    sex: str
    value: Decimal | None
    status: str = "värde"
    persons: int | None = None
    document: str = ""
    lower: Decimal | None = None
    upper: Decimal | None = None
    response_rate: Decimal | None = None
    line: int = 0

    @property
    def has_value(self) -> bool:
        """Tell whether there is a figure."""
        return self.value is not None and self.status in STATUSES_WITH_VALUE


def reference_row(measure: Measure, one: ReferenceValue) -> ValueRow:
    """Return a value of a level above the units as a row, with the level in the unit's place."""
    return ValueRow(
        one.level,
        measure.id,
        one.period,
        one.sex,
        one.value,
        one.status,
        one.persons,
        one.document or "",
        one.lower,
        one.upper,
    )


@dataclass(frozen=True)
class Sheet:
    """Hold the rows of one service as they are written."""

    service: Service
    units: tuple[UnitRow, ...]
    values: tuple[ValueRow, ...]
