"""Ask git about the repository that a municipality's records lie in; only this room runs it.

A repository counts only when its top is the root of the records, with data/ right below.
"""

import os
import re
import subprocess
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

RECORDS = "data"
NOTHING = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
"""The tree without files, which every repository knows."""

_LIKENESS = "-M60%"
"""How much of a file must be the same for git to call it renamed."""


@dataclass(frozen=True)
class Commit:
    """Hold one commit: its hash, its day in its own time zone, and its message."""

    revision: str
    day: date
    message: str


@dataclass(frozen=True)
class FileChange:
    """Tell that a file is new, gone, renamed or other than it was; blobs are empty for none.

    A file of the work tree that differs from its commit has no blob: it is read from disk.
    """

    before: str
    after: str
    blob_before: str
    blob_after: str


@dataclass(frozen=True)
class Repository:
    """Answer questions about the repository at a root."""

    root: Path

    @property
    def is_shallow(self) -> bool:
        """Tell whether older commits were left out when the repository was fetched."""
        return self._told("rev-parse", "--is-shallow-repository").strip() == "true"

    def commits(self) -> tuple[Commit, ...]:
        """Return the commits of the main line that changed the records, oldest first."""
        told = self._told(
            "log", "--first-parent", "-m", "--reverse", "--format=%H%x1f%cd%x1f%B%x1e",
            "--date=format:%Y-%m-%d", "HEAD", "--", RECORDS,
        )  # fmt: skip
        found = (one.strip("\n").split("\x1f") for one in told.split("\x1e") if one.strip())
        return tuple(
            Commit(revision, date.fromisoformat(day), message.strip())
            for revision, day, message in found
        )

    def tags(self, prefix: str) -> Mapping[str, str]:
        """Return the commits of the tags whose names begin in a way, by name."""
        told = self._told(
            "for-each-ref", "--format=%(refname:lstrip=2)%1f%(objectname)%1f%(*objectname)",
            f"refs/tags/{prefix}*",
        )  # fmt: skip
        found = (line.split("\x1f") for line in told.splitlines())
        return {name: peeled or own for name, own, peeled in found}

    def is_in_history(self, revision: str) -> bool:
        """Tell whether a commit is an ancestor of what is checked out."""
        return self._run("merge-base", "--is-ancestor", revision, "HEAD").returncode == 0

    def commit(self, revision: str) -> Commit:
        """Return one commit."""
        told = self._told(
            "show", "-s", "--format=%H%x1f%cd%x1f%B", "--date=format:%Y-%m-%d", revision
        )
        found, day, message = told.split("\x1f")
        return Commit(found, date.fromisoformat(day), message.strip())

    def changes(self, before: str, after: str) -> tuple[FileChange, ...]:
        """Return the files of the records that differ between two commits, renames told."""
        return self._changes("diff-tree", "-r", before, after)

    def unsaved(self) -> tuple[FileChange, ...]:
        """Return the files of the records that differ between the last commit and the disk."""
        told = self._told("ls-files", "-z", "--others", "--exclude-standard", "--", RECORDS)
        new = (FileChange("", name, "", "") for name in told.split("\0") if name)
        return (*self._changes("diff-index", "HEAD"), *new)

    def contents(self, blobs: Iterable[str]) -> dict[str, bytes]:
        """Return the contents of blobs, by their hash."""
        wanted = sorted({one for one in blobs if one})
        if not wanted:
            return {}
        told = self._run("cat-file", "--batch", text="".join(f"{one}\n" for one in wanted)).stdout
        return dict(_contents(BytesIO(told)))

    def extract(self, revision: str, paths: Iterable[str], folder: Path) -> None:
        """Write the files of a commit below some paths to a folder; paths it lacks are left out."""
        wanted = self._told("ls-tree", "--name-only", "-z", revision, *paths).split("\0")[:-1]
        if not wanted:
            return
        archive = self._run("archive", "--format=tar", revision, "--", *wanted)
        archive.check_returncode()
        with tarfile.open(fileobj=BytesIO(archive.stdout)) as files:
            files.extractall(folder, filter="data")

    def _changes(self, *command: str) -> tuple[FileChange, ...]:
        name, *rest = command
        told = self._told(name, "--raw", "-z", "--no-abbrev", _LIKENESS, *rest, "--", RECORDS)
        return tuple(_file_changes(told.split("\0")))

    def _told(self, *command: str) -> str:
        answer = self._run(*command)
        answer.check_returncode()
        return answer.stdout.decode("utf-8", "replace")

    def _run(self, *command: str, text: str = "") -> "subprocess.CompletedProcess[bytes]":
        return _git(self.root, *command, text=text)


def repository(root: Path) -> Repository | None:
    """Return the repository whose top is a root, or None where there is none, or no git."""
    if not (root / ".git").exists():
        return None
    try:
        answer = _git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    except FileNotFoundError:
        return None
    return Repository(root) if answer.returncode == 0 else None


def _git(root: Path, *command: str, text: str = "") -> "subprocess.CompletedProcess[bytes]":
    # The answers must not hang on who asks: their settings, language or ownership of the folder.
    settings = ("-c", "safe.directory=*", "-c", "core.quotePath=off", "-c", "diff.renameLimit=0")
    quiet = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_CONFIG_GLOBAL": os.devnull}
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        ["git", "-C", str(root), *settings, *command],
        input=text.encode(),
        capture_output=True,
        check=False,
        env={**own, **quiet, "GIT_CONFIG_NOSYSTEM": "1"},
    )


_RAW = re.compile(r":[0-7]+ [0-7]+ (?P<before>[0-9a-f]+) (?P<after>[0-9a-f]+) (?P<kind>[A-Z])")


def _file_changes(parts: list[str]) -> Iterator[FileChange]:
    """Read git's raw form: a line of hashes and a letter, then one name, or two for a rename."""
    told = iter(parts)
    for one in told:
        found = _RAW.match(one)
        if not found:
            continue
        before = next(told)
        after = next(told) if found["kind"] in "RC" else before
        blobs = (found[end] if found[end].strip("0") else "" for end in ("before", "after"))
        match found["kind"]:
            case "A" | "C":
                yield FileChange("", after, "", tuple(blobs)[1])
            case "D":
                yield FileChange(before, "", next(blobs), "")
            case _:
                yield FileChange(before, after, *blobs)


def _contents(told: BytesIO) -> Iterator[tuple[str, bytes]]:
    while line := told.readline():
        name, _kind, size = line.decode().split()
        yield name, told.read(int(size))
        told.read(1)
