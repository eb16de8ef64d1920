"""Warn that something published is changed without a word of why, while it can still be said."""

from collections.abc import Iterable, Iterator

from insyn.history.archive import Archive
from insyn.history.table_changes import span
from insyn.history.told import AT_MOST, Told
from insyn.load import yaml_file
from insyn.model.history import RecordKey
from insyn.places import KeyPath, Place
from insyn.problems import Level, Problem

RULE = "ändrat-utan-skäl"

OUTCOMES = "data/matt/utfall.csv"

_OWN_REASONS = frozenset({"matt", "avtal", "uppfoljning", "tjanst", "enhet"})
"""The kinds of records that can give reasons themselves."""


def problems(told: Iterable[Told], earlier: str, archive: Archive) -> Iterator[Problem]:
    """Yield a warning for everything published since an earlier edition that lacks a reason."""
    by_record: dict[tuple[RecordKey, str], list[Told]] = {}
    for one in told:
        if one.judged.lacks_reason:
            by_record.setdefault((one.found.key, one.found.change.after), []).append(one)
    for some in by_record.values():
        if len(some) > AT_MOST:
            yield _problem(some[0], _many(some), earlier, archive)
        else:
            for one in some:
                yield _problem(one, one.judged.text, earlier, archive)


def _many(some: list[Told]) -> str:
    periods = span(one.found.difference.about[0] for one in some)
    return f"{len(some)} publicerade siffror ändrade{periods}"


def _problem(one: Told, text: str, earlier: str, archive: Archive) -> Problem:
    found = one.found
    ways = [
        'på en rad i incheckningens meddelande: "Rättelse: …" om det som publicerades var fel, '
        '"Revidering: …" om det var rätt då'
    ]
    if found.key.kind in _OWN_REASONS:
        ways.insert(0, f'under "rättelser" i {found.reasons_in[1]}')
    has_status = found.change.after == OUTCOMES
    status = ' Med statusen "reviderat" på raden behövs inget skäl.' if has_status else ""
    message = (
        f"{found.title}: {text} sedan utgåvan {earlier}, och inget säger varför. "
        f"Skriv skälet {', eller '.join(ways)}.{status}"
    )
    return Problem(_place(one, archive), message, RULE, Level.WARNING)


def _place(one: Told, archive: Archive) -> Place:
    found, difference = one.found, one.found.difference
    file = found.change.after or found.change.before
    if difference.line:
        return Place(file, difference.line, difference.column)
    name = archive.at("", file)
    text = archive.text(name) if name and difference.way else None
    if not text:
        return Place(file)
    return yaml_file.place_of(text, file, (*_way_to(found.key, file, archive), *difference.way))


def _way_to(key: RecordKey, file: str, archive: Archive) -> KeyPath:
    """Return the way to a record inside its file: goals stand in a list."""
    goals = (archive.record_at("", file) or {}).get("mål") if key.kind == "mal" else None
    for place, goal in enumerate(goals if isinstance(goals, list) else []):
        if isinstance(goal, dict) and str(goal.get("id")) == key.id.rpartition("/")[2]:
            return ("mål", place)
    return ()
