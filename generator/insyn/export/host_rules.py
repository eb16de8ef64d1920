"""Write the headers that the web server is to send, ready for hosts that read them from a file."""

from collections.abc import Iterator

from insyn.derive.facts import Facts
from insyn.output import File


def files(_facts: Facts) -> Iterator[File]:
    """Yield the configurations of headers, and robots.txt."""
    yield from ()
