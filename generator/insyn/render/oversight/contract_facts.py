"""State what a contract is: parties, form, time, prolongations, ending, succession and value."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from insyn import swedish, urls
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.codes import CONTRACT_FORMS, ENDINGS, INTERVALS
from insyn.model.oversight.contract import Contract, Ending, Option
from insyn.render.oversight.contract_words import noun, span
from insyn.render.oversight.linked_facts import LinkedFact, led
from insyn.render.oversight.marking import not_stated
from insyn.render.oversight.naming import (
    Named,
    board_title,
    named_contract,
    named_follow_up,
    named_provider,
)
from insyn.render.oversight.provider_facts import operating_form
from insyn.render.oversight.sentences import sentence
from insyn.render.oversight.timeline import Moment, moment


@dataclass(frozen=True)
class Around:
    """Hold what a contract refers to, as names with addresses; None where it refers to nothing."""

    is_example: bool
    today: date
    provider: Named | None
    operating_form: str
    board: Named
    choice_system: Named | None
    programme: Named | None
    goals: tuple[Named, ...]
    earlier: Named | None
    later: tuple[Named, ...]
    ending_follow_up: Named | None


@dataclass(frozen=True)
class ReceivedLine:
    """Show information that came in, and when."""

    when: Moment
    what: str


@dataclass(frozen=True)
class ClausePart:
    """Show what a contract says of information to the public, and what has come of it."""

    sentence: str
    what: tuple[str, ...]
    often: str
    received: tuple[ReceivedLine, ...]
    silence: str


def replacing(world: Oversight) -> Mapping[str, Sequence[Contract]]:
    """Return the contracts that replace each contract, by the id of the one replaced."""
    found: dict[str, list[Contract]] = defaultdict(list)
    for one in world.contracts:
        if one.replaces:
            found[one.replaces].append(one)
    return found


def surroundings(world: Oversight, contract: Contract, later: Sequence[Contract]) -> Around:
    """Return what a contract refers to; `later` is the contracts that replace it."""
    records = world.records
    provider = records.provider_by_id.get(contract.provider or "")
    system = records.choice_system_by_id.get(contract.choice_system or "")
    programme = records.programme_by_id.get(contract.programme or "")
    earlier = records.contract_by_id.get(contract.replaces or "")
    led = records.follow_up_by_id.get(contract.ending.follow_up or "") if contract.ending else None
    goals = ((one, records.goal_by_reference.get(one)) for one in contract.goals)
    return Around(
        is_example=world.is_example,
        today=world.today,
        provider=named_provider(provider) if provider else None,
        operating_form=operating_form(provider),
        board=(board_title(world, contract.board), urls.board(contract.board)),
        choice_system=(system.title, urls.choice_system(system.id)) if system else None,
        programme=(programme.title, urls.programme(programme.id)) if programme else None,
        goals=tuple((goal.title, urls.goal(one)) for one, goal in goals if goal),
        earlier=named_contract(earlier) if earlier else None,
        later=tuple(map(named_contract, later)),
        ending_follow_up=named_follow_up(led) if led else None,
    )


def contract_facts(contract: Contract, around: Around, page: str) -> tuple[LinkedFact, ...]:
    """Return the facts of a contract, also those that the source does not state."""
    return (
        *_parties(contract, around, page),
        *_times(contract, around),
        *_ending(contract.ending, around, page),
        *_succession(around, page),
        LinkedFact("Värde", _value(contract) or not_stated(is_example=around.is_example)),
    )


def _parties(contract: Contract, around: Around, page: str) -> Iterator[LinkedFact]:
    unknown = not_stated(is_example=around.is_example)
    form = CONTRACT_FORMS[contract.form] if contract.form else None
    yield led("Utförare", around.provider, page, unknown)
    yield LinkedFact("Driftsform", around.operating_form or unknown)
    yield led("Nämnd", around.board, page, unknown)
    yield LinkedFact("Verksamhet", contract.service)
    yield LinkedFact("Form", f"{form.label}. {form.explanation}" if form else unknown)
    if around.choice_system:
        yield led("Valfrihetssystem", around.choice_system, page, unknown)
    yield led("Program", around.programme, page, unknown)
    yield LinkedFact("Diarienummer", contract.diary_number or unknown)


def _times(contract: Contract, around: Around) -> Iterator[LinkedFact]:
    unknown = not_stated(is_example=around.is_example)
    signed = f"{swedish.date(contract.signed)}" if contract.signed else ""
    yield LinkedFact("Tecknat", signed or unknown)
    when = span(contract, around.today)
    yield LinkedFact("Gäller", swedish.upper_first(when) if when else unknown)
    for one in contract.options:
        yield LinkedFact("Möjlig förlängning", _option(one))


def _option(one: Option) -> str:
    used = {
        True: "Den har använts.",
        False: "Den har inte använts.",
        None: "Det är inte känt om den har använts.",
    }
    return f"Till {swedish.date(one.last_day)}. {used[one.used]}"


def _ending(ending: Ending | None, around: Around, page: str) -> Iterator[LinkedFact]:
    if ending is None:
        return
    how = ENDINGS[ending.how]
    when = swedish.upper_first(swedish.date(ending.day)) if ending.day else "Dagen är inte känd"
    explained = f" {how.explanation}" if how.explanation else ""
    is_ahead = ending.day is not None and ending.day >= around.today
    yield LinkedFact(
        "Slutar i förtid" if is_ahead else "Slutade i förtid", f"{when}. {how.label}.{explained}"
    )
    yield LinkedFact(
        "Varför i förtid",
        sentence(ending.reason) if ending.reason else not_stated(is_example=around.is_example),
    )
    if around.ending_follow_up:
        yield led("Uppföljningen som ledde dit", around.ending_follow_up, page)


def _succession(around: Around, page: str) -> Iterator[LinkedFact]:
    if around.earlier:
        yield led("Ersätter", around.earlier, page)
    for one in around.later:
        yield led("Ersatt av", one, page)


def _value(contract: Contract) -> str:
    if contract.yearly_value is None:
        return ""
    return f"{swedish.amount_in_words(contract.yearly_value, 'mnkr', 3)} per år"


def clause_part(contract: Contract, today: date) -> ClausePart:
    """Return what a contract says of information to the public, as far as it is known."""
    clause, it = contract.insight_clause, noun(contract)
    if clause is None:
        return ClausePart(f"Det är inte känt om {it} har en insynsklausul.", (), "", (), "")
    if not clause.exists:
        return ClausePart(f"{swedish.upper_first(it)} har ingen insynsklausul.", (), "", (), "")
    where = f" ({clause.section})" if clause.section else ""
    received = sorted((one for one in clause.received if one.day <= today), key=lambda one: one.day)
    often = f"Det ska ske {INTERVALS[clause.every].label}." if clause.every else ""
    return ClausePart(
        sentence=f"{swedish.upper_first(it)} har en insynsklausul{where}.",
        what=clause.what,
        often=often or "Klausulen säger inte hur ofta.",
        received=tuple(ReceivedLine(moment(one.day), one.what) for one in reversed(received)),
        silence="" if received else "Ingen information har kommit in.",
    )


def term_facts(contract: Contract) -> tuple[LinkedFact, ...]:
    """Return what a contract says of the performer's part in follow-up; nothing if not known."""
    terms = contract.terms
    if terms is None:
        return ()
    words = {True: "Ja.", False: "Nej.", None: "Det är inte känt."}
    return (
        LinkedFact("Ska utföraren medverka i uppföljning?", words[terms.takes_part]),
        LinkedFact("Ska utföraren lämna statistik?", words[terms.statistics]),
        LinkedFact(
            "Ska utföraren rapportera till register och myndigheter?", words[terms.registers]
        ),
        LinkedFact(f"Har {noun(contract)} sanktioner?", words[terms.sanctions]),
    )
