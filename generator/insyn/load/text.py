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
    data, problems = read_bytes(root, file)
    if problems:
        return "", problems
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", [_not_utf8(file, data, error.start)]
    return normalize("NFC", text.replace("\r\n", "\n")), []


def read_bytes(root: Path, file: str) -> tuple[bytes, list[Problem]]:
    """Return the bytes of a file below the root that is not a link out of it and may be text."""
    path = root / file
    if not _is_inside(path, root):
        message = "filen är en länk till något utanför mappen. Lägg själva filen här."
        return b"", [Problem(Place(file), message, RULE_OUTSIDE)]
    if not path.is_file():
        return b"", [Problem(Place(file), "filen finns inte. Skapa den.", RULE_MISSING)]
    data = path.read_bytes()
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        message = "filen innehåller tecken som inte är text. Spara den som text i UTF-8."
        return b"", [Problem(Place(file, line), message, RULE_ENCODING)]
    return data, []


def _is_inside(path: Path, root: Path) -> bool:
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return False


def _not_utf8(file: str, data: bytes, position: int) -> Problem:
    line = data.count(b"\n", 0, position) + 1
    column = position - (data.rfind(b"\n", 0, position) + 1) + 1
    message = (
        "filen är inte sparad som UTF-8, så å, ä och ö kan inte läsas. "
        'Kör "insyn format" så skrivs den om, eller spara om den som UTF-8.'
    )
    return Problem(Place(file, line, column), message, RULE_ENCODING)


def read_again(root: Path, file: str) -> str:
    """Return the text of a file that has already been read without problems."""
    try:
        return _read_as_of(root, file, (root / file).stat().st_mtime_ns)
    except OSError:
        return ""


@lru_cache(maxsize=16)
def _read_as_of(root: Path, file: str, _changed: int) -> str:
    return read(root, file)[0]
