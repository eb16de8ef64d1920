"""Make the pages of all changes."""

from collections.abc import Iterator

from insyn.derive.facts import Facts
from insyn.output import Page


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the list of all changes and the pages of records that have changed."""
    yield from ()
