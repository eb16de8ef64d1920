"""Say in words what was finished in an internal control; the list and the page say it alike."""

from insyn import swedish
from insyn.derive.control_items import Count, Kind
from insyn.model.internal_control import InternalControl

KINDS: dict[Kind, tuple[str, str, str]] = {
    "risk": ("Åtgärder mot risker", "åtgärd mot risker", "åtgärder mot risker"),
    "granskning": (
        "Åtgärder efter granskningar",
        "åtgärd efter granskningar",
        "åtgärder efter granskningar",
    ),
    "kontroll": ("Kontroller", "kontroll", "kontroller"),
}
"""The heading of each kind, and the word for one and for many."""


def title_of(control: InternalControl, board: str) -> str:
    """Return the name of a plan with whose it is and when it applied."""
    owner = f"{board}s {swedish.lower_first(control.title)}" if board else control.title
    return owner if control.period in owner else f"{owner} {swedish.period(control.period)}"


def counted(one: Count, kind: Kind) -> str:
    """Say how many of a kind are finished, as a clause: av 18 åtgärder mot risker är 10 klara."""
    _, single, many = KINDS[kind]
    done = {0: "ingen klar", 1: "1 klar"}.get(one.done, f"{one.done} klara")
    return f"av {swedish.plural(one.total, single, many)} är {done}"


def answer(counts: tuple[tuple[Kind, Count], ...]) -> str:
    """Return the first sentences of a plan: what was finished of each kind that it has."""
    clauses = [counted(one, kind) for kind, one in counts if one.total]
    if not clauses:
        return "Källan anger inga åtgärder och inga kontroller."
    first, rest = clauses[0], clauses[1:]
    sentences = [first, swedish.joined(rest)] if rest else [first]
    return " ".join(f"{swedish.upper_first(one)}." for one in sentences)
