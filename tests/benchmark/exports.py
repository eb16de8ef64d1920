"""Measure how a large table is packed: seconds for a million rows in each form, and the memory."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from insyn.export import archive, csv_file, json_file, xlsx_file
from insyn.export.packing import pack
from insyn.export.table import Table
from insyn.model.package import Constraints, FieldType, TableField, TableSchema
from insyn.model.published import TableSummary
from tests import packed
from tests.benchmark import measure
from tests.render import invented

ROWS = 1_000_000
MOST_MEMORY = 300
"""The megabytes that packing a million rows may take."""

_FIELDS: Mapping[str, FieldType] = {
    "matt": "string",
    "period": "string",
    "kon": "string",
    "omrade": "string",
    "varde": "number",
    "status": "string",
    "n": "integer",
    "kalla": "string",
}
_SCHEMA = TableSchema(
    fields=tuple(
        TableField(
            name=name,
            type=kind,
            title=name.capitalize(),
            description="Beskrivningen.",
            constraints=Constraints(required=True),
        )
        for name, kind in _FIELDS.items()
    ),
    primary_key=("matt", "period", "kon", "omrade"),
)
_AREAS = 5000


def write(path: Path, rows: int) -> None:
    """Write a table of some rows and eight columns, always the same."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(f"{','.join(_FIELDS)}\n")
        for number in range(rows):
            measure_of, area = divmod(number, _AREAS)
            stream.write(
                f"matt-{measure_of:04},2025,{'TKM'[number % 3]},omrade-{area:04},"
                f"{number % 1000 / 10},värde,{number % 977},vb-2025\n"
            )


def report(folder: Path, rows: int) -> str:
    """Return what each form of a table took, each in a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    table = folder / "varden.csv"
    write(table, rows)
    lines = [
        f"## A table of {rows} rows and {len(_FIELDS)} columns: "
        f"{table.stat().st_size / 1e6:.0f} MB as CSV",
        "",
        "| | seconds | seconds a million rows | largest process MB |",
        "|---|--:|--:|--:|",
    ]
    for step in STEPS:
        run = measure.run(
            [sys.executable, "-m", "tests.benchmark.exports", step, str(table), str(rows)]
        )
        a_million = run.seconds * 1_000_000 / rows
        lines.append(f"| {step} | {run.seconds:.1f} | {a_million:.1f} | {run.largest:.0f} |")
    return "\n".join([*lines, "", f"The memory may be {MOST_MEMORY} MB at most."])


def _canonical(table: Path, rows: int) -> None:
    assert csv_file.is_canonical(table)
    assert csv_file.row_count(table) == rows


def _workbook(table: Path, rows: int) -> None:
    summary = TableSummary("varden", "Värden", "Rader.", rows, _SCHEMA, ())
    xlsx_file.write(table, summary, (), (), table.with_suffix(".xlsx"))


def _records(table: Path, _rows: int) -> None:
    json_file.write(table, _SCHEMA, table.with_suffix(".json"))


def _zip(table: Path, _rows: int) -> None:
    files = (table.with_suffix(suffix) for suffix in (".csv", ".json", ".xlsx"))
    archive.write(((one.name, one) for one in files), table.with_suffix(".zip"))


def _everything(table: Path, rows: int) -> None:
    one = Table("varden", "Värden", "Rader.", _SCHEMA, table, rows)
    pack(packed.dataset(one), invented.facts(), table.parent / "workshop")


STEPS: Mapping[str, Callable[[Path, int], None]] = {
    "CSV, checked and counted": _canonical,
    "XLSX": _workbook,
    "JSON": _records,
    "zip of the three": _zip,
    "the whole dataset": _everything,
}


if __name__ == "__main__":
    wanted, path, count = sys.argv[1:]
    STEPS[wanted](Path(path), int(count))
