"""Read files as they were in any edition, each content once."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from insyn.history import raw_files
from insyn.history.git import Reader
from insyn.history.git_answers import FileChange
from insyn.history.record_keys import Record, title_of
from insyn.history.steps import Step
from insyn.load import raw_table
from insyn.load.raw_table import NumberedRow
from insyn.load.text import read_bytes
from insyn.model.codes import SEX_WORDS
from insyn.model.history import RecordKey
from insyn.model.records import AREAS_FILE

Name = str
"""The name of a content: git's own hash of it, or the path of a file that only lies on disk."""

DECIMALS = "decimaler"

_DECIMALS_LINE = re.compile(rf"^{DECIMALS}:[ \t]*(?P<decimals>\d)[ \t]*(#.*)?$", re.MULTILINE)
_DISK = "disk:"
_SEX_WORDS_KEY = "könsord:"
_OTHER_SEX_WORDS = "flickor-och-pojkar"


class Archive:
    """Answer what files held in an edition; the revision of the work tree is the empty text."""

    def __init__(self, root: Path, reader: Reader, steps: Sequence[Step]) -> None:
        self._root = root
        self._reader = reader
        self._places = {step.after: place for place, step in enumerate(steps)}
        self._places |= {step.before: place - 1 for place, step in enumerate(steps)}
        self._last = len(steps) - 1
        self._known = _names_by_file(steps)
        self._records: dict[Name, Record | None] = {}
        self._beginnings: dict[Name, Record | None] = {}
        self._tables: dict[Name, list[NumberedRow] | None] = {}
        self._texts: dict[Name, str | None] = {}

    def at(self, revision: str, file: str) -> Name | None:
        """Return the content of a file in an edition, or None where there was none."""
        if not file:
            return None
        times = self._known.get(file, ())
        place = bisect_right(times, (self._places.get(revision, self._last), "~")) - 1
        if place >= 0:
            return times[place][1] or None
        # Not touched since the beginning that is known, which in a shallow repository holds more.
        found = self._reader.read(f"{revision or 'HEAD'}:{file}")
        return found and found[0]

    def sides(self, change: FileChange) -> tuple[Name | None, Name | None]:
        """Return the content of a file before and after a change, None for no file."""
        before = change.blob_before if change.before else None
        return before, _name_after(change) or None

    def text(self, name: Name) -> str | None:
        """Return a content as text, or None where it is not text; only the last few are kept."""
        if name not in self._texts:
            if len(self._texts) > 3:
                del self._texts[next(iter(self._texts))]
            self._texts[name] = raw_files.text(self._data(name))
        return self._texts[name]

    def record(self, name: Name | None) -> Record | None:
        """Return the keys and values of a YAML file, or None for one that cannot be read."""
        if name is None:
            return None
        if name not in self._records:
            self._records[name] = raw_files.record(self._data(name))
        return self._records[name]

    def record_at(self, revision: str, file: str) -> Record | None:
        """Return the keys and values of a YAML file in an edition, or None."""
        return self.record(self.at(revision, file))

    def beginning(self, name: Name) -> Record | None:
        """Return at least the title of a YAML file."""
        if name in self._records:
            return self._records[name]
        if name not in self._beginnings:
            self._beginnings[name] = raw_files.beginning(self._data(name))
        return self._beginnings[name]

    def table(self, name: Name | None) -> list[NumberedRow] | None:
        """Return the rows of a small table; a large one is better compared line by line."""
        if name is None:
            return []
        if name not in self._tables:
            text = raw_files.text(self._data(name))
            self._tables[name] = None if text is None else raw_table.rows(text)
        return self._tables[name]

    def title(self, key: RecordKey, revision: str, file: str) -> str:
        """Return what a record was called in an edition, by its file."""
        name = self.at(revision, file)
        return title_of(key, (self.beginning(name) if name else None) or {})

    def words(self, revision: str, owners: Mapping[str, str]) -> Mapping[str, str]:
        """Return the names of areas by id, and of indicators what their rows are told with.

        Those are what the sexes are called, by indicator/sex, and by indicator/decimaler the number
        of decimals. `owners` are the files of indicators by id.
        """
        found: dict[str, str] = {}
        listed = (self.record_at(revision, AREAS_FILE) or {}).get("områden")
        for one in listed if isinstance(listed, list) else []:
            if isinstance(one, dict):
                found[str(one.get("id", ""))] = str(one.get("titel", one.get("id", "")))
        for owner, file in owners.items():
            name = self.at(revision, file)
            decimals = self._decimals(name) if name else ""
            if decimals:
                found[f"{owner}/{DECIMALS}"] = decimals
            if name and self._speaks_of_children(name):
                for sex, code in SEX_WORDS[_OTHER_SEX_WORDS].items():
                    found[f"{owner}/{sex}"] = code.label.lower()
        return found

    def _speaks_of_children(self, name: Name) -> bool:
        known = self._records.get(name)
        if known is None and _SEX_WORDS_KEY not in (raw_files.text(self._data(name)) or ""):
            return False
        return (self.record(name) or {}).get("könsord") == _OTHER_SEX_WORDS

    def _decimals(self, name: Name) -> str:
        plain = _DECIMALS_LINE.search(raw_files.text(self._data(name)) or "")
        return plain["decimals"] if plain else ""

    def _data(self, name: Name) -> bytes:
        if name.startswith(_DISK):
            return read_bytes(self._root, name.removeprefix(_DISK))[0]
        found = self._reader.read(name)
        return found[1] if found else b""


def _names_by_file(steps: Iterable[Step]) -> Mapping[str, Sequence[tuple[int, Name]]]:
    """Return when each file got which content, by the place of the step; "" is no file."""
    found: dict[str, list[tuple[int, Name]]] = {}
    for place, step in enumerate(steps):
        for change in step.files:
            if change.before and change.before != change.after:
                found.setdefault(change.before, _until(place, change)).append((place, ""))
            if change.after:
                start = _until(place, change) if change.before == change.after else []
                found.setdefault(change.after, start).append((place, _name_after(change)))
    return found


def _until(place: int, change: FileChange) -> list[tuple[int, Name]]:
    # What a shallow repository begins with is known once it is changed.
    return [(-1, change.blob_before)] if place else []


def _name_after(change: FileChange) -> Name:
    return change.blob_after or (f"{_DISK}{change.after}" if change.after else "")
