"""Describe a performer: data/utforare/utforare/<id>.yaml."""

from pydantic import Field

from insyn.model.oversight.codes import PUBLIC_FORMS, OperatingFormCode
from insyn.model.record import Day, Evidence, Note, Record, Slug, Words


class Contact(Record):
    """Tell how to reach a function, never a person by name."""

    role: Words = Field(
        validation_alias="funktion", description="Funktionen, till exempel Verksamhetschef."
    )
    telephone: Words | None = Field(
        default=None, validation_alias="telefon", description="Telefonnumret."
    )
    email: Words | None = Field(
        default=None, validation_alias="e-post", description="Adressen för e-post."
    )


class Unit(Record):
    """Describe a place or a group where a performer works."""

    id: Slug = Field(validation_alias="id", description="Enhetens id, unikt hos utföraren.")
    title: Words = Field(validation_alias="titel", description="Enhetens namn.")
    service: Words = Field(
        validation_alias="verksamhet", description="Verksamheten, till exempel Hemtjänst."
    )
    area: Slug | None = Field(
        default=None,
        validation_alias="område",
        description="Områdets id: i filen gemensamt/omraden.yaml och i tabellen omraden.",
    )
    first_day: Day | None = Field(
        default=None, validation_alias="från", description="Dagen som enheten öppnade."
    )
    last_day: Day | None = Field(
        default=None, validation_alias="till", description="Dagen som enheten stängde."
    )


class Provider(Record):
    """Describe someone who carries out a task of the municipality."""

    id: Slug = Field(validation_alias="id", description="Utförarens id, lika med filens namn.")
    title: Words = Field(validation_alias="titel", description="Utförarens namn.")
    operating_form: OperatingFormCode | None = Field(
        default=None,
        validation_alias="driftsform",
        description="Vad den som driver verksamheten är: kommunen, ett bolag eller en annan form.",
    )
    organisation_number: Words | None = Field(
        default=None,
        validation_alias="organisationsnummer",
        description="Organisationsnumret. En enskild firma får aldrig ha något: det är ett "
        "personnummer.",
    )
    description: Words | None = Field(
        default=None, validation_alias="beskrivning", description="Vad utföraren gör, kort."
    )
    own_words: Words | None = Field(
        default=None,
        validation_alias="egna-ord",
        description="Vad utföraren säger om sig själv. Visas som utförarens egna ord.",
    )
    website: Words | None = Field(
        default=None, validation_alias="webbplats", description="Utförarens webbplats."
    )
    contact: Contact | None = Field(
        default=None, validation_alias="kontakt", description="Funktionen som svarar på frågor."
    )
    units: tuple[Unit, ...] = Field(
        default=(), validation_alias="enheter", description="Enheterna."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(), validation_alias="underlag", description="Var i källorna utföraren nämns."
    )
    earlier_ids: tuple[Slug, ...] = Field(
        default=(), validation_alias="tidigare-id", description="Id:n som utföraren haft förut."
    )
    file: str = Field(default="", exclude=True, description="Filen som posten kom ur.")

    @property
    def is_private(self) -> bool | None:
        """Tell whether this is a private performer, None where the form is not known."""
        return None if self.operating_form is None else self.operating_form not in PUBLIC_FORMS
