"""Make the tables of goals: mal/strukturer.csv, mal/mal.csv and mal/bedomningar.csv."""

from collections.abc import Iterator

from insyn.export.table import Column, Table, described, made_of, refers
from insyn.model.goal import Assessment, Goal, GoalStructure
from insyn.model.record import Evidence
from insyn.model.records import Records

_GoalInStructure = tuple[GoalStructure, Goal]
_AssessmentOfGoal = tuple[GoalStructure, Goal, Assessment]


STRUCTURE_COLUMNS: tuple[Column[GoalStructure], ...] = (
    Column(
        "struktur", "Struktur", described(GoalStructure, "id"), lambda one: one.id, required=True
    ),
    Column(
        "titel", "Titel", described(GoalStructure, "title"), lambda one: one.title, required=True
    ),
    Column(
        "stallning", "Ställning", described(GoalStructure, "standing"), lambda one: one.standing
    ),
    Column("ar", "År", described(GoalStructure, "year"), lambda one: one.year),
    Column(
        "ordning",
        "Ordning",
        described(GoalStructure, "order"),
        lambda one: one.order,
        type="integer",
    ),
    Column(
        "vision",
        "Vision",
        "Visionens lydelse, om källan anger en.",
        lambda one: one.vision.text if one.vision else None,
    ),
    Column(
        "dokument",
        "Dokument",
        "Källdokumentens id, med semikolon emellan.",
        lambda one: ";".join(dict.fromkeys(part.document for part in one.evidence or ())),
    ),
)

GOAL_COLUMNS: tuple[Column[_GoalInStructure], ...] = (
    Column("struktur", "Struktur", "Strukturens id.", lambda one: one[0].id, required=True),
    Column(
        "mal",
        "Mål",
        "Målets id med strukturen framför: 2019/okat-bostadsbyggande.",
        lambda one: one[0].reference(one[1]),
        required=True,
    ),
    Column("niva", "Nivå", described(Goal, "level"), lambda one: one[1].level, required=True),
    Column("titel", "Titel", described(Goal, "title"), lambda one: one[1].title, required=True),
    Column(
        "overordnat",
        "Överordnat mål",
        described(Goal, "parent"),
        lambda one: f"{one[0].id}/{one[1].parent}" if one[1].parent else None,
    ),
    Column("namnd", "Nämnd", described(Goal, "board"), lambda one: one[1].board),
    Column(
        "nummer", "Nummer", described(Goal, "number"), lambda one: one[1].number, type="integer"
    ),
    Column("dimension", "Dimension", described(Goal, "dimension"), lambda one: one[1].dimension),
    Column(
        "dokument",
        "Dokument",
        described(Evidence, "document"),
        lambda one: one[1].evidence.document if one[1].evidence else None,
    ),
    Column(
        "avsnitt",
        "Avsnitt",
        described(Evidence, "section"),
        lambda one: one[1].evidence.section if one[1].evidence else None,
    ),
)

ASSESSMENT_COLUMNS: tuple[Column[_AssessmentOfGoal], ...] = (
    Column(
        "mal",
        "Mål",
        "Målets id med strukturen framför.",
        lambda one: one[0].reference(one[1]),
        required=True,
    ),
    Column(
        "period",
        "Period",
        described(Assessment, "period"),
        lambda one: one[2].period,
        required=True,
    ),
    Column(
        "rapport",
        "Rapport",
        described(Assessment, "report"),
        lambda one: one[2].report,
        required=True,
    ),
    Column(
        "bedomning",
        "Bedömning",
        described(Assessment, "grade"),
        lambda one: one[2].grade,
        required=True,
    ),
    Column("motiv", "Motiv", described(Assessment, "reason"), lambda one: one[2].reason),
)


def tables(records: Records) -> tuple[Table, ...]:
    """Return the tables of structures, goals and assessments."""
    return (_structures(records), _goals(records), _assessments(records))


def _structures(records: Records) -> Table:
    return made_of(
        records.structures,
        STRUCTURE_COLUMNS,
        name="strukturer",
        title="Målstrukturer",
        description="En rad för varje uppsättning mål som har gällt samtidigt.",
        key=("struktur",),
    )


def _goals(records: Records) -> Table:
    return made_of(
        ((structure, goal) for structure in records.structures for goal in structure.goals),
        GOAL_COLUMNS,
        name="mal",
        title="Mål",
        description="En rad för varje mål i varje målstruktur.",
        key=("mal",),
        foreign_keys=(
            refers("struktur", "strukturer", "struktur"),
            refers("overordnat", "", "mal"),
        ),
    )


def _assessments(records: Records) -> Table:
    return made_of(
        _all_assessments(records),
        ASSESSMENT_COLUMNS,
        name="bedomningar",
        title="Bedömningar",
        description="En rad för varje bedömning av ett mål i en rapport.",
        key=("mal", "period", "rapport"),
        foreign_keys=(refers("mal", "mal", "mal"),),
    )


def _all_assessments(records: Records) -> Iterator[_AssessmentOfGoal]:
    for structure in records.structures:
        for goal in structure.goals:
            for assessment in goal.assessments:
                yield structure, goal, assessment
