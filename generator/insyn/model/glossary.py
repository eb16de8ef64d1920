"""Describe the words that pages explain: data/gemensamt/ordlista.yaml."""

from typing import Literal

from pydantic import Field

from insyn.model.record import Record, Slug, Words

LONGEST_EXPLANATION = 300
"""Explanations are read beside the word, on a phone."""


class Term(Record):
    """Explain a word of the field in plain Swedish."""

    id: Slug = Field(validation_alias="id", description="Ordets id, som i adressen: etappmal.")
    word: Words = Field(
        validation_alias="ord", description="Ordet i sin grundform, med liten bokstav: etappmål."
    )
    text: Words = Field(
        validation_alias="förklaring",
        description="Vad ordet betyder, i en eller två korta meningar.",
    )
    forms: tuple[Words, ...] = Field(
        default=(),
        validation_alias="böjningar",
        description="Ordets andra former, så som de står i text: etappmålet, etappmålen.",
    )
    synonyms: tuple[Words, ...] = Field(
        default=(),
        validation_alias="kallas-också",
        description="Andra ord för samma sak. Sökningen hittar dem också.",
    )
    see: tuple[Slug, ...] = Field(
        default=(), validation_alias="se-också", description="Id för ord som hänger ihop med det."
    )
    in_text: Literal["först", "ja", "nej"] = Field(
        default="ja",
        validation_alias="förklaras-i-text",
        description=(
            "Om ordet förklaras där det står på en sida. först: ordet är svårt och går före andra, "
            "om sidan har många; nej: ordet förklaras bara i ordlistan."
        ),
    )

    @property
    def written(self) -> tuple[str, ...]:
        """Return the word in all the forms that are looked for in text."""
        return (self.word, *self.forms)


class Glossary(Record):
    """Hold the file gemensamt/ordlista.yaml."""

    terms: tuple[Term, ...] = Field(
        validation_alias="ord", description="Orden som webbplatsen förklarar."
    )
