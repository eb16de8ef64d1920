"""Describe one published CSV as CSV on the Web: the metadata that lies beside each table."""

import json
from typing import Any

from insyn.export.terms import Terms
from insyn.model.package import ForeignKey, TableField
from insyn.model.published import TableSummary
from insyn.output import File
from insyn.urls import table_metadata

_DATATYPES = {
    "string": "string",
    "number": "decimal",
    "integer": "integer",
    "boolean": "boolean",
    "date": "date",
    "year": "gYear",
}


def file(said: Terms, table: TableSummary) -> File:
    """Return the description of a table."""
    dataset = said.dataset
    described: dict[str, Any] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "sv"}],
        "url": f"{table.name}.csv",
        "dc:title": table.title,
        "dc:description": table.description,
        "dc:publisher": {"schema:name": said.publisher},
        "dc:license": {"@id": dataset.licence.address},
        "dc:isPartOf": {"@id": said.address},
        "dc:source": list(said.documents),
        **({"schema:version": dataset.edition} if dataset.edition else {}),
        "dialect": {
            "encoding": "utf-8",
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
            "lineTerminators": ["\n"],
        },
        "tableSchema": _schema(table),
    }
    text = json.dumps(described, ensure_ascii=False, indent=2)
    return File(table_metadata(dataset.name, table.name), f"{text}\n".encode())


def _schema(table: TableSummary) -> dict[str, Any]:
    schema = table.schema
    described: dict[str, Any] = {
        "columns": [_column(field) for field in schema.fields],
        "primaryKey": list(schema.primary_key),
    }
    # A description of one table cannot speak of another, and readers disagree on a key that is
    # empty: such keys are in datapackage.json alone.
    filled = {one.name for one in schema.fields if one.constraints and one.constraints.required}
    own = [
        key
        for key in schema.foreign_keys
        if not key.reference.resource and filled.issuperset(key.fields)
    ]
    if own:
        described["foreignKeys"] = [_own_key(key, table) for key in own]
    return described


def _own_key(key: ForeignKey, table: TableSummary) -> dict[str, Any]:
    return {
        "columnReference": list(key.fields),
        "reference": {
            "resource": f"{table.name}.csv",
            "columnReference": list(key.reference.fields),
        },
    }


def _column(field: TableField) -> dict[str, Any]:
    asked = field.constraints
    return {
        "name": field.name,
        # The first row of the file holds the name, which must be one of the titles.
        "titles": {"sv": list(dict.fromkeys((field.name, field.title)))},
        "dc:description": field.description,
        **({"required": True} if asked and asked.required else {}),
        "datatype": _datatype(field),
    }


def _datatype(field: TableField) -> dict[str, Any]:
    asked = field.constraints
    described: dict[str, Any] = {"base": _DATATYPES[field.type]}
    if field.type == "date":
        described["format"] = "yyyy-MM-dd"
    if asked is None:
        return described
    if field.type == "string" and (asked.enum or asked.pattern):
        described["format"] = _pattern(asked.enum, asked.pattern)
    if asked.minimum is not None:
        described["minimum"] = asked.minimum
    if asked.maximum is not None:
        described["maximum"] = asked.maximum
    return described


_WITH_MEANING = str.maketrans({sign: f"\\{sign}" for sign in r"\^$.|?*+()[]{}/"})


def _pattern(enum: tuple[str, ...] | None, pattern: str | None) -> str:
    """Return the pattern of a text, bound to its first and last sign; CSVW knows no lists."""
    alternatives = "|".join(one.translate(_WITH_MEANING) for one in enum) if enum else pattern
    return f"^(?:{alternatives})$"
