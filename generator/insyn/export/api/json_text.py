"""Write plain values as JSON that people can read too: every number with the digits it came with.

The standard library writes decimal numbers through floats, where 6.40 becomes 6.4.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from json import JSONEncoder
from typing import Any

_STEP = "  "
_encoded = JSONEncoder(ensure_ascii=False).encode


def written(value: Any) -> bytes:
    """Return a value as UTF-8; what holds nothing but single values stands on one line."""
    return f"{_text(value, '')}\n".encode()


def _text(value: Any, margin: str) -> str:
    deeper = margin + _STEP
    if isinstance(value, Mapping):
        parts = [f"{_encoded(key)}: {_text(part, deeper)}" for key, part in value.items()]
        return _joined("{", parts, "}", margin, any(map(_is_filled, value.values())))
    if isinstance(value, list | tuple):
        parts = [_text(part, deeper) for part in value]
        return _joined("[", parts, "]", margin, any(map(_is_filled, value)))
    return _single(value)


def _joined(begin: str, parts: list[str], end: str, margin: str, is_deep: bool) -> str:
    if not is_deep:
        return f"{begin}{', '.join(parts)}{end}"
    between = f",\n{margin}{_STEP}"
    return f"{begin}\n{margin}{_STEP}{between.join(parts)}\n{margin}{end}"


def _is_filled(value: Any) -> bool:
    return isinstance(value, Mapping | list | tuple) and bool(value)


def _single(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    return _encoded(value.isoformat() if isinstance(value, date) else value)
