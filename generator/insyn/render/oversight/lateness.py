"""Count what is late in the follow-up of performers, and say it in the same words everywhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from insyn.derive.oversight.findings import deviation_state
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.follow_up import Deviation, FollowUp
from insyn.render.oversight.due_words import is_undated
from insyn.render.oversight.outcome_words import is_missed
from insyn.swedish import plural


@dataclass(frozen=True)
class Lateness:
    """Count what is late on a day, and the items of plans that give no day to be late after."""

    is_empty: bool
    overdue: int
    missed: int
    actions: int
    unanswered: int
    undated: int


def lateness(world: Oversight) -> Lateness:
    """Return how much is late in a world."""
    by_id = world.records.contract_by_id
    return Lateness(
        is_empty=not world.plans and not world.follow_ups,
        overdue=len(world.overdue),
        missed=len(missed(world)),
        actions=len(world.overdue_actions),
        unanswered=len(unanswered(world)),
        undated=sum(
            is_undated(item, by_id.get(item.contract or ""))
            for plan in world.plans
            for item in plan.items
        ),
    )


def missed(world: Oversight) -> tuple[FollowUp, ...]:
    """Return the follow-ups planned to a day that has passed and not told to be made."""
    return tuple(one for one in world.follow_ups if is_missed(one, world.today))


def unanswered(world: Oversight) -> tuple[tuple[FollowUp, Deviation], ...]:
    """Return the open deviations that no action has been set against, with their follow-ups."""
    return tuple(
        (follow_up, deviation)
        for follow_up in world.follow_ups
        for deviation in follow_up.deviations
        if not deviation.actions and deviation_state(deviation, world.today) == "öppen"
    )


def late_sentences(found: Lateness) -> Iterator[str]:
    """Yield what is late; where nothing is, say so, and how far the records let anyone know."""
    if found.is_empty:
        yield "Det finns inga planer och inga uppföljningar, så inget kan vara försenat."
        return
    told = list(_counts(found))
    yield from told or ["Inget är försenat, så långt uppgifterna räcker."]
    if found.undated:
        items = plural(found.undated, "punkt", "punkter")
        yield f"För {items} i planerna går det inte att räkna ut någon dag, så där vet vi inte."


def _counts(found: Lateness) -> Iterator[str]:
    for count, one, many in (
        (found.overdue, "uppföljning är försenad.", "uppföljningar är försenade."),
        (
            found.missed,
            "uppföljning var planerad till en dag som har passerat och är inte gjord, enligt "
            "uppgifterna.",
            "uppföljningar var planerade till dagar som har passerat och är inte gjorda, enligt "
            "uppgifterna.",
        ),
        (found.actions, "åtgärd är försenad.", "åtgärder är försenade."),
        (
            found.unanswered,
            "öppen avvikelse har ingen åtgärd.",
            "öppna avvikelser har ingen åtgärd.",
        ),
    ):
        if count:
            yield plural(count, one, many)
