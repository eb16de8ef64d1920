"""Say what changed from one edition of the site to the next, as plain values."""

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Literal

ChangeKind = Literal["tillägg", "rättelse", "revidering", "ändring", "flytt", "borttagning"]
"""tillägg: new; rättelse: what was published was wrong; revidering: it was right then; ändring:
words, or figures whose change is not explained; flytt: another id; borttagning: gone."""

Reach = Literal["hel", "avkortad", "saknas"]
"""Whether all of git's history is there, a part of it, or nothing."""


@dataclass(frozen=True, slots=True, order=True)
class RecordKey:
    """Point at a record, also one that is gone: what it is and its id.

    The kinds are the folders of the records: matt, avtal, uppfoljning … An id may have several
    parts: `2019/okat-bostadsbyggande` for a goal, `grundskola-arskurs-9/edboskolan` for a unit.
    """

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Change:
    """Tell one change of a record, in words.

    `package` is the dataset that the record belongs to and `title` what the record was called
    then. `text` is a clause without a capital: värdet för 2018 rättat från 55 till 56.
    """

    kind: ChangeKind
    record: RecordKey
    package: str
    title: str
    text: str
    reason: str = ""


@dataclass(frozen=True)
class Edition:
    """Hold one edition of the records: when it came, what it is called and what changed.

    `name` is the last part of its dated addresses, `2026-11-21`, or `2026-11-21-2` for the second
    of a day. `revision` is the commit, empty for what is not committed yet; `tag` is git's tag,
    empty where there is none. `is_readable` tells that today's program understands the records.
    """

    day: date
    name: str
    revision: str
    tag: str
    changes: tuple[Change, ...]
    is_readable: bool = True

    @property
    def is_kept(self) -> bool:
        """Tell whether its versions stay at their dated addresses when newer ones come."""
        return bool(self.tag) and self.is_readable


@dataclass(frozen=True)
class History:
    """Hold every edition that is known, newest first.

    `renamed` leads from a record's earlier key to the one it has now, where git tells of it.
    """

    reach: Reach
    editions: tuple[Edition, ...] = ()
    renamed: Mapping[RecordKey, RecordKey] = field(default_factory=dict)

    def editions_of(self, key: RecordKey) -> tuple[Edition, ...]:
        """Return the editions where a record changed, newest first."""
        return self._editions_by_record.get(key, ())

    def editions_of_package(self, name: str) -> tuple[Edition, ...]:
        """Return the editions where anything of a dataset changed, newest first."""
        return self._editions_by_package.get(name, ())

    def until(self, edition: Edition) -> "History":
        """Return the history as it was when an edition came."""
        place = self.editions.index(edition)
        return History(self.reach, self.editions[place:], self.renamed)

    def with_unreadable(self, names: Set[str]) -> "History":
        """Return the history where some editions, told by name, cannot be read."""
        editions = (
            replace(one, is_readable=False) if one.name in names else one for one in self.editions
        )
        return replace(self, editions=tuple(editions))

    @cached_property
    def _editions_by_record(self) -> Mapping[RecordKey, tuple[Edition, ...]]:
        found: dict[RecordKey, dict[str, Edition]] = defaultdict(dict)
        for edition in self.editions:
            for change in edition.changes:
                found[change.record][edition.name] = edition
        return {key: tuple(every.values()) for key, every in found.items()}

    @cached_property
    def _editions_by_package(self) -> Mapping[str, tuple[Edition, ...]]:
        found: dict[str, dict[str, Edition]] = defaultdict(dict)
        for edition in self.editions:
            for change in edition.changes:
                found[change.package][edition.name] = edition
        return {name: tuple(every.values()) for name, every in found.items()}


NO_HISTORY = History("saknas")
