"""Describe a board's plan of follow-ups of a year: data/utforare/planer/<nämnd>-<år>.yaml."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from insyn.model.oversight.codes import FollowUpFormCode
from insyn.model.oversight.contract import IntervalStep
from insyn.model.oversight.programme import Decision, FeedbackRule
from insyn.model.record import Day, Evidence, Note, Record, Slug, Text, WholeNumber, Words

Points = Annotated[WholeNumber, Field(ge=1, le=3)]
"""A judgement from 1 (low) to 3 (high)."""

YEAR_PATTERN = r"^(19|20|21)[0-9]{2}$"
Year = Annotated[Text, StringConstraints(pattern=YEAR_PATTERN)]
"""The year of a plan, near enough to reckon days in."""


class Priority(Record):
    """Hold what decides how soon and how thoroughly something is followed up."""

    importance: Points = Field(
        validation_alias="betydelse", description="Betydelsen för dem som berörs, 1 till 3."
    )
    risk: Points = Field(validation_alias="risk", description="Risken för brister, 1 till 3.")
    size: Points = Field(validation_alias="omfattning", description="Hur stort det är, 1 till 3.")
    reason: Words | None = Field(
        default=None, validation_alias="skäl", description="Varför, med egna ord."
    )


class PlanItem(Record):
    """State one thing that is to be followed up, how, by whom, when and for whom."""

    id: Slug = Field(validation_alias="id", description="Punktens id, unikt i planen.")
    what: Words = Field(validation_alias="vad", description="Vad som ska följas upp.")
    contract: Slug | None = Field(
        default=None, validation_alias="avtal", description="Avtalet som följs upp."
    )
    forms: tuple[FollowUpFormCode, ...] = Field(
        default=(), validation_alias="former", description="Formerna för uppföljningen."
    )
    responsible: tuple[Words, ...] = Field(
        default=(), validation_alias="ansvariga", description="Funktionerna som gör den."
    )
    timetable: Words | None = Field(
        default=None, validation_alias="tidplan", description="Tidplanen i ord."
    )
    interval: tuple[IntervalStep, ...] = Field(
        default=(),
        validation_alias="intervall",
        description="Hur ofta, i steg från avtalets första dag.",
    )
    days: tuple[Day, ...] = Field(
        default=(),
        validation_alias="senast",
        description="Dagar då uppföljningen senast ska vara gjord, i stället för intervall.",
    )
    feedback: tuple[FeedbackRule, ...] = Field(
        default=(), validation_alias="återkoppling", description="Vem som får veta, och hur."
    )
    priority: Priority | None = Field(
        default=None, validation_alias="prioritet", description="Underlaget för prioriteten."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )


class SpecialReview(Record):
    """State an area that is reviewed for a special reason."""

    area: Words = Field(validation_alias="område", description="Området som granskas.")
    reason: Words = Field(validation_alias="skäl", description="Varför det granskas.")


class PlanReport(Record):
    """Tell that the plan has been accounted for to the board."""

    report: Literal["delårsrapport", "verksamhetsberättelse"] = Field(
        validation_alias="rapport", description="Rapporten som planen redovisades i."
    )
    day: Day | None = Field(
        default=None,
        validation_alias="datum",
        description="Dagen då planen redovisades för nämnden.",
    )
    text: Words | None = Field(
        default=None, validation_alias="text", description="Vad rapporten säger, egna ord."
    )


class FollowUpPlan(Record):
    """Hold what one board is to follow up in one year."""

    id: Slug = Field(validation_alias="id", description="Planens id, lika med filens namn.")
    title: Words = Field(validation_alias="titel", description="Planens namn.")
    board: Slug = Field(validation_alias="nämnd", description="Nämnden som planen gäller.")
    period: Year = Field(validation_alias="period", description="Året som planen gäller.")
    programme: Slug | None = Field(
        default=None, validation_alias="program", description="Programmet som planen följer."
    )
    decision: Decision | None = Field(
        default=None, validation_alias="nämndbeslut", description="Nämndens beslut om planen."
    )
    summary: Words = Field(
        validation_alias="sammanfattning", description="Vad planen säger, kort och egna ord."
    )
    items: tuple[PlanItem, ...] = Field(
        default=(), validation_alias="punkter", description="Det som ska följas upp."
    )
    special_reviews: tuple[SpecialReview, ...] = Field(
        default=(), validation_alias="särskilda-granskningar", description="Utvalda områden."
    )
    reports: tuple[PlanReport, ...] = Field(
        default=(), validation_alias="redovisningar", description="Rapporter om planen."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(), validation_alias="underlag", description="Var i källorna planen står."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")

    @property
    def year(self) -> int:
        """Return the year of the plan."""
        return int(self.period)
