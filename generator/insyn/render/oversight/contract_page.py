"""Make the page of one contract: what was agreed, what was checked and where we fall short."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.contract_time import state
from insyn.derive.oversight.matrix import Matrix
from insyn.derive.oversight.oversight import Oversight
from insyn.derive.oversight.timeline import Event, contract_events
from insyn.model.oversight.codes import CONTRACT_STATES
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.output import Page
from insyn.render.oversight.coming import NextFollowUp, next_follow_up
from insyn.render.oversight.contract_facts import (
    Around,
    ClausePart,
    clause_part,
    contract_facts,
    replacing,
    surroundings,
    term_facts,
)
from insyn.render.oversight.contract_standing import silence, standing
from insyn.render.oversight.contract_words import first_sentence
from insyn.render.oversight.due_lines import DueLine, due_lines
from insyn.render.oversight.finding_lines import (
    DeviationLine,
    SanctionLine,
    deviation_lines,
    sanction_lines,
)
from insyn.render.oversight.follow_up_lines import FollowUpLine, follow_up_lines
from insyn.render.oversight.lateness import Late, LateKind, late
from insyn.render.oversight.linked_facts import LinkedFact
from insyn.render.oversight.marking import titled
from insyn.render.oversight.plan_items import PlanItemLine, plan_item_lines
from insyn.render.oversight.requirement_lines import RequirementLine, requirement_lines
from insyn.render.oversight.timeline import Timeline, timeline
from insyn.render.oversight.verdict_counts import tried_sentence
from insyn.render.oversight.verdict_lines import VerdictLine, verdict_lines
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
from insyn.render.pictures.contract_path import ContractPath, contract_path
from insyn.render.templates import render

TEMPLATE = "pages/contract.html"
SECTION = "avtal"


@dataclass(frozen=True)
class Checked:
    """Show what was checked: what plans ask for, what was made, and what it found."""

    next: NextFollowUp
    items: tuple[PlanItemLine, ...]
    dues: tuple[DueLine, ...]
    follow_ups: tuple[FollowUpLine, ...]
    deviations: tuple[DeviationLine, ...]
    sanctions: tuple[SanctionLine, ...]


@dataclass(frozen=True)
class Shortfall:
    """Show something that has not been done: since when, and the way to it."""

    text: str
    link: Link


@dataclass(frozen=True)
class Tried:
    """Show where we fall short: what is late, or why nothing is seen, and the verdicts."""

    shortfalls: tuple[Shortfall, ...]
    silence: str
    sentence: str
    verdicts: tuple[VerdictLine, ...]


@dataclass(frozen=True)
class ContractBody:
    """State all that the template of a contract places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The contract's name.
    title: str
    # Whether the contract is invented.
    is_example: bool
    # Who does what for whom until when.
    lead: str
    # Whether the contract applies.
    state: StatusMark
    # How far it has come on the way from programme to decision.
    path: ContractPath
    # Parties, form, time, prolongations, ending, succession and value.
    facts: tuple[LinkedFact, ...]
    # The goals that the contract takes up.
    goals: tuple[Link, ...]
    # What the performer must and should do, and how it was last judged.
    requirements: tuple[RequirementLine, ...]
    # What the contract says of information to the public, and what has come in.
    clause: ClausePart
    # What the contract says of the performer's part in follow-up; empty where not known.
    terms: tuple[LinkedFact, ...]
    # What was checked and found.
    checked: Checked
    # What is to come and what has happened.
    timeline: Timeline
    # What we have not done in time, and the verdicts on insight.
    tried: Tried
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every contract, real and invented."""
    known = names(facts)
    for matrix in facts.matrices:
        world = matrix.world
        later, undone = replacing(world), _undone(world)
        for contract in world.contracts:
            tried = _tried(matrix, contract, undone.get(contract.id, ()))
            yield _page(world, contract, later.get(contract.id, ()), tried, known)


def _page(
    world: Oversight, contract: Contract, later: Sequence[Contract], tried: Tried, known: Names
) -> Page:
    around = surroundings(world, contract, later)
    page = urls.contract(contract.id)
    made = tuple(
        one for one in world.follow_ups_by_contract.get(contract.id, ()) if world.is_done(one)
    )
    lead = _lead(contract, around)
    return Page(
        address=page,
        section=SECTION,
        title=titled(contract.title, is_example=world.is_example),
        description=short(lead),
        body=partial(
            body,
            contract,
            around,
            contract_path(world, contract, made, around.programme),
            requirement_lines(contract.requirements, made, page),
            _checked(world, contract, made),
            tried,
            contract_events(world, contract),
            known,
        ),
    )


def body(
    contract: Contract,
    around: Around,
    path: ContractPath,
    requirements: tuple[RequirementLine, ...],
    checked: Checked,
    tried: Tried,
    events: tuple[Event, ...],
    known: Names,
) -> str:
    """Render the page of a contract; the lines have links from its page.

    The events come oldest first.
    """
    page = urls.contract(contract.id)
    title = titled(contract.title, is_example=around.is_example)
    return render(
        TEMPLATE,
        ContractBody(
            crumbs=crumbs(page, ("Avtal", urls.CONTRACTS)),
            title=contract.title,
            is_example=around.is_example,
            lead=_lead(contract, around),
            state=mark(CONTRACT_STATES[state(contract, around.today)]),
            path=path,
            facts=contract_facts(contract, around, page),
            goals=tuple(link(*one, page) for one in around.goals),
            requirements=requirements,
            clause=clause_part(contract, around.today),
            terms=term_facts(contract),
            checked=checked,
            timeline=timeline(events, page),
            tried=tried,
            notes=note_boxes(contract.notes),
            source=source_note(title, page, known, contract.evidence, [contract.file]),
        ),
    )


def _lead(contract: Contract, around: Around) -> str:
    provider = around.provider[0] if around.provider else ""
    return first_sentence(contract, provider, around.board[0], around.today)


def _undone(world: Oversight) -> Mapping[str, Sequence[Late]]:
    """Return what is late about each contract by its id."""
    found: dict[str, list[Late]] = defaultdict(list)
    for one in late(world):
        found[one.contract_id].append(one)
    return found


def _checked(world: Oversight, contract: Contract, made: tuple[FollowUp, ...]) -> Checked:
    page, today = urls.contract(contract.id), world.today
    every = world.follow_ups_by_contract.get(contract.id, ())
    return Checked(
        next=next_follow_up(world, contract, page),
        items=plan_item_lines(world, world.items_by_contract.get(contract.id, ()), page),
        dues=due_lines(reversed(world.dues_by_contract.get(contract.id, ())), page),
        follow_ups=follow_up_lines(world, every, page),
        deviations=deviation_lines(made, today, page),
        sanctions=sanction_lines(made, today, page),
    )


_SHORTFALLS: dict[LateKind, str] = {
    "enligt-plan": "En uppföljning skulle ha varit gjord senast {}.",
    "planerad": "En uppföljning var planerad till {} men är inte gjord.",
    "åtgärd": "En åtgärd skulle ha varit klar senast {}.",
    "avvikelse": "En avvikelse har ingen åtgärd.",
}


def _tried(matrix: Matrix, contract: Contract, undone: Sequence[Late]) -> Tried:
    page, requirements = urls.contract(contract.id), matrix.world.records.insight_requirement_by_id
    verdicts = matrix.by_subject.get(("avtal", contract.id), ())
    return Tried(
        tuple(_shortfall(one, page) for one in undone),
        silence(standing(matrix.world, contract)),
        tried_sentence(verdicts),
        verdict_lines(verdicts, requirements, page),
    )


def _shortfall(one: Late, page: str) -> Shortfall:
    """Show what is late about a contract; what a plan asks for leads to its item in the plan."""
    title = one.plan[0] if one.plan else one.what[0]
    day = swedish.date(one.day) if one.day else ""
    return Shortfall(_SHORTFALLS[one.kind].format(day), link(title, one.what[1], page))
