"""Describe statements of the economy: data/ekonomi/<id>.yaml, and the rows of their tables."""

from decimal import Decimal
from typing import Literal, NamedTuple

from pydantic import Field

from insyn.model.record import Evidence, Note, Period, Record, Slug, Words

AmountColumn = Literal["budget", "utfall", "avvikelse", "utfall_foregaende"]


TABLE_BY_KIND = {"drift": "driftredovisning", "investering": "investeringar"}
"""The table that holds the rows of each kind of statement."""


class StatementColumn(Record):
    """Name a column of amounts as the source names it."""

    column: AmountColumn = Field(
        validation_alias="kolumn",
        description=(
            "budget, utfall, avvikelse (utfall minus budget) eller utfall_foregaende (året innan)."
        ),
    )
    title: Words = Field(validation_alias="titel", description="Kolumnens rubrik i källan, exakt.")


class Statement(Record):
    """Describe one table of amounts: whose it is, what year, what its signs mean."""

    id: Slug = Field(validation_alias="id", description="Uppställningens id, lika med filens namn.")
    title: Words = Field(validation_alias="titel", description="Uppställningens namn.")
    kind: Literal["drift", "investering"] = Field(
        validation_alias="slag",
        description="drift: raderna står i driftredovisning.csv; investering: investeringar.csv.",
    )
    order: int = Field(
        strict=True, validation_alias="ordning", description="Platsen på sidan, från 1."
    )
    board: Slug = Field(validation_alias="nämnd", description="Nämnden som pengarna hör till.")
    period: Period = Field(validation_alias="period", description="Året som beloppen gäller.")
    description: Words = Field(
        validation_alias="beskrivning", description="Vad uppställningen visar, med egna ord."
    )
    sign: Words = Field(
        validation_alias="tecken", description="Vad plus och minus betyder i beloppen."
    )
    columns: tuple[StatementColumn, ...] = Field(
        min_length=1, validation_alias="kolumner", description="Kolumnerna, i källans ordning."
    )
    notes: tuple[Note, ...] = Field(
        default=(),
        validation_alias="anmärkningar",
        description="Det man bör veta. gäller: rad.kolumn knyter en anmärkning till en cell.",
    )
    evidence: tuple[Evidence, ...] = Field(
        validation_alias="underlag", description="Var i källan uppställningen står."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")

    @property
    def table(self) -> str:
        """Return the name of the table that holds the rows."""
        return TABLE_BY_KIND[self.kind]


class StatementRow(NamedTuple):
    """Hold one row of a statement; amounts are exact, in million kronor.

    `kind` is post (adds to the row it is part of), summa (a post that others add up to), varav
    (tells a share of a row and adds to nothing), saldo (a balance, adds to nothing) or rubrik (a
    heading without amounts of its own). `part_of` names the row it adds to, and `same_as` another
    row (statement/row) that states the same quantity. `status` says why an amount is empty.
    `table` and `line` are where the row was read.
    """

    statement: str
    row: str
    title: str
    kind: str
    part_of: str
    same_as: str
    budget: Decimal | None
    outcome: Decimal | None
    deviation: Decimal | None
    outcome_before: Decimal | None
    status: str
    table: str = ""
    line: int = 0

    def amount(self, column: str) -> Decimal | None:
        """Return the amount in a column told by its published name."""
        return {
            "budget": self.budget,
            "utfall": self.outcome,
            "avvikelse": self.deviation,
            "utfall_foregaende": self.outcome_before,
        }[column]


class PriceBaseAmount(NamedTuple):
    """Hold the price base amount of a year, in kronor, and whether it is read at its source."""

    year: str
    kronor: Decimal
    is_verified: bool
    line: int = 0
