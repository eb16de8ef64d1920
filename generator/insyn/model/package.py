"""Describe a dataset and its tables: datapackage.yaml, a subset of Data Package version 2."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from insyn.model.publication import UNSAID, Publication
from insyn.model.record import Record, Slug, Text, WholeNumber, Words, YesNo

FILE_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*\.csv$"

PACKAGE_NAME_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$"
PackageName = Annotated[Text, StringConstraints(pattern=PACKAGE_NAME_PATTERN)]
"""The folder below data/: matt, or jamfor-service/hemtjanst."""

FieldType = Literal["string", "number", "integer", "boolean", "date", "year"]


class Constraints(Record):
    """Hold what the values of a field must obey."""

    required: bool | None = Field(default=None, description="Värdet får inte saknas.")
    unique: bool | None = Field(default=None, description="Värdet får bara finnas en gång.")
    enum: tuple[str, ...] | None = Field(default=None, description="De värden som är tillåtna.")
    pattern: str | None = Field(default=None, description="Mönstret som värdet ska följa.")
    minimum: WholeNumber | None = Field(default=None, description="Det minsta tillåtna värdet.")
    maximum: WholeNumber | None = Field(default=None, description="Det största tillåtna värdet.")


class TableField(Record):
    """Describe one column."""

    name: Words = Field(description="Kolumnens namn.")
    type: FieldType = Field(default="string", description="Värdets typ.")
    title: Words = Field(description="Kolumnens namn i klartext.")
    description: Words = Field(description="Vad kolumnen innehåller.")
    constraints: Constraints | None = Field(default=None, description="Villkor för värdena.")


class Reference(Record):
    """Name the table and columns that a foreign key points at."""

    resource: str = Field(default="", description="Tabellen, tom för samma tabell.")
    fields: tuple[str, ...] = Field(description="Kolumnerna.")


class ForeignKey(Record):
    """Tie columns of one table to columns of another."""

    fields: tuple[str, ...] = Field(description="Kolumnerna i den här tabellen.")
    reference: Reference = Field(description="Det som de pekar på.")


class TableSchema(Record):
    """Describe the columns of a table and its keys."""

    schema_profile: str = Field(
        default="https://datapackage.org/profiles/2.0/tableschema.json",
        validation_alias="$schema",
        description="Profilen som schemat följer.",
    )
    fields: tuple[TableField, ...] = Field(description="Kolumnerna, i tabellens ordning.")
    primary_key: tuple[str, ...] = Field(
        validation_alias="primaryKey", description="Kolumnerna som tillsammans är unika."
    )
    foreign_keys: tuple[ForeignKey, ...] = Field(
        default=(), validation_alias="foreignKeys", description="Pekare till andra tabeller."
    )


class Dialect(Record):
    """Say how the text of a table is cut into cells."""

    delimiter: Literal[",", ";", "\t"] = Field(description="Tecknet mellan cellerna.")


class TableResource(Record):
    """Describe one table and the file that holds it."""

    name: Slug = Field(description="Tabellens namn, som i adressen.")
    path: Annotated[str, StringConstraints(pattern=FILE_PATTERN)] = Field(
        description="Filens namn i samma mapp."
    )
    title: Words = Field(description="Tabellens namn i klartext.")
    description: Words = Field(description="Vad tabellen innehåller.")
    encoding: Literal["utf-8"] = Field(description="Teckenkodningen: utf-8.")
    dialect: Dialect = Field(description="Hur tabellen är avgränsad.")
    table_schema: TableSchema = Field(
        validation_alias="schema", description="Kolumnerna och nycklarna."
    )


class DataPackage(Record):
    """Describe one dataset: a folder of records with one page under /oppna-data/."""

    profile: str = Field(
        validation_alias="$schema", description="Profilen som beskrivningen följer."
    )
    name: PackageName = Field(description="Datamängdens namn, lika med mappens.")
    title: Words = Field(description="Datamängdens namn i klartext.")
    description: Words = Field(description="Vad datamängden innehåller.")
    is_example: YesNo = Field(
        default=False,
        validation_alias="exempeldata",
        description="ja om allt i mappen är påhittat. Det märks ut på varje sida och i varje fil.",
    )
    publication: Publication = Field(
        default=UNSAID,
        validation_alias="publicering",
        description="Vad den som hämtar datamängden behöver veta.",
    )
    resources: tuple[TableResource, ...] = Field(
        default=(), description="Tabeller som redigeras direkt."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")

    @property
    def folder(self) -> str:
        """Return the folder that holds the dataset, with a slash at the end."""
        return f"{self.file.rpartition('/')[0]}/"
