"""Ask git about the repository that a municipality's records lie in; only this room runs it.

A repository counts only when its top is the root of the records, with data/ right below.
"""

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import chain, pairwise
from pathlib import Path

from insyn.history.git_answers import (
    DATE,
    FORM,
    Commit,
    FileChange,
    commits,
    contents,
    file_changes,
    plain_file,
)

RECORDS = "data"
NOTHING = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
"""The tree without files, which every repository knows."""

_LIKENESS = "-M60%"
"""How much of a file must be the same for git to call it renamed."""


@dataclass(frozen=True)
class Repository:
    """Answer questions about the repository at a root."""

    root: Path

    @property
    def is_shallow(self) -> bool:
        """Tell whether older commits were left out when the repository was fetched."""
        return self._told("rev-parse", "--is-shallow-repository").strip() == "true"

    def commits(self, after: str = "") -> tuple[Commit, ...]:
        """Return the commits of the main line that changed the records, oldest first.

        With `after`, only those that came after that commit.
        """
        told = self._told(
            "log", "--first-parent", "-m", "--reverse", FORM, DATE,
            f"{after}..HEAD" if after else "HEAD", "--", RECORDS,
        )  # fmt: skip
        return tuple(commit for commit, _ in commits(told))

    def tags(self, prefix: str, in_history: bool = False) -> Mapping[str, str]:
        """Return the commits of the tags whose names begin in a way, by name; "" for none.

        With `in_history`, only those whose commit is an ancestor of what is checked out.
        """
        limit = ("--merged=HEAD",) if in_history else ()
        told = self._told("for-each-ref", "--format=%(refname:lstrip=2)", *limit, "refs/tags")
        names = [name for name in told.splitlines() if name.startswith(prefix)]
        # A tag may be of another tag, and that of a commit, or of something else than a commit.
        asked = "".join(f"refs/tags/{name}^{{commit}}\n" for name in names)
        answers = self._told("cat-file", "--batch-check=%(objectname)", text=asked).splitlines()
        found = zip(names, answers, strict=False)
        return {name: one if _NAME.fullmatch(one) else "" for name, one in found}

    def commit(self, revision: str) -> Commit:
        """Return one commit."""
        told = self._told("show", "-s", FORM, DATE, revision)
        return next(commit for commit, _ in commits(told))

    def changes(self, before: str, after: str) -> tuple[FileChange, ...]:
        """Return the files of the records that differ between two commits, renames told."""
        return self._changes("diff-tree", "-r", before, after)

    def changes_between(self, revisions: Sequence[str]) -> Iterator[tuple[FileChange, ...]]:
        """Yield the changes from each commit to the next, asking git only once."""
        # With --always each pair is answered with a commit's name, also where nothing differs.
        pairs = "".join(f"{after} {before}\n" for before, after in pairwise(revisions))
        told = self._told(
            "diff-tree", "--stdin", "--always", "-r", "--raw", "-z", "--no-abbrev", _LIKENESS,
            "--", RECORDS, text=pairs,
        ).split("\0")  # fmt: skip
        starts = [at for at, one in enumerate(told) if _NAME.fullmatch(one)]
        for start, end in pairwise([*starts, len(told)]):
            yield tuple(file_changes(told[start + 1 : end]))

    def unsaved(self) -> tuple[FileChange, ...]:
        """Return the files of the records that differ between the last commit and the disk."""
        told = self._told("ls-files", "-z", "--others", "--exclude-standard", "--", RECORDS)
        new = (FileChange("", name, "", "") for name in told.split("\0") if name)
        # Unlike diff-index this looks into files that only seem touched, as in a copied folder.
        return (*self._changes("diff", "--no-ext-diff", "HEAD"), *new)

    def contents(self, blobs: Iterable[str]) -> dict[str, bytes]:
        """Return the contents of blobs, by their hash."""
        wanted = sorted({one for one in blobs if one})
        if not wanted:
            return {}
        told = self._run("cat-file", "--batch", text="".join(f"{one}\n" for one in wanted)).stdout
        return dict(contents(BytesIO(told)))

    @contextmanager
    def reader(self) -> Iterator["Reader"]:
        """Lend a way to read many objects, one after another, from a single process."""
        command = _command(self.root, "cat-file", "--batch")
        with subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        ) as process:
            yield Reader(process)

    def with_lines(self, pattern: str) -> tuple[tuple[Commit, tuple[FileChange, ...]], ...]:
        """Return the commits whose message has a line that matches, oldest first.

        With each comes what it changed in the records; a merge, what it brought to the main line.
        """
        told = self._told(
            "log", "-i", "-E", f"--grep={pattern}", "--topo-order", "--reverse",
            "--diff-merges=first-parent", "--raw", "-z", "--no-abbrev", _LIKENESS,
            FORM, DATE, "HEAD", "--", RECORDS,
        )  # fmt: skip
        return tuple(
            (commit, tuple(file_changes([one.strip("\n") for one in rest.split("\0")])))
            for commit, rest in commits(told)
        )

    def parents(self) -> Mapping[str, Sequence[str]]:
        """Return the parents of every commit that led to what is checked out."""
        told = (
            line.split(" ") for line in self._told("rev-list", "--parents", "HEAD").splitlines()
        )
        return {commit: parents for commit, *parents in told}

    def extract(self, revision: str, paths: Iterable[str], folder: Path) -> None:
        """Write the files of a commit below some paths to a folder; paths it lacks are left out."""
        told = self._told("ls-tree", "-r", "-z", revision, "--", *paths).split("\0")[:-1]
        # Links and other repositories are left out; git archive would obey .gitattributes.
        found = {name: blob for one in told for blob, name in plain_file(one)}
        contents = self.contents(found.values())
        for name, blob in found.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(contents[blob])

    def _changes(self, *command: str) -> tuple[FileChange, ...]:
        name, *rest = command
        told = self._told(name, "--raw", "-z", "--no-abbrev", _LIKENESS, *rest, "--", RECORDS)
        return tuple(file_changes(told.split("\0")))

    def _told(self, *command: str, text: str = "") -> str:
        answer = self._run(*command, text=text)
        answer.check_returncode()
        return answer.stdout.decode("utf-8", "replace")

    def _run(self, *command: str, text: str = "") -> "subprocess.CompletedProcess[bytes]":
        return _git(self.root, *command, text=text)


def repository(root: Path) -> Repository | None:
    """Return the repository whose top is a root, or None where there is none, or no git."""
    if not (root / ".git").exists() or _lies_elsewhere(root / RECORDS):
        return None
    try:
        answer = _git(root, "rev-parse", "--show-object-format", "--show-toplevel", "HEAD")
    except OSError:
        return None
    form, top, *_ = [*answer.stdout.decode("utf-8", "replace").splitlines(), "", ""]
    is_ours = form == "sha1" and Path(top).resolve() == root.resolve()
    return Repository(root) if answer.returncode == 0 and is_ours else None


def _lies_elsewhere(records: Path) -> bool:
    """Tell whether the records are a link or a repository of their own: git sees none of them."""
    return records.is_symlink() or (records / ".git").exists()


def _git(root: Path, *command: str, text: str = "") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        _command(root, *command),
        input=text.encode(),
        capture_output=True,
        check=False,
        env=_environment(),
    )


# The answers must not hang on who asks: their settings, language or ownership of the folder.
def _command(root: Path, *command: str) -> list[str]:
    settings = (
        "safe.directory=*",
        "core.quotePath=off",
        "diff.renameLimit=0",
        "i18n.logOutputEncoding=utf-8",
        "log.showSignature=false",
        # A repository is read, never obeyed: no programs of its own, no order of its own.
        "core.fsmonitor=false",
        f"core.hooksPath={os.devnull}",
        f"diff.orderFile={os.devnull}",
        # Not even the index is written, where git finds files that only seem touched.
        "diff.autoRefreshIndex=false",
    )
    asked = chain.from_iterable(("-c", one) for one in settings)
    return ["git", "-C", str(root), *asked, *command]


def _environment() -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {
        **own,
        "LC_ALL": "C",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        # A build uses no network, not even for objects that a partial clone lacks.
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "",
        "GIT_TERMINAL_PROMPT": "0",
    }


@dataclass(frozen=True)
class Reader:
    """Ask a running git for objects, by their hash or as commit:path."""

    _process: "subprocess.Popen[bytes]"

    def read(self, name: str) -> tuple[str, bytes] | None:
        """Return the hash and content of a file, or None where there is no such file."""
        questions, answers = self._process.stdin, self._process.stdout
        if "\n" in name or not questions or not answers:
            return None
        questions.write(f"{name}\n".encode())
        questions.flush()
        found = _OBJECT.fullmatch(answers.readline().decode("utf-8", "replace"))
        if not found:
            return None
        content = answers.read(int(found["size"]))
        answers.read(1)
        return (found["name"], content) if found["kind"] == "blob" else None


_OBJECT = re.compile(r"(?P<name>[0-9a-f]{40,64}) (?P<kind>\w+) (?P<size>\d+)\n")
_NAME = re.compile(r"[0-9a-f]{40,64}")
