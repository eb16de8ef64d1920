"""Prove that all that is late stands on one page, by board, with how late it is and whose it is."""

from datetime import date
from typing import Any

import pytest

from insyn import urls
from insyn.model.oversight.contract import IntervalStep
from insyn.model.oversight.follow_up_plan import FollowUpPlan
from insyn.model.shared_records import Board
from insyn.output import Page
from insyn.render.oversight import overdue_page
from tests import oversight
from tests.render import invented
from tests.render.reading import Reading

MISSED = oversight.AREAS_REVIEWED.model_copy(update={"planned": date(2019, 12, 31)})
YEARLY = oversight.PLAN.items[0].model_copy(update={"interval": (IntervalStep(every="år"),)})
LATE_PLAN = oversight.PLAN.model_copy(
    update={
        "id": "socialnamnden-2025",
        "title": "Uppföljningsplan 2025",
        "period": "2025",
        "items": (YEARLY,),
    }
)


def _page(**changes: Any) -> Page:
    facts = oversight.with_oversight(invented.facts(), **changes)
    return invented.page(overdue_page.pages(facts), urls.OVERDUE)


def _reading(**changes: Any) -> Reading:
    return Reading(_page(**changes).body())


def _section(reading: Reading, heading: str) -> list[str]:
    """Return the texts from a heading of the second level to the next one."""
    start = reading.blocks.index(("h2", heading)) + 1
    texts = []
    for tag, text in reading.blocks[start:]:
        if tag == "h2":
            break
        texts.append(text)
    return texts


def test_the_first_sentences_count_and_say_the_day() -> None:
    """What no one can tell is said as well."""
    assert _reading().texts("p")[:2] == [
        "1 åtgärd är försenad. 1 öppen avvikelse har ingen åtgärd. För 1 punkt i planerna går det "
        "inte att räkna ut någon dag, så vi vet inte om något där är försenat.",
        "Så här såg det ut den 21 november 2026. En uppföljning är försenad när dagen i nämndens "
        "plan har passerat utan att den är gjord. En åtgärd är försenad när dagen den skulle vara "
        "klar har passerat.",
    ]


def test_an_overdue_follow_up_says_how_late_and_whose_it_is() -> None:
    """With ways to the item of the plan, the contract, the performer and the plan."""
    reading = _reading(follow_up_plans=(LATE_PLAN,), follow_ups=())
    assert _section(reading, "Försenade uppföljningar") == [
        "Socialnämnden",
        "○ 325 dagar försenad. Skulle ha gjorts senast 31 december 2025.",
        "Avtal: Hemtjänst, Alfa Omsorg · Utförare: Alfa Omsorg AB · Plan: Socialnämndens "
        "uppföljningsplan 2025",
        "Hemtjänsten hos Alfa",
    ]
    assert reading.links[2:6] == [
        ("Hemtjänsten hos Alfa", "../../uppfoljning/planer/socialnamnden-2025/#punkt-alfa"),
        ("Hemtjänst, Alfa Omsorg", "../../avtal/alfa-hemtjanst/"),
        ("Alfa Omsorg AB", "../../utforare/alfa/"),
        ("Socialnämndens uppföljningsplan 2025", "../../uppfoljning/planer/socialnamnden-2025/"),
    ]


def test_an_overdue_action_says_how_late_and_who_is_responsible() -> None:
    """With ways to the action, the deviation and the follow-up that found it."""
    reading = _reading()
    assert _section(reading, "Försenade åtgärder") == [
        "Socialnämnden",
        "○ 630 dagar försenad. Skulle ha varit klar senast 1 mars 2025.",
        "Avvikelse: För många personer hemma hos samma människa. · Uppföljning: Alfa Omsorg, våren "
        "2024 · Avtal: Hemtjänst, Alfa Omsorg · Utförare: Alfa Omsorg AB · Ansvarig: "
        "verksamhetschef",
        "Utbilda samordnarna.",
    ]
    assert ("Utbilda samordnarna.", "../../uppfoljning/alfa-2024/#atgard-utbildning") in (
        reading.links
    )


def test_an_open_deviation_that_no_one_acts_on_is_there() -> None:
    """With how severe it is."""
    reading = _reading()
    assert _section(reading, "Öppna avvikelser utan åtgärd") == [
        "Socialnämnden",
        "○ Öppen. Kritisk: måste rättas genast.",
        "Uppföljning: Klagomål på Alfa · Avtal: Hemtjänst, Alfa Omsorg · Utförare: Alfa Omsorg AB",
        "Sena besök.",
    ]
    assert ("Sena besök.", "../../uppfoljning/alfa-klagomal/#avvikelse-sena") in reading.links


def test_a_planned_day_that_has_passed_is_there() -> None:
    """The records do not say that the follow-up is made, so it may be."""
    reading = _reading(follow_ups=(MISSED,), follow_up_plans=())
    assert reading.texts("p")[0] == (
        "1 uppföljning var planerad till en dag som har passerat, och vi vet inte om den är gjord."
    )
    assert _section(reading, "Planerade dagar som har passerat") == [
        "Socialnämnden",
        "? Inte känt om den är gjord. Var planerad till 31 december 2019.",
        "Verksamhet: Upphandling",
        "Stickprov 2019",
    ]


def test_boards_come_in_alphabetical_order() -> None:
    """Each kind has a heading, and each board one below it."""
    other = Board(id="arbetsnamnden", title="Arbetsnämnden")
    plan: FollowUpPlan = LATE_PLAN.model_copy(
        update={"id": "arbetsnamnden-2025", "board": "arbetsnamnden"}
    )
    contract = oversight.CONTRACT.model_copy(update={"id": "annat"})
    item = LATE_PLAN.items[0].model_copy(update={"contract": "annat", "what": "Det andra"})
    known = invented.facts()
    facts = oversight.with_oversight(
        known,
        boards=(*known.records.boards, other),
        contracts=(oversight.CONTRACT, contract),
        follow_up_plans=(LATE_PLAN, plan.model_copy(update={"items": (item,)})),
        follow_ups=(),
    )
    reading = Reading(invented.page(overdue_page.pages(facts), urls.OVERDUE).body())
    assert reading.headings()[:4] == [
        (1, "Försenade uppföljningar och åtgärder"),
        (2, "Försenade uppföljningar"),
        (3, "Arbetsnämnden"),
        (3, "Socialnämnden"),
    ]


def test_the_invented_stands_apart_and_is_marked_line_by_line() -> None:
    """It has the same headings, one level down."""
    reading = _reading()
    assert reading.headings()[-5:] == [
        (2, "Exempeldata"),
        (3, "Försenade uppföljningar"),
        (3, "Planerade dagar som har passerat"),
        (3, "Försenade åtgärder"),
        (3, "Öppna avvikelser utan åtgärd"),
    ]
    told = _section(reading, "Exempeldata")
    assert told[1] == "1 åtgärd är försenad."
    assert "Utbilda samordnarna. Exempeldata" in told


@pytest.mark.parametrize(
    ("changes", "lead"),
    [
        (
            {"follow_ups": (oversight.LATE_VISIT,), "follow_up_plans": (oversight.PLAN,)},
            "Inget är försenat, så långt uppgifterna räcker. För 1 punkt i planerna går det inte "
            "att räkna ut någon dag, så vi vet inte om något där är försenat.",
        ),
        (
            {"follow_ups": (oversight.LATE_VISIT,), "follow_up_plans": ()},
            "Inget är försenat, så långt uppgifterna räcker.",
        ),
        (
            {"follow_ups": (), "follow_up_plans": ()},
            "Det finns inga planer och inga uppföljningar, så inget kan vara försenat.",
        ),
    ],
)
def test_that_nothing_is_late_is_told_as_far_as_it_is_known(
    changes: dict[str, Any], lead: str
) -> None:
    """A plan without days is not taken for one that is kept."""
    reading = _reading(**changes)
    assert reading.texts("p")[0] == lead
    assert _section(reading, "Försenade uppföljningar") == [
        "Ingen uppföljning är känd som försenad."
    ]
    assert _section(reading, "Planerade dagar som har passerat") == [
        "Ingen planerad dag har passerat utan att uppföljningen är gjord."
    ]
    assert _section(reading, "Försenade åtgärder") == ["Ingen åtgärd är försenad."]
    assert _section(reading, "Öppna avvikelser utan åtgärd") == [
        "Ingen öppen avvikelse saknar åtgärd."
    ]
