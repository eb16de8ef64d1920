"""Draw how a number of things are divided, as one bar; the list below it says the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from insyn.render.parts import StatusMark

LEAST_FOR_MARK = 7
"""The share, in percent, that a part must have for its mark to fit inside it on a phone."""


@dataclass(frozen=True)
class SharePart:
    """Draw one part: its tone, where it begins and how wide it is, both in percent.

    `mark` stands in the middle; it is empty where the part is too narrow for it.
    """

    tone: str
    start: str
    width: str
    middle: str
    mark: str


def share_bar(counts: Sequence[tuple[StatusMark, int]]) -> tuple[SharePart, ...]:
    """Return the parts of a bar, in the order of the counts; nothing where there is none."""
    return tuple(_parts([(mark, count) for mark, count in counts if count]))


def _parts(counts: Sequence[tuple[StatusMark, int]]) -> Iterator[SharePart]:
    total = sum(count for _, count in counts)
    ends = accumulate(count for _, count in counts)
    for (mark, count), end in zip(counts, ends, strict=True):
        width = 100 * count / total
        start = 100 * (end - count) / total
        yield SharePart(
            mark.tone,
            _percent(start),
            _percent(width),
            _percent(start + width / 2),
            mark.mark if width >= LEAST_FOR_MARK else "",
        )


def _percent(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
