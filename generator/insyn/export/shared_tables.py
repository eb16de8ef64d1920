"""Make the tables that explain the others: documents, boards, areas, concepts and codes."""

from collections.abc import Iterator

from insyn.export.table import Column, Table, described, made_of
from insyn.model import codes
from insyn.model.records import Records
from insyn.model.shared_records import Area, Board, Concept, SourceDocument


def tables(records: Records) -> tuple[Table, ...]:
    """Return the tables that every dataset refers to."""
    return (_documents(records), _boards(records), _areas(records), _concepts(records), _codes())


def _documents(records: Records) -> Table:
    of = SourceDocument
    columns: list[Column[SourceDocument]] = [
        Column("dokument", "Dokument", described(of, "id"), lambda one: one.id, required=True),
        Column("titel", "Titel", described(of, "title"), lambda one: one.title, required=True),
        Column("utgivare", "Utgivare", described(of, "publisher"), lambda one: one.publisher),
        Column("ar", "År", described(of, "year"), lambda one: one.year),
        Column("fil", "Fil", described(of, "file"), lambda one: one.file),
        Column(
            "beskrivning", "Beskrivning", described(of, "description"), lambda one: one.description
        ),
    ]
    return made_of(
        records.documents,
        columns,
        name="kallor",
        title="Källor",
        description="En rad för varje offentlig handling som uppgifterna är hämtade ur.",
        key=("dokument",),
    )


def _boards(records: Records) -> Table:
    of = Board
    columns: list[Column[Board]] = [
        Column("namnd", "Nämnd", described(of, "id"), lambda one: one.id, required=True),
        Column("titel", "Titel", described(of, "title"), lambda one: one.title, required=True),
        Column("typ", "Typ", described(of, "kind"), lambda one: one.kind),
    ]
    return made_of(
        records.boards,
        columns,
        name="namnder",
        title="Nämnder",
        description="En rad för varje nämnd som källorna nämner.",
        key=("namnd",),
    )


def _areas(records: Records) -> Table:
    of = Area
    columns: list[Column[Area]] = [
        Column("omrade", "Område", described(of, "id"), lambda one: one.id, required=True),
        Column("titel", "Titel", described(of, "title"), lambda one: one.title, required=True),
    ]
    return made_of(
        records.areas,
        columns,
        name="omraden",
        title="Områden",
        description="En rad för varje del av kommunen som siffrorna är uppdelade på.",
        key=("omrade",),
    )


def _concepts(records: Records) -> Table:
    of = Concept
    columns: list[Column[Concept]] = [
        Column("begrepp", "Begrepp", described(of, "id"), lambda one: one.id, required=True),
        Column("titel", "Titel", described(of, "title"), lambda one: one.title, required=True),
        Column("typ", "Typ", described(of, "kind"), lambda one: one.kind),
        Column(
            "beskrivning", "Beskrivning", described(of, "description"), lambda one: one.description
        ),
    ]
    return made_of(
        records.concepts,
        columns,
        name="begrepp",
        title="Begrepp",
        description="En rad för varje begrepp som styrningen bygger på.",
        key=("begrepp",),
    )


_ListedCode = tuple[str, codes.Code]

_LISTS = {
    "status": codes.STATUSES,
    "kon": codes.SEXES,
    "omrade": codes.AREAS_WITHOUT_NAME,
    "typ": codes.MILESTONE_KINDS,
    "villkor": codes.CONDITIONS,
    "riktning": codes.DIRECTIONS,
    "trend": codes.TRENDS,
    "bedomning": codes.ASSESSMENTS,
    "niva": codes.GOAL_LEVELS,
}


def _codes() -> Table:
    columns: list[Column[_ListedCode]] = [
        Column("lista", "Lista", "Kolumnen som koden står i.", lambda one: one[0], required=True),
        Column("kod", "Kod", "Koden.", lambda one: one[1].code, required=True),
        Column("titel", "Titel", "Koden i klartext.", lambda one: one[1].label, required=True),
        Column(
            "forklaring", "Förklaring", "Vad koden betyder.", lambda one: one[1].explanation or None
        ),
    ]
    return made_of(
        _listed_codes(),
        columns,
        name="koder",
        title="Koder",
        description="En rad för varje kod i tabellerna, med förklaring.",
        key=("lista", "kod"),
    )


def _listed_codes() -> Iterator[_ListedCode]:
    for name, listed in _LISTS.items():
        for code in listed.values():
            yield name, code
