"""Read the tables of the economy as typed rows, passing over cells that the check will report."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from decimal import Decimal

from insyn.load import table
from insyn.load.numbers import number
from insyn.model.package import FieldType
from insyn.model.records import Records
from insyn.model.statement import TABLE_BY_KIND, PriceBaseAmount, StatementRow

PACKAGE = "ekonomi"
OPERATIONS, INVESTMENTS = TABLE_BY_KIND["drift"], TABLE_BY_KIND["investering"]
PRICE_BASE_AMOUNTS = "prisbasbelopp"

_STATEMENT_COLUMNS: Mapping[str, FieldType] = {
    "uppstallning": "string",
    "rad": "string",
    "titel": "string",
    "radtyp": "string",
    "ingar_i": "string",
    "samma_som": "string",
    "budget": "number",
    "utfall": "number",
    "avvikelse": "number",
    "utfall_foregaende": "number",
    "status": "string",
}

COLUMNS: Mapping[str, Mapping[str, FieldType]] = {
    OPERATIONS: _STATEMENT_COLUMNS,
    INVESTMENTS: _STATEMENT_COLUMNS,
    PRICE_BASE_AMOUNTS: {"ar": "year", "kronor": "integer", "kontrollerad": "string"},
}
"""The columns that each table must have, with their types: a contract with those who read them."""


def statement_rows(records: Records) -> Iterator[StatementRow]:
    """Yield every row of ekonomi/driftredovisning.csv and ekonomi/investeringar.csv."""
    for name in (OPERATIONS, INVESTMENTS):
        for line, row in _rows(records, name):
            try:
                yield _statement_row(row, name, line)
            except (KeyError, ValueError):
                continue


def row_names(records: Records) -> Mapping[str, Set[str]]:
    """Return the ids of the rows by statement, also of rows whose amounts cannot be read."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in (OPERATIONS, INVESTMENTS):
        for _, row in _rows(records, name):
            found[row.get("uppstallning", "")].add(row.get("rad", ""))
    return found


def price_base_amounts(records: Records) -> Iterator[PriceBaseAmount]:
    """Yield every row of ekonomi/prisbasbelopp.csv."""
    for line, row in _rows(records, PRICE_BASE_AMOUNTS):
        try:
            kronor = Decimal(int(row["kronor"]))
            yield PriceBaseAmount(row["ar"], kronor, row["kontrollerad"] == "ja", line)
        except (KeyError, ValueError):
            continue


def _rows(records: Records, name: str) -> Iterator[tuple[int, table.Row]]:
    found = records.table(PACKAGE, name)
    if found:
        file, resource = found
        yield from table.rows(records.root / file, resource)


def _statement_row(row: table.Row, table_name: str, line: int) -> StatementRow:
    return StatementRow(
        statement=row["uppstallning"],
        row=row["rad"],
        title=row["titel"],
        kind=row["radtyp"],
        part_of=row["ingar_i"],
        same_as=row["samma_som"],
        budget=number(row["budget"]),
        outcome=number(row["utfall"]),
        deviation=number(row["avvikelse"]),
        outcome_before=number(row["utfall_foregaende"]),
        status=row["status"],
        table=table_name,
        line=line,
    )
