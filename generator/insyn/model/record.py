"""Give every record its frozen form, its kinds of values and the evidence it stands on."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints


class Record(BaseModel):
    """Hold one thing from the records.

    Fields have English names in the code and Swedish keys in the files: the alias is the only
    seam between the two. Files are read by alias alone; code builds records by name.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True
    )


def _yes_or_no(value: object) -> object:
    return {"ja": True, "nej": False}.get(value, value) if isinstance(value, str) else value


YesNo = Annotated[bool, BeforeValidator(_yes_or_no), Field(strict=True)]
"""A claim that an editor answers with ja or nej."""


def _number_as_text(value: object) -> object:
    return str(value) if type(value) in (int, Decimal) else value


Text = Annotated[str, BeforeValidator(_number_as_text)]
"""Text, also where YAML would see a number: an editor may write `id: 2019` without quotes."""

Words = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), BeforeValidator(_number_as_text)
]
"""Text that may not be empty."""

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_SLUG = 80
"""Longer names of folders are refused by some disks, and by readers."""

Slug = Annotated[Text, StringConstraints(pattern=SLUG_PATTERN, max_length=LONGEST_SLUG)]
"""An id, which is also a part of an address: a–z, 0–9 and single hyphens."""

GOAL_REFERENCE_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"
GoalReference = Annotated[str, StringConstraints(pattern=GOAL_REFERENCE_PATTERN)]
"""A goal told by its structure and its id: `2019/okat-bostadsbyggande`."""

PERIOD_PATTERN = r"^[0-9]{4}(-(0[1-9]|1[0-2]))?$"
Period = Annotated[Text, StringConstraints(pattern=PERIOD_PATTERN)]
"""A year (`2019`) or a month (`2019-11`)."""

DAY_PATTERN = re.compile(r"(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")


def _written_day(value: object) -> object:
    if not (isinstance(value, str) and DAY_PATTERN.fullmatch(value)) and type(value) is not date:
        raise ValueError
    return value


Day = Annotated[date, BeforeValidator(_written_day)]
"""A day, written as 2019-12-31 and in no other way."""

WholeNumber = Annotated[int, Field(strict=True)]


class Evidence(Record):
    """Tell where in a source document a record is stated."""

    document: Words = Field(
        validation_alias="dokument",
        description=(
            "Källdokumentets id: i filen gemensamt/kallor.yaml och i tabellen kallor i datamängden "
            "Gemensamma uppgifter."
        ),
    )
    section: Words = Field(
        validation_alias="avsnitt", description="Rubriken eller rubrikerna i dokumentet."
    )
    row: WholeNumber | None = Field(
        default=None,
        validation_alias="rad",
        description="Radens nummer i dokumentets källförteckning, om det finns en sådan.",
    )


class Note(Record):
    """Tell a reader something about a record that the figures do not tell."""

    kind: Literal["motsägelse", "tolkning", "lucka", "upplysning"] = Field(
        validation_alias="typ",
        description=(
            "motsägelse: källan säger emot sig själv; tolkning: vi har läst källan på ett visst "
            "sätt; lucka: källan säger inte detta; upplysning: något man bör veta."
        ),
    )
    text: Words = Field(
        validation_alias="text", description="Upplysningen i en eller två meningar."
    )
    about: tuple[Words, ...] = Field(
        default=(),
        validation_alias="gäller",
        description=(
            "Det som kontrollen räknar fram och som står så i källan, med kontrollens egna ord: "
            "trend, total 2019 eller rad.kolumn i en uppställning."
        ),
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(),
        validation_alias="underlag",
        description="Ställena som säger emot varandra, om de är andra än postens.",
    )
