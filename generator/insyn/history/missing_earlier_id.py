"""Ask for the earlier id of a record that only git knows has been renamed.

Without it the old address is lost where the history is: in a copy of the records without git.
"""

from collections.abc import Iterable, Iterator

from insyn.history.archive import Archive
from insyn.history.record_keys import Record, earlier_keys, records_in, subject_of
from insyn.history.renames import Keys
from insyn.history.told import Told
from insyn.load import yaml_file
from insyn.model.history import RecordKey
from insyn.places import KeyPath, Place
from insyn.problems import Level, Problem, quoted

RULE = "saknar-tidigare-id"

_CAN_TELL = frozenset({"mal", "matt", "namnd", "avtal", "utforare", "uppfoljning"})
"""The kinds of records that have tidigare-id. Units tell theirs in a table, at most one."""

_LISTS = {"mal": "mål", "namnd": "nämnder"}


def problems(led: Keys, told: Iterable[Told], archive: Archive) -> Iterator[Problem]:
    """Yield a warning for each earlier key that leads to a record which does not name it."""
    moved = (one.found for one in told if one.found.difference.form == "flytt")
    files = {one.key: one.change.after for one in moved}
    for before, now in led.items():
        file = files.get(now)
        folder, _, old = before.id.rpartition("/")
        if file is None or folder != now.id.rpartition("/")[0]:
            continue  # Of a goal that came along with its structure only the structure is renamed.
        record = _record(now, file, archive)
        if record is not None and before not in earlier_keys(now, record):
            yield _problem(now, old, file, record, archive)


def _record(key: RecordKey, file: str, archive: Archive) -> Record | None:
    if key.kind == "enhet":
        rows = archive.table(archive.at("", file)) or []
        unit = key.id.rpartition("/")[2]
        found = next((row for _, row in rows if row.get("enhet") == unit), None)
        # There is room for one earlier id, so another that stands there is left alone.
        return None if found is None or "tidigare_id" in found else dict(found)
    subject, value = subject_of(file), archive.record_at("", file)
    if key.kind not in _CAN_TELL or subject is None or value is None:
        return None
    return records_in(subject, value).get(key)


def _problem(key: RecordKey, old: str, file: str, record: Record, archive: Archive) -> Problem:
    told = [one.id.rpartition("/")[2] for one in earlier_keys(key, record)]
    line = f"tidigare-id: [{', '.join([*told, old])}]"
    way = f"Skriv {quoted(line, len(line))}"
    if key.kind == "enhet":
        way = f"Skriv {quoted(old)} i kolumnen tidigare_id"
    message = (
        f"id:t var {quoted(old)} förut, men det står inte i uppgiften. {way}, så att den gamla "
        "adressen leder hit också där git inte finns."
    )
    return Problem(_place(key, file, archive), message, RULE, Level.WARNING)


def _place(key: RecordKey, file: str, archive: Archive) -> Place:
    name = archive.at("", file)
    if name is None:
        return Place(file)
    identifier = key.id.rpartition("/")[2]
    if key.kind == "enhet":
        lines = (line for line, row in archive.table(name) or [] if row.get("enhet") == identifier)
        return Place(file, next(lines, 1))
    way: KeyPath = ("id",)
    listed = (archive.record(name) or {}).get(_LISTS.get(key.kind, ""))
    for place, item in enumerate(listed if isinstance(listed, list) else []):
        if isinstance(item, dict) and str(item.get("id")) == identifier:
            way = (_LISTS[key.kind], place, "id")
    return yaml_file.place_of(archive.text(name) or "", file, way)
