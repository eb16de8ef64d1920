"""Give the chart of each indicator as files: SVG, PNG and a page to show within others."""

from collections.abc import Iterator

from insyn.derive.facts import Facts
from insyn.output import File


def files(facts: Facts) -> Iterator[File]:
    """Yield the files of every chart."""
    yield from ()
