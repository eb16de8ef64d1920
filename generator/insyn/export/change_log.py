"""Tell in plain text what has changed in a dataset from one edition to the next, newest first."""

from collections.abc import Iterable, Iterator

from insyn import swedish
from insyn.derive.happenings import Happening, beginning
from insyn.model.history import Change, Edition, History
from insyn.swedish import upper_first

_UNKNOWN = "Historiken är inte känd: webbplatsen byggdes utan uppgifternas versionshistorik."
_CUT = "Historiken är inte hel: äldre ändringar än dessa finns, men var inte med när filen gjordes."
_NOTHING = "Inga ändringar är kända."


def text(history: History, name: str, title: str) -> str:
    """Return the changes of a dataset."""
    heading = f"Ändringar i {title}"
    return "\n".join([heading, "=" * len(heading), "", *_lines(history, name)]) + "\n"


def _lines(history: History, name: str) -> Iterator[str]:
    editions = history.editions_of_package(name)
    if history.reach == "saknas":
        yield _UNKNOWN
    elif not editions:
        yield _NOTHING
    for edition in editions:
        heading = f"Version {edition.name} ({swedish.date(edition.day)})"
        yield from (heading, "-" * len(heading))
        changes = [one for one in edition.changes if one.package == name]
        is_new = edition is editions[-1] and all(one.kind == "tillägg" for one in changes)
        if history.reach == "hel" and is_new:
            yield _first(edition, history, changes)
        else:
            yield from map(_line, changes)
        yield ""
    if history.reach == "avkortad":
        yield _CUT


def _first(edition: Edition, history: History, changes: Iterable[Change]) -> str:
    """Count what a dataset began with: one line for each record would say no more."""
    new = [
        Happening(one.kind, one.record, one.package, one.title, "", False, (), ())
        for one in {change.record: change for change in changes}.values()
        if one.record.kind != "datamangd"
    ]
    counted, _ = beginning(new)
    what = (
        "Första publiceringen, då allt var nytt"
        if edition is history.editions[-1]
        else "Datamängden är ny"
    )
    return f"{what}: {swedish.joined(counted)}." if counted else f"{what}."


def _line(change: Change) -> str:
    reason = f" Skäl: {change.reason}" if change.reason else ""
    return f"- {upper_first(change.kind)}. {change.title}: {change.text}.{reason}"
