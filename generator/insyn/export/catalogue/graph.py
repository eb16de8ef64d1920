"""Hold a graph of nodes as plain sorted values, so that three notations can say the same."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

PREFIXES: Mapping[str, str] = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The vocabularies that classes, properties and types of values are named in."""


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """Point at a thing by its whole address."""

    address: str


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """Hold a text with its language, or a value with its type; both are empty for plain text."""

    text: str
    language: str = ""
    datatype: str = ""


Value = Iri | Literal
Values = Value | Iterable[Value] | None
"""What a property may be given: one value, several, or nothing."""


@dataclass(frozen=True)
class Node:
    """Describe one thing: its class, empty for a thing that others have classed, and its values.

    Classes and properties are named with a prefix, dct:title. The values of a property are sorted,
    and no value stands twice.
    """

    iri: Iri
    kind: str
    values: tuple[tuple[str, tuple[Value, ...]], ...]


def node(iri: Iri, kind: str, values: Mapping[str, Values]) -> Node:
    """Return a node without the properties that have no value."""
    sorted_values = ((name, _sorted(given)) for name, given in sorted(values.items()))
    return Node(iri, kind, tuple((name, every) for name, every in sorted_values if every))


def in_order(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Return the nodes of a graph in the order of their addresses."""
    return tuple(sorted(nodes, key=lambda one: one.iri))


# What an address may not hold, by RFC 3987; % is left, since it may have escaped something.
_NOT_IN_ADDRESS = re.compile(r'[\x00-\x20<>"{}|\\^`\x7f-\x9f\ud800-\udfff]')

# What no document in XML 1.0 may hold, not even escaped.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def at(address: str) -> Iri:
    """Return the pointer to an address, with what an address may not hold escaped."""
    return Iri(_NOT_IN_ADDRESS.sub(lambda found: quote(found[0], errors="replace"), address))


def said(text: str, language: str = "sv") -> Literal:
    """Return a text in a language, without the characters that XML cannot carry."""
    return Literal(_NOT_IN_XML.sub("", text), language=language)


def plain(text: str) -> Literal:
    """Return a text in no language, such as a name or an id."""
    return Literal(_NOT_IN_XML.sub("", text))


def typed(value: object, datatype: str) -> Literal:
    """Return a value of a type: a number, a date."""
    return Literal(str(value), datatype=datatype)


def _sorted(given: Values) -> tuple[Value, ...]:
    if given is None:
        return ()
    every: Iterable[Value] = (given,) if isinstance(given, Iri | Literal) else given
    return tuple(sorted(dict.fromkeys(every), key=_place))


def _place(value: Value) -> tuple[str, ...]:
    if isinstance(value, Iri):
        return (value.address,)
    return (value.text, value.language, value.datatype)
