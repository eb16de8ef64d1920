"""Describe the published files of a dataset, as pages, catalogue and descriptions tell of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from insyn.model.municipality import Licence
from insyn.model.package import TableSchema
from insyn.model.publication import UNSAID, Publication

FileFormat = Literal["csv", "xlsx", "json", "csvw", "datapackage", "kodbok", "zip", "ocds"]


@dataclass(frozen=True)
class PublishedFile:
    """Name one file that can be fetched: its path from the root of the site, size and SHA-256."""

    path: str
    format: FileFormat
    size: int
    sha256: str


@dataclass(frozen=True)
class TableSummary:
    """Describe one published table: its rows are counted, its files are named.

    `sheets` are how many sheets the rows need in a workbook.
    """

    name: str
    title: str
    description: str
    rows: int
    schema: TableSchema
    files: tuple[PublishedFile, ...]
    sheets: int = 1

    def file(self, file_format: FileFormat) -> PublishedFile:
        """Return the table's file of a format."""
        return next(one for one in self.files if one.format == file_format)

    @property
    def size(self) -> int:
        """Return the size of the table as CSV, in bytes."""
        return self.file("csv").size


@dataclass(frozen=True)
class DatasetSummary:
    """Describe one dataset: a page under /oppna-data/ with its tables and files.

    `is_example` tells that all in it is invented; its titles and descriptions say so in words.
    `files` are those of the dataset as a whole. `edition` is the name of the edition that it last
    changed in, empty where no history is known, and `is_kept` tells that its dated address stays.
    """

    name: str
    title: str
    description: str
    tables: tuple[TableSummary, ...]
    licence: Licence
    is_example: bool = False
    publication: Publication = UNSAID
    files: tuple[PublishedFile, ...] = ()
    edition: str = ""
    is_kept: bool = False

    def every_file(self) -> Iterator[PublishedFile]:
        """Yield the files of the tables and those of the dataset as a whole."""
        for table in self.tables:
            yield from table.files
        yield from self.files
