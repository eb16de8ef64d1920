"""Turn the bytes of a YAML record into clean text that holds the same value.

The form is UTF-8 without byte order mark, LF, NFC, no spaces at the ends of lines, one newline at
the end. The order of keys, the indents, the quotes and the comments stay as the editor wrote them:
writing the value anew would lose the comments, and no layout is worth that. Each step is kept only
if the text still parses to the same value, so spaces that belong to a block of text (`|`, `>`)
stay, and so does a missing last newline where adding it would add one to the text.
"""

from collections.abc import Callable
from unicodedata import normalize

from insyn.canonical.encoding import from_windows
from insyn.load import yaml_file
from insyn.load.text import RULE_ENCODING
from insyn.places import Place
from insyn.problems import Problem

_NOT_TEXT = "filen innehåller tecken som inte är text. Spara den som text i UTF-8."
_UNKNOWN_ENCODING = "det går inte att avgöra hur filen är kodad. Spara om den som UTF-8."

_BLANKS = " \t"

_KeepsValue = Callable[[str], bool]


def canonical(data: bytes, file: str) -> tuple[bytes, list[Problem]]:
    """Return the canonical bytes of a record, or the bytes as they are and what is wrong."""
    text, problems = _decoded(data, file)
    if problems:
        return data, problems
    text = normalize("NFC", text.replace("\r\n", "\n"))
    value, problems = yaml_file.parse(text, file)
    if problems:
        return data, problems
    written = repr(value)  # compares the types too: 1, true and 1.0 are equal to Python

    def keeps_value(candidate: str) -> bool:
        found, wrong = yaml_file.parse(candidate, file)
        return not wrong and repr(found) == written

    return _settled(text, keeps_value).encode(), []


def _decoded(data: bytes, file: str) -> tuple[str, list[Problem]]:
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        return "", [Problem(Place(file, line), _NOT_TEXT, RULE_ENCODING)]
    try:
        return data.decode().lstrip("\ufeff"), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
    text = from_windows(data)
    if text is None:
        return "", [Problem(Place(file, line, column), _UNKNOWN_ENCODING, RULE_ENCODING)]
    return text, []


def _settled(text: str, keeps_value: _KeepsValue) -> str:
    while True:
        before = text
        only_lf = text.replace("\r\n", "\n").replace("\r", "\n")
        text = _first_kept((only_lf,), text, keeps_value)
        text = _without_trailing_blanks(text, keeps_value)
        ends = (text.rstrip("\n") + "\n", text if text.endswith("\n") else text + "\n")
        text = _first_kept(ends, text, keeps_value)
        if text == before:
            return text


def _first_kept(candidates: tuple[str, ...], text: str, keeps_value: _KeepsValue) -> str:
    return next((one for one in candidates if one == text or keeps_value(one)), text)


def _without_trailing_blanks(text: str, keeps_value: _KeepsValue) -> str:
    lines = text.split("\n")

    def strip(places: list[int]) -> None:
        """Strip all the lines, or else each half of them: few texts hold spaces that count."""
        kept = {place: lines[place] for place in places}
        for place in places:
            lines[place] = lines[place].rstrip(_BLANKS)
        if keeps_value("\n".join(lines)):
            return
        for place, line in kept.items():
            lines[place] = line
        middle = len(places) // 2
        if middle:
            strip(places[:middle])
            strip(places[middle:])

    blank_ended = [place for place, line in enumerate(lines) if line != line.rstrip(_BLANKS)]
    if blank_ended:
        strip(blank_ended)
    return "\n".join(lines)
