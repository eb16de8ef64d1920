"""Say how a municipality's own table is read into a service: data/jamfor-service/<id>/import.yaml.

It is written the first time a table is imported, and read by an editor before the second.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from insyn.model.comparison.compared_service import SERVICES_PACKAGE, ServicePeriod
from insyn.model.record import Record, Slug, Words, YesNo

MAPPING_FILE = "import.yaml"

HIDDEN = "dolt-få"

SIGNS: Mapping[str, str] = {
    "": "saknas",
    "-": "saknas",
    "–": "saknas",
    "uppgift saknas": "saknas",
    ".": "ej-tillämpligt",
    "..": HIDDEN,
    "<5": HIDDEN,
}
"""What stands in a cell where there is no figure, and the status that it means by default."""


def _as_many(value: object) -> object:
    return [value] if isinstance(value, str) else value


_Sign = Annotated[str, StringConstraints(strip_whitespace=True)]


class Column(Record):
    """Say what the cells of one column are."""

    heading: Words = Field(validation_alias="rubrik", description="Kolumnens rubrik i tabellen.")
    field: Words | None = Field(
        default=None,
        validation_alias="fält",
        description=(
            "Kolumnen i enheter.csv som cellerna hör till, eller i varden.csv om den är om ett "
            "mått: varde, n, nedre, ovre, svarsfrekvens, status eller kalla."
        ),
    )
    measures: Annotated[tuple[Slug, ...], BeforeValidator(_as_many)] = Field(
        default=(),
        validation_alias="mått",
        description="Måttets id. Flera om samma n gäller flera mått: [nojda, bemotande].",
    )
    period: ServicePeriod | None = Field(
        default=None, validation_alias="period", description="Perioden som kolumnen gäller."
    )
    sex: Literal["T", "K", "M"] = Field(
        default="T", validation_alias="kön", description="T: alla; K: kvinnor; M: män."
    )
    empty: Words | None = Field(
        default=None,
        validation_alias="tomt-är",
        description="Vad en tom cell betyder: nej där bara ja är ifyllt. Annars läses den inte.",
    )


class TableMapping(Record):
    """Say how the columns and cells of a table are read."""

    shape: Literal["bred", "lång"] = Field(
        validation_alias="form",
        description="bred: en rad för varje enhet; lång: en rad för varje värde.",
    )
    sheet: Words | None = Field(
        default=None, validation_alias="blad", description="Bladet, om filen har flera."
    )
    period: ServicePeriod | None = Field(
        default=None,
        validation_alias="period",
        description="Perioden för de kolumner som inte anger någon.",
    )
    document: Words | None = Field(
        default=None, validation_alias="källa", description="Källdokumentets id, för alla värden."
    )
    new_units: YesNo = Field(
        default=False,
        validation_alias="nya-enheter",
        description="ja om enheter som inte finns i enheter.csv ska läggas till.",
    )
    columns: tuple[Column, ...] = Field(
        min_length=1, validation_alias="kolumner", description="Kolumnerna som läses."
    )
    skipped_columns: tuple[Words, ...] = Field(
        default=(),
        validation_alias="hoppa-över",
        description="Rubrikerna på de kolumner som inte läses.",
    )
    skipped_rows: tuple[Words, ...] = Field(
        default=(),
        validation_alias="hoppa-över-rader",
        description="Det som står i enhetens kolumn på de rader som inte läses: Totalt.",
    )
    signs: dict[_Sign, Words] = Field(
        default_factory=lambda: dict(SIGNS),
        validation_alias="tecken",
        description='Vad en cell utan tal betyder: "..": dolt-få.',
    )


def mapping_file(service: str) -> str:
    """Return the file, relative to the root, that says how a service's own table is read."""
    return f"data/{SERVICES_PACKAGE}/{service}/{MAPPING_FILE}"
