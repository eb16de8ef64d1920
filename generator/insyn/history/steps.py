"""Hold the way from one edition to the next, and what is found on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from insyn.history.differences import Difference, changed
from insyn.history.git_answers import FileChange
from insyn.history.wordings import ADDED, ENDING_BY_KIND, REMOVED
from insyn.model.history import RecordKey


@dataclass(frozen=True)
class Step:
    """Hold both revisions and the files that differ; the work tree's revision is the empty text."""

    before: str
    after: str
    files: Sequence[FileChange]


@dataclass(frozen=True)
class Found:
    """Hold a difference of a record with what is needed to judge and tell it.

    `change` is the file that differs; `reasons_in` the files that may give the reason, in the
    edition before and in this one.
    """

    key: RecordKey
    package: str
    title: str
    difference: Difference
    change: FileChange
    reasons_in: tuple[str, str]


def new(key: RecordKey) -> Difference:
    """Return that a record is new."""
    return Difference("ny", ADDED[_ending(key)])


def gone(key: RecordKey) -> Difference:
    """Return that a record is gone."""
    return Difference("borta", REMOVED[_ending(key)])


def unreadable(key: RecordKey) -> Difference:
    """Return that a file differs which cannot be read, now or before."""
    return Difference("ord", changed(_ending(key)))


def _ending(key: RecordKey) -> str:
    return ENDING_BY_KIND.get(key.kind, "d")
