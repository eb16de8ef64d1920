"""Prove that the list of follow-ups says first what is late, then what is next, and then all."""

import re
from datetime import date
from typing import Any

from insyn import urls
from insyn.model.oversight.follow_up import FollowUp
from insyn.output import Page
from insyn.render.oversight import follow_ups_page
from tests import oversight
from tests.render import invented
from tests.render.reading import Reading

COMING = FollowUp(
    id="alfa-2026",
    title="Alfa Omsorg, vintern 2026",
    board="socialnamnden",
    service="Hemtjänst",
    contract="alfa-hemtjanst",
    period="2026",
    planned=date(2026, 12, 3),
    file="data/utforare/uppfoljningar/alfa-2026.yaml",
)


def _page(**changes: Any) -> Page:
    facts = oversight.with_oversight(invented.facts(), **changes)
    return invented.page(follow_ups_page.pages(facts), urls.FOLLOW_UPS)


def _reading(**changes: Any) -> Reading:
    return Reading(_page(**changes).body())


def _section(reading: Reading, heading: str) -> list[str]:
    """Return the texts from a heading to the next one."""
    headings = [("h2", heading), ("h3", heading)]
    start = next(place for place, one in enumerate(reading.blocks) if one in headings) + 1
    texts = []
    for tag, text in reading.blocks[start:]:
        if tag in ("h2", "h3"):
            break
        texts.append(text)
    return texts


def test_what_is_late_comes_first_and_the_invented_last() -> None:
    """The page stands below a hand-written one, so its headings begin at the second level."""
    page = _page()
    assert page.below
    assert Reading(page.body()).headings() == [
        (2, "Det som är försenat"),
        (2, "Det som står på tur"),
        (2, "Följ datumen i din egen kalender"),
        (2, "År för år"),
        (2, "Nämndernas planer"),
        (2, "Alla uppföljningar"),
        (2, "Exempeldata"),
        (3, "Försenat i exemplet"),
        (3, "På tur i exemplet"),
        (3, "Planer i exemplet"),
        (3, "Uppföljningar i exemplet"),
    ]


def test_the_real_and_the_invented_are_counted_apart() -> None:
    """What is late is a sentence for each."""
    reading = _reading()
    assert _section(reading, "Det som är försenat") == [
        "1 åtgärd är försenad. 1 öppen avvikelse har ingen åtgärd. För 1 punkt i planerna går det "
        "inte att räkna ut någon dag, så vi vet inte om något där är försenat.",
        "Allt som är försenat",
    ]
    assert ("Allt som är försenat", "../uppfoljning/forsenat/") in reading.links
    assert _section(reading, "Försenat i exemplet") == ["1 åtgärd är försenad."]
    assert "Här är 4 uppföljningar, den senaste först." in reading.texts("p")
    assert "Här är 1 uppföljning i exemplet, den senaste först." in reading.texts("p")


def test_what_comes_next_is_in_order_of_day() -> None:
    """Days of plans and planned follow-ups stand together."""
    reading = _reading(follow_ups=(COMING,))
    assert _section(reading, "Det som står på tur") == [
        "Socialnämnden",
        "Planerad till 3 december 2026: Alfa Omsorg, vintern 2026",
        "Socialnämnden",
        "Senast 31 december 2026: Hemtjänsten hos Alfa",
    ]
    assert (
        "Hemtjänsten hos Alfa",
        "../uppfoljning/planer/socialnamnden-2026/#punkt-alfa",
    ) in reading.links


def test_only_the_next_five_are_shown() -> None:
    """The rest stands in the plans and the calendars."""
    days = tuple(date(2026, 12, day) for day in range(1, 10))
    item = oversight.PLAN.items[0].model_copy(update={"days": days, "interval": ()})
    plan = oversight.PLAN.model_copy(update={"items": (item,)})
    told = _section(_reading(follow_up_plans=(plan,)), "Det som står på tur")
    assert [text.partition(":")[0] for text in told[1::2]] == [
        f"Senast {day} december 2026" for day in range(1, 6)
    ]


def test_the_calendars_are_files_to_subscribe_to() -> None:
    """One for all, one for each board with a plan or a contract, and one that is invented."""
    calendars = [link for link in _reading().links if link[1].endswith(".ics")]
    assert calendars == [
        ("Alla nämnder (kalender, iCalendar-fil)", "../uppfoljning/kalender.ics"),
        ("Socialnämnden (kalender, iCalendar-fil)", "../uppfoljning/kalender-socialnamnden.ics"),
        ("Exempeldata (kalender, iCalendar-fil)", "../uppfoljning/exempeldata.ics"),
    ]


def test_plans_and_years_are_led_to() -> None:
    """The newest first, each plan with how it has gone."""
    reading = _reading()
    assert _section(reading, "Nämndernas planer") == [
        "2 punkter. Uppföljningar: ◔ 1 planerad",
        "Socialnämndens uppföljningsplan 2026",
        "1 punkt. Uppföljningar: ● 1 i tid · ◐ 1 för sen",
        "Socialnämndens uppföljningsplan 2024",
    ]
    assert _section(reading, "År för år") == ["2026", "2025", "2024", "2019"]
    assert ("2024", "../uppfoljning/2024/") in reading.links


def test_each_follow_up_is_a_line() -> None:
    """The day, the form, the occasion, the performer, the result and what is open."""
    made = (oversight.FIRST_VISIT, oversight.LATE_VISIT, oversight.COMPLAINT)
    reading = _reading(follow_ups=(COMING, *made, oversight.AREAS_REVIEWED))
    told = _section(reading, "Alla uppföljningar")
    assert told[-10:] == [
        "Planerad till 3 december 2026 · Formen anges inte · Alfa Omsorg AB◔ Inte gjord än",
        "Alfa Omsorg, vintern 2026",
        "14 april 2026 · Särskild granskning, händelsestyrd · Alfa Omsorg AB○ 1 avvikelse · "
        "○ 1 öppen avvikelse",
        "Klagomål på Alfa",
        "3 februari 2025 · Verksamhetsuppföljning, oanmäld · Alfa Omsorg AB● 1 krav uppfyllt",
        "Alfa Omsorg, hösten 2024",
        "12 juni 2024 · Avtalsuppföljning, planerad · Alfa Omsorg AB○ 1 krav inte uppfyllt · "
        "○ 1 öppen avvikelse",
        "Alfa Omsorg, våren 2024",
        "2019, dagen anges inte · Formen anges inte · Upphandling? Inga krav bedömda",
        "Stickprov 2019",
    ]


def test_the_invented_lines_are_marked_one_by_one() -> None:
    """A line that is copied still says that it is invented."""
    assert _section(_reading(), "Uppföljningar i exemplet")[-1] == (
        "Alfa Omsorg, våren 2024 Exempeldata"
    )


def test_the_rows_carry_what_the_filters_look_for() -> None:
    """Year, board, service, form, occasion and result; what there is one of cannot be chosen."""
    body = _page().body()
    assert (
        '<li data-words="Socialnämnden" data-year="2026" data-board="socialnamnden" '
        'data-service="hemtjanst" data-form="sarskild-granskning" data-occasion="handelsestyrd" '
        'data-result="brister"><a href="../uppfoljning/alfa-klagomal/">' in body
    )
    assert '<form class="filters" data-filter="#lista" data-noun="uppföljningar"' in body
    assert re.findall(r'<select name="([a-z]+)"', body) == [
        "year",
        "service",
        "form",
        "occasion",
        "result",
    ]
    assert re.findall(r'<option value="([^"]+)">([^<]*)</option>', body) == [
        *((year, year) for year in ("2026", "2025", "2024", "2019")),
        ("hemtjanst", "Hemtjänst"),
        ("upphandling", "Upphandling"),
        ("verksamhetsuppfoljning", "Verksamhetsuppföljning"),
        ("avtalsuppfoljning", "Avtalsuppföljning"),
        ("sarskild-granskning", "Särskild granskning"),
        ("inte-angivet", "Inte angivet"),
        ("planerad", "Planerad"),
        ("handelsestyrd", "Händelsestyrd"),
        ("oanmald", "Oanmäld"),
        ("inte-angivet", "Inte angivet"),
        ("brister", "Brister"),
        ("inga-brister", "Inga brister"),
        ("inte-bedomt", "Inte bedömt"),
    ]


def test_the_longer_list_has_the_filters() -> None:
    """Two forms on a page would be one too many."""
    example = tuple(
        oversight.an_example(one) for one in (oversight.FIRST_VISIT, oversight.LATE_VISIT)
    )
    body = _page(follow_ups=(oversight.COMPLAINT, *example)).body()
    assert body.count("<form") == 1
    assert 'data-filter="#exempel" data-noun="påhittade uppföljningar"' in body


def test_that_there_is_nothing_is_told() -> None:
    """The page stands, so that links to it hold, and says that it has nothing."""
    facts = invented.facts()
    page = invented.page(follow_ups_page.pages(facts), urls.FOLLOW_UPS)
    reading = Reading(page.body())
    assert [
        text for text in reading.texts("p") if text.startswith(("Det finns", "Uppgifterna"))
    ] == [
        "Det finns inga planer och inga uppföljningar, så inget kan vara försenat.",
        "Uppgifterna anger ingen kommande dag för någon uppföljning.",
        "Uppgifterna innehåller inga planer.",
        "Uppgifterna innehåller inga uppföljningar.",
    ]
    assert "Exempeldata" not in page.body()
