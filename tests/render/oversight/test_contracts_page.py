"""Prove that the list of contracts tells what is not known, and how each is followed up."""

import re
from datetime import date
from typing import Any

from insyn.model.oversight.contract import InsightClause
from insyn.render.oversight import contracts_page
from tests import oversight
from tests.render import invented
from tests.render.reading import Reading

ADDRESS = "/avtal/"


def _body(**changes: Any) -> str:
    facts = oversight.with_oversight(invented.facts(), **changes)
    return invented.page(contracts_page.pages(facts), ADDRESS).body()


def _rows(body: str) -> list[str]:
    """Return the lines as they are read: the name, then what is told of it."""
    reading = Reading(body)
    names = [text for text, _ in reading.links]
    told = [text for text in reading.texts("p") if " · Uppföljning: " in text]
    assert len(names) == len(told)
    return [f"{name} | {text}" for name, text in zip(names, told, strict=True)]


def test_the_page_stands_below_a_written_one() -> None:
    """The editors' words come first, and the list has no heading of the first level."""
    facts = oversight.with_oversight(invented.facts())
    (page,) = contracts_page.pages(facts)
    assert (page.address, page.section, page.title, page.below) == (ADDRESS, "avtal", "Avtal", True)


def test_how_many_there_are_and_what_is_wanting_come_first() -> None:
    """The gaps are counted among contracts that apply, or may do so."""
    reading = Reading(_body())
    assert reading.headings() == [(2, "Alla avtal"), (2, "Exempeldata")]
    assert reading.texts("p")[:2] == [
        "Här är 4 avtal: 2 gäller, 1 avslutades i förtid och för 1 är tiden inte känd.",
        "Det här saknas i avtal som gäller, eller som kan gälla:",
    ]
    assert reading.texts("li")[:4] == [
        "1 avtal har inga datum i källan.",
        "1 avtal har ingen namngiven utförare.",
        "1 avtal finns inte i någon plan för uppföljning.",
        "För 1 avtal är det inte känt om det finns en insynsklausul.",
    ]


def test_a_line_says_who_for_whom_when_and_how_it_is_followed_up() -> None:
    """Those that apply come first, and the invented stand last with their sign."""
    assert _rows(_body()) == [
        "Hemtjänst, Alfa Omsorg | Alfa Omsorg AB på uppdrag av socialnämnden, från 1 januari 2024 "
        "till 31 december 2027.● Gäller · Uppföljning: ◐ För sen, gjordes 3 februari 2025, nästa "
        "senast 31 december 2026",
        "Hemtjänst, egen regi | Hemtjänst i egen regi på uppdrag av socialnämnden, sedan 1 januari "
        "2024.● Gäller · Uppföljning: ○ Ingen plan",
        "Lokalvård | Okänd utförare på uppdrag av socialnämnden, tiden är inte känd."
        "? Tiden är inte känd · Uppföljning: ? Dagarna är inte kända",
        "Hemtjänst, Alfa Omsorg, det förra | Alfa Omsorg AB på uppdrag av socialnämnden, från "
        "1 februari 2022 till 31 december 2023.× Avslutat i förtid · Uppföljning: ○ Ingen plan",
        "Hemtjänst, Alfa Omsorg | Alfa Omsorg AB på uppdrag av socialnämnden, från 1 januari 2024 "
        "till 31 december 2027.● Gäller · Uppföljning: ○ Ingen plan, senast gjord 12 juni 2024",
        "Hemtjänst, Alfa Omsorg, det förra | Alfa Omsorg AB på uppdrag av socialnämnden, från "
        "1 februari 2022 till 31 december 2023.× Avslutat i förtid · Uppföljning: ○ Ingen plan",
    ]


def test_what_is_invented_is_said_to_be_and_never_counted_with_the_rest() -> None:
    """It has a heading, sentences and counts of its own, and a sign on every line."""
    body = _body()
    example = body[body.index('id="exempeldata"') :]
    reading = Reading(f"<h2 {example}")
    assert reading.texts("p")[:2] == [
        "Avtalen i den här delen är påhittade. De visar hur avtal kan redovisas och följas upp, "
        "och säger inget om verkliga utförare.",
        "Här är 2 påhittade avtal: 1 gäller och 1 avslutades i förtid.",
    ]
    assert body.count('class="example-sign"') == example.count('class="example-sign"') == 2


def test_the_filters_offer_what_there_is_and_the_lines_say_what_they_look_for() -> None:
    """The form stands once, above the real ones, and has no choice between one thing."""
    body = _body()
    assert re.findall(r'<option value="([^"]*)">', body) == [
        "",
        "hemtjanst",
        "lokalvard",
        "",
        "lov",
        "eget-uppdrag",
        "inte-angivet",
        "",
        "galler",
        "avslutat-i-fortid",
        "okant",
        "",
        "sen",
        "okand",
        "ingen-plan",
    ]
    assert body.count("data-filter=") == 1
    assert (
        '<li data-words="" data-service="hemtjanst" data-board="socialnamnden" data-form="lov" '
        'data-state="galler" data-followup="sen">' in body
    )


def test_the_invented_have_the_filters_where_the_real_have_none() -> None:
    """One contract is nothing to choose between."""
    body = _body(contracts=(oversight.UNKNOWN, *map(oversight.an_example, _TWO)))
    assert 'data-filter="#exempel"' in body
    assert Reading(body).texts("p")[0] == "Här är 1 avtal."


_TWO = (oversight.CONTRACT, oversight.EARLIER)


def test_a_contract_that_is_to_begin_one_that_has_run_out_and_a_late_follow_up_are_told() -> None:
    """Each state has its words, and what has not been done is the first thing that is said."""
    coming = oversight.ASSIGNMENT.model_copy(update={"id": "ny", "first_day": date(2027, 1, 1)})
    over = oversight.ASSIGNMENT.model_copy(
        update={"id": "gammal", "title": "Äldre", "last_day": date(2025, 12, 31)}
    )
    late = oversight.CONTRACT.model_copy(update={"insight_clause": InsightClause(exists=False)})
    body = _body(contracts=(coming, over, late), follow_ups=())
    assert Reading(body).texts("p")[0] == (
        "Här är 3 avtal: 1 gäller, 1 har inte börjat och 1 har löpt ut."
    )
    assert Reading(body).texts("li")[:2] == [
        "1 avtal har en uppföljning som är försenad.",
        "1 avtal har ingen insynsklausul.",
    ]
    assert _rows(body) == [
        "Hemtjänst, Alfa Omsorg | Alfa Omsorg AB på uppdrag av socialnämnden, från 1 januari 2024 "
        "till 31 december 2027.● Gäller · Uppföljning: ○ Försenad, skulle ha gjorts senast 30 juni "
        "2024",
        "Hemtjänst, egen regi | Hemtjänst i egen regi på uppdrag av socialnämnden, från 1 januari "
        "2027.◔ Har inte börjat · Uppföljning: ○ Ingen plan",
        "Äldre | Hemtjänst i egen regi på uppdrag av socialnämnden, från 1 januari 2024 till "
        "31 december 2025.– Har löpt ut · Uppföljning: ○ Ingen plan",
    ]


def test_one_in_time_one_that_only_is_planned_and_one_that_is_not_due_yet_are_told() -> None:
    """What comes next stands beside what was done."""
    plan = oversight.PLAN.model_copy(update={"items": oversight.PLAN.items[:1]})
    visit = oversight.LATE_VISIT.model_copy(update={"day": date(2026, 9, 1)})
    made = _rows(
        _body(contracts=(oversight.CONTRACT,), follow_up_plans=(plan,), follow_ups=(visit,))
    )
    assert made[0].endswith("Uppföljning: ● I tid, gjordes 1 september 2026")
    early = oversight.CONTRACT.model_copy(update={"first_day": date(2026, 9, 1)})
    soon = _rows(_body(contracts=(early,), follow_up_plans=(plan,), follow_ups=()))
    assert soon[0].endswith("Uppföljning: ◔ Inte dags än")
    waiting = _rows(_body(contracts=(oversight.CONTRACT,), follow_up_plans=(plan,), follow_ups=()))
    assert waiting[0].endswith("Uppföljning: ◔ Planerad, senast 31 december 2026")


def test_that_there_are_none_is_told() -> None:
    """The page stands, so that links to it hold, and says that it has nothing."""
    reading = Reading(_body(contracts=(), follow_ups=(), follow_up_plans=()))
    assert reading.texts("p") == ["Källorna nämner inga avtal."]
    assert reading.headings() == [(2, "Alla avtal")]
