"""Say who does what for whom and until when, or that the source does not tell."""

from datetime import date

from insyn import swedish
from insyn.derive.oversight.contract_time import StateCode, last_day, state
from insyn.model.oversight.contract import Contract

_VERBS: dict[StateCode, str] = {
    "kommande": "ska utföra",
    "gäller": "utför",
    "okänt": "utför",
    "avslutat": "utförde",
    "avslutat-i-förtid": "utförde",
}


def noun(contract: Contract) -> str:
    """Return what a contract is called: own regi has an assignment, not a contract."""
    return "uppdraget" if contract.form == "eget-uppdrag" else "avtalet"


def first_sentence(contract: Contract, provider: str, board: str, today: date) -> str:
    """Say who does what for whom until when; `provider` is empty where no one is named.

    What the source does not say is said, in the same sentence or in one right after it.
    """
    now = state(contract, today)
    task = f"{_VERBS[now]} {swedish.lower_first(contract.service)}"
    for_whom = f"på uppdrag av {swedish.lower_first(board)}"
    when = f" {during}" if (during := span(contract, today)) else ""
    is_timeless = now == "okänt" and not when
    if not provider:
        end = f", eller när {noun(contract)} gäller" if is_timeless else when
        told = f"Källan säger inte vem som {task} {for_whom}{end}."
    else:
        told = f"{provider} {task} {for_whom}{when}."
    doubt = "" if is_timeless and not provider else _doubt(contract, now)
    return f"{told} {doubt}".rstrip()


def span(contract: Contract, today: date) -> str:
    """Say when a contract applies, without a full stop: från 1 mars 2024 till 31 mars 2027."""
    first = contract.first_day
    ended_unknown = contract.ending is not None and contract.ending.day is None
    last = None if ended_unknown else last_day(contract)
    if first and last:
        return f"från {swedish.date(first)} till {swedish.date(last)}"
    if first:
        word = "sedan" if state(contract, today) == "gäller" else "från"
        return f"{word} {swedish.date(first)}"
    return f"till {swedish.date(last)}" if last else ""


def _doubt(contract: Contract, now: StateCode) -> str:
    it = noun(contract)
    if now == "avslutat-i-förtid":
        is_dated = contract.ending is not None and contract.ending.day is not None
        known = "." if is_dated else ", men källan säger inte när."
        return f"{swedish.upper_first(it)} avslutades i förtid{known}"
    if contract.first_day is None:
        if last_day(contract):
            return f"Källan säger inte när {it} började."
        return f"Källan säger inte när {it} gäller."
    return "" if last_day(contract) else "Inget slutdatum är angivet."
