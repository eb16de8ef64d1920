"""Tests for the rule on old statements and old measurements."""

from datetime import date
from pathlib import Path

import pytest

from insyn.model.records import ACCESSIBILITY_FILE, QUALITY_FILE
from insyn.quality import record_file
from tests import municipality
from tests.quality.measured import QUALITY

STATEMENT = """\
namn: Insyn för Exempelby
förenlighet: helt
bedömning: Allt är prövat.
publicerad: 2026-01-01
upprättad: 2026-01-01
senast-granskad: 2026-11-21
prövningar:
  - {sätt: självskattning, text: Allt., utförd-av: Redaktionen, dag: 2026-11-21}
"""


def _rules(root: Path, today: date) -> list[str]:
    return [one.rule for one in municipality.problems(root, today)]


@pytest.mark.parametrize(
    ("today", "rules"),
    [
        (date(2027, 11, 21), []),
        (date(2027, 11, 22), ["gammal-mätning", "gammal-redogörelse"]),
    ],
)
def test_both_are_old_after_a_year(tmp_path: Path, today: date, rules: list[str]) -> None:
    """On the day a year later they are not old yet."""
    files = {ACCESSIBILITY_FILE: STATEMENT, QUALITY_FILE: record_file.text(QUALITY)}
    assert _rules(municipality.write(tmp_path, files), today) == rules


def test_an_old_measurement_says_what_to_run(tmp_path: Path) -> None:
    """The message leads to the way out."""
    root = municipality.write(tmp_path, {QUALITY_FILE: record_file.text(QUALITY)})
    (problem,) = municipality.problems(root, date(2028, 1, 1))
    assert str(problem.place) == "data/kvalitet.yaml:3:7"
    assert problem.message == (
        'webbplatsen mättes senast 2026-11-21, för mer än ett år sedan. Kör "make quality".'
    )


def test_without_the_records_nothing_is_said(tmp_path: Path) -> None:
    """A municipality that has just begun has neither."""
    assert _rules(municipality.write(tmp_path), date(2030, 1, 1)) == []
