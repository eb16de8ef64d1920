"""Tests for the tables as JSON: the same names, digits and order as in the CSV."""

import json
from pathlib import Path

from insyn.export import csv_file
from insyn.export.json_file import write
from insyn.model.package import TableField, TableSchema
from tests import packed


def test_a_table_is_an_array_of_records(tmp_path: Path) -> None:
    """Numbers keep the digits of the CSV, a code its zero, and what is empty is null."""
    source, target = tmp_path / "a.csv", tmp_path / "a.json"
    source.write_bytes(csv_file.written([field.name for field in packed.FIELDS], packed.ROWS))

    write(source, packed.SCHEMA, target)

    assert target.read_text(encoding="utf-8") == (
        "[\n"
        '{"kod":"0126","varde":12.50,"n":7,"dag":"2019-12-31","status":"värde"},\n'
        '{"kod":"0180","varde":null,"n":null,"dag":null,"status":"saknas"}\n'
        "]\n"
    )


def test_what_json_cannot_say_as_a_number_is_a_text(tmp_path: Path) -> None:
    """The file can be read by everyone, whatever the table holds."""
    kinds = (("tal", "number"), ("svar", "boolean"), ("ar", "year"), ("text", "string"))
    schema = TableSchema(
        fields=tuple(
            TableField.model_validate(
                {"name": name, "type": kind, "title": "T", "description": "B"}
            )
            for name, kind in kinds
        ),
        primary_key=("tal",),
    )
    rows = [
        ("+5", "true", "2019", 'sa "ja"\n'),
        ("007", "false", "", "\u2028"),
        ("NaN", "kanske", "", "a\\b"),
        ("1e5", "", "", "å"),
    ]
    source, target = tmp_path / "a.csv", tmp_path / "a.json"
    source.write_bytes(csv_file.written([name for name, _ in kinds], rows))

    write(source, schema, target)

    assert json.loads(target.read_text(encoding="utf-8")) == [
        {"tal": "+5", "svar": True, "ar": "2019", "text": 'sa "ja"\n'},
        {"tal": "007", "svar": False, "ar": None, "text": "\u2028"},
        {"tal": "NaN", "svar": "kanske", "ar": None, "text": "a\\b"},
        {"tal": 1e5, "svar": None, "ar": None, "text": "å"},
    ]


def test_a_table_without_rows_is_an_empty_array(tmp_path: Path) -> None:
    """There is a file to fetch even when there is nothing in it."""
    source, target = tmp_path / "a.csv", tmp_path / "a.json"
    source.write_bytes(b"kod,varde,n,dag,status\n")

    write(source, packed.SCHEMA, target)

    assert json.loads(target.read_text()) == []
