"""Name how a step on the way of a contract may stand."""

from dataclasses import dataclass

from insyn.derive.oversight.contract_time import state
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.contract import Contract
from insyn.render.parts import Link, StatusMark

THERE = StatusMark("Finns", "●", "good")
PARTLY = StatusMark("Delvis", "◐", "warn")
MISSING = StatusMark("Saknas", "○", "bad")
LATE = StatusMark("Försenat", "○", "bad")
UNKNOWN = StatusMark("Inte känt", "?", "warn")
WAITING = StatusMark("Väntar", "◔")
NOT_NEEDED = StatusMark("Behövs inte", "–")
NOTHING_KNOWN = StatusMark("Inget känt", "–")


@dataclass(frozen=True)
class Step:
    """Show a step: its name, how it stands, a few words on that and where to read more."""

    title: str
    mark: StatusMark
    text: str
    link: Link | None


def step(title: str, stand: StatusMark, text: str, anchor: str = "") -> Step:
    """Return a step; `anchor` is where on the contract's own page one can read more."""
    return Step(title, stand, text, Link(title, f"#{anchor}") if anchor else None)


def is_over(world: Oversight, contract: Contract) -> bool:
    """Tell whether a contract has ended."""
    return state(contract, world.today).startswith("avslutat")


def is_ahead(world: Oversight, contract: Contract) -> bool:
    """Tell whether a contract is known to apply, now or later: what is not done may still come."""
    return state(contract, world.today) in ("gäller", "kommande")
