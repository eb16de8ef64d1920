"""Tell in plain text what has changed in a dataset from one edition to the next, newest first."""

from collections.abc import Iterator

from insyn import swedish
from insyn.model.history import Change, History
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
        yield from (_line(one) for one in edition.changes if one.package == name)
        yield ""
    if history.reach == "avkortad":
        yield _CUT


def _line(change: Change) -> str:
    reason = f" Skäl: {change.reason}" if change.reason else ""
    return f"- {upper_first(change.kind)}. {change.title}: {change.text}.{reason}"
