"""Make real repositories of small municipalities, commit by commit."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from insyn.history.reading import read
from insyn.model.history import Change, Edition, History, RecordKey
from insyn.problems import Problem

TODAY = date(2026, 11, 21)

INDICATOR = """\
id: trygg
titel: Trygghet på kvällen
definition: Andelen som känner sig trygga.
enhet: procent
"""
OUTCOMES = """\
matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
trygg,2018,T,kommunen,alla,55,värde,,,,vb-2019,nej
"""
SERVICE = """\
id: skola
titel: Skola
fakta:
  - {id: platser, titel: Antal platser}
mått:
  - {id: betyg, titel: Betyg}
"""
UNITS = "enhet,titel,platser\nekskolan,Ekskolan,100\nalskolan,Alskolan,90\n"
FIGURES = "enhet,matt,period,kon,varde,status,n\nekskolan,betyg,2024,T,61,värde,23\n"

START: Mapping[str, str] = {
    "data/matt/trygg.yaml": INDICATOR,
    "data/matt/utfall.csv": OUTCOMES,
}

Files = Mapping[str, str | bytes | None]
"""What files are to hold; None for those that are to go."""


class Repository:
    """Write, commit and tag the records below a folder."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "kommun"
        self.root.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *command: str, when: str = "2026-01-01T12:00:00+0100") -> str:
        """Run git as someone, at a time."""
        own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        who = {
            f"GIT_{role}_{what}": value
            for role in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", "Eva Ek"), ("EMAIL", "eva@kommun.example"), ("DATE", when))
        }
        answer = subprocess.run(
            ["git", *command],
            cwd=self.root,
            env={**own, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
            capture_output=True,
            check=True,
        )
        return answer.stdout.decode().strip()

    def write(self, files: Files) -> None:
        """Write files, or take them away."""
        for file, content in files.items():
            path = self.root / file
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content.encode() if isinstance(content, str) else content)

    def commit(self, day: str, files: Files, message: str = "Ändra", tag: str = "") -> str:
        """Commit files on a day, or at a whole time, and return the commit."""
        self.write(files)
        when = day if "T" in day else f"{day}T12:00:00+0100"
        self.git("add", "--all", when=when)
        self.git("commit", "--quiet", "--allow-empty", "-m", message, when=when)
        if tag:
            self.git("tag", tag, when=when)
        return self.git("rev-parse", "HEAD")

    def read(self) -> tuple[History, list[Problem]]:
        """Return the history and what is wrong with it."""
        return read(self.root, TODAY)

    def history(self) -> History:
        """Return the history."""
        return self.read()[0]

    def newest(self) -> Edition:
        """Return the newest edition."""
        return self.history().editions[0]

    def told(self) -> list[tuple[str, str]]:
        """Return the kind and text of what the newest edition changed."""
        return kinds_and_texts(self.newest().changes)

    def problems(self) -> list[str]:
        """Return what is wrong as a terminal would show it."""
        return [f"{one.place}: {one.level}: {one.message} [{one.rule}]" for one in self.read()[1]]


def started(folder: Path, files: Files = START) -> Repository:
    """Return a repository with one edition, of the first of May 2026."""
    repository = Repository(folder)
    repository.commit("2026-05-01", files)
    return repository


def kinds_and_texts(changes: Sequence[Change]) -> list[tuple[str, str]]:
    """Return the kind and text of changes."""
    return [(one.kind, one.text) for one in changes]


def names(history: History) -> list[str]:
    """Return the names of editions, newest first."""
    return [edition.name for edition in history.editions]


TRYGG = RecordKey("matt", "trygg")
