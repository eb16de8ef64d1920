"""Hold the words that help the one who chooses, beside the facts and the figures."""

from pydantic import Field

from insyn.model.record import Record, Words


class Advice(Record):
    """Tell something that tends to matter in a choice."""

    title: Words = Field(validation_alias="rubrik", description="Vad det gäller.")
    text: Words = Field(validation_alias="text", description="Rådet, i några meningar.")


class Guidance(Record):
    """Help the one who chooses, or chooses together with someone close."""

    introduction: Words = Field(validation_alias="inledning", description="Guidens första stycke.")
    advice: tuple[Advice, ...] = Field(
        min_length=1, validation_alias="att-tänka-på", description="Det som brukar ha betydelse."
    )
    questions: tuple[Words, ...] = Field(
        min_length=1,
        validation_alias="frågor-att-ställa",
        description="Frågor att ställa vid ett besök eller på telefon.",
    )
