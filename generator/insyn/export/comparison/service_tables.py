"""Publish a service as tables: its units, its measures and its protected figures."""

from insyn.derive.comparison.comparison import Comparison
from insyn.derive.facts import Facts
from insyn.export.table import Table


def tables(_facts: Facts, _comparison: Comparison) -> tuple[Table, ...]:
    """Return the tables of a service."""
    return ()
