"""Describe what became of goals when the structure changed: data/mal/harledning.yaml."""

from typing import Literal

from pydantic import Field

from insyn.model.record import GoalReference, Record, Words


class LineageLink(Record):
    """Tie a goal to what it came from or became in another structure.

    A new goal has nothing before it and a goal that is gone nothing after. One that cannot be
    followed lacks either.
    """

    before: GoalReference | None = Field(
        default=None, validation_alias="från", description="Målet i den tidigare strukturen."
    )
    after: GoalReference | None = Field(
        default=None, validation_alias="till", description="Målet i den senare strukturen."
    )
    kind: Literal[
        "behållet", "omformulerat", "sammanslaget", "delat", "nytt", "borttaget", "okänt"
    ] = Field(
        validation_alias="slag",
        description=(
            "Vad som hände. okänt: det går inte att säga, eftersom källorna inte namnger alla mål."
        ),
    )
    reason: Words = Field(
        validation_alias="motiv", description="Varför vi bedömer det så, i en mening."
    )


class Lineage(Record):
    """Hold the file mal/harledning.yaml."""

    judgement: Words = Field(
        validation_alias="bedömning", description="Vems bedömning det är och hur den är gjord."
    )
    links: tuple[LineageLink, ...] = Field(
        validation_alias="länkar", description="En post för varje samband mellan två mål."
    )
