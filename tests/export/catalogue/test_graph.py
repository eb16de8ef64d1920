"""Prove that a node is the same value however it is put together."""

from insyn.export.catalogue.graph import Iri, Literal, at, node, plain, said, typed


def test_a_node_sorts_its_values_and_leaves_out_what_is_not_there() -> None:
    """No property is empty and no value stands twice."""
    made = node(
        at("https://a.example/#b"),
        "dcat:Dataset",
        {
            "dct:title": [said("Två"), said("Ett"), said("Ett", "en"), said("Ett")],
            "dct:spatial": None,
            "dcat:keyword": [],
            "dcat:byteSize": typed(7, "xsd:nonNegativeInteger"),
            "dct:relation": (at("https://b.example/"), plain("x"), at("https://a.example/")),
        },
    )
    assert made.values == (
        ("dcat:byteSize", (Literal("7", datatype="xsd:nonNegativeInteger"),)),
        (
            "dct:relation",
            (Iri("https://a.example/"), Iri("https://b.example/"), Literal("x")),
        ),
        (
            "dct:title",
            (Literal("Ett", "en"), Literal("Ett", "sv"), Literal("Två", "sv")),
        ),
    )


def test_an_address_is_escaped_where_it_must_be() -> None:
    """Swedish letters may stand, since these are IRIs; what is escaped already is left."""
    assert at('https://å.example/a b<c>"{d}|\\^`%20\n').address == (
        "https://å.example/a%20b%3Cc%3E%22%7Bd%7D%7C%5C%5E%60%20%0A"
    )
