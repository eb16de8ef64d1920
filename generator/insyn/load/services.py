"""Read the tables of a service as typed rows, passing over cells that the check will report."""

from collections.abc import Iterator, Mapping
from datetime import date

from insyn.load import table
from insyn.load.numbers import number
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.rows import Sheet, UnitRow, ValueRow
from insyn.model.comparison.tables import UNITS, VALUES
from insyn.model.records import Records


def sheets(records: Records) -> Mapping[str, Sheet]:
    """Return the rows of every service as they are written, by the service's id."""
    return {
        service.id: Sheet(
            service, tuple(unit_rows(records, service)), tuple(value_rows(records, service))
        )
        for service in records.services
    }


def unit_rows(records: Records, service: Service) -> Iterator[UnitRow]:
    """Yield every row of enheter.csv that can be read."""
    for line, row in _rows(records, service, UNITS):
        try:
            yield _unit(service, row, line)
        except (KeyError, ValueError):
            continue


def value_rows(records: Records, service: Service) -> Iterator[ValueRow]:
    """Yield every row of varden.csv that can be read."""
    for line, row in _rows(records, service, VALUES):
        try:
            yield _value(row, line)
        except (KeyError, ValueError):
            continue


def _rows(records: Records, service: Service, name: str) -> Iterator[tuple[int, table.Row]]:
    found = records.table(service.package, name)
    if found:
        file, resource = found
        yield from table.rows(records.root / file, resource)


def _unit(service: Service, written: table.Row, line: int) -> UnitRow:
    # A line break in a cell of Excel is a space here; only a performer's own words have several.
    row = {name: " ".join(cell.split()) for name, cell in written.items()}
    return UnitRow(
        unit=row["enhet"],
        title=row["titel"],
        operating_form=row["driftsform"],
        facts={fact.id: row[fact.id] for fact in service.facts},
        provider=row["utforare"],
        provider_name=row["utforare_namn"],
        contract=row["avtal"],
        first_day=_day(row["fran"]),
        new_owner_day=_day(row["agarbyte"]),
        earlier_owner=row["tidigare_agare"],
        website=row["webbplats"],
        own_words=written["egna_ord"],
        document=row["kalla"],
        earlier_id=row["tidigare_id"],
        line=line,
    )


def _value(row: table.Row, line: int) -> ValueRow:
    return ValueRow(
        unit=row["enhet"],
        measure=row["matt"],
        period=row["period"],
        sex=row["kon"],
        value=number(row["varde"]),
        status=row["status"],
        persons=_whole(row["n"]),
        document=row["kalla"],
        lower=number(row["nedre"]),
        upper=number(row["ovre"]),
        response_rate=number(row["svarsfrekvens"]),
        line=line,
    )


def _whole(cell: str) -> int | None:
    if len(cell) > 18:
        raise ValueError(cell)
    return int(cell) if cell else None


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
