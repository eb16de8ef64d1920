"""Write one cell of a table the canonical way where what it says is beyond doubt."""

import re
from collections.abc import Callable
from datetime import date as calendar_date
from functools import partial
from unicodedata import normalize

from insyn.model.package import FieldType

Rewriting = Callable[[str], str]

# Between thousands: an ordinary space, NO-BREAK SPACE, THIN SPACE or NARROW NO-BREAK SPACE.
_GROUPED = r"[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+"
_INTEGER = re.compile(rf"([-−]?)({_GROUPED}|[0-9]+)")
_NUMBER = re.compile(rf"([-−]?)({_GROUPED}|[0-9]+)(?:([.,])([0-9]+))?")
_DATE = re.compile(r"([0-9]{4})([-/.]?)([0-9]{1,2})\2([0-9]{1,2})(?:[ T]00:00(?::00)?)?")


def rewriting(kind: FieldType, decimal_comma: bool) -> Rewriting:
    """Return the function that rewrites the cells of a column of one kind."""
    if kind == "number":
        return partial(number, decimal_comma=decimal_comma)
    return {"integer": integer, "date": date}.get(kind, text)


def text(cell: str) -> str:
    """Return the cell in NFC with LF for line breaks inside it, and else as it is."""
    if cell.isascii() and "\r" not in cell:
        return cell
    return normalize("NFC", cell.replace("\r\n", "\n").replace("\r", "\n"))


def number(cell: str, decimal_comma: bool) -> str:
    """Return a number with point, hyphen-minus and all its digits; what is no number is text.

    A comma is a decimal comma where the whole table has them, and after spaced thousands.
    """
    found = _NUMBER.fullmatch(cell.strip())
    if not found:
        return text(cell)
    sign, whole, mark, decimals = found.groups()
    digits = _digits(whole)
    if mark == "," and not decimal_comma and digits == whole:
        return text(cell)
    return f"{_sign(sign)}{digits}.{decimals}" if mark else f"{_sign(sign)}{digits}"


def integer(cell: str) -> str:
    """Return a whole number without spaces; what is no whole number is text."""
    found = _INTEGER.fullmatch(cell.strip())
    return _sign(found[1]) + _digits(found[2]) if found else text(cell)


def date(cell: str) -> str:
    """Return a day as 2024-01-31 if the year stands first; other orders may mean two days."""
    found = _DATE.fullmatch(cell.strip())
    if not found or (not found[2] and len(found[3] + found[4]) < 4):
        return text(cell)
    try:
        return calendar_date(int(found[1]), int(found[3]), int(found[4])).isoformat()
    except ValueError:
        return text(cell)


def _sign(sign: str) -> str:
    return "-" if sign else ""


def _digits(whole: str) -> str:
    return "".join(character for character in whole if character.isdigit())
