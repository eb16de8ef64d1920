"""Tests for how a dataset whose content is invented says so to people and machines."""

import json
from pathlib import Path

import pytest
from frictionless import Package

from insyn.export.datasets import datasets
from insyn.export.packing import pack
from tests import oversight, packed
from tests.render import invented

FACTS = oversight.with_oversight(invented.facts())
REAL, EXAMPLE = (one for one in datasets(FACTS) if one.name.startswith("utforare"))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the tables and the descriptors of both datasets."""
    return packed.published((REAL, EXAMPLE), FACTS, tmp_path_factory.mktemp("oppna-data"))


@pytest.mark.parametrize("name", ["utforare", "utforare-exempel"])
def test_the_packages_are_valid_with_their_keys(published: Path, name: str) -> None:
    """Frictionless accepts every descriptor, every row and every reference between tables."""
    report = Package(str(published / name / "datapackage.json")).validate()

    assert report.flatten(["type", "note"]) == []


def test_the_descriptor_of_an_example_says_that_it_is_one(published: Path) -> None:
    """A property for machines, a keyword for catalogues, and words for people."""
    found = json.loads((published / "utforare-exempel" / "datapackage.json").read_text())

    assert {key: found[key] for key in ("title", "description", "keywords", "exempeldata")} == {
        "title": "Utförare (exempeldata)",
        "description": "Exempeldata: uppgifterna är påhittade. Avtal och uppföljningar.",
        "keywords": ["exempeldata"],
        "exempeldata": True,
    }
    for resource in found["resources"]:
        assert resource["title"].endswith(" (exempeldata)")
        assert resource["description"].startswith("Exempeldata: uppgifterna är påhittade. En rad")


def test_the_descriptor_of_what_is_real_says_nothing_of_examples(published: Path) -> None:
    """No property, no keyword, no word in a title."""
    found = json.loads((published / "utforare" / "datapackage.json").read_text())

    assert found.keys() & {"keywords", "exempeldata"} == set()
    assert found["title"] == "Utförare"
    assert [one["title"] for one in found["resources"] if "exempel" in one["title"]] == []


def test_a_title_that_already_says_so_is_left_alone() -> None:
    """The editor's own words are not doubled."""
    told = oversight.package("utforare-exempel", is_example=True).model_copy(
        update={"title": "Exempeldata om utförare"}
    )
    facts = oversight.with_oversight(
        invented.facts(), packages=(oversight.package("utforare"), told)
    )

    assert [one.title for one in datasets(facts)] == ["Utförare", "Exempeldata om utförare"]


def test_the_pages_of_open_data_are_told_too(tmp_path: Path) -> None:
    """The summary carries the flag, so that a page can mark it."""
    told = [pack(one, FACTS, tmp_path).summary for one in (REAL, EXAMPLE)]

    assert [one.is_example for one in told] == [False, True]
