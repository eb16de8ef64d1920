"""Write a graph as JSON-LD with its context inside, so that no reader must fetch one."""

import json
from collections.abc import Sequence

from insyn.export.catalogue.graph import PREFIXES, Iri, Node, Value


def written(nodes: Sequence[Node]) -> str:
    """Return a graph as JSON-LD."""
    document = {"@context": PREFIXES, "@graph": [_node(node) for node in nodes]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _node(node: Node) -> dict[str, object]:
    kind = {"@type": node.kind} if node.kind else {}
    values = {name: [_value(one) for one in values] for name, values in node.values}
    return {"@id": node.iri.address, **kind, **values}


def _value(value: Value) -> dict[str, str]:
    if isinstance(value, Iri):
        return {"@id": value.address}
    if value.language:
        return {"@value": value.text, "@language": value.language}
    if value.datatype:
        return {"@value": value.text, "@type": value.datatype}
    return {"@value": value.text}
