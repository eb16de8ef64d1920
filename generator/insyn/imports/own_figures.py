"""Read the figures of an editor's own table: values, what they stand on, and why they are not."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from insyn.imports import cell_values
from insyn.imports.cell_values import PERCENT, Unreadable
from insyn.imports.grid import Row, one_line
from insyn.imports.layout import FIGURE, Key
from insyn.imports.reader import Reader
from insyn.model.codes import STATUSES, STATUSES_WITH_VALUE
from insyn.model.comparison.compared_service import Measure
from insyn.model.comparison.mapping import HIDDEN, TableMapping
from insyn.problems import quoted

RULE_STATUS = "värde-och-status"
RULE_SHARE = "andel-eller-procent"

_BESIDE = ("n", "nedre", "ovre", "svarsfrekvens")


class Figures:
    """Read one figure at a time, and remember what only a whole column shows."""

    def __init__(self, reader: Reader, mapping: TableMapping) -> None:
        self._reader = reader
        self._document = mapping.document or ""
        self._signs = {one_line(sign).casefold(): code for sign, code in mapping.signs.items()}
        self._plain_by_place: dict[int, list[Decimal]] = defaultdict(list)

    def cells(
        self, row: Row, unit: str, measure: Measure, key: Key, places: Mapping[str, int]
    ) -> Mapping[str, str]:
        """Return a row of varden.csv, for the columns that a figure has in a row."""
        value, status = self._figure(row, places[FIGURE], measure)
        beside = {}
        for name, place in places.items():
            if name in _BESIDE:
                beside[name], sign = self._beside(row, place, name, measure)
                if name == "n" and sign == HIDDEN:
                    value, status = "", HIDDEN
        status = self._stated(row, places, value, status)
        document = self._document
        if "kalla" in places:
            document = one_line(self._reader.cell(row, places["kalla"]).text) or document
        return {
            "enhet": unit,
            "matt": key[0],
            "period": key[1],
            "kon": key[2],
            "varde": value,
            "status": status,
            "n": beside.get("n", ""),
            "kalla": document,
            "nedre": beside.get("nedre", "") if value else "",
            "ovre": beside.get("ovre", "") if value else "",
            "svarsfrekvens": beside.get("svarsfrekvens", ""),
        }

    def look_back(self) -> None:
        """Tell of columns of percent that hold only shares of one."""
        for place, values in self._plain_by_place.items():
            above_0 = [value for value in values if value]
            if len(above_0) > 1 and all(value <= 1 for value in above_0):
                self._reader.warn(
                    place,
                    "alla värden är högst 1. Är de andelar, så att 0,84 betyder 84 procent? "
                    "Formatera då kolumnen som procent i Excel.",
                    RULE_SHARE,
                )

    def _figure(self, row: Row, place: int, measure: Measure) -> tuple[str, str]:
        """Return a value and its status; a cell with only a sign has no value."""
        cell = self._reader.checked(row, place)
        if cell is None:
            return "", "saknas"
        sign = self._signs.get(one_line(cell.text).casefold())
        if sign and cell.number is None:
            return "", sign
        value = self._reader.read(row, place, cell_values.figure(cell, measure.unit))
        if value and measure.unit == PERCENT and not cell.is_percent and "%" not in cell.text:
            self._plain_by_place[place].append(Decimal(value))
        return value, "värde"

    def _beside(self, row: Row, place: int, name: str, measure: Measure) -> tuple[str, str]:
        """Return what stands beside a value, and the status where it is only a sign."""
        cell = self._reader.checked(row, place)
        sign = self._signs.get(one_line(cell.text).casefold()) if cell else "saknas"
        if cell is None or (cell.number is None and (sign or cell.is_empty)):
            return "", sign or ""
        if name == "n":
            return self._reader.read(row, place, cell_values.whole(cell, "antal personer")), ""
        unit = PERCENT if name == "svarsfrekvens" else measure.unit
        return self._reader.read(row, place, cell_values.figure(cell, unit)), ""

    def _stated(self, row: Row, places: Mapping[str, int], value: str, status: str) -> str:
        """Return the status that the row itself states, else the one that its cells showed."""
        cell = self._reader.checked(row, places["status"]) if "status" in places else None
        if cell is None or cell.is_empty:
            return status
        labels = {code: one.label for code, one in STATUSES.items()}
        stated = self._reader.read(row, places["status"], cell_values.named(cell, labels, "Status"))
        if stated and (stated in STATUSES_WITH_VALUE) != bool(value):
            has = f"värdet {quoted(value)}" if value else "inget värde"
            message = f"raden har {has} men statusen {quoted(cell.text)}. Rätta det ena."
            self._reader.say(row, places["status"], Unreadable(message, RULE_STATUS))
        return stated or status
