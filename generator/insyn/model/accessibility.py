"""Describe how accessible the site is, as the law asks: data/tillganglighet.yaml."""

from typing import Literal

from pydantic import Field

from insyn.model.codes import Code
from insyn.model.record import Day, Record, Slug, Words, YesNo

COMPLIANCES = {
    one.code: one
    for one in (
        Code("helt", "helt förenlig", mark="●", tone="good"),
        Code("delvis", "delvis förenlig", mark="◐", tone="warn"),
        Code("inte", "inte förenlig", mark="○", tone="bad"),
    )
}
"""How the site stands to the law, in the words that the law's model statement asks for."""

SITUATIONS = {
    one.code: one
    for one in (
        Code("utan-syn", "Utan synförmåga"),
        Code("nedsatt-syn", "Med nedsatt synförmåga"),
        Code("utan-färgseende", "Utan förmåga att se färg"),
        Code("utan-hörsel", "Utan hörsel"),
        Code("nedsatt-hörsel", "Med nedsatt hörsel"),
        Code("nedsatt-tal", "Utan eller med nedsatt talförmåga"),
        Code("nedsatt-motorik", "Med nedsatt finmotorik eller styrka"),
        Code("begränsad-räckvidd", "Med begränsad räckvidd"),
        Code("ljuskänslighet", "Med risk för anfall av blinkande ljus"),
        Code("nedsatt-kognition", "Med nedsatt kognition, språk- eller inlärningsförmåga"),
        Code("alla", "Hur du än använder webbplatsen"),
    )
}
"""The situations of use, in the order of chapter 4 of the standard EN 301 549."""

SHORTFALLS = {
    one.code: one
    for one in (
        Code(
            "bristande-förenlighet",
            "Bristande förenlighet med lagkraven",
            "Kravet gäller, och vi uppfyller det inte.",
        ),
        Code(
            "oskäligt-betungande",
            "Oskäligt betungande anpassning",
            "Kravet gäller, men anpassningen skulle kosta orimligt mycket för den nytta den gör "
            "(12\u00a0§ i lagen).",
        ),
        Code(
            "omfattas-inte",
            "Omfattas inte av lagkraven",
            "Lagen undantar sådant innehåll (9\u00a0§), eller så ligger det inte på webbplatsen.",
        ),
        Code(
            "besvärligt",
            "Inget krav bryts, men det kan vara besvärligt",
            "Lagen kräver inget annat, men du bör veta om det.",
        ),
    )
}
"""Why something is not accessible; the last is no shortfall in law but good to know."""

TEST_KINDS = {
    one.code: one
    for one in (
        Code("självskattning", "Självskattning: vi har prövat själva"),
        Code("extern-granskning", "Granskning av utomstående"),
        Code("användartest", "Test med personer som använder hjälpmedel"),
    )
}
"""Who has tested the site."""

Compliance = Literal["helt", "delvis", "inte"]
Situation = Literal[
    "utan-syn",
    "nedsatt-syn",
    "utan-färgseende",
    "utan-hörsel",
    "nedsatt-hörsel",
    "nedsatt-tal",
    "nedsatt-motorik",
    "begränsad-räckvidd",
    "ljuskänslighet",
    "nedsatt-kognition",
    "alla",
]
Shortfall = Literal["bristande-förenlighet", "oskäligt-betungande", "omfattas-inte", "besvärligt"]
TestKind = Literal["självskattning", "extern-granskning", "användartest"]


class KnownProblem(Record):
    """Tell of something on the site that not everyone can use."""

    id: Slug = Field(validation_alias="id", description="Problemets id, som i adressen: diagram.")
    title: Words = Field(
        validation_alias="titel", description="Problemet i några ord: Breda tabeller rullas."
    )
    text: Words = Field(
        validation_alias="text",
        description="Vad som inte går eller är svårt, och var på webbplatsen.",
    )
    situations: tuple[Situation, ...] = Field(
        min_length=1,
        validation_alias="situationer",
        description="När problemet märks: utan-syn, nedsatt-motorik. Skriv alla som gäller.",
    )
    requirements: tuple[Words, ...] = Field(
        default=(),
        validation_alias="krav",
        description="Kraven som berörs: WCAG 2.1.1, eller ett avsnitt i EN 301 549.",
    )
    shortfall: Shortfall = Field(
        validation_alias="slag",
        description=(
            "bristande-förenlighet, oskäligt-betungande, omfattas-inte, eller besvärligt om inget "
            "krav bryts."
        ),
    )
    reason: Words | None = Field(
        default=None,
        validation_alias="skäl",
        description="Varför anpassningen är oskäligt betungande, eller varför lagen inte gäller.",
    )
    workaround: Words | None = Field(
        default=None,
        validation_alias="så-gör-du",
        description="Hur besökaren kan göra i stället.",
    )
    plan: Words | None = Field(
        default=None,
        validation_alias="plan",
        description="Vad som ska göras åt problemet, eller varför det inte ska åtgärdas.",
    )
    due: Day | None = Field(
        default=None,
        validation_alias="åtgärdas-senast",
        description="Dagen då problemet ska vara åtgärdat, om den är bestämd.",
    )


class AccessibilityTest(Record):
    """Tell how the site has been tested, and when."""

    kind: TestKind = Field(
        validation_alias="sätt",
        description="självskattning, extern-granskning eller användartest.",
    )
    text: Words = Field(validation_alias="text", description="Vad som har prövats, och hur.")
    tools: tuple[Words, ...] = Field(
        default=(),
        validation_alias="verktyg",
        description="Programmen och hjälpmedlen som har använts.",
    )
    by: Words = Field(
        validation_alias="utförd-av", description="Vem som har prövat: en funktion, inte ett namn."
    )
    day: Day = Field(validation_alias="dag", description="Dagen då prövningen blev klar.")


class AccessibilityStatement(Record):
    """State what is known of the accessibility of the site, and how to report and appeal."""

    name: Words = Field(
        validation_alias="namn", description="Vad webbplatsen heter: Insyn för Huddinge."
    )
    is_covered: YesNo = Field(
        default=True,
        validation_alias="omfattas",
        description=(
            "Om lagen om tillgänglighet till digital offentlig service gäller webbplatsen: ja "
            "eller nej."
        ),
    )
    not_covered_because: Words | None = Field(
        default=None,
        validation_alias="omfattas-inte-därför",
        description="Varför lagen inte gäller, om den inte gör det.",
    )
    compliance: Compliance = Field(
        validation_alias="förenlighet",
        description="Hur webbplatsen står sig mot lagens krav: helt, delvis eller inte.",
    )
    compliance_text: Words = Field(
        validation_alias="bedömning",
        description="Varför den bedöms så, i en eller två meningar.",
    )
    published: Day = Field(
        validation_alias="publicerad", description="Dagen då webbplatsen publicerades."
    )
    made: Day = Field(
        validation_alias="upprättad", description="Dagen då redogörelsen skrevs första gången."
    )
    reviewed: Day = Field(
        validation_alias="senast-granskad",
        description="Dagen då någon senast gick igenom redogörelsen. Minst en gång om året.",
    )
    problems: tuple[KnownProblem, ...] = Field(
        default=(), validation_alias="problem", description="Kända problem."
    )
    tests: tuple[AccessibilityTest, ...] = Field(
        min_length=1, validation_alias="prövningar", description="Hur webbplatsen har prövats."
    )
    untested: tuple[Words, ...] = Field(
        default=(),
        validation_alias="inte-prövat",
        description="Det som ingen har prövat än, en mening var.",
    )
    technique: tuple[Words, ...] = Field(
        default=(),
        validation_alias="teknik",
        description="Hur webbplatsen är byggd för att alla ska kunna använda den, en mening var.",
    )
    contact: Words | None = Field(
        default=None,
        validation_alias="kontakt",
        description="Det som är bra att veta för den som skriver till er: hur snabbt ni svarar.",
    )
