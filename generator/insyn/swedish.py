"""Write numbers, dates and lists as finished Swedish text, so that templates only place them."""

import datetime
import unicodedata
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from insyn.model.codes import UNITS

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"

_EXACT = Context(prec=80, rounding=ROUND_HALF_UP)
"""Wide enough for every number that the tables let in (30 digits on each side)."""

_MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)

_POINTS = {
    "procent": ("procentenhet", "procentenheter"),
    "procent-förändring": ("procentenhet", "procentenheter"),
    "index": ("indexenhet", "indexenheter"),
    "öre-per-skattekrona": ("öre", "öre"),
    "poäng": ("poäng", "poäng"),
    "plats": ("plats", "platser"),
    "mnkr": ("miljon kronor", "miljoner kronor"),
    "kwh-per-kvm": ("kWh per kvadratmeter", "kWh per kvadratmeter"),
    "ton": ("ton", "ton"),
    "kg-per-årsarbetare": ("kg per årsarbetare", "kg per årsarbetare"),
    "tusental": ("tusen", "tusen"),
    "hektar": ("hektar", "hektar"),
}

_WORDS_AFTER_NUMBER = {
    "procent": "procent",
    "procent-förändring": "procent",
    "öre-per-skattekrona": "öre per skattekrona",
    "poäng": "poäng",
    "mnkr": "miljoner kronor",
    "kwh-per-kvm": "kWh per kvadratmeter",
    "ton": "ton",
    "kg-per-årsarbetare": "kg per årsarbetare",
    "tusental": "tusen",
    "hektar": "hektar",
    "per-invånare": "per invånare",
    "per-1000-invånare": f"per 1{NO_BREAK_SPACE}000 invånare",
}

_SIGN_AFTER_NUMBER = {
    code: unit.suffix.replace(" ", NO_BREAK_SPACE) for code, unit in UNITS.items()
}

_LETTERS_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y"})
"""The characters that follow z in ASCII stand for the letters that follow z in Swedish."""


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Round half away from zero, as people do by hand; the result is never minus zero."""
    return _EXACT.add(value.quantize(Decimal(1).scaleb(-decimals), context=_EXACT), 0)


def number(value: Decimal, decimals: int) -> str:
    """Write a number: 1 234,5 with a no-break space, a real minus sign and a comma.

    At most `decimals` are shown, and never more than the value was written with: a figure that
    the source gives as 6 is not made to look as exact as 6,0.
    """
    return _number(str(value), decimals)


# By text, since 6 and 6.0 are equal as keys but not as words.
@lru_cache(maxsize=4096)
def _number(text: str, decimals: int) -> str:
    value = Decimal(text)
    exponent = value.as_tuple().exponent
    written = max(-exponent, 0) if isinstance(exponent, int) else 0
    exact = rounded(value, min(decimals, written))
    digits = f"{exact.copy_abs():,f}".replace(",", NO_BREAK_SPACE).replace(".", ",")
    return MINUS + digits if exact < 0 else digits


def decimals_needed(least: int, *values: Decimal) -> int:
    """Return how many decimals show values whole, for limits that must not be rounded away."""
    exponents = (value.normalize(_EXACT).as_tuple().exponent for value in values)
    return max([least, *(-one for one in exponents if isinstance(one, int))])


def amount(value: Decimal, unit: str, decimals: int) -> str:
    """Write a number with the short sign of its unit: 79 %."""
    return number(value, decimals) + _SIGN_AFTER_NUMBER[unit]


def amount_in_words(value: Decimal, unit: str, decimals: int) -> str:
    """Write a number with its unit as words, for running text: 79 procent."""
    return _with_word(number(value, decimals), _WORDS_AFTER_NUMBER.get(unit, ""))


def signed(value: Decimal, decimals: int) -> str:
    """Write a change: +3, −2 or 0."""
    text = number(value, decimals)
    return f"+{text}" if rounded(value, decimals) > 0 else text


def points(value: Decimal, unit: str, decimals: int) -> str:
    """Write a distance between two figures of a unit: 21 procentenheter, 0,2."""
    text = number(value, decimals)
    one, many = _POINTS.get(unit, ("", ""))
    return _with_word(text, one if text in ("1", f"{MINUS}1") else many)


def period(code: str) -> str:
    """Write a period as a reader says it: 2019, november 2019 (2019-11), läsåret 2024/25."""
    if "/" in code:
        return f"läsåret {code}"
    year, _, number = code.partition("-")
    return f"{_MONTHS[int(number) - 1]} {year}" if number else year


def month(number: int) -> str:
    """Write the name of a month, 1–12."""
    return _MONTHS[number - 1]


def date(day: datetime.date) -> str:
    """Write a date: 21 november 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def plural(count: int, one: str, many: str) -> str:
    """Write a count with its word: 1 åtgärd, 3 åtgärder."""
    return _with_word(number(Decimal(count), 0), one if count == 1 else many)


def joined(parts: Sequence[str], word: str = "och") -> str:
    """Write a list: a, b och c; the empty text for no parts."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def sort_key(text: str) -> tuple[str, str]:
    """Return the place of a text in Swedish alphabetical order.

    Digits come first; å, ä and ö last; v and w apart; other accents and capitals do not count,
    except that the text itself decides between words that are otherwise the same.
    """
    letters = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS_AFTER_Z)
    plain = (one for one in unicodedata.normalize("NFD", letters) if not unicodedata.combining(one))
    return "".join(plain), text


def lower_first(text: str) -> str:
    """Make the first letter small, for use inside a sentence; SCB and other initials stay."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Make the first letter a capital and leave the rest as it is; kWh and its like stay."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def _with_word(text: str, word: str) -> str:
    return f"{text}{NO_BREAK_SPACE}{word}" if word else text
