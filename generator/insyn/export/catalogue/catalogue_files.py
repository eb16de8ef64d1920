"""Write the catalogue as RDF/XML, Turtle and JSON-LD: one graph in three notations.

Invented datasets are left out: a national portal would show them as if they told of something.
"""

from collections.abc import Iterator, Sequence

from insyn.derive.facts import Facts
from insyn.export.catalogue import catalogue_nodes, json_ld, rdf_xml, turtle
from insyn.model.published import DatasetSummary
from insyn.output import File
from insyn.urls import catalogue

_NOTATIONS = {"rdf": rdf_xml.written, "ttl": turtle.written, "jsonld": json_ld.written}


def files(facts: Facts, datasets: Sequence[DatasetSummary]) -> Iterator[File]:
    """Yield the catalogue of all datasets that are not invented."""
    real = [one for one in datasets if not one.is_example]
    graph = catalogue_nodes.nodes(facts, real)
    for suffix, written in _NOTATIONS.items():
        yield File(catalogue(suffix), written(graph).encode())
