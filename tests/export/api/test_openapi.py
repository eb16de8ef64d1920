"""Prove that the description is valid and that every file is as it says."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import validate

from insyn.derive.facts import Facts
from insyn.export.api import openapi, record_json
from insyn.render.comparison import unit_file
from tests.export.api import whole

EVERY = pytest.mark.parametrize("facts_of", [whole.invented_facts, whole.real_facts])


def _described(facts: Facts) -> Any:
    return json.loads(whole.content(openapi.file(facts)))


def _wrong(described: Any, kind: str, value: Any) -> list[str]:
    schema = {"$ref": f"#/components/schemas/{kind}", "components": described["components"]}
    return [one.message for one in OAS31Validator(schema).iter_errors(value)]


@EVERY
def test_the_description_is_valid_openapi(facts_of: Callable[[], Facts]) -> None:
    """A validator that others have written finds nothing."""
    described = _described(facts_of())
    validate(described)
    assert described["openapi"] == "3.1.0"


@EVERY
def test_every_file_is_as_it_is_described(facts_of: Callable[[], Facts]) -> None:
    """Every JSON file has exactly the keys and kinds of values of its schema."""
    facts = facts_of()
    described = _described(facts)
    made = {file.path: whole.content(file) for file in record_json.files(facts)}
    records = {path: json.loads(data) for path, data in made.items() if path.endswith("x.json")}
    assert {record["typ"] for record in records.values()} > {"matt", "avtal", "lista"}
    wrong = {path: _wrong(described, one["typ"], one) for path, one in records.items()}
    assert {path: found for path, found in wrong.items() if found} == {}


def test_a_file_that_is_not_as_described_is_found() -> None:
    """A key too few, a key too many and a number as text are all wrong."""
    facts = whole.invented_facts()
    described = _described(facts)
    path = "matt/trygghet/index.json"
    file = next(file for file in record_json.files(facts) if file.path == path)
    record = json.loads(whole.content(file))
    assert _wrong(described, "matt", record) == []
    without = {key: part for key, part in record.items() if key != "exempeldata"}
    assert _wrong(described, "matt", without) == ["'exempeldata' is a required property"]
    assert len(_wrong(described, "matt", {**record, "file": "data/matt/trygghet.yaml"})) == 1
    record["utfall"][0]["varde"] = "64"
    assert len(_wrong(described, "matt", record)) == 1


@EVERY
def test_the_units_of_services_are_described_too(facts_of: Callable[[], Facts]) -> None:
    """Their files are made elsewhere, with the same promise."""
    facts = facts_of()
    described = _described(facts)
    units = {
        file.path: json.loads(file.content)
        for file in unit_file.files(facts)
        if isinstance(file.content, bytes)
    }
    assert units
    wrong = {path: _wrong(described, "enhet", one) for path, one in units.items()}
    assert {path: found for path, found in wrong.items() if found} == {}


@EVERY
def test_every_example_in_the_description_is_a_file(facts_of: Callable[[], Facts]) -> None:
    """A path filled with its examples leads to something that is published."""
    facts = facts_of()
    published = {file.path for file in (*record_json.files(facts), *unit_file.files(facts))}
    for path, item in _described(facts)["paths"].items():
        examples = {one["name"]: one.get("example") for one in item.get("parameters", ())}
        if None not in examples.values():
            assert path.lstrip("/").format(**examples) in published


def test_the_same_facts_give_the_same_bytes() -> None:
    """Nothing hangs on the order of sets."""
    facts = whole.invented_facts()
    assert whole.content(openapi.file(facts)) == whole.content(openapi.file(facts))
