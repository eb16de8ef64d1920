"""Write a graph as Turtle, the notation that people read most easily."""

from collections.abc import Iterator, Sequence

from insyn.export.catalogue.graph import PREFIXES, Iri, Node, Value

_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def written(nodes: Sequence[Node]) -> str:
    """Return a graph as Turtle."""
    prefixes = "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())
    return prefixes + "".join(f"\n{_node(node)}\n" for node in nodes)


def _node(node: Node) -> str:
    return f"<{node.iri.address}>\n    " + " ;\n    ".join(_statements(node)) + " ."


def _statements(node: Node) -> Iterator[str]:
    if node.kind:
        yield f"a {node.kind}"
    for name, values in node.values:
        yield f"{name} {' , '.join(map(_value, values))}"


def _value(value: Value) -> str:
    if isinstance(value, Iri):
        return f"<{value.address}>"
    text = f'"{value.text.translate(_ESCAPED)}"'
    if value.language:
        return f"{text}@{value.language}"
    return f"{text}^^{value.datatype}" if value.datatype else text
