"""Describe a contract or an own assignment: data/utforare/avtal/<id>.yaml."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from insyn.model.correction import Correction
from insyn.model.oversight.codes import ContractFormCode, EndingCode, IntervalCode
from insyn.model.record import (
    Day,
    Evidence,
    GoalReference,
    Note,
    Record,
    Slug,
    WholeNumber,
    Words,
    YesNo,
)


class IntervalStep(Record):
    """Say how often something is done during some years."""

    every: IntervalCode = Field(
        validation_alias="per",
        description="Hur ofta: månad, kvartal, termin, halvår, år eller vartannat-år.",
    )
    years: WholeNumber | None = Field(
        default=None,
        ge=1,
        le=50,
        validation_alias="antal-år",
        description="Hur många år det gäller. Utan antal gäller det till avtalets slut.",
    )


class Option(Record):
    """Offer to prolong a contract."""

    last_day: Day = Field(
        validation_alias="till", description="Sista dagen om förlängningen används."
    )
    used: YesNo | None = Field(
        default=None, validation_alias="använd", description="Om den har använts: ja eller nej."
    )


class Ending(Record):
    """Tell that a contract ended before its time."""

    day: Day | None = Field(
        default=None, validation_alias="datum", description="Dagen då avtalet upphörde i förtid."
    )
    how: EndingCode = Field(validation_alias="sätt", description="Hur avtalet avslutades.")
    reason: Words | None = Field(
        default=None, validation_alias="skäl", description="Varför, med egna ord."
    )
    follow_up: Slug | None = Field(
        default=None, validation_alias="uppföljning", description="Uppföljningen som ledde dit."
    )


class Requirement(Record):
    """State what a contract asks of the performer."""

    id: Slug = Field(validation_alias="id", description="Kravets id, unikt i avtalet.")
    text: Words = Field(validation_alias="krav", description="Vad som krävs, i en mening.")
    kind: Literal["ska", "bör"] = Field(
        default="ska", validation_alias="typ", description="Om utföraren ska eller bör göra det."
    )
    is_critical: YesNo = Field(
        default=False, validation_alias="kritiskt", description="Om brister kan skada någon."
    )
    measured_by: Words | None = Field(
        default=None,
        validation_alias="mäts-genom",
        description="Hur kravet följs upp. Utan det kan kravet inte följas upp.",
    )
    section: Words | None = Field(
        default=None, validation_alias="avsnitt", description="Var i avtalet kravet står."
    )


class ReceivedInformation(Record):
    """Tell that the performer has handed over information to the public."""

    day: Day = Field(validation_alias="datum", description="Dagen som informationen kom.")
    what: Words = Field(validation_alias="vad", description="Vad som kom in.")


class InsightClause(Record):
    """Tell whether a contract secures information for the public, and what has come of it."""

    exists: YesNo = Field(
        validation_alias="finns", description="Om avtalet har en insynsklausul: ja eller nej."
    )
    what: tuple[Words, ...] = Field(
        default=(), validation_alias="vad", description="Vilken information som ska lämnas."
    )
    every: IntervalCode | None = Field(
        default=None, validation_alias="hur-ofta", description="Hur ofta den ska lämnas."
    )
    section: Words | None = Field(
        default=None, validation_alias="avsnitt", description="Var i avtalet klausulen står."
    )
    received: tuple[ReceivedInformation, ...] = Field(
        default=(), validation_alias="mottaget", description="Det som har kommit in."
    )


class Terms(Record):
    """Tell what a contract says of the performer's part in follow-up."""

    takes_part: YesNo | None = Field(
        default=None,
        validation_alias="medverkar",
        description="Om utföraren ska medverka när verksamheten följs upp.",
    )
    statistics: YesNo | None = Field(
        default=None, validation_alias="statistik", description="Om utföraren ska lämna statistik."
    )
    registers: YesNo | None = Field(
        default=None,
        validation_alias="register",
        description="Om utföraren ska rapportera till register och myndigheter.",
    )
    sanctions: YesNo | None = Field(
        default=None, validation_alias="sanktioner", description="Om avtalet har sanktioner."
    )


class Contract(Record):
    """Describe who does what for a board, and on what terms."""

    id: Slug = Field(validation_alias="id", description="Avtalets id, lika med filens namn.")
    title: Words = Field(validation_alias="titel", description="Avtalets namn.")
    service: Words = Field(
        validation_alias="verksamhet", description="Verksamheten, till exempel Hemtjänst."
    )
    board: Slug = Field(validation_alias="nämnd", description="Nämnden som har tecknat avtalet.")
    provider: Slug | None = Field(
        default=None,
        validation_alias="utförare",
        description="Utförarens id, som i registret över utförare.",
    )
    form: ContractFormCode | None = Field(
        default=None,
        validation_alias="form",
        description="lou, lov eller eget-uppdrag (kommunens egen regi).",
    )
    choice_system: Slug | None = Field(
        default=None,
        validation_alias="valfrihetssystem",
        description="Valfrihetssystemets id, om avtalet hör till ett.",
    )
    programme: Slug | None = Field(
        default=None, validation_alias="program", description="Programmet som avtalet följer."
    )
    goals: tuple[GoalReference, ...] = Field(
        default=(), validation_alias="mål", description="Kommunens mål som avtalet tar upp."
    )
    diary_number: Words | None = Field(
        default=None,
        validation_alias="diarienummer",
        description="Diarienumret för avtalet, om källan anger det.",
    )
    signed: Day | None = Field(
        default=None, validation_alias="tecknat", description="Dagen som avtalet tecknades."
    )
    first_day: Day | None = Field(
        default=None, validation_alias="från", description="Första dagen som avtalet gäller."
    )
    last_day: Day | None = Field(
        default=None, validation_alias="till", description="Sista dagen, utan förlängning."
    )
    options: tuple[Option, ...] = Field(
        default=(), validation_alias="förlängningar", description="Möjliga förlängningar."
    )
    ending: Ending | None = Field(
        default=None, validation_alias="avslutat", description="Att avtalet slutade i förtid."
    )
    replaces: Slug | None = Field(
        default=None, validation_alias="ersätter", description="Avtalet som detta följer på."
    )
    yearly_value: Decimal | None = Field(
        default=None,
        ge=0,
        le=1_000_000,
        validation_alias="värde-mnkr",
        description="Miljoner kronor per år.",
    )
    requirements: tuple[Requirement, ...] = Field(
        default=(), validation_alias="krav", description="Kraven, i avtalets ordning."
    )
    insight_clause: InsightClause | None = Field(
        default=None,
        validation_alias="insynsklausul",
        description="Informationen till allmänheten. Utelämnas när källan inte säger något.",
    )
    terms: Terms | None = Field(
        default=None, validation_alias="villkor", description="Villkoren för uppföljning."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(), validation_alias="underlag", description="Var i källorna avtalet står."
    )
    corrections: tuple[Correction, ...] = Field(
        default=(),
        validation_alias="rättelser",
        description="Varför något som har publicerats är ändrat.",
    )
    earlier_ids: tuple[Slug, ...] = Field(
        default=(), validation_alias="tidigare-id", description="Id:n som avtalet haft förut."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")
