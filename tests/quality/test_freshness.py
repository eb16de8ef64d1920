"""Tests for how fresh the datasets are said to be."""

import json
from datetime import date
from pathlib import Path

from insyn.model.package import DataPackage
from insyn.model.publication import Publication
from insyn.model.quality import Freshness
from insyn.quality.freshness import freshness
from tests.quality.small_site import write


def _package(name: str, is_example: bool = False) -> DataPackage:
    return DataPackage(
        profile="https://datapackage.org/profiles/2.0/datapackage.json",
        name=name,
        title="Titel i posten",
        description="Vad.",
        is_example=is_example,
        publication=Publication(frequency="årligen", next_update=date(2027, 3, 1)),
        resources=(),
        file=f"data/{name}/datapackage.yaml",
    )


def _published(title: str, **more: str) -> str:
    return json.dumps({"title": title, **more})


def test_a_dataset_is_as_fresh_as_it_is_published(tmp_path: Path) -> None:
    """Its name and edition are the published ones; what is invented comes last."""
    site = write(
        tmp_path,
        {
            "oppna-data/prov/datapackage.json": _published("Prov (exempeldata)"),
            "oppna-data/matt/datapackage.json": _published("Mått", version="2026-11-21-2"),
            "oppna-data/ekonomi/datapackage.json": _published("Ekonomi", version="2026-11-20"),
        },
    )
    packages = [_package("prov", is_example=True), _package("matt"), _package("ekonomi")]
    found = freshness(site, [*packages, _package("opublicerad")])
    assert [one.name for one in found] == ["ekonomi", "matt", "prov"]
    assert found[1] == Freshness(
        name="matt",
        title="Mått",
        changed="2026-11-21-2",
        frequency="årligen",
        next_update=date(2027, 3, 1),
    )
    assert found[2].changed is None
