"""Read the numbers of a table exactly, and refuse what is not written as one."""

import re
from decimal import Decimal

_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")


def number(cell: str) -> Decimal | None:
    """Return the number in a cell, None for an empty cell; ValueError for anything else."""
    if not cell:
        return None
    if not _NUMBER.fullmatch(cell):
        raise ValueError(cell)
    return Decimal(cell)
