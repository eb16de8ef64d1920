"""Describe what a board has promised to develop, and how it went: data/mal/ataganden/<id>.yaml."""

from typing import Literal

from pydantic import Field

from insyn.model.record import Evidence, GoalReference, Note, Period, Record, Slug, Words


class Commitment(Record):
    """Describe one development commitment under a goal."""

    id: Slug = Field(validation_alias="id", description="Åtagandets id, lika med filens namn.")
    title: Words = Field(validation_alias="titel", description="Åtagandets rubrik, exakt.")
    goal: GoalReference = Field(
        validation_alias="mål", description="Målet som åtagandet hör till: struktur/mål."
    )
    period: Period = Field(validation_alias="period", description="Året som statusen gäller.")
    background: Words | None = Field(
        default=None, validation_alias="bakgrund", description="Varför det behövs, med egna ord."
    )
    promise: Words = Field(
        validation_alias="åtagande", description="Vad nämnden åtar sig att göra, med egna ord."
    )
    status: Literal["klart", "ej-klart-i-år"] = Field(
        validation_alias="status", description="Om åtagandet blev klart under året, enligt källan."
    )
    comment: Words | None = Field(
        default=None, validation_alias="kommentar", description="Hur det gick, kort och egna ord."
    )
    expected: Words | None = Field(
        default=None,
        validation_alias="väntas-klart",
        description="När det väntas bli klart, om källan säger det.",
    )
    carried_from: Period | None = Field(
        default=None,
        validation_alias="överfört-från",
        description="Året vars berättelse åtagandet är överflyttat från.",
    )
    since: Period | None = Field(
        default=None,
        validation_alias="från",
        description="Året som åtagandet först gjordes, om källan säger det.",
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta om åtagandet."
    )
    evidence: Evidence = Field(
        validation_alias="underlag", description="Var i källan åtagandet står."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")
