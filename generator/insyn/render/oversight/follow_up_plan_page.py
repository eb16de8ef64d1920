"""Make the page of one plan: what a board is to follow up in a year, and how it has gone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.contract_time import StateCode, is_current, state
from insyn.derive.oversight.oversight import Due, Oversight
from insyn.model.oversight.codes import CONTRACT_STATES
from insyn.model.oversight.follow_up_plan import FollowUpPlan, PlanItem, PlanReport
from insyn.output import Page
from insyn.render.oversight.contract_words import span
from insyn.render.oversight.due_lines import DueLine, due_lines, dues_of_plans, is_undated, went
from insyn.render.oversight.linked_facts import LinkedFact, led
from insyn.render.oversight.marking import not_stated, titled
from insyn.render.oversight.naming import Named, named_contract, named_plan, plan_title
from insyn.render.oversight.plan_items import ItemAround, ItemPart, ItemRow, item_part, item_rows
from insyn.render.oversight.sentences import sentence
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    SourceNote,
    StatusMark,
    crumbs,
    link,
    mark,
    names,
    note_boxes,
    short,
    source_note,
)
from insyn.render.templates import render

TEMPLATE = "pages/follow_up_plan.html"
SECTION = "uppfoljning"


@dataclass(frozen=True)
class LeftOut:
    """Show a contract in force that the plan leaves out: how sure that is, and since when."""

    link: Link
    mark: StatusMark
    when: str


@dataclass(frozen=True)
class ReviewLine:
    """Show an area that is reviewed for a special reason."""

    area: str
    reason: str


@dataclass(frozen=True)
class FollowUpPlanBody:
    """State all that the template of a plan places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # Whose plan it is, and its year.
    title: str
    # Whether it is invented.
    is_example: bool
    # How many items there are, and how what they ask for has gone.
    lead: str
    # What the plan says, in a few sentences.
    summary: str
    # The board, the decision and the programme.
    facts: tuple[LinkedFact, ...]
    # Every item in a table, the most urgent first.
    rows: tuple[ItemRow, ...]
    # Every item with all that the plan says of it, in the plan's order.
    items: tuple[ItemPart, ...]
    # Which contracts the plan leaves out, and on what day they are looked for.
    left_out_sentence: str
    # Those contracts.
    left_out: tuple[LeftOut, ...]
    # The areas that are reviewed for a special reason.
    special_reviews: tuple[ReviewLine, ...]
    # The reports in which the board has been told how it went.
    reports: tuple[str, ...]
    # The board's plan before this one.
    earlier: Link | None
    # The board's plan after this one.
    later: Link | None
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # Where the page comes from.
    source: SourceNote


@dataclass(frozen=True)
class Around:
    """Hold what a plan refers to, as plain values.

    A contract that is left out stands with its state that day and when it applies.
    """

    title: str
    board: Named | None
    programme: Named | None
    items: tuple[ItemAround, ...]
    left_out: tuple[tuple[Named, StateCode, str], ...]
    left_out_day: date
    is_over: bool
    has_contracts: bool
    earlier: Named | None
    later: Named | None
    is_example: bool


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every plan, real and invented."""
    known = names(facts)
    for world in facts.oversights:
        dues = dues_of_plans(world)
        for plan in world.plans:
            around = _around(plan, world, dues)
            yield Page(
                address=urls.follow_up_plan(plan.id),
                section=SECTION,
                title=titled(around.title, is_example=world.is_example),
                description=short(_lead(plan, around)),
                body=partial(body, plan, around, known),
            )


def body(plan: FollowUpPlan, around: Around, known: Names) -> str:
    """Render the page of a plan."""
    page = urls.follow_up_plan(plan.id)
    paired = tuple(zip(plan.items, around.items, strict=True))
    cited = titled(around.title, is_example=around.is_example)
    contract = FollowUpPlanBody(
        crumbs=crumbs(
            page,
            ("Uppföljning", urls.FOLLOW_UPS),
            (str(plan.year), urls.follow_ups_of(plan.year)),
        ),
        title=around.title,
        is_example=around.is_example,
        lead=_lead(plan, around),
        summary=plan.summary,
        facts=tuple(_facts(plan, around, page)),
        rows=item_rows(paired),
        items=tuple(item_part(item, own, page) for item, own in paired),
        left_out_sentence=_left_out_sentence(around),
        left_out=tuple(
            LeftOut(link(*named, page), mark(CONTRACT_STATES[code]), when)
            for named, code, when in around.left_out
        ),
        special_reviews=tuple(
            ReviewLine(one.area, sentence(one.reason)) for one in plan.special_reviews
        ),
        reports=tuple(_report(one) for one in plan.reports),
        earlier=link(*around.earlier, page) if around.earlier else None,
        later=link(*around.later, page) if around.later else None,
        notes=note_boxes(plan.notes),
        source=source_note(cited, page, known, plan.evidence, [plan.file]),
    )
    return render(TEMPLATE, contract)


def _around(
    plan: FollowUpPlan, world: Oversight, dues: Mapping[tuple[str, str], Sequence[Due]]
) -> Around:
    board = world.records.board_by_id.get(plan.board)
    programme = world.records.programme_by_id.get(plan.programme or "")
    own = world.plans_by_board[plan.board]
    place = own.index(plan)
    earlier, later = (own[at] if 0 <= at < len(own) else None for at in (place - 1, place + 1))
    day = _judged_on(plan, world.today)
    page = urls.follow_up_plan(plan.id)
    return Around(
        title=plan_title(world, plan),
        board=(board.title, urls.board(board.id)) if board else None,
        programme=(programme.title, urls.programme(programme.id)) if programme else None,
        items=tuple(
            _item(item, world, due_lines(dues.get((plan.id, item.id), ()), page))
            for item in plan.items
        ),
        left_out=tuple(_left_out(plan, world, day)),
        left_out_day=day,
        is_over=day < world.today,
        has_contracts=plan.board in world.contracts_by_board,
        earlier=named_plan(world, earlier) if earlier else None,
        later=named_plan(world, later) if later else None,
        is_example=world.is_example,
    )


def _item(item: PlanItem, world: Oversight, dues: tuple[DueLine, ...]) -> ItemAround:
    contract = world.records.contract_by_id.get(item.contract or "")
    return ItemAround(
        contract=named_contract(contract) if contract else None,
        first_day=contract.first_day if contract else None,
        dues=dues,
        is_undated=is_undated(item, contract),
    )


def _judged_on(plan: FollowUpPlan, today: date) -> date:
    """Return the day in the plan's year that is nearest to today."""
    return min(max(today, date(plan.year, 1, 1)), date(plan.year, 12, 31))


def _left_out(
    plan: FollowUpPlan, world: Oversight, day: date
) -> Iterator[tuple[Named, StateCode, str]]:
    covered = {item.contract for item in plan.items}
    for one in world.contracts_by_board.get(plan.board, ()):
        if one.id not in covered and is_current(one, day):
            yield named_contract(one), state(one, day), span(one, day)


def _lead(plan: FollowUpPlan, around: Around) -> str:
    items = swedish.plural(len(plan.items), "punkt", "punkter") if plan.items else "inga punkter"
    told = went(one.state for item in around.items for one in item.dues)
    whose = f"{around.board[0]}s plan" if around.board else "Planen"
    sentences = [f"{whose} för {plan.year} har {items}."]
    if told:
        sentences.append(f"Den kräver {told}.")
    undated = sum(one.is_undated for one in around.items)
    if undated:
        which = swedish.plural(undated, "punkt", "punkter")
        if undated == len(plan.items):
            which = "den" if undated == 1 else "någon av dem"
            sentences.append(f"Det går inte att räkna ut någon dag för {which}.")
        else:
            sentences.append(f"För {which} går det inte att räkna ut någon dag.")
    return " ".join(sentences)


def _left_out_sentence(around: Around) -> str:
    day = f"den {swedish.date(around.left_out_day)}"
    if not around.has_contracts:
        return "Uppgifterna innehåller inga avtal för nämnden."
    if not around.left_out:
        have = "hade" if around.is_over else "har"
        return f"Planen tar upp alla avtal som nämnden {have} {day}, så långt uppgifterna räcker."
    apply = "gällde eller kan ha gällt" if around.is_over else "gäller eller kan gälla"
    return f"De här avtalen {apply} {day}, men planen tar inte upp dem."


def _facts(plan: FollowUpPlan, around: Around, page: str) -> Iterator[LinkedFact]:
    unknown = not_stated(is_example=around.is_example)
    yield led("Nämnd", around.board, page, unknown)
    yield LinkedFact("Gäller", str(plan.year))
    decision = plan.decision
    if decision:
        day = swedish.date(decision.day) if decision.day else "Dagen anges inte"
        diary = f", diarienummer {decision.diary_number}" if decision.diary_number else ""
        told = f" {sentence(decision.text)}" if decision.text else ""
        yield LinkedFact("Nämndens beslut", f"{day}{diary}.{told}")
    else:
        yield LinkedFact("Nämndens beslut", unknown)
    yield led("Program", around.programme, page, unknown)


def _report(one: PlanReport) -> str:
    day = swedish.date(one.day) if one.day else "dagen anges inte"
    told = f" {sentence(one.text)}" if one.text else ""
    return f"{swedish.upper_first(one.report)}, {day}.{told}"
