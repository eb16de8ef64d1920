"""Put incoming units and values into the tables of a service, and leave all else as it stands.

Nothing is written here. What does not change keeps its bytes, so that a difference in git shows
what the import did and nothing more.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from insyn.canonical.change import Change
from insyn.imports.present import Present, present
from insyn.model.codes import SEXES
from insyn.model.comparison import tables
from insyn.model.comparison.compared_service import Service
from insyn.problems import Problem
from insyn.swedish import sort_key

UNIT_KEY = ("enhet",)
VALUE_KEY = ("enhet", "matt", "period", "kon")

Cells = Mapping[str, str]
Key = tuple[str, ...]


@dataclass(frozen=True)
class Incoming:
    """Hold what is to be put in: cells by the names of the published columns."""

    units: tuple[Cells, ...]
    values: tuple[Cells, ...]


@dataclass(frozen=True, slots=True)
class CellChange:
    """Tell that a cell that was there gets other content; `key` points out its row."""

    file: str
    key: Key
    column: str
    old: str
    new: str


@dataclass(frozen=True)
class Summary:
    """Tell what an import does: units by id, values by number.

    `units_left` are in the table but not in the incoming; they stay. `problems` are what makes
    it impossible to put anything into the tables that are there; then there are no changes.
    """

    units_added: tuple[str, ...] = ()
    units_changed: tuple[str, ...] = ()
    units_unchanged: tuple[str, ...] = ()
    units_left: tuple[str, ...] = ()
    values_added: int = 0
    values_changed: int = 0
    values_unchanged: int = 0
    cells: tuple[CellChange, ...] = ()
    problems: tuple[Problem, ...] = ()


def merged(root: Path, service: Service, incoming: Incoming) -> tuple[tuple[Change, ...], Summary]:
    """Return the changes that put units and values into a service's tables, and what they do.

    A unit's row gets the cells that the incoming has and keeps the others. A value's row is
    replaced whole, so that no interval outlives the figure that it was about. New units come
    last, in Swedish alphabetical order; new values come last by period, unit, measure and sex.
    The change of a table that is not there has `old` empty.
    """
    units, values = _tables(root, service)
    if units.problems or values.problems:
        return (), Summary(problems=(*units.problems, *values.problems))
    by_name = sorted(incoming.units, key=lambda cells: (sort_key(cells["titel"]), cells["enhet"]))
    merged_units = _merge(units, UNIT_KEY, by_name, keeps_others=True)
    place_by_unit = {key[0]: place for place, key in enumerate(merged_units.keys)}
    in_order = sorted(incoming.values, key=lambda cells: _order(cells, service, place_by_unit))
    merged_values = _merge(values, VALUE_KEY, in_order, keeps_others=False)
    both = (merged_units, merged_values)
    changes = (Change(one.before.file, one.before.data, one.new) for one in both)
    return tuple(one for one in changes if one.new != one.old), _summary(*both)


@dataclass(frozen=True)
class _Merged:
    """Hold a table as it becomes, with the keys of all its rows in order."""

    before: Present
    new: bytes
    keys: tuple[Key, ...]
    added: tuple[Key, ...]
    unchanged: tuple[Key, ...]
    cells: tuple[CellChange, ...]

    @property
    def changed(self) -> tuple[Key, ...]:
        """Return the keys of the rows that were there and get other content."""
        return tuple(dict.fromkeys(cell.key for cell in self.cells))


def _tables(root: Path, service: Service) -> tuple[Present, Present]:
    package = tables.package(service)
    units, values = (
        present(root, f"{package.folder}{resource.path}", resource)
        for resource in package.resources
    )
    return units, values


def _merge(
    table: Present, key_columns: Key, incoming: Sequence[Cells], keeps_others: bool
) -> _Merged:
    cells_by_key = {_key(cells, key_columns): cells for cells in incoming}
    columns = _columns(table, incoming)
    write = _Writing(table, columns)
    keys: list[Key] = []
    differences: list[CellChange] = []
    for row in table.rows:
        key = _key(row.cells, key_columns)
        keys.append(key)
        found = _differences(table.file, key, row.cells, cells_by_key.get(key, {}))
        differences += found
        if found:
            kept = row.cells if keeps_others else {}
            write.cells({**kept, **cells_by_key[key]})
        elif columns == table.header or not row.cells:
            write.text(row.text)
        else:
            write.cells(row.cells)
    known = set(keys)
    added = tuple(key for key in cells_by_key if key not in known)
    for key in added:
        write.cells(cells_by_key[key])
    touched = {*added, *(cell.key for cell in differences)}
    return _Merged(
        before=table,
        new=write.data() if differences or added or not table.data else table.data,
        keys=(*keys, *added),
        added=added,
        unchanged=tuple(key for key in cells_by_key if key not in touched),
        cells=tuple(differences),
    )


class _Writing:
    """Gather the lines of a table: those that stay and those that are written anew."""

    def __init__(self, table: Present, columns: tuple[str, ...]) -> None:
        self._columns = columns
        self._stream = StringIO(newline="")
        self._writer = csv.writer(self._stream, lineterminator=table.line_end)
        self._line_end = table.line_end
        self._is_open = False
        if columns == table.header and table.header_text:
            self.text(table.header_text)
        else:
            self._writer.writerow(columns)

    def text(self, text: str) -> None:
        """Add lines as they stand."""
        self._close()
        self._stream.write(text)
        self._is_open = not text.endswith(("\n", "\r"))

    def cells(self, cells: Cells) -> None:
        """Add a line made of cells; columns that they do not have are empty."""
        self._close()
        self._writer.writerow([cells.get(name, "") for name in self._columns])

    def data(self) -> bytes:
        """Return all lines as they are saved."""
        return self._stream.getvalue().encode()

    def _close(self) -> None:
        """End a last line that was saved without a line end."""
        if self._is_open:
            self._stream.write(self._line_end)
            self._is_open = False


def _key(cells: Cells, columns: Key) -> Key:
    return tuple(cells.get(name, "") for name in columns)


def _columns(table: Present, incoming: Iterable[Cells]) -> tuple[str, ...]:
    """Return the columns that are there, and after them those that the incoming needs."""
    needed = {name: None for cells in incoming for name, cell in cells.items() if cell}
    return (*table.header, *(name for name in needed if name not in table.header))


def _differences(file: str, key: Key, old: Cells, new: Cells) -> list[CellChange]:
    return [
        CellChange(file, key, name, old.get(name, ""), cell)
        for name, cell in new.items()
        if cell != old.get(name, "")
    ]


def _order(
    cells: Cells, service: Service, place_by_unit: Mapping[str, int]
) -> tuple[str, int, int, int]:
    measures = [measure.id for measure in service.measures]
    return (
        cells["period"],
        place_by_unit.get(cells["enhet"], len(place_by_unit)),
        measures.index(cells["matt"]) if cells["matt"] in measures else len(measures),
        list(SEXES).index(cells["kon"]) if cells["kon"] in SEXES else len(SEXES),
    )


def _summary(units: _Merged, values: _Merged) -> Summary:
    incoming = {*units.added, *units.changed, *units.unchanged}
    return Summary(
        units_added=_ids(units.added),
        units_changed=_ids(units.changed),
        units_unchanged=_ids(units.unchanged),
        units_left=_ids(key for key in units.keys if key not in incoming and key != ("",)),
        values_added=len(values.added),
        values_changed=len(values.changed),
        values_unchanged=len(values.unchanged),
        cells=(*units.cells, *values.cells),
    )


def _ids(keys: Iterable[Key]) -> tuple[str, ...]:
    return tuple(key[0] for key in keys)
