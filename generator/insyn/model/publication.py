"""Say what a dataset is to those who fetch it: subject, period, updates, who answers for it."""

from typing import Literal

from pydantic import Field

from insyn.model.codes import Code
from insyn.model.municipality import Licence
from insyn.model.record import Day, Period, Record, Slug, Words

FREQUENCIES = {
    one.code: one
    for one in (
        Code("årligen", "Varje år"),
        Code("halvårsvis", "Två gånger om året"),
        Code("tertialvis", "Tre gånger om året"),
        Code("kvartalsvis", "Varje kvartal"),
        Code("månadsvis", "Varje månad"),
        Code("löpande", "När något ändras"),
        Code("oregelbundet", "Oregelbundet"),
        Code("aldrig", "Uppdateras inte mer"),
    )
}
"""How often a dataset is updated."""

THEMES = {
    one.code: one
    for one in (
        Code("AGRI", "Jordbruk, fiske, skogsbruk och livsmedel"),
        Code("ECON", "Ekonomi och finans"),
        Code("EDUC", "Utbildning, kultur och sport"),
        Code("ENER", "Energi"),
        Code("ENVI", "Miljö"),
        Code("GOVE", "Regeringen och den offentliga sektorn"),
        Code("HEAL", "Hälsa"),
        Code("INTR", "Internationella frågor"),
        Code("JUST", "Rättvisa, rättsliga system och allmän säkerhet"),
        Code("REGI", "Regioner och städer"),
        Code("SOCI", "Befolkning och samhälle"),
        Code("TECH", "Vetenskap och teknik"),
        Code("TRAN", "Transport"),
    )
}
"""The themes of data that the data portals of Europe share."""

Frequency = Literal[
    "årligen",
    "halvårsvis",
    "tertialvis",
    "kvartalsvis",
    "månadsvis",
    "löpande",
    "oregelbundet",
    "aldrig",
]
Theme = Literal[
    "AGRI",
    "ECON",
    "EDUC",
    "ENER",
    "ENVI",
    "GOVE",
    "HEAL",
    "INTR",
    "JUST",
    "REGI",
    "SOCI",
    "TECH",
    "TRAN",
]


class Publication(Record):
    """Tell what one should know of a dataset before using it. What is not known is left out."""

    description: Words | None = Field(
        default=None,
        validation_alias="beskrivning",
        description=(
            "Vad en tjänsts datamängd innehåller. Utan den står tjänstens egen beskrivning, som är "
            "skriven för den som ska välja. Bara i tjanst.yaml."
        ),
    )
    title_in_english: Words | None = Field(
        default=None,
        validation_alias="titel-engelska",
        description="Datamängdens namn på engelska.",
    )
    themes: tuple[Theme, ...] = Field(
        default=("GOVE",),
        min_length=1,
        validation_alias="teman",
        description="Vad datamängden handlar om, med dataportalernas koder: GOVE, EDUC.",
    )
    keywords: tuple[Words, ...] = Field(
        default=(), validation_alias="nyckelord", description="Ord som man söker med."
    )
    good_to_know: tuple[Words, ...] = Field(
        default=(),
        validation_alias="bra-att-veta",
        description="Vad man bör veta innan man använder siffrorna, en mening var.",
    )
    documents: tuple[Slug, ...] = Field(
        default=(),
        validation_alias="källor",
        description="Källdokumenten som datamängden bygger på.",
    )
    first_period: Period | None = Field(
        default=None, validation_alias="från", description="Första perioden som siffrorna gäller."
    )
    last_period: Period | None = Field(
        default=None, validation_alias="till", description="Sista perioden som siffrorna gäller."
    )
    frequency: Frequency | None = Field(
        default=None, validation_alias="uppdateras", description="Hur ofta datamängden uppdateras."
    )
    next_update: Day | None = Field(
        default=None,
        validation_alias="nästa-uppdatering",
        description="Dagen då nästa uppdatering är planerad, om den är bestämd.",
    )
    responsible: Words | None = Field(
        default=None,
        validation_alias="ansvarig",
        description="Funktionen som svarar för datamängden, inte en person.",
    )
    licence: Licence | None = Field(
        default=None,
        validation_alias="licens",
        description="Licensen, om den är en annan än den i kommun.yaml.",
    )


UNSAID = Publication()
"""What is known of a dataset that says nothing of its publication."""
