"""Describe the places that an editor has looked at and lets through the gate."""

from typing import Annotated

from pydantic import Field, StringConstraints

from insyn.model.record import Record, Text, WholeNumber, Words

ENDING_PATTERN = r"^[0-9]{2}$"
Ending = Annotated[Text, StringConstraints(pattern=ENDING_PATTERN)]
"""The two last digits of a number: they tell one number from another, but not whose it is."""


class Acknowledgement(Record):
    """Let one number through that looks like a personal identity number but is none."""

    file: Words = Field(
        validation_alias="fil", description="Filen eller mappen, så som kontrollen skriver den."
    )
    line: WholeNumber | None = Field(
        default=None,
        validation_alias="rad",
        description="Raden i filen. Utelämnas för ett namn och för en fil som inte är text.",
    )
    ending: Ending = Field(
        validation_alias="slutar-på",
        description="De två sista siffrorna. Resten av numret får inte stå här.",
    )
    reason: Words = Field(
        validation_alias="skäl", description="Varför numret inte är någons personnummer."
    )


class Acknowledgements(Record):
    """Hold the file gemensamt/undantag.yaml."""

    acknowledgements: tuple[Acknowledgement, ...] = Field(
        validation_alias="undantag", description="Ställena som släpps igenom, vart och ett för sig."
    )
