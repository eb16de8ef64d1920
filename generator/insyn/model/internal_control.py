"""Describe a board's internal control of a year: data/internkontroll/<nämnd>-<år>.yaml."""

from typing import Literal

from pydantic import Field

from insyn.model.record import Day, Evidence, Note, Period, Record, Slug, Words

Status = Literal["klart", "ej-klart-i-år"]


class ControlAction(Record):
    """Describe something that is to be done against a risk or after a review."""

    id: Slug = Field(validation_alias="id", description="Åtgärdens id, unikt i filen.")
    text: Words = Field(validation_alias="åtgärd", description="Vad som ska göras, med egna ord.")
    status: Status = Field(
        validation_alias="status", description="Om åtgärden blev klar under året, enligt källan."
    )
    comment: Words | None = Field(
        default=None, validation_alias="kommentar", description="Hur det gick, kort och egna ord."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )


class Risk(Record):
    """Describe a risk and what is done to make it smaller."""

    id: Slug = Field(validation_alias="id", description="Riskens id, unikt i filen.")
    area: Words = Field(validation_alias="område", description="Rubriken i källan, exakt.")
    text: Words = Field(validation_alias="risk", description="Vad som kan hända, med egna ord.")
    background: Words | None = Field(
        default=None, validation_alias="bakgrund", description="Varför, kort och med egna ord."
    )
    carried_from: Period | None = Field(
        default=None,
        validation_alias="överfört-från",
        description="Året vars berättelse risken är överflyttad från.",
    )
    actions: tuple[ControlAction, ...] = Field(
        validation_alias="åtgärder", description="Det som ska göras."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )


class Review(Record):
    """Describe an audit or another review from outside, and what is done after it."""

    id: Slug = Field(validation_alias="id", description="Granskningens id, unikt i filen.")
    title: Words = Field(validation_alias="titel", description="Granskningens namn, exakt.")
    diary_number: Words | None = Field(
        default=None, validation_alias="diarienummer", description="Diarienumret, om det anges."
    )
    recommendations: tuple[Words, ...] = Field(
        default=(),
        validation_alias="rekommendationer",
        description="Vad revisorerna eller granskaren rekommenderar, med egna ord.",
    )
    background: Words | None = Field(
        default=None, validation_alias="bakgrund", description="Vad det gäller, med egna ord."
    )
    actions: tuple[ControlAction, ...] = Field(
        validation_alias="åtgärder", description="Det som ska göras."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )


class Control(Record):
    """Describe a check that is made by plan, and what it found."""

    id: Slug = Field(validation_alias="id", description="Kontrollens id, unikt i filen.")
    area: Words = Field(validation_alias="område", description="Rubriken i källan, exakt.")
    title: Words = Field(validation_alias="titel", description="Kontrollens namn, exakt.")
    purpose: Words | None = Field(
        default=None, validation_alias="syfte", description="Varför den görs, med egna ord."
    )
    method: Words | None = Field(
        default=None, validation_alias="metod", description="Hur den görs, med egna ord."
    )
    due: Day | None = Field(
        default=None, validation_alias="klart-senast", description="Datumet den ska vara klar."
    )
    status: Status = Field(
        validation_alias="status", description="Om kontrollen gjordes klart, enligt källan."
    )
    outcome: Words | None = Field(
        default=None, validation_alias="utfall", description="Vad kontrollen visade, egna ord."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )


class InternalControl(Record):
    """Hold the internal control of one board in one year."""

    id: Slug = Field(validation_alias="id", description="Planens id, lika med filens namn.")
    title: Words = Field(validation_alias="titel", description="Planens namn.")
    board: Slug = Field(validation_alias="nämnd", description="Nämnden som planen gäller.")
    period: Period = Field(validation_alias="period", description="Året som planen gäller.")
    summary: Words = Field(
        validation_alias="sammanfattning", description="Hur året gick, med egna ord."
    )
    risks: tuple[Risk, ...] = Field(
        default=(), validation_alias="risker", description="Riskerna, i källans ordning."
    )
    reviews: tuple[Review, ...] = Field(
        default=(), validation_alias="granskningar", description="Granskningarna, i ordning."
    )
    controls: tuple[Control, ...] = Field(
        default=(), validation_alias="kontroller", description="Kontrollerna, i källans ordning."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta om planen."
    )
    evidence: tuple[Evidence, ...] = Field(
        validation_alias="underlag", description="Var i källan planen står."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")
