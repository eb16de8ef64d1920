"""Write tables as JSON: an array of records with the names, and the digits, of the CSV."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from insyn.export import csv_file
from insyn.model.package import FieldType, TableSchema

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_TRUTHS = {"true": "true", "false": "false"}

_text = json.JSONEncoder(ensure_ascii=False).encode


def write(table: Path, schema: TableSchema, target: Path) -> None:
    """Write the rows of a canonical table as records, one on each line."""
    with target.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("[")
        before = "\n"
        for record in _records(table, schema):
            stream.write(before + record)
            before = ",\n"
        stream.write("\n]\n")


def _records(table: Path, schema: TableSchema) -> Iterator[str]:
    parts = [(f"{_text(field.name)}:", _value_of(field.type)) for field in schema.fields]
    rows = csv_file.rows(table)
    next(rows, None)
    for row in rows:
        cells = zip(parts, row, strict=True)
        record = [key + (value(cell) if cell else "null") for (key, value), cell in cells]
        yield f"{{{','.join(record)}}}"


def _value_of(kind: FieldType) -> Callable[[str], str]:
    if kind in ("number", "integer"):
        return _number
    return _truth if kind == "boolean" else _text


def _number(cell: str) -> str:
    # What JSON cannot say as a number, such as +5 or 007, keeps its signs as a text.
    return cell if _NUMBER.fullmatch(cell) else _text(cell)


def _truth(cell: str) -> str:
    return _TRUTHS.get(cell) or _text(cell)
