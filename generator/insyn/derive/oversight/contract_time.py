"""Tell when a contract applies, as far as the records say."""

from datetime import date
from typing import Literal

from insyn.model.oversight.contract import Contract

StateCode = Literal["kommande", "gäller", "avslutat", "avslutat-i-förtid", "okänt"]


def agreed_last_day(contract: Contract) -> date | None:
    """Return the last day that was agreed, with the prolongations that have been used."""
    used = [option.last_day for option in contract.options if option.used]
    return max([day for day in (contract.last_day, *used) if day], default=None)


def last_day(contract: Contract) -> date | None:
    """Return the last day of a contract, None where it is not known."""
    ended = contract.ending.day if contract.ending else None
    agreed = agreed_last_day(contract)
    return min(day for day in (ended, agreed) if day) if ended or agreed else None


def state(contract: Contract, today: date) -> StateCode:
    """Tell whether a contract has begun, applies or has ended on a day."""
    last = last_day(contract)
    if contract.first_day and today < contract.first_day:
        return "kommande"
    if contract.ending and (contract.ending.day is None or contract.ending.day < today):
        return "avslutat-i-förtid"
    if last and last < today:
        return "avslutat"
    return "gäller" if contract.first_day else "okänt"


def is_current(contract: Contract, today: date) -> bool:
    """Tell whether a contract applies on a day, or may do so for all that is known."""
    return state(contract, today) in ("gäller", "okänt")


def judged_on(contract: Contract, today: date) -> date:
    """Return the day that a contract is judged by: today, or its last day once that has passed."""
    last = last_day(contract)
    return min(today, last) if last else today
