"""Hold what is wrong with the records as plain values: the one way to tell an editor."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from insyn.places import Place


class Level(StrEnum):
    """Tell whether a problem stops the publishing (fel) or only asks for attention (varning)."""

    ERROR = "fel"
    WARNING = "varning"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """State one mistake in the records.

    The message is a Swedish sentence for an editor: what is wrong, the editor's own words in
    quotes, then the way out. The rule is the hyphenated Swedish id of the rule that was broken.
    """

    place: Place
    message: str
    rule: str
    level: Level = Level.ERROR


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of the problems must stop the publishing."""
    return any(problem.level is Level.ERROR for problem in problems)


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return ' Menade du "…"?' for the known word nearest to a misspelt one, else nothing."""
    near = get_close_matches(word, sorted(set(known)), n=1, cutoff=0.6)
    return f' Menade du "{near[0]}"?' if near else ""


def quoted(value: object, longest: int = 60) -> str:
    """Return the editor's own words in quotes on one line, cut where they run on."""
    text = " ".join(str(value).split())
    return f'"{text[: longest - 1]}…"' if len(text) > longest else f'"{text}"'
