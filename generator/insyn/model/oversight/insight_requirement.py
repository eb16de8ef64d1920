"""Describe what law or programme asks for insight: data/utforare/insynskrav/<id>.yaml."""

from typing import Literal

from pydantic import Field

from insyn.model.record import Day, Evidence, Note, Record, Slug, WholeNumber, Words, YesNo

ScopeCode = Literal["avtal", "utförare", "nämnd", "valfrihetssystem", "kommun"]
PerformerCode = Literal["privata", "alla"]
MomentCode = Literal["tecknande", "nuläge"]
RuleCode = Literal[
    "avtalet-följer-program",
    "avtalet-följs-upp",
    "insynsklausul-finns",
    "information-preciserad",
    "information-lämnad",
    "medverkan-reglerad",
    "mål-i-avtalet",
    "krav-kan-följas-upp",
    "driftsform-angiven",
    "nämnden-har-plan",
    "planens-innehåll",
    "planen-omfattar-alla",
    "planen-redovisad",
    "särskild-granskning",
    "samma-krav",
    "information-om-alla",
    "ickeval-beskrivet",
    "jämför-service",
    "program-för-mandatperioden",
    "öppna-data",
    "tillgänglighet-redovisad",
    "inga-personnummer",
]


class LegalGround(Record):
    """Tell where a requirement is laid down."""

    source: Words = Field(validation_alias="källa", description="Lagen eller programmet.")
    section: Words | None = Field(
        default=None,
        validation_alias="paragraf",
        description="Kapitlet och paragrafen.",
    )
    is_read: YesNo = Field(
        default=True,
        validation_alias="läst",
        description="nej om vi inte har kontrollerat mot lagtexten.",
    )


class InsightRequirement(Record):
    """State something that law or programme asks, of whom, when, and by which rule it is tried."""

    id: Slug = Field(validation_alias="id", description="Kravets id, lika med filens namn.")
    order: WholeNumber = Field(validation_alias="ordning", description="Plats i listan.")
    title: Words = Field(validation_alias="titel", description="Kravet i några ord.")
    text: Words = Field(validation_alias="krav", description="Vad som krävs, med egna ord.")
    ground: LegalGround = Field(validation_alias="grund", description="Var kravet står.")
    scope: ScopeCode = Field(
        validation_alias="omfattar",
        description="Vad kravet ställs på: avtal, utförare, nämnd, valfrihetssystem, kommun.",
    )
    performers: PerformerCode = Field(
        default="alla", validation_alias="utförare", description="privata, eller alla."
    )
    services: tuple[Words, ...] = Field(
        default=(), validation_alias="verksamheter", description="Bara de här verksamheterna."
    )
    contract_forms: tuple[Literal["lou", "lov", "eget-uppdrag"], ...] = Field(
        default=(), validation_alias="avtalsformer", description="Bara de här formerna av avtal."
    )
    first_day: Day | None = Field(
        default=None, validation_alias="gäller-från", description="Dagen kravet började gälla."
    )
    last_day: Day | None = Field(
        default=None, validation_alias="gäller-till", description="Sista dagen kravet gällde."
    )
    moment: MomentCode = Field(
        default="nuläge",
        validation_alias="prövas-vid",
        description="Dagen som avgör om kravet gäller: avtalets tecknande, eller nuläget.",
    )
    rule: RuleCode = Field(validation_alias="regel", description="Regeln som kravet prövas med.")
    rule_text: Words = Field(
        validation_alias="så-prövas-det", description="Regeln i ord, så att vem som helst förstår."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(), validation_alias="underlag", description="Var i källorna kravet står."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")
