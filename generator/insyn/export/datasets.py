"""Gather the tables of each dataset, those that are edited and those that are made of records."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from insyn.derive.facts import Facts
from insyn.export import (
    commitment_tables,
    contradiction_table,
    control_tables,
    csv_file,
    goal_tables,
    indicator_tables,
    shared_tables,
    statement_table,
    steering_tables,
)
from insyn.export.table import Table, refers
from insyn.model.package import DataPackage, TableSchema
from insyn.model.published import DatasetSummary, FieldSummary, TableSummary
from insyn.model.records import Records
from insyn.output import File
from insyn.urls import table_file

_MADE: Mapping[str, tuple[Callable[[Records], tuple[Table, ...]], ...]] = {
    "ekonomi": (statement_table.tables,),
    "gemensamt": (shared_tables.tables, contradiction_table.tables),
    "internkontroll": (control_tables.tables,),
    "mal": (goal_tables.tables, commitment_tables.tables),
    "matt": (indicator_tables.tables,),
    "styrning": (steering_tables.tables,),
}


@dataclass(frozen=True)
class Dataset:
    """Hold one dataset: a folder of records, published as a package of tables."""

    name: str
    title: str
    description: str
    tables: tuple[Table, ...]


def datasets(facts: Facts) -> tuple[Dataset, ...]:
    """Return every dataset that the records describe, in order of name."""
    return tuple(
        Dataset(package.name, package.title, package.description, _tables(facts.records, package))
        for package in sorted(facts.records.packages, key=lambda package: package.name)
    )


def table_files(dataset: Dataset) -> Iterator[File]:
    """Yield the tables of a dataset as CSV."""
    for table in dataset.tables:
        yield File(table_file(dataset.name, table.name), table.content)


def summary(dataset: Dataset) -> DatasetSummary:
    """Return what the pages of open data tell of a dataset."""
    return DatasetSummary(
        dataset.name,
        dataset.title,
        dataset.description,
        tuple(
            TableSummary(
                table.name,
                table.title,
                table.description,
                table.row_count,
                table.size,
                tuple(
                    FieldSummary(field.name, field.type, field.title, field.description)
                    for field in table.schema.fields
                ),
            )
            for table in dataset.tables
        ),
    )


def _tables(records: Records, package: DataPackage) -> tuple[Table, ...]:
    made = tuple(table for make in _MADE.get(package.name, ()) for table in make(records))
    return (*made, *_edited(records, package, _table_by_id_column(made)))


def _table_by_id_column(made: Iterable[Table]) -> Mapping[str, str]:
    """Return the tables that are named after their own key: matt by matt, uppstallningar too.

    A table whose rows are only numbered has no such key, and nothing is tied to it.
    """
    return {
        key: table.name
        for table in made
        for key in table.schema.primary_key
        if len(table.schema.primary_key) == 1 and table.name.startswith(key)
    }


def _edited(
    records: Records, package: DataPackage, table_by_id_column: Mapping[str, str]
) -> Iterator[Table]:
    for resource in package.resources:
        path = records.root / "data" / package.name / resource.path
        yield Table(
            resource.name,
            resource.title,
            resource.description,
            _tied(resource.table_schema, table_by_id_column),
            csv_file.canonical(path),
            csv_file.row_count(path),
        )


def _tied(schema: TableSchema, table_by_id_column: Mapping[str, str]) -> TableSchema:
    """Return the schema with a foreign key for each column named after a table's own key."""
    ties = tuple(
        refers(field.name, table_by_id_column[field.name], field.name)
        for field in schema.fields
        if field.name in table_by_id_column
    )
    return schema.model_copy(update={"foreign_keys": (*schema.foreign_keys, *ties)})
