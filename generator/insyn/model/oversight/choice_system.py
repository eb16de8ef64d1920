"""Describe a choice system: data/utforare/valfrihetssystem/<id>.yaml."""

from pydantic import Field

from insyn.model.record import Day, Evidence, Note, Record, Slug, Words


class ChoiceSystem(Record):
    """Describe where people may choose between performers, and what happens if they do not."""

    id: Slug = Field(validation_alias="id", description="Systemets id, lika med filens namn.")
    title: Words = Field(validation_alias="titel", description="Systemets namn.")
    service: Words = Field(
        validation_alias="verksamhet", description="Verksamheten, till exempel Hemtjänst."
    )
    board: Slug = Field(validation_alias="nämnd", description="Nämnden som ansvarar.")
    law: Words | None = Field(
        default=None, validation_alias="lag", description="Lagen som systemet vilar på."
    )
    first_day: Day | None = Field(
        default=None, validation_alias="från", description="Dagen som systemet började."
    )
    last_day: Day | None = Field(
        default=None, validation_alias="till", description="Dagen som systemet slutade."
    )
    description: Words = Field(validation_alias="beskrivning", description="Vad man kan välja.")
    default_choice: Words | None = Field(
        default=None, validation_alias="ickeval", description="Vad som händer om man inte väljer."
    )
    new_choice: Words | None = Field(
        default=None, validation_alias="omval", description="Hur man byter utförare."
    )
    comparison: Slug | None = Field(
        default=None,
        validation_alias="jämför-service",
        description="Tjänsten i Jämför service, om systemet finns där.",
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(), validation_alias="underlag", description="Var i källorna systemet nämns."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")
