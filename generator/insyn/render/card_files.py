"""Draw the pictures that are shown where someone shares a page: the name and the figure."""

from collections.abc import Iterator

from insyn.derive.facts import Facts
from insyn.output import File


def files(_facts: Facts) -> Iterator[File]:
    """Yield the picture of the whole site and those of pages that have a figure of their own."""
    yield from ()


def picture_by_address(_facts: Facts) -> dict[str, str]:
    """Return the path of the picture of each page that has one of its own, by its address."""
    return {}
