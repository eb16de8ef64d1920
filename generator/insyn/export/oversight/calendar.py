"""Write calendars that people subscribe to: what is to be followed up, and what is to be done.

A calendar has no METHOD: PUBLISH asks for an organizer of every event (RFC 5546), and clients
read a calendar without it as plain events.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from insyn import urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.oversight import Due, OpenAction, Oversight
from insyn.model.municipality import Municipality
from insyn.model.oversight.follow_up import FollowUp
from insyn.output import File
from insyn.swedish import date as in_words
from insyn.swedish import joined

_A_DAY = timedelta(days=1)
_LATE = "Försenad"
_EXAMPLE = "Exempeldata"
_END = b"END:VCALENDAR\r\n"


@dataclass(frozen=True)
class _Occasion:
    """Hold something that is to be done on a day, or by it, before it becomes an event.

    `key` is made of the ids of records, and never changes while the occasion is the same.
    """

    key: str
    board: str
    day: date
    is_late: bool
    is_example: bool
    prompt: str
    kind: str
    what: str
    details: tuple[str, ...]
    address: str


def files(facts: Facts) -> Iterator[File]:
    """Yield the calendar of all real follow-ups, one for each board, and one of what is invented.

    The file of a board is there before and after it has anything planned, since people subscribe
    to its address.
    """
    municipality = facts.records.municipality
    boards = {one.id: one.title for one in facts.records.boards}
    name = f"Uppföljning av utförare, {municipality.short_name}"
    real, *invented = facts.oversights
    for world in invented:
        own_events = (event for _, event in _events(world, boards, facts))
        title = f"{_EXAMPLE}: {name}"
        yield _file(urls.EXAMPLE_CALENDAR, title, municipality, own_events)
    events = _events(real, boards, facts)
    yield _file(urls.FOLLOW_UP_CALENDAR, name, municipality, (event for _, event in events))
    for identifier, title in boards.items():
        own = (event for board, event in events if board == identifier)
        yield _file(urls.board_calendar(identifier), f"{name}: {title}", municipality, own)


def _events(world: Oversight, boards: Mapping[str, str], facts: Facts) -> list[tuple[str, bytes]]:
    """Return the events of a world in order of day, each with its board, written once."""
    # One for each key: two demands on the same item and day are the same thing to do.
    by_key = {one.key: one for one in _occasions(world)}
    ordered = sorted(by_key.values(), key=lambda one: (one.day, one.key))
    return [(one.board, _event(one, boards, facts).to_ical()) for one in ordered]


def _occasions(world: Oversight) -> Iterator[_Occasion]:
    for due in world.dues:
        if due.state in ("planerad", "saknas"):
            yield _of_due(world, due)
    for one in world.follow_ups:
        # What was planned to a day that has passed may have been made: the records do not say.
        if one.planned and one.planned >= world.today and not world.is_done(one):
            yield _of_follow_up(world, one, one.planned)
    for undone in world.undone_actions:
        if undone.action.due:
            yield _of_action(world, undone, undone.action.due)


def _of_due(world: Oversight, due: Due) -> _Occasion:
    plan, item = due.plan, due.item
    page = urls.follow_up_plan(plan.id)
    details = (
        f"Ska vara uppföljt senast {in_words(due.slot.due)} enligt {plan.title}.",
        f"Ansvarig: {joined(item.responsible)}." if item.responsible else "",
    )
    return _Occasion(
        f"tillfalle.{plan.id}.{item.id}.{due.slot.due}",
        plan.board,
        due.slot.due,
        due.state == "saknas",
        world.is_example,
        "Senast",
        "uppföljning",
        item.what,
        details,
        urls.place_on(page, urls.plan_item_anchor(item.id)),
    )


def _of_follow_up(world: Oversight, one: FollowUp, day: date) -> _Occasion:
    return _Occasion(
        f"uppfoljning.{one.id}",
        one.board,
        day,
        day < world.today,
        world.is_example,
        "Planerad",
        "uppföljning",
        one.title,
        (
            f"Uppföljningen är planerad till {in_words(day)}.",
            f"Görs av: {joined(one.by)}." if one.by else "",
        ),
        urls.follow_up(one.id),
    )


def _of_action(world: Oversight, undone: OpenAction, day: date) -> _Occasion:
    follow_up, action = undone.follow_up, undone.action
    page = urls.follow_up(follow_up.id)
    return _Occasion(
        f"atgard.{follow_up.id}.{action.id}",
        follow_up.board,
        day,
        day < world.today,
        world.is_example,
        "Senast",
        "åtgärd",
        action.text,
        (
            f"Åtgärden ska vara klar senast {in_words(day)}.",
            f"Avvikelsen: {undone.deviation.text}",
            f"Uppföljningen: {follow_up.title}",
            f"Ansvarig: {action.responsible}",
        ),
        urls.place_on(page, urls.action_anchor(action.id)),
    )


def _event(one: _Occasion, boards: Mapping[str, str], facts: Facts) -> Event:
    site = facts.records.municipality.site_address
    board = boards.get(one.board, one.board)
    address = site.rstrip("/") + one.address
    example = _EXAMPLE if one.is_example else ""
    late = _LATE if one.is_late else ""
    lines = (
        f"{_EXAMPLE}: det här är påhittat." if example else "",
        *one.details,
        "Enligt uppgifterna är det inte gjort." if late else "",
        f"Nämnd: {board}",
        address,
    )
    categories = (one.kind.capitalize(), board, late, example)
    summary = (example, late or one.prompt, f"{one.kind} – {one.what.rstrip('.')}")
    event = Event()
    event.add("uid", f"{one.key}@{urlsplit(site).hostname}")
    event.add("dtstamp", datetime.combine(facts.today, time(), UTC))
    event.add("dtstart", one.day)
    # The last day of the calendar has no next day; an all-day event without an end lasts a day.
    if one.day < date.max:
        event.add("dtend", one.day + _A_DAY)
    event.add("summary", ": ".join(part for part in summary if part))
    event.add("description", "\n".join(line for line in lines if line))
    event.add("url", address)
    event.add("categories", [category for category in categories if category])
    event.add("transp", "TRANSPARENT")
    return event


def _file(address: str, name: str, municipality: Municipality, events: Iterable[bytes]) -> File:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{municipality.publisher}//Insyn//SV")
    # Clients read the name and how often to look again from either the old or the new property.
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", _A_DAY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    calendar.add_component(_stockholm())
    begin = calendar.to_ical().removesuffix(_END)
    return File(address.lstrip("/"), b"".join((begin, *events, _END)))


def _stockholm() -> Timezone:
    """Return the time zone of Sweden, so that a calendar has a part also when it has no event.

    A calendar without any part is not valid, and clients turn it down.
    """
    zone = Timezone()
    zone.add("tzid", "Europe/Stockholm")
    for part, month, before, after, name in (
        (TimezoneDaylight(), 3, 1, 2, "CEST"),
        (TimezoneStandard(), 10, 2, 1, "CET"),
    ):
        # The last Sunday of the month, at one o'clock universal time.
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, 1 + before))
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("tzname", name)
        zone.add_component(part)
    return zone
