"""Make the page service."""

from collections.abc import Iterator

from insyn.derive.facts import Facts
from insyn.output import File, Page


def pages(_facts: Facts) -> Iterator[Page]:
    """Yield the pages."""
    yield from ()


def files(_facts: Facts) -> Iterator[File]:
    """Yield the files."""
    yield from ()
