"""Make the page that tells how light, accessible and fresh the site is."""

from collections.abc import Iterator

from insyn.derive.facts import Facts
from insyn.output import Page


def pages(_facts: Facts) -> Iterator[Page]:
    """Yield the page."""
    yield from ()
