"""Tell from a file's bytes why it cannot be read as a table, before anything unpacks it."""

import re
import zipfile
import zlib
from decimal import Decimal
from io import BytesIO

from insyn.imports.grid import CELLS, COLUMNS, ROWS
from insyn.places import Place
from insyn.problems import Problem
from insyn.swedish import number

RULE_FILE = "oläsbar-fil"
RULE_TOO_LARGE = "för-stor-tabell"

UNPACKED = 32_000_000
"""The number of bytes that a workbook may hold when it is unpacked."""

PARTS = 1_000
"""The number of files that a workbook may hold."""

TOO_LARGE = (
    f"tabellen har fler än {number(Decimal(ROWS), 0)} rader, {COLUMNS} kolumner eller "
    f"{number(Decimal(CELLS), 0)} celler. Kopiera bara den ifyllda delen till en ny fil."
)
BROKEN = "filen är skadad. Öppna den i Excel och spara den på nytt som Excel-arbetsbok (.xlsx)."

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_AREA = re.compile(
    rb"""<(?:\w+:)?(?:mergeCell|hyperlink)\b[^>]*?\bref=["']"""
    rb"""\$?([A-Za-z]{1,3})\$?([0-9]{1,9}):\$?([A-Za-z]{1,3})\$?([0-9]{1,9})"""
)
_UNREADABLE = (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, zlib.error)

_LOCKED = "filen är skyddad med lösenord. Spara en kopia utan lösenord."
_OLD = "filen är i ett äldre format (.xls). Spara den som Excel-arbetsbok (.xlsx)."
_BINARY = "filen är en binär arbetsbok (.xlsb). Spara den som Excel-arbetsbok (.xlsx)."
_OTHER = "filen är ingen arbetsbok från Excel. Spara tabellen som Excel-arbetsbok (.xlsx)."
_PDF = "filen är en PDF. Be om tabellen som Excel-arbetsbok (.xlsx) eller CSV."
_PAGE = "filen är en webbsida, fast den kan heta .xls. Spara den som Excel-arbetsbok (.xlsx)."
_EMPTY = "filen är tom."
_SWOLLEN = "filen blir orimligt stor när den packas upp. Kopiera tabellen till en ny arbetsbok."
_UNSAFE = "filen innehåller sådant som inte hör till en tabell. Kopiera tabellen till en ny fil."


def why_not(data: bytes, file: str) -> Problem | None:
    """Return why the bytes are neither a workbook nor text, or None."""
    start = data[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start:
        return Problem(Place(file), _EMPTY, RULE_FILE)
    if data.startswith(_COMPOUND):
        return Problem(Place(file), _LOCKED if _ENCRYPTED in data else _OLD, RULE_FILE)
    if data.startswith(b"PK"):
        return _why_no_workbook(data, file)
    for begins, message in ((b"%pdf", _PDF), (b"<html", _PAGE), (b"<!doctype", _PAGE)):
        if start.startswith(begins):
            return Problem(Place(file), message, RULE_FILE)
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(Place(file), _OTHER, RULE_FILE)
    return None


def _why_no_workbook(data: bytes, file: str) -> Problem | None:
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return Problem(Place(file), BROKEN, RULE_FILE)
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if "xl/workbook.bin" in names:
        return Problem(Place(file), _BINARY, RULE_FILE)
    if "[Content_Types].xml" not in names or "xl/workbook.xml" not in names:
        return Problem(Place(file), _OTHER, RULE_FILE)
    # A part is never unpacked beyond the size that is told here: zipfile stops at it.
    if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
        return Problem(Place(file), _SWOLLEN, RULE_TOO_LARGE)
    if _declares(archive):
        return Problem(Place(file), _UNSAFE, RULE_FILE)
    too_wide = _spread(archive) > CELLS
    return Problem(Place(file), TOO_LARGE, RULE_TOO_LARGE) if too_wide else None


def _spread(archive: zipfile.ZipFile) -> int:
    """Return how many cells are merged or linked in areas, each of which the library would make."""
    cells = 0
    for part in archive.infolist():
        if "/worksheets/" not in part.filename:
            continue
        try:
            areas = _AREA.findall(archive.read(part))
        except _UNREADABLE:
            continue  # as in _declares
        for left, top, right, bottom in areas:
            cells += (abs(int(bottom) - int(top)) + 1) * (abs(_place(right) - _place(left)) + 1)
    return cells


def _place(letters: bytes) -> int:
    place = 0
    for letter in letters.upper():
        place = place * 26 + letter - ord("A") + 1
    return place


def _declares(archive: zipfile.ZipFile) -> bool:
    """Tell whether some part declares entities of its own, as no spreadsheet program does."""
    for part in archive.infolist():
        if not part.filename.lower().endswith((".xml", ".rels", ".vml")):
            continue
        try:
            # Declarations stand before the first element, in whatever encoding.
            beginning = archive.open(part).read(4_096).replace(b"\0", b"")
        except _UNREADABLE:
            continue  # a broken part is told of when it is read
        if b"<!DOCTYPE" in beginning or b"<!ENTITY" in beginning:
            return True
    return False
