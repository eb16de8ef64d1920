"""Prove that JSON keeps the digits of every number and can be read by people."""

import json
from datetime import date
from decimal import Decimal

from insyn.export.api import json_text


def test_numbers_keep_their_digits_and_missing_ones_are_null() -> None:
    """6.40 is not 6.4, and nothing is not 0."""
    values = {"a": Decimal("6.40"), "b": Decimal("-0.50"), "c": Decimal("1E+3"), "d": None, "e": 0}
    assert json_text.written(values) == (b'{"a": 6.40, "b": -0.50, "c": 1000, "d": null, "e": 0}\n')


def test_what_holds_only_single_values_stands_on_one_line() -> None:
    """Rows of figures are lines; what is empty takes no line of its own."""
    value = {
        "titel": 'Å "citat"',
        "dag": date(2026, 11, 21),
        "finns": True,
        "rader": [{"period": "2019", "delar": []}, {"period": "2020", "delar": ()}],
    }
    written = json_text.written(value).decode()
    assert written == (
        "{\n"
        '  "titel": "Å \\"citat\\"",\n'
        '  "dag": "2026-11-21",\n'
        '  "finns": true,\n'
        '  "rader": [\n'
        '    {"period": "2019", "delar": []},\n'
        '    {"period": "2020", "delar": []}\n'
        "  ]\n"
        "}\n"
    )
    assert json.loads(written)["titel"] == 'Å "citat"'
