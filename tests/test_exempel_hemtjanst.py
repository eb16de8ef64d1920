"""Hold the worked example of a service to what it is there to show, and to its own sums.

The figures were reckoned out of invented counts of people who answered yes, so those counts can be
found again from the rounded shares, and must add up.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from insyn.derive.comparison.comparison import HIDDEN, Comparison
from insyn.derive.comparison.difference import judge
from insyn.derive.comparison.protect import protect
from insyn.derive.oversight.contract_time import state
from insyn.load.records import load
from insyn.load.services import sheets
from insyn.model.comparison.rows import Sheet
from insyn.model.oversight.codes import OPERATING_FORMS
from insyn.model.oversight.provider import Unit
from insyn.model.records import Records
from insyn.swedish import rounded

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 21)
SERVICE = "exempel-hemtjanst"
SURVEY = "brukarundersokning"
MUNICIPALITY = "kommunen"

Persons = tuple[int, int]
"""How many answered, and how many of them answered yes."""

SurveyCell = tuple[str, str, str]
"""A measure, a period and a sex."""


@cache
def _records() -> Records:
    records, problems = load(ROOT)
    assert records is not None
    assert [one for one in problems if SERVICE in one.place.file] == []
    return records


@cache
def _sheet() -> Sheet:
    return sheets(_records())[SERVICE]


@cache
def _comparison() -> Comparison:
    return protect(_sheet())


def _can_be_chosen(unit: Unit) -> bool:
    return unit.area is not None and unit.last_day is None


def test_every_unit_that_can_be_chosen_is_compared() -> None:
    """The nineteen units but the night patrol, and the one that has closed."""
    names = {
        unit.title
        for provider in _records().providers
        if provider.id.startswith("exempel-")
        for unit in provider.units
        if _can_be_chosen(unit)
    }
    assert len(names) == 17
    assert {unit.title for unit in _sheet().units} == names


def test_every_operating_form_is_there() -> None:
    """Whoever runs a unit, the example shows it; only the odd forms are left out."""
    shown = {unit.operating_form for unit in _sheet().units}
    assert shown == set(OPERATING_FORMS) - {"handelsbolag", "annan-form"}


def test_every_unit_has_a_performer_and_a_contract_in_force() -> None:
    """Both are records, they agree, and the operating form is the performer's."""
    records = _records()
    contracts = {one.id: one for one in records.contracts}
    for unit in _sheet().units:
        provider = records.provider_by_id[unit.provider]
        contract = contracts[unit.contract]
        assert (contract.provider, contract.choice_system) == (provider.id, SERVICE)
        assert state(contract, TODAY) == "gäller"
        assert unit.operating_form == provider.operating_form


def test_every_unit_has_the_area_and_the_day_that_its_performer_states() -> None:
    """A unit that was taken over began before the performer's day, which is that of the change."""
    for unit in _sheet().units:
        provider = _records().provider_by_id[unit.provider]
        (known,) = [one for one in provider.units if one.title == unit.title]
        assert known.area in unit.choices("omrade")
        assert known.first_day == (unit.new_owner_day or unit.first_day)


def test_in_every_area_there_is_a_choice() -> None:
    """Each area of the municipality has two units or more."""
    count = Counter(area for unit in _sheet().units for area in unit.choices("omrade"))
    assert set(count) == {area.id for area in _records().areas}
    assert min(count.values()) >= 2


def test_one_unit_has_changed_owner_with_figures_from_before() -> None:
    """The figures of 2023 belong to the one who ran it then, and the service says so."""
    (unit,) = [one for one in _sheet().units if one.new_owner_day]
    assert (unit.unit, unit.earlier_owner) == (
        "bolaget-fullersta",
        "Exempelhemtjänsten i egen regi",
    )
    periods = {row.period for row in _sheet().values if row.unit == unit.unit}
    assert periods == {"2023", "2024", "2025"}
    assert any(unit.title in note.text for note in _sheet().service.notes)


def test_the_new_units_have_no_figures_and_the_service_says_so() -> None:
    """They began after the last survey, and are compared by what is known of them."""
    measured = {row.unit for row in _sheet().values}
    new = [unit for unit in _comparison().units if unit.unit not in measured]
    assert [unit.title for unit in new] == [
        "Exempelkooperativet Gladö-Lissma",
        "Exempelomsorgen Flemingsberg",
    ]
    assert all(unit.first_day and unit.first_day.year == 2026 for unit in new)
    told = " ".join(note.text for note in _sheet().service.notes)
    assert all(unit.title in told for unit in new)


def test_the_smallest_unit_is_hidden_and_another_guards_it() -> None:
    """Four answered there; without one more hidden unit the four could be reckoned out."""
    found = _comparison()
    hidden = {
        unit.unit
        for unit in found.units
        for measure in found.service.measures
        if found.current(unit.unit, measure.id).status == HIDDEN
    }
    assert hidden == {"hjalpen-trangsund", "bolaget-lanna"}
    assert found.current("hjalpen-trangsund", "kunder").status == HIDDEN
    assert found.current("bolaget-lanna", "kunder").has_value


def test_three_men_are_hidden_while_all_twelve_are_shown() -> None:
    """Nine women and three men answered: the women are hidden too, but not the sum."""
    series = [_comparison().current("bolaget-fullersta", "trygga", sex) for sex in "TKM"]
    assert [(one.status, one.persons) for one in series] == [
        ("värde", 12),
        (HIDDEN, None),
        (HIDDEN, None),
    ]


def test_most_figures_can_be_seen() -> None:
    """Suppression that hid more than it must would make the example useless."""
    every = [one for one in _comparison().unit_values() if one.sex == "T"]
    shown = sum(one.has_value for one in every)
    assert shown / len(every) > 0.9


def test_every_word_of_difference_can_be_met_in_the_latest_figures() -> None:
    """Some differences are certain, some are not, and of some nothing can be said."""
    found = _comparison()
    met = {
        (word.word, word.reason)
        for measure in found.service.measures
        for at, one in enumerate(found.units)
        for other in found.units[at + 1 :]
        for word in [
            judge(
                measure,
                found.current(one.unit, measure.id),
                found.current(other.unit, measure.id),
            )
        ]
    }
    assert met == {
        ("bättre", ""),
        ("sämre", ""),
        ("högre", ""),
        ("lägre", ""),
        ("ingen-säker", ""),
        ("går-inte", "saknas"),
        ("går-inte", "dolt"),
        ("går-inte", "utan-osäkerhet"),
    }


def test_the_sexes_add_up_to_all_and_the_units_to_the_municipality() -> None:
    """Those who answered and those who answered yes, in each question and year."""
    units: dict[SurveyCell, dict[str, Persons]] = defaultdict(dict)
    survey = {one.id for one in _sheet().service.measures if one.group == SURVEY}
    assert len(survey) == 5
    for row in _sheet().values:
        if row.measure in survey:
            cell = (row.measure, row.period, row.sex)
            units[cell][row.unit] = _persons(row.value, row.persons)
    municipality = _municipality(survey)
    assert set(units) == set(municipality)
    for (measure, period, sex), by_unit in units.items():
        assert _sum(by_unit.values()) == municipality[measure, period, sex]
        if sex == "T":
            women, men = (units[measure, period, one] for one in "KM")
            assert by_unit == {unit: _sum((women[unit], men[unit])) for unit in by_unit}


def _municipality(survey: Iterable[str]) -> Mapping[SurveyCell, Persons]:
    return {
        (measure.id, one.period, one.sex): _persons(one.value, one.persons)
        for measure in _sheet().service.measures
        if measure.id in survey
        for one in measure.references
        if one.level == MUNICIPALITY
    }


def _persons(share: Decimal | None, answered: int | None) -> Persons:
    assert share is not None
    assert answered
    said_yes = round(share * answered / 100)
    assert rounded(Decimal(100) * said_yes / answered, 1) == share
    return answered, said_yes


def _sum(parts: Iterable[Persons]) -> Persons:
    several = list(parts)
    return sum(one[0] for one in several), sum(one[1] for one in several)
