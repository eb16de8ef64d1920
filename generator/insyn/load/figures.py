"""Read the tables of figures as typed rows, passing over cells that the check will report."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from insyn.load import table
from insyn.load.numbers import number
from insyn.model.figures import Group, Milestone, Observation, Ranking
from insyn.model.package import FieldType
from insyn.model.records import Records

PACKAGE = "matt"
OUTCOMES, MILESTONES, RANKINGS = "utfall", "malvarden", "rankning"

COLUMNS: Mapping[str, Mapping[str, FieldType]] = {
    OUTCOMES: {
        "matt": "string",
        "period": "string",
        "kon": "string",
        "omrade": "string",
        "alder": "string",
        "varde": "number",
        "status": "string",
        "nedre": "number",
        "ovre": "number",
        "n": "integer",
        "kalla": "string",
    },
    MILESTONES: {
        "matt": "string",
        "period": "string",
        "typ": "string",
        "villkor": "string",
        "varde": "number",
        "text": "string",
    },
    RANKINGS: {
        "matt": "string",
        "period": "string",
        "plats": "integer",
        "av": "integer",
        "grupp": "string",
    },
}
"""The columns that each table must have, with their types: a contract with those who read them."""


def outcomes(records: Records) -> Iterator[tuple[str, Observation]]:
    """Yield every row of matt/utfall.csv with the id of its indicator."""
    for line, row in _rows(records, OUTCOMES):
        try:
            yield row["matt"], _observation(row, line)
        except (KeyError, ValueError):
            continue


def milestones(records: Records) -> Iterator[tuple[str, Milestone]]:
    """Yield every row of matt/malvarden.csv with the id of its indicator."""
    for line, row in _rows(records, MILESTONES):
        try:
            value = number(row["varde"])
            yield (
                row["matt"],
                Milestone(row["period"], row["typ"], row["villkor"], value, row["text"], line),
            )
        except (KeyError, ValueError):
            continue


def rankings(records: Records) -> Iterator[tuple[str, Ranking]]:
    """Yield every row of matt/rankning.csv with the id of its indicator."""
    for line, row in _rows(records, RANKINGS):
        try:
            place, among = int(row["plats"]), int(row["av"])
            yield row["matt"], Ranking(row["period"], place, among, row["grupp"], line)
        except (KeyError, ValueError):
            continue


def _rows(records: Records, name: str) -> Iterator[tuple[int, table.Row]]:
    found = records.table(PACKAGE, name)
    if found:
        file, resource = found
        yield from table.rows(records.root / file, resource)


def _observation(row: table.Row, line: int) -> Observation:
    return Observation(
        period=row["period"],
        group=_group(row["kon"], row["omrade"], row["alder"]),
        value=number(row["varde"]),
        status=row["status"],
        lower=number(row["nedre"]),
        upper=number(row["ovre"]),
        answers=int(row["n"]) if row["n"] else None,
        after_break=row.get("seriebrott") == "ja",
        document=row["kalla"],
        line=line,
    )


@lru_cache(maxsize=4096)
def _group(sex: str, area: str, age: str) -> Group:
    return Group(sex, area, age)
