"""Pack a dataset as the files that can be fetched, in a workshop, and tell their sizes.

Every file is written there before a page is made, since pages and catalogue tell what each weighs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from insyn import urls
from insyn.derive.facts import Facts
from insyn.export import (
    archive,
    change_log,
    codebook,
    csv_file,
    csvw,
    datapackage,
    json_file,
    xlsx_file,
)
from insyn.export.contracting import release_package
from insyn.export.datasets import Dataset
from insyn.export.field_words import CodeLists, code_lists, explained
from insyn.export.table import Table
from insyn.export.terms import PackedTable, Terms, about, terms
from insyn.model.published import DatasetSummary, FileFormat, PublishedFile, TableSummary
from insyn.output import File

_CHUNK = 1 << 20
_LICENCE, _CHANGES = "LICENS.txt", "andringar.txt"


@dataclass(frozen=True)
class Packed:
    """Hold a dataset with what is told of it, and its files."""

    dataset: Dataset
    summary: DatasetSummary
    files: tuple[File, ...]


def pack(dataset: Dataset, facts: Facts, workshop: Path) -> Packed:
    """Write the files of a dataset below a workshop, and return them with what is told of them."""
    bare = DatasetSummary(
        name=dataset.name,
        title=dataset.title,
        description=dataset.description,
        tables=(),
        licence=dataset.licence,
        is_example=dataset.is_example,
        publication=dataset.publication,
        edition=dataset.edition,
        is_kept=dataset.is_kept,
    )
    bench = _Bench(workshop, bare, {})
    said, lists = terms(bare, facts), code_lists(facts.records)
    tables = [_packed_table(table, said, lists, bench) for table in dataset.tables]
    files = tuple(_whole(said, tables, facts, bench))
    summary = replace(bare, tables=tuple(one.summary for one in tables), files=files)
    return Packed(dataset, summary, tuple(File(path, place) for path, place in bench.made.items()))


@dataclass(frozen=True)
class _Bench:
    """Hold where the files of a dataset are made, and those that are done by path."""

    workshop: Path
    dataset: DatasetSummary
    made: dict[str, Path]

    def place(self, path: str) -> Path:
        """Return where a file is to be written, in a folder that is there."""
        found = self.workshop / path
        found.parent.mkdir(parents=True, exist_ok=True)
        return found

    def told(self, path: str, file_format: FileFormat, place: Path) -> PublishedFile:
        """Take in a file that lies at a place, and tell of it."""
        self.made[path] = place
        digest = sha256()
        with place.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
        return PublishedFile(path, file_format, place.stat().st_size, digest.hexdigest())

    def written(self, file: File, file_format: FileFormat) -> PublishedFile:
        """Write a small file, take it in and tell of it."""
        assert isinstance(file.content, bytes)
        place = self.place(file.path)
        place.write_bytes(file.content)
        return self.told(file.path, file_format, place)


def _packed_table(table: Table, said: Terms, lists: CodeLists, bench: _Bench) -> PackedTable:
    csv_path, xlsx_path, json_path = (
        urls.table_file(said.dataset.name, table.name, suffix) for suffix in ("csv", "xlsx", "json")
    )
    csv = _canonical(table, bench.place(csv_path))
    fields = explained(table.name, table.schema, csv, lists)
    summary = TableSummary(
        table.name,
        table.title,
        table.description,
        table.row_count,
        table.schema,
        (bench.told(csv_path, "csv", csv),),
        xlsx_file.sheets_of(table.row_count),
    )
    workbook, records = bench.place(xlsx_path), bench.place(json_path)
    xlsx_file.write(csv, summary, fields, about(said, summary), workbook)
    json_file.write(csv, table.schema, records)
    files = (
        *summary.files,
        bench.told(xlsx_path, "xlsx", workbook),
        bench.told(json_path, "json", records),
        bench.written(csvw.file(said, summary), "csvw"),
    )
    return PackedTable(replace(summary, files=files), csv, fields)


def _canonical(table: Table, target: Path) -> Path:
    """Return where a table lies in canonical form: as it was, or written anew at the target."""
    if isinstance(table.content, bytes):
        target.write_bytes(table.content)
        return target
    if csv_file.is_canonical(table.content, table.delimiter):
        return table.content
    csv_file.write_canonical(table.content, target, table.delimiter)
    return target


def _whole(
    said: Terms, tables: Sequence[PackedTable], facts: Facts, bench: _Bench
) -> Iterator[PublishedFile]:
    """Make the files of the dataset as a whole; last the zip, which holds all the others."""
    name = said.dataset.name
    summaries = tuple(one.summary for one in tables)
    yield bench.written(datapackage.file(said, summaries), "datapackage")
    yield bench.written(_text(urls.codebook(name), codebook.text(said, tables)), "kodbok")
    contracts = release_package.file(facts, name)
    if contracts:
        yield bench.written(contracts, "ocds")
    path = urls.package_zip(name)
    zipped = bench.place(path)
    archive.write([*_in_the_zip(bench), *_only_in_the_zip(said, facts, zipped.parent)], zipped)
    yield bench.told(path, "zip", zipped)


def _text(path: str, words: str) -> File:
    return File(path, words.encode())


def _in_the_zip(bench: _Bench) -> Iterator[tuple[str, Path]]:
    for path, place in bench.made.items():
        yield path.rpartition("/")[2], place


def _only_in_the_zip(said: Terms, facts: Facts, folder: Path) -> Iterator[tuple[str, Path]]:
    dataset = said.dataset
    for name, words in (
        (_LICENCE, archive.licence_text(said)),
        (_CHANGES, change_log.text(facts.history, dataset.name, dataset.title)),
    ):
        path = folder / name
        path.write_text(words, encoding="utf-8", newline="\n")
        yield name, path
