"""Find out why something published was changed: in the record itself, or in what git was told."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from insyn.history.differences import ASKS_FOR_REASON, GONE, Difference, said
from insyn.history.git import Repository
from insyn.history.git_answers import FileChange
from insyn.history.record_keys import Record
from insyn.model.history import ChangeKind

VERBS: Mapping[ChangeKind, str] = {"rättelse": "rätta", "revidering": "revidera"}
_KINDS: Mapping[str, ChangeKind] = {
    "rättelse": "rättelse",
    "rattelse": "rättelse",
    "revidering": "revidering",
}
# Git knows only ASCII in its own trailers, and matches bytes here: "ä" is any of them.
_GREP = "^[ \t]*(r.{1,3}ttelse|revidering)[ \t]*:"
_LINE = re.compile(
    r"^[ \t]*(?P<kind>rättelse|rattelse|revidering)[ \t]*:[ \t]*(?P<reason>\S.*(\n[ \t]+\S.*)*)",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True)
class Reason:
    """Give a reason and what it is about; a line in a message is about what its commit changed."""

    kind: ChangeKind
    text: str
    about: str = ""


@dataclass(frozen=True)
class Message:
    """Hold the reasons that the message of a commit gives, and what the commit changed."""

    reasons: Sequence[Reason]
    changes: Sequence[FileChange]


@dataclass(frozen=True)
class Judged:
    """Hold a difference as it is told: its kind, its text and the reason, if there is one."""

    kind: ChangeKind
    text: str
    reason: str
    difference: Difference
    lacks_reason: bool


def judged(difference: Difference, own: Sequence[Reason], messages: Sequence[Reason]) -> Judged:
    """Return a difference as it is told, given the record's own reasons and those of messages."""
    kind, reason = _judged(difference, own, messages)
    asks = difference.form in ASKS_FOR_REASON
    lacks = asks and not reason and not difference.is_revised
    text = said(difference.text, VERBS.get(kind, "ändra"))
    return Judged(kind, text, reason, difference, lacks)


def _judged(
    difference: Difference, own: Sequence[Reason], messages: Sequence[Reason]
) -> tuple[ChangeKind, str]:
    match difference.form:
        case "ny":
            return "tillägg", ""
        case "flytt":
            return "flytt", ""
    for one in own:
        if _is_about(one, difference):
            return one.kind, one.text
    told = _joined([one.text for one in messages])
    if difference.form in ASKS_FOR_REASON:
        if difference.is_revised:
            return "revidering", told
        if messages:
            return messages[-1].kind, told
    return "borttagning" if difference.form in GONE else "ändring", told


def _joined(texts: Sequence[str]) -> str:
    bare = dict.fromkeys(one.removesuffix(".") for one in texts)
    return "; ".join(bare) if len(bare) > 1 else "".join(texts[:1])


def _is_about(reason: Reason, difference: Difference) -> bool:
    told = reason.about.casefold()
    words = {told, *re.split(r"[\s,;]+", told)}
    return any(one.casefold() in words for one in difference.about if one)


def own_reasons(record: Record | None) -> list[Reason]:
    """Return the reasons that a record gives itself, under `rättelser`."""
    found = record.get("rättelser") if record else None
    return list(_read(found if isinstance(found, list) else []))


def _read(items: Iterable[object]) -> Iterator[Reason]:
    for item in items:
        if not isinstance(item, dict):
            continue
        kind = _KINDS.get(str(item.get("typ", "rättelse")))
        about, text = item.get("gäller"), item.get("skäl")
        if kind and about is not None and isinstance(text, str) and text.strip():
            yield Reason(kind, " ".join(text.split()), str(about))


def lines(message: str) -> list[Reason]:
    """Return the reasons that a commit's message gives, each on a line of its own."""
    return [
        Reason(_KINDS[found["kind"].casefold()], " ".join(found["reason"].split()))
        for found in _LINE.finditer(normalize("NFC", message))
    ]


def by_edition(repository: Repository, revisions: Sequence[str]) -> Sequence[Sequence[Message]]:
    """Return for each edition the messages that give reasons, oldest first."""
    found: list[list[Message]] = [[] for _ in revisions]
    told = repository.with_lines(_GREP)
    if not told:
        return found
    edition_by_commit = _editions(repository.parents(), revisions)
    for commit, changes in told:
        edition = edition_by_commit.get(commit.revision)
        given = lines(commit.message)
        if edition is not None and given:
            found[edition].append(Message(given, changes))
    return found


def _editions(parents: Mapping[str, Sequence[str]], revisions: Sequence[str]) -> Mapping[str, int]:
    """Return the first edition, by its place, that each commit is in."""
    found: dict[str, int] = {}
    for place, revision in enumerate(revisions):
        waiting = [revision]
        while waiting:
            commit = waiting.pop()
            if commit not in found:
                found[commit] = place
                waiting.extend(parents.get(commit, ()))
    return found
