"""Make the table of what the amounts belong to, ekonomi/uppstallningar.csv."""

from insyn.export.table import BETWEEN_TEXTS, Column, Table, described, made_of, sourced
from insyn.model.records import Records
from insyn.model.statement import Statement

NAME = "uppstallningar"


COLUMNS: tuple[Column[Statement], ...] = (
    Column(
        "uppstallning",
        "Uppställning",
        described(Statement, "id"),
        lambda one: one.id,
        required=True,
    ),
    Column("titel", "Titel", described(Statement, "title"), lambda one: one.title, required=True),
    Column("slag", "Slag", described(Statement, "kind"), lambda one: one.kind, required=True),
    Column(
        "ordning",
        "Ordning",
        described(Statement, "order"),
        lambda one: one.order,
        type="integer",
    ),
    Column("namnd", "Nämnd", described(Statement, "board"), lambda one: one.board, required=True),
    Column(
        "period", "Period", described(Statement, "period"), lambda one: one.period, required=True
    ),
    Column(
        "beskrivning",
        "Beskrivning",
        described(Statement, "description"),
        lambda one: one.description,
    ),
    Column("tecken", "Tecken", described(Statement, "sign"), lambda one: one.sign, required=True),
    Column(
        "kolumner",
        "Kolumner",
        "Kolumnerna med belopp och rubriken som källan ger var och en, med | emellan.",
        lambda one: BETWEEN_TEXTS.join(f"{part.column}: {part.title}" for part in one.columns),
    ),
    *sourced(lambda one: one.evidence),
)


def tables(records: Records) -> tuple[Table, ...]:
    """Return the table of statements."""
    return (
        made_of(
            records.statements,
            COLUMNS,
            name=NAME,
            title="Uppställningar",
            description="En rad för varje uppställning av belopp, med vad plus och minus betyder.",
            key=("uppstallning",),
        ),
    )
