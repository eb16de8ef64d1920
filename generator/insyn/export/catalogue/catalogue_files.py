"""Write the catalogue as RDF/XML, Turtle and JSON-LD: one graph in three notations."""

from collections.abc import Iterator, Sequence

from insyn.derive.facts import Facts
from insyn.model.published import DatasetSummary
from insyn.output import File


def files(facts: Facts, datasets: Sequence[DatasetSummary]) -> Iterator[File]:
    """Yield the catalogue of all datasets."""
    yield from ()
