"""Show what a plan says of each item: how, by whom, when, for whom, and how it has gone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from insyn import swedish, urls
from insyn.derive.oversight.findings import level, points
from insyn.model.oversight.codes import DUE_STATES, FOLLOW_UP_FORMS, PRIORITIES
from insyn.model.oversight.follow_up_plan import PlanItem, Priority
from insyn.render.oversight.due_words import Asked, counted_marks
from insyn.render.oversight.feedback_lines import FeedbackLine, promised
from insyn.render.oversight.interval_words import interval_words
from insyn.render.oversight.linked_facts import LinkedFact
from insyn.render.oversight.sentences import sentence
from insyn.render.parts import Link, NoteBox, StatusMark, link, mark, note_boxes

NOT_IN_PLAN = "Planen säger det inte."
NO_PRIORITY = StatusMark("Inte angiven", "?")
MOST_POINTS = 27


@dataclass(frozen=True)
class ItemAround:
    """Hold what an item refers to: its contract's title and first day, and what has come of it."""

    contract_title: str
    first_day: date | None
    asked: tuple[Asked, ...]
    is_undated: bool


@dataclass(frozen=True)
class DueLine:
    """Show a day that a follow-up is to be made by: how it went and which one answers."""

    day: str
    mark: StatusMark
    made: Link | None
    made_when: str


@dataclass(frozen=True)
class ItemPart:
    """Show an item of a plan; `no_days` says why there are no days."""

    anchor: str
    what: str
    facts: tuple[LinkedFact, ...]
    dues: tuple[DueLine, ...]
    no_days: str
    feedback: tuple[FeedbackLine, ...]
    notes: tuple[NoteBox, ...]


@dataclass(frozen=True)
class ItemRow:
    """Show an item in the overview: its place on the page, priority, how often and how it went."""

    what: Link
    priority: StatusMark
    points: str
    often: str
    marks: tuple[StatusMark, ...]
    no_days: str


def item_part(item: PlanItem, around: ItemAround, page: str) -> ItemPart:
    """Return an item as the page of its plan shows it."""
    return ItemPart(
        anchor=urls.plan_item_anchor(item.id),
        what=item.what,
        facts=tuple(_facts(item, around, page)),
        dues=tuple(_due(one, page) for one in around.asked),
        no_days=_no_days(item, around),
        feedback=promised(item.feedback),
        notes=note_boxes(item.notes),
    )


def item_rows(items: Iterable[tuple[PlanItem, ItemAround]]) -> tuple[ItemRow, ...]:
    """Return items for the overview: the most points first, those without points last."""
    ordered = sorted(items, key=lambda pair: -_points(pair[0]))
    return tuple(_row(item, around) for item, around in ordered)


def _points(item: PlanItem) -> int:
    return points(item.priority) if item.priority else 0


def _row(item: PlanItem, around: ItemAround) -> ItemRow:
    priority = item.priority
    return ItemRow(
        what=Link(item.what, urls.place_on("", urls.plan_item_anchor(item.id))),
        priority=mark(PRIORITIES[level(priority)]) if priority else NO_PRIORITY,
        points=swedish.plural(points(priority), "poäng", "poäng") if priority else "",
        often=_often(item) or NOT_IN_PLAN,
        marks=counted_marks(one.state for one in around.asked),
        no_days=_no_days(item, around),
    )


def _often(item: PlanItem) -> str:
    return swedish.upper_first(interval_words(item.interval)) or item.timetable or ""


def _facts(item: PlanItem, around: ItemAround, page: str) -> Iterator[LinkedFact]:
    if item.contract and around.contract_title:
        way = link(around.contract_title, urls.contract(item.contract), page)
        yield LinkedFact("Avtal", link=way)
    else:
        yield LinkedFact("Avtal", "Punkten gäller inte ett enda avtal.")
    forms = [FOLLOW_UP_FORMS[code] for code in item.forms]
    told = " ".join(f"{one.label}: {swedish.lower_first(one.explanation)}" for one in forms)
    yield LinkedFact("Form", told or NOT_IN_PLAN)
    by = swedish.joined([swedish.lower_first(one) for one in item.responsible])
    yield LinkedFact("Av vem", swedish.upper_first(by) or NOT_IN_PLAN)
    yield LinkedFact("Tidplan", item.timetable or NOT_IN_PLAN)
    if item.interval:
        yield LinkedFact("Hur ofta", _interval(item, around))
    elif not item.days:
        yield LinkedFact("Hur ofta", NOT_IN_PLAN)
    yield _priority(item.priority)


def _interval(item: PlanItem, around: ItemAround) -> str:
    start = f", {swedish.date(around.first_day)}" if around.first_day else ""
    often = swedish.upper_first(interval_words(item.interval))
    return f"{often}. Det räknas från avtalets första dag{start}."


def _priority(priority: Priority | None) -> LinkedFact:
    """State a priority with what it is made of: Hög: 18 av 27 poäng (betydelse 3 × …)."""
    if priority is None:
        return LinkedFact("Prioritet", mark=NO_PRIORITY)
    inputs = f"betydelse {priority.importance} × risk {priority.risk} × omfattning {priority.size}"
    why = f" {sentence(priority.reason)}" if priority.reason else ""
    urgency = PRIORITIES[level(priority)]
    label = f"{urgency.label}: {points(priority)} av {MOST_POINTS} poäng"
    counted = StatusMark(label, urgency.mark, urgency.tone)
    return LinkedFact("Prioritet", f"({inputs}).{why}", mark=counted)


def _due(one: Asked, page: str) -> DueLine:
    return DueLine(
        day=swedish.date(one.due),
        mark=mark(DUE_STATES[one.state]),
        made=link(one.made_title, urls.follow_up(one.made), page) if one.made else None,
        made_when=swedish.date(one.made_day) if one.made_day else "",
    )


def _no_days(item: PlanItem, around: ItemAround) -> str:
    """Say why no days follow from an item, empty where some do."""
    if around.asked:
        return ""
    if not around.is_undated:
        return "Ingen uppföljning ska vara gjord det här året."
    if item.interval:
        return "Det går inte att räkna ut någon dag, för avtalets första dag är inte känd."
    return "Planen anger varken dagar eller hur ofta."
