"""Gather the tables of each dataset, those that are edited and those that are made of records."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

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
from insyn.export.comparison import service_tables
from insyn.export.oversight import (
    contract_tables,
    due_table,
    finding_tables,
    follow_up_tables,
    insight_tables,
    plan_tables,
    programme_tables,
    provider_tables,
)
from insyn.export.table import Table, refers
from insyn.load.records import OVERSIGHT_FOLDERS
from insyn.model.comparison.compared_service import SERVICES_PACKAGE
from insyn.model.municipality import Licence
from insyn.model.package import DataPackage, TableSchema
from insyn.model.publication import UNSAID, Publication
from insyn.model.records import Records, package_of

_MADE: Mapping[str, tuple[Callable[[Records], tuple[Table, ...]], ...]] = {
    "ekonomi": (statement_table.tables,),
    "gemensamt": (shared_tables.tables, contradiction_table.tables),
    "internkontroll": (control_tables.tables,),
    "mal": (goal_tables.tables, commitment_tables.tables),
    "matt": (indicator_tables.tables,),
    "styrning": (steering_tables.tables,),
}

_MADE_ON_A_DAY: tuple[Callable[[Facts, str], tuple[Table, ...]], ...] = (
    provider_tables.tables,
    contract_tables.tables,
    programme_tables.tables,
    plan_tables.tables,
    due_table.tables,
    follow_up_tables.tables,
    finding_tables.tables,
    insight_tables.tables,
)
"""The tables of each dataset of performers, real or invented, as they stand on a day."""

_PERFORMERS = frozenset(map(package_of, OVERSIGHT_FOLDERS))

_EXAMPLE_WORD = "exempeldata"


@dataclass(frozen=True)
class Dataset:
    """Hold one dataset: a folder of records, published as a package of tables.

    Where it is an example, its titles and descriptions and those of its tables say so. `edition`
    is the name of the edition that it last changed in, empty where no history is known, and
    `is_kept` tells that its dated address stays.
    """

    name: str
    title: str
    description: str
    tables: tuple[Table, ...]
    licence: Licence
    is_example: bool = False
    publication: Publication = UNSAID
    edition: str = ""
    is_kept: bool = False


def datasets(facts: Facts) -> tuple[Dataset, ...]:
    """Return every dataset that the records describe, in order of name."""
    return tuple(
        dataset_of(facts, package)
        for package in sorted(facts.records.packages, key=lambda package: package.name)
    )


def dataset_of(facts: Facts, package: DataPackage) -> Dataset:
    """Return one of the datasets that the records describe."""
    editions = facts.history.editions_of_package(package.name)
    plain = Dataset(
        package.name,
        package.title,
        package.description,
        _tables(facts, package),
        package.publication.licence or facts.records.municipality.licence,
        publication=package.publication,
        edition=editions[0].name if editions else "",
        is_kept=bool(editions) and editions[0].is_kept,
    )
    return _marked(plain) if package.is_example else plain


def _marked(dataset: Dataset) -> Dataset:
    """Return a dataset that says everywhere that it is invented."""
    return replace(
        dataset,
        title=_example_title(dataset.title),
        description=_example_description(dataset.description),
        tables=tuple(
            replace(
                table,
                title=_example_title(table.title),
                description=_example_description(table.description),
            )
            for table in dataset.tables
        ),
        is_example=True,
    )


def _example_title(title: str) -> str:
    return title if _EXAMPLE_WORD in title.casefold() else f"{title} ({_EXAMPLE_WORD})"


def _example_description(description: str) -> str:
    return f"Exempeldata: uppgifterna är påhittade. {description}"


def _tables(facts: Facts, package: DataPackage) -> tuple[Table, ...]:
    records, name = facts.records, package.name
    if name.startswith(f"{SERVICES_PACKAGE}/"):
        # What is published of a service is made from what is protected, never from its files.
        return service_tables.tables(facts.comparison_by_id[name.partition("/")[2]])
    made = [table for make in _MADE.get(name, ()) for table in make(records)]
    if name in _PERFORMERS:
        made += [table for make in _MADE_ON_A_DAY for table in make(facts, name)]
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
            path,
            csv_file.row_count(path, resource.dialect.delimiter),
            resource.dialect.delimiter,
        )


def _tied(schema: TableSchema, table_by_id_column: Mapping[str, str]) -> TableSchema:
    """Return the schema with a foreign key for each column named after a table's own key."""
    ties = tuple(
        refers(field.name, table_by_id_column[field.name], field.name)
        for field in schema.fields
        if field.name in table_by_id_column
    )
    return schema.model_copy(update={"foreign_keys": (*schema.foreign_keys, *ties)})
