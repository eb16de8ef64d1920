"""Say what a published table is, and make one of records through a list of columns."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from insyn.export import csv_file
from insyn.model.package import (
    Constraints,
    FieldType,
    ForeignKey,
    Reference,
    TableField,
    TableSchema,
)
from insyn.model.record import Evidence, Record

BETWEEN_TEXTS = " | "
"""What stands between several texts in one cell; ids and numbers have a semicolon."""

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Table:
    """Hold one published table: its description and its content.

    The content is canonical CSV, or the path of a table that is edited, which is made canonical
    when it is packed; `delimiter` is what stands between its cells until then.
    """

    name: str
    title: str
    description: str
    schema: TableSchema
    content: bytes | Path
    row_count: int
    delimiter: str = csv_file.DELIMITER


@dataclass(frozen=True)
class Column(Generic[Thing]):
    """Name a column, explain it in Swedish and tell how its value is read off a thing.

    A value of None becomes an empty cell.
    """

    name: str
    title: str
    description: str
    value: Callable[[Thing], object]
    type: FieldType = "string"
    required: bool = False


def described(model: type[Record], attribute: str) -> str:
    """Return the Swedish description that the model gives a field."""
    return model.model_fields[attribute].description or ""


def refers(column: str, table: str, key: str) -> ForeignKey:
    """Return the claim that a column's values are found in another table's key."""
    return ForeignKey(fields=(column,), reference=Reference(resource=table, fields=(key,)))


def refers_together(columns: tuple[str, ...], table: str) -> ForeignKey:
    """Return the claim that columns together are found in another table under the same names."""
    return ForeignKey(fields=columns, reference=Reference(resource=table, fields=columns))


def sourced(
    evidence_of: Callable[[Thing], Sequence[Evidence | None]],
) -> tuple[Column[Thing], Column[Thing]]:
    """Return the columns that tell where in the sources a thing stands, part by part."""

    def stated(thing: Thing) -> list[Evidence]:
        return [one for one in evidence_of(thing) if one]

    return (
        Column(
            "dokument",
            "Dokument",
            "Källdokumentets id. Är avsnitten flera har vart och ett sitt, med semikolon emellan.",
            lambda thing: ";".join(one.document for one in stated(thing)),
        ),
        Column(
            "avsnitt",
            "Avsnitt",
            "Rubriken eller rubrikerna i dokumentet. Flera avsnitt har | emellan.",
            lambda thing: BETWEEN_TEXTS.join(one.section for one in stated(thing)),
        ),
    )


def yes_or_no(claim: bool) -> str:
    """Return the word that tables hold for a claim."""
    return "ja" if claim else "nej"


def made_of(
    things: Iterable[Thing],
    columns: Sequence[Column[Thing]],
    *,
    name: str,
    title: str,
    description: str,
    key: tuple[str, ...],
    foreign_keys: tuple[ForeignKey, ...] = (),
) -> Table:
    """Return a table with one row for each thing."""
    rows = [
        ["" if (value := column.value(thing)) is None else str(value) for column in columns]
        for thing in things
    ]
    schema = TableSchema(
        fields=tuple(_field(column) for column in columns),
        primary_key=key,
        foreign_keys=foreign_keys,
    )
    content = csv_file.written([column.name for column in columns], rows)
    return Table(name, title, description, schema, content, len(rows))


def _field(column: Column[Thing]) -> TableField:
    return TableField(
        name=column.name,
        type=column.type,
        title=column.title,
        description=column.description,
        constraints=Constraints(required=True) if column.required else None,
    )
