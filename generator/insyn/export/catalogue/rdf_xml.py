"""Write a graph as RDF/XML, the notation that the national data portal harvests."""

from collections.abc import Iterator, Sequence
from html import escape

from insyn.export.catalogue.graph import PREFIXES, Iri, Node, Value


def written(nodes: Sequence[Node]) -> str:
    """Return a graph as RDF/XML."""
    return "".join(f"{line}\n" for line in _lines(nodes))


def _lines(nodes: Sequence[Node]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield "<rdf:RDF"
    for prefix, address in PREFIXES.items():
        yield f'  xmlns:{prefix}="{address}"'
    yield ">"
    for node in nodes:
        name = node.kind or "rdf:Description"
        yield f'  <{name} rdf:about="{_attribute(node.iri.address)}">'
        for property_name, values in node.values:
            for value in values:
                yield f"    {_property(property_name, value)}"
        yield f"  </{name}>"
    yield "</rdf:RDF>"


def _property(name: str, value: Value) -> str:
    if isinstance(value, Iri):
        return f'<{name} rdf:resource="{_attribute(value.address)}"/>'
    mark = ""
    if value.language:
        mark = f' xml:lang="{value.language}"'
    elif value.datatype:
        prefix, _, local = value.datatype.partition(":")
        mark = f' rdf:datatype="{PREFIXES[prefix]}{local}"'
    return f"<{name}{mark}>{_content(value.text)}</{name}>"


def _attribute(text: str) -> str:
    return escape(text, quote=True)


def _content(text: str) -> str:
    # A reader of XML turns every bare carriage return into a line feed.
    return escape(text, quote=False).replace("\r", "&#13;")
