"""Show what a plan says of an item, in short on the page of its contract and in full on its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from insyn import swedish, urls
from insyn.derive.oversight.findings import level, points
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.codes import FOLLOW_UP_FORMS, INTERVALS, PRIORITIES, RECEIVERS
from insyn.model.oversight.contract import IntervalStep
from insyn.model.oversight.follow_up_plan import FollowUpPlan, PlanItem, Priority
from insyn.render.oversight.due_lines import DueLine, counted_marks
from insyn.render.oversight.feedback_lines import FeedbackLine, promised
from insyn.render.oversight.linked_facts import LinkedFact, led
from insyn.render.oversight.naming import Named, item_address, plan_title
from insyn.render.oversight.sentences import sentence
from insyn.render.parts import Link, NoteBox, StatusMark, link, mark, note_boxes

NOT_IN_PLAN = "Planen säger det inte."
NO_PRIORITY = StatusMark("Inte angiven", "?")
MOST_POINTS = 27
_NUMBERS = ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")


@dataclass(frozen=True)
class ItemAround:
    """Hold what an item refers to: its contract and its first day, and what has come of it."""

    contract: Named | None
    first_day: date | None
    dues: tuple[DueLine, ...]
    is_undated: bool


@dataclass(frozen=True)
class PlanItemLine:
    """Show what a plan says of a contract: how often, how and by whom, who is told, how urgent."""

    link: Link
    often: str
    how: str
    told: str
    priority: StatusMark | None


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


def plan_item_lines(
    world: Oversight, items: Iterable[tuple[FollowUpPlan, PlanItem]], page: str
) -> tuple[PlanItemLine, ...]:
    """Return what plans say of a contract, the newest plan first; items come oldest first."""
    return tuple(
        PlanItemLine(
            link=link(plan_title(world, plan), item_address(plan.id, item.id), page),
            often=sentence(
                _often(item) or _last_days(item) or item.timetable or "Planen säger inte hur ofta"
            ),
            how=_how(item),
            told=_told(item),
            priority=mark(PRIORITIES[level(item.priority)]) if item.priority else None,
        )
        for plan, item in reversed(tuple(items))
    )


def item_part(item: PlanItem, around: ItemAround, page: str) -> ItemPart:
    """Return an item as the page of its plan shows it."""
    return ItemPart(
        anchor=urls.plan_item_anchor(item.id),
        what=item.what,
        facts=tuple(_facts(item, around, page)),
        dues=around.dues,
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
        often=_often(item) or item.timetable or _last_days(item) or NOT_IN_PLAN,
        marks=counted_marks(one.state for one in around.dues),
        no_days=_no_days(item, around),
    )


def interval_words(steps: Sequence[IntervalStep]) -> str:
    """Write an interval: en gång per termin det första året, sedan en gång per år i fyra år.

    It begins with a small letter and ends without a full stop; no steps give the empty text.
    """
    return ", sedan ".join(_step(one, place) for place, one in enumerate(steps))


def _step(one: IntervalStep, place: int) -> str:
    often = INTERVALS[one.every].label
    if one.years is None:
        return often
    if one.years == 1:
        return f"{often} i ett år" if place else f"{often} det första året"
    number = _number(one.years)
    return f"{often} i {number} år" if place else f"{often} de {number} första åren"


def _number(count: int) -> str:
    return _NUMBERS[count - 2] if count - 2 < len(_NUMBERS) else str(count)


def _often(item: PlanItem) -> str:
    return swedish.upper_first(interval_words(item.interval))


def _last_days(item: PlanItem) -> str:
    days = [swedish.date(day) for day in sorted(item.days)]
    return f"Senast {swedish.joined(days)}" if days else ""


def _how(item: PlanItem) -> str:
    forms = [swedish.lower_first(FOLLOW_UP_FORMS[one].label) for one in item.forms]
    how = swedish.upper_first(swedish.joined(forms)) if forms else "Planen säger inte hur"
    who = swedish.joined([swedish.lower_first(one) for one in item.responsible])
    return f"{how}. {f'Ansvarig: {who}.' if who else 'Planen säger inte vem som ansvarar.'}"


def _told(item: PlanItem) -> str:
    told = {one.receiver for one in item.feedback}
    words = [swedish.lower_first(one.label) for code, one in RECEIVERS.items() if code in told]
    if not words:
        return "Planen säger inte vem som får veta resultatet."
    return f"{swedish.upper_first(swedish.joined(words))} får veta resultatet."


def _facts(item: PlanItem, around: ItemAround, page: str) -> Iterator[LinkedFact]:
    yield led("Avtal", around.contract, page, "Punkten gäller inte ett enda avtal.")
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
    return f"{_often(item)}. Det räknas från avtalets första dag{start}."


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


def _no_days(item: PlanItem, around: ItemAround) -> str:
    """Say why no days follow from an item, empty where some do."""
    if around.dues:
        return ""
    if not around.is_undated:
        return "Ingen uppföljning ska vara gjord det här året."
    if item.interval:
        return "Det går inte att räkna ut någon dag, för avtalets första dag är inte känd."
    return "Planen anger varken dagar eller hur ofta."
