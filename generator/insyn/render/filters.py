"""Describe the filters that narrow a list that is already on the page, with the script's help."""

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
