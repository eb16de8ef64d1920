"""Make the tables of what goals lead to: mal/ataganden.csv, prioriteringar, uppdrag, harledning.

The promise itself stands in the column text, since its key in the file, åtagande, is the name of
the column with the id.
"""

from collections.abc import Iterator

from insyn.export.table import Column, Table, described, made_of, refers, sourced
from insyn.model.commitment import Commitment
from insyn.model.goal import Assignment, Goal, GoalStructure, Priority
from insyn.model.lineage import LineageLink
from insyn.model.records import Records

_PriorityOfGoal = tuple[GoalStructure, Goal, int, Priority]
_AssignmentInStructure = tuple[GoalStructure, Assignment]
_NumberedLink = tuple[int, LineageLink]

_GOAL = "Målets id med strukturen framför."


COMMITMENT_COLUMNS: tuple[Column[Commitment], ...] = (
    Column(
        "atagande", "Åtagandets id", described(Commitment, "id"), lambda one: one.id, required=True
    ),
    Column("titel", "Titel", described(Commitment, "title"), lambda one: one.title, required=True),
    Column("mal", "Mål", described(Commitment, "goal"), lambda one: one.goal, required=True),
    Column(
        "status", "Status", described(Commitment, "status"), lambda one: one.status, required=True
    ),
    Column(
        "period", "Period", described(Commitment, "period"), lambda one: one.period, required=True
    ),
    Column("bakgrund", "Bakgrund", described(Commitment, "background"), lambda one: one.background),
    Column(
        "text",
        "Åtagande",
        "Vad nämnden åtar sig att göra, med egna ord. Nyckeln i filen heter åtagande.",
        lambda one: one.promise,
        required=True,
    ),
    Column("kommentar", "Kommentar", described(Commitment, "comment"), lambda one: one.comment),
    Column(
        "vantas_klart", "Väntas klart", described(Commitment, "expected"), lambda one: one.expected
    ),
    Column(
        "overfort_fran",
        "Överfört från",
        described(Commitment, "carried_from"),
        lambda one: one.carried_from,
    ),
    Column("fran", "Från", described(Commitment, "since"), lambda one: one.since),
    *sourced(lambda one: (one.evidence,)),
)

PRIORITY_COLUMNS: tuple[Column[_PriorityOfGoal], ...] = (
    Column("mal", "Mål", _GOAL, lambda one: one[0].reference(one[1]), required=True),
    Column(
        "nr",
        "Nummer",
        "Prioriteringens plats bland målets prioriteringar, från 1.",
        lambda one: one[2],
        type="integer",
        required=True,
    ),
    Column(
        "prioritering",
        "Prioritering",
        described(Priority, "text"),
        lambda one: one[3].text,
        required=True,
    ),
    Column("svar", "Svar", described(Priority, "answer"), lambda one: one[3].answer),
    *sourced(lambda one: (one[3].evidence,)),
)

ASSIGNMENT_COLUMNS: tuple[Column[_AssignmentInStructure], ...] = (
    Column("struktur", "Struktur", "Strukturens id.", lambda one: one[0].id, required=True),
    Column("uppdrag", "Uppdrag", described(Assignment, "id"), lambda one: one[1].id, required=True),
    Column(
        "titel", "Titel", described(Assignment, "title"), lambda one: one[1].title, required=True
    ),
    Column(
        "namnder",
        "Nämnder",
        "Nämnderna som har uppdraget, med semikolon emellan.",
        lambda one: ";".join(one[1].boards),
    ),
    Column(
        "mal",
        "Mål",
        "Målet som uppdraget hör till, struktur/mål, om källan säger det.",
        lambda one: f"{one[0].id}/{one[1].goal}" if one[1].goal else None,
    ),
    *sourced(lambda one: (one[1].evidence,)),
)

LINK_COLUMNS: tuple[Column[_NumberedLink], ...] = (
    Column(
        "nr",
        "Nummer",
        "Länkens nummer i filen, från 1. Det kan ändras när uppgifterna ändras.",
        lambda one: one[0],
        type="integer",
        required=True,
    ),
    Column(
        "fran",
        "Från",
        "Målet i den tidigare strukturen. Tomt om målet är nytt.",
        lambda one: one[1].before,
    ),
    Column(
        "till",
        "Till",
        "Målet i den senare strukturen. Tomt om målet är borta eller inte går att följa.",
        lambda one: one[1].after,
    ),
    Column("slag", "Slag", described(LineageLink, "kind"), lambda one: one[1].kind, required=True),
    Column(
        "motiv", "Motiv", described(LineageLink, "reason"), lambda one: one[1].reason, required=True
    ),
)


def tables(records: Records) -> tuple[Table, ...]:
    """Return the tables of commitments, priorities, assignments and lineage."""
    return (
        _commitments(records),
        _priorities(records),
        _assignments(records),
        _lineage(records),
    )


def _commitments(records: Records) -> Table:
    return made_of(
        records.commitments,
        COMMITMENT_COLUMNS,
        name="ataganden",
        title="Utvecklingsåtaganden",
        description="En rad för varje utvecklingsåtagande: vad som är lovat och hur det gick.",
        key=("atagande",),
        foreign_keys=(refers("mal", "mal", "mal"),),
    )


def _priorities(records: Records) -> Table:
    return made_of(
        _all_priorities(records),
        PRIORITY_COLUMNS,
        name="prioriteringar",
        title="Särskilt prioriterat",
        description="En rad för varje sak som källan säger är särskilt prioriterad, med svar.",
        key=("mal", "nr"),
        foreign_keys=(refers("mal", "mal", "mal"),),
    )


def _all_priorities(records: Records) -> Iterator[_PriorityOfGoal]:
    for structure in records.structures:
        for goal in structure.goals:
            for number, priority in enumerate(goal.priorities, start=1):
                yield structure, goal, number, priority


def _assignments(records: Records) -> Table:
    return made_of(
        ((structure, one) for structure in records.structures for one in structure.assignments),
        ASSIGNMENT_COLUMNS,
        name="uppdrag",
        title="Uppdrag",
        description="En rad för varje uppdrag som källorna namnger.",
        key=("struktur", "uppdrag"),
        foreign_keys=(refers("struktur", "strukturer", "struktur"), refers("mal", "mal", "mal")),
    )


def _lineage(records: Records) -> Table:
    judgement = f" {records.lineage.judgement}" if records.lineage else ""
    return made_of(
        enumerate(records.lineage.links if records.lineage else (), start=1),
        LINK_COLUMNS,
        name="harledning",
        title="Härledning",
        description=f"En rad för varje samband mellan mål i två målstrukturer.{judgement}",
        key=("nr",),
        foreign_keys=(refers("fran", "mal", "mal"), refers("till", "mal", "mal")),
    )
