"""Prove that the page of a plan tells what is to be followed up, how urgent, and how it went."""

from datetime import date
from typing import Any

import pytest

from insyn import urls
from insyn.model.oversight.contract import IntervalStep
from insyn.model.oversight.follow_up_plan import FollowUpPlan, PlanItem, PlanReport, Priority
from insyn.output import Page
from insyn.render.oversight import follow_up_plan_page
from tests import oversight
from tests.render import invented
from tests.render.reading import Reading


def _page(identifier: str, **changes: Any) -> Page:
    facts = oversight.with_oversight(invented.facts(), **changes)
    return invented.page(follow_up_plan_page.pages(facts), urls.follow_up_plan(identifier))


def _reading(identifier: str = "socialnamnden-2026", **changes: Any) -> Reading:
    return Reading(_page(identifier, **changes).body())


def _of(*items: PlanItem, **update: Any) -> Reading:
    """Read the plan of 2026 with other items, as the only plan there is."""
    plan = oversight.PLAN.model_copy(update={"items": items, **update})
    return _reading(plan.id, follow_up_plans=(plan,))


def _section(reading: Reading, heading: str) -> list[str]:
    """Return the texts from a heading of the second level to the next one."""
    start = reading.blocks.index(("h2", heading)) + 1
    texts = []
    for tag, text in reading.blocks[start:]:
        if tag == "h2":
            break
        texts.append(text)
    return texts


def _day_item(identifier: str, *days: date, contract: str = "alfa-hemtjanst") -> PlanItem:
    return PlanItem(id=identifier, what=f"Punkten {identifier}", contract=contract, days=days)


@pytest.mark.parametrize(
    ("identifier", "title", "lead"),
    [
        (
            "socialnamnden-2024",
            "Socialnämndens uppföljningsplan 2024",
            "Socialnämndens plan för 2024 har 1 punkt. Den kräver 2 uppföljningar: 1 gjordes i tid "
            "och 1 gjordes för sent.",
        ),
        (
            "socialnamnden-2026",
            "Socialnämndens uppföljningsplan 2026",
            "Socialnämndens plan för 2026 har 2 punkter. Den kräver 1 uppföljning, som ska göras "
            "senare. För 1 punkt går det inte att räkna ut någon dag.",
        ),
    ],
)
def test_the_first_sentence_answers(identifier: str, title: str, lead: str) -> None:
    """How many items, how what they ask for has gone, and where no one can tell."""
    page = _page(identifier)
    reading = Reading(page.body())
    assert page.title == title
    assert reading.texts("p")[:2] == [lead, "Nämnden följer upp två avtal."]


def test_decision_and_programme_are_told() -> None:
    """With the diary number, and a way to the programme."""
    reading = _reading()
    assert list(zip(reading.texts("dt"), reading.texts("dd"), strict=True))[:4] == [
        ("Nämnd", "Socialnämnden"),
        ("Gäller", "2026"),
        ("Nämndens beslut", "10 december 2025, diarienummer SN-2025/88. Antogs."),
        ("Program", "Program för insyn"),
    ]
    assert ("Program för insyn", "../../../insyn/program/program-2023/") in reading.links
    silent = _of(decision=None, programme=None)
    assert silent.texts("dd")[2:] == ["Källan säger det inte."] * 2


def test_the_overview_has_the_most_urgent_first() -> None:
    """Each row leads to its item, and those without points come last."""
    mild = Priority(importance=1, risk=1, size=3)
    reading = _of(
        oversight.PLAN.items[1],
        _day_item("lag", date(2026, 12, 1)).model_copy(update={"priority": mild}),
        oversight.PLAN.items[0],
    )
    assert reading.texts("th")[4:] == ["Hemtjänsten hos Alfa", "Punkten lag", "Lokalvården"]
    assert reading.texts("td") == [
        "▲ Hög (18 poäng)",
        "Varje halvår det första året, sedan vartannat år",
        "● 1 i tid",
        "▼ Låg (3 poäng)",
        "Senast 1 december 2026",
        "◔ 1 planerad",
        "? Inte angiven",
        "Varje halvår det första året, sedan vartannat år",
        "Det går inte att räkna ut någon dag, för avtalets första dag är inte känd.",
    ]
    assert ("Punkten lag", "#punkt-lag") in reading.links


def test_an_item_is_told_in_full() -> None:
    """Contract, forms, who, when, how often, the priority's inputs, days and receivers."""
    reading = _reading("socialnamnden-2024")
    assert list(zip(reading.texts("dt"), reading.texts("dd"), strict=True))[4:] == [
        ("Avtal", "Hemtjänst, Alfa Omsorg"),
        (
            "Form",
            "Avtalsuppföljning: om utföraren gör det som har avtalats. Verksamhetsuppföljning: hur "
            "verksamheten fungerar.",
        ),
        ("Av vem", "Avtalscontroller"),
        ("Tidplan", "En gång per år."),
        (
            "Hur ofta",
            "Varje halvår det första året, sedan vartannat år. Det räknas från avtalets första "
            "dag, 1 januari 2024.",
        ),
        (
            "Prioritet",
            "▲ Hög: 18 av 27 poäng (betydelse 3 × risk 2 × omfattning 3). Många berörs.",
        ),
    ]
    assert _section(reading, "Vad som ska följas upp")[-8:] == [
        "Senast 31 december 2024: ◐ För sen, Alfa Omsorg, hösten 2024, 3 februari 2025",
        "Vem som ska få veta",
        "Eget ärende.",
        "Nämnden: ● Ska få veta",
        "Planen säger inte hur.",
        "Utföraren: ● Ska få veta",
        "Planen säger inte hur.",
        "Allmänheten: ● Ska få veta",
    ]
    assert _page("socialnamnden-2024").body().count('id="punkt-alfa"') == 1


def test_what_an_item_does_not_say_is_told() -> None:
    """The contract is known, but not when it began, and the plan leaves two receivers out."""
    reading = _of(oversight.PLAN.items[1])
    assert list(zip(reading.texts("dt"), reading.texts("dd"), strict=True))[4:] == [
        ("Avtal", "Lokalvård"),
        ("Form", "Planen säger det inte."),
        ("Av vem", "Planen säger det inte."),
        ("Tidplan", "Planen säger det inte."),
        (
            "Hur ofta",
            "Varje halvår det första året, sedan vartannat år. Det räknas från avtalets första "
            "dag.",
        ),
        ("Prioritet", "? Inte angiven"),
    ]
    assert _section(reading, "Vad som ska följas upp")[-7:] == [
        "Det går inte att räkna ut någon dag, för avtalets första dag är inte känd.",
        "Vem som ska få veta",
        "Planen säger inte hur.",
        "Nämnden: ● Ska få veta",
        "Utföraren: ○ Nämns inte i planen",
        "Allmänheten: ○ Nämns inte i planen",
        "Det här säger källan inte. Källan säger inte när.",
    ]


def test_every_state_of_a_day_is_a_word_and_a_mark() -> None:
    """In time, too late, overdue and planned, each with the follow-up that answers."""
    in_time = oversight.FIRST_VISIT.model_copy(update={"id": "tidig", "day": date(2026, 2, 1)})
    late = oversight.FIRST_VISIT.model_copy(update={"id": "sen", "day": date(2026, 7, 2)})
    days = (date(2026, 3, 31), date(2026, 6, 30), date(2026, 12, 31))
    missing = _day_item("b", date(2026, 9, 30), contract="lokalvard")
    plan = oversight.PLAN.model_copy(update={"items": (_day_item("a", *days), missing)})
    reading = _reading(plan.id, follow_up_plans=(plan,), follow_ups=(in_time, late))
    assert [text for text in reading.texts("li") if text.startswith("Senast")] == [
        "Senast 31 mars 2026: ● I tid, Alfa Omsorg, våren 2024, 1 februari 2026",
        "Senast 30 juni 2026: ◐ För sen, Alfa Omsorg, våren 2024, 2 juli 2026",
        "Senast 31 december 2026: ◔ Planerad",
        "Senast 30 september 2026: ○ Försenad",
    ]
    assert reading.texts("td")[2] == "● 1 i tid · ◐ 1 för sen · ◔ 1 planerad"
    assert reading.texts("p")[0] == (
        "Socialnämndens plan för 2026 har 2 punkter. Den kräver 4 uppföljningar: 1 gjordes i tid, "
        "1 gjordes för sent, 1 är försenad och 1 ska göras senare."
    )


def test_an_item_that_asks_for_nothing_this_year_is_not_unknown() -> None:
    """Every second year is a rule that can be reckoned."""
    twice = (IntervalStep(every="år", years=1), IntervalStep(every="vartannat-år"))
    reading = _of(
        PlanItem(id="a", what="Punkten", contract="alfa-hemtjanst", interval=twice), period="2025"
    )
    assert reading.texts("td")[2] == "Ingen uppföljning ska vara gjord det här året."
    assert "räkna ut" not in reading.texts("p")[0]


def test_an_item_without_contract_days_or_interval_is_told() -> None:
    """Nothing can be reckoned from it."""
    reading = _of(PlanItem(id="a", what="Byggen", timetable="Löpande."))
    assert reading.texts("td") == [
        "? Inte angiven",
        "Löpande.",
        "Planen anger varken dagar eller hur ofta.",
    ]
    assert "Punkten gäller inte ett enda avtal." in reading.texts("dd")


def test_the_contracts_that_the_plan_leaves_out_are_told() -> None:
    """They are those in force on the day in the plan's year that is nearest to today."""
    heading = "Avtal som planen inte tar upp"
    assert _section(_reading("socialnamnden-2024"), heading) == [
        "De här avtalen gällde eller kan ha gällt den 31 december 2024, men planen tar inte upp "
        "dem.",
        "● Gäller, sedan 1 januari 2024",
        "Hemtjänst, egen regi",
        "? Tiden är inte känd",
        "Lokalvård",
    ]
    assert _section(_reading(), heading) == [
        "De här avtalen gäller eller kan gälla den 21 november 2026, men planen tar inte upp dem.",
        "● Gäller, sedan 1 januari 2024",
        "Hemtjänst, egen regi",
    ]


@pytest.mark.parametrize(
    ("contracts", "period", "sentence"),
    [
        (
            (oversight.CONTRACT,),
            "2026",
            "Planen tar upp alla avtal som nämnden har den 21 november 2026, så långt uppgifterna "
            "räcker.",
        ),
        (
            (oversight.CONTRACT,),
            "2025",
            "Planen tar upp alla avtal som nämnden hade den 31 december 2025, så långt uppgifterna "
            "räcker.",
        ),
        ((), "2026", "Uppgifterna innehåller inga avtal för nämnden."),
    ],
)
def test_that_none_is_left_out_is_told(contracts: Any, period: str, sentence: str) -> None:
    """As far as the records let anyone know."""
    plan = oversight.PLAN.model_copy(update={"period": period})
    reading = _reading(plan.id, follow_up_plans=(plan,), contracts=contracts)
    assert _section(reading, "Avtal som planen inte tar upp") == [sentence]


def test_special_reviews_and_reports_are_told() -> None:
    """And that there are none."""
    assert _section(_reading(), "Särskilda granskningar") == ["Klagomål.", "Nattpatrullen"]
    assert _section(_reading(), "Så har planen redovisats") == [
        "Uppgifterna nämner ingen rapport om hur det gick med planen."
    ]
    earlier = _reading("socialnamnden-2024")
    assert _section(earlier, "Särskilda granskningar") == [
        "Planen nämner inga områden som ska granskas särskilt."
    ]
    assert _section(earlier, "Så har planen redovisats") == [
        "Delårsrapport, 1 september 2024. Enligt plan."
    ]
    undated = _of(reports=(PlanReport(report="verksamhetsberättelse"),))
    assert _section(undated, "Så har planen redovisats") == [
        "Verksamhetsberättelse, dagen anges inte."
    ]


def test_the_plans_before_and_after_are_led_to() -> None:
    """They are the same board's."""
    assert _section(_reading(), "Fler planer för nämnden") == [
        "Före: Socialnämndens uppföljningsplan 2024"
    ]
    assert (
        "Socialnämndens uppföljningsplan 2026",
        "../../../uppfoljning/planer/socialnamnden-2026/",
    ) in _reading("socialnamnden-2024").links


def test_an_empty_plan_says_that_it_is_empty() -> None:
    """No section is left without a word."""
    reading = _of()
    assert reading.texts("p")[0] == "Socialnämndens plan för 2026 har inga punkter."
    assert _section(reading, "Vad som ska följas upp") == ["Planen har inga punkter."]


def test_an_invented_plan_says_so() -> None:
    """In the title, right below the heading and where it is cited."""
    example: FollowUpPlan = oversight.an_example(oversight.PLAN)
    page = _page(example.id, follow_up_plans=(oversight.PLAN, example))
    reading = Reading(page.body())
    assert page.title == "Socialnämndens uppföljningsplan 2026 (exempeldata)"
    place = reading.blocks.index(("h1", "Socialnämndens uppföljningsplan 2026"))
    assert reading.blocks[place + 1][1].startswith("Exempeldata. Allt på den här sidan är påhittat")
    assert "Exempeldata" not in _page("socialnamnden-2026").body()
