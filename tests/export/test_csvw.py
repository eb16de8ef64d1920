"""Tests for the CSVW description that lies beside each table."""

import json
from typing import Any

from insyn.export.csvw import file
from insyn.export.terms import terms
from insyn.model.package import Constraints, ForeignKey, Reference, TableField, TableSchema
from insyn.model.published import DatasetSummary, TableSummary
from tests import packed
from tests.render import invented

DATASET = DatasetSummary(
    "matning", "Mätningen", "Vad vi mätte.", (), packed.LICENCE, edition="2026-01-02"
)


def described(schema: TableSchema = packed.SCHEMA) -> dict[str, Any]:
    """Return the description of a table."""
    table = TableSummary("varden", "Värden", "En rad för varje kommun.", 2, schema, ())
    made = file(terms(DATASET, invented.facts()), table)
    assert made.path == "oppna-data/matning/varden.csv-metadata.json"
    assert isinstance(made.content, bytes)
    found: dict[str, Any] = json.loads(made.content)
    return found


def test_the_table_is_described_as_csv_on_the_web() -> None:
    """Columns, types, conditions, key, dialect, publisher and licence."""
    assert described() == {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "sv"}],
        "url": "varden.csv",
        "dc:title": "Värden",
        "dc:description": "En rad för varje kommun.",
        "dc:publisher": {"schema:name": "Ekby kommun"},
        "dc:license": {"@id": "https://cc0.example/"},
        "dc:isPartOf": {"@id": "https://insyn.ekby.example/oppna-data/matning/"},
        "dc:source": ["Källorna är inte angivna."],
        "schema:version": "2026-01-02",
        "dialect": {
            "encoding": "utf-8",
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
            "lineTerminators": ["\n"],
        },
        "tableSchema": {
            "columns": [
                {
                    "name": "kod",
                    "titles": {"sv": ["kod", "Kod"]},
                    "dc:description": "Kommunens kod.",
                    "required": True,
                    "datatype": {"base": "string", "format": "^(?:[0-9]{4})$"},
                },
                {
                    "name": "varde",
                    "titles": {"sv": ["varde", "Värde"]},
                    "dc:description": "Värdet.",
                    "datatype": {"base": "decimal"},
                },
                {
                    "name": "n",
                    "titles": {"sv": ["n", "Antal svar"]},
                    "dc:description": "Hur många som svarade.",
                    "datatype": {"base": "integer", "minimum": 0},
                },
                {
                    "name": "dag",
                    "titles": {"sv": ["dag", "Dag"]},
                    "dc:description": "Dagen då det mättes.",
                    "datatype": {"base": "date", "format": "yyyy-MM-dd"},
                },
                {
                    "name": "status",
                    "titles": {"sv": ["status", "Status"]},
                    "dc:description": "Om värdet finns.",
                    "required": True,
                    "datatype": {"base": "string", "format": "^(?:värde|saknas)$"},
                },
            ],
            "primaryKey": ["kod"],
        },
    }


def test_only_a_key_that_one_table_can_answer_for_is_told() -> None:
    """A key to another table, or one that may be empty, is left to datapackage.json."""
    required = Constraints(required=True)
    fields = tuple(
        TableField(name=name, title=name, description="B.", constraints=asked)
        for name, asked in (("a", required), ("b", required), ("c", None))
    )

    def to(column: str, resource: str) -> ForeignKey:
        return ForeignKey(fields=(column,), reference=Reference(resource=resource, fields=("a",)))

    keys = (to("b", ""), to("c", ""), to("b", "annan"))
    schema = TableSchema(fields=fields, primary_key=("a",), foreign_keys=keys)

    assert described(schema)["tableSchema"]["foreignKeys"] == [
        {
            "columnReference": ["b"],
            "reference": {"resource": "varden.csv", "columnReference": ["a"]},
        }
    ]


def test_a_sign_with_a_meaning_in_patterns_means_itself_in_a_list() -> None:
    """65+ is a value, not a pattern."""
    field = TableField(
        name="a", title="A", description="B.", constraints=Constraints(enum=("65+", "1.5"))
    )

    (column,) = described(TableSchema(fields=(field,), primary_key=("a",)))["tableSchema"][
        "columns"
    ]

    assert column["datatype"] == {"base": "string", "format": r"^(?:65\+|1\.5)$"}
