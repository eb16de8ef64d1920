"""Say how a number of things are divided: a bar, and a line for each part of it in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from insyn.render.parts import Link, StatusMark
from insyn.render.pictures.share_bar import SharePart, share_bar


@dataclass(frozen=True)
class Share:
    """Say how many there are of a kind, and name them if they are few.

    `href` leads to the list of them; it is empty where there is none.
    """

    mark: StatusMark
    count: str
    href: str = ""
    named: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Shares:
    """Hold the bar, and its parts in words in the same order."""

    bar: tuple[SharePart, ...]
    lines: tuple[Share, ...]


def shares(counted: Sequence[tuple[Share, int]]) -> Shares | None:
    """Return how things are divided, or None where there is nothing to divide."""
    there = [(one, count) for one, count in counted if count]
    if not there:
        return None
    bar = share_bar([(one.mark, count) for one, count in there])
    return Shares(bar, tuple(one for one, _ in there))
