"""Lay out the goals of a structure as trees, and say where the source does not tie them together.

The drawing is the list itself: boxes and lines are style, so that it can be read, followed and
enlarged like any text.
"""

from dataclasses import dataclass

from insyn.model.goal import Goal, GoalStructure
from insyn.render.levels import GoalNode, Level, goal_link, level_word, levels

_ABOVE = {
    "fullmäktigemål": ("målområde", "övergripande"),
    "nämndmål": ("fullmäktigemål", "övergripande", "målområde"),
}
"""The levels that a goal of a level may answer to, the nearest first."""


@dataclass(frozen=True)
class TreeLevel:
    """Show the goals of a level that have nothing above them.

    `gap` says that the source does not tell what they belong to; it is empty for those at the top.
    """

    heading: str
    gap: str
    nodes: tuple[GoalNode, ...]


def goal_tree(structure: GoalStructure, page: str) -> tuple[TreeLevel, ...]:
    """Return the trees of a structure, level by level, with links from a page."""
    return tuple(
        TreeLevel(one.heading, _gap(structure, one, page), one.nodes)
        for one in levels(structure, page)
    )


def _gap(structure: GoalStructure, level: Level, page: str) -> str:
    top = level.nodes[0].link
    first = next(one for one in structure.goals if goal_link(structure, one, page) == top)
    above = _above(structure, first)
    if above is None:
        return ""
    these = "målet" if len(level.nodes) == 1 else "de här målen"
    return f"Källan säger inte vilket {level_word(above)} {these} hör till."


def _above(structure: GoalStructure, goal: Goal) -> Goal | None:
    """Return a goal of the nearest level above, if the structure has any such level."""
    for level in _ABOVE.get(goal.level, ()):
        if found := next((one for one in structure.goals if one.level == level), None):
            return found
    return None
