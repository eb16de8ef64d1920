"""Tell what differs between two editions in the records that have words of their own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from insyn.history.archive import Archive, Name
from insyn.history.differences import Difference
from insyn.history.git_answers import FileChange
from insyn.history.record_changes import LONGEST, Comparison
from insyn.history.record_keys import (
    Record,
    Subject,
    earlier_keys,
    records_in,
    subject_of,
    title_of,
)
from insyn.history.renames import Moves
from insyn.history.steps import Found, Step, gone, new, unreadable
from insyn.load.yaml_file import Value
from insyn.model.history import RecordKey

LISTS = frozenset({"malstruktur", "gemensamt", "datamangd"})
"""The kinds whose files hold more than what their title tells."""


@dataclass(frozen=True)
class _Held:
    """Hold a record as it was on one side of a step."""

    value: Record
    subject: Subject
    change: FileChange


_Side = dict[RecordKey, _Held]


def record_differences(step: Step, archive: Archive) -> tuple[list[Found], Moves]:
    """Return what differs in the records that are written in YAML, and in the lists of units."""
    before: _Side = {}
    after: _Side = {}
    found: list[Found] = []
    for change in step.files:
        ends = subject_of(change.before), subject_of(change.after)
        if not any(one and one.is_table and not one.holds_units for one in ends):
            found += _read(change, *ends, archive, before, after)
    moves = dict(_moves(before, after))
    for key, held in after.items():
        source = moves.get(key, key)
        found += _compared(key, held, before.get(source), source, step, archive)
    moved = {old: key for key, old in moves.items()}
    for key, held in before.items():
        if key not in after and key not in moved:
            found.append(_found(key, held, gone(key), held))
    for key, held in after.items():
        was = before.get(moves.get(key, key))
        known = set(earlier_keys(key, was.value)) if was else set()
        for earlier in earlier_keys(key, held.value):
            if earlier not in after and earlier not in known and earlier != key:
                moved.setdefault(earlier, key)
    born = frozenset(key for key in after if key not in before and key not in moves)
    return found, Moves(tuple(moved.items()), born)


def _read(
    change: FileChange,
    was: Subject | None,
    now: Subject | None,
    archive: Archive,
    before: _Side,
    after: _Side,
) -> Iterator[Found]:
    """Add the records of a file to both sides, or yield that it cannot be read."""
    is_new = was is None
    old_content, new_content = archive.sides(change)
    old = _held(was, old_content, change, archive, False) if was and old_content else {}
    present = _held(now, new_content, change, archive, is_new) if now and new_content else {}
    if old is not None and present is not None:
        before.update(old)
        after.update(present)
        return
    subject = now or was
    if subject and was and now:
        title = ""
        for side in (present, old):
            if side and subject.key in side:
                title = title_of(subject.key, side[subject.key].value)
        difference = unreadable(subject.key)
        files = (change.before, change.after)
        yield Found(
            subject.key, subject.package, title or subject.key.id, difference, change, files
        )
    elif subject:
        difference = new(subject.key) if now else gone(subject.key)
        files = (change.before, change.after)
        yield Found(subject.key, subject.package, subject.key.id, difference, change, files)


def _held(
    subject: Subject, content: Name, change: FileChange, archive: Archive, only_title: bool
) -> _Side | None:
    if subject.is_table:
        rows = archive.table(content)
        if rows is None:
            return None
        units = {
            RecordKey("enhet", f"{subject.key.id}/{row['enhet']}"): _as_record(row)
            for _, row in rows
            if "enhet" in row
        }
        return {key: _Held(value, subject, change) for key, value in units.items()}
    is_quick = only_title and subject.key.kind not in LISTS
    value = archive.beginning(content) if is_quick else archive.record(content)
    if value is None:
        return None
    return {key: _Held(one, subject, change) for key, one in records_in(subject, value).items()}


def _as_record(row: Mapping[str, str]) -> Record:
    return {key: cell for key, cell in row.items() if key != "enhet"}


def _moves(before: _Side, after: _Side) -> Iterator[tuple[RecordKey, RecordKey]]:
    """Yield each new key with the one that the record had before."""
    taken: set[RecordKey] = set()
    for key, held in after.items():
        if key in before:
            continue
        told = [one for one in earlier_keys(key, held.value) if one in before]
        for earlier in told or _by_git(key, held, before):
            if earlier not in after and earlier not in taken:
                taken.add(earlier)
                yield key, earlier
                break


def _by_git(key: RecordKey, held: _Held, before: _Side) -> Iterator[RecordKey]:
    """Yield the record of the renamed file that is called the same.

    Git takes files for renamed that merely look alike, as two follow-ups of the same contract do.
    """
    title = title_of(key, held.value).casefold()
    for earlier, one in before.items():
        is_same_file = one.change is held.change and earlier.kind == key.kind
        if is_same_file and title_of(earlier, one.value).casefold() == title:
            yield earlier


def _compared(
    key: RecordKey,
    now: _Held,
    was: _Held | None,
    earlier: RecordKey,
    step: Step,
    archive: Archive,
) -> Iterator[Found]:
    if was is None:
        yield _found(key, now, new(key), now)
        return
    if earlier != key:
        text = f"har fått en ny adress, förut {earlier.id.rpartition('/')[2]}"
        yield _found(key, now, Difference("flytt", text), was)
    elif was.subject.package != now.subject.package:
        text = f"har flyttats från datamängden {was.subject.package}"
        yield _found(key, now, Difference("flytt", text), was)
    comparison = Comparison(key.kind, *_words(key, now, step, archive))
    for difference in comparison.differences(was.value, now.value):
        yield _found(key, now, difference, was)


def _found(key: RecordKey, held: _Held, difference: Difference, was: _Held) -> Found:
    if key.kind == "enhet":
        record = f"data/{held.subject.package}/tjanst.yaml"
        files = (record, record)
    else:
        files = (was.change.before, held.change.after)
    title = " ".join(title_of(key, held.value).split())[: 2 * LONGEST]
    return Found(key, held.subject.package, title, difference, held.change, files)


def _words(
    key: RecordKey, now: _Held, step: Step, archive: Archive
) -> tuple[Mapping[str, str], Mapping[tuple[str, str], str]]:
    """Return the names of a unit's facts, and the requirements that a follow-up judges."""
    if key.kind == "enhet":
        service = archive.record_at(step.after, f"data/{now.subject.package}/tjanst.yaml") or {}
        return _by_id(service.get("fakta"), "titel"), {}
    contract = now.value.get("avtal")
    if key.kind == "uppfoljning" and isinstance(contract, str) and "/" not in contract:
        file = f"data/{now.subject.package}/avtal/{contract}.yaml"
        requirements = (archive.record_at(step.after, file) or {}).get("krav")
        return {}, {("krav", one): text for one, text in _by_id(requirements, "krav").items()}
    return {}, {}


def _by_id(items: Value, name: str) -> Mapping[str, str]:
    return {
        str(one["id"]): str(one[name])
        for one in (items if isinstance(items, list) else [])
        if isinstance(one, dict) and "id" in one and name in one
    }
