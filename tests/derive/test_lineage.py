"""Tests for following the goals from one structure to the next."""

from insyn.derive.lineage import (
    KindCount,
    Transition,
    counts,
    fates,
    transitions,
    unlinked,
)
from insyn.model.goal import Goal, GoalStructure
from insyn.model.lineage import Lineage, LineageLink
from insyn.model.records import Records
from tests.render import invented


def _structure(identifier: str, order: int, *goals: str) -> GoalStructure:
    return GoalStructure(
        id=identifier,
        title=f"Målen {identifier}",
        standing="beslutad",
        order=order,
        description="Mål.",
        goals=tuple(Goal(id=goal, title=goal, level="nämndmål") for goal in goals),
    )


def _link(kind: str, before: str | None, after: str | None = None) -> LineageLink:
    return LineageLink.model_validate(
        {"before": before, "after": after, "kind": kind, "reason": "Så."}
    )


OLD, NEW = _structure("1", 1, "a", "b", "c", "d"), _structure("2", 2, "e", "f", "g")
NEWEST = _structure("3", 3, "h")
LINKS = (
    _link("nytt", None, "2/g"),
    _link("sammanslaget", "1/b", "2/e"),
    _link("sammanslaget", "1/a", "2/e"),
    _link("okänt", "1/d"),
    _link("borttaget", "2/g"),
    _link("delat", "2/e", "3/h"),
)


def _records(*links: LineageLink) -> Records:
    return Records(
        root=invented.facts().records.root,
        municipality=invented.MUNICIPALITY,
        structures=(OLD, NEW, NEWEST),
        lineage=Lineage(judgement="Vår.", links=links),
    )


def _step(place: int = 0) -> Transition:
    return transitions(_records(*LINKS))[place]


def test_a_step_has_its_own_links_in_the_order_of_the_goals() -> None:
    """Links come in the earlier goals' order, then the new goals in the later order."""
    assert [(one.before, one.after) for one in _step().links] == [
        ("1/a", "2/e"),
        ("1/b", "2/e"),
        ("1/d", None),
        (None, "2/g"),
    ]
    assert [one.before for one in _step(1).links] == ["2/e", "2/g"]


def test_goals_are_counted_once_on_each_side() -> None:
    """Two goals that became one are two before and one after; kinds come in the codes' order."""
    assert counts(_step()) == (
        KindCount("sammanslaget", 2, 1),
        KindCount("nytt", 0, 1),
        KindCount("okänt", 1, 0),
    )


def test_goals_that_no_link_tells_of_are_found_on_both_sides() -> None:
    """A link that ends at a goal in another step does not count."""
    assert [goal.id for _, goal in unlinked(_step())] == ["c", "f"]
    assert [goal.id for _, goal in unlinked(_step(1))] == ["f"]


def test_a_goal_sees_what_it_came_from_before_what_it_became() -> None:
    """Where there is no goal at the other end there is still the structure beside."""
    records = _records(*reversed(LINKS))
    seen = fates(NEW, NEW.goals[2], records)
    assert [(one.is_earlier, one.structure, one.goal) for one in seen] == [
        (True, OLD, None),
        (False, NEWEST, None),
    ]
    seen = fates(NEW, NEW.goals[0], records)
    assert [(one.is_earlier, one.goal) for one in seen] == [
        (True, OLD.goals[0]),
        (True, OLD.goals[1]),
        (False, NEWEST.goals[0]),
    ]


def test_without_a_structure_beside_there_is_none_to_name() -> None:
    """A goal said to be gone from the last structure has nowhere to be gone from."""
    (fate,) = fates(NEWEST, NEWEST.goals[0], _records(_link("borttaget", "3/h")))
    assert (fate.structure, fate.goal) == (None, None)


def test_without_lineage_nothing_is_linked() -> None:
    """Where nobody has judged the links every goal is without."""
    records = invented.facts().records
    assert records.links_by_goal == {}
    (step,) = transitions(records)
    assert [goal.id for _, goal in unlinked(step)] == ["leva", "trygg", "klimat"]
