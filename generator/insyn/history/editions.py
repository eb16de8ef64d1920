"""Tell which commits are editions of the records, by tags or by days.

Tags are how a municipality says what it has published. Without them each day counts as one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from insyn.history.git import Repository
from insyn.history.git_answers import Commit
from insyn.places import Place, outside_files
from insyn.problems import Level, Problem, quoted

PREFIX = "publicerad"
RULE_UNREADABLE = "oläsbar-tagg"
RULE_REWRITTEN = "omskriven-historik"
RULE_FUTURE = "framtida-tagg"

_TAG = re.compile(r"publicerad/(?P<day>\d{4}-\d{2}-\d{2})(-(?P<number>[1-9]\d{0,2}))?", re.ASCII)


@dataclass(frozen=True)
class Revision:
    """Name an edition: its day, its name in addresses, its commit, and its tag if it has one."""

    day: date
    name: str
    revision: str
    tag: str = ""


def revisions(repository: Repository) -> tuple[Revision, ...]:
    """Return the editions that are committed, oldest first."""
    tagged = _tagged(repository.tags(PREFIX, in_history=True).items())
    if not tagged:
        return tuple(_of_days(repository.commits()))
    newest = tagged[-1]
    if not repository.changes(newest.revision, "HEAD"):
        return tuple(tagged)
    since = repository.commits(after=newest.revision) or (repository.commit("HEAD"),)
    return (*tagged, following(tagged, since[-1].day, since[-1].revision))


def following(earlier: Iterable[Revision], day: date, revision: str = "") -> Revision:
    """Return the edition that comes after others, with a name that none of them has.

    Days never go backwards, also where a clock did.
    """
    known = list(earlier)
    day = max([day, *(one.day for one in known[-1:])])
    names = {one.name for one in known}
    number = 1
    while _name(day, number) in names:
        number += 1
    return Revision(day, _name(day, number), revision)


def wrong_tags(repository: Repository, today: date) -> list[Problem]:
    """Return the tags that are no editions, or of days to come, or that git has lost the way to."""
    tags = repository.tags(PREFIX)
    every = {name for name, revision in tags.items() if revision and _read(name, revision)}
    problems = [_unreadable(name) for name in tags if name not in every]
    read = (_read(name, "") for name in every)
    problems += [_future(one.tag) for one in read if one and one.day > today]
    # In a shallow repository the way to older commits is cut, which says nothing of the tags.
    if not repository.is_shallow:
        known = repository.tags(PREFIX, in_history=True)
        problems += [_rewritten(name) for name in every if name not in known]
    return problems


def _tagged(tags: Iterable[tuple[str, str]]) -> list[Revision]:
    found = [one for name, revision in tags if (one := _read(name, revision))]
    # By the day that the tag tells, since going back to an older commit is an edition as well.
    return sorted(found, key=lambda one: (one.day, _number(one.name), one.name))


def _read(tag: str, revision: str) -> Revision | None:
    found = _TAG.fullmatch(tag)
    if not found:
        return None
    try:
        day = date.fromisoformat(found["day"])
    except ValueError:
        return None
    return Revision(day, tag.removeprefix(f"{PREFIX}/"), revision, tag)


def _number(name: str) -> int:
    return int(name[len("2026-11-21-") :] or 1)


def _name(day: date, number: int) -> str:
    return day.isoformat() if number == 1 else f"{day.isoformat()}-{number}"


def _of_days(commits: Iterable[Commit]) -> Iterator[Revision]:
    last: Revision | None = None
    for commit in commits:
        day = max(commit.day, last.day) if last else commit.day
        if last and day > last.day:
            yield last
        last = Revision(day, day.isoformat(), commit.revision)
    if last:
        yield last


def _unreadable(tag: str) -> Problem:
    message = (
        f"taggen {quoted(tag)} går inte att läsa, så den blir ingen utgåva. Namnge taggen efter "
        f"dagen, {PREFIX}/2026-11-21, och en andra samma dag {PREFIX}/2026-11-21-2. "
        f'Ta bort den gamla med "git tag -d {tag}".'
    )
    return Problem(_place(tag), message, RULE_UNREADABLE, Level.WARNING)


def _future(tag: str) -> Problem:
    message = (
        f"taggen {quoted(tag)} har en dag som inte har varit än. Det som ändras därefter får den "
        f'dagen. Ta bort den med "git tag -d {tag}" och märk utgåvan med rätt dag.'
    )
    return Problem(_place(tag), message, RULE_FUTURE, Level.WARNING)


def _rewritten(tag: str) -> Problem:
    message = (
        f"taggen {quoted(tag)} pekar på något som inte finns i historiken, så utgåvan saknas på "
        "webbplatsen. Historiken har skrivits om efter att den publicerades. Hämta tillbaka den "
        'gamla historiken, eller flytta taggen till samma innehåll i den nya med "git tag -f".'
    )
    return Problem(_place(tag), message, RULE_REWRITTEN, Level.WARNING)


def _place(tag: str) -> Place:
    return outside_files(f"git: taggen {tag}")
