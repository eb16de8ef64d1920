"""Show the tables of a dataset: the files of each, and what its columns hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from insyn import swedish
from insyn.derive.dataset_words import TYPES, conditions, unmarked_description, unmarked_title
from insyn.model.package import TableField
from insyn.model.published import FileFormat, PublishedFile, TableSummary
from insyn.render.chart_table import Cell, Row, Table
from insyn.render.parts import Link, file_size, link

FORMS: tuple[tuple[FileFormat, str], ...] = (
    ("xlsx", "XLSX"),
    ("csv", "CSV"),
    ("json", "JSON"),
    ("csvw", "CSVW"),
)
"""The forms of a table's file, with what each is called."""


@dataclass(frozen=True)
class TableFiles:
    """Show the files of a table in one row; a form that it does not have is None."""

    title: str
    rows: str
    files: tuple[Link | None, ...]


@dataclass(frozen=True)
class EmptyTable:
    """Show a table without rows in a list: what it is, and the files that it has."""

    title: str
    files: tuple[Link, ...]


@dataclass(frozen=True)
class TableFields:
    """Show what a table holds, and its columns below the words that open them."""

    title: str
    description: str
    summary: str
    fields: Table


def table_files(table: TableSummary, page: str, is_example: bool) -> TableFiles:
    """Return the files of a table that has rows."""
    rows = swedish.number(Decimal(table.rows), 0)
    return TableFiles(_title(table, is_example), rows, tuple(_forms(table, page)))


def empty_table(table: TableSummary, page: str, is_example: bool) -> EmptyTable:
    """Return the files of a table without rows."""
    files = tuple(one for one in _forms(table, page) if one)
    return EmptyTable(_title(table, is_example), files)


def _title(table: TableSummary, is_example: bool) -> str:
    return unmarked_title(table.title) if is_example else table.title


def _forms(table: TableSummary, page: str) -> Iterator[Link | None]:
    """Yield the file of a table in each form, or None where it does not have the form."""
    found = {one.format: one for one in table.files}
    for file_format, form in FORMS:
        one = found.get(file_format)
        yield _file(one, form, table, page) if one else None


def _file(one: PublishedFile, form: str, table: TableSummary, page: str) -> Link:
    sheets = f", {table.sheets} blad" if form == "XLSX" and table.sheets > 1 else ""
    return link(f"{form}, {file_size(one.size)}{sheets}", f"/{one.path}", page)


def table_fields(table: TableSummary, is_example: bool) -> TableFields:
    """Return what a table holds; on the page of an example nothing says again that it is one."""
    rows = tuple(Row(field.name, "", (Cell(_explained(field)),)) for field in table.schema.fields)
    words = f"Kolumner i {table.name}.csv"
    description = unmarked_description(table.description) if is_example else table.description
    return TableFields(
        _title(table, is_example),
        description,
        f"{words} ({len(rows)})",
        Table(words, ("Kolumn", "Innehåll"), rows),
    )


def _explained(field: TableField) -> str:
    asked = "; ".join(conditions(field))
    rule = f" Villkor: {asked}." if asked else ""
    return f"{field.title} ({TYPES[field.type]}). {field.description}{rule}"
