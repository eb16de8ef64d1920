"""Prove that goals stand in trees, and that no link is drawn that the source does not state."""

from typing import Any

from insyn.model.goal import Goal, GoalStructure
from insyn.render import structure_page
from insyn.render.pictures.goal_tree import goal_tree
from tests.render import invented


def _structure(*goals: Goal) -> GoalStructure:
    return GoalStructure(
        id="x", title="Målen", standing="beslutad", order=1, description="Mål.", goals=goals
    )


def _goal(identifier: str, level: str, parent: str | None = None) -> Goal:
    values: Any = {"id": identifier, "titel": identifier.upper(), "nivå": level}
    if parent:
        values["överordnat"] = parent
    return Goal.model_validate(values, by_alias=True, by_name=False)


def _told(structure: GoalStructure) -> list[tuple[str, str, list[str]]]:
    return [
        (one.heading, one.gap, [node.link.text for node in one.nodes])
        for one in goal_tree(structure, "/mal/x/")
    ]


def test_a_level_whose_parents_are_not_stated_says_so() -> None:
    """Target areas are at the top; what answers to one is set apart where its own is not told."""
    structure = _structure(
        _goal("a", "målområde"),
        _goal("b", "fullmäktigemål"),
        _goal("c", "fullmäktigemål"),
        _goal("d", "nämndmål", "b"),
        _goal("e", "nämndmål"),
    )
    assert _told(structure) == [
        ("Målområden", "", ["A"]),
        (
            "Kommunfullmäktigemål",
            "Källan säger inte vilket målområde de här målen hör till.",
            ["B", "C"],
        ),
        ("Nämndmål", "Källan säger inte vilket kommunfullmäktigemål målet hör till.", ["E"]),
    ]


def test_goals_that_stand_side_by_side_lack_nothing() -> None:
    """Overall and strategic goals are of the same rank; alone, council goals have none above."""
    side_by_side = _structure(_goal("a", "övergripande"), _goal("b", "strategiskt"))
    assert [gap for _, gap, _ in _told(side_by_side)] == ["", ""]
    alone = _structure(_goal("a", "fullmäktigemål"), _goal("b", "nämndmål", "a"))
    assert _told(alone) == [("Kommunfullmäktigemål", "", ["A"])]


def test_a_hundred_goals_and_very_long_names_stand_in_full() -> None:
    """The tree is the text itself, so that nothing is cut off."""
    long = "Ett mål med ett mycket långt namn " * 10
    goals = [
        Goal(id=f"mal-{number}", title=f"{long.strip()} {number}", level="fullmäktigemål")
        for number in range(120)
    ]
    facts = invented.facts(structures=(_structure(*goals),))
    body = invented.page(structure_page.pages(facts), "/mal/x/").body()
    assert all(goal.title in body for goal in goals)
    assert "style=" not in body
