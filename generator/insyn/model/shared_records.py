"""Describe what every dataset refers to: documents, boards, areas and concepts."""

from typing import Literal

from pydantic import Field

from insyn.model.record import Evidence, Note, Record, Slug, WholeNumber, Words


class SourceDocument(Record):
    """Describe a public document that records are taken from."""

    id: Slug = Field(validation_alias="id", description="Dokumentets id.")
    title: Words = Field(validation_alias="titel", description="Dokumentets titel.")
    publisher: Words = Field(validation_alias="utgivare", description="Den som gav ut dokumentet.")
    file: Words = Field(validation_alias="fil", description="Filens namn, som vi fick den.")
    year: Words | None = Field(
        default=None, validation_alias="år", description="Året som dokumentet gäller, om det står."
    )
    description: Words = Field(
        validation_alias="beskrivning", description="Vad dokumentet är, i en mening."
    )
    notes: tuple[Note, ...] = Field(
        default=(),
        validation_alias="anmärkningar",
        description="Det man bör veta om dokumentet, när det inte hör till en enda post.",
    )


class Board(Record):
    """Describe a political board, or the council, that governs a part of the municipality."""

    id: Slug = Field(validation_alias="id", description="Nämndens id.")
    title: Words = Field(validation_alias="titel", description="Nämndens namn.")
    kind: Literal["fullmäktige", "styrelse", "nämnd"] = Field(
        default="nämnd", validation_alias="typ", description="Vad slags organ det är."
    )
    description: Words | None = Field(
        default=None, validation_alias="beskrivning", description="Vad nämnden ansvarar för."
    )
    notes: tuple[Note, ...] = Field(
        default=(), validation_alias="anmärkningar", description="Det man bör veta."
    )
    evidence: tuple[Evidence, ...] | None = Field(
        default=None, validation_alias="underlag", description="Var i källorna nämnden nämns."
    )
    earlier_ids: tuple[Slug, ...] = Field(
        default=(), validation_alias="tidigare-id", description="Id:n som nämnden haft förut."
    )


class Area(Record):
    """Describe a geographical part of the municipality."""

    id: Slug = Field(validation_alias="id", description="Områdets id.")
    title: Words = Field(validation_alias="titel", description="Områdets namn.")
    evidence: Evidence | None = Field(
        default=None, validation_alias="underlag", description="Var i källan området nämns."
    )


class Concept(Record):
    """Describe a notion that the steering documents build upon."""

    id: Slug = Field(validation_alias="id", description="Begreppets id.")
    title: Words = Field(validation_alias="titel", description="Begreppets namn.")
    kind: Literal["hållbarhetsdimension", "agenda-2030", "styrbegrepp"] = Field(
        validation_alias="typ", description="Vilken grupp begreppet hör till."
    )
    description: Words = Field(
        validation_alias="beskrivning", description="Vad begreppet betyder, med egna ord."
    )
    ring: WholeNumber | None = Field(
        default=None,
        ge=1,
        validation_alias="cirkel",
        description="Begreppets cirkel i källans bild av cirklar i varandra; 1 är innerst.",
    )
    evidence: Evidence | None = Field(
        default=None, validation_alias="underlag", description="Var i källan begreppet förklaras."
    )


class SourceDocuments(Record):
    """Hold the file gemensamt/kallor.yaml."""

    documents: tuple[SourceDocument, ...] = Field(
        validation_alias="dokument", description="Dokumenten som uppgifterna är hämtade ur."
    )


class Boards(Record):
    """Hold the file gemensamt/namnder.yaml."""

    boards: tuple[Board, ...] = Field(validation_alias="nämnder", description="Kommunens nämnder.")


class Areas(Record):
    """Hold the file gemensamt/omraden.yaml."""

    areas: tuple[Area, ...] = Field(validation_alias="områden", description="Kommunens områden.")


class Concepts(Record):
    """Hold the file gemensamt/begrepp.yaml."""

    concepts: tuple[Concept, ...] = Field(
        validation_alias="begrepp", description="Begrepp som styrningen bygger på."
    )
