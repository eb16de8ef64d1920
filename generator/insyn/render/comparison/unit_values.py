"""Hold the figures that the page of one unit needs: its own, and those of the levels above it."""

from collections.abc import Mapping
from dataclasses import dataclass

from insyn.derive.comparison.comparison import MISSING, REFERENCES, Comparison, Value
from insyn.model.comparison.compared_service import Measure, Service
from insyn.model.comparison.rows import UnitRow


@dataclass(frozen=True)
class UnitValues:
    """Hold a unit with its figures by row and measure, cheap to send to another process.

    `period_by_measure` is the latest period of each measure that any unit of the service has.
    """

    service: Service
    unit: UnitRow
    values: Mapping[str, Mapping[str, tuple[Value, ...]]]
    period_by_measure: Mapping[str, str]

    def series(self, measure: Measure, sex: str = "T") -> tuple[Value, ...]:
        """Return the unit's figures for a sex, oldest first."""
        every = self.values.get(self.unit.unit, {}).get(measure.id, ())
        return tuple(one for one in every if one.sex == sex)

    def current(self, measure: Measure, sex: str = "T", row: str = "") -> Value:
        """Return the figure of the measure's latest period, of the unit or of a level above it."""
        of, period = row or self.unit.unit, self.period_by_measure.get(measure.id, "")
        found = (
            one
            for one in self.values.get(of, {}).get(measure.id, ())
            if one.sex == sex and one.period == period
        )
        return next(found, Value(of, measure.id, period, sex, None, MISSING))

    def previous(self, measure: Measure) -> Value | None:
        """Return the unit's latest row before the measure's latest period, or None."""
        period = self.period_by_measure.get(measure.id, "")
        earlier = [one for one in self.series(measure) if one.period < period]
        return earlier[-1] if earlier else None

    @property
    def has_any(self) -> bool:
        """Tell whether any figure of the unit, of any period, can be shown or is hidden."""
        mine = self.values.get(self.unit.unit, {}).values()
        return any(one.has_value or one.status == "dolt-få" for series in mine for one in series)


def values_of(comparison: Comparison, unit: UnitRow) -> UnitValues:
    """Return the figures of a unit and of the levels above it."""
    rows = (unit.unit, *REFERENCES)
    return UnitValues(
        comparison.service,
        unit,
        {row: comparison.values[row] for row in rows if row in comparison.values},
        comparison.period_by_measure,
    )
