"""Review the boards' plans by the criteria of the executive board's own review (avstämning)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from insyn.derive.facts import Facts
from insyn.derive.series import Figures
from insyn.model.figures import EVERYONE
from insyn.model.goal import Assignment, Goal, GoalStructure
from insyn.model.indicator import Indicator

Shortcoming = Literal["etappmål", "målvärde", "nationell-källa", "uppdelning"]

TARGET_YEAR = "2030"
AREA_LEVELS = ("målområde", "övergripande", "strategiskt")
COUNCIL_LEVELS = ("fullmäktigemål", "övergripande", "strategiskt")

COPY_LIMIT = 0.6
"""From this likeness on, a board goal is taken to repeat the council's wording.

Likeness is twice the number of shared letter triplets through the number of all: 1 for equal
texts, 0 for texts with nothing in common. Capitals and punctuation do not count. At 0.6 an
inflected or slightly padded wording is caught, while goals that share only a theme are not.
"""


@dataclass(frozen=True)
class AreaCount:
    """Count a board's goals below one target area (or overall goal, where there are no areas)."""

    area: Goal
    goals: int


@dataclass(frozen=True)
class Copy:
    """Name a board goal that repeats a council goal, with their likeness from 0 to 1."""

    own: Goal
    council: Goal
    likeness: float


@dataclass(frozen=True)
class PlanReview:
    """Hold what the review finds for one board in one structure.

    `unplaced` are goals whose target area the sources do not state. `indicators` pairs every
    indicator of the board's goals with what it lacks, perhaps nothing.
    """

    structure: GoalStructure
    board: str
    areas: tuple[AreaCount, ...]
    unplaced: tuple[Goal, ...]
    indicators: tuple[tuple[Indicator, tuple[Shortcoming, ...]], ...]
    assignments_without_goal: tuple[Assignment, ...]
    copies: tuple[Copy, ...]


def reviews(facts: Facts) -> tuple[PlanReview, ...]:
    """Review every board that has goals or assignments in a structure, structure by structure."""
    return tuple(
        _review(facts, structure, board)
        for structure in facts.records.structures
        for board in reviewed_boards(facts, structure)
    )


def reviewed_boards(facts: Facts, structure: GoalStructure) -> tuple[str, ...]:
    """Return the boards that have goals or assignments in a structure, in the boards' order."""
    found = {goal.board for goal in structure.goals}
    found |= {board for one in structure.assignments for board in one.boards}
    return tuple(board.id for board in facts.records.boards if board.id in found)


def shortcomings(indicator: Indicator, figures: Figures) -> tuple[Shortcoming, ...]:
    """Return which of the review's criteria an indicator does not meet.

    A milestone that only says that the indicator is followed is none. One for 2030 is a target
    value, whatever the source calls it. National means that the indicator has a number in Kolada.
    """
    milestones = [one for one in figures.milestones if one.condition != "ingen"]
    met: dict[Shortcoming, bool] = {
        "etappmål": any(one.kind == "etappmal" for one in milestones),
        "målvärde": any(one.period == TARGET_YEAR for one in milestones),
        "nationell-källa": indicator.kolada is not None,
        "uppdelning": any(group != EVERYONE for group in figures.outcomes),
    }
    return tuple(name for name, is_met in met.items() if not is_met)


def likeness(one: str, other: str) -> float:
    """Return how much two wordings have in common, from 0 to 1; see COPY_LIMIT."""
    first, second = _triplets(one), _triplets(other)
    return 2 * len(first & second) / (len(first) + len(second)) if first or second else 0.0


@lru_cache(maxsize=8192)
def _triplets(text: str) -> frozenset[str]:
    words = "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()
    padded = f"  {' '.join(words)} " if words else ""
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def _review(facts: Facts, structure: GoalStructure, board: str) -> PlanReview:
    own = [goal for goal in structure.goals if goal.board == board]
    areas = [goal for goal in structure.goals if goal.level in AREA_LEVELS]
    by_id = {goal.id: goal for goal in structure.goals}
    area_by_goal = {goal.id: _area_of(goal, by_id) for goal in own}
    goals_by_area = Counter(area_by_goal.values())
    indicators = dict.fromkeys(
        indicator.id
        for goal in own
        for indicator in facts.indicators_by_goal.get(structure.reference(goal), ())
    )
    return PlanReview(
        structure=structure,
        board=board,
        areas=tuple(AreaCount(area, goals_by_area[area.id]) for area in areas),
        unplaced=tuple(goal for goal in own if area_by_goal[goal.id] is None),
        indicators=tuple(
            (indicator, shortcomings(indicator, facts.figures_of(indicator)))
            for indicator in (facts.records.indicator_by_id[one] for one in indicators)
        ),
        assignments_without_goal=tuple(
            one for one in structure.assignments if board in one.boards and not one.goal
        ),
        copies=tuple(_copies(own, structure)),
    )


def _area_of(goal: Goal, by_id: Mapping[str, Goal]) -> str | None:
    """Return the id of the area that a goal is below, or None where the sources do not say."""
    here, seen = goal, {goal.id}
    while (above := by_id.get(here.parent or "")) and above.id not in seen:
        if above.level in AREA_LEVELS:
            return above.id
        here = above
        seen.add(above.id)
    return None


def _copies(own: list[Goal], structure: GoalStructure) -> Iterator[Copy]:
    council = [goal for goal in structure.goals if goal.level in COUNCIL_LEVELS]
    for goal in own:
        if goal.level != "nämndmål":
            continue
        for other in council:
            found = likeness(goal.title, other.title)
            if found >= COPY_LIMIT:
                yield Copy(goal, other, found)
