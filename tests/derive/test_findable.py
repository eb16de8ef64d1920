"""Tests for as what each page is found, on the municipality of this repository."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from insyn import urls
from insyn.derive.facts import Facts
from insyn.derive.findable import finder
from insyn.derive.found_status import around, follow_up_outcome, milestone_result
from insyn.gathering import gather
from insyn.load.records import load
from insyn.model.glossary import Term
from insyn.model.history import NO_HISTORY
from insyn.output import Sought
from insyn.render.oversight.outcome_words import OUTCOMES, outcome
from insyn.render.standing import RESULT_CODES, latest_year, standing

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def facts() -> Facts:
    """Return what is known of our own municipality, without its history."""
    records, _ = load(ROOT)
    assert records
    return gather(records, TODAY, NO_HISTORY, {}).facts


def _sought(facts: Facts, address: str) -> Sought:
    found = finder(facts)(address)
    assert found, address
    return found


def test_a_goal_is_found_by_board_year_and_assessment(facts: Facts) -> None:
    """And by its level."""
    assert _sought(facts, "/mal/2019/okat-bostadsbyggande/") == Sought(
        "Mål",
        boards=("Kommunstyrelsen",),
        years=("2019",),
        statuses=("Godtagbar",),
        words=("Nämndmål",),
    )


def test_an_indicator_is_found_by_named_areas_years_with_values_and_its_result(
    facts: Facts,
) -> None:
    """And by who measures it and its number in Kolada."""
    assert _sought(facts, "/matt/trygghet-kvallstid-vuxna/") == Sought(
        "Mått",
        boards=("Kommunstyrelsen",),
        areas=("Gladö-Lissma", "Vårby"),
        years=("2018",),
        statuses=("Etappmålet kan inte bedömas",),
        words=("Befolkningsundersökningen",),
    )
    assert "N00914" in _sought(facts, "/matt/forvarvsfrekvens/").words


def test_what_is_invented_can_be_told_from_the_rest(facts: Facts) -> None:
    """By a status of its own: performer, contract, follow-up, unit, service and dataset."""
    for address in (
        "/utforare/exempel-hjalpen/",
        "/avtal/exempel-hjalpen-hemtjanst/",
        "/uppfoljning/exempel-hjalpen-2025/",
        "/jamfor-service/exempel-hemtjanst/",
        "/jamfor-service/exempel-hemtjanst/hjalpen-trangsund/",
        "/oppna-data/utforare-exempel/",
    ):
        assert "Exempeldata" in _sought(facts, address).statuses, address
    assert "Exempeldata" not in _sought(facts, "/avtal/lokalvard/").statuses


def test_a_unit_is_called_what_people_call_it(facts: Facts) -> None:
    """A school is a school, in the area where it lies if that is told."""
    school = _sought(facts, "/jamfor-service/grundskola-arskurs-9/vistaskolan/")
    assert (school.kind, school.boards) == ("Skola", ("Grundskolenämnden",))
    home = _sought(facts, "/jamfor-service/exempel-hemtjanst/goda-exempel-varby/")
    assert (home.kind, home.areas) == ("Hemtjänstgrupp", ("Vårby",))


def test_a_requirement_is_found_by_its_law(facts: Facts) -> None:
    """By the law and the paragraph."""
    assert _sought(facts, "/insyn/krav/kl-10-9-insynsklausul/") == Sought(
        "Krav på insyn", words=("Kommunallagen (2017:725)", "10 kap. 9 §")
    )


def test_a_contract_is_found_by_every_year_that_it_applies(facts: Facts) -> None:
    """And by whether it does so now, and whether a follow-up is overdue."""
    ended = _sought(facts, "/avtal/exempel-omsorgen-hemtjanst-2023/")
    assert ended.years[0] == "2023"
    assert ended.statuses[0] in ("Har löpt ut", "Avslutat i förtid")
    assert _sought(facts, "/avtal/lokalvard/").statuses[0] == "Tiden är inte känd"


def test_the_statuses_are_those_that_the_pages_show(facts: Facts) -> None:
    """The words stand twice, since pages are made two floors up: here they are held together."""
    known = around(facts)
    year = latest_year(facts.figures.values())
    for indicator in facts.records.indicators:
        result = standing(indicator, facts.figures_of(indicator), year).result
        shown = (RESULT_CODES[result.verdict][1].label,) if result else ()
        assert milestone_result(indicator, known) == shown, indicator.id
    for world in facts.oversights:
        for follow_up in world.follow_ups:
            found = outcome(follow_up, TODAY, is_done=world.is_done(follow_up))
            assert follow_up_outcome(follow_up, known) == OUTCOMES[found.code], follow_up.id


def test_the_kind_of_a_page_is_found_by_the_synonyms_of_the_glossary(facts: Facts) -> None:
    """Whoever says nyckeltal means mått."""
    term = Term(id="matt", word="mått", text="Något som mäts.", synonyms=("mätetal",))
    with_term = replace(facts, records=replace(facts.records, terms=(term,)))
    assert "mätetal" in _sought(with_term, "/matt/antal-anstallda/").words
    assert "mätetal" not in _sought(with_term, "/avtal/lokalvard/").words


@pytest.mark.parametrize(
    "address",
    [
        urls.SEARCH,
        urls.ALL_PAGES,
        urls.diagram("antal-anstallda"),
        urls.embed("antal-anstallda"),
        urls.filtered_indicators("mal", "2019"),
        urls.compared_unit("grundskola-arskurs-9", "vistaskolan"),
        urls.compare("grundskola-arskurs-9"),
        urls.changes_of("matt", "antal-anstallda"),
        urls.changes_of_year(2026),
        urls.dated(urls.indicator("antal-anstallda"), "2026-11-21"),
    ],
)
def test_what_only_repeats_other_pages_is_not_sought(facts: Facts, address: str) -> None:
    """Nor is the search itself."""
    assert finder(facts)(address) is None


def test_every_name_is_plain_text_without_codes(facts: Facts) -> None:
    """No id, no empty word."""
    found = finder(facts)
    for board in facts.records.boards:
        told = found(urls.board(board.id))
        assert told
        assert (told.kind, told.boards) == ("Nämnd", (board.title,))
    for indicator in facts.records.indicators:
        told = found(urls.indicator(indicator.id))
        assert told
        assert all(re.fullmatch("[0-9]{4}", year) for year in told.years)
        assert all(word.strip() == word != "" for word in told.words)
