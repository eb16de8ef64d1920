"""Tests that what is measured of exports is a sound table, packed in every form."""

from pathlib import Path

from tests.benchmark import exports

ROWS = 20


def test_every_step_packs_the_table_that_is_written(tmp_path: Path) -> None:
    """Each finds what those before it have made, and the same table is written every time."""
    table, again = tmp_path / "varden.csv", tmp_path / "igen.csv"
    exports.write(table, ROWS)
    exports.write(again, ROWS)
    assert table.read_bytes() == again.read_bytes()

    for step in exports.STEPS.values():
        step(table, ROWS)

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "igen.csv",
        "varden.csv",
        "varden.json",
        "varden.xlsx",
        "varden.zip",
        "workshop",
    ]
    assert (tmp_path / "workshop/oppna-data/matning/matning.zip").is_file()
