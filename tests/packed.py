"""Write the files of datasets to a folder, as they would be published."""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from insyn.derive.facts import Facts
from insyn.export import csv_file
from insyn.export.datasets import Dataset
from insyn.export.packing import pack
from insyn.export.table import Table
from insyn.model.municipality import Licence
from insyn.model.package import Constraints, TableField, TableSchema

LICENCE = Licence(name="CC0-1.0", title="CC0", address="https://cc0.example/")
FIELDS = (
    TableField(
        name="kod",
        title="Kod",
        description="Kommunens kod.",
        constraints=Constraints(required=True, pattern="[0-9]{4}"),
    ),
    TableField(name="varde", type="number", title="Värde", description="Värdet."),
    TableField(
        name="n",
        type="integer",
        title="Antal svar",
        description="Hur många som svarade.",
        constraints=Constraints(minimum=0),
    ),
    TableField(name="dag", type="date", title="Dag", description="Dagen då det mättes."),
    TableField(
        name="status",
        title="Status",
        description="Om värdet finns.",
        constraints=Constraints(required=True, enum=("värde", "saknas")),
    ),
)
SCHEMA = TableSchema(fields=FIELDS, primary_key=("kod",))
ROWS = (
    ("0126", "12.50", "7", "2019-12-31", "värde"),
    ("0180", "", "", "", "saknas"),
)


def table(rows: Iterable[Sequence[str]] = ROWS, **changes: Any) -> Table:
    """Return a table of codes, values, days and statuses."""
    every = list(rows)
    content = csv_file.written([field.name for field in FIELDS], every)
    told = {"name": "varden", "title": "Värden", "description": "En rad för varje kommun."}
    return Table(
        **{**told, "schema": SCHEMA, "content": content, "row_count": len(every), **changes}
    )


def dataset(*tables: Table, **changes: Any) -> Dataset:
    """Return a dataset of some tables, or of the one above."""
    told = {"name": "matning", "title": "Mätningen", "description": "Vad vi mätte."}
    return Dataset(**{**told, "tables": tables or (table(),), "licence": LICENCE, **changes})


def published(datasets: Iterable[Dataset], facts: Facts, folder: Path) -> Path:
    """Pack datasets into a folder and return where they lie: its oppna-data/."""
    for dataset in datasets:
        for file in pack(dataset, facts, folder).files:
            path = folder / file.path
            assert isinstance(file.content, Path)
            if file.content != path:
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file.content, path)
    return folder / "oppna-data"
