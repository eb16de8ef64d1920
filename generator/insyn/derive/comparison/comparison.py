"""Hold what may be published of a service where people choose: nothing in it can be reckoned back.

Pages and files are made from this and never from the rows as they are written.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from insyn.model.codes import STATUSES_WITH_VALUE
from insyn.model.comparison.compared_service import Fact, Measure, Service
from insyn.model.comparison.rows import UnitRow
from insyn.swedish import sort_key

REFERENCES = ("kommunen", "riket")
"""The levels above the units, in the order that they are shown."""

HIDDEN = "dolt-få"
MISSING = "saknas"


@dataclass(frozen=True, slots=True)
class Value:
    """Hold a published figure of a unit or of a level above the units, and what it stands on.

    `persons` is how many stand behind it. `lower` and `upper` bound its 95 % interval, which we
    have reckoned ourselves where `is_reckoned`; `response_rate` is in percent. A figure that is
    hidden or missing has none of them, only a status that says why.
    """

    row: str
    measure: str
    period: str
    sex: str
    value: Decimal | None
    status: str
    persons: int | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    is_reckoned: bool = False
    response_rate: Decimal | None = None
    document: str = ""

    @property
    def has_value(self) -> bool:
        """Tell whether there is a figure to show."""
        return self.value is not None and self.status in STATUSES_WITH_VALUE


@dataclass(frozen=True)
class Comparison:
    """Hold a service with its units and figures, protected and ready to be published.

    `units` stand in Swedish alphabetical order. `values` are by the id of the unit, or of the
    level above the units, and then by measure, oldest first.
    """

    service: Service
    units: tuple[UnitRow, ...]
    values: Mapping[str, Mapping[str, tuple[Value, ...]]]

    @cached_property
    def period_by_measure(self) -> Mapping[str, str]:
        """Return the latest period of each measure that any unit has a row for."""
        found: dict[str, str] = {}
        for value in self.unit_values():
            found[value.measure] = max(value.period, found.get(value.measure, ""))
        return found

    @property
    def filters(self) -> tuple[Fact, ...]:
        """Return the facts that people choose units by."""
        return tuple(fact for fact in self.service.facts if fact.is_filter)

    @property
    def first_measures(self) -> tuple[Measure, ...]:
        """Return the measures that the list shows from the beginning."""
        found = map(self.service.measure, self.service.first_measures)
        return tuple(one for one in found if one)

    def unit_values(self) -> Iterator[Value]:
        """Yield every figure of the units, unit by unit in alphabetical order."""
        for unit in self.units:
            for series in self.values.get(unit.unit, {}).values():
                yield from series

    def reference_values(self) -> Iterator[Value]:
        """Yield every figure of the levels above the units."""
        for level in REFERENCES:
            for series in self.values.get(level, {}).values():
                yield from series

    def series(self, row: str, measure: str, sex: str = "T") -> tuple[Value, ...]:
        """Return the figures of a unit or level for a sex, oldest first."""
        every = self.values.get(row, {}).get(measure, ())
        return tuple(one for one in every if one.sex == sex)

    def at(self, row: str, measure: str, period: str, sex: str = "T") -> Value:
        """Return the figure of a period; one that says it is missing where there is none."""
        found = (one for one in self.series(row, measure, sex) if one.period == period)
        return next(found, Value(row, measure, period, sex, None, MISSING))

    def current(self, row: str, measure: str, sex: str = "T") -> Value:
        """Return the figure of the measure's latest period, the only one that is compared."""
        return self.at(row, measure, self.period_by_measure.get(measure, ""), sex)

    def levels(self, measure: str) -> tuple[str, ...]:
        """Return the levels above the units that have any figure of a measure."""
        return tuple(level for level in REFERENCES if self.values.get(level, {}).get(measure))


def in_order(units: tuple[UnitRow, ...]) -> tuple[UnitRow, ...]:
    """Return units in Swedish alphabetical order; whose they are never counts."""
    return tuple(sorted(units, key=lambda one: (sort_key(one.title), one.unit)))
