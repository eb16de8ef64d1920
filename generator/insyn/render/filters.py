"""Describe the filters that narrow a list that is already on the page, with the script's help."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """Offer one value of a filter to the script: what it is called and what it looks for."""

    text: str
    value: str


@dataclass(frozen=True)
class Select:
    """Offer the values of a filter to the script; `name` is the data attribute it looks in."""

    name: str
    label: str
    choices: tuple[Choice, ...]


_ASCII = str.maketrans({"å": "a", "ä": "a", "ö": "o", "é": "e"})


def code(text: str) -> str:
    """Return a text as one word, for a filter and for the address that keeps the choice."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().translate(_ASCII)).strip("-")
