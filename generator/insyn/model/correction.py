"""Tell why a figure or a judgement that was published before has been changed."""

from typing import Literal

from pydantic import Field

from insyn.model.record import Record, Words


class Correction(Record):
    """Give the reason for a change of what has been published."""

    kind: Literal["rättelse", "revidering"] = Field(
        default="rättelse",
        validation_alias="typ",
        description=(
            "rättelse: det som publicerades var fel; revidering: det var rätt då, men den som "
            "mäter har ändrat det."
        ),
    )
    about: Words = Field(
        validation_alias="gäller",
        description="Perioden eller nyckeln som är ändrad: 2018, resultat, bedömningar.",
    )
    reason: Words = Field(validation_alias="skäl", description="Varför, i en mening.")
