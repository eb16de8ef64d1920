"""Tell on every page of a record when it last changed, and how that version is cited."""

from collections.abc import Iterable, Iterator

from insyn.derive.facts import Facts
from insyn.output import Page


def told(pages: Iterable[Page], facts: Facts) -> Iterator[Page]:
    """Yield pages, those of records with what is known of their changes."""
    yield from pages
