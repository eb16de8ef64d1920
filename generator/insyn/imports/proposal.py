"""Propose how an editor's own table is read, for the editor to read through and correct."""

import json
import re
from collections.abc import Iterator, Sequence

from insyn.imports.grid import Grid, Row, one_line
from insyn.imports.headings import recognised, shape_of
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.mapping import SIGNS, Column, TableMapping
from insyn.model.comparison.tables import UNIT_FIELDS
from insyn.model.record import SLUG_PATTERN
from insyn.problems import Level, Problem, quoted, suggestion

RULE_NO_HEADINGS = "saknad-rubrikrad"
RULE_UNDECIDED = "okänd-kolumn"
RULE_NO_PERIOD = "saknad-period"
RULE_NO_UNITS = "saknad-enhet"
RULE_NO_SOURCE = "saknad-källa"

FIRST_ROWS = 30
"""The heading is looked for in so many rows: titles and dates often stand above it."""

_PLAIN = re.compile(r"[A-Za-zÅÄÖåäö][A-Za-z0-9ÅÄÖåäö/()_ -]*")
_YAML_WORDS = frozenset({"null", "true", "false"})


def headings_of(row: Row) -> list[str]:
    """Return the headings in a row, one for each column; the empty text where there is none."""
    return [one_line(cell.text) for cell in row.cells]


def proposed(
    grid: Grid, service: Service, chosen_sheet: str = ""
) -> tuple[TableMapping | None, list[Problem]]:
    """Return how a table can be read, and a warning for each thing that the editor must decide."""
    best, known = None, 0
    for row in grid.rows[:FIRST_ROWS]:
        count = sum(one is not None for one in recognised(headings_of(row), service))
        if count > known:
            best, known = row, count
    if best is None or known < 2:
        message = (
            "ingen rad har rubriker som känns igen. Ge kolumnerna namn som i enheter.csv och "
            "varden.csv, eller måttens titlar med år: Nöjda 2025."
        )
        return None, [Problem(grid.place(1), message, RULE_NO_HEADINGS)]
    headings = headings_of(best)
    found = recognised(headings, service)
    columns = tuple(_settled(column, grid, best, place) for place, column in enumerate(found))
    mapping = TableMapping(
        shape=shape_of(headings),
        sheet=chosen_sheet or None,
        columns=tuple(column for column in columns if column),
        skipped_columns=tuple(
            heading
            for heading, column in zip(headings, columns, strict=True)
            if heading and column is None
        ),
    )
    return mapping, list(_undecided(grid, best, columns, mapping, service))


def _settled(column: Column | None, grid: Grid, header: Row, place: int) -> Column | None:
    """Return a column as it is, but for performers that are told by name and not by id."""
    if column is None or column.field != "utforare":
        return column
    texts = [row.cell(place).text for row in grid.rows if row.number > header.number]
    if all(re.fullmatch(SLUG_PATTERN, text) for text in texts if text):
        return column
    return column.model_copy(update={"field": "utforare_namn"})


def _undecided(
    grid: Grid,
    header: Row,
    columns: Sequence[Column | None],
    mapping: TableMapping,
    service: Service,
) -> Iterator[Problem]:
    names = [fact.title for fact in service.facts]
    names += [measure.title for measure in service.measures]
    names += [field.title for field in UNIT_FIELDS]
    for place, (heading, column) in enumerate(zip(headings_of(header), columns, strict=True)):
        where = grid.where(header.number, place)
        at = grid.place(header.number, place)
        if heading and column is None:
            message = (
                f"{where}: rubriken {quoted(heading)} känns inte igen och står under hoppa-över. "
                f"Flytta den till kolumner om den ska läsas.{suggestion(heading, names)}"
            )
            yield Problem(at, message, RULE_UNDECIDED, Level.WARNING)
        elif column and column.measures and column.period is None:
            message = (
                f"{where}: rubriken {quoted(heading)} säger ingen period. "
                "Skriv period: 2025 i import.yaml."
            )
            yield Problem(at, message, RULE_NO_PERIOD, Level.WARNING)
    fields = {column.field for column in mapping.columns}
    if fields.isdisjoint(("enhet", "titel")):
        message = "ingen rubrik säger var enheterna står. Skriv fält: enhet vid den kolumnen."
        yield Problem(grid.place(header.number), message, RULE_NO_UNITS, Level.WARNING)
    if not service.is_example and "kalla" not in fields:
        message = "tabellen säger inte varifrån värdena kommer. Skriv källa: i import.yaml."
        yield Problem(grid.place(header.number), message, RULE_NO_SOURCE, Level.WARNING)


def written(mapping: TableMapping, service: Service) -> str:
    """Return a proposal as the text of import.yaml, with what an editor needs to know first."""
    return "\n".join([*_heading(service), *_lines(mapping)]) + "\n"


def _heading(service: Service) -> Iterator[str]:
    yield f"# Så läses en egen tabell in: insyn import tabell FIL --tjanst {service.id}"
    yield "# Ett förslag som bygger på rubrikerna. Läs igenom och rätta det."
    yield "# fält är en kolumn i enheter.csv, eller i varden.csv om den är om ett mått."
    yield "# Rubrikerna under hoppa-över läses inte."


def _lines(mapping: TableMapping) -> Iterator[str]:
    yield f"form: {mapping.shape}"
    if mapping.sheet:
        yield f"blad: {_scalar(mapping.sheet)}"
    yield "nya-enheter: nej"
    yield "kolumner:"
    for column in mapping.columns:
        yield f"  - rubrik: {_scalar(column.heading)}"
        if column.measures:
            names = ", ".join(column.measures)
            yield f"    mått: {names if len(column.measures) == 1 else f'[{names}]'}"
        if column.field:
            yield f"    fält: {column.field}"
        if column.period:
            yield f"    period: {_scalar(column.period)}"
        if column.sex != "T":
            yield f"    kön: {column.sex}"
    if mapping.skipped_columns:
        yield "hoppa-över:"
        yield from (f"  - {_scalar(heading)}" for heading in mapping.skipped_columns)
    yield "tecken:"
    yield from (f"  {json.dumps(sign, ensure_ascii=False)}: {SIGNS[sign]}" for sign in SIGNS)


def _scalar(text: str) -> str:
    """Return a text as YAML reads it back: in quotes unless it is plainly a text."""
    is_plain = _PLAIN.fullmatch(text) and text == text.strip() and text not in _YAML_WORDS
    return text if is_plain else json.dumps(text, ensure_ascii=False)
