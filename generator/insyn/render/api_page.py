"""Make the page that explains the files of records to those who write programs."""

from collections.abc import Iterator

from insyn.derive.facts import Facts
from insyn.output import Page


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the page."""
    yield from ()
