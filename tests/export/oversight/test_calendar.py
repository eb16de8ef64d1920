"""Tests for the calendars of follow-ups, read as real clients read them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]
from icalendar import Calendar

from insyn import urls
from insyn.derive.facts import Facts
from insyn.export.oversight import calendar
from insyn.model.oversight.contract import IntervalStep
from insyn.model.oversight.follow_up import CorrectiveAction, Deviation, FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan, PlanItem
from insyn.model.shared_records import Board
from tests import oversight
from tests.render import invented

ALL = "uppfoljning/kalender.ics"
EXAMPLE = urls.EXAMPLE_CALENDAR.lstrip("/")
OWN = "uppfoljning/kalender-socialnamnden.ics"
OTHER = "uppfoljning/kalender-fullmaktige.ics"
VISIT = oversight.LATE_VISIT.model_copy(
    update={
        "id": "alfa-2026",
        "title": "Alfa Omsorg, hösten 2026",
        "occasion": "planerad",
        "planned": date(2026, 12, 3),
        "day": None,
        "by": ("Avtalscontroller", "Medicinskt ansvarig"),
    }
)


def _facts(today: date = oversight.TODAY, **changes: Any) -> Facts:
    return replace(oversight.with_oversight(invented.facts(), **changes), today=today)


def _files(facts: Facts) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for file in calendar.files(facts):
        assert isinstance(file.content, bytes)
        found[file.path] = file.content
    return found


def _events(facts: Facts, path: str = ALL) -> list[Any]:
    return Calendar.from_ical(_files(facts)[path]).events


def _summaries(facts: Facts, path: str = ALL) -> list[str]:
    return [str(event["summary"]) for event in _events(facts, path)]


def _plan(*days: date, what: str = "Hemtjänsten hos Alfa") -> FollowUpPlan:
    item = PlanItem(id="alfa", what=what, days=days, responsible=("Controllern",))
    return oversight.PLAN.model_copy(update={"items": (item,)})


def test_there_is_a_calendar_of_all_one_for_each_board_and_one_of_what_is_invented() -> None:
    """A board's is there before it has anything planned, since people subscribe to it."""
    files = _files(_facts())

    assert sorted(files) == sorted([ALL, OWN, OTHER, EXAMPLE])
    assert _summaries(_facts(), ALL) == [
        "Försenad: åtgärd – Utbilda samordnarna",
        "Senast: uppföljning – Hemtjänsten hos Alfa",
    ]
    assert _summaries(_facts(), EXAMPLE) == ["Exempeldata: Försenad: åtgärd – Utbilda samordnarna"]
    assert b"X-WR-CALNAME:Exempeldata: " in files[EXAMPLE]
    assert _summaries(_facts(), OWN) == _summaries(_facts(), ALL)
    assert _summaries(_facts(), OTHER) == []


def test_an_event_tells_what_when_whose_and_where() -> None:
    """Every property of one event, as the library reads it."""
    event = next(one for one in _events(_facts()) if str(one["summary"]).startswith("Senast"))

    assert {name: one.to_ical().decode() for name, one in event.items()} == {
        "UID": "tillfalle.socialnamnden-2026.alfa.2026-12-31@insyn.ekby.example",
        "DTSTAMP": "20261121T000000Z",
        "DTSTART": "20261231",
        "DTEND": "20270101",
        "SUMMARY": "Senast: uppföljning – Hemtjänsten hos Alfa",
        "DESCRIPTION": (
            "Ska vara uppföljt senast 31 december 2026 enligt Uppföljningsplan 2026.\\n"
            "Ansvarig: Avtalscontroller.\\n"
            "Nämnd: Socialnämnden\\n"
            "https://insyn.ekby.example/uppfoljning/planer/socialnamnden-2026/#punkt-alfa"
        ),
        "URL": "https://insyn.ekby.example/uppfoljning/planer/socialnamnden-2026/#punkt-alfa",
        "CATEGORIES": "Uppföljning,Socialnämnden",
        "TRANSP": "TRANSPARENT",
    }
    assert event.start == date(2026, 12, 31)
    assert event["dtstart"].params == {"VALUE": "DATE"}


def test_an_overdue_action_says_so_and_an_invented_one_too() -> None:
    """In the title, in the description and among the categories."""
    late, invented_one = _events(_facts())[0], _events(_facts(), EXAMPLE)[0]

    assert late["description"] == (
        "Åtgärden ska vara klar senast 1 mars 2025.\n"
        "Avvikelsen: För många personer hemma hos samma människa.\n"
        "Uppföljningen: Alfa Omsorg, våren 2024\n"
        "Ansvarig: Verksamhetschef\n"
        "Enligt uppgifterna är det inte gjort.\n"
        "Nämnd: Socialnämnden\n"
        "https://insyn.ekby.example/uppfoljning/alfa-2024/#atgard-utbildning"
    )
    assert late.categories == ["Åtgärd", "Socialnämnden", "Försenad"]
    assert invented_one.categories == ["Åtgärd", "Socialnämnden", "Försenad", "Exempeldata"]
    assert invented_one["description"].startswith("Exempeldata: det här är påhittat.\n")


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 12, 2), "Planerad: uppföljning – Alfa Omsorg, hösten 2026"),
        (date(2026, 12, 3), "Planerad: uppföljning – Alfa Omsorg, hösten 2026"),
    ],
)
def test_a_planned_visit_stands_there_until_its_day(today: date, expected: str) -> None:
    """When the day has passed the records do not say whether it was made."""
    facts = _facts(today, follow_ups=(VISIT,), follow_up_plans=())

    assert _summaries(facts) == [expected]
    assert "Görs av: Avtalscontroller och Medicinskt ansvarig." in _events(facts)[0]["description"]


@pytest.mark.parametrize(
    "changes",
    [{"day": date(2026, 11, 20)}, {"planned": date(2026, 11, 20)}, {"planned": None}],
)
def test_what_is_done_or_past_or_not_planned_is_not_announced(changes: dict[str, Any]) -> None:
    """A calendar tells what is to come."""
    visit = VISIT.model_copy(update=changes)

    assert _summaries(_facts(follow_ups=(visit,), follow_up_plans=())) == []


def test_a_due_day_that_has_passed_is_overdue_and_one_that_was_kept_is_gone() -> None:
    """The day before today is late, today is not."""
    facts = _facts(
        date(2026, 6, 1),
        follow_ups=(),
        follow_up_plans=(_plan(date(2026, 5, 31), date(2026, 6, 1)),),
    )
    assert _summaries(facts) == [
        "Försenad: uppföljning – Hemtjänsten hos Alfa",
        "Senast: uppföljning – Hemtjänsten hos Alfa",
    ]
    kept = VISIT.model_copy(
        update={"contract": None, "plan_item": "socialnamnden-2026/alfa", "day": date(2026, 4, 1)}
    )
    assert _summaries(_facts(follow_ups=(kept,), follow_up_plans=(_plan(date(2026, 5, 31)),))) == []


def test_actions_that_are_done_or_have_no_day_are_left_out() -> None:
    """Only what someone still has to do by a day."""
    actions = (
        CorrectiveAction(id="utan", text="Utan dag.", responsible="Chef"),
        CorrectiveAction(
            id="gjord",
            text="Gjord.",
            responsible="Chef",
            due=date(2026, 1, 1),
            done=date(2026, 1, 1),
        ),
        CorrectiveAction(id="kvar", text="Kvar.", responsible="Chef", due=date(2027, 1, 1)),
    )
    deviation = Deviation(id="d", text="Brist.", severity="mindre", actions=actions)
    visit = oversight.COMPLAINT.model_copy(update={"deviations": (deviation,)})

    assert _summaries(_facts(follow_ups=(visit,), follow_up_plans=())) == ["Senast: åtgärd – Kvar"]


def test_the_events_stand_in_order_of_day() -> None:
    """The order does not depend on the order of the files."""
    plan = _plan(date(2026, 12, 31), date(2026, 12, 3))
    real = VISIT.model_copy(update={"id": "b"})
    facts = _facts(follow_ups=(real, oversight.an_example(real)), follow_up_plans=(plan,))
    turned = _facts(follow_ups=(oversight.an_example(real), real), follow_up_plans=(plan,))

    assert [(str(one.start), str(one["uid"]).split("@")[0]) for one in _events(facts)] == [
        ("2026-12-03", "tillfalle.socialnamnden-2026.alfa.2026-12-03"),
        ("2026-12-03", "uppfoljning.b"),
        ("2026-12-31", "tillfalle.socialnamnden-2026.alfa.2026-12-31"),
    ]
    assert _files(facts) == _files(turned)


def test_an_identity_is_the_same_from_day_to_day_and_no_two_are_alike() -> None:
    """It is made of the ids of records; only the stamp follows the day."""
    before, after = (_events(_facts(today)) for today in (date(2026, 11, 21), date(2026, 11, 22)))

    assert [one["uid"] for one in before] == [one["uid"] for one in after]
    assert len({one["uid"] for one in before}) == len(before)
    assert {one["dtstamp"].dt for one in after} == {datetime(2026, 11, 22, tzinfo=UTC)}


def test_an_event_keeps_its_identity_when_it_becomes_overdue() -> None:
    """A client shows the same event with a new title, not one more."""
    plan = _plan(date(2026, 6, 1))
    before, after = (
        _events(_facts(today, follow_ups=(), follow_up_plans=(plan,)))
        for today in (date(2026, 6, 1), date(2026, 6, 2))
    )

    assert [one["uid"] for one in before] == [one["uid"] for one in after]
    assert [one["summary"] for one in before] != [one["summary"] for one in after]


def test_two_demands_on_the_same_item_and_day_are_one_event() -> None:
    """The same day told twice, or both as a day and by an interval."""
    item = PlanItem(
        id="alfa",
        what="Alfa",
        contract="alfa-hemtjanst",
        days=(date(2026, 12, 31), date(2026, 12, 31)),
        interval=(IntervalStep(every="år"),),
    )
    plan = oversight.PLAN.model_copy(update={"items": (item,)})

    assert _summaries(_facts(follow_ups=(), follow_up_plans=(plan,))) == [
        "Senast: uppföljning – Alfa"
    ]


def test_the_same_day_gives_the_same_bytes() -> None:
    """Nothing is taken from the clock."""
    assert _files(_facts()) == _files(_facts())


HARD = 'Å, ä; ö\\ "citat" – ' + "ååå äää ööö 🙂 " * 12 + "\nny rad"


def test_lines_are_folded_at_75_octets_and_never_inside_a_letter() -> None:
    """Each line can be read on its own, ends as the standard says, and unfolds to the text."""
    content = _files(_facts(follow_ups=(), follow_up_plans=(_plan(oversight.TODAY, what=HARD),)))
    *lines, last = content[ALL].split(b"\r\n")

    assert last == b""
    assert b"\n" not in b"".join(lines)
    assert max(len(line) for line in lines) <= 75
    assert all(line.decode() for line in lines)
    unfolded = content[ALL].decode().replace("\r\n ", "")
    assert (
        f'SUMMARY:Senast: uppföljning – Å\\, ä\\; ö\\\\ "citat" – {"ååå äää ööö 🙂 " * 12}\\nny rad'
        in (unfolded.split("\r\n"))
    )


def test_commas_semicolons_and_line_ends_survive_two_parsers() -> None:
    """What is escaped comes back as it was written."""
    facts = _facts(follow_ups=(), follow_up_plans=(_plan(oversight.TODAY, what=HARD),))
    expected = f"Senast: uppföljning – {HARD}"

    assert _summaries(facts) == [expected]
    assert [one.summary.value for one in _other_parser(facts, ALL).vevent_list] == [expected]


def _other_parser(facts: Facts, path: str) -> Any:
    return vobject.readOne(_files(facts)[path].decode())


def test_a_board_with_a_comma_in_its_name_is_one_category() -> None:
    """A comma separates categories only where it is not escaped."""
    boards = (Board(id="socialnamnden", title="Vård, omsorg; stöd"),)
    facts = _facts(boards=boards)

    assert _events(facts)[0].categories == ["Åtgärd", "Vård, omsorg; stöd", "Försenad"]
    assert _other_parser(facts, ALL).vevent_list[0].categories.value[1] == "Vård, omsorg; stöd"


@pytest.mark.parametrize("path", [ALL, OWN, OTHER])
def test_another_parser_reads_the_same_events(path: str) -> None:
    """Days, identities and titles, of a calendar with events and of one without."""
    facts = _facts()
    read = _other_parser(facts, path)
    found = [
        (one.uid.value, one.dtstart.value, one.dtend.value, one.summary.value, one.transp.value)
        for one in read.contents.get("vevent", [])
    ]

    assert found == [
        (str(one["uid"]), one.start, one.end, str(one["summary"]), "TRANSPARENT")
        for one in _events(facts, path)
    ]


@pytest.mark.parametrize("path", [ALL, OTHER])
def test_a_calendar_is_valid_and_says_its_name_and_how_often_to_look(path: str) -> None:
    """One without events too: the time zone is a part, and the standard asks for one."""
    content = _files(_facts())[path]
    read: Any = Calendar.from_ical(content)
    read.validate()
    name = "Uppföljning av utförare, Ekby" + (": Kommunfullmäktige" if path == OTHER else "")

    assert content.decode().split("\r\n")[:7] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Ekby kommun//Insyn//SV",
        f"NAME:{name}",
        f"X-WR-CALNAME:{name}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    ]
    assert [str(zone["tzid"]) for zone in read.timezones] == ["Europe/Stockholm"]


def test_the_time_zone_is_that_of_sweden() -> None:
    """Summer time begins and ends on the last Sundays of March and October."""
    zone = Calendar.from_ical(_files(_facts())[ALL]).timezones[0].to_tz()
    offsets = [
        datetime(2026, month, day, 12, tzinfo=zone).strftime("%z %Z")
        for month, day in ((3, 28), (3, 29), (10, 24), (10, 25))
    ]

    assert offsets == ["+0100 CET", "+0200 CEST", "+0200 CEST", "+0100 CET"]


def test_the_last_day_there_is_has_no_day_after() -> None:
    """A date that someone wrote for never stops no build."""
    visit: FollowUp = VISIT.model_copy(update={"planned": date.max})
    event = _events(_facts(follow_ups=(visit,), follow_up_plans=()))[0]

    assert event["dtstart"].dt == date.max
    assert "dtend" not in event


def test_a_municipality_without_performers_has_empty_calendars() -> None:
    """The address is there, and nothing stands in it."""
    facts = invented.facts()

    assert [Calendar.from_ical(content).events for content in _files(facts).values()] == [
        [],
        [],
        [],
    ]
