"""Prove what must hold for the records of this repository as a whole."""

from functools import cache
from pathlib import Path

import pytest

from insyn.derive.lineage import Transition, transitions, unlinked
from insyn.load.records import load
from insyn.model.records import Records

ROOT = Path(__file__).parents[1]


@cache
def _records() -> Records:
    records, _ = load(ROOT)
    assert records is not None
    return records


@pytest.mark.parametrize("step", transitions(_records()), ids=lambda step: step.before.id)
def test_every_goal_is_followed_to_the_next_structure(step: Transition) -> None:
    """No goal on either side of a step is without a link that tells what happened."""
    assert [structure.reference(goal) for structure, goal in unlinked(step)] == []


def test_every_link_of_the_lineage_belongs_to_a_step() -> None:
    """No link leaps over a structure or names a goal that there is not."""
    records = _records()
    assert records.lineage is not None
    told = [link for step in transitions(records) for link in step.links]
    assert len(told) == len(records.lineage.links)
