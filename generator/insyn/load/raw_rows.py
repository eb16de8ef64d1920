"""Cut the text of a table into rows as they stand, and word what stops it."""

import csv
from collections.abc import Iterator
from io import StringIO

from insyn.places import Place
from insyn.problems import Problem

RULE_TOO_LONG = "för-lång-cell"
RULE_BROKEN = "trasig-tabell"

LONGEST = 131_072
"""The number of characters in the longest cell; csv's own limit, which other libraries move."""

RawRow = tuple[int, list[str]]


def raw_rows(text: str, file: str, delimiter: str, problems: list[Problem]) -> Iterator[RawRow]:
    """Yield the line where each row starts, from 1, and its cells, the header being the first row.

    An empty line is a row without cells. Where the text cannot be cut any further the rows end
    and a problem is added to `problems`.
    """
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if cells and max(map(len, cells)) > LONGEST:
                problems.append(_too_long(Place(file, line)))
                return
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        problems.append(_unreadable(str(error), Place(file, line)))


def _unreadable(said: str, place: Place) -> Problem:
    if "field limit" in said:
        return _too_long(place)
    if "unexpected end" in said:
        return Problem(place, "ett citattecken öppnas i raden men stängs aldrig.", RULE_BROKEN)
    message = "ett citattecken står fel. Skriv det dubbelt inne i en cell inom citattecken."
    return Problem(place, message, RULE_BROKEN)


def _too_long(place: Place) -> Problem:
    limit = f"{LONGEST:,}".replace(",", " ")
    message = f"en cell är längre än {limit} tecken. Kontrollera att varje citattecken stängs."
    return Problem(place, message, RULE_TOO_LONG)
