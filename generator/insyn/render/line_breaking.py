"""Break text into lines that fit in a picture, where nothing wraps by itself."""

import re

_WIDTHS = (
    (0.3, "'ijlIJ"),
    (0.36, " \u00a0\u202f,.·/:;\\|f-"),
    (0.42, "t()[]!r"),
    (0.54, '"*_`–§°sz”?'),
    (0.61, "cLkFvxyPaoåäö"),
    (0.7, "KAVÅÄBRXZC"),
    (0.8, "UHNDG&OQÖ"),
    (0.85, "w#+<=>^~−×≥≤"),
    (1.0, "M%m½W@—…"),
)
_WIDTH_BY_CHARACTER = {one: width for width, characters in _WIDTHS for one in characters}
_USUAL, _UNKNOWN = 0.64, 1.4
_FIRST_UNKNOWN = "\u2e80"
_BOLDER = 1.14

ELLIPSIS = "…"


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Estimate how wide a text is, in the unit of its size.

    The estimate is that of DejaVu Sans and Verdana, the widest of the usual sans serifs: whoever
    opens a picture has other fonts than we have, and then the text must still fit.
    """
    ems = sum(
        _WIDTH_BY_CHARACTER.get(one, _USUAL if one < _FIRST_UNKNOWN else _UNKNOWN) for one in text
    )
    return ems * size * (_BOLDER if is_bold else 1)


def lines(text: str, size: float, room: float, most: int, *, is_bold: bool = False) -> list[str]:
    """Break a text between words, and inside a word that no line has room for.

    Where it needs more than the most lines, the last one ends with an ellipsis.
    """

    def fits(line: str) -> bool:
        return text_width(line, size, is_bold=is_bold) <= room

    found: list[str] = []
    # Not str.split(), which would break at no-break spaces too.
    for word in re.split(r"[ \t\r\n]+", text.strip()):
        if found and fits(f"{found[-1]} {word}"):
            found[-1] += f" {word}"
            continue
        rest = word
        while not fits(rest):
            cut = next(place for place in range(len(rest) - 1, 0, -1) if fits(rest[:place]))
            found.append(rest[:cut])
            rest = rest[cut:]
        found.append(rest)
    if len(found) <= most:
        return found
    last = found[most - 1]
    while not fits(last + ELLIPSIS):
        last = last[:-1]
    return [*found[: most - 1], last.rstrip(" ,.;:–") + ELLIPSIS]


def balanced(text: str, size: float, room: float, most: int, *, is_bold: bool = False) -> list[str]:
    """Break a text as `lines` does, into as many lines, but so that they are of like length."""
    found = lines(text, size, room, most, is_bold=is_bold)
    narrower = room
    while len(found) > 1 and not found[-1].endswith(ELLIPSIS):
        narrower -= size / 2
        tried = lines(text, size, narrower, most + 1, is_bold=is_bold)
        if len(tried) > len(found):
            break
        found = tried
    return found
