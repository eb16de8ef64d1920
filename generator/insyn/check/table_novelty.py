"""Pick out the rows that can hold a new mistake, since judging every row takes long."""

from collections.abc import Iterator

from insyn.load.raw_rows import RawRow
from insyn.model.package import TableSchema


class Novelty:
    """Remember the cells of each column and the keys of a table, row by row.

    A cell is judged by its own value and a row by its key alone. So a row where every cell has
    stood in its column before, and the key has not, can hold no mistake that is not known.
    """

    def __init__(self, schema: TableSchema) -> None:
        names = [field.name for field in schema.fields]
        self._key_places = [names.index(name) for name in schema.primary_key]
        self._cells: list[set[str]] = [set() for _ in names]
        self._first_lines: dict[tuple[str, ...], int] = {}
        self._shown: set[int] = set()
        self._takes_all = any(
            field.constraints and field.constraints.unique for field in schema.fields
        )

    def rows(self, line: int, cells: list[str]) -> Iterator[RawRow]:
        """Yield the row if it must be judged, after the earlier row whose key it repeats."""
        key = tuple(cells[place] for place in self._key_places)
        first = self._first_lines.setdefault(key, line)
        is_new = self._takes_all or first != line
        for cell, known in zip(cells, self._cells, strict=True):
            if cell not in known:
                known.add(cell)
                is_new = True
        if not is_new:
            return
        if first != line and first not in self._shown:
            # The earlier row was passed over; its key is this row's, and its cells are known.
            self._shown.add(first)
            yield first, cells
        self._shown.add(line)
        yield line, cells
