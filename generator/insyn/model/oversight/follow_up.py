"""Describe a follow-up and all that came of it: data/utforare/uppfoljningar/<id>.yaml."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, StringConstraints

from insyn.model.correction import Correction
from insyn.model.oversight.codes import (
    FollowUpFormCode,
    JudgementCode,
    OccasionCode,
    ReceiverCode,
    SanctionKindCode,
    SanctionStateCode,
    SeverityCode,
)
from insyn.model.oversight.programme import Decision
from insyn.model.record import Day, Evidence, Note, Period, Record, Slug, Words

PLAN_ITEM_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*-[0-9]{4}/[a-z0-9]+(-[a-z0-9]+)*$"
PlanItemReference = Annotated[str, StringConstraints(pattern=PLAN_ITEM_PATTERN)]
"""An item told by its plan and its id: `kommunstyrelsen-2019/lokalvard`."""


class Judgement(Record):
    """Tell what a follow-up says of one requirement of the contract."""

    requirement: Slug = Field(validation_alias="krav", description="Kravets id i avtalet.")
    grade: JudgementCode = Field(validation_alias="bedömning", description="Bedömningen.")
    comment: Words | None = Field(
        default=None, validation_alias="kommentar", description="Varför bedömningen blev så, kort."
    )


class CorrectiveAction(Record):
    """Describe what is to be done about a deviation, by whom and when."""

    id: Slug = Field(validation_alias="id", description="Åtgärdens id, unikt i uppföljningen.")
    text: Words = Field(validation_alias="åtgärd", description="Vad som ska göras.")
    responsible: Words = Field(
        validation_alias="ansvarig", description="Funktionen som ansvarar, aldrig ett namn."
    )
    due: Day | None = Field(
        default=None, validation_alias="senast", description="Dagen den ska vara klar."
    )
    done: Day | None = Field(
        default=None, validation_alias="klar", description="Dagen utföraren säger att den är klar."
    )
    verified: Day | None = Field(
        default=None, validation_alias="verifierad", description="Dagen nämnden kontrollerade den."
    )
    verified_how: Words | None = Field(
        default=None, validation_alias="verifierad-genom", description="Hur det kontrollerades."
    )


class Dismissal(Record):
    """Tell that a board does not pursue a deviation."""

    day: Day = Field(validation_alias="datum", description="Dagen då avvikelsen skrevs av.")
    reason: Words = Field(validation_alias="skäl", description="Varför den inte drivs vidare.")


class Deviation(Record):
    """Describe something that is not as it was agreed."""

    id: Slug = Field(validation_alias="id", description="Avvikelsens id, unikt i uppföljningen.")
    text: Words = Field(validation_alias="avvikelse", description="Vad som brister.")
    requirement: Slug | None = Field(
        default=None, validation_alias="krav", description="Kravet som inte är uppfyllt."
    )
    severity: SeverityCode = Field(validation_alias="allvar", description="Hur allvarlig den är.")
    actions: tuple[CorrectiveAction, ...] = Field(
        default=(), validation_alias="åtgärder", description="Åtgärderna."
    )
    dismissed: Dismissal | None = Field(
        default=None, validation_alias="avskriven", description="Att den inte drivs vidare."
    )


class SanctionStep(Record):
    """Tell what state a sanction came into on a day."""

    state: SanctionStateCode = Field(validation_alias="läge", description="Läget.")
    day: Day = Field(validation_alias="datum", description="Dagen då sanktionen fick läget.")
    comment: Words | None = Field(
        default=None, validation_alias="kommentar", description="Varför läget ändrades, kort."
    )


class Sanction(Record):
    """Describe what a deviation costs the performer, step by step."""

    id: Slug = Field(validation_alias="id", description="Sanktionens id, unikt i uppföljningen.")
    kind: SanctionKindCode = Field(validation_alias="typ", description="Sanktionens slag.")
    deviation: Slug | None = Field(
        default=None, validation_alias="avvikelse", description="Avvikelsens id."
    )
    amount: Decimal | None = Field(
        default=None,
        ge=0,
        le=10**12,
        validation_alias="belopp-kronor",
        description="Beloppet i kronor.",
    )
    steps: tuple[SanctionStep, ...] = Field(
        min_length=1, validation_alias="skeden", description="Vad som hänt, i ordning."
    )

    @property
    def state(self) -> SanctionStateCode:
        """Return the state that the sanction is in."""
        return self.steps[-1].state


class Answer(Record):
    """Hold what the performer says of a follow-up, in the performer's own words."""

    day: Day = Field(validation_alias="datum", description="Dagen som svaret kom.")
    text: Words = Field(
        max_length=1500, validation_alias="svar", description="Utförarens egna ord."
    )


class Feedback(Record):
    """Tell who has heard of a follow-up, when and how."""

    receiver: ReceiverCode = Field(validation_alias="mottagare", description="Mottagaren.")
    day: Day | None = Field(
        default=None,
        validation_alias="datum",
        description="Dagen då mottagaren fick veta resultatet.",
    )
    form: Words | None = Field(
        default=None,
        validation_alias="form",
        description="Hur mottagaren fick veta det, till exempel genom ett brev.",
    )


class FollowUp(Record):
    """Describe one follow-up: of what, when, how, by whom, what was found and what was done."""

    id: Slug = Field(validation_alias="id", description="Uppföljningens id, lika med filens namn.")
    title: Words = Field(validation_alias="titel", description="Uppföljningens namn.")
    board: Slug = Field(validation_alias="nämnd", description="Nämnden som följer upp.")
    service: Words = Field(
        validation_alias="verksamhet", description="Verksamheten, till exempel Hemtjänst."
    )
    contract: Slug | None = Field(
        default=None, validation_alias="avtal", description="Avtalet som följs upp."
    )
    subjects: tuple[Words, ...] = Field(
        default=(),
        validation_alias="avser",
        description="Vad som följs upp, när det inte är ett enda avtal.",
    )
    plan_item: PlanItemReference | None = Field(
        default=None,
        validation_alias="planpunkt",
        description="Punkten i planen, när den inte gäller ett avtal: plan/punkt.",
    )
    form: FollowUpFormCode | None = Field(
        default=None, validation_alias="form", description="Formen för uppföljningen."
    )
    occasion: OccasionCode | None = Field(
        default=None, validation_alias="anledning", description="Planerad, händelsestyrd, oanmäld."
    )
    period: Period = Field(validation_alias="period", description="Året uppföljningen gäller.")
    planned: Day | None = Field(
        default=None, validation_alias="planerad", description="Dagen den är planerad till."
    )
    day: Day | None = Field(
        default=None, validation_alias="genomförd", description="Dagen den gjordes."
    )
    method: Words | None = Field(
        default=None, validation_alias="metod", description="Hur den gjordes."
    )
    by: tuple[Words, ...] = Field(
        default=(), validation_alias="utförd-av", description="Funktionerna som gjorde den."
    )
    result: Words | None = Field(
        default=None, validation_alias="resultat", description="Vad den visade, egna ord."
    )
    judgements: tuple[Judgement, ...] = Field(
        default=(), validation_alias="bedömningar", description="Bedömningen av varje krav."
    )
    deviations: tuple[Deviation, ...] = Field(
        default=(), validation_alias="avvikelser", description="Det som brister."
    )
    sanctions: tuple[Sanction, ...] = Field(
        default=(), validation_alias="sanktioner", description="Sanktionerna."
    )
    answers: tuple[Answer, ...] = Field(
        default=(), validation_alias="utförarens-svar", description="Utförarens egna ord."
    )
    decisions: tuple[Decision, ...] = Field(
        default=(), validation_alias="nämndbeslut", description="Nämndens beslut."
    )
    feedback: tuple[Feedback, ...] = Field(
        default=(), validation_alias="återkoppling", description="Vem som fått veta."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(), validation_alias="underlag", description="Var i källorna den står."
    )
    corrections: tuple[Correction, ...] = Field(
        default=(),
        validation_alias="rättelser",
        description="Varför något som har publicerats är ändrat.",
    )
    earlier_ids: tuple[Slug, ...] = Field(
        default=(), validation_alias="tidigare-id", description="Id:n som den haft förut."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")
