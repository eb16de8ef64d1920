"""Find what in a table's description would stop the table from being checked at all."""

import re
from collections.abc import Iterator

from insyn.model.package import Constraints, TableField, TableSchema
from insyn.places import KeyPath
from insyn.problems import quoted, suggestion

RULE = "fel-schema"

_ANY_TYPE = frozenset({"required", "unique", "enum"})
_NUMERIC = _ANY_TYPE | {"minimum", "maximum"}
_CONSTRAINTS_BY_TYPE = {
    "string": _ANY_TYPE | {"pattern"},
    "number": _NUMERIC,
    "integer": _NUMERIC,
    "year": _NUMERIC,
    "boolean": _ANY_TYPE,
    "date": _ANY_TYPE,
}

Part = tuple[KeyPath, str]


def wrong_parts(schema: TableSchema) -> Iterator[Part]:
    """Yield the way inside the table's description and a Swedish message for each mistake."""
    names: list[str] = []
    for place, field in enumerate(schema.fields):
        way = ("schema", "fields", place)
        if field.name in names:
            message = f"kolumnen {quoted(field.name)} är beskriven två gånger. Ta bort den ena."
            yield (*way, "name"), message
        names.append(field.name)
        for keys, message in _wrong_constraints(field):
            yield (*way, "constraints", *keys), message
    for place, name in enumerate(schema.primary_key):
        if name not in names:
            message = f"kolumnen {quoted(name)} i nyckeln finns inte.{suggestion(name, names)}"
            yield ("schema", "primaryKey", place), message


def _wrong_constraints(field: TableField) -> Iterator[Part]:
    constraints = field.constraints or Constraints()
    for name in constraints.model_dump(exclude_none=True):
        if name not in _CONSTRAINTS_BY_TYPE[field.type]:
            message = f"villkoret {quoted(name)} går inte ihop med typen {field.type}. Ta bort det."
            yield (name,), message
    if constraints.pattern:
        try:
            re.compile(constraints.pattern)
        except re.error:
            message = f"mönstret {quoted(constraints.pattern)} går inte att läsa. Rätta det."
            yield ("pattern",), message
