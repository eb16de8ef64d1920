"""Say how the follow-ups that plans ask for have gone, one by one and counted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from insyn.derive.oversight.oversight import Due, DueState
from insyn.model.oversight.codes import DUE_STATES
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up_plan import PlanItem
from insyn.render.parts import StatusMark
from insyn.swedish import NO_BREAK_SPACE, joined, plural

_WORDS: dict[DueState, tuple[str, str, str, str]] = {
    "i-tid": ("i tid", "i tid", "gjordes i tid", "gjordes i tid"),
    "sen": ("för sen", "för sena", "gjordes för sent", "gjordes för sent"),
    "saknas": ("försenad", "försenade", "är försenad", "är försenade"),
    "planerad": ("planerad", "planerade", "ska göras senare", "ska göras senare"),
}
"""Each state about one and about many, beside a mark and inside a sentence."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold a follow-up that a plan asks for as plain values; `made` is the one that answers."""

    plan: str
    plan_title: str
    item: str
    due: date
    state: DueState
    made: str
    made_title: str
    made_day: date | None


def asked(due: Due) -> Asked:
    """Return what a page needs of a follow-up that a plan asks for."""
    made = due.follow_up
    return Asked(
        due.plan.id,
        due.plan.title,
        due.item.id,
        due.slot.due,
        due.state,
        made.id if made else "",
        made.title if made else "",
        made.day if made else None,
    )


def counted_marks(states: Iterable[DueState]) -> tuple[StatusMark, ...]:
    """Return how many there are in each state, those that there are any of: ○ 2 försenade."""
    counts = Counter(states)
    return tuple(
        StatusMark(
            f"{counts[state]}{NO_BREAK_SPACE}{words[counts[state] > 1]}",
            DUE_STATES[state].mark,
            DUE_STATES[state].tone,
        )
        for state, words in _WORDS.items()
        if counts[state]
    )


def went(states: Iterable[DueState]) -> str:
    """Say how many follow-ups are asked for and how they went; the empty text for none.

    3 uppföljningar: 1 gjordes i tid, 1 är försenad och 1 ska göras senare
    """
    counts = Counter(states)
    asked_for = plural(counts.total(), "uppföljning", "uppföljningar")
    if len(counts) == 1:
        (only,) = counts
        one, many = _WORDS[only][2:]
        return f"{asked_for}, som {one if counts.total() == 1 else f'alla {many}'}"
    told = [
        f"{counts[state]} {words[2 + (counts[state] > 1)]}"
        for state, words in _WORDS.items()
        if counts[state]
    ]
    return f"{asked_for}: {joined(told)}" if told else ""


def is_undated(item: PlanItem, contract: Contract | None) -> bool:
    """Tell whether no day can be reckoned from an item of a plan, in this or any other year."""
    has_start = contract is not None and contract.first_day is not None
    return not item.days and not (item.interval and has_start)
