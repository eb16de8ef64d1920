"""Turn what was found between editions into changes, and tell many of the same kind as one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from insyn import swedish
from insyn.history.differences import CHANGED
from insyn.history.reasons import VERBS, Judged
from insyn.history.steps import Found
from insyn.history.table_changes import span
from insyn.model.history import Change, RecordKey

AT_MOST = 10
"""How many changed figures of a record are told one by one."""


@dataclass(frozen=True)
class Told:
    """Hold a difference with what was judged of it."""

    found: Found
    judged: Judged


def changes(told: Iterable[Told]) -> tuple[Change, ...]:
    """Return the changes of an edition, record by record."""
    by_record: dict[tuple[str, RecordKey], list[Told]] = defaultdict(list)
    for one in told:
        by_record[one.found.package, one.found.key].append(one)
    return tuple(
        change
        for (package, key), some in sorted(by_record.items(), key=lambda pair: pair[0])
        for change in dict.fromkeys(_changes(package, key, some))
    )


def _changes(package: str, key: RecordKey, told: Sequence[Told]) -> Iterator[Change]:
    alike: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for place, one in enumerate(told):
        # Only figures have a word for many; anything else is told by itself.
        many = one.found.difference.many
        alone = "" if many else str(place)
        alike[one.judged.kind, one.judged.reason, many, one.found.change.after, alone].append(one)
    for some in alike.values():
        first = some[0]
        texts = [one.judged.text for one in some]
        if len(some) > AT_MOST:
            texts = [_count(some)]
        for text in texts:
            judged = first.judged
            yield Change(judged.kind, key, package, first.found.title, text, judged.reason)


def _count(some: Sequence[Told]) -> str:
    difference = some[0].found.difference
    verb = f"{CHANGED}de".replace(CHANGED, VERBS.get(some[0].judged.kind, "ändra"))
    periods = span(one.found.difference.about[0] for one in some)
    many = swedish.plural(len(some), difference.many, difference.many)
    return f"{many} {verb}{periods}"
