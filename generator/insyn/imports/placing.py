"""Write the changes of an import: whole files or none, new ones too."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from insyn.canonical.change import RULE_CHANGED, RULE_UNWRITABLE, Change, apply
from insyn.places import Place
from insyn.problems import Problem

_CHANGED = "filen ändrades under importen och är orörd. Kör importen igen."
_UNWRITABLE = "filen gick inte att skapa. Kontrollera att mappen inte är skrivskyddad."


def place(root: Path, changes: Iterable[Change]) -> tuple[list[str], list[Problem]]:
    """Write each change whole or not at all; return the files written and what stopped the rest.

    A change without old bytes makes a new file, and folders for it. The files are written in the
    order of the changes.
    """
    written: list[str] = []
    problems: list[Problem] = []
    for change in changes:
        if change.old:
            done, stopped = apply(root, (change,))
        else:
            done, stopped = _create(root, change)
        written += done
        problems += map(_reworded, stopped)
    return written, problems


def _create(root: Path, change: Change) -> tuple[list[str], list[Problem]]:
    """Put an empty file there, which no one else can then make, and fill it in one step."""
    path = root / change.file
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.open("xb").close()
    except FileExistsError:
        if not path.is_file():
            return [], [Problem(Place(change.file), _UNWRITABLE, RULE_UNWRITABLE)]
        if path.read_bytes():
            return [], [Problem(Place(change.file), _CHANGED, RULE_CHANGED)]
    except OSError:
        return [], [Problem(Place(change.file), _UNWRITABLE, RULE_UNWRITABLE)]
    done, stopped = apply(root, (change,))
    if stopped:
        path.unlink(missing_ok=True)
    return done, stopped


def _reworded(problem: Problem) -> Problem:
    return replace(problem, message=_CHANGED) if problem.rule == RULE_CHANGED else problem
