"""Put a rewritten file in the place of the old one in one step: none is ever half-written."""

import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from insyn.places import Place
from insyn.problems import Problem

RULE_CHANGED = "ändrad-under-tiden"
RULE_UNWRITABLE = "kan-inte-skrivas"

_CHANGED = 'filen ändrades medan den skrevs om och är orörd. Kör "insyn format" igen.'
_UNWRITABLE = (
    "filen gick inte att skriva och är orörd. "
    "Kontrollera att den inte är skrivskyddad och att disken inte är full."
)


@dataclass(frozen=True, slots=True)
class Change:
    """Hold the bytes of a file (relative to the root, with forward slashes) before and after."""

    file: str
    old: bytes
    new: bytes


def apply(root: Path, changes: Iterable[Change]) -> tuple[list[str], list[Problem]]:
    """Write each change whole or not at all; return the files written and what stopped the rest.

    A file that is no longer what it was when the change was planned is left alone.
    """
    written: list[str] = []
    problems: list[Problem] = []
    real_root = root.resolve()
    for change in changes:
        path = real_root / change.file
        try:
            if path.resolve() != path or path.read_bytes() != change.old:
                problems.append(Problem(Place(change.file), _CHANGED, RULE_CHANGED))
                continue
            _replace(path, change.new)
        except FileNotFoundError:
            problems.append(Problem(Place(change.file), _CHANGED, RULE_CHANGED))
        except OSError:
            problems.append(Problem(Place(change.file), _UNWRITABLE, RULE_UNWRITABLE))
        else:
            written.append(change.file)
    return written, problems


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".ny")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.chmod(path.stat().st_mode & 0o7777)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
