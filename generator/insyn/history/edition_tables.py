"""Tell what differs between two editions in the tables whose rows belong to records."""

from collections.abc import Iterator, Mapping, Sequence

from insyn.history import service_changes
from insyn.history.archive import Archive, Name
from insyn.history.cells import FORMS
from insyn.history.differences import Difference, changed
from insyn.history.git import NOTHING
from insyn.history.git_answers import FileChange
from insyn.history.record_keys import TITLES, Subject, subject_of
from insyn.history.renames import Keys
from insyn.history.steps import Found, Step, gone, new, unreadable
from insyn.history.table_changes import Shown, TableComparison
from insyn.load import raw_table
from insyn.load.raw_table import NumberedRow
from insyn.model.history import RecordKey

_Rows = Sequence[NumberedRow]


def table_differences(
    step: Step, archive: Archive, earlier: Keys, present: Keys, shown: Shown
) -> Iterator[Found]:
    """Yield what differs in tables; editions must be asked for from the newest back.

    `earlier` and `present` lead to the keys that records have today from those before and after.
    """
    for change in step.files:
        subject = subject_of(change.after) or subject_of(change.before)
        if subject is None or not subject.is_table or subject.holds_units:
            continue
        form = FORMS.get(subject.file)
        if step.before == NOTHING and (subject.key.kind == "tjanst" or (form and form.owner)):
            continue  # In the first edition the rows come with their records.
        sides = archive.sides(change)
        rows = _rows(sides, archive)
        if rows is None:
            shown.lose(subject.file)
            key = _table_key(subject)
            yield Found(
                key,
                subject.package,
                TITLES.get(key, subject.name),
                unreadable(key),
                change,
                ("", ""),
            )
        elif subject.key.kind == "tjanst":
            for key, one in service_changes.differences(subject.key.id, *rows, earlier, present):
                yield _found(key, one, subject, change, step, archive, present)
        elif form:
            names = _columns(sides[1], archive)
            yield from _known(subject, rows, names, change, step, archive, earlier, present, shown)
        else:
            yield from _unknown(subject, rows, change)


def _known(
    subject: Subject,
    rows: tuple[_Rows, _Rows],
    columns: Mapping[str, int],
    change: FileChange,
    step: Step,
    archive: Archive,
    earlier: Keys,
    present: Keys,
    shown: Shown,
) -> Iterator[Found]:
    form = FORMS[subject.file]
    if not form.owner and not (change.before and change.after):
        difference = new(subject.key) if change.after else gone(subject.key)
        yield _found(subject.key, difference, subject, change, step, archive, present)
        return
    owners = {row.get(form.owner, "") for side in rows for _, row in side if form.owner}
    files = {one: _record_file(RecordKey(form.kind, one)) for one in sorted(owners)}
    words = archive.words(step.after, files if form.kind == "matt" else {})
    comparison = TableComparison(subject.file, subject.key, form, earlier, present, words, columns)
    for key, one in comparison.differences(*rows, shown):
        yield _found(key, one, subject, change, step, archive, present)


def _unknown(subject: Subject, rows: tuple[_Rows, _Rows], change: FileChange) -> Iterator[Found]:
    """Yield that rows of a table that is not known more closely are new, other or gone."""
    if not change.before or not change.after:
        difference = new(subject.key) if change.after else gone(subject.key)
    elif any(rows):
        spots = frozenset(tuple(sorted(row.values())) for side in rows for _, row in side)
        difference = Difference("ord", f"raderna {changed('de')}", spots=spots)
    else:
        return
    yield Found(subject.key, subject.package, subject.name, difference, change, ("", ""))


def _rows(sides: tuple[Name | None, Name | None], archive: Archive) -> tuple[_Rows, _Rows] | None:
    texts = ["" if one is None else archive.text(one) for one in sides]
    before, after = texts
    if before is None or after is None:
        return None
    # A table that is new or gone is compared with one that has the same columns and no rows.
    header = (before or after).partition("\n")[0]
    found = raw_table.only_in_one(before or header, after or header)
    return found and (found[0], found[1])


def _columns(name: Name | None, archive: Archive) -> Mapping[str, int]:
    text = archive.text(name) if name else None
    return raw_table.columns(text) if text else {}


def _found(
    key: RecordKey,
    difference: Difference,
    subject: Subject,
    change: FileChange,
    step: Step,
    archive: Archive,
    present: Keys,
) -> Found:
    if key.kind == "tabell":
        title = TITLES.get(key, subject.name)
        return Found(key, subject.package, title, difference, change, ("", ""))
    keys = [key, *(earlier for earlier, now in present.items() if now == key)]
    files = [_record_file(one) for one in keys]
    here = next((one for one in files if archive.at(step.after, one)), files[0])
    if key.kind == "enhet":
        title = _unit_title(keys, subject, step, archive)
    else:
        title = archive.title(key, step.after, here)
    return Found(key, subject.package, title, difference, change, (here, here))


def _unit_title(keys: Sequence[RecordKey], subject: Subject, step: Step, archive: Archive) -> str:
    units = archive.table(archive.at(step.after, f"data/{subject.package}/enheter.csv")) or []
    ids = {key.id.partition("/")[2] for key in keys}
    found = (row.get("titel", "") for _, row in units if row.get("enhet") in ids)
    return next(found, "") or keys[0].id.partition("/")[2]


def _record_file(key: RecordKey) -> str:
    """Return the file that describes what the rows of a table belong to."""
    if key.kind == "enhet":
        return f"data/jamfor-service/{key.id.partition('/')[0]}/tjanst.yaml"
    return f"data/{'matt' if key.kind == 'matt' else 'ekonomi'}/{key.id}.yaml"


def _table_key(subject: Subject) -> RecordKey:
    if subject.key.kind == "tjanst":
        return subject.key
    return RecordKey("tabell", f"{subject.package}/{subject.name}")
