"""Follow the goals from one structure to the next: what became of each of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from insyn.model.codes import LINEAGE_KINDS
from insyn.model.goal import Goal, GoalStructure
from insyn.model.lineage import LineageLink
from insyn.model.records import Records


@dataclass(frozen=True)
class Transition:
    """Hold what happened to the goals between two structures that follow each other."""

    before: GoalStructure
    after: GoalStructure
    links: tuple[LineageLink, ...]


@dataclass(frozen=True)
class KindCount:
    """Count the goals on each side that links of one kind tell of; a goal counts once."""

    kind: str
    before: int
    after: int


@dataclass(frozen=True)
class Fate:
    """Hold one link as a goal sees it: where the other end is, and the goal there if any.

    `is_earlier` tells that the other end comes before the goal. There is no structure where the
    link has one end only and the goal's structure is the first or the last.
    """

    link: LineageLink
    is_earlier: bool
    structure: GoalStructure | None
    goal: Goal | None


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


def counts(transition: Transition) -> tuple[KindCount, ...]:
    """Count the goals of a step kind by kind, for the kinds that occur, in the codes' order."""
    found = []
    for kind in LINEAGE_KINDS:
        links = [link for link in transition.links if link.kind == kind]
        if links:
            before = {link.before for link in links if link.before}
            after = {link.after for link in links if link.after}
            found.append(KindCount(kind, len(before), len(after)))
    return tuple(found)


def fates(structure: GoalStructure, goal: Goal, records: Records) -> tuple[Fate, ...]:
    """Return what a goal came from, then what became of it."""
    reference = structure.reference(goal)
    found = []
    for link in records.links_by_goal.get(reference, ()):
        is_earlier = link.after == reference
        other = link.before if is_earlier else link.after
        if other:
            there = records.structure_by_id.get(other.split("/")[0])
        else:
            there = _neighbour(structure, is_earlier, records)
        found.append(Fate(link, is_earlier, there, records.goal_by_reference.get(other or "")))
    return tuple(sorted(found, key=lambda fate: not fate.is_earlier))


def _neighbour(
    structure: GoalStructure, is_earlier: bool, records: Records
) -> GoalStructure | None:
    for before, after in pairwise(records.structures):
        if (after if is_earlier else before).id == structure.id:
            return before if is_earlier else after
    return None


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
