"""Let frictionless judge the rows of a table, and place and word in Swedish what it finds."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from insyn.check import table_words
from insyn.check.table_cells import Inspector
from insyn.check.table_novelty import Novelty
from insyn.load.raw_rows import RawRow
from insyn.model.package import TableField, TableSchema
from insyn.places import Place
from insyn.problems import Problem, quoted

RULE_BLANK = "tom-rad"
RULE_WIDTH = "fel-antal-celler"
RULE_REPEATED = "dubbel-rad"
RULE_MANY = "många-fel"
RULE_UNKNOWN = "oläslig-tabell"

MOST = 1000
"""The number of problems in one table after which it is no use to look for more."""


def wrong_rows(
    read: Callable[[], Iterator[RawRow]], file: str, schema: TableSchema
) -> list[Problem]:
    """Return what is wrong with the rows below a header that agrees with the schema.

    `read` gives the rows from the first on, each time it is called. A look at the rows that
    hold something new clears a table without mistakes; one mistake, and every row is judged.
    """
    new, every = Novelty(schema).rows, _itself
    return _judged(read(), file, schema, new) and _judged(read(), file, schema, every)


_Choice = Callable[[int, list[str]], Iterator[RawRow]]


def _itself(line: int, cells: list[str]) -> Iterator[RawRow]:
    yield line, cells


def _judged(
    rows: Iterator[RawRow], file: str, schema: TableSchema, choice: _Choice
) -> list[Problem]:
    """Return what is wrong with the rows that a choice lets through.

    Rows of the wrong width are reported here and kept from frictionless, which gets the text of
    the others and judges types, constraints and keys.
    """
    found: dict[Place, Problem] = {}
    lines: list[int] = []

    def report(line: int, column: int, rule: str, message: str) -> None:
        place = Place(file, line, column)
        found.setdefault(place, Problem(place, message, rule))

    whole_rows = _whole_rows(rows, schema, lines, report, choice)
    for error in _errors(whole_rows, schema):
        rule, message, column = _worded(error, schema, lines)
        report(lines[error.row_number - 2] if column else 1, column or 1, rule, message)
    problems = sorted(found.values())
    if len(problems) < MOST:
        return problems
    message = f"tabellen har fler fel än de {MOST} som visas. Rätta dem och kontrollera igen."
    return [*problems[:MOST], Problem(Place(file), message, RULE_MANY)]


def _whole_rows(
    rows: Iterator[RawRow],
    schema: TableSchema,
    lines: list[int],
    report: Callable[[int, int, str, str], None],
    choice: _Choice,
) -> Iterator[list[str]]:
    """Yield the rows to be judged, noting their lines, until there are problems enough."""
    inspector = Inspector(schema.fields)
    width, wrong = len(schema.fields), 0
    for line, cells in rows:
        if wrong >= MOST:
            return
        if not any(cells):
            wrong += 1
            report(line, 1, RULE_BLANK, "raden är tom. Ta bort den.")
        elif len(cells) != width:
            wrong += 1
            report(line, 1, RULE_WIDTH, _wrong_width(len(cells), width))
        else:
            for column, (rule, message) in inspector.findings(cells):
                wrong += 1
                report(line, column, rule, message)
            for judged, row in choice(line, cells):
                lines.append(judged)
                yield row


def _wrong_width(cells: int, width: int) -> str:
    advice = "Lägg till de celler som saknas, även tomma."
    if cells > width:
        advice = "Sätt en cell som innehåller skiljetecknet inom citattecken."
    return f"raden har {cells} {'cell' if cells == 1 else 'celler'} men rubriken {width}. {advice}"


def _errors(rows: Iterator[list[str]], schema: TableSchema) -> list[Any]:
    from frictionless import Schema  # heavy, and not needed by the commands that read no tables
    from frictionless.resources import TableResource

    names = [field.name for field in schema.fields]

    def table() -> Iterator[list[str]]:
        yield names
        yield from rows

    descriptor = {
        "fields": [_field_descriptor(field) for field in schema.fields],
        "primaryKey": list(schema.primary_key),
    }
    resource = TableResource(data=table, schema=Schema.from_descriptor(descriptor))
    report = resource.validate(limit_errors=MOST)
    return [*report.errors, *(error for task in report.tasks for error in task.errors)]


def _field_descriptor(field: TableField) -> dict[str, Any]:
    limits = field.constraints
    constraints = limits.model_dump(mode="json", exclude_none=True) if limits else {}
    if "pattern" in constraints:
        # frictionless binds ^ and $ to the first and last of several alternatives only,
        # and lets a line break stand after the last sign.
        constraints["pattern"] = rf"(?:{constraints['pattern']})(?!\n)"
    return {"name": field.name, "type": field.type, "constraints": constraints}


def _worded(error: Any, schema: TableSchema, lines: list[int]) -> tuple[str, str, int]:
    """Return rule, message and column (0 for the whole table) of what frictionless found."""
    note = str(error.note)
    if error.type == "primary-key" and "position" in note:
        key = schema.primary_key
        columns = f"{', '.join(key[:-1])} och {key[-1]}" if len(key) > 1 else key[0]
        message = f"raden har samma {columns} som rad {_twin(note, lines)}. Ta bort den ena."
        return RULE_REPEATED, message, 1
    if error.type in ("type-error", "constraint-error", "unique-error"):
        field = schema.fields[error.field_number - 1]
        if error.type == "type-error":
            wording = table_words.wrong_type(error.cell, field)
        elif error.type == "unique-error":
            twin = _twin(note, lines)
            wording = table_words.broken_constraint("unique", error.cell, field, twin)
        else:
            name = note.split('"')[1]
            wording = table_words.broken_constraint(name, error.cell, field, 0)
        return *wording, error.field_number
    if error.type == "primary-key":
        names = [field.name for field in schema.fields]
        column = names.index(schema.primary_key[0])
        wording = table_words.broken_constraint("required", "", schema.fields[column], 0)
        return *wording, column + 1
    return RULE_UNKNOWN, f"tabellen kan inte kontrolleras: {quoted(note)}.", 0


def _twin(note: str, lines: list[int]) -> int:
    """Return the line of the earlier row, which frictionless tells by its number in a sentence."""
    numbers = re.findall(r"[0-9]+", note)
    return lines[int(numbers[-1]) - 2]
