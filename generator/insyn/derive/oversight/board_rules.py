"""Try a board by what law and programme ask of its plans."""

from collections.abc import Callable

from insyn import urls
from insyn.derive.oversight.contract_time import is_current
from insyn.derive.oversight.oversight import Oversight, in_time
from insyn.derive.oversight.schedule import months_later
from insyn.derive.oversight.verdict import MET, NOT_MET, PARTLY, UNKNOWN, Finding, Proof
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up_plan import FollowUpPlan, PlanItem
from insyn.model.shared_records import Board
from insyn.swedish import date as in_words
from insyn.swedish import joined, plural

MONTHS_BETWEEN_REVIEWS = 24
"""How old a special review may be and still count."""

SHOWN = 10
"""How many of the contracts that a plan leaves out are led to; the sentence counts them all."""

RECEIVERS_ASKED = ("nämnd", "utförare", "allmänhet")

_PARTS: dict[str, Callable[[PlanItem], bool]] = {
    "formen för uppföljningen": lambda item: bool(item.forms),
    "vem som ansvarar": lambda item: bool(item.responsible),
    "tidplan eller intervall": lambda item: bool(item.timetable or item.interval or item.days),
    "återkoppling till nämnden, utföraren och allmänheten": lambda item: (
        set(RECEIVERS_ASKED) <= {one.receiver for one in item.feedback}
    ),
}


def has_plan(world: Oversight, board: Board) -> Finding:
    """Ask for a plan of the year."""
    plan = _plan_of(world, board, world.today.year)
    if plan:
        return Finding(MET, f"Nämnden har en plan för {plan.year}.", (_itself(plan),))
    newest = _newest(world, board)
    why = f"Det finns ingen plan för {world.today.year} i uppgifterna."
    if newest is None:
        return _lacking(world, board, why)
    return _lacking(world, board, f"{why} Den senaste gäller {newest.year}.", newest)


def plan_is_complete(world: Oversight, board: Board) -> Finding:
    """Ask that each item of the newest plan says what the programme asks."""
    plan = _newest(world, board)
    if plan is None:
        return _lacking(world, board, "Det finns ingen plan i uppgifterna.")
    wanting = {
        part: [item for item in plan.items if not has_it(item)] for part, has_it in _PARTS.items()
    }
    lacks = [f"{part} ({_items(items)})" for part, items in wanting.items() if items]
    if not plan.items:
        return Finding(NOT_MET, f"Planen för {plan.year} har inga punkter.", (_itself(plan),))
    if not lacks:
        why = f"Varje punkt i planen för {plan.year} säger vad, hur, vem, när och till vem."
        return Finding(MET, why, (_itself(plan),))
    code = NOT_MET if len(lacks) == len(_PARTS) else PARTLY
    return Finding(code, f"I planen för {plan.year} saknas {joined(lacks)}.", (_itself(plan),))


def plan_covers_all(world: Oversight, board: Board) -> Finding:
    """Ask that the plan of the year takes up every contract that applies, own regi included."""
    plan = _plan_of(world, board, world.today.year)
    if plan is None:
        return has_plan(world, board)
    covered = {item.contract for item in plan.items}
    contracts = _current(world, board)
    left = [one for one in contracts if one.id not in covered]
    missing = [one for one in left if one.first_day]
    unsure = [one for one in left if not one.first_day]
    left_out = (Proof(one.title, urls.contract(one.id)) for one in (missing or unsure)[:SHOWN])
    proof = (_itself(plan), *left_out)
    if missing:
        code = PARTLY if any(one.id in covered for one in contracts) else NOT_MET
        why = f"Planen för {plan.year} tar inte upp {_contracts(missing)} som gäller."
        return Finding(code, why, proof)
    if unsure:
        why = f"Planen för {plan.year} tar inte upp {_contracts(unsure)} som kanske gäller."
        return Finding(UNKNOWN, why, proof)
    if not contracts:
        return Finding(UNKNOWN, "Vi känner inte till något avtal som gäller nu.", proof)
    return Finding(MET, f"Planen för {plan.year} tar upp alla avtal som gäller.", proof)


def plan_is_accounted_for(world: Oversight, board: Board) -> Finding:
    """Ask for both yearly reports on the newest plan whose year is over."""
    over = [one for one in _plans(world, board) if one.year < world.today.year]
    if not over:
        return Finding(UNKNOWN, "Nämnden har ingen plan vars år är slut.")
    plan = over[-1]
    told = {one.report for one in plan.reports if not one.day or one.day <= world.today}
    missing = [one for one in ("delårsrapport", "verksamhetsberättelse") if one not in told]
    if not missing:
        why = f"Planen för {plan.year} är redovisad i delårsrapport och verksamhetsberättelse."
        return Finding(MET, why, (_itself(plan),))
    why = f"Uppgifterna visar inte att planen för {plan.year} är redovisad i "
    finding = _lacking(world, board, f"{why}{joined(missing, 'eller')}.", plan)
    if len(missing) == 1 and finding.code == NOT_MET:
        return Finding(PARTLY, finding.why, finding.proof)
    return finding


def has_special_review(world: Oversight, board: Board) -> Finding:
    """Ask for a special review, made or planned, in the last two years."""
    made = [
        one
        for one in world.follow_ups
        if one.board == board.id
        and (one.form == "särskild-granskning" or one.occasion == "händelsestyrd")
        and one.day
        and one.day <= world.today <= months_later(one.day, MONTHS_BETWEEN_REVIEWS)
    ]
    if made:
        newest = max(made, key=in_time)
        assert newest.day
        proof = (Proof(newest.title, urls.follow_up(newest.id)),)
        why = f"En granskning utöver planen gjordes {in_words(newest.day)}."
        return Finding(MET, why, proof)
    planned = [one for one in _plans(world, board) if one.special_reviews]
    if planned and planned[-1].year >= world.today.year - 1:
        plan = planned[-1]
        why = f"Planen för {plan.year} tar upp en särskild granskning."
        return Finding(MET, why, (_itself(plan),))
    why = "Vi känner inte till någon särskild granskning de senaste två åren."
    return _lacking(world, board, why)


def _lacking(world: Oversight, board: Board, why: str, plan: FollowUpPlan | None = None) -> Finding:
    """Return that something is not there; without a contract known to apply, no one can tell."""
    proof = (_itself(plan),) if plan else (Proof(board.title, urls.board_insight(board.id)),)
    if any(one.first_day for one in _current(world, board)):
        return Finding(NOT_MET, why, proof)
    unknown = f"{why} Vi känner inte heller till något avtal som säkert gäller nu."
    return Finding(UNKNOWN, unknown, proof)


def _current(world: Oversight, board: Board) -> list[Contract]:
    return [
        one for one in world.contracts_by_board.get(board.id, ()) if is_current(one, world.today)
    ]


def _plans(world: Oversight, board: Board) -> list[FollowUpPlan]:
    """Return the board's plans up to the year of the day, oldest first."""
    plans = world.plans_by_board.get(board.id, ())
    return [one for one in plans if one.year <= world.today.year]


def _newest(world: Oversight, board: Board) -> FollowUpPlan | None:
    return next(reversed(_plans(world, board)), None)


def _plan_of(world: Oversight, board: Board, year: int) -> FollowUpPlan | None:
    return next((one for one in _plans(world, board) if one.year == year), None)


def _itself(plan: FollowUpPlan) -> Proof:
    return Proof(plan.title, urls.follow_up_plan(plan.id))


def _items(items: list[PlanItem]) -> str:
    return f"i {plural(len(items), 'punkt', 'punkter')}"


def _contracts(some: list[Contract]) -> str:
    return plural(len(some), "avtal", "avtal")
