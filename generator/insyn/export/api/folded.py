"""Turn records into plain values under published keys, so that no field can be forgotten."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

from insyn.model.record import Record

Json = dict[str, Any]


def key(alias: str) -> str:
    """Return the key of a file as it is published: gäller-personer becomes galler_personer."""
    plain = unicodedata.normalize("NFKD", alias)
    return "".join(one for one in plain if not unicodedata.combining(one)).replace("-", "_")


def value(thing: Any) -> Any:
    """Return a thing with the records in it as plain objects; numbers and days stay as they are."""
    if isinstance(thing, Record):
        return {name: value(getattr(thing, field)) for name, field in fields(type(thing))}
    if isinstance(thing, tuple):
        return [value(one) for one in thing]
    if isinstance(thing, Mapping):
        return {name: value(one) for name, one in thing.items()}
    return thing


@cache
def fields(model: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return the published key and the attribute of each field, but for those kept inside."""
    return tuple(
        (key(str(field.validation_alias or name)), name)
        for name, field in model.model_fields.items()
        if not field.exclude
    )
