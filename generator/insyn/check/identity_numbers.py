"""Find personal identity numbers in any text, so that none is published by mistake.

Both personnummer and samordningsnummer are found. The test is the form, a day that exists and
the check digit: of other numbers with ten digits, about one in 130 passes it too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

COORDINATION = 60
"""What is added to the day in a samordningsnummer; a day or month that is unknown is then 0."""

# Signs of more than one byte are spelt in UTF-8, the single bytes above 7F are those of cp1252.
_SPACE = rb"(?: |\xc2\xa0|\xe2\x80[\x80-\x8a\xaf]|\xa0)"
_DASH = (
    rb"(?:[-+_]|\xe2\x80[\x8b-\x8d\x90-\x95]|\xe2\x81\xa0|\xe2\x88\x92|\xc2\xad|\xef\xb9\xa3"
    rb"|\xef\xbc\x8d|\xef\xbb\xbf|[\x96\x97\xad])"
)
# A line may be broken after a hyphen, and anywhere in a text that is folded by its indentation.
_BREAK, _INDENTED = rb"[ \t]*\r?\n[ \t]*", rb"[ \t]*\r?\n {2,}"
_MONTH, _DAY = rb"(?:0[0-9]|1[0-2])", rb"(?:[0-3][0-9]|[6-9][0-9])"
# A pattern that begins with a digit, and looks behind it afterwards, is twice as fast.
_CANDIDATE = re.compile(
    rb"(?P<head>[0-9](?<![0-9]{2})[0-9](?:[0-9]{2})?(?:%b%b|-%b-%b))" % (_MONTH, _DAY, _MONTH, _DAY)
    + rb"(?P<between>(?:%b?%b{1,2}(?:%b|%b)?|%b|%b)?)"
    % (_SPACE, _DASH, _SPACE, _BREAK, _SPACE, _INDENTED)
    + rb"(?P<tail>[0-9]{4}(?:[0-9]{2})?)(?![0-9])"
)
_CENTURIES = (b"18", b"19", b"20")
_VAT = re.compile(rb"SE ?\Z", re.IGNORECASE)
_AFTER_POINT = re.compile(rb"[0-9\s,:;=?*+([{-]\.\Z")
_DECIMALS = re.compile(rb"\.(?!0+(?![0-9]))[0-9]+(?![0-9A-Za-z]|\.[A-Za-z])")
_TELEPHONE = re.compile(rb"tel:\Z", re.IGNORECASE)
_COUNTRY_CODE = re.compile(rb"(?<![0-9A-Za-z])\+\Z")
_PDF_OFFSET = re.compile(rb" [0-9]{5} [fn]")
_HEX_BEFORE, _HEX_AFTER = re.compile(rb"[0-9A-Fa-f]*\Z"), re.compile(rb"[0-9A-Fa-f]*")
_UUID = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_SHORTEST_DIGEST = 20
_DOUBLED = bytes.maketrans(b"0123456789", bytes((0, 2, 4, 6, 8, 1, 3, 5, 7, 9)))


@dataclass(frozen=True, slots=True)
class IdentityNumber:
    """Tell where in a text a personal identity number stands, and how it is written there.

    The offset counts characters from 0; line and column count from 1.
    """

    offset: int
    line: int
    column: int
    text: str

    @property
    def ending(self) -> str:
        """Return the two last digits, which tell nobody who it is."""
        return self.text[-2:]


def numbers_in(text: str | bytes) -> Iterator[IdentityNumber]:
    """Yield the personal identity numbers in a text, in order.

    Bytes are taken for UTF-8, and what is not UTF-8 does no harm.
    """
    data = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
    read, offset, line, column = 0, 0, 1, 1
    for start, end in _spans(data):
        passed = data[read:start].decode("utf-8", "replace")
        breaks = passed.count("\n")
        read, offset, line = start, offset + len(passed), line + breaks
        column = len(passed) - passed.rindex("\n") if breaks else column + len(passed)
        yield IdentityNumber(offset, line, column, data[start:end].decode("utf-8", "replace"))


def masked(text: str) -> str:
    """Return a text with * for the digits of each personal identity number but the last two."""
    for number in reversed(list(numbers_in(text))):
        hidden = re.sub("[0-9]", "*", number.text[:-2]) + number.ending
        after = number.offset + len(number.text)
        text = text[: number.offset] + hidden + text[after:]
    return text


def has_right_check_digit(ten: str | bytes) -> bool:
    """Tell whether the last of ten digits is the check digit of the others (Luhn)."""
    digits = ten.encode() if isinstance(ten, str) else ten
    others = sum(digits[1::2]) - 5 * ord("0")
    return (sum(digits[::2].translate(_DOUBLED)) + others) % 10 == 0


def _spans(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield from where to where, in bytes, each personal identity number stands."""
    place = 0
    while match := _CANDIDATE.search(data, place):
        surplus = _surplus(match, data)
        if surplus is None:
            # What follows a head that was none may itself begin a number: 150101 840415-2392.
            place = match.end("head")
        else:
            place = match.end()
            yield match.start(), place - surplus


def _surplus(match: re.Match[bytes], data: bytes) -> int | None:
    """Return how many digits follow the personal number that a match holds, None if it is none."""
    for century, ten, surplus in _readings(match, data):
        if has_right_check_digit(ten) and _is_a_day(century, ten):
            return None if _is_another_number(match, data) else surplus
    return None


def _readings(match: re.Match[bytes], data: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    """Yield century (if written), ten digits and the number of digits that follow them."""
    head, between, tail = match.group("head", "between", "tail")
    if b"-" in head:
        if len(head) == 10 and between == b"-" and len(tail) == 4 and head[:2] in _CENTURIES:
            yield head[:2], head[2:].replace(b"-", b"") + tail, 0
        return
    digits = head + tail
    if len(digits) == 10:
        yield b"", digits, 0
    elif len(digits) == 12:
        if digits[:2] in _CENTURIES and not (between and len(tail) == 6):
            yield digits[:2], digits[2:], 0
        before = data[max(0, match.start() - 3) : match.start()]
        if _VAT.search(before):
            yield b"", digits[:10], 2


def _is_a_day(century: bytes, ten: bytes) -> bool:
    """Tell whether somebody may be born on the day; any century will do where none is written."""
    month, day = int(ten[2:4]), int(ten[4:6])
    if day >= COORDINATION:
        day -= COORDINATION
        if day == 0 or month == 0:
            return day <= 31
    for one in [century] if century else _CENTURIES:
        try:
            date(int(one + ten[:2]), month, day)
        except ValueError:
            continue
        return True
    return False


def _is_another_number(match: re.Match[bytes], data: bytes) -> bool:
    """Tell whether what stands around shows that this is something else than a person's number."""
    start, end = match.span()
    before, after = data[max(0, start - 64) : start], data[end : end + 64]
    if _is_in_uuid(before, match[0], after):
        return True
    if not match[0].isdigit():
        return False
    hexadecimal = _HEX_BEFORE.search(before), _HEX_AFTER.match(after)
    around = sum(len(part[0]) for part in hexadecimal if part)
    return bool(
        (around and around + len(match[0]) >= _SHORTEST_DIGEST)
        or _AFTER_POINT.search(before)
        or _DECIMALS.match(after)
        or _TELEPHONE.search(before)
        or (match[0].startswith(b"46") and _COUNTRY_CODE.search(before))
        or _PDF_OFFSET.match(after)
    )


def _is_in_uuid(before: bytes, middle: bytes, after: bytes) -> bool:
    start, end = len(before), len(before) + len(middle)
    found = _UUID.finditer(before + middle + after)
    return any(one.start() <= start and end <= one.end() for one in found)
