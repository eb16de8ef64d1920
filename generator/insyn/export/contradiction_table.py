"""Make the table of where the sources contradict themselves: gemensamt/motsagelser.csv."""

from collections.abc import Iterator

from insyn.derive.contradictions import Contradiction, told_in
from insyn.derive.noted import noted_records
from insyn.export.table import Column, Table, described, made_of, sourced, yes_or_no
from insyn.model.record import Note
from insyn.model.records import Records

_Numbered = tuple[int, Contradiction, str]

COLUMNS: tuple[Column[_Numbered], ...] = (
    Column(
        "nr",
        "Nummer",
        "Radens nummer. Det kan ändras när uppgifterna ändras.",
        lambda one: one[0],
        type="integer",
        required=True,
    ),
    Column(
        "posttyp",
        "Typ av post",
        "Vad motsägelsen gäller: ett mål, ett mått, ett åtagande eller något annat.",
        lambda one: one[1].of.kind,
        required=True,
    ),
    Column(
        "titel",
        "Titel",
        "Vad posten heter.",
        lambda one: one[1].of.title,
        required=True,
    ),
    Column(
        "sida",
        "Sida",
        "Adressen till sidan där posten visas. Tomt om den inte har någon sida.",
        lambda one: one[2],
    ),
    Column(
        "text", "Motsägelse", described(Note, "text"), lambda one: one[1].note.text, required=True
    ),
    Column(
        "raknad",
        "Räknad fram",
        "ja om programmet räknar fram motsägelsen, nej om den är hittad vid läsning.",
        lambda one: yes_or_no(one[1].is_computed),
        required=True,
    ),
    Column(
        "galler",
        "Gäller",
        "Vad programmet räknar fram, med dess egna ord och semikolon emellan.",
        lambda one: ";".join(one[1].note.about),
    ),
    *sourced(lambda one: one[1].note.evidence or one[1].of.evidence),
    Column(
        "fil", "Fil", "Filen som anmärkningen står i.", lambda one: one[1].of.file, required=True
    ),
)


def tables(records: Records) -> tuple[Table, ...]:
    """Return the table of contradictions that notes tell of."""
    return (
        made_of(
            _numbered(records),
            COLUMNS,
            name="motsagelser",
            title="Motsägelser",
            description="En rad för varje anmärkning om att källorna säger emot sig själva.",
            key=("nr",),
        ),
    )


def _numbered(records: Records) -> Iterator[_Numbered]:
    site = records.municipality.site_address.rstrip("/")
    for number, one in enumerate(told_in(noted_records(records)), start=1):
        yield number, one, f"{site}{one.of.address}" if one.of.address else ""
