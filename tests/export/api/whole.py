"""Gather everything there is in a municipality, invented or real, as facts."""

from functools import cache
from pathlib import Path

from insyn.derive.facts import Facts
from insyn.gathering import gather
from insyn.load.records import load
from insyn.model.history import NO_HISTORY
from insyn.output import File
from tests import comparison, oversight
from tests.render import invented

ROOT = Path(__file__).parents[3]


def invented_facts() -> Facts:
    """Return an invented municipality with records of every kind."""
    facts = invented.with_history(invented.with_control(invented.with_economy(invented.facts())))
    return comparison.with_comparison(facts)


@cache
def real_facts() -> Facts:
    """Return what is known of the municipality that the project publishes."""
    records, _ = load(ROOT)
    assert records
    return gather(records, oversight.TODAY, NO_HISTORY).facts


def content(file: File) -> bytes:
    """Return the bytes of a file that is made when it is placed."""
    assert callable(file.content)
    return file.content()
