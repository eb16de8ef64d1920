"""Find the cells that a spreadsheet would misread and the numbers that we would not read."""

import re
from collections.abc import Iterator, Sequence

from insyn.check import table_words
from insyn.check.table_words import NUMBER, WHOLE_NUMBER, Wording
from insyn.model.package import TableField
from insyn.problems import quoted

RULE_FORMULA = "formel-i-cell"
RULE_SPACE = "blanksteg"
RULE_HIDDEN = "dolt-tecken"

_FORMULA = re.compile(r"[=+@\t\r＝＋－＠]|-(?![0-9])")
_BETWEEN = "\x1f"
_ODD_EDGES = re.compile(rf"(?:^|{_BETWEEN})(?:[=+@＝＋－＠]|\s|-(?![0-9]))|\s(?:{_BETWEEN}|$)")
# What no one sees: control characters but line breaks, and signs without width.
_HIDDEN = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1e\\x7f-\\x9f\\u200b\\u2028\\u2029\\ufeff\\ufffe\\uffff]"
)
_PATTERNS = {"number": NUMBER, "integer": WHOLE_NUMBER}
_MINUS = "Skriv minustecknet − i stället för bindestreck."
_ADVICE = dict.fromkeys("=＝", "Skriv värdet i stället.") | dict.fromkeys("-－", _MINUS)

Finding = tuple[int, Wording]
"""A column, from 1, and the words for its cell."""


class Inspector:
    """Look at the cells of one table, knowing its columns.

    Most rows are cleared by one search over the whole row, since a table may have many rows.
    """

    def __init__(self, fields: Sequence[TableField]) -> None:
        self.fields = fields
        self.numeric = [
            (place, _PATTERNS[field.type])
            for place, field in enumerate(fields)
            if field.type in _PATTERNS
        ]

    def findings(self, cells: Sequence[str]) -> Iterator[Finding]:
        """Yield what is wrong with the cells of a row, at most once a cell."""
        found: set[int] = set()
        for place, pattern in self.numeric:
            cell = cells[place]
            is_read = pattern.fullmatch(cell) or _HIDDEN.search(cell)
            if cell and not is_read and not self._is_formula(place, cell):
                found.add(place)
                yield place + 1, table_words.wrong_type(cell, self.fields[place])
        whole = _BETWEEN.join(cells)
        if not (_ODD_EDGES.search(whole) or _HIDDEN.search(whole)):
            return
        for place, cell in enumerate(cells):
            if place in found:
                continue
            if _FORMULA.match(cell):
                advice = _ADVICE.get(cell[0], "Ta bort tecknet först i cellen.")
                message = f"{quoted(cell)} börjar som en formel. {advice}"
                yield place + 1, (RULE_FORMULA, message)
            elif _HIDDEN.search(cell):
                message = f"{quoted(_HIDDEN.sub('', cell))} har ett dolt tecken. Skriv om cellen."
                yield place + 1, (RULE_HIDDEN, message)
            elif cell != cell.strip():
                message = f"{quoted(cell)} har blanksteg före eller efter. Ta bort dem."
                yield place + 1, (RULE_SPACE, message)

    def _is_formula(self, place: int, cell: str) -> bool:
        if table_words.number_meant(cell, self.fields[place]):
            return False
        return bool(_FORMULA.match(cell)) and not table_words.stands_for_nothing(cell)
