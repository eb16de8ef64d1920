"""Try a contract by what law and programme ask of it."""

from collections.abc import Sequence
from datetime import date

from insyn import urls
from insyn.derive.oversight.contract_time import judged_on, state
from insyn.derive.oversight.oversight import Due, Oversight
from insyn.derive.oversight.schedule import MONTHS, months_later
from insyn.derive.oversight.verdict import (
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PARTLY,
    UNKNOWN,
    Finding,
    Proof,
)
from insyn.model.oversight.codes import INTERVALS
from insyn.model.oversight.contract import Contract, InsightClause
from insyn.model.oversight.follow_up_plan import PlanItem
from insyn.swedish import date as in_words
from insyn.swedish import joined, lower_first, plural

MONTHS_REMEMBERED = 24
"""For how long a follow-up that was made too late counts against a contract."""


def follows_programme(world: Oversight, contract: Contract) -> Finding:
    """Ask for a programme that applied when the contract was signed."""
    programme = world.records.programme_by_id.get(contract.programme or "")
    if programme is None:
        why = "Avtalet anger inte vilket program det följer."
        return _lacking(world, contract, why, "vilket program avtalet följer")
    proof = (Proof(programme.title, urls.programme(programme.id)),)
    follows = f"Avtalet följer ”{programme.title}”"
    begins = programme.first_day or (programme.adopted.day if programme.adopted else None)
    if begins is None:
        return Finding(PARTLY, f"{follows}, men när programmet gäller är inte känt.", proof)
    signed = contract.signed or contract.first_day
    if signed is None:
        return Finding(PARTLY, f"{follows}, men när avtalet tecknades är inte känt.", proof)
    if signed < begins or (programme.last_day and programme.last_day < signed):
        why = f"Avtalet är från {in_words(signed)}, och då gällde inte ”{programme.title}”."
        return Finding(NOT_MET, why, proof)
    return Finding(MET, f"{follows}.", proof)


def is_followed_up(world: Oversight, contract: Contract) -> Finding:
    """Ask for a plan that covers the contract, and for follow-ups in time."""
    day = judged_on(contract, world.today)
    planned = [
        (plan, item)
        for plan, item in world.items_by_contract.get(contract.id, ())
        if plan.year <= day.year
    ]
    if not planned:
        why = "Ingen uppföljningsplan tar upp avtalet."
        later = world.items_by_contract.get(contract.id, ())
        if later:
            why = f"Avtalet tas upp först i planen för {later[0][0].year}."
        return _lacking(world, contract, why, "när avtalet ska följas upp")
    plan, item = planned[-1]
    address = urls.place_on(urls.follow_up_plan(plan.id), urls.plan_item_anchor(item.id))
    proof = (Proof(plan.title, address),)
    passed = [
        due
        for due in world.dues_by_contract.get(contract.id, ())
        if due.slot.due < world.today and due.slot.due <= day
    ]
    missing = next((due for due in passed if due.state == "saknas"), None)
    if missing:
        asked = missing.slot.due
        but = f", men ingen plan för {asked.year} tar upp det" if missing.is_unplanned else ""
        why = f"Avtalet skulle ha följts upp senast {in_words(asked)}{but}."
        return Finding(NOT_MET, why, proof)
    return _timely(passed, day, proof) if passed else _unasked(contract, item, proof)


def _timely(passed: Sequence[Due], day: date, proof: tuple[Proof, ...]) -> Finding:
    """Tell whether follow-ups that all have been made were made in time."""
    late = [due for due in passed if due.state == "sen" and _is_remembered(due, day)]
    newest = late[-1] if late else passed[-1]
    made = newest.follow_up
    assert made
    assert made.day
    proof = (*proof, Proof(made.title, urls.follow_up(made.id)))
    if late:
        asked = f"Uppföljningen som skulle göras senast {in_words(newest.slot.due)}"
        return Finding(PARTLY, f"{asked} gjordes först {in_words(made.day)}.", proof)
    if newest.state == "sen":
        return Finding(MET, "Ingen uppföljning har blivit sen de senaste två åren.", proof)
    return Finding(MET, "Avtalet har följts upp i tid.", proof)


def _unasked(contract: Contract, item: PlanItem, proof: tuple[Proof, ...]) -> Finding:
    """Tell why no follow-up has been asked for by any day that has passed."""
    if not item.interval and not item.days:
        why = "Planen tar upp avtalet men anger ingen sista dag för uppföljningen."
        return Finding(UNKNOWN, why, proof)
    if contract.first_day is None and not item.days:
        why = "Planen säger hur ofta, men avtalets första dag är inte känd."
        return Finding(UNKNOWN, why, proof)
    return Finding(MET, "Planen tar upp avtalet, och ingen sista dag har passerat.", proof)


def has_insight_clause(_world: Oversight, contract: Contract) -> Finding:
    """Ask for a clause that secures information to the public."""
    clause = contract.insight_clause
    if clause is None:
        why = "Uppgifterna säger inte om avtalet har någon insynsklausul."
        return Finding(UNKNOWN, why, (_itself(contract),))
    if not clause.exists:
        return Finding(NOT_MET, "Avtalet har ingen insynsklausul.", (_itself(contract),))
    where = f" ({clause.section})" if clause.section else ""
    return Finding(MET, f"Avtalet har en insynsklausul{where}.", (_itself(contract),))


def names_information(world: Oversight, contract: Contract) -> Finding:
    """Ask that the clause says which information the performer is to give."""
    clause = contract.insight_clause
    if clause is None or not clause.exists:
        return has_insight_clause(world, contract)
    if not clause.what:
        why = "Insynsklausulen säger inte vilken information utföraren ska lämna."
        return Finding(NOT_MET, why, (_itself(contract),))
    parts = [lower_first(one) for one in clause.what]
    is_plain = not any(" och " in one or "," in one for one in parts)
    what = joined(parts) if is_plain else "; ".join(parts)
    return Finding(MET, f"Utföraren ska lämna {what}.", (_itself(contract),))


def has_given_information(world: Oversight, contract: Contract) -> Finding:
    """Ask that the information has come as often as was agreed."""
    clause = contract.insight_clause
    if clause is None or not clause.exists:
        return has_insight_clause(world, contract)
    day = judged_on(contract, world.today)
    last = max([one.day for one in clause.received if one.day <= day], default=None)
    proof = (_itself(contract),)
    if clause.every is None:
        if last is None:
            return Finding(NOT_MET, "Ingen information till allmänheten har kommit in.", proof)
        why = f"Information kom senast {in_words(last)}. Avtalet säger inte hur ofta den ska komma."
        return Finding(PARTLY, why, proof)
    return _punctual(clause, last, contract, day)


def _punctual(clause: InsightClause, last: date | None, contract: Contract, day: date) -> Finding:
    proof = (_itself(contract),)
    assert clause.every
    often = INTERVALS[clause.every].label
    since = last or contract.first_day
    if since is None:
        why = "Ingen information har kommit in, och avtalets första dag är inte känd."
        return Finding(UNKNOWN, why, proof)
    next_day = months_later(since, MONTHS[clause.every])
    if last is None and next_day >= day:
        why = f"Den första informationen ska komma senast {in_words(next_day)}."
        return Finding(NOT_APPLICABLE, why, proof)
    if last is None:
        why = f"Information ska komma {often}, men ingen har kommit in."
        return Finding(NOT_MET, why, proof)
    if next_day < day:
        why = f"Information ska komma {often}. Den senaste kom {in_words(last)}."
        return Finding(PARTLY, why, proof)
    return Finding(MET, f"Den senaste informationen kom {in_words(last)}.", proof)


def regulates_participation(world: Oversight, contract: Contract) -> Finding:
    """Ask that the performer is bound to take part, give statistics and report to registers."""
    terms = contract.terms
    if terms is None:
        why = "Inga villkor om medverkan i uppföljning är angivna."
        return _lacking(world, contract, why, "om utföraren ska medverka i uppföljning")
    answers = {
        "att medverka i uppföljning": terms.takes_part,
        "att lämna statistik": terms.statistics,
        "att rapportera till register och myndigheter": terms.registers,
    }
    proof = (_itself(contract),)
    refused = [what for what, answer in answers.items() if answer is False]
    unknown = [what for what, answer in answers.items() if answer is None]
    if len(refused) == len(answers):
        why = "Avtalet binder inte utföraren att medverka, lämna statistik eller rapportera."
        return Finding(NOT_MET, why, proof)
    not_told = f"Uppgifterna säger inte om avtalet binder utföraren {joined(unknown, 'eller')}."
    if refused:
        why = f"Avtalet binder inte utföraren {joined(refused, 'eller')}."
        return Finding(PARTLY, f"{why} {not_told}" if unknown else why, proof)
    if unknown:
        return Finding(UNKNOWN, not_told, proof)
    why = "Avtalet binder utföraren att medverka, lämna statistik och rapportera."
    return Finding(MET, why, proof)


def takes_up_goals(world: Oversight, contract: Contract) -> Finding:
    """Ask that the contract takes up goals of the municipality."""
    if not contract.goals:
        why = "Avtalet tar inte upp något av kommunens mål."
        return _lacking(world, contract, why, "om avtalet tar upp kommunens mål")
    goals = (world.records.goal_by_reference.get(one) for one in contract.goals)
    titled = zip(contract.goals, goals, strict=True)
    proof = tuple(Proof(goal.title, urls.goal(one)) for one, goal in titled if goal)
    count = plural(len(contract.goals), "av kommunens mål", "av kommunens mål")
    return Finding(MET, f"Avtalet tar upp {count}.", proof)


def can_be_followed_up(world: Oversight, contract: Contract) -> Finding:
    """Ask that every requirement of the contract says how it is measured."""
    if not contract.requirements:
        return _lacking(world, contract, "Inga krav är angivna.", "vilka krav avtalet har")
    without = [one for one in contract.requirements if not one.measured_by]
    page = urls.contract(contract.id)
    proof = tuple(
        Proof(one.text, urls.place_on(page, urls.requirement_anchor(one.id))) for one in without
    )
    total = len(contract.requirements)
    if not without:
        which = f"alla {plural(total, 'krav', 'krav')}" if total > 1 else "det enda kravet"
        return Finding(MET, f"Avtalet säger hur {which} mäts.", (_itself(contract),))
    some = f"{len(without)} av {plural(total, 'krav', 'krav')}" if total > 1 else "det enda kravet"
    code = NOT_MET if len(without) == total else PARTLY
    return Finding(code, f"Avtalet säger inte hur {some} mäts.", proof)


def _lacking(world: Oversight, contract: Contract, why: str, unknown: str) -> Finding:
    """Return that something is not there; of a contract that no one has seen, no one can tell."""
    if state(contract, world.today) == "okänt":
        return Finding(UNKNOWN, f"Källan säger inte {unknown}.", (_itself(contract),))
    return Finding(NOT_MET, why, (_itself(contract),))


def _itself(contract: Contract) -> Proof:
    return Proof(contract.title, urls.contract(contract.id))


def _is_remembered(due: Due, day: date) -> bool:
    return months_later(due.slot.due, MONTHS_REMEMBERED) >= day
