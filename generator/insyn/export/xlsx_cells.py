"""Write the cells of a large sheet as they stand in the file, faster than one call for each.

A cell is a number, a day or a text, by the type of its column and never by a guess. There is no
way here to make a formula or a link.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from insyn.model.package import FieldType

LONGEST_TEXT = 32_767
CUT = " … [avkortat här, hela texten finns i CSV-filen]"

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_MOST_DIGITS = 15
_DAY_ZERO, _FIRST_DAY = date(1899, 12, 30), date(1900, 3, 1)

_WITH_MEANING = re.compile(r"[&<>\x00-\x1f\ufffe\uffff]|_x[0-9a-fA-F]{4}_|^\s|\s$")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9a-fA-F]{4}_)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")

_Cell = Callable[[str, str], str]
"""Make the cell of a place (B7) that holds a text of the CSV."""


@dataclass
class Left:
    """Count what a sheet could not hold as it stands in the CSV."""

    cut: int = 0
    long_numbers: int = 0


def rows(
    table: Iterable[Sequence[str]], types: Sequence[FieldType], day_style: int, left: Left
) -> Iterator[str]:
    """Yield rows of a sheet, from its second row on; what is empty has no cell."""
    columns = [(_letters(place), _cell(kind, day_style, left)) for place, kind in enumerate(types)]
    for number, row in enumerate(table, start=2):
        place = str(number)
        cells = zip(columns, row, strict=True)
        made = [make(column + place, text) for (column, make), text in cells if text]
        yield f'<row r="{place}">{"".join(made)}</row>'


def _letters(place: int) -> str:
    """Return the name of a column: A for 0, Z for 25, AA for 26."""
    name = ""
    while place >= 0:
        place, letter = divmod(place, 26)
        name = chr(ord("A") + letter) + name
        place -= 1
    return name


def _cell(kind: FieldType, day_style: int, left: Left) -> _Cell:
    """Return what makes the cells of a type; what a sheet cannot hold exactly becomes text."""

    def text(place: str, cell: str) -> str:
        # A sheet counts in UTF-16, where some signs take two places.
        if len(cell) * 2 > LONGEST_TEXT and len(cell.encode("utf-16-le")) > LONGEST_TEXT * 2:
            left.cut += 1
            cell = _shortened(cell)
        if _WITH_MEANING.search(cell):
            held = f'<t xml:space="preserve">{_escaped(cell)}</t>'
        else:
            held = f"<t>{cell}</t>"
        return f'<c r="{place}" t="inlineStr"><is>{held}</is></c>'

    def number(place: str, cell: str) -> str:
        if not _NUMBER.fullmatch(cell):
            return text(place, cell)
        if len(cell) > _MOST_DIGITS and _digits(cell) > _MOST_DIGITS:
            left.long_numbers += 1
            return text(place, cell)
        return f'<c r="{place}"><v>{cell}</v></c>'

    def day(place: str, cell: str) -> str:
        found = date.fromisoformat(cell)
        # Spreadsheets disagree on the first two months of their calendar.
        if found < _FIRST_DAY:
            return text(place, cell)
        return f'<c r="{place}" s="{day_style}"><v>{(found - _DAY_ZERO).days}</v></c>'

    return {"number": number, "integer": number, "date": day}.get(kind, text)


def _digits(number: str) -> int:
    """Return how many digits say how large a number is."""
    return len(number.lstrip("-").replace(".", "").lstrip("0"))


def _shortened(text: str) -> str:
    room = (LONGEST_TEXT - len(CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT


def _escaped(text: str) -> str:
    """Return a text as XML; signs that XML cannot hold are written as the format has it."""
    text = _LOOKS_ESCAPED.sub("_x005F_", text)
    return escape(_CONTROL.sub(lambda sign: f"_x{ord(sign[0]):04X}_", text))
