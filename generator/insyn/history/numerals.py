"""Write figures alike, so that two can be compared by whoever reads them."""

import re
from decimal import Decimal, InvalidOperation

from insyn import swedish

NUMBER = re.compile(r"-?\d{1,30}(\.\d{1,30})?", re.ASCII)


def same_number(text: str) -> str:
    """Return a number without the zeros that do not change it; other text as it is."""
    if not NUMBER.fullmatch(text) or "." not in text:
        return text
    return text.rstrip("0").rstrip(".")


def decimals_of(text: str) -> int:
    """Return how many decimals a number is written with."""
    return len(text.partition(".")[2]) if NUMBER.fullmatch(text) else 0


def written(text: str, decimals: int = 0) -> str:
    """Return a number in Swedish with all its decimals, and at least so many; other text as it is.

    It is never rounded: two figures that differ must not look the same.
    """
    if NUMBER.fullmatch(text) and decimals_of(text) < decimals:
        whole, _, rest = text.partition(".")
        text = f"{whole}.{rest.ljust(decimals, '0')}"
    try:
        return swedish.number(Decimal(text), 30)
    except InvalidOperation:
        return text
