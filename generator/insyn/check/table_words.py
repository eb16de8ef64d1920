"""Word in Swedish what is wrong with a cell, with the way out."""

import re

from insyn.model.package import TableField
from insyn.model.record import PERIOD_PATTERN, SLUG_PATTERN
from insyn.problems import quoted, suggestion

RULE_TYPE = "fel-typ"
RULE_VALUE = "okänt-värde"
RULE_PERIOD = "fel-period"
RULE_PATTERN = "fel-form"
RULE_MISSING = "saknat-värde"
RULE_LIMIT = "utanför-gräns"
RULE_REPEATED = "dubbelt-värde"

NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
WHOLE_NUMBER = re.compile(r"-?[0-9]{1,18}")

_WORDS_FOR_NOTHING = {"-", "–", "—", ".", "..", "...", "x", "saknas", "uppgift saknas", "n/a"}
_SPACES_AND_UNITS = re.compile(r"\s|%|procent$|kr$")
_KINDS = {
    "number": ("ett tal", "Skriv ett tal som 12.5."),
    "integer": ("ett heltal", "Skriv ett heltal som 12."),
    "boolean": ("true eller false", "Skriv true eller false."),
    "date": ("ett datum", "Skriv ett datum som 2019-11-30."),
    "year": ("ett år", "Skriv ett år som 2019."),
}
_FORMS = {
    SLUG_PATTERN: "Använd bara a–z, 0–9 och enkla bindestreck: flemingsberg.",
    r"^(alla|[0-9]{1,3}-[0-9]{1,3}|[0-9]{1,3}\+)$": "Skriv alla, 65-84 eller 65+.",
}

Wording = tuple[str, str]
"""The id of a rule and a message."""


def wrong_type(cell: str, field: TableField) -> Wording:
    """Return the words for a cell that is not of its column's type."""
    kind, advice = _KINDS.get(field.type, ("text", "Skriv text."))
    number = number_meant(cell, field)
    if number:
        advice = f"Skriv {number}."
    elif stands_for_nothing(cell):
        advice = "Lämna cellen tom."
    return RULE_TYPE, f"{quoted(cell)} är inte {kind}. {advice}"


def stands_for_nothing(cell: str) -> bool:
    """Tell whether a cell holds a word or sign that people write where there is no value."""
    return cell.strip().lower() in _WORDS_FOR_NOTHING


def number_meant(cell: str, field: TableField) -> str:
    """Return the number that was probably meant: '12,5 %' is 12.5; else nothing."""
    pattern = {"number": NUMBER, "integer": WHOLE_NUMBER}.get(field.type)
    bare = _SPACES_AND_UNITS.sub("", cell.lower()).replace("−", "-").replace(",", ".")
    bare = bare.removeprefix("+")
    return bare if pattern and pattern.fullmatch(bare) else ""


def broken_constraint(constraint: str, cell: str, field: TableField, twin: int) -> Wording:
    """Return the words for a cell that breaks a constraint of its column.

    `twin` is the line of the earlier row with the same value, where it may stand only once.
    """
    if constraint == "required":
        return RULE_MISSING, f"cellen är tom. Kolumnen {quoted(field.name)} måste ha ett värde."
    limits = field.constraints
    assert limits is not None  # one of them has just been broken
    if constraint == "enum":
        known = limits.enum or ()
        hint = suggestion(cell, known) or f" Välj bland {', '.join(known)}."
        return RULE_VALUE, f"{quoted(cell)} går inte som {quoted(field.name)}.{hint}"
    if constraint == "pattern":
        return _wrong_pattern(cell, field, limits.pattern or "")
    if constraint == "unique":
        message = f"{quoted(cell)} står redan på rad {twin} i kolumnen {quoted(field.name)}."
        return RULE_REPEATED, message
    limit = f"minst {limits.minimum}" if constraint == "minimum" else f"högst {limits.maximum}"
    return RULE_LIMIT, f"{quoted(cell)} går inte som {quoted(field.name)}: det ska vara {limit}."


def _wrong_pattern(cell: str, field: TableField, pattern: str) -> Wording:
    bare = pattern.removeprefix("^").removesuffix("$")
    if bare == PERIOD_PATTERN.removeprefix("^").removesuffix("$"):
        hint = "Skriv ett år (2019) eller en månad (2019-11)."
        return RULE_PERIOD, f"{quoted(cell)} är ingen period. {hint}"
    bare_forms = {re.sub(r"^\^\(?|\)?\$$", "", known): hint for known, hint in _FORMS.items()}
    hint = _FORMS.get(f"^{bare}$") or bare_forms.get(bare) or field.description
    return RULE_PATTERN, f"{quoted(cell)} har inte rätt form för {quoted(field.name)}. {hint}"
