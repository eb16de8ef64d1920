"""Describe a dataset as datapackage.json: the part of version 2 that all tools agree on."""

import json
from typing import Any

from insyn.export.datasets import Dataset
from insyn.export.table import Table
from insyn.model.municipality import Municipality
from insyn.model.package import TableField, TableSchema
from insyn.output import File
from insyn.urls import package, package_file

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

_EXAMPLE = {"keywords": ["exempeldata"], "exempeldata": True}
"""What tells a machine that a dataset is invented; the specification lets in other properties."""


def file(dataset: Dataset, municipality: Municipality) -> File:
    """Return the descriptor of a dataset, with one resource for each table."""
    descriptor = {
        "$schema": PROFILE,
        "name": dataset.name,
        "title": dataset.title,
        "description": dataset.description,
        **(_EXAMPLE if dataset.is_example else {}),
        "homepage": municipality.site_address.rstrip("/") + package(dataset.name),
        "licenses": [
            {
                "name": municipality.licence.name,
                "title": municipality.licence.title,
                "path": municipality.licence.address,
            }
        ],
        "resources": [_resource(table) for table in dataset.tables],
    }
    text = json.dumps(descriptor, ensure_ascii=False, indent=2)
    return File(package_file(dataset.name), f"{text}\n".encode())


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": table.size,
        "dialect": {"delimiter": ",", "lineTerminator": "\n"},
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
