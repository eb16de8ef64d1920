"""Tests for the description of a dataset that programs read."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from frictionless import Package

from insyn.export.datasets import Dataset
from insyn.export.packing import pack
from insyn.model.publication import Publication
from tests import packed
from tests.render import invented

PUBLICATION = Publication(keywords=("trygghet", "enkät"), documents=("vb",))


def described(dataset: Dataset, folder: Path) -> dict[str, Any]:
    """Return what is said of a dataset without its tables."""
    pack(dataset, invented.facts(), folder)
    found: dict[str, Any] = json.loads(
        (folder / "oppna-data/matning/datapackage.json").read_text(encoding="utf-8")
    )
    return found


def test_the_dataset_is_described_for_programs(tmp_path: Path) -> None:
    """Who publishes, which version, on what terms and from which documents."""
    dataset = packed.dataset(publication=PUBLICATION, edition="2026-01-02")

    found = described(dataset, tmp_path)

    (resource,) = found.pop("resources")
    assert found == {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "matning",
        "title": "Mätningen",
        "description": "Vad vi mätte.",
        "version": "2026-01-02",
        "keywords": ["trygghet", "enkät"],
        "homepage": "https://insyn.ekby.example/oppna-data/matning/",
        "licenses": [{"name": "CC0-1.0", "title": "CC0", "path": "https://cc0.example/"}],
        "contributors": [{"title": "Ekby kommun", "role": "publisher"}],
        "sources": [{"title": "Berättelsen 2019"}],
    }
    content = (tmp_path / "oppna-data/matning/varden.csv").read_bytes()
    assert resource["bytes"] == len(content)
    assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}"
    assert resource["schema"]["primaryKey"] == ["kod"]


def test_what_is_not_known_is_left_out(tmp_path: Path) -> None:
    """No version, words or sources are made up, and what is invented is marked."""
    assert not {"version", "keywords", "sources", "exempeldata"} & set(
        described(packed.dataset(), tmp_path / "a")
    )
    invented_one = described(packed.dataset(is_example=True), tmp_path / "b")
    assert (invented_one["keywords"], invented_one["exempeldata"]) == (["exempeldata"], True)


def test_a_file_that_has_been_changed_is_found_out(tmp_path: Path) -> None:
    """Frictionless compares the hash and the size with the file beside it."""
    descriptor = tmp_path / "oppna-data/matning/datapackage.json"
    described(packed.dataset(), tmp_path)
    assert Package(str(descriptor)).validate().valid

    with (tmp_path / "oppna-data/matning/varden.csv").open("a", encoding="utf-8") as stream:
        stream.write("0999,1,1,2020-01-01,värde\n")

    errors = Package(str(descriptor)).validate().flatten(["type"])
    assert errors == [["hash-count"], ["byte-count"]]
