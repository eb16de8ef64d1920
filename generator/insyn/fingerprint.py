"""Tell whether a value is made of the same facts as one in an earlier run, by a short digest."""

from collections import ChainMap
from collections.abc import Callable, Iterator
from copyreg import dispatch_table
from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from pickle import HIGHEST_PROTOCOL, Pickler
from typing import Any

from insyn.model.record import Record

SIZE = 16
"""Bytes in a digest."""


def fingerprint(value: object, seed: bytes = b"") -> str:
    """Return a digest of a value that can be pickled, different for each seed.

    Equal values give equal digests in another process on another day: records are told by their
    fields in order, without the set of given fields, whose order changes from run to run.
    """
    stream = BytesIO()
    pickler = Pickler(stream, HIGHEST_PROTOCOL)
    pickler.dispatch_table = _reducers()
    pickler.dump(value)
    return blake2b(stream.getbuffer(), key=seed, digest_size=SIZE).hexdigest()


def of_files(*folders: Path) -> str:
    """Return a digest of all files in some folders, but for what Python has compiled."""
    digest = blake2b(digest_size=SIZE)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(folder).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


@cache
def _reducers() -> ChainMap[type, Callable[[Any], Any]]:
    return ChainMap(dict.fromkeys(_kinds(Record), _fields), dispatch_table)


def _kinds(kind: type[Record]) -> Iterator[type[Record]]:
    yield kind
    for below in kind.__subclasses__():
        yield from _kinds(below)


def _fields(record: Record) -> tuple[Any, tuple[Any, ...]]:
    return tuple, ((type(record).__name__, *record.__dict__.values()),)
