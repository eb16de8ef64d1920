"""Describe the municipality that publishes the site: data/kommun.yaml."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from insyn.model.record import Record, Text, Words

PublisherKind = Literal[
    "kommun", "region", "myndighet", "bolag", "ideell-organisation", "privatperson"
]


ADDRESS_PATTERN = r"^https?://\S+$"
SITE_PATTERN = r"^https?://[^/\s]+(/\S*)?/$"


class Contact(Record):
    """Tell how a visitor reaches the municipality."""

    name: Words = Field(validation_alias="namn", description="Vem som svarar.")
    email: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")] = Field(
        validation_alias="e-post", description="Adressen som frågor och felrapporter går till."
    )
    telephone: Words | None = Field(
        default=None, validation_alias="telefon", description="Telefonnummer, om det finns ett."
    )


class Licence(Record):
    """Name the licence of the published data."""

    name: Words = Field(validation_alias="namn", description="Licensens namn: CC0-1.0.")
    title: Words = Field(validation_alias="titel", description="Licensens namn i klartext.")
    address: Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN)] = Field(
        validation_alias="adress", description="Adressen till licensens text."
    )


class Municipality(Record):
    """Say who publishes, where, and on what terms."""

    name: Words = Field(validation_alias="namn", description="Kommunens namn: Huddinge kommun.")
    short_name: Words = Field(
        validation_alias="kortnamn", description="Namnet i löpande text: Huddinge."
    )
    code: Annotated[Text, StringConstraints(pattern=r"^[0-9]{4}$")] = Field(
        validation_alias="kod", description='Kommunkoden, fyra siffror inom citattecken: "0126".'
    )
    site_address: Annotated[str, StringConstraints(pattern=SITE_PATTERN)] = Field(
        validation_alias="adress", description="Webbplatsens adress, med snedstreck sist."
    )
    publisher: Words = Field(
        validation_alias="utgivare", description="Den som ansvarar för webbplatsen."
    )
    publisher_kind: PublisherKind = Field(
        default="kommun",
        validation_alias="utgivarslag",
        description=(
            "Vad utgivaren är: kommun, region, myndighet, bolag, ideell-organisation eller "
            "privatperson."
        ),
    )
    notice: Words | None = Field(
        default=None,
        validation_alias="meddelande",
        description="En mening som ska stå överst på varje sida, om det behövs en.",
    )
    contact: Contact = Field(validation_alias="kontakt", description="Vägen in för besökaren.")
    licence: Licence = Field(validation_alias="licens", description="Villkoren för data.")
    ocds_prefix: Annotated[str, StringConstraints(pattern=r"^ocds-[a-z0-9]{6}$")] | None = Field(
        default=None,
        validation_alias="ocds-prefix",
        description="Prefixet som Open Contracting Partnership har gett utgivaren, om det finns.",
    )
