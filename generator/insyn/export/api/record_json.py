"""Write every record as JSON beside its page, and the figures of one as CSV."""

from collections.abc import Iterator

from insyn.derive.facts import Facts
from insyn.output import File


def files(facts: Facts) -> Iterator[File]:
    """Yield the files of every record."""
    yield from ()
