"""Hold earlier editions of a service, which anyone may have kept, and what was shown of them."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from insyn.derive.comparison.cells import PERSONS, Cell, Known
from insyn.derive.comparison.comparison import HIDDEN, REFERENCES, Comparison
from insyn.derive.comparison.views import Layer
from insyn.model.comparison.compared_service import Measure, Service
from insyn.model.comparison.rows import Sheet, ValueRow, reference_row

Rows = list[tuple[Measure, ValueRow]]
FigureKey = tuple[str, str, str, str]
"""The row, the measure, the period and the sex of a figure."""


@dataclass(frozen=True)
class Earlier:
    """Hold a service as it was written in an edition: the day, its name and its commit."""

    day: date
    name: str
    revision: str
    sheet: Sheet


@dataclass(frozen=True)
class Table:
    """Hold the rows of a table in an edition, those that were shown, and both to be compared."""

    rows: Rows
    shown: Set[ValueRow]
    form: Hashable
    keep: dict[Hashable, Layer]

    @cached_property
    def key(self) -> Hashable:
        """Return what tells the table from others, not where its rows stood."""
        return self.form, frozenset((row.unit, row.measure, row.sex) for row in self.shown)


@dataclass(frozen=True)
class Published:
    """Hold a service as it was written together with what was published of it.

    `edition` is the name of the edition, empty where it has none yet. `tables` and `layers` keep
    what has been made of its rows.
    """

    sheet: Sheet
    comparison: Comparison
    edition: str = ""
    tables: dict[Hashable, Table] = field(default_factory=dict, compare=False, repr=False)
    layers: dict[Hashable, Layer] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def shown(self) -> Mapping[FigureKey, bool]:
        """Return whether each figure was shown, by its key."""
        return {
            (value.row, value.measure, value.period, value.sex): value.has_value
            for series_by_measure in self.comparison.values.values()
            for series in series_by_measure.values()
            for value in series
        }

    def table(self, ids: tuple[str, ...], period: str, names: Mapping[str, str]) -> Table:
        """Return the rows of some measures in a period, with the present ids of units."""
        key = (ids, period, tuple(names.items()))
        if key not in self.tables:
            own = [one for name in ids for one in self.rows.get((name, period), ())]
            rows = [(one, with_present_id(row, names)) for one, row in own]
            shown = {
                row
                for (_, before), (_, row) in zip(own, rows, strict=True)
                if self.shown[before.unit, before.measure, before.period, before.sex]
            }
            self.tables[key] = Table(rows, shown, written(rows), self.layers)
        return self.tables[key]

    @cached_property
    def rows(self) -> Mapping[tuple[str, str], Rows]:
        """Return the rows about persons that are shown or hidden, by measure and period."""
        found: dict[tuple[str, str], Rows] = defaultdict(list)
        for measure, row in rows_of(self.sheet):
            if is_of_persons(measure, row):
                found[measure.id, row.period].append((measure, row))
        return found


def rows_of(sheet: Sheet) -> Iterator[tuple[Measure, ValueRow]]:
    """Yield every row of known units and measures, and those of the levels above the units."""
    known = {one.unit for one in sheet.units} - set(REFERENCES)
    measure_by_id = {one.id: one for one in sheet.service.measures}
    for row in sheet.values:
        if row.unit in known and row.measure in measure_by_id:
            yield measure_by_id[row.measure], row
    yield from _reference_rows(sheet.service)


def is_of_persons(measure: Measure, row: ValueRow) -> bool:
    """Tell whether a row may tell of persons: it has a figure, or the source has hidden it."""
    return measure.counts_persons and (row.has_value or row.status == HIDDEN)


def written(rows: Rows) -> Hashable:
    """Return what rows say and how they are to be protected, in a form to be compared."""
    measures = {one.id: one for one, _ in rows}.values()
    limits = {(one.id, one.persons, *one.thresholds.model_dump().values()) for one in measures}
    figures = {
        (row.unit, row.measure, row.sex, row.value, row.status, row.persons) for _, row in rows
    }
    return frozenset(limits), frozenset(figures)


def tables_before(
    rows: Rows, earlier: Iterable[tuple[Published, Mapping[str, str]]]
) -> list[Table]:
    """Return what has been published about the persons of some rows, each table once, newest last.

    With each edition goes the way from the ids of its units to the present ones.
    """
    wanted, period = {measure.id for measure, _ in rows}, rows[0][1].period
    found: dict[Hashable, Table] = {}
    for published, names in earlier:
        every = published.sheet.service.measures
        groups = {one.persons for one in every if one.id in wanted}
        ids = sorted(one.id for one in every if one.persons in groups)
        table = published.table(tuple(ids), period, names)
        if table.rows:
            found.pop(table.key, None)
            found[table.key] = table
    return list(found.values())


def layers(tables: Iterable[Table], cells: Callable[[Rows], Mapping[Cell, Known]]) -> list[Layer]:
    """Return tables as layers of each other; `cells` tells what is known of the cells of one."""
    return [_layer(one, cells) for one in tables]


def _layer(table: Table, cells: Callable[[Rows], Mapping[Cell, Known]]) -> Layer:
    if table.key not in table.keep:
        shown: dict[Cell, set[str]] = defaultdict(set)
        for measure, row in table.rows:
            if row in table.shown:
                tells_persons = row.persons is not None or measure.kind == "antal"
                told = {row.measure, PERSONS} if tells_persons else {row.measure}
                shown[Cell(row.unit, row.sex)] |= told
        table.keep[table.key] = Layer(cells(table.rows), shown)
    return table.keep[table.key]


def with_present_id(row: ValueRow, names: Mapping[str, str]) -> ValueRow:
    """Return a row with the present id of its unit."""
    return row._replace(unit=names[row.unit]) if row.unit in names else row


def present_ids(sheets: Sequence[Sheet]) -> tuple[Mapping[str, str], ...]:
    """Return for each edition, oldest first, the ids of units that are others in the last.

    An edition where a unit already had that id had two units: each keeps its own.
    """
    found: list[Mapping[str, str]] = []
    names: dict[str, str] = {}
    for sheet in reversed(sheets):
        taken = {one.unit for one in sheet.units}
        found.append({old: new for old, new in names.items() if new not in taken})
        for one in sheet.units:
            if one.earlier_id and one.earlier_id not in taken:
                names[one.earlier_id] = names.get(one.unit, one.unit)
    return tuple(reversed(found))


def _reference_rows(service: Service) -> Iterator[tuple[Measure, ValueRow]]:
    for measure in service.measures:
        for one in measure.references:
            yield measure, reference_row(measure, one)
