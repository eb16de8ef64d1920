"""Offer in the filters of a list only what there is to choose between."""

from collections.abc import Iterable, Iterator, Mapping

from insyn import swedish
from insyn.render.filters import Choice, Select

NOT_STATED = "inte-angivet"
"""The value of what no source states."""


def selects(
    kinds: Iterable[tuple[str, str, Mapping[str, str], Iterable[str]]],
) -> Iterator[Select]:
    """Yield filters out of their names, labels, the words of each value, and the values there are.

    With one value there is nothing to choose.
    """
    for name, label, words, found in kinds:
        there = set(found)
        choices = tuple(Choice(text, value) for value, text in words.items() if value in there)
        if len(choices) > 1:
            yield Select(name, label, choices)


def in_alphabet(words: Mapping[str, str]) -> Mapping[str, str]:
    """Return the words of values in alphabetical order."""
    return dict(sorted(words.items(), key=lambda pair: swedish.sort_key(pair[1])))
