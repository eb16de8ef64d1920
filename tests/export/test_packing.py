"""Tests for the packing: every form of every table says the same, and large tables only pass by."""

import csv
import json
import tracemalloc
from collections.abc import Iterator
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from insyn.derive.comparison.protect import protect
from insyn.derive.facts import Facts
from insyn.derive.series import fold
from insyn.export.datasets import datasets
from insyn.export.packing import Packed, pack
from insyn.load import figures, services
from insyn.load.records import load
from insyn.model.package import FieldType
from insyn.model.published import DatasetSummary, TableSummary
from tests import packed
from tests.render import invented

ROOT = Path(__file__).parents[2]
ROWS_OF_A_LARGE_TABLE = 25_000
MOST_MEMORY = 3_000_000
"""Less than the large table itself, and a small part of its JSON."""


def facts_of_the_repository() -> Facts:
    """Return the facts of the municipality in this repository."""
    records, _ = load(ROOT)
    assert records is not None
    folded = fold(figures.outcomes(records), figures.milestones(records), figures.rankings(records))
    comparisons = tuple(map(protect, services.sheets(records).values()))
    return Facts(records, folded, date(2026, 1, 1), comparisons=comparisons)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder where every dataset of the repository is packed."""
    return tmp_path_factory.mktemp("workshop")


@pytest.fixture(scope="module")
def everything(workshop: Path) -> tuple[Packed, ...]:
    """Return every dataset of the repository, packed."""
    facts = facts_of_the_repository()
    return tuple(pack(dataset, facts, workshop) for dataset in datasets(facts))


def _paths(every: tuple[Packed, ...]) -> dict[str, Path]:
    paths = {}
    for one in every:
        for file in one.files:
            assert isinstance(file.content, Path)
            paths[file.path] = file.content
    return paths


def _tables(every: tuple[Packed, ...]) -> Iterator[tuple[DatasetSummary, TableSummary]]:
    for one in every:
        for table in one.summary.tables:
            yield one.summary, table


def _typed(cell: str, kind: FieldType) -> object:
    """Return what a cell of a CSV is in the other forms."""
    if cell and kind in ("number", "integer"):
        return float(cell)
    return cell or None


def _from_sheet(value: Any) -> object:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return float(value) if isinstance(value, int | float) else value


def test_csv_workbook_and_json_say_the_same_cell_by_cell(everything: tuple[Packed, ...]) -> None:
    """In every table of the repository, with no formula and no link anywhere."""
    paths = _paths(everything)
    for dataset, table in _tables(everything):
        kinds = [field.type for field in table.schema.fields]
        with paths[table.file("csv").path].open(encoding="utf-8", newline="") as stream:
            names, *rows = csv.reader(stream)
        expected = [
            [_typed(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in rows
        ]
        where = f"{dataset.name}/{table.name}"
        book = openpyxl.load_workbook(paths[table.file("xlsx").path])
        sheet = book["Data"]
        assert [one.value for one in sheet[1]] == names, where
        found = [
            [_from_sheet(value) for value in row]
            for row in sheet.iter_rows(min_row=2, max_col=len(names), values_only=True)
        ]
        assert found == expected, where
        cells = [cell for one in book.worksheets for row in one.iter_rows() for cell in row]
        assert {cell.data_type for cell in cells} <= {"s", "n", "d", "inlineStr"}, where
        assert not any(cell.hyperlink for cell in cells), where
        records = json.loads(paths[table.file("json").path].read_text(encoding="utf-8"))
        assert all(list(record) == names for record in records), where
        numbers = [
            [float(one) if isinstance(one, int | float) else one for one in record.values()]
            for record in records
        ]
        assert numbers == expected, where
        assert len(records) == table.rows, where


def test_sizes_and_digests_are_those_of_the_files(everything: tuple[Packed, ...]) -> None:
    """Every file that is told of is there, and the other way round."""
    paths = _paths(everything)
    told = {file.path: file for one in everything for file in one.summary.every_file()}

    assert told.keys() == paths.keys()
    for path, file in told.items():
        content = paths[path].read_bytes()
        assert (file.size, file.sha256) == (len(content), sha256(content).hexdigest()), path


def test_every_file_of_what_is_invented_says_so(everything: tuple[Packed, ...]) -> None:
    """A workbook on its sheet Om, a text in itself, a row in its last column."""
    paths = _paths(everything)
    for one in everything:
        if not one.summary.is_example:
            continue
        for file in one.summary.every_file():
            if file.format == "xlsx":
                sheet = openpyxl.load_workbook(paths[file.path])["Om"]
                assert sheet["A2"].value == "Exempeldata", file.path
            elif file.format != "zip":
                text = paths[file.path].read_text(encoding="utf-8").casefold()
                assert "exempeldata" in text or text == "[\n]\n", file.path


def test_every_file_has_the_same_bytes_wherever_it_is_made(
    everything: tuple[Packed, ...], tmp_path: Path
) -> None:
    """Neither the folder nor the clock is in any file."""
    facts = facts_of_the_repository()

    again = [pack(dataset, facts, tmp_path).summary for dataset in datasets(facts)]

    assert again == [one.summary for one in everything]


def test_the_zip_holds_all_the_files_of_the_dataset(tmp_path: Path) -> None:
    """Together with the licence and the change log, which are in no other place."""
    made = pack(packed.dataset(), invented.facts(), tmp_path)

    path = _paths((made,))["oppna-data/matning/matning.zip"]
    with ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    folder = tmp_path / "oppna-data/matning"
    assert list(contents) == [
        "LICENS.txt",
        "andringar.txt",
        "datapackage.json",
        "kodbok.txt",
        "varden.csv",
        "varden.csv-metadata.json",
        "varden.json",
        "varden.xlsx",
    ]
    assert contents == {name: (folder / name).read_bytes() for name in contents}
    assert contents["LICENS.txt"].decode() == (
        "Licens för Mätningen\n\n"
        "Du får använda uppgifterna fritt, utan att fråga. Ange gärna källan.\n\n"
        "CC0 (CC0-1.0)\nhttps://cc0.example/\n\nUtgivare: Ekby kommun\n"
        "Kontakt: Redaktionen, insyn@ekby.example\n"
        "Så citerar du: Ekby kommun: ”Mätningen”. CC0. "
        "https://insyn.ekby.example/oppna-data/matning/\n"
    )


def test_the_zip_comes_last_and_is_told_of_with_the_codebook(tmp_path: Path) -> None:
    """The files of the dataset as a whole are these."""
    summary = pack(packed.dataset(), invented.facts(), tmp_path).summary

    assert [(one.format, one.path) for one in summary.files] == [
        ("datapackage", "oppna-data/matning/datapackage.json"),
        ("kodbok", "oppna-data/matning/kodbok.txt"),
        ("zip", "oppna-data/matning/matning.zip"),
    ]


def test_a_table_in_canonical_form_is_handed_on_as_it_lies(tmp_path: Path) -> None:
    """It is copied by path when the site is published, and not before."""
    path = tmp_path / "varden.csv"
    path.write_bytes(b"kod,varde,n,dag,status\n0126,1,2,2020-01-01,saknas\n")
    dataset = packed.dataset(packed.table(content=path, row_count=1))

    made = pack(dataset, invented.facts(), tmp_path / "workshop")

    assert _paths((made,))["oppna-data/matning/varden.csv"] == path


@pytest.mark.parametrize(
    ("written", "delimiter"),
    [
        (b'\xef\xbb\xbfkod,varde,n,dag,status\r\n0126,1,2,2020-01-01,"a\r\nb"\r\n', ","),
        (b'kod;varde;n;dag;status\n0126;1;2;2020-01-01;"a\nb"\n', ";"),
        (b'kod,varde,n,dag,status\n0126,1,2,2020-01-01,"a\nb"', ","),
    ],
)
def test_a_table_in_another_form_is_published_in_the_canonical_one(
    tmp_path: Path, written: bytes, delimiter: str
) -> None:
    """Windows line ends, the hidden mark, semicolons and a last line that does not end."""
    path = tmp_path / "varden.csv"
    path.write_bytes(written)
    dataset = packed.dataset(packed.table(content=path, row_count=1, delimiter=delimiter))

    made = pack(dataset, invented.facts(), tmp_path / "workshop")

    published = _paths((made,))["oppna-data/matning/varden.csv"]
    assert published.read_bytes() == (b'kod,varde,n,dag,status\n0126,1,2,2020-01-01,"a\nb"\n')


def test_a_large_table_is_never_held_in_memory(tmp_path: Path) -> None:
    """Its rows pass by, also when its line ends have to be changed."""
    path = tmp_path / "varden.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write("kod,varde,n,dag,status\r\n")
        for number in range(ROWS_OF_A_LARGE_TABLE):
            stream.write(f"{number:05},{number / 8},{number},2020-01-01,{'värde' * 30}\r\n")
    table = packed.table(content=path, row_count=ROWS_OF_A_LARGE_TABLE)
    pack(packed.dataset(), invented.facts(), tmp_path / "first")

    tracemalloc.start()
    made = pack(packed.dataset(table), invented.facts(), tmp_path / "workshop")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    (summary,) = made.summary.tables
    assert summary.size > 4_000_000
    assert summary.file("json").size > 5_000_000
    assert peak < MOST_MEMORY
