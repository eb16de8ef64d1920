"""Read single cells of an editor's own table as what the records hold, or say why it cannot be."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from unicodedata import combining, normalize

from insyn.canonical import cells
from insyn.imports.grid import Cell, one_line
from insyn.load import numbers
from insyn.model.codes import UNITS
from insyn.model.comparison.compared_service import Fact
from insyn.model.oversight.codes import OPERATING_FORMS
from insyn.problems import quoted, suggestion
from insyn.swedish import joined

RULE_NUMBER = "oläsligt-tal"
RULE_SCALE = "utanför-skalan"
RULE_PERCENT = "fel-enhet"
RULE_DAY = "oläsligt-datum"
RULE_PERIOD = "oläslig-period"
RULE_CHOICE = "okänt-alternativ"

PERCENT = "procent"

SEX_BY_WORD: Mapping[str, str] = {
    **dict.fromkeys(("t", "totalt", "total", "alla", "samtliga"), "T"),
    **dict.fromkeys(("k", "kvinnor", "kvinna", "flickor", "flicka"), "K"),
    **dict.fromkeys(("m", "man", "pojkar", "pojke"), "M"),
}
"""The sexes by their folded words; män folds to man."""

_YES = frozenset({"ja", "j", "x", "sant", "true"})
_NO = frozenset({"nej", "n", "falskt", "false"})
_FORMS = {"egen regi": "kommunal-regi", "kommunen": "kommunal-regi", "ab": "aktiebolag"}
_SCHOOL_YEAR = re.compile(r"(?:läsåret |läsår )?((?:19|20)[0-9]{2})/(?:[0-9]{2})?([0-9]{2})")
_PERIOD = re.compile(r"(?:19|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2]))?")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Say why a cell cannot be read: a sentence for an editor and the rule's id."""

    message: str
    rule: str


Read = str | Unreadable


def fold(text: str) -> str:
    """Return text without capitals, accents and signs: two texts that fold alike are one name."""
    plain = "".join(one for one in normalize("NFD", text.casefold()) if not combining(one))
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def figure(cell: Cell, unit: str) -> Read:
    """Return the number in a cell as a table has it, in its unit and on the unit's scale."""
    found = _number(cell)
    if isinstance(found, Unreadable):
        return found
    exact, is_percent = found
    if is_percent and not unit.startswith(PERCENT):
        label = UNITS[unit].label if unit in UNITS else unit
        message = f"{quoted(cell.text)} är i procent, men måttet har enheten {label}."
        return Unreadable(f"{message} Skriv talet i den enheten.", RULE_PERCENT)
    scale = UNITS.get(unit)
    least, most = (scale.minimum, scale.maximum) if scale else (None, None)
    if (least is not None and exact < least) or (most is not None and exact > most):
        bounds = f"minst {least}" if most is None else f"mellan {least} och {most}"
        message = f"{quoted(cell.text)} är utanför skalan: värdet ska vara {bounds}."
        return Unreadable(message, RULE_SCALE)
    return f"{exact:f}"


def whole(cell: Cell, what: str) -> Read:
    """Return a whole number from 0; `what` says what is counted."""
    found = _number(cell)
    if isinstance(found, Unreadable):
        return found
    exact, is_percent = found
    if is_percent or exact < 0 or exact != exact.to_integral_value():
        message = f"{quoted(cell.text)} går inte som {what}. Skriv ett heltal, till exempel 52."
        return Unreadable(message, RULE_NUMBER)
    return f"{exact.to_integral_value():f}"


def _number(cell: Cell) -> tuple[Decimal, bool] | Unreadable:
    if cell.day:
        message = f"{quoted(cell.text)} är ett datum. Excel gör om tal som 1.5 till datum: "
        return Unreadable(f"{message}formatera cellen som tal och skriv 1,5.", RULE_NUMBER)
    if cell.number is not None:
        return cell.number, cell.is_percent
    text = one_line(cell.text)
    is_percent = text.endswith("%")
    try:
        exact = numbers.number(cells.number(text.removesuffix("%"), decimal_comma=True))
    except ValueError:
        exact = None
    if exact is None:
        message = f"{quoted(cell.text)} är inte ett tal. Skriv till exempel 82,5."
        return Unreadable(message, RULE_NUMBER)
    return exact, is_percent


def day(cell: Cell) -> Read:
    """Return a day as 2024-01-31."""
    if cell.day:
        return cell.day.isoformat()
    written = cells.date(cell.text)
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        message = f"{quoted(cell.text)} är inte ett datum. Skriv år, månad och dag: 2024-01-31."
        return Unreadable(message, RULE_DAY)


def period(cell: Cell) -> Read:
    """Return a year, a month or a school year; Excel has often made a day of a month."""
    if cell.day and cell.day.day == 1:
        return f"{cell.day:%Y-%m}"
    text = one_line(cell.text)
    school_year = _SCHOOL_YEAR.fullmatch(text.casefold())
    if school_year and (int(school_year[1]) + 1) % 100 == int(school_year[2]):
        return f"{school_year[1]}/{school_year[2]}"
    if _PERIOD.fullmatch(text):
        return text
    message = f"{quoted(cell.text)} är ingen period. Skriv 2025, 2025-11 eller 2024/25."
    return Unreadable(message, RULE_PERIOD)


def sex(cell: Cell) -> Read:
    """Return T, K or M."""
    found = SEX_BY_WORD.get(fold(cell.text))
    if found:
        return found
    message = f"{quoted(cell.text)} går inte som kön. Skriv T för alla, K eller M."
    return Unreadable(message, RULE_CHOICE)


def operating_form(cell: Cell) -> Read:
    """Return the code of an operating form, from its code or its name."""
    codes = {fold(one.code): one.code for one in OPERATING_FORMS.values()}
    codes |= {fold(one.label): one.code for one in OPERATING_FORMS.values()} | _FORMS
    labels = [one.label for one in OPERATING_FORMS.values()]
    return codes.get(fold(cell.text)) or _unknown(cell.text, labels, "Driftsform")


def named(cell: Cell, title_by_id: Mapping[str, str], what: str) -> Read:
    """Return the id of something that a cell names, by id or by title."""
    ids = _ids(title_by_id)
    return ids.get(fold(cell.text)) or _unknown(cell.text, list(title_by_id.values()), what)


def fact(cell: Cell, one: Fact) -> Read:
    """Return what a cell says of a unit, in the form that the fact's column has."""
    match one.kind:
        case "val":
            return named(cell, {option.code: option.title for option in one.options}, one.title)
        case "flera-val":
            return _several(cell, one)
        case "ja-nej":
            return _yes_or_no(cell)
        case "antal":
            return whole(cell, one.title)
    return cell.text


def _several(cell: Cell, one: Fact) -> Read:
    title_by_id = {option.code: option.title for option in one.options}
    ids = _ids(title_by_id)
    chosen = set()
    for part in re.split(r"[;\n]", cell.text):
        # A title may have a comma of its own.
        for name in [part] if fold(part) in ids else part.split(","):
            if not name.strip():
                continue
            found = named(Cell(name.strip()), title_by_id, one.title)
            if isinstance(found, Unreadable):
                return found
            chosen.add(found)
    return ";".join(code for code in title_by_id if code in chosen)


def _yes_or_no(cell: Cell) -> Read:
    said = fold(cell.text)
    if said in _YES:
        return "ja"
    if said in _NO:
        return "nej"
    return Unreadable(f"{quoted(cell.text)} är varken ja, nej eller x.", RULE_CHOICE)


def _ids(title_by_id: Mapping[str, str]) -> dict[str, str]:
    by_title = {fold(title): one for one, title in title_by_id.items()}
    return by_title | {fold(one): one for one in title_by_id}


def _unknown(text: str, known: Sequence[str], what: str) -> Unreadable:
    hint = suggestion(text, known) or (f" Välj bland {joined(known)}." if len(known) < 12 else "")
    return Unreadable(
        f"{quoted(text)} finns inte bland alternativen för {what}.{hint}", RULE_CHOICE
    )
