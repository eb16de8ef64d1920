"""Hold a difference between two editions of a record before it is known why it was made."""

from dataclasses import dataclass
from typing import Literal

from insyn.places import KeyPath

Spot = tuple[str, ...]
"""What a difference is of inside its record: keys and ids, or a figure of a table. Empty is all."""

Form = Literal["ny", "borta", "flytt", "siffra", "siffra-borta", "ord"]
"""siffra: a published figure or judgement is another; ord: anything else is; ny: something is new
and borta: gone; siffra-borta: a published figure or judgement is gone from a record."""

CHANGED = "\0"
"""Stands in a text for the verb that the reason decides: rätta, revidera or ändra."""

ASKS_FOR_REASON = frozenset[Form]({"siffra", "siffra-borta"})
GONE = frozenset[Form]({"borta", "siffra-borta"})


@dataclass(frozen=True)
class Difference:
    """Tell one difference: its text, and what a reason may name to be about it.

    `way` leads to the value in a YAML file; `line` and `column` to it in a table. `is_revised`
    tells that the row itself says that it is revised, or that it was preliminary. `many` is what
    several such figures are called, where they may be told together. `spots` are what differs, by
    which the same is found again in another comparison of the record.
    """

    form: Form
    text: str
    about: tuple[str, ...] = ()
    way: KeyPath = ()
    line: int = 0
    column: int = 1
    is_revised: bool = False
    many: str = ""
    spots: frozenset[Spot] = frozenset({()})


def changed(ending: str) -> str:
    """Return the place for the verb with its ending: ändrad, ändrat or ändrade."""
    return f"{CHANGED}{ending}"


def said(text: str, verb: str) -> str:
    """Return a text with its verb: rätta, revidera or ändra."""
    return text.replace(CHANGED, verb)
