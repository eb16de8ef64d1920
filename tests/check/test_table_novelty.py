"""Tests for picking out the rows that can hold a new mistake."""

from pathlib import Path

import pytest

from insyn.check.table_novelty import Novelty
from insyn.model.package import Constraints, TableField, TableSchema
from tests import municipality

SCHEMA = TableSchema(
    fields=tuple(
        TableField(name=name, title=name, description=name) for name in ("matt", "period", "status")
    ),
    primary_key=("matt", "period"),
)


def _judged(*rows: str, schema: TableSchema = SCHEMA) -> list[tuple[int, str]]:
    novelty = Novelty(schema)
    return [
        (judged, " ".join(cells))
        for line, row in enumerate(rows, 2)
        for judged, cells in novelty.rows(line, row.split())
    ]


def test_a_row_of_known_cells_and_a_new_key_is_passed_over() -> None:
    """Only rows that bring something are judged."""
    assert _judged("a 1 x", "b 2 x", "a 2 x", "b 1 y") == [
        (2, "a 1 x"),
        (3, "b 2 x"),
        (5, "b 1 y"),
    ]


def test_a_repeated_key_is_judged_after_the_row_it_repeats() -> None:
    """The earlier row is judged at its own line, also where it had been passed over."""
    assert _judged("a 1 x", "b 2 x", "a 2 x", "a 2 x", "a 2 x") == [
        (2, "a 1 x"),
        (3, "b 2 x"),
        (4, "a 2 x"),
        (5, "a 2 x"),
        (6, "a 2 x"),
    ]


def test_every_row_is_judged_where_a_column_must_be_unique() -> None:
    """A cell that was seen before is just what such a column may not hold."""
    unique = SCHEMA.fields[2].model_copy(update={"constraints": Constraints(unique=True)})
    schema = SCHEMA.model_copy(update={"fields": (*SCHEMA.fields[:2], unique)})

    assert len(_judged("a 1 x", "b 2 y", "a 2 x", schema=schema)) == 3


@pytest.mark.parametrize("times", [1, 3])
def test_a_mistake_is_told_at_every_row_that_repeats_it(tmp_path: Path, times: int) -> None:
    """Known mistakes are not passed over: the editor hears of all at once."""
    head = (
        (municipality.MINIMAL / "data/matt/utfall.csv").read_text(encoding="utf-8").split("\n")[0]
    )
    rows = [
        f"trygg-kvall,{2000 + number},T,kommunen,alla,62,värd,,,,vb-2019,nej"
        for number in range(times)
    ]
    root = municipality.write(tmp_path, {"data/matt/utfall.csv": "\n".join([head, *rows]) + "\n"})

    found = [one.place.line for one in municipality.problems(root) if one.rule == "okänt-värde"]

    assert found == list(range(2, times + 2))
