"""Follow records from the ids they had to the one they have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from insyn.model.history import RecordKey

Keys = Mapping[RecordKey, RecordKey]
"""The key that records have today, by the one they had; a record that kept its key is left out."""


@dataclass(frozen=True)
class Moves:
    """Tell of one step which records became which, and which are new.

    `moved` are pairs of the key before and after.
    """

    moved: tuple[tuple[RecordKey, RecordKey], ...]
    born: frozenset[RecordKey]


def keys_by_edition(every: Sequence[Moves]) -> list[Keys]:
    """Return the keys as they were before the first step and after each.

    An id that one record has left and another has taken leads to different records, by the time.
    """
    found: list[Keys] = [{}]
    for step in reversed(every):
        later = found[-1]
        if not step.moved and later.keys().isdisjoint(step.born):
            found.append(later)
            continue
        arrived = {after for _, after in step.moved} | step.born
        kept = {key: now for key, now in later.items() if key not in arrived}
        found.append({**kept, **{old: later.get(new, new) for old, new in step.moved}})
    return found[::-1]


def renamed(every: Sequence[Moves]) -> Keys:
    """Return where the keys lead that no record has any longer because it has another."""
    led: dict[RecordKey, RecordKey] = {}
    for step in every:
        for key in step.born:
            led.pop(key, None)
        for before, after in step.moved:
            led.pop(after, None)
            led[before] = after
    return {key: _end(key, led) for key in sorted(led)}


def _end(key: RecordKey, led: Keys) -> RecordKey:
    seen = {key}
    while key in led and led[key] not in seen:
        key = led[key]
        seen.add(key)
    return key
