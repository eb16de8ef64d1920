"""Write days as the moments that the Open Contracting Data Standard asks for.

The standard has no days without a time: what begins does so as the day does, and what must be done
by a day may be so until it ends.
"""

from datetime import date


def begins(day: date) -> str:
    """Return the first moment of a day."""
    return f"{day.isoformat()}T00:00:00Z"


def ends(day: date) -> str:
    """Return the last moment of a day."""
    return f"{day.isoformat()}T23:59:59Z"
