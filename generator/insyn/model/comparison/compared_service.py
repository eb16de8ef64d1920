"""Describe a service where people choose: data/jamfor-service/<id>/tjanst.yaml."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from insyn.model.comparison.guidance import Guidance
from insyn.model.correction import Correction
from insyn.model.publication import UNSAID, Publication
from insyn.model.record import Evidence, Note, Record, Slug, Text, WholeNumber, Words, YesNo

FEW = 5
"""Fewer persons than this are never shown; a service may ask for more, but not for less."""

SERVICE_PERIOD_PATTERN = r"^[0-9]{4}(-(0[1-9]|1[0-2])|/[0-9]{2})?$"
ServicePeriod = Annotated[Text, StringConstraints(pattern=SERVICE_PERIOD_PATTERN)]
"""A year (`2025`), a month (`2025-11`) or a school year (`2024/25`)."""

FACT_PATTERN = r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
FactId = Annotated[str, StringConstraints(pattern=FACT_PATTERN, max_length=40)]
"""The id of a fact, which is also its column in enheter.csv: a–z, 0–9 and single underscores."""

FactKind = Literal["val", "flera-val", "ja-nej", "antal", "text"]
MeasureKind = Literal["andel", "medelvärde", "antal"]
Level = Literal["enhet", "kommunen", "riket"]
ReferenceLevel = Literal["kommunen", "riket"]


class Option(Record):
    """Name one of the values that a fact can have."""

    code: Slug = Field(validation_alias="kod", description="Koden i tabellen.")
    title: Words = Field(validation_alias="titel", description="Det som läsaren ser.")


class Fact(Record):
    """Describe something that is known of every unit and that people may choose by."""

    id: FactId = Field(
        validation_alias="id", description="Faktats id, lika med kolumnen i enheter.csv."
    )
    title: Words = Field(validation_alias="titel", description="Faktats namn.")
    question: Words | None = Field(
        default=None, validation_alias="fråga", description="Frågan som det svarar på."
    )
    kind: FactKind = Field(
        validation_alias="slag",
        description="val: ett av alternativen; flera-val: ett eller flera; ja-nej; antal; text.",
    )
    options: tuple[Option, ...] = Field(
        default=(),
        validation_alias="alternativ",
        description="Värdena som val och flera-val har att välja mellan.",
    )
    words_after: Words | None = Field(
        default=None, validation_alias="enhet", description="Ordet efter ett antal: kunder."
    )
    is_required: YesNo = Field(
        default=False, validation_alias="krävs", description="ja om varje enhet ska ha ett värde."
    )
    is_filter: YesNo = Field(
        default=False,
        validation_alias="filter",
        description="ja om man kan välja enheter efter det.",
    )
    is_in_list: YesNo = Field(
        default=False, validation_alias="i-listan", description="ja om det ska synas i listan."
    )
    explanation: Words | None = Field(
        default=None, validation_alias="förklaring", description="Vad det betyder, i en mening."
    )


class Thresholds(Record):
    """Say how few persons a figure may stand for, level by level; fewer are hidden."""

    unit: WholeNumber = Field(
        default=FEW, ge=FEW, validation_alias="enhet", description="Minsta antal för en enhet."
    )
    municipality: WholeNumber = Field(
        default=FEW, ge=FEW, validation_alias="kommunen", description="Minsta antal för kommunen."
    )
    country: WholeNumber = Field(
        default=FEW, ge=FEW, validation_alias="riket", description="Minsta antal för riket."
    )

    def of(self, level: Level) -> int:
        """Return the fewest persons that a figure of a level may stand for."""
        return {"enhet": self.unit, "kommunen": self.municipality, "riket": self.country}[level]


class ReferenceValue(Record):
    """State what a measure is in the whole municipality or the whole country."""

    level: ReferenceLevel = Field(
        validation_alias="nivå", description="kommunen: hela kommunen; riket: hela landet."
    )
    period: ServicePeriod = Field(validation_alias="period", description="Perioden.")
    sex: Literal["T", "K", "M"] = Field(
        default="T", validation_alias="kön", description="T: alla; K: kvinnor; M: män."
    )
    value: Decimal | None = Field(
        default=None, validation_alias="värde", description="Värdet, i måttets enhet."
    )
    status: Words = Field(
        default="värde", validation_alias="status", description="Varför ett värde saknas."
    )
    persons: WholeNumber | None = Field(
        default=None, ge=0, validation_alias="n", description="Antalet personer bakom värdet."
    )
    lower: Decimal | None = Field(
        default=None, validation_alias="nedre", description="Nedre gränsen som källan anger."
    )
    upper: Decimal | None = Field(
        default=None, validation_alias="övre", description="Övre gränsen som källan anger."
    )
    document: Words | None = Field(
        default=None, validation_alias="källa", description="Källdokumentets id."
    )


class Measure(Record):
    """Describe a figure that units are compared by; its values stand in varden.csv."""

    id: Slug = Field(validation_alias="id", description="Måttets id.")
    title: Words = Field(validation_alias="titel", description="Måttets namn.")
    question: Words = Field(validation_alias="fråga", description="Frågan som måttet svarar på.")
    unit: Words = Field(validation_alias="enhet", description="Enheten: procent, antal, betyg …")
    direction: Literal["upp", "ned", "ingen"] = Field(
        validation_alias="riktning",
        description="upp: högre är bättre; ned: lägre är bättre; ingen: inget av det.",
    )
    decimals: WholeNumber = Field(
        default=0, ge=0, le=6, validation_alias="decimaler", description="Högsta antal decimaler."
    )
    kind: MeasureKind = Field(
        validation_alias="slag",
        description="andel: av personerna i procent; medelvärde: för personerna; antal: hur många.",
    )
    counts_persons: YesNo = Field(
        default=True,
        validation_alias="gäller-personer",
        description="nej om värdet inte säger något om personer. Då döljs inget.",
    )
    needs_persons: YesNo = Field(
        default=True,
        validation_alias="kräver-n",
        description="nej om källan inte anger hur många personer som ligger bakom värdet.",
    )
    person_word: Words = Field(
        default="person", validation_alias="person-heter", description="En som räknas: elev, svar."
    )
    person_words: Words = Field(
        default="personer", validation_alias="personer-heter", description="I flertal: elever."
    )
    sex_words: Literal["kvinnor-och-män", "flickor-och-pojkar"] = Field(
        default="kvinnor-och-män", validation_alias="könsord", description="Vad könen kallas."
    )
    group: Slug | None = Field(
        default=None,
        validation_alias="svarsgrupp",
        description="Mått om samma personer har samma svarsgrupp, så att de döljs tillsammans.",
    )
    thresholds: Thresholds = Field(
        default=Thresholds(),
        validation_alias="minsta-antal",
        description="Färre personer än så visas inte.",
    )
    definition: Words = Field(validation_alias="definition", description="Vad värdet är.")
    does_not_say: Words | None = Field(
        default=None,
        validation_alias="säger-inte",
        description="Vad värdet inte säger, i en mening.",
    )
    references: tuple[ReferenceValue, ...] = Field(
        default=(),
        validation_alias="referensvärden",
        description="Värden för hela kommunen och hela landet.",
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta om måttet."
    )

    @property
    def persons(self) -> str:
        """Return the id of the group of persons that the figure is about."""
        return self.group or self.id


class Service(Record):
    """Describe what people can choose, how, and by what facts and figures."""

    id: Slug = Field(validation_alias="id", description="Tjänstens id, lika med mappens namn.")
    title: Words = Field(validation_alias="titel", description="Tjänstens namn.")
    order: WholeNumber = Field(
        default=1, validation_alias="ordning", description="Platsen bland tjänsterna, från 1."
    )
    unit_word: Words = Field(
        default="enhet", validation_alias="enhet-heter", description="Vad en enhet kallas: skola."
    )
    unit_words: Words = Field(
        default="enheter", validation_alias="enheter-heter", description="I flertal: skolor."
    )
    service: Words = Field(validation_alias="verksamhet", description="Verksamheten.")
    board: Slug = Field(validation_alias="nämnd", description="Nämnden som ansvarar.")
    description: Words = Field(validation_alias="beskrivning", description="Vad man kan välja.")
    is_example: YesNo = Field(
        default=False,
        validation_alias="exempeldata",
        description="ja om allt i mappen är påhittat. Det märks ut på varje sida och i varje fil.",
    )
    choice_system: Slug | None = Field(
        default=None,
        validation_alias="valfrihetssystem",
        description="Valfrihetssystemet som tjänsten hör till, om det finns ett.",
    )
    laws: tuple[Words, ...] = Field(
        default=(), validation_alias="lagar", description="Lagarna som ger rätt att välja."
    )
    who_may_choose: Words | None = Field(
        default=None, validation_alias="vem-får-välja", description="Vem som får välja."
    )
    how_to_choose: Words | None = Field(
        default=None, validation_alias="så-väljer-man", description="Hur man väljer."
    )
    default_choice: Words | None = Field(
        default=None,
        validation_alias="ickeval",
        description="Vad som händer om man inte väljer. Kan också stå i valfrihetssystemet.",
    )
    default_ground: Words | None = Field(
        default=None,
        validation_alias="ickeval-grund",
        description="På vilken grund den som inte väljer får sin utförare.",
    )
    new_choice: Words | None = Field(
        default=None,
        validation_alias="omval",
        description="Hur man byter. Kan också stå i valfrihetssystemet.",
    )
    facts: tuple[Fact, ...] = Field(
        default=(), validation_alias="fakta", description="Det som är känt om varje enhet."
    )
    measures: tuple[Measure, ...] = Field(
        min_length=1, validation_alias="mått", description="Det som enheterna jämförs med."
    )
    first_measures: tuple[Slug, ...] = Field(
        min_length=1,
        max_length=3,
        validation_alias="visas-först",
        description="Högst tre mått som syns i listan från början.",
    )
    limits: tuple[Words, ...] = Field(
        min_length=1,
        validation_alias="siffrorna-säger-inte",
        description="Vad siffrorna inte säger. Står på varje sida i tjänsten.",
    )
    guidance: Guidance | None = Field(
        default=None, validation_alias="vägledning", description="Hjälp för den som ska välja."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(), validation_alias="underlag", description="Var uppgifterna kommer från."
    )
    corrections: tuple[Correction, ...] = Field(
        default=(),
        validation_alias="rättelser",
        description="Varför något som har publicerats är ändrat.",
    )
    publication: Publication = Field(
        default=UNSAID,
        validation_alias="publicering",
        description="Vad den som hämtar datamängden behöver veta.",
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")

    @property
    def package(self) -> str:
        """Return the name of the dataset that holds the service."""
        return f"{SERVICES_PACKAGE}/{self.id}"

    def measure(self, identifier: str) -> Measure | None:
        """Return a measure by its id, or None."""
        return next((one for one in self.measures if one.id == identifier), None)


SERVICES_PACKAGE = "jamfor-service"
SERVICE_FILE = "tjanst.yaml"
