"""Describe goals, how they hang together and how they were assessed: data/mal/<struktur>.yaml."""

from typing import Literal

from pydantic import Field

from insyn.model.record import Evidence, Note, Period, Record, Slug, WholeNumber, Words


class Assessment(Record):
    """State a report's judgement of a goal."""

    period: Period = Field(validation_alias="period", description="Året som bedömningen gäller.")
    report: Literal["delårsrapport", "verksamhetsberättelse"] = Field(
        validation_alias="rapport", description="Rapporten som bedömningen står i."
    )
    grade: Literal["mycket-god", "god", "godtagbar", "ej-godtagbar", "ej-bedömd"] = Field(
        validation_alias="bedömning", description="Bedömningen, med rapportens ord."
    )
    reason: Words | None = Field(
        default=None,
        validation_alias="motiv",
        description="Varför bedömningen blev så, kort och med egna ord.",
    )
    evidence: Evidence | None = Field(
        default=None, validation_alias="underlag", description="Var i källan bedömningen står."
    )


class Priority(Record):
    """State what the council asked to have put first, and what the board answers."""

    text: Words = Field(
        validation_alias="prioritering", description="Vad som ska prioriteras, med egna ord."
    )
    answer: Words | None = Field(
        default=None,
        validation_alias="svar",
        description="Vad nämnden svarar att den har gjort, med egna ord.",
    )
    evidence: Evidence | None = Field(
        default=None, validation_alias="underlag", description="Var i källan det står."
    )


class Goal(Record):
    """Describe one goal on any level of a goal structure."""

    id: Slug = Field(validation_alias="id", description="Målets id, unikt i strukturen.")
    title: Words = Field(validation_alias="titel", description="Målets lydelse, exakt.")
    level: Literal["övergripande", "strategiskt", "målområde", "fullmäktigemål", "nämndmål"] = (
        Field(validation_alias="nivå", description="Vilken nivå målet hör till.")
    )
    number: WholeNumber | None = Field(
        default=None,
        validation_alias="nummer",
        description="Målets nummer i källan, om det har ett.",
    )
    parent: Slug | None = Field(
        default=None,
        validation_alias="överordnat",
        description="Id för målet närmast ovanför, om källan säger vilket det är.",
    )
    board: Slug | None = Field(
        default=None, validation_alias="nämnd", description="Nämnden som ansvarar för målet."
    )
    dimension: Slug | None = Field(
        default=None,
        validation_alias="dimension",
        description="Hållbarhetsdimensionens id i gemensamt/begrepp.yaml.",
    )
    description: Words | None = Field(
        default=None,
        validation_alias="beskrivning",
        description="Vad målet handlar om, med egna ord.",
    )
    assessments: tuple[Assessment, ...] = Field(
        default=(), validation_alias="bedömningar", description="Rapporternas bedömningar."
    )
    priorities: tuple[Priority, ...] = Field(
        default=(),
        validation_alias="särskilt-prioriterat",
        description="Det som källan pekar ut som särskilt prioriterat för målet, med svar.",
    )
    without_indicators: Words | None = Field(
        default=None,
        validation_alias="utan-mått",
        description="Varför inga mått är kopplade till målet, om det är meningen.",
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta om målet."
    )
    evidence: Evidence | None = Field(
        default=None, validation_alias="underlag", description="Var i källan målet står."
    )
    earlier_ids: tuple[Slug, ...] = Field(
        default=(), validation_alias="tidigare-id", description="Id:n som målet haft förut."
    )


class BoardIndicator(Record):
    """State how a board would translate a council-wide indicator."""

    board: Slug = Field(validation_alias="nämnd", description="Nämnden.")
    number: Words = Field(validation_alias="nummer", description="Numret i källan.")
    title: Words = Field(validation_alias="titel", description="Nämndens indikator, exakt.")


class ProposedIndicator(Record):
    """Describe an indicator that a proposal names without giving figures for it."""

    number: Words = Field(validation_alias="nummer", description="Numret i källan.")
    title: Words = Field(validation_alias="titel", description="Indikatorns lydelse, exakt.")
    indicator: Slug | None = Field(
        default=None,
        validation_alias="mått",
        description="Måttet som mäter samma sak på samma sätt, om det finns.",
    )
    breakdown: tuple[BoardIndicator, ...] = Field(
        default=(), validation_alias="nedbrytning", description="Nämndernas egna indikatorer."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )


class Assignment(Record):
    """Describe a task that boards give their administrations."""

    id: Slug = Field(validation_alias="id", description="Uppdragets id, unikt i strukturen.")
    title: Words = Field(validation_alias="titel", description="Uppdragets lydelse, exakt.")
    boards: tuple[Slug, ...] = Field(
        validation_alias="nämnder", description="Nämnderna som har uppdraget."
    )
    goal: Slug | None = Field(
        default=None,
        validation_alias="mål",
        description="Id för målet i samma struktur som uppdraget hör till, om källan säger det.",
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )
    evidence: Evidence | None = Field(
        default=None, validation_alias="underlag", description="Var i källan uppdraget står."
    )


class Vision(Record):
    """Quote the vision that the structure serves."""

    text: Words = Field(validation_alias="lydelse", description="Visionens lydelse, exakt.")
    evidence: Evidence = Field(validation_alias="underlag", description="Var i källan den står.")


class CoreValue(Record):
    """Name a value that the organisation stands on."""

    title: Words = Field(validation_alias="namn", description="Värdets namn.")
    description: Words = Field(
        validation_alias="beskrivning", description="Vad det betyder, med egna ord."
    )


class GoalStructure(Record):
    """Hold all goals that applied at the same time: one file in data/mal/."""

    id: Slug = Field(validation_alias="id", description="Strukturens id, lika med filens namn.")
    title: Words = Field(validation_alias="titel", description="Strukturens namn.")
    standing: Literal["beslutad", "förslag", "framgår-inte"] = Field(
        validation_alias="ställning", description="Om strukturen är beslutad eller ett förslag."
    )
    year: Words | None = Field(
        default=None, validation_alias="år", description="Året den gäller, om källan säger det."
    )
    order: WholeNumber = Field(
        validation_alias="ordning", description="Strukturens plats i tidsföljden, från 1."
    )
    description: Words = Field(
        validation_alias="beskrivning", description="Hur strukturen är uppbyggd, med egna ord."
    )
    vision: Vision | None = Field(
        default=None, validation_alias="vision", description="Visionen som strukturen utgår från."
    )
    core_values: tuple[CoreValue, ...] = Field(
        default=(), validation_alias="kärnvärden", description="Kommunens kärnvärden."
    )
    ethical_code: tuple[Words, ...] = Field(
        default=(), validation_alias="etisk-kod", description="Den etiska koden, med egna ord."
    )
    goals: tuple[Goal, ...] = Field(validation_alias="mål", description="Målen, i källans ordning.")
    proposed_indicators: tuple[ProposedIndicator, ...] = Field(
        default=(),
        validation_alias="föreslagna-indikatorer",
        description="Indikatorer som ett förslag nämner.",
    )
    assignments: tuple[Assignment, ...] = Field(
        default=(), validation_alias="uppdrag", description="Uppdrag som källorna namnger."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta om strukturen."
    )
    evidence: tuple[Evidence, ...] | None = Field(
        default=None, validation_alias="underlag", description="Var i källorna strukturen står."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")

    def reference(self, goal: Goal) -> str:
        """Return the goal's reference across structures: `2019/okat-bostadsbyggande`."""
        return f"{self.id}/{goal.id}"
