"""Describe the published files of a dataset, as the pages of open data tell of them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FieldSummary:
    """Describe one column of a published table."""

    name: str
    type: str
    title: str
    description: str


@dataclass(frozen=True)
class TableSummary:
    """Describe one published table: its rows are counted and its size is in bytes."""

    name: str
    title: str
    description: str
    rows: int
    size_bytes: int
    fields: tuple[FieldSummary, ...]


@dataclass(frozen=True)
class DatasetSummary:
    """Describe one dataset: a page under /oppna-data/ with its tables.

    `is_example` tells that all in it is invented; its titles and descriptions say so in words.
    """

    name: str
    title: str
    description: str
    tables: tuple[TableSummary, ...]
    is_example: bool = False
