"""Describe a programme for follow-up and insight: data/utforare/program/<id>.yaml."""

from pydantic import Field

from insyn.model.oversight.codes import OperatingFormCode, ReceiverCode
from insyn.model.record import Day, Evidence, Note, Record, Slug, Words


class Decision(Record):
    """Tell when something was decided, and where in the diary it stands."""

    day: Day | None = Field(
        default=None, validation_alias="datum", description="Dagen för beslutet."
    )
    diary_number: Words | None = Field(
        default=None, validation_alias="diarienummer", description="Diarienumret för beslutet."
    )
    text: Words | None = Field(
        default=None, validation_alias="beslut", description="Vad som beslutades, kort."
    )


class ProgrammePoint(Record):
    """State one thing that a programme says."""

    id: Slug = Field(validation_alias="id", description="Punktens id, unikt i programmet.")
    text: Words = Field(validation_alias="text", description="Vad programmet säger, egna ord.")
    section: Words | None = Field(
        default=None, validation_alias="avsnitt", description="Rubriken i programmet."
    )


class FeedbackRule(Record):
    """Tell who is to hear of a follow-up, and how."""

    receiver: ReceiverCode = Field(
        validation_alias="mottagare",
        description="Vem som får veta: nämnd, utförare, allmänhet eller förvaltningsledning.",
    )
    form: Words | None = Field(
        default=None, validation_alias="form", description="Hur återkopplingen sker."
    )


class Programme(Record):
    """Describe how a council follows up performers and gives the public insight."""

    id: Slug = Field(validation_alias="id", description="Programmets id, lika med filens namn.")
    title: Words = Field(validation_alias="titel", description="Programmets namn.")
    structure: Slug | None = Field(
        default=None, validation_alias="struktur", description="Målstrukturen som det hör till."
    )
    first_day: Day | None = Field(
        default=None, validation_alias="från", description="Första dagen som programmet gäller."
    )
    last_day: Day | None = Field(
        default=None, validation_alias="till", description="Sista dagen som programmet gäller."
    )
    adopted: Decision | None = Field(
        default=None, validation_alias="antaget", description="Fullmäktiges beslut."
    )
    summary: Words = Field(
        validation_alias="sammanfattning", description="Vad programmet är till för, kort."
    )
    purpose: tuple[ProgrammePoint, ...] = Field(
        default=(), validation_alias="syfte", description="Varför programmet finns."
    )
    scope: tuple[ProgrammePoint, ...] = Field(
        default=(), validation_alias="omfattning", description="Vilken verksamhet det gäller."
    )
    exclusions: tuple[ProgrammePoint, ...] = Field(
        default=(), validation_alias="undantag", description="Vad programmet inte gäller."
    )
    operating_forms: tuple[OperatingFormCode, ...] = Field(
        default=(),
        validation_alias="driftsformer",
        description="Driftsformerna som programmet räknar som privata utförare.",
    )
    goals: tuple[ProgrammePoint, ...] = Field(
        default=(), validation_alias="mål", description="Målen för verksamheten."
    )
    guidelines: tuple[ProgrammePoint, ...] = Field(
        default=(), validation_alias="riktlinjer", description="Riktlinjerna för upphandling."
    )
    follow_up: tuple[ProgrammePoint, ...] = Field(
        default=(), validation_alias="uppföljning", description="Hur uppföljningen går till."
    )
    follow_up_forms: tuple[ProgrammePoint, ...] = Field(
        default=(), validation_alias="former", description="Formerna för uppföljning."
    )
    plan_contents: tuple[ProgrammePoint, ...] = Field(
        default=(),
        validation_alias="planens-innehåll",
        description="Vad nämndernas årliga uppföljningsplan ska innehålla.",
    )
    special_reviews: tuple[ProgrammePoint, ...] = Field(
        default=(), validation_alias="särskild-granskning", description="Om särskild granskning."
    )
    insight: tuple[ProgrammePoint, ...] = Field(
        default=(), validation_alias="insyn", description="Hur allmänheten får insyn."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(), validation_alias="underlag", description="Var i källorna programmet står."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")
