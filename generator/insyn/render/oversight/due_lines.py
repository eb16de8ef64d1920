"""Show the follow-ups that plans ask for: line by line, counted, and in a sentence."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from insyn.derive.oversight.oversight import Due, DueState, Oversight
from insyn.model.oversight.codes import DUE_STATES
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up_plan import PlanItem
from insyn.render.oversight.naming import named_follow_up
from insyn.render.oversight.outcome_words import done_when
from insyn.render.oversight.timeline import Moment, moment
from insyn.render.parts import Link, StatusMark, link, mark
from insyn.swedish import NO_BREAK_SPACE, joined, plural

_WORDS: dict[DueState, tuple[str, str, str, str]] = {
    "i-tid": ("i tid", "i tid", "gjordes i tid", "gjordes i tid"),
    "sen": ("för sen", "för sena", "gjordes för sent", "gjordes för sent"),
    "saknas": ("försenad", "försenade", "är försenad", "är försenade"),
    "planerad": ("planerad", "planerade", "ska göras senare", "ska göras senare"),
}
"""Each state about one and about many, beside a mark and inside a sentence."""


@dataclass(frozen=True)
class DueLine:
    """Show a follow-up that a plan asks for: by when, how it went, and the one that was made."""

    when: Moment
    state: DueState
    mark: StatusMark
    made: Link | None
    made_when: str


def due_lines(dues: Iterable[Due], page: str) -> tuple[DueLine, ...]:
    """Return the follow-ups that plans ask for, in their own order."""
    return tuple(
        DueLine(
            moment(one.slot.due),
            one.state,
            mark(DUE_STATES[one.state]),
            link(*named_follow_up(one.follow_up), page) if one.follow_up else None,
            done_when(one.follow_up) if one.follow_up else "",
        )
        for one in dues
    )


def dues_of_plans(world: Oversight) -> Mapping[tuple[str, str], Sequence[Due]]:
    """Return what plans ask for of their own year, by the ids of the plan and the item."""
    found: dict[tuple[str, str], list[Due]] = defaultdict(list)
    for due in world.dues:
        if not due.is_unplanned:
            found[due.plan.id, due.item.id].append(due)
    return found


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
