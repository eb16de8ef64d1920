"""Write what changes as Atom feeds: all of it, by dataset and by performer."""

from collections.abc import Iterator

from insyn.derive.facts import Facts
from insyn.output import File


def files(facts: Facts) -> Iterator[File]:
    """Yield the feeds."""
    yield from ()
