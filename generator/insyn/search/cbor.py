"""Read and write the lists of Pagefind: CBOR (RFC 8949) of whole numbers, texts and lists."""

from collections.abc import Sequence
from typing import TypeAlias

Value: TypeAlias = "int | str | Sequence[Value]"

_NUMBER, _NEGATIVE, _TEXT, _LIST = 0, 1, 3, 4
_SIZES = {24: 1, 25: 2, 26: 4, 27: 8}
"""How many bytes the number after the first byte has, by its last five bits; below 24 none."""


def decoded(content: bytes) -> Value:
    """Return the value that some bytes hold, or raise ValueError where they hold anything else."""
    value, end = _read(content, 0)
    if end != len(content):
        raise ValueError(f"{len(content) - end} bytes are left after the value")
    return value


def encoded(value: Value) -> bytes:
    """Return a value in as few bytes as it can be told in, as Pagefind does."""
    if isinstance(value, int):
        return _head(_NUMBER, value) if value >= 0 else _head(_NEGATIVE, -1 - value)
    if isinstance(value, str):
        text = value.encode()
        return _head(_TEXT, len(text)) + text
    return _head(_LIST, len(value)) + b"".join(map(encoded, value))


def _read(content: bytes, at: int) -> tuple[Value, int]:
    kind, short = divmod(content[at], 32)
    size = _SIZES.get(short, 0)
    if short > max(_SIZES):
        raise ValueError(f"a length that is not told, at {at}")
    number = int.from_bytes(content[at + 1 : at + 1 + size]) if size else short
    at += 1 + size
    if kind == _NUMBER:
        return number, at
    if kind == _NEGATIVE:
        return -1 - number, at
    if kind == _TEXT:
        return content[at : at + number].decode(), at + number
    if kind != _LIST:
        raise ValueError(f"kind {kind} of CBOR, at {at}")
    items: list[Value] = []
    for _ in range(number):
        item, at = _read(content, at)
        items.append(item)
    return items, at


def _head(kind: int, number: int) -> bytes:
    if number < min(_SIZES):
        return bytes([kind * 32 + number])
    short, size = next(one for one in _SIZES.items() if number < 256 ** one[1])
    return bytes([kind * 32 + short]) + number.to_bytes(size)
