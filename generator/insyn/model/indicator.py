"""Describe what is measured, without the figures: data/matt/<id>.yaml."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from insyn.model.codes import AREAS_WITHOUT_NAME, SEX_WORDS, WHOLE_MUNICIPALITY
from insyn.model.correction import Correction
from insyn.model.record import (
    Evidence,
    GoalReference,
    Note,
    Period,
    Record,
    Slug,
    WholeNumber,
    Words,
    YesNo,
)

Dimension = Literal["kön", "område", "ålder"]


class StatedTrend(Record):
    """State the trend that the source itself sees."""

    direction: Literal["positiv", "oförändrad", "negativ"] = Field(
        validation_alias="riktning", description="Trenden, med källans ord."
    )
    notes: Words | None = Field(
        default=None, validation_alias="anmärkning", description="Om källan förklarar trenden."
    )


class StatedDifferences(Record):
    """State the source's own verdict on unjustified differences between groups."""

    verdict: Literal["ja", "nej", "ej-bedömt"] = Field(
        validation_alias="bedömning",
        description="ja: källan ser omotiverade skillnader; nej: inga; ej-bedömt: sägs inte.",
    )
    dimensions: tuple[Dimension, ...] = Field(
        default=(), validation_alias="mellan", description="Mellan vilka grupper."
    )
    comment: Words | None = Field(
        default=None, validation_alias="kommentar", description="Vad källan säger, med egna ord."
    )
    action: Words | None = Field(
        default=None,
        validation_alias="åtgärd",
        description="Vad som görs åt skillnaden, om källan säger det.",
    )


class SeriesBreak(Record):
    """Tell from which period figures can no longer be compared with earlier ones."""

    period: Period = Field(validation_alias="period", description="Första perioden efter brottet.")
    text: Words = Field(validation_alias="text", description="Vad som ändrades.")


class Removal(Record):
    """Tell that the source says the indicator is no longer followed."""

    since: Period = Field(validation_alias="från", description="Planen som måttet saknas i.")
    text: Words = Field(validation_alias="text", description="Vad källan säger om det.")


class Indicator(Record):
    """Describe one measure: what it means, how to read it and which goals it serves."""

    id: Slug = Field(validation_alias="id", description="Måttets id, lika med filens namn.")
    title: Words = Field(validation_alias="titel", description="Måttets namn.")
    definition: Words = Field(
        validation_alias="definition", description="Vad siffran visar, med egna ord."
    )
    unit: Literal[
        "procent",
        "procent-förändring",
        "antal",
        "index",
        "betyg",
        "öre-per-skattekrona",
        "kvot",
        "per-1000-invånare",
        "per-invånare",
        "plats",
        "mnkr",
        "kwh-per-kvm",
        "ton",
        "kg-per-årsarbetare",
        "tusental",
        "hektar",
    ] = Field(
        validation_alias="enhet", description="Måttets enhet, till exempel procent eller index."
    )
    direction: Literal["upp", "ned", "ingen"] = Field(
        validation_alias="riktning", description="Vilket håll som är bra."
    )
    decimals: Annotated[WholeNumber, Field(ge=0, le=6)] = Field(
        validation_alias="decimaler", description="Antalet decimaler som visas."
    )
    measures_persons: YesNo = Field(
        validation_alias="gäller-personer",
        description="ja om varje svar kommer från en person, så att kön borde redovisas.",
    )
    without_sex: Words | None = Field(
        default=None,
        validation_alias="utan-kön",
        description="Varför måttet inte är uppdelat på kön, om det gäller personer.",
    )
    sex_words: Literal["kvinnor-och-män", "flickor-och-pojkar"] = Field(
        default="kvinnor-och-män",
        validation_alias="könsord",
        description="Vad könen kallas i källan: flickor-och-pojkar om måttet gäller barn.",
    )
    scope: Words | None = Field(
        default=None,
        validation_alias="omfattar",
        description="Vad siffrorna omfattar, om det inte är hela kommunen.",
    )
    without_target: Words | None = Field(
        default=None,
        validation_alias="utan-målvärde",
        description="Varför måttet inte har något målvärde, om det är så i källan.",
    )
    measured_by: Words = Field(
        validation_alias="källa",
        description="Undersökningen eller registret som siffran kommer ur.",
    )
    kolada: Annotated[str, StringConstraints(pattern=r"^[NU][0-9]{5}$")] | None = Field(
        default=None, validation_alias="kolada", description="Nyckeltalets nummer i Kolada."
    )
    goals: tuple[GoalReference, ...] = Field(
        validation_alias="mål", description="Målen som måttet hör till: struktur/mål."
    )
    parent: Slug | None = Field(
        default=None,
        validation_alias="del-av",
        description="Måttet som detta är en del av, om källan ställer upp det så.",
    )
    stated_trend: StatedTrend | None = Field(
        default=None, validation_alias="trend", description="Trenden som källan anger."
    )
    stated_differences: StatedDifferences | None = Field(
        default=None,
        validation_alias="omotiverade-skillnader",
        description="Källans bedömning av omotiverade skillnader.",
    )
    breaks: tuple[SeriesBreak, ...] = Field(
        default=(), validation_alias="seriebrott", description="Brott i serien."
    )
    removed: Removal | None = Field(
        default=None, validation_alias="borttaget", description="Om måttet inte längre följs."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta om siffran."
    )
    evidence: Evidence | None = Field(
        default=None, validation_alias="underlag", description="Var i källan måttet står."
    )
    corrections: tuple[Correction, ...] = Field(
        default=(),
        validation_alias="rättelser",
        description="Varför något som har publicerats är ändrat.",
    )
    earlier_ids: tuple[Slug, ...] = Field(
        default=(), validation_alias="tidigare-id", description="Id:n som måttet haft förut."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")

    @property
    def whole(self) -> str:
        """Return what the figures for everyone cover: Hela kommunen, or a part that is named."""
        return self.scope or AREAS_WITHOUT_NAME[WHOLE_MUNICIPALITY].label

    def sex_name(self, sex: str) -> str:
        """Return what a sex is called here: Alla, Kvinnor or Flickor, Män or Pojkar."""
        return SEX_WORDS[self.sex_words][sex].label
