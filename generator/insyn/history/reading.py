"""Read git's history of the records as editions and changes, in words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, pairwise
from pathlib import Path

from insyn.history import editions, git, missing_earlier_id, missing_reason, reach, reasons
from insyn.history.archive import Archive
from insyn.history.differences import ASKS_FOR_REASON
from insyn.history.edition_records import record_differences
from insyn.history.edition_tables import table_differences
from insyn.history.editions import Revision
from insyn.history.explanations import Explanations
from insyn.history.git import Repository
from insyn.history.reasons import Judged, Message, Reason
from insyn.history.renames import Keys, keys_by_edition, renamed
from insyn.history.steps import Found, Step
from insyn.history.table_changes import Shown
from insyn.history.told import Told, changes
from insyn.model.history import NO_HISTORY, Edition, History, Reach
from insyn.problems import Problem

_WITHOUT_REASON = frozenset({"ny", "flytt"})


def read(root: Path, today: date) -> tuple[History, list[Problem]]:
    """Return what git tells of the records under a root, and what is wrong with it.

    Wrong are tags that cannot be read or that git has lost the way to, published figures that the
    newest edition changes without saying why, and records that do not tell the id they had.
    """
    repository = git.repository(root)
    cut = list(reach.problems(root, repository))
    if repository is None:
        return NO_HISTORY, cut
    committed = editions.revisions(repository)
    steps = _steps(repository, committed)
    with repository.reader() as reader:
        archive = Archive(root, reader, steps)
        messages = [*reasons.by_edition(repository, [one.revision for one in committed]), ()]
        told, led = _told(steps, messages, archive)
        known = list(committed)
        if len(steps) > len(committed) and told[-1]:
            known.append(editions.following(committed, today))
        problems = [
            *_without_reason(known, told, archive),
            *missing_earlier_id.problems(led, chain.from_iterable(told), archive),
        ]
    listed = tuple(
        Edition(one.day, one.name, one.revision, one.tag, changes(some))
        for one, some in zip(known, told, strict=False)
    )
    known_back: Reach = "avkortad" if repository.is_shallow else "hel"
    return (
        History(known_back, tuple(reversed(listed)), led),
        [*cut, *editions.wrong_tags(repository, today), *problems],
    )


def _steps(repository: Repository, committed: Sequence[Revision]) -> list[Step]:
    """Return the step to each edition from the one before it, and last that to the work tree."""
    steps: list[Step] = []
    if committed:
        revisions = [one.revision for one in committed]
        # What a shallow repository begins with is not new: what came before it is not known.
        is_cut = repository.is_shallow
        first = () if is_cut else repository.changes(git.NOTHING, revisions[0])
        steps.append(Step(git.NOTHING, revisions[0], first))
        between = repository.changes_between(revisions)
        pairs = zip(revisions, revisions[1:], between, strict=False)
        steps += [Step(before, after, files) for before, after, files in pairs]
    unsaved = repository.unsaved()
    if unsaved:
        steps.append(Step("HEAD" if committed else git.NOTHING, "", unsaved))
    return steps


def _found(
    steps: Sequence[Step], records: Sequence[list[Found]], keys: Sequence[Keys], archive: Archive
) -> list[list[Found]]:
    """Return the differences of each step under present keys."""
    found = list(records)
    shown = Shown()
    # From the newest back: a figure that is withheld today is not told of earlier.
    for place in reversed(range(len(steps))):
        earlier, present = keys[place : place + 2]
        rows = list(table_differences(steps[place], archive, earlier, present, shown))
        some = [replace(one, key=present.get(one.key, one.key)) for one in found[place]]
        found[place] = [*some, *_without_echo(rows, some)]
    return found


def _without_echo(rows: Iterable[Found], records: Iterable[Found]) -> Iterator[Found]:
    """Yield the differences of tables but for those that a new or lost record brings with it."""
    told = {
        (one.key, one.difference.form)
        for one in records
        if not one.difference.way and not one.difference.about
    }
    for one in rows:
        form = one.difference.form
        is_echo = (form == "ny" and (one.key, "ny") in told) or (one.key, "borta") in told
        if not is_echo:
            yield one


def _told(
    steps: Sequence[Step], messages: Iterable[Sequence[Message]], archive: Archive
) -> tuple[list[list[Told]], Keys]:
    """Return the differences of each step with what is judged, and where renamed keys lead."""
    both = [record_differences(step, archive) for step in steps]
    moves = [one for _, one in both]
    keys = keys_by_edition(moves)
    found = _found(steps, [some for some, _ in both], keys, archive)
    told: list[list[Told]] = []
    for some, step, spoken, sides in zip(found, steps, messages, pairwise(keys), strict=False):
        explanations = Explanations(step, spoken, archive, *sides)
        told.append([Told(one, _judged(one, step, archive, explanations)) for one in some])
    return told, renamed(moves)


def _judged(found: Found, step: Step, archive: Archive, explanations: Explanations) -> Judged:
    difference = found.difference
    own: list[Reason] = []
    spoken: list[Reason] = []
    if difference.form not in _WITHOUT_REASON:
        spoken = explanations.of(found)
        before, after = found.reasons_in
        known = reasons.own_reasons(archive.record_at(step.before, before))
        given = reasons.own_reasons(archive.record_at(step.after, after))
        own = [one for one in given if one not in known]
        if difference.form in ASKS_FOR_REASON:
            # The reason may have been written down later.
            own += [
                one
                for one in reasons.own_reasons(archive.record_at("", after))
                if one not in known and one not in own
            ]
    return reasons.judged(difference, own, spoken)


def _without_reason(
    known: Sequence[Revision], told: Sequence[Sequence[Told]], archive: Archive
) -> Iterator[Problem]:
    """Yield what the editions that are not published yet change without saying why."""
    tags = [place for place, one in enumerate(known) if one.tag]
    first = tags[-1] + 1 if tags else len(known) - 1
    for place in range(max(first, 1), len(known)):
        yield from missing_reason.problems(told[place], known[place - 1].name, archive)
