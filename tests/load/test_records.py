"""Prove that every file of records is read as what its folder holds."""

from pathlib import Path

from insyn.load.records import load
from tests import municipality

STRUCTURE = (municipality.MINIMAL / "data/mal/2019.yaml").read_text(encoding="utf-8")


def test_only_the_description_of_a_package_is_no_record(tmp_path: Path) -> None:
    """A record whose name ends like that of a description is read like any other."""
    file = "data/mal/min-datapackage.yaml"
    text = STRUCTURE.replace("id: 2019", "id: min-datapackage", 1)
    records, problems = load(municipality.write(tmp_path, {file: text}))
    assert problems == []
    assert records is not None
    assert [one.file for one in records.structures] == ["data/mal/2019.yaml", file]
