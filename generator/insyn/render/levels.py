"""Put goals in a tree and say how many there are on each level."""

from collections.abc import Iterable
from dataclasses import dataclass

from insyn import swedish, urls
from insyn.derive.facts import children
from insyn.model.goal import Goal, GoalStructure
from insyn.render.parts import Link, StatusMark, grade_mark, link

_LEVELS = {
    "målområde": ("målområde", "målområden"),
    "övergripande": ("övergripande mål", "övergripande mål"),
    "strategiskt": ("strategiskt mål", "strategiska mål"),
    "fullmäktigemål": ("kommunfullmäktigemål", "kommunfullmäktigemål"),
    "nämndmål": ("nämndmål", "nämndmål"),
}
"""The word for one and for many of each level, in the order they are told."""


@dataclass(frozen=True, slots=True)
class GoalNode:
    """Show a goal with its judgement and the goals below it."""

    link: Link
    grade: StatusMark | None
    children: tuple["GoalNode", ...]


@dataclass(frozen=True, slots=True)
class Level:
    """Show the goals of one level that have nothing above them, with a heading."""

    heading: str
    nodes: tuple[GoalNode, ...]


def counted(goals: Iterable[Goal]) -> str:
    """Count goals by level: 3 målområden och 22 kommunfullmäktigemål."""
    found = list(goals)
    parts = [
        swedish.plural(count, one, many)
        for level, (one, many) in _LEVELS.items()
        if (count := sum(goal.level == level for goal in found))
    ]
    return swedish.joined(parts) or f"0{swedish.NO_BREAK_SPACE}mål"


def level_word(goal: Goal) -> str:
    """Return what a goal is called: nämndmål."""
    return _LEVELS[goal.level][0]


def levels(structure: GoalStructure, page: str) -> tuple[Level, ...]:
    """Return the tree of a structure, the goals at the top grouped by their level."""
    top = children(structure, None)
    return tuple(
        Level(swedish.upper_first(many), tuple(_node(structure, goal, page) for goal in group))
        for level, (_, many) in _LEVELS.items()
        if (group := [goal for goal in top if goal.level == level])
    )


def _node(structure: GoalStructure, goal: Goal, page: str) -> GoalNode:
    return GoalNode(
        goal_link(structure, goal, page),
        grade_mark(goal),
        tuple(_node(structure, child, page) for child in children(structure, goal)),
    )


NamedAddress = tuple[str, str]
"""What a link says, and the address that it leads to."""


def goal_address(structure: GoalStructure, goal: Goal) -> NamedAddress:
    """Return a goal's wording, with its number where the source gives one, and its address."""
    number = f"{goal.number}. " if goal.number is not None else ""
    return f"{number}{goal.title}", urls.goal_of(structure, goal)


def goal_link(structure: GoalStructure, goal: Goal, page: str) -> Link:
    """Return a link to a goal, with its number where the source gives it one."""
    return link(*goal_address(structure, goal), page)
