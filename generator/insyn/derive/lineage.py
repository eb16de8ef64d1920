"""Follow the goals from one structure to the next: what became of each of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from insyn.model.goal import Goal, GoalStructure
from insyn.model.lineage import LineageLink
from insyn.model.records import Records


@dataclass(frozen=True)
class Transition:
    """Hold what happened to the goals between two structures that follow each other."""

    before: GoalStructure
    after: GoalStructure
    links: tuple[LineageLink, ...]


def transitions(records: Records) -> tuple[Transition, ...]:
    """Return every step between structures, oldest first, with its links in the goals' order.

    A link belongs to the step that its goals belong to; one with a single goal to the step after
    the goal that is gone, or before the goal that is new.
    """
    links = records.lineage.links if records.lineage else ()
    return tuple(
        Transition(before, after, tuple(_ordered(before, after, links)))
        for before, after in pairwise(records.structures)
    )


def links_of(reference: str, records: Records) -> tuple[LineageLink, ...]:
    """Return the links to and from a goal."""
    links = records.lineage.links if records.lineage else ()
    return tuple(one for one in links if reference in (one.before, one.after))


def unlinked(transition: Transition) -> Iterator[tuple[GoalStructure, Goal]]:
    """Yield the goals on both sides of a step of which no link tells what happened."""
    ends = {link.before for link in transition.links}
    starts = {link.after for link in transition.links}
    for structure, told in ((transition.before, ends), (transition.after, starts)):
        for goal in structure.goals:
            if structure.reference(goal) not in told:
                yield structure, goal


def _ordered(
    before: GoalStructure, after: GoalStructure, links: tuple[LineageLink, ...]
) -> list[LineageLink]:
    order = {
        structure.reference(goal): (side, place)
        for side, structure in enumerate((before, after))
        for place, goal in enumerate(structure.goals)
    }
    own = [
        link
        for link in links
        if (link.before is None or link.before.startswith(f"{before.id}/"))
        and (link.after is None or link.after.startswith(f"{after.id}/"))
    ]
    return sorted(
        own,
        key=lambda link: (
            order.get(link.before or link.after or "", (2, 0)),
            order.get(link.after or "", (2, 0)),
        ),
    )
