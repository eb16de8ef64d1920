"""Hold a difference between two editions of a record before it is known why it was made."""

from dataclasses import dataclass
from typing import Literal

from insyn.places import KeyPath

Form = Literal["ny", "borta", "flytt", "siffra", "siffra-borta", "ord"]
"""siffra: a published figure or judgement is another; ord: anything else is; ny: something is new
and borta: gone; siffra-borta: a published figure or judgement is gone from a record."""

CHANGED = "\0"
"""Stands in a text for the verb that the reason decides: rätta, revidera or ändra."""

ASKS_FOR_REASON = frozenset[Form]({"siffra", "siffra-borta"})


@dataclass(frozen=True)
class Difference:
    """Tell one difference: its text, and what a reason may name to be about it.

    `way` leads to the value in a YAML file; `line` and `column` to it in a table. `is_revised`
    tells that the row itself says that it is revised, or that it was preliminary. `many` is what
    several such figures are called, where they may be told together.
    """

    form: Form
    text: str
    about: tuple[str, ...] = ()
    way: KeyPath = ()
    line: int = 0
    column: int = 1
    is_revised: bool = False
    many: str = ""


def changed(ending: str) -> str:
    """Return the place for the verb with its ending: ändrad, ändrat or ändrade."""
    return f"{CHANGED}{ending}"


def said(text: str, verb: str) -> str:
    """Return a text with its verb: rätta, revidera or ändra."""
    return text.replace(CHANGED, verb)
