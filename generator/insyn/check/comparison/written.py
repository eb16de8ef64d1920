"""Gather the figures of services as they are written, each with the way to point at its parts."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from insyn.check.subject import Subject
from insyn.derive.comparison.protect import stands_for_few
from insyn.load.raw_rows import raw_rows
from insyn.model.comparison.compared_service import Measure, Service
from insyn.model.comparison.rows import Sheet, UnitRow, ValueRow, reference_row
from insyn.model.comparison.tables import UNITS, VALUES
from insyn.places import KeyPath, Place
from insyn.problems import Problem

_KEYS = {
    "varde": "värde",
    "status": "status",
    "n": "n",
    "nedre": "nedre",
    "ovre": "övre",
    "period": "period",
    "kon": "kön",
    "kalla": "källa",
}
"""The keys of a reference value, by the column that says the same of a unit."""


@dataclass(frozen=True)
class Figure:
    """Hold a figure of a unit, or of a level above the units, with the way to it.

    `keys` lead to a reference value in tjanst.yaml; a row of varden.csv has none.
    """

    service: Service
    measure: Measure
    row: ValueRow
    keys: KeyPath = ()

    def place(self, subject: Subject, column: str) -> Place:
        """Return where a part of the figure stands, told by its column in varden.csv."""
        if self.keys:
            return subject.place(self.service.file, *self.keys, _KEYS[column])
        return subject.cell(VALUES, self.row.line, column, self.service.package)

    @property
    def is_few(self) -> bool:
        """Tell whether it is of few persons, so that no message may repeat it."""
        return stands_for_few(self.measure, self.row)


def sheets(subject: Subject) -> Iterator[Sheet]:
    """Yield the rows of every service, in the order of the services."""
    for service in subject.records.services:
        if service.id in subject.sheets:
            yield subject.sheets[service.id]


def figures(sheet: Sheet) -> Iterator[Figure]:
    """Yield every figure of a known measure: those of the units and then those of the levels."""
    measure_by_id = {one.id: one for one in sheet.service.measures}
    for row in sheet.values:
        if row.measure in measure_by_id:
            yield Figure(sheet.service, measure_by_id[row.measure], row)
    for place, measure in enumerate(sheet.service.measures):
        for part, reference in enumerate(measure.references):
            keys = ("mått", place, "referensvärden", part)
            yield Figure(sheet.service, measure, reference_row(measure, reference), keys)


def every_figure(subject: Subject) -> Iterator[Figure]:
    """Yield the figures of every service."""
    for sheet in sheets(subject):
        yield from figures(sheet)


def by_measure(found: Iterator[Figure]) -> Mapping[tuple[str, str], Sequence[Figure]]:
    """Gather figures by service and measure, so that many of a kind are told of once."""
    gathered: dict[tuple[str, str], list[Figure]] = {}
    for one in found:
        gathered.setdefault((one.service.id, one.measure.id), []).append(one)
    return gathered


def unit_cell(subject: Subject, service: Service, unit: UnitRow, column: str) -> Place:
    """Return the place of a cell in enheter.csv."""
    return subject.cell(UNITS, unit.line, column, service.package)


def has_unread_rows(subject: Subject, sheet: Sheet, name: str) -> bool:
    """Tell whether any row of a table cannot be read: what it holds is then not missing."""
    rows = raw_cells(subject, sheet.service, name)
    read = len(sheet.units if name == UNITS else sheet.values)
    return rows is None or len(rows) - 1 > read


def unit_ids(subject: Subject, service: Service) -> Set[str] | None:
    """Return the ids of all units, also of those whose row is wrong; None if they are not known."""
    header, *rows = raw_cells(subject, service, UNITS) or [[]]
    if "enhet" not in header:
        return None
    column = header.index("enhet")
    return {cells[column] for cells in rows if column < len(cells)}


def raw_cells(subject: Subject, service: Service, name: str) -> list[list[str]] | None:
    """Return the rows of a table as they stand, the header first; None if it cannot be read."""
    found = subject.records.table(service.package, name)
    if not found or subject.is_unread_table(name, service.package):
        return None
    file, resource = found
    broken: list[Problem] = []
    text = (subject.records.root / file).read_text(encoding="utf-8")
    rows = list(raw_rows(text, file, resource.dialect.delimiter, broken))
    return None if broken else [cells for _, cells in rows if any(cells)]
