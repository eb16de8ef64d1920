"""Describe a dataset as datapackage.json: the part of version 2 that all tools agree on."""

import json
from typing import Any

from insyn.export.terms import Terms
from insyn.model.package import TableField, TableSchema
from insyn.model.published import DatasetSummary, TableSummary
from insyn.output import File
from insyn.urls import package_file

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_EXAMPLE = "exempeldata"


def file(said: Terms, tables: tuple[TableSummary, ...]) -> File:
    """Return the descriptor of a dataset, with one resource for each table."""
    dataset = said.dataset
    licence = dataset.licence
    descriptor = {
        "$schema": PROFILE,
        "name": dataset.name,
        "title": dataset.title,
        "description": dataset.description,
        **_marks(dataset),
        "homepage": said.address,
        "licenses": [{"name": licence.name, "title": licence.title, "path": licence.address}],
        "contributors": [{"title": said.publisher, "role": "publisher"}],
        **_sources(said),
        "resources": [_resource(table) for table in tables],
    }
    text = json.dumps(descriptor, ensure_ascii=False, indent=2)
    return File(package_file(dataset.name), f"{text}\n".encode())


def _marks(dataset: DatasetSummary) -> dict[str, Any]:
    """Return the version, the words to search for, and what tells that all is invented.

    The specification lets in other properties than its own.
    """
    keywords = [*dataset.publication.keywords, *([_EXAMPLE] if dataset.is_example else [])]
    return {
        **({"version": dataset.edition} if dataset.edition else {}),
        **({"keywords": list(dict.fromkeys(keywords))} if keywords else {}),
        **({_EXAMPLE: True} if dataset.is_example else {}),
    }


def _sources(said: Terms) -> dict[str, Any]:
    if said.dataset.is_example or not said.dataset.publication.documents:
        return {}
    return {"sources": [{"title": document} for document in said.documents]}


def _resource(table: TableSummary) -> dict[str, Any]:
    csv = table.file("csv")
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": csv.size,
        "hash": f"sha256:{csv.sha256}",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\n",
            "quoteChar": '"',
            "doubleQuote": True,
        },
        "schema": _schema(table.schema),
    }


def _schema(schema: TableSchema) -> dict[str, Any]:
    described: dict[str, Any] = {
        "$schema": schema.schema_profile,
        "fields": [_field(field) for field in schema.fields],
        "primaryKey": list(schema.primary_key),
    }
    if schema.foreign_keys:
        described["foreignKeys"] = [
            {
                "fields": list(key.fields),
                "reference": {
                    "resource": key.reference.resource,
                    "fields": list(key.reference.fields),
                },
            }
            for key in schema.foreign_keys
        ]
    return described


def _field(field: TableField) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": field.name,
        "type": field.type,
        "title": field.title,
        "description": field.description,
    }
    if field.constraints:
        described["constraints"] = field.constraints.model_dump(exclude_none=True, mode="json")
    return described
