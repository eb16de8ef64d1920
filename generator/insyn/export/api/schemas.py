"""Describe in JSON Schema what the files hold, straight from the fields of the model."""

from collections.abc import Mapping
from typing import Any

from insyn.export.api.folded import Json, key
from insyn.model.package import FieldType, TableField
from insyn.model.record import Record

_TRUE_OR_FALSE = "I JSON: true för ja, false för nej."
_KEPT = (
    "type",
    "description",
    "enum",
    "const",
    "format",
    "pattern",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "minItems",
)
_TYPES: Mapping[FieldType, str] = {"number": "number", "integer": "integer", "boolean": "boolean"}


def of_record(model: type[Record]) -> Json:
    """Return the schema of a kind of record, with every key that it always has."""
    whole = model.model_json_schema(mode="validation")
    inside = {
        str(field.validation_alias or name)
        for name, field in model.model_fields.items()
        if field.exclude
    }
    parts = {name: part for name, part in whole["properties"].items() if name not in inside}
    return _object(parts, whole.get("$defs", {}))


def thing(properties: Mapping[str, Any], description: str = "") -> Json:
    """Return the schema of an object that has all of some keys and no others."""
    described = {"description": description} if description else {}
    return {
        "type": "object",
        **described,
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def several(items: Json, description: str = "") -> Json:
    """Return the schema of a list."""
    described = {"description": description} if description else {}
    return {"type": "array", **described, "items": items}


def text(description: str, **more: Any) -> Json:
    """Return the schema of a text."""
    return {"type": "string", "description": description, **more}


def text_or_null(description: str, **more: Any) -> Json:
    """Return the schema of a text that may be missing."""
    return {"type": ["string", "null"], "description": description, **more}


def of_column(field: TableField) -> Json:
    """Return the schema of a cell of a published table, which is null where it is empty."""
    limits = field.constraints
    kind: str = _TYPES.get(field.type, "string")
    required = bool(limits and limits.required)
    found: Json = {
        "type": kind if required else [kind, "null"],
        "description": f"{field.title}. {field.description}",
    }
    if limits and limits.enum:
        found["enum"] = [*limits.enum, *(() if required else (None,))]
    return found


def _object(properties: Mapping[str, Json], models: Mapping[str, Json]) -> Json:
    return thing({key(name): _plain(part, models) for name, part in properties.items()})


def _plain(part: Json, models: Mapping[str, Json]) -> Json:
    """Return a part of pydantic's schema in our words: without references, titles and defaults."""
    if reference := part.get("$ref"):
        found = _object(models[reference.rpartition("/")[2]]["properties"], models)
        return _told(found, part.get("description", ""))
    if "anyOf" in part:
        return _told(_either(part["anyOf"], models), part.get("description", ""))
    found = {name: part[name] for name in _KEPT if name in part}
    if "items" in part:
        found["items"] = _plain(part["items"], models)
    if found.get("type") == "boolean":
        found["description"] = f"{found.get('description', '')} {_TRUE_OR_FALSE}".strip()
    return found


def _either(options: list[Json], models: Mapping[str, Json]) -> Json:
    """Return a choice; numbers are always written as numbers, though they may be read as text."""
    kinds = {one.get("type") for one in options}
    if "number" in kinds:
        options = [one for one in options if one.get("type") != "string"]
    plain = [_plain(one, models) for one in options if one.get("type") != "null"]
    if "null" not in kinds and len(plain) == 1:
        return plain[0]
    if len(plain) == 1 and isinstance(plain[0].get("type"), str):
        only = plain[0]
        enum = {"enum": [*only["enum"], None]} if "enum" in only else {}
        return {**only, "type": [only["type"], "null"], **enum}
    return {"anyOf": [*plain, {"type": "null"}] if "null" in kinds else plain}


def _told(schema: Json, description: str) -> Json:
    if not description:
        return schema
    more = f" {_TRUE_OR_FALSE}" if "boolean" in schema.get("type", ()) else ""
    return {**schema, "description": f"{description}{more}"}
