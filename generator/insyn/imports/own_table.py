"""Read an editor's own table as its mapping says, all of it or none of it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from insyn.derive.comparison.protect import stands_for_few
from insyn.imports import cell_values, own_units
from insyn.imports.cell_values import Unreadable, fold
from insyn.imports.grid import EMPTY, Grid, Row, one_line
from insyn.imports.layout import Key, Layout, Locate, laid_out
from insyn.imports.own_figures import Figures
from insyn.imports.own_units import Named, Units
from insyn.imports.reader import Reader
from insyn.imports.rows import Incoming
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.mapping import HIDDEN, TableMapping
from insyn.model.comparison.rows import ValueRow
from insyn.problems import Problem, has_errors, quoted

RULE_NO_UNIT = "saknad-enhet"
RULE_TWICE = "dubbel-rad"
RULE_EMPTY = "tom-tabell"
RULE_TICKED = "bara-kryss"

Cells = Mapping[str, str]
_NOTHING = Incoming((), ())


def read(
    grid: Grid,
    mapping: TableMapping,
    service: Service,
    present: Sequence[Cells],
    locate: Locate,
) -> tuple[Incoming, list[Problem]]:
    """Return the units and values of a table, or nothing and every error in it.

    `present` are the rows of enheter.csv; `locate` returns the place of a key in the mapping's
    file. There may be warnings beside what is read.
    """
    layout, problems = laid_out(grid, mapping, service, locate)
    if layout is None:
        return _NOTHING, problems
    reading = _Reading(grid, mapping, service, layout, Units(present, mapping.new_units))
    for row in grid.rows:
        if row.number > layout.header.number:
            reading.take(row)
    reading.look_back()
    problems = reading.problems()
    if has_errors(problems):
        return _NOTHING, problems
    return Incoming(tuple(reading.units.values()), tuple(reading.values.values())), problems


def hidden(service: Service, values: Sequence[Cells]) -> int:
    """Return how many values are hidden on the site since they are about few persons."""
    count = 0
    for cells in values:
        measure = service.measure(cells["matt"])
        value = Decimal(cells["varde"]) if cells["varde"] else None
        row = ValueRow(
            unit=cells["enhet"],
            measure=cells["matt"],
            period=cells["period"],
            sex=cells["kon"],
            value=value,
            status=cells["status"],
            persons=int(cells["n"]) if cells["n"] else None,
        )
        count += cells["status"] == HIDDEN or bool(measure and stands_for_few(measure, row))
    return count


class _Reading:
    """Gather units, values and problems, row after row."""

    def __init__(
        self, grid: Grid, mapping: TableMapping, service: Service, layout: Layout, units: Units
    ) -> None:
        self.units: dict[str, Cells] = {}
        self.values: dict[tuple[str, ...], Cells] = {}
        self._reader = Reader(grid, layout)
        self._figures = Figures(self._reader, mapping)
        self._grid = grid
        self._mapping = mapping
        self._service = service
        self._layout = layout
        self._known = units
        self._skipped = set(map(fold, mapping.skipped_rows))
        self._row_by_key: dict[tuple[str, ...], int] = {}

    def problems(self) -> list[Problem]:
        """Return everything that has been told, each thing once."""
        return list(dict.fromkeys(self._reader.problems))

    def take(self, row: Row) -> None:
        """Read one row."""
        named = self._unit(row)
        if named is None:
            return
        if self._mapping.shape == "lång":
            self._long(row, named)
            return
        if self._stands_twice(row, (named.unit,), named.title):
            return
        cells = {"enhet": named.unit, "titel": named.title} | self._facts(row)
        wrong = own_units.incomplete(named, cells, self._service)
        if wrong:
            self._reader.say(row, self._unit_place(), wrong)
        self.units[named.unit] = cells
        for key, places in self._layout.figures.items():
            self._value(row, named, key, places)

    def look_back(self) -> None:
        """Tell of what only all rows together show."""
        if not self._row_by_key and not self._reader.problems:
            at = self._grid.place(self._layout.header.number)
            self._reader.problems.append(Problem(at, "tabellen har inga rader.", RULE_EMPTY))
        self._figures.look_back()
        self._look_for_ticks()

    def _look_for_ticks(self) -> None:
        kinds = {fact.id: fact.kind for fact in self._service.facts}
        for name, place in self._layout.fields.items():
            cells = [self._reader.cell(row, place) for row in self._rows_read()]
            said = {fold(cell.text) for cell in cells}
            if kinds.get(name) == "ja-nej" and "" in said and said <= {"", "x", "ja", "j"}:
                self._reader.warn(
                    place,
                    "bara ja är ifyllt. Tomma celler läses inte. Betyder de nej, så skriv "
                    "tomt-är: nej vid kolumnen i import.yaml.",
                    RULE_TICKED,
                )

    def _rows_read(self) -> list[Row]:
        numbers = set(self._row_by_key.values())
        return [row for row in self._grid.rows if row.number in numbers]

    def _unit_place(self) -> int:
        fields = self._layout.fields
        return fields["enhet"] if "enhet" in fields else fields["titel"]

    def _unit(self, row: Row) -> Named | None:
        place = self._unit_place()
        cell = self._reader.checked(row, place)
        if cell is None or fold(cell.text) in self._skipped - {""}:
            return None
        if cell.is_empty:
            self._reader.say(
                row, place, Unreadable("raden säger ingen enhet. Fyll i den.", RULE_NO_UNIT)
            )
            return None
        title = one_line(self._reader.cell(row, self._layout.fields.get("titel", place)).text)
        found = self._known.find(cell.text, title if "titel" in self._layout.fields else "")
        if isinstance(found, Unreadable):
            self._reader.say(row, place, found)
            return None
        return found

    def _facts(self, row: Row) -> dict[str, str]:
        cells = {}
        for name, place in self._layout.fields.items():
            if name in ("enhet", "titel"):
                continue
            cell = self._reader.checked(row, place)
            if cell is None or cell.is_empty:
                continue  # an empty cell takes nothing away
            cells[name] = self._reader.read(row, place, own_units.field(cell, name, self._service))
        return cells

    def _long(self, row: Row, named: Named) -> None:
        wrong = own_units.incomplete(named, {}, self._service)
        if wrong:
            self._reader.say(row, self._unit_place(), wrong)
        fields = self._layout.fields
        measures = {one.id: one.title for one in self._service.measures}
        cell = self._reader.checked(row, fields["matt"]) or EMPTY
        measure = self._reader.read(row, fields["matt"], cell_values.named(cell, measures, "Mått"))
        period, sex = self._mapping.period or "", "T"
        if "period" in fields:
            cell = self._reader.checked(row, fields["period"]) or EMPTY
            period = self._reader.read(row, fields["period"], cell_values.period(cell))
        if "kon" in fields:
            cell = self._reader.checked(row, fields["kon"]) or EMPTY
            sex = self._reader.read(row, fields["kon"], cell_values.sex(cell))
        key = (measure, period, sex)
        if all(key) and not self._stands_twice(row, (named.unit, *key), named.title):
            self.units[named.unit] = {"enhet": named.unit, "titel": named.title}
            self._value(row, named, key, fields)

    def _value(self, row: Row, named: Named, key: Key, places: Mapping[str, int]) -> None:
        measure = self._service.measure(key[0])
        if measure:
            cells = self._figures.cells(row, named.unit, measure, key, places)
            self.values[named.unit, *key] = cells

    def _stands_twice(self, row: Row, key: tuple[str, ...], title: str) -> bool:
        first = self._row_by_key.setdefault(key, row.number)
        if first == row.number:
            return False
        about = f" med {', '.join(key[1:])}" if key[1:] else ""
        message = f"{quoted(title)}{about} står också på rad {first}. Ta bort den ena raden."
        self._reader.say(row, self._unit_place(), Unreadable(message, RULE_TWICE))
        return True
