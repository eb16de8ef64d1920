"""Make the tables that explain the others: documents, boards, areas, concepts and codes."""

from collections.abc import Iterator

from insyn.export.table import Column, Table, described, made_of
from insyn.model import codes
from insyn.model.oversight import codes as oversight
from insyn.model.records import Records
from insyn.model.shared_records import Area, Board, Concept, SourceDocument

_ListedCode = tuple[str, codes.Code]

_LISTS = {
    "status": {**codes.STATUSES, **codes.COMPLETIONS},
    "kon": codes.SEXES,
    "omrade": codes.AREAS_WITHOUT_NAME,
    "typ": codes.MILESTONE_KINDS,
    "villkor": codes.CONDITIONS,
    "riktning": codes.DIRECTIONS,
    "trend": codes.TRENDS,
    "bedomning": codes.ASSESSMENTS,
    "niva": codes.GOAL_LEVELS,
    "slag": codes.LINEAGE_KINDS,
    "steg": codes.STEERING_STEPS,
    "radtyp": codes.ROW_KINDS,
    # The same names with other codes: these say which table they stand in.
    "utforare.driftsform": oversight.OPERATING_FORMS,
    "avtal.form": oversight.CONTRACT_FORMS,
    "avtal.avslutat_satt": oversight.ENDINGS,
    "avtal.insynsklausul_hur_ofta": oversight.INTERVALS,
    "avtal.lage": oversight.CONTRACT_STATES,
    "uppfoljningsplan.former": oversight.FOLLOW_UP_FORMS,
    "uppfoljningsplan.intervall": oversight.INTERVALS,
    "uppfoljningsplan.prioritet": oversight.PRIORITIES,
    "tillfallen.lage": oversight.DUE_STATES,
    "uppfoljningar.form": oversight.FOLLOW_UP_FORMS,
    "uppfoljningar.anledning": oversight.OCCASIONS,
    "bedomningar.bedomning": oversight.JUDGEMENTS,
    "avvikelser.allvar": oversight.SEVERITIES,
    "avvikelser.status": oversight.DEVIATION_STATES,
    "atgarder.status": oversight.ACTION_STATES,
    "sanktioner.typ": oversight.SANCTION_KINDS,
    "sanktioner.lage": oversight.SANCTION_STATES,
    "aterkoppling.mottagare": oversight.RECEIVERS,
    "insynskrav.bedomning": oversight.VERDICTS,
}


DOCUMENT_COLUMNS: tuple[Column[SourceDocument], ...] = (
    Column(
        "dokument", "Dokument", described(SourceDocument, "id"), lambda one: one.id, required=True
    ),
    Column(
        "titel", "Titel", described(SourceDocument, "title"), lambda one: one.title, required=True
    ),
    Column(
        "utgivare", "Utgivare", described(SourceDocument, "publisher"), lambda one: one.publisher
    ),
    Column("ar", "År", described(SourceDocument, "year"), lambda one: one.year),
    Column("fil", "Fil", described(SourceDocument, "file"), lambda one: one.file),
    Column(
        "beskrivning",
        "Beskrivning",
        described(SourceDocument, "description"),
        lambda one: one.description,
    ),
)

BOARD_COLUMNS: tuple[Column[Board], ...] = (
    Column("namnd", "Nämnd", described(Board, "id"), lambda one: one.id, required=True),
    Column("titel", "Titel", described(Board, "title"), lambda one: one.title, required=True),
    Column("typ", "Typ", described(Board, "kind"), lambda one: one.kind),
)

AREA_COLUMNS: tuple[Column[Area], ...] = (
    Column("omrade", "Område", described(Area, "id"), lambda one: one.id, required=True),
    Column("titel", "Titel", described(Area, "title"), lambda one: one.title, required=True),
)

CONCEPT_COLUMNS: tuple[Column[Concept], ...] = (
    Column("begrepp", "Begrepp", described(Concept, "id"), lambda one: one.id, required=True),
    Column("titel", "Titel", described(Concept, "title"), lambda one: one.title, required=True),
    Column("typ", "Typ", described(Concept, "kind"), lambda one: one.kind),
    Column(
        "beskrivning", "Beskrivning", described(Concept, "description"), lambda one: one.description
    ),
    Column("cirkel", "Cirkel", described(Concept, "ring"), lambda one: one.ring, type="integer"),
)

CODE_COLUMNS: tuple[Column[_ListedCode], ...] = (
    Column(
        "lista",
        "Lista",
        "Kolumnen som koden står i. Där olika tabeller har olika koder står tabellen först.",
        lambda one: one[0],
        required=True,
    ),
    Column("kod", "Kod", "Koden.", lambda one: one[1].code, required=True),
    Column("titel", "Titel", "Koden i klartext.", lambda one: one[1].label, required=True),
    Column(
        "forklaring", "Förklaring", "Vad koden betyder.", lambda one: one[1].explanation or None
    ),
)


def tables(records: Records) -> tuple[Table, ...]:
    """Return the tables that every dataset refers to."""
    return (_documents(records), _boards(records), _areas(records), _concepts(records), _codes())


def _documents(records: Records) -> Table:
    return made_of(
        records.documents,
        DOCUMENT_COLUMNS,
        name="kallor",
        title="Källor",
        description="En rad för varje offentlig handling som uppgifterna är hämtade ur.",
        key=("dokument",),
    )


def _boards(records: Records) -> Table:
    return made_of(
        records.boards,
        BOARD_COLUMNS,
        name="namnder",
        title="Nämnder",
        description="En rad för varje nämnd som källorna nämner.",
        key=("namnd",),
    )


def _areas(records: Records) -> Table:
    return made_of(
        records.areas,
        AREA_COLUMNS,
        name="omraden",
        title="Områden",
        description="En rad för varje del av kommunen som siffrorna är uppdelade på.",
        key=("omrade",),
    )


def _concepts(records: Records) -> Table:
    return made_of(
        records.concepts,
        CONCEPT_COLUMNS,
        name="begrepp",
        title="Begrepp",
        description="En rad för varje begrepp som styrningen bygger på.",
        key=("begrepp",),
    )


def _codes() -> Table:
    return made_of(
        _listed_codes(),
        CODE_COLUMNS,
        name="koder",
        title="Koder",
        description="En rad för varje kod i tabellerna, med förklaring.",
        key=("lista", "kod"),
    )


def _listed_codes() -> Iterator[_ListedCode]:
    for name, listed in _LISTS.items():
        for code in listed.values():
            yield name, code
