"""Prove that the catalogue is one graph in three notations, the same every time."""

import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from rdflib import DCAT, DCTERMS, RDF, BNode, Literal, URIRef
from rdflib.compare import isomorphic

from insyn.model.publication import UNSAID
from tests.export.catalogue import catalogued
from tests.export.catalogue.catalogued import DATASET, SITE

# What rdflib says to itself when it reads JSON-LD.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ROOT = Path(__file__).parents[3]

HOSTILE = (
    'Citat " och \' och """ tre',
    "<b>fet</b> & </rdf:RDF> ]]> &amp;",
    "rad ett\nrad två\r\nrad tre\ttabb",
    "klamrar } { och \\ omvänt \\n \\u0041",
    "😀 åäö\u2028\u0085\u00a0–",
    "@sv ^^xsd:date <https://a.example/> # inte en kommentar",
    "  blanksteg runt  ",
)


def test_three_notations_hold_the_same_graph() -> None:
    """RDF/XML, Turtle and JSON-LD are isomorphic, and since no node is blank also equal."""
    graphs = catalogued.parsed(catalogued.facts(), DATASET)
    assert list(graphs) == ["rdf", "ttl", "jsonld"]
    assert isomorphic(graphs["rdf"], graphs["ttl"])
    assert isomorphic(graphs["rdf"], graphs["jsonld"])
    assert set(graphs["rdf"]) == set(graphs["ttl"]) == set(graphs["jsonld"])
    assert len(graphs["rdf"]) > 100


def test_no_node_is_blank_and_every_address_is_whole() -> None:
    """The harvester follows nothing without an address of its own."""
    graph = catalogued.parsed(catalogued.facts(), DATASET)["rdf"]
    every = {term for triple in graph for term in triple}
    assert not [term for term in every if isinstance(term, BNode)]
    addresses = sorted(str(term) for term in every if isinstance(term, URIRef))
    assert not [one for one in addresses if not one.startswith(("http", "mailto:", "tel:"))]


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("suffix", ["rdf", "ttl", "jsonld"])
def test_a_hostile_title_survives(suffix: str, title: str) -> None:
    """Whatever an editor writes comes back letter for letter."""
    graph = catalogued.parsed(catalogued.facts(), catalogued.titled(title))[suffix]
    dataset = URIRef(f"{SITE}oppna-data/matt/#datamangd")
    assert set(graph.objects(dataset, DCTERMS.title)) == {
        Literal(title, lang="sv"),
        Literal("Indicators and outcomes", lang="en"),
    }
    table = URIRef(f"{SITE}oppna-data/matt/#utfall-csv")
    assert list(graph.objects(table, DCTERMS.title)) == [Literal(f"{title} (CSV)", lang="sv")]


def test_what_xml_cannot_carry_is_left_out_everywhere() -> None:
    """A control character would make the file of the harvester unreadable."""
    graphs = catalogued.parsed(catalogued.facts(), catalogued.titled("a\x00b\x0bc\ufffed"))
    assert set(graphs["rdf"]) == set(graphs["ttl"]) == set(graphs["jsonld"])
    dataset = URIRef(f"{SITE}oppna-data/matt/#datamangd")
    assert Literal("abcd", lang="sv") in set(graphs["rdf"].objects(dataset, DCTERMS.title))


def test_invented_datasets_are_left_out() -> None:
    """No portal gets data that tell of nothing, nor a word of it."""
    example = replace(DATASET, name="matt-exempel", title="Påhittat", is_example=True)
    known = catalogued.facts()
    assert catalogued.written(known, DATASET, example) == catalogued.written(known, DATASET)


def test_the_files_are_the_same_with_another_hash_seed() -> None:
    """Nothing hangs on the order that Python keeps things in."""
    code = (
        "from hashlib import sha256\n"
        "from tests.export.catalogue.catalogued import DATASET, facts, written\n"
        "print(*(sha256(one).hexdigest() for one in written(facts(), DATASET).values()))\n"
    )

    def digests(seed: str) -> list[str]:
        told = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        )
        return told.stdout.split()

    here = catalogued.written(catalogued.facts(), DATASET).values()
    assert digests("1") == digests("2") == [sha256(one).hexdigest() for one in here]


def test_a_site_below_a_path_keeps_its_path() -> None:
    """Every address of ours begins with that of the site."""
    site = "https://ekby.example/insyn/"
    graph = catalogued.parsed(catalogued.facts(site_address=site), DATASET)["rdf"]
    ours = {
        str(term)
        for triple in graph
        for term in triple
        if isinstance(term, URIRef) and "ekby.example" in term and "@" not in term
    }
    assert not [one for one in sorted(ours) if not one.startswith(site)]
    assert f"{site}oppna-data/matt/utfall.csv" in ours
    assert f"{site}oppna-data/openapi.json" in ours


def test_a_municipality_without_history_or_keywords_has_a_catalogue() -> None:
    """What is not known is left out; the graph is whole without it."""
    bare = replace(DATASET, publication=UNSAID, files=())
    graphs = catalogued.parsed(catalogued.facts("saknas"), bare)
    assert set(graphs["rdf"]) == set(graphs["ttl"]) == set(graphs["jsonld"])
    dataset = URIRef(f"{SITE}oppna-data/matt/#datamangd")
    said = {str(name).rpartition("/")[2] for name in graphs["rdf"].predicates(dataset)}
    assert said == {
        "22-rdf-syntax-ns#type",
        "accessRights",
        "conformsTo",
        "dcat#contactPoint",
        "dcat#distribution",
        "dcat#landingPage",
        "dcat#theme",
        "description",
        "identifier",
        "language",
        "publisher",
        "spatial",
        "title",
    }


def test_without_datasets_the_catalogue_is_empty_but_there() -> None:
    """Pages point at the files, so they are always made."""
    graph = catalogued.parsed(catalogued.facts())["rdf"]
    assert list(graph.subjects(RDF.type, DCAT.Catalog)) == [URIRef(f"{SITE}oppna-data/#katalog")]
    assert not list(graph.subjects(RDF.type, DCAT.Dataset))
