"""Lay out a calendar as a picture and as a list, month by month: all of the one is in the other."""

from collections.abc import Mapping
from dataclasses import dataclass

from insyn import swedish, urls
from insyn.model.codes import STEERING_STEPS
from insyn.model.steering import CalendarEvent, Steering
from insyn.render.parts import Link, NoteBox, link, note_boxes
from insyn.render.year_wheel import Numbered, Shape, Wheel, shape_of, wheel

WITHOUT_MONTH = "Utan angiven månad"


@dataclass(frozen=True)
class EventLine:
    """Show an event in a month.

    `number` is the one in the picture, empty for an event that is not there. `again` leads to
    the month where the event is told; it is None where it is told here.
    """

    anchor: str
    number: str
    title: str
    when: str
    step: str
    shape: Shape
    who: str
    board: Link | None
    text: str
    difference: str
    again: Link | None
    notes: tuple[NoteBox, ...]


@dataclass(frozen=True)
class MonthPart:
    """Gather the events of a month, or those without one."""

    heading: str
    events: tuple[EventLine, ...]


@dataclass(frozen=True)
class CalendarPart:
    """Hold a calendar: the picture, a sentence under it, the months and those without events."""

    wheel: Wheel | None
    caption: str
    months: tuple[MonthPart, ...]
    empty: str


def calendar_part(steering: Steering, boards: Mapping[str, str], page: str) -> CalendarPart:
    """Return the calendar of a version; `boards` is the names of the boards by id."""
    placed = [one for one in steering.calendar if one.months]
    loose = [one for one in steering.calendar if not one.months]
    ordered = sorted(placed, key=lambda one: min(one.months))
    numbers = {one.id: place for place, one in enumerate(ordered, start=1)}
    busy = sorted({month for one in placed for month in one.months})
    months = [
        MonthPart(
            swedish.upper_first(swedish.month(month)),
            tuple(
                _line(one, boards, page, month, str(numbers[one.id]))
                for one in ordered
                if month in one.months
            ),
        )
        for month in busy
    ]
    if loose:
        months.append(MonthPart(WITHOUT_MONTH, tuple(_line(one, boards, page) for one in loose)))
    numbered = [
        Numbered(numbers[one.id], one.title, one.step, one.months, _anchor(one)) for one in ordered
    ]
    return CalendarPart(
        wheel=wheel(steering.title, numbered) if numbered else None,
        caption=_caption(len(placed), len(loose)),
        months=tuple(months),
        empty=_empty(busy),
    )


def _anchor(one: CalendarEvent) -> str:
    return f"handelse-{one.id}"


def _line(
    one: CalendarEvent, boards: Mapping[str, str], page: str, month: int = 0, number: str = ""
) -> EventLine:
    anchor, first = _anchor(one), min(one.months, default=0)
    is_told = first == month
    return EventLine(
        anchor=anchor if is_told else "",
        number=number,
        title=one.title,
        when=swedish.upper_first(one.when),
        step=STEERING_STEPS[one.step].label,
        shape=shape_of(one.step),
        who=one.who,
        board=link(one.who, urls.board(one.board), page)
        if one.board and one.board in boards
        else None,
        text=one.text,
        difference=one.difference or "",
        again=None if is_told else Link(f"Läs mer under {swedish.month(first)}", f"#{anchor}"),
        notes=note_boxes(one.notes),
    )


def _caption(placed: int, loose: int) -> str:
    shown = swedish.plural(placed, "händelse", "händelser")
    sentence = f"Bilden visar {shown}. Siffran är händelsens nummer i listan."
    if not loose:
        return sentence
    rest = swedish.plural(loose, "händelse saknar", "händelser saknar")
    return f"{sentence} {rest} månad i källan och står bara i listan."


def _empty(busy: list[int]) -> str:
    quiet = [swedish.month(month) for month in range(1, 13) if month not in busy]
    if not quiet or not busy:
        return ""
    if len(quiet) > len(busy):
        return "Källan anger inga händelser i de andra månaderna."
    return f"Källan anger inga händelser i {swedish.joined(quiet, 'eller')}."
