"""Make the columns of tables straight from the fields of the model."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from insyn.export.table import BETWEEN_TEXTS, Column, Thing, described, yes_or_no
from insyn.model.codes import Code
from insyn.model.package import FieldType
from insyn.model.record import Record

DAY: Column[Any] = Column(
    "dag",
    "Dag",
    "Dagen som raden är uträknad för: dagen då webbplatsen gjordes.",
    lambda one: one[-1],
    type="date",
    required=True,
)
"""The column that tells which day the derived columns of a row speak of: the row's last part."""

_SEVERAL = {
    ";": " Flera har semikolon emellan.",
    BETWEEN_TEXTS: " Flera har | emellan.",
}


def told(
    name: str,
    title: str,
    model: type[Record],
    attribute: str,
    of: Callable[[Thing], Record | None] | None = None,
    *,
    codes: Mapping[str, Code] | None = None,
    between: str | None = None,
    type: FieldType = "string",  # noqa: A002 - the same name as in Column
    required: bool = False,
) -> Column[Thing]:
    """Return the column that shows a field of a record, described as in the model.

    `of` finds the record of a row; without it the row is the record. `between` stands between the
    values of a field that has several. The description explains it, and the codes.
    """
    several = _SEVERAL[between] if between else ""
    explained = f" {listed(codes)}" if codes else ""

    def value(thing: Thing) -> object:
        record = of(thing) if of else thing
        return None if record is None else cell(getattr(record, attribute), between or "")

    description = f"{described(model, attribute)}{several}{explained}"
    return Column(name, title, description, value, type=type, required=required)


def numbered(description: str) -> Column[Any]:
    """Return the column of a number that the program gives, which stands second in the row."""
    return Column("nr", "Nummer", description, lambda one: one[1], type="integer", required=True)


def listed(codes: Mapping[str, Code]) -> str:
    """Return codes with the words that people read, for the description of a column."""
    return f"Koder: {'; '.join(f'{one.code} = {one.label}' for one in codes.values())}."


def cell(value: object, between: str = "") -> object:
    """Return a value as a table writes it: ja and nej, numbers without exponent, lists as one."""
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    return between.join(map(str, value)) if isinstance(value, tuple) else value
