"""Write what was measured as a record: data/kvalitet.yaml, whole or not at all."""

import json
import os
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from insyn.model.quality import Quality
from insyn.model.record import Record
from insyn.model.records import QUALITY_FILE

_HEAD = (
    '# Skriven av "insyn quality". Ändra inget här: kör "make quality" för att mäta på nytt.\n'
    "# Vikter är i byte, komprimerade.\n"
)
_STEP = "  "

_Plain = str | int | bool | date | dict[str, "_Plain"] | list["_Plain"]


def write(root: Path, quality: Quality) -> None:
    """Put the record in the place of the old one in one step."""
    path = root / QUALITY_FILE
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".ny")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text(quality))
        fresh.chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o644)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def text(quality: Quality) -> str:
    """Return the record as YAML, with its keys in the order of the model."""
    return _HEAD + "\n".join(_lines(_plain(quality), "")) + "\n"


def _plain(record: Record) -> dict[str, _Plain]:
    """Return the keys and values of a record without those that it leaves out."""
    found = {}
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if value is not None and value != field.default:
            found[str(field.validation_alias or name)] = _plain_value(value)
    return found


def _plain_value(value: object) -> _Plain:
    if isinstance(value, Record):
        return _plain(value)
    if isinstance(value, tuple):
        return [_plain_value(one) for one in value]
    assert isinstance(value, str | int | date), "a record of what was measured holds nothing else"
    return value


def _lines(mapping: dict[str, _Plain], indent: str) -> Iterator[str]:
    for key, value in mapping.items():
        if isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _lines(value, indent + _STEP)
        elif isinstance(value, list) and value:
            yield f"{indent}{key}:"
            yield from _items(value, indent + _STEP)
        else:
            yield f"{indent}{key}: {_scalar(value)}"


def _items(values: list[_Plain], indent: str) -> Iterator[str]:
    for value in values:
        if isinstance(value, dict):
            first, *rest = _lines(value, indent + _STEP)
            yield f"{indent}- {first.strip()}"
            yield from rest
        else:
            yield f"{indent}- {_scalar(value)}"


def _scalar(value: _Plain) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, int | date):
        return str(value)
    # A text of JSON is a text of YAML too.
    return json.dumps(value, ensure_ascii=False)
