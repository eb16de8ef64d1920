"""Describe how the municipality steers and follows up: data/styrning/<målstruktur>.yaml."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from insyn.model.record import Evidence, Note, Period, Record, Slug, WholeNumber, Words, YesNo

CELL_PATTERN = (
    r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*"
    r"\.(budget|utfall|avvikelse|utfall_foregaende)$"
)
MEASURED_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*/[0-9]{4}(-(0[1-9]|1[0-2]))?$"

Month = Annotated[WholeNumber, Field(ge=1, le=12)]


class CalendarEvent(Record):
    """Describe something that returns every year in planning or follow-up."""

    id: Slug = Field(
        validation_alias="id", description="Händelsens id, detsamma i alla versioner av kalendern."
    )
    title: Words = Field(validation_alias="titel", description="Vad som händer, i några ord.")
    months: tuple[Month, ...] = Field(
        validation_alias="månader", description="Månadernas nummer, 1–12, så som källan anger dem."
    )
    when: Words = Field(
        validation_alias="när", description="Tidpunkten i ord: senast i januari, under våren."
    )
    step: Literal["planera", "utföra", "följa-upp", "förbättra"] = Field(
        validation_alias="steg", description="Steget i planeringen och uppföljningen."
    )
    who: Words = Field(validation_alias="vem", description="Den som gör eller beslutar.")
    board: Slug | None = Field(
        default=None, validation_alias="nämnd", description="Nämndens id, om det är en enda."
    )
    text: Words = Field(validation_alias="text", description="Vad det innebär, med egna ord.")
    difference: Words | None = Field(
        default=None,
        validation_alias="skillnad",
        description="Vad som skiljer från den närmast tidigare versionen, om något gör det.",
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )


class Plan(Record):
    """Describe a plan or report at one level of the organisation."""

    id: Slug = Field(validation_alias="id", description="Planens id, detsamma i alla versioner.")
    level: Words = Field(validation_alias="nivå", description="Vem planen hör till.")
    title: Words = Field(validation_alias="titel", description="Planens namn, exakt.")
    text: Words = Field(validation_alias="text", description="Vad planen är till för, egna ord.")
    contents: tuple[Words, ...] = Field(
        default=(),
        validation_alias="innehåll",
        description="Vad planen ska innehålla enligt källan, med egna ord.",
    )
    difference: Words | None = Field(
        default=None,
        validation_alias="skillnad",
        description="Vad som skiljer från den närmast tidigare versionen, om något gör det.",
    )


class Principle(Record):
    """State one of the economic steering principles."""

    id: Slug = Field(validation_alias="id", description="Principens id, detsamma i alla versioner.")
    number: WholeNumber | None = Field(
        default=None, validation_alias="nummer", description="Principens nummer i källan."
    )
    heading: Words = Field(validation_alias="rubrik", description="Rubriken i källan, exakt.")
    text: Words = Field(validation_alias="text", description="Vad principen säger, med egna ord.")
    difference: Words | None = Field(
        default=None,
        validation_alias="skillnad",
        description="Vad som skiljer från den närmast tidigare versionen, om något gör det.",
    )


class RuleInput(Record):
    """Tell where a rule gets one of the figures that it judges, or that the figure is missing."""

    name: Literal[
        "belopp", "bas", "resultat", "beslutad-nettoinvestering", "avvikelse", "prisbasbelopp"
    ] = Field(validation_alias="namn", description="Vilken av regelns uppgifter det är.")
    cell: Annotated[str, StringConstraints(pattern=CELL_PATTERN)] | None = Field(
        default=None,
        validation_alias="cell",
        description="Cellen i en ekonomisk uppställning: uppställning/rad.kolumn.",
    )
    outcome: Annotated[str, StringConstraints(pattern=MEASURED_PATTERN)] | None = Field(
        default=None, validation_alias="utfall", description="Ett måtts utfall: mått/period."
    )
    year: Period | None = Field(
        default=None,
        validation_alias="år",
        description="Året som resultatet eller prisbasbeloppet gäller.",
    )
    missing: Words | None = Field(
        default=None, validation_alias="saknas", description="Varför uppgiften inte finns."
    )


class RuleTrial(Record):
    """Try a rule on the figures of one board and period, or of one project."""

    title: Words = Field(validation_alias="titel", description="Vad som prövas, i några ord.")
    board: Slug | None = Field(
        default=None, validation_alias="nämnd", description="Nämnden som prövas."
    )
    period: Period | None = Field(
        default=None, validation_alias="period", description="Året som prövas, om det är känt."
    )
    inputs: tuple[RuleInput, ...] = Field(
        validation_alias="indata", description="Uppgifterna som regeln behöver."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )


class SteeringRule(Record):
    """State a rule that figures can be held against.

    högsta-andel: `belopp` is at most `share` percent of `bas`; a deficit counts too where the
    share holds `both_ways`.
    återställs-inom: a negative `resultat` is made up for by the results of the next `years` years.
    rapporteras-över: an `avvikelse` above `share` percent of `beslutad-nettoinvestering` that is
    at least `base_amounts` price base amounts goes to the council for a new decision.
    """

    id: Slug = Field(validation_alias="id", description="Regelns id, detsamma i alla versioner.")
    title: Words = Field(validation_alias="titel", description="Regeln i några ord.")
    kind: Literal["högsta-andel", "återställs-inom", "rapporteras-över"] = Field(
        validation_alias="typ", description="Hur regeln räknas."
    )
    share: Decimal | None = Field(
        default=None, ge=0, validation_alias="andel", description="Andelen i procent."
    )
    both_ways: YesNo = Field(
        default=False,
        validation_alias="åt-båda-hållen",
        description="ja om andelen gäller både överskott och underskott.",
    )
    years: WholeNumber | None = Field(
        default=None, ge=1, validation_alias="antal-år", description="Antalet år."
    )
    base_amounts: WholeNumber | None = Field(
        default=None, ge=1, validation_alias="prisbasbelopp", description="Antalet prisbasbelopp."
    )
    text: Words = Field(validation_alias="text", description="Vad regeln säger, med egna ord.")
    principle: Slug | None = Field(
        default=None, validation_alias="princip", description="Principens id i samma fil."
    )
    trials: tuple[RuleTrial, ...] = Field(
        validation_alias="prövningar", description="De prövningar av regeln som går att göra."
    )
    evidence: Evidence = Field(validation_alias="underlag", description="Var i källan regeln står.")


class Steering(Record):
    """Hold the steering that belongs to one goal structure."""

    id: Slug = Field(validation_alias="id", description="Målstrukturens id, lika med filens namn.")
    title: Words = Field(validation_alias="titel", description="Styrningens namn.")
    description: Words = Field(
        validation_alias="beskrivning", description="Hur styrningen fungerar, med egna ord."
    )
    calendar: tuple[CalendarEvent, ...] = Field(
        default=(), validation_alias="kalender", description="Årets händelser, i ordning."
    )
    plans: tuple[Plan, ...] = Field(
        default=(), validation_alias="planer", description="Planer och rapporter på varje nivå."
    )
    principles: tuple[Principle, ...] = Field(
        default=(),
        validation_alias="principer",
        description="Ekonomistyrningsprinciperna, i källans ordning.",
    )
    rules: tuple[SteeringRule, ...] = Field(
        default=(), validation_alias="regler", description="Regler som går att räkna på."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )
    evidence: tuple[Evidence, ...] = Field(
        validation_alias="underlag", description="Var i källan styrningen står."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")
