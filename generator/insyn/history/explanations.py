"""Tell what a reason in a message explains: only what its own commit changed, row by row."""

from collections.abc import Mapping, Sequence

from insyn.history.archive import Archive
from insyn.history.differences import GONE, Difference, Spot
from insyn.history.edition_records import record_differences
from insyn.history.edition_tables import table_differences
from insyn.history.git_answers import FileChange
from insyn.history.reasons import Message, Reason
from insyn.history.renames import Keys
from insyn.history.steps import Found, Step
from insyn.history.table_changes import Shown
from insyn.model.history import RecordKey

_Touched = Mapping[tuple[RecordKey, Spot], bool]
"""What a commit changed, and whether it took it away."""


class Explanations:
    """Answer which reasons messages give for the differences of one step.

    `earlier` and `present` lead to the keys that records have today from those before and after.
    """

    def __init__(
        self,
        step: Step,
        messages: Sequence[Message],
        archive: Archive,
        earlier: Keys,
        present: Keys,
    ) -> None:
        self._step = step
        self._archive = archive
        self._keys = {**earlier, **present}
        self._told: dict[str, list[tuple[Message, FileChange]]] = {}
        for message in messages:
            for change in message.changes:
                for file in {change.before, change.after} - {""}:
                    self._told.setdefault(file, []).append((message, change))
        self._touched: dict[FileChange, _Touched] = {}

    def of(self, found: Found) -> list[Reason]:
        """Return the reasons for a difference, oldest first.

        What was taken together out of several rows needs a reason for each.
        """
        left = set(found.difference.spots)
        given: dict[int, Message] = {}
        for file in dict.fromkeys((found.change.before, found.change.after)):
            for message, change in self._told.get(file, ()):
                spots = self._explained(found, change)
                if spots:
                    given[id(message)] = message
                    left -= spots
        return [] if left else [reason for one in given.values() for reason in one.reasons]

    def _explained(self, found: Found, change: FileChange) -> frozenset[Spot]:
        """Return what of a difference a commit made."""
        difference = found.difference
        if change == found.change:
            return difference.spots  # No other commit touched the file on the way.
        if change not in self._touched:
            self._touched[change] = self._differences(change)
        touched = self._touched[change]
        return frozenset(
            spot
            for spot in difference.spots
            if (found.key, spot) in touched
            and (touched[found.key, spot] or difference.form not in GONE)
        )

    def _differences(self, change: FileChange) -> _Touched:
        step = Step(self._step.before, self._step.after, (change,))
        records, _ = record_differences(step, self._archive)
        rows = table_differences(step, self._archive, self._keys, self._keys, Shown())
        touched: dict[tuple[RecordKey, Spot], bool] = {}
        for one in (*records, *rows):
            key = self._keys.get(one.key, one.key)
            for spot in one.difference.spots:
                touched[key, spot] = touched.get((key, spot), False) or _is_gone(one.difference)
        return touched


def _is_gone(difference: Difference) -> bool:
    return difference.form in GONE
