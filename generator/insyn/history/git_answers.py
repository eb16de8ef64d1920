"""Read what git answers: commits, changes of files and objects."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

FORM = "--format=%x1einsyn-commit%x1e%H%x1finsyn-part%x1f%cd%x1finsyn-part%x1f%B%x1finsyn-part%x1f"
DATE = "--date=format:%Y-%m-%d"
_COMMIT, _PART = "\x1einsyn-commit\x1e", "\x1finsyn-part\x1f"
_UNKNOWN_DAY = date(1970, 1, 1)
_RAW = re.compile(r":[0-7]+ [0-7]+ (?P<before>[0-9a-f]+) (?P<after>[0-9a-f]+) (?P<kind>[A-Z])")


@dataclass(frozen=True)
class Commit:
    """Hold one commit: its hash, its day in its own time zone, and its message."""

    revision: str
    day: date
    message: str


@dataclass(frozen=True)
class FileChange:
    """Tell that a file is new, gone, renamed or other than it was; blobs are empty for none.

    A file of the work tree that differs from its commit has no blob: it is read from disk.
    """

    before: str
    after: str
    blob_before: str
    blob_after: str


def commits(told: str) -> Iterator[tuple[Commit, str]]:
    """Read commits in our form, each with what git tells after it."""
    for one in told.split(_COMMIT)[1:]:
        revision, day, message, rest = one.split(_PART, 3)
        yield Commit(revision, _day(day), message.strip()), rest


def _day(told: str) -> date:
    try:
        return date.fromisoformat(told)
    except ValueError:  # a clock that was broken, or a year with five digits
        return _UNKNOWN_DAY


def plain_file(told: str) -> Iterator[tuple[str, str]]:
    """Yield the hash and the name of a line of a tree, if it is a file."""
    entry, _, name = told.partition("\t")
    mode, kind, blob = entry.split(" ")
    if kind == "blob" and mode.startswith("100"):
        yield blob, name


def file_changes(parts: Sequence[str]) -> Iterator[FileChange]:
    """Read git's raw form: a line of hashes and a letter, then one name, or two for a rename."""
    told = iter(parts)
    for one in told:
        found = _RAW.match(one)
        if not found:
            continue
        before = next(told)
        after = next(told) if found["kind"] in "RC" else before
        blobs = (found[end] if found[end].strip("0") else "" for end in ("before", "after"))
        match found["kind"]:
            case "A" | "C":
                yield FileChange("", after, "", tuple(blobs)[1])
            case "D":
                yield FileChange(before, "", next(blobs), "")
            case _:
                yield FileChange(before, after, *blobs)


def contents(told: BytesIO) -> Iterator[tuple[str, bytes]]:
    """Yield the blobs of an answer by their hash; objects that are missing are left out."""
    while line := told.readline():
        name, _, size = line.decode().partition(" blob ")
        if size:
            yield name, told.read(int(size))
            told.read(1)
