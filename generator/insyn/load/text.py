"""Read a file as text and word what stops it from being read."""

from functools import lru_cache
from pathlib import Path
from unicodedata import normalize

from insyn.places import Place
from insyn.problems import Problem

RULE_MISSING = "saknad-fil"
RULE_ENCODING = "fel-kodning"
RULE_OUTSIDE = "länk-utanför"


def read(root: Path, file: str) -> tuple[str, list[Problem]]:
    """Return the text of a UTF-8 file below the root, without BOM and in NFC.

    `file` is relative to the root. What cannot be read gives "" and one problem.
    """
    path = root / file
    if not path.resolve().is_relative_to(root.resolve()):
        message = f"filen är en länk till något utanför {root.name}/. Lägg själva filen här."
        return "", [Problem(Place(file), message, RULE_OUTSIDE)]
    if not path.is_file():
        return "", [Problem(Place(file), "filen finns inte. Skapa den.", RULE_MISSING)]
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", [_not_utf8(file, data, error.start)]
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        message = "filen innehåller tecken som inte är text. Spara den som text i UTF-8."
        return "", [Problem(Place(file, line), message, RULE_ENCODING)]
    return normalize("NFC", text.replace("\r\n", "\n")), []


def _not_utf8(file: str, data: bytes, position: int) -> Problem:
    line = data.count(b"\n", 0, position) + 1
    column = position - (data.rfind(b"\n", 0, position) + 1) + 1
    message = (
        "filen är inte sparad som UTF-8, så å, ä och ö kan inte läsas. "
        'Kör "insyn format" så skrivs den om, eller spara om den som UTF-8.'
    )
    return Problem(Place(file, line, column), message, RULE_ENCODING)


@lru_cache(maxsize=16)
def read_again(root: Path, file: str) -> str:
    """Return the text of a file that has already been read without problems."""
    return read(root, file)[0]
