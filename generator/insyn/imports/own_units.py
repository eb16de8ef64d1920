"""Recognise the units of a service in an editor's own table, and read what it says of them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from insyn.check.table_cells import Inspector
from insyn.imports import cell_values
from insyn.imports.cell_values import Read, Unreadable, fold
from insyn.imports.grid import Cell, one_line
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.tables import UNIT_FIELDS
from insyn.model.package import TableField
from insyn.model.record import SLUG_PATTERN
from insyn.problems import quoted, suggestion
from insyn.swedish import joined

RULE_UNKNOWN = "okänd-enhet"
RULE_SEVERAL = "flera-enheter"
RULE_SUM = "summarad"
RULE_INCOMPLETE = "saknat-faktum"

LONGEST_ID = 80

_SUMS = frozenset(
    {
        *("alla", "samtliga", "summa", "total", "totalt"),
        *("genomsnitt", "medel", "medelvarde", "median", "snitt"),
        *("kommunen", "hela kommunen", "riket", "hela riket", "hela landet"),
    }
)
_DAYS = frozenset(field.name for field in UNIT_FIELDS if field.type == "date")
_TEXT = TableField(name="text", title="Text", description="En text.")


@dataclass(frozen=True, slots=True)
class Named:
    """Hold a unit that a row is about: its id, its title and whether it is new."""

    unit: str
    title: str
    is_new: bool = False


class Units:
    """Know the units that a service has, and whether others may be added."""

    def __init__(self, present: Sequence[Mapping[str, str]], may_be_new: bool) -> None:
        self._may_be_new = may_be_new
        self._by_id = {one["enhet"]: one.get("titel", "") for one in present}
        self._ids = {fold(unit): unit for unit in self._by_id}
        self._count_by_title = Counter(map(fold, self._by_id.values()))
        self._id_by_title = {fold(title): unit for unit, title in self._by_id.items()}

    def find(self, text: str, title: str) -> Named | Unreadable:
        """Return the unit with an id or a title, a new one if it may be, or why there is none.

        `title` is what the row itself calls the unit, where it says more than `text`.
        """
        name = fold(text)
        known = self._ids.get(name)
        if known is None and self._count_by_title[name] > 1:
            message = f"flera enheter heter {quoted(text)}. Skriv enhetens id i stället."
            return Unreadable(message, RULE_SEVERAL)
        by_title = known is None
        known = known or self._id_by_title.get(name)
        if known:
            return Named(known, self._by_id[known] if by_title else title or self._by_id[known])
        if name in _SUMS:
            message = (
                f"{quoted(text)} ser ut som en summa. Skriv den under hoppa-över-rader i "
                "import.yaml. Värden för hela kommunen står i tjanst.yaml."
            )
            return Unreadable(message, RULE_SUM)
        if self._may_be_new and name:
            return Named(_id(text), title or one_line(text), is_new=True)
        hint = suggestion(text, [*self._by_id.values(), *self._by_id]) or (
            " Skriv nya-enheter: ja i import.yaml om den ska läggas till, annars under "
            "hoppa-över-rader."
        )
        return Unreadable(f"enheten {quoted(text)} finns inte i enheter.csv.{hint}", RULE_UNKNOWN)


def _id(text: str) -> str:
    is_id = len(text) <= LONGEST_ID and re.fullmatch(SLUG_PATTERN, text)
    return text if is_id else fold(text).replace(" ", "-")[:LONGEST_ID].strip("-")


def field(cell: Cell, name: str, service: Service) -> Read:
    """Return what a cell says of a unit, for a column of enheter.csv."""
    fact = next((one for one in service.facts if one.id == name), None)
    if fact and fact.kind != "text":
        return cell_values.fact(cell, fact)
    if name == "driftsform":
        return cell_values.operating_form(cell)
    if name in _DAYS:
        return cell_values.day(cell)
    text = cell.text if name == "egna_ord" else one_line(cell.text)
    for _, (rule, message) in Inspector((_TEXT,)).findings((text,)):
        return Unreadable(message, rule)
    return text


def incomplete(named: Named, cells: Mapping[str, str], service: Service) -> Unreadable | None:
    """Return what a new unit lacks of what every unit must have, or None."""
    required = {"driftsform": "driftsform"}
    required |= {fact.id: fact.title for fact in service.facts if fact.is_required}
    missing = [title for name, title in required.items() if not cells.get(name)]
    if not (named.is_new and missing):
        return None
    message = f"enheten {quoted(named.title)} är ny men saknar {joined(missing)}. Fyll i det."
    return Unreadable(message, RULE_INCOMPLETE)
