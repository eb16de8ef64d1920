"""Explain the fields of a table to those who read it: type, conditions and what its codes mean."""

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from insyn.derive.dataset_words import TYPES, conditions
from insyn.export import csv_file, shared_tables
from insyn.model.codes import Code
from insyn.model.package import TableField, TableSchema
from insyn.model.records import Records

CodeLists = Mapping[str, Mapping[str, Code]]
"""The published lists of codes, by the column, or table and column, that they stand in."""

_Candidate = tuple[Mapping[str, Code], bool]
"""Codes that may stand in a column, and whether the list is of that column in that table alone."""

_BETWEEN_CODES = ";"
_MOST_CODES = 200
"""A column with more values than this holds no codes."""


@dataclass(frozen=True)
class FieldWords:
    """Explain one field; `codes` are those that its values may be, or that they are."""

    name: str
    title: str
    type: str
    description: str
    conditions: tuple[str, ...]
    codes: tuple[Code, ...]


def code_lists(records: Records) -> CodeLists:
    """Return the codes as they are published in the table koder of the dataset gemensamt."""
    *_, table = shared_tables.tables(records)
    assert isinstance(table.content, bytes)
    found: dict[str, dict[str, Code]] = defaultdict(dict)
    for row in csv.DictReader(StringIO(table.content.decode(), newline="")):
        found[row["lista"]][row["kod"]] = Code(row["kod"], row["titel"], row["forklaring"])
    return dict(found)


def explained(
    name: str, schema: TableSchema, table: Path, lists: CodeLists
) -> tuple[FieldWords, ...]:
    """Return the fields of a table in its order, explained."""
    listed = {field.name: _lists_of(name, field.name, lists) for field in schema.fields}
    values = _values(schema, table, {column for column, found in listed.items() if found})
    return tuple(
        FieldWords(
            field.name,
            field.title,
            TYPES[field.type],
            field.description,
            conditions(field),
            _codes(values.get(field.name, set()), listed[field.name], _allowed(field)),
        )
        for field in schema.fields
    )


def _allowed(field: TableField) -> tuple[str, ...]:
    return (field.constraints.enum if field.constraints else None) or ()


def _lists_of(table: str, column: str, lists: CodeLists) -> Sequence[_Candidate]:
    """Return the lists that may belong to a column, the likeliest first.

    They are its table's own and the one that tables share; else another table's, if there is but
    one of them.
    """
    own = [(lists[name], True) for name in (f"{table}.{column}",) if name in lists]
    shared = [(lists[name], False) for name in (column,) if name in lists]
    if own or shared:
        return [*own, *shared]
    others = [(codes, False) for name, codes in lists.items() if name.endswith(f".{column}")]
    return others if len(others) == 1 else []


def _values(schema: TableSchema, table: Path, columns: Set[str]) -> Mapping[str, set[str]]:
    """Return the different codes in some columns, of those that do not have too many values."""
    seen: dict[int, set[str]] = {
        place: set() for place, field in enumerate(schema.fields) if field.name in columns
    }
    rows = csv_file.rows(table) if seen else iter(())
    next(rows, None)
    for row in rows:
        for place in tuple(seen):
            seen[place].add(row[place])
            if len(seen[place]) > _MOST_CODES:
                del seen[place]
    return {
        schema.fields[place].name: {
            one for cell in cells for one in cell.split(_BETWEEN_CODES) if one
        }
        for place, cells in seen.items()
    }


def _codes(
    values: Set[str], candidates: Sequence[_Candidate], allowed: Sequence[str]
) -> tuple[Code, ...]:
    """Return the codes of the first list that knows all that is allowed, or all that there is.

    Lists of the same name may stand in tables of different datasets, so the values decide.
    """
    wanted = set(allowed) or values
    for codes, is_own in candidates:
        if wanted and wanted <= codes.keys():
            whole = is_own and not allowed
            return tuple(code for name, code in codes.items() if whole or name in wanted)
    return ()
