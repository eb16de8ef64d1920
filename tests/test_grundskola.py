"""Hold the real figures of the schools in Huddinge against what was published of them."""

import csv
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from insyn.derive.comparison.comparison import Comparison
from insyn.derive.comparison.protect import protect
from insyn.load.records import load
from insyn.load.services import sheets
from insyn.model.records import Records
from insyn.swedish import sort_key

ROOT = Path(__file__).parents[1]
SERVICE = "grundskola-arskurs-9"
YEAR = "2024/25"
SOURCE = "skolverket-slutbetyg-ak9-2024-25"

LEARNING_LAB = "The Learning Lab i Stockholm AB"
SODERTORN = "Södertörns Friskola Ekonomisk Förening"
ENGELSKA = "Internationella Engelska Skolan i Sverige AB"
KOMMUN = "Huddinge kommun"

SCHOOLS = (
    ("Lärande Grundskola Skapa", "10063280", LEARNING_LAB, 54, "94.4", "100", "278.8"),
    ("Södertörns friskola", "22019000", SODERTORN, 128, "89.8", "93.8", "267.9"),
    ("Trångsundsskolan", "42601396", KOMMUN, 78, "76.9", "83.3", "259"),
    ("Vistaskolan", "50783450", KOMMUN, 84, "83.3", "91.7", "255.1"),
    ("Kungsklippeskolan", "89510449", KOMMUN, 56, "85.7", "89.3", "252"),
    ("Internationella Engelska Skolan Länna", "22127801", ENGELSKA, 91, "93.4", "~100", "249.2"),
    ("Källbrinksskolan", "41213404", KOMMUN, 155, "88.4", "93.5", "246.2"),
    (
        "Internationella Engelska Skolan Huddinge",
        "97942210",
        ENGELSKA,
        149,
        "65.1",
        "85.2",
        "245.5",
    ),
    ("Glömstaskolan", "15218794", KOMMUN, 90, "71.1", "80", "244.8"),
    ("Balingsnässkolan", "13654969", KOMMUN, 59, "83.1", "89.8", "244.2"),
    ("Kvarnbergsskolan", "54516737", KOMMUN, 220, "81.4", "91.4", "237.2"),
    ("Segeltorpsskolan", "15483394", KOMMUN, 116, "79.3", "90.5", "236.8"),
    ("Östra grundskolan", "39229061", KOMMUN, 122, "62.3", "77", "223.6"),
    ("Vårbyskolan", "64949601", KOMMUN, 49, "51", "57.1", "206.2"),
    ("Annerstaskolan", "79012683", KOMMUN, 50, "44", "54", "199.7"),
)
"""Name, unit code, principal, pupils, passed all subjects, eligible, mean merit value."""

FORM = {
    LEARNING_LAB: ("enskild", "aktiebolag"),
    SODERTORN: ("enskild", "ekonomisk-förening"),
    ENGELSKA: ("enskild", "aktiebolag"),
    KOMMUN: ("kommunal", "kommunal-regi"),
}
"""Whose a school is, and in what form, by the principal's name."""


@cache
def _records() -> Records:
    records, _ = load(ROOT)
    assert records
    return records


@cache
def _comparison() -> Comparison:
    return protect(sheets(_records())[SERVICE])


def test_the_schools_are_those_of_the_source() -> None:
    """Fifteen schools with name, code, principal and form; no more and no fewer."""
    found = {
        (
            unit.title,
            unit.facts["skolenhetskod"],
            unit.provider_name,
            (unit.facts["huvudman_typ"], unit.operating_form),
        )
        for unit in _comparison().units
    }
    assert found == {(name, code, owner, FORM[owner]) for name, code, owner, *_ in SCHOOLS}
    assert len(_comparison().units) == 15


@pytest.mark.parametrize("school", SCHOOLS, ids=lambda school: school[0])
def test_the_figures_of_a_school_are_those_of_the_source(
    school: tuple[str, str, str, int, str, str, str],
) -> None:
    """All four figures carry over to the last decimal, with status, persons and source."""
    name, _, _, pupils, passed, eligible, merit = school
    unit = next(unit for unit in _comparison().units if unit.title == name)
    rounded = "avrundat-komplement" if eligible.startswith("~") else "värde"
    expected = {
        "elever": (str(pupils), "värde", None),
        "alla-amnen": (passed, "värde", pupils),
        "yrkesprogram": (eligible.removeprefix("~"), rounded, pupils),
        "meritvarde": (merit, "värde", None),
    }
    for measure, (value, status, persons) in expected.items():
        (found,) = _comparison().series(unit.unit, measure)
        assert str(found.value) == value
        assert (found.period, found.status, found.persons, found.document) == (
            YEAR,
            status,
            persons,
            SOURCE,
        )


def test_every_share_is_one_that_so_many_pupils_can_have() -> None:
    """The number of pupils may stand behind the shares: each is a whole number of them."""
    for name, _, _, pupils, *figures in SCHOOLS:
        for share in figures[:2]:
            if not share.startswith("~"):
                possible = (Decimal(100 * k) / pupils for k in range(pupils + 1))
                near = min(abs(one - Decimal(share)) for one in possible)
                assert near <= Decimal("0.05"), f"{name}: {share} of {pupils}"


def test_the_tables_are_in_alphabetical_order_with_ids_made_of_names() -> None:
    """Neither result nor owner decides the order, and an id is the name in plain letters."""
    with (ROOT / "data/jamfor-service" / SERVICE / "enheter.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["titel"] for row in rows] == sorted((school[0] for school in SCHOOLS), key=sort_key)
    assert {row["enhet"] for row in rows} >= {
        "ostra-grundskolan",
        "larande-grundskola-skapa",
        "internationella-engelska-skolan-lanna",
    }


def test_what_the_sources_do_not_say_is_left_out() -> None:
    """How one chooses, and the municipality's and the country's values, are not made up."""
    service = _records().service_by_id[SERVICE]
    assert (
        service.who_may_choose,
        service.how_to_choose,
        service.default_choice,
        service.default_ground,
        service.new_choice,
    ) == (None,) * 5
    assert not any(measure.references for measure in service.measures)
    assert sum(note.kind == "lucka" for note in service.notes) == 3
    assert service.laws == ("Skollagen (2010:800), inte kontrollerad mot lagtexten",)


def test_few_pupils_are_protected_as_skolverket_protects_them() -> None:
    """Fewer than ten of a school are not shown; a measure that it hides alone is hidden alone."""
    measures = _records().service_by_id[SERVICE].measures
    assert {one.thresholds.unit for one in measures} == {10}
    assert len({one.persons for one in measures}) == len(measures)
    assert {one.id: one.direction for one in measures} == {
        "meritvarde": "upp",
        "alla-amnen": "upp",
        "yrkesprogram": "upp",
        "elever": "ingen",
    }
