"""Pack a dataset as the files that can be fetched, in a workshop, and tell their sizes.

Every file is written there before a page is made, since pages and catalogue tell what each weighs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from insyn.derive.facts import Facts
from insyn.export import datapackage
from insyn.export.datasets import Dataset
from insyn.export.table import Table
from insyn.model.published import DatasetSummary, FileFormat, PublishedFile, TableSummary
from insyn.output import File
from insyn.urls import table_file

_CHUNK = 1 << 20


@dataclass(frozen=True)
class Packed:
    """Hold what is told of a dataset, and its files."""

    summary: DatasetSummary
    files: tuple[File, ...]


def pack(dataset: Dataset, facts: Facts, workshop: Path) -> Packed:
    """Write the files of a dataset below a workshop, and return them with what is told of them."""
    files = [*_tables(dataset, workshop)]
    tables = tuple(
        TableSummary(
            table.name,
            table.title,
            table.description,
            table.row_count,
            table.schema,
            (_told(file, "csv"),),
        )
        for table, file in zip(dataset.tables, files, strict=True)
    )
    files.append(_written(datapackage.file(dataset, facts.records.municipality), workshop))
    summary = DatasetSummary(
        name=dataset.name,
        title=dataset.title,
        description=dataset.description,
        tables=tables,
        licence=dataset.licence,
        is_example=dataset.is_example,
        publication=dataset.publication,
        files=(_told(files[-1], "datapackage"),),
        edition=dataset.edition,
    )
    return Packed(summary, tuple(files))


def _tables(dataset: Dataset, workshop: Path) -> Iterator[File]:
    for table in dataset.tables:
        yield _table(dataset, table, workshop)


def _table(dataset: Dataset, table: Table, workshop: Path) -> File:
    return _written(File(table_file(dataset.name, table.name), table.content), workshop)


def _written(file: File, workshop: Path) -> File:
    if not isinstance(file.content, bytes):
        return file
    path = workshop / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.content)
    return File(file.path, path)


def _told(file: File, file_format: FileFormat) -> PublishedFile:
    assert isinstance(file.content, Path)
    digest = sha256()
    with file.content.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return PublishedFile(file.path, file_format, file.content.stat().st_size, digest.hexdigest())
