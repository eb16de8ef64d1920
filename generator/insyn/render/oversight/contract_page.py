"""Make the page of one contract: what was agreed, what was checked and where we fall short."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from insyn import urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.contract_time import state
from insyn.derive.oversight.matrix import Matrix
from insyn.derive.oversight.oversight import Oversight
from insyn.derive.oversight.timeline import Event, contract_events
from insyn.model.oversight.codes import CONTRACT_STATES
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.output import Page
from insyn.render.indicator_words import Fact
from insyn.render.oversight.contract_facts import (
    Around,
    ClausePart,
    Named,
    clause_part,
    contract_facts,
    operating_form,
    term_facts,
)
from insyn.render.oversight.contract_plan import (
    DueLine,
    PlanItemLine,
    due_lines,
    plan_item_lines,
)
from insyn.render.oversight.contract_shortfalls import Shortfall, shortfalls, silence
from insyn.render.oversight.contract_standing import NextFollowUp, next_follow_up, standing
from insyn.render.oversight.contract_words import first_sentence
from insyn.render.oversight.follow_up_lines import (
    FollowUpEntry,
    FollowUpLine,
    follow_up_entries,
    follow_up_lines,
)
from insyn.render.oversight.linked_facts import LinkedFact
from insyn.render.oversight.marking import titled
from insyn.render.oversight.open_lines import (
    DeviationLine,
    SanctionLine,
    deviation_lines,
    sanction_lines,
)
from insyn.render.oversight.requirement_lines import RequirementLine, requirement_lines
from insyn.render.oversight.timeline import Timeline, timeline
from insyn.render.oversight.tried_words import tried_sentence
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
from insyn.render.templates import render

TEMPLATE = "pages/contract.html"
SECTION = "avtal"


@dataclass(frozen=True)
class Checked:
    """Show what was checked: what plans ask for, what was made and found, and what is late."""

    next: NextFollowUp
    items: tuple[PlanItemLine, ...]
    dues: tuple[DueLine, ...]
    follow_ups: tuple[FollowUpLine, ...]
    deviations: tuple[DeviationLine, ...]
    sanctions: tuple[SanctionLine, ...]


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
    # Parties, form, time, prolongations, ending, succession and value.
    facts: tuple[LinkedFact, ...]
    # The goals that the contract takes up.
    goals: tuple[Link, ...]
    # What the performer must and should do, and how it was last judged.
    requirements: tuple[RequirementLine, ...]
    # What the contract says of information to the public, and what has come in.
    clause: ClausePart
    # What the contract says of the performer's part in follow-up; empty where not known.
    terms: tuple[Fact, ...]
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
    boards = {one.id: one.title for one in facts.records.boards}
    for matrix in facts.matrices:
        world = matrix.world
        entries = {one.identifier: one for one in follow_up_entries(world, boards)}
        later = _later(world)
        for contract in world.contracts:
            yield _page(matrix, contract, later.get(contract.id, ()), entries, known)


def _page(
    matrix: Matrix,
    contract: Contract,
    later: tuple[Contract, ...],
    entries: Mapping[str, FollowUpEntry],
    known: Names,
) -> Page:
    world, around = matrix.world, _around(matrix.world, contract, later)
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
            requirement_lines(contract.requirements, made, page),
            _checked(world, contract, made, entries),
            _tried(matrix, contract),
            contract_events(world, contract),
            known,
        ),
    )


def body(
    contract: Contract,
    around: Around,
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


def _later(world: Oversight) -> Mapping[str, tuple[Contract, ...]]:
    """Return the contracts that replace each contract, by the id of the one replaced."""
    found: dict[str, list[Contract]] = defaultdict(list)
    for one in world.contracts:
        if one.replaces:
            found[one.replaces].append(one)
    return {identifier: tuple(contracts) for identifier, contracts in found.items()}


def _around(world: Oversight, contract: Contract, later: tuple[Contract, ...]) -> Around:
    records = world.records
    provider = records.provider_by_id.get(contract.provider or "")
    board = records.board_by_id.get(contract.board)
    system = records.choice_system_by_id.get(contract.choice_system or "")
    programme = records.programme_by_id.get(contract.programme or "")
    earlier = records.contract_by_id.get(contract.replaces or "")
    led = records.follow_up_by_id.get(contract.ending.follow_up or "") if contract.ending else None
    goals = ((one, records.goal_by_reference.get(one)) for one in contract.goals)
    return Around(
        is_example=world.is_example,
        today=world.today,
        provider=(provider.title, urls.provider(provider.id)) if provider else None,
        operating_form=operating_form(provider),
        board=(board.title if board else contract.board, urls.board(contract.board)),
        choice_system=(system.title, urls.choice_system(system.id)) if system else None,
        programme=(programme.title, urls.programme(programme.id)) if programme else None,
        goals=tuple((goal.title, urls.goal(one)) for one, goal in goals if goal),
        earlier=_named(earlier) if earlier else None,
        later=tuple(_named(one) for one in later),
        ending_follow_up=(led.title, urls.follow_up(led.id)) if led else None,
    )


def _named(contract: Contract) -> Named:
    return contract.title, urls.contract(contract.id)


def _checked(
    world: Oversight,
    contract: Contract,
    made: tuple[FollowUp, ...],
    entries: Mapping[str, FollowUpEntry],
) -> Checked:
    page, today = urls.contract(contract.id), world.today
    board = world.records.board_by_id.get(contract.board)
    every = reversed(world.follow_ups_by_contract.get(contract.id, ()))
    return Checked(
        next=next_follow_up(world, contract, page),
        items=plan_item_lines(
            world.items_by_contract.get(contract.id, ()), board.title if board else "", page
        ),
        dues=due_lines(world.dues_by_contract.get(contract.id, ()), page),
        follow_ups=follow_up_lines((entries[one.id] for one in every), page),
        deviations=deviation_lines(made, today, page),
        sanctions=sanction_lines(made, today, page),
    )


def _tried(matrix: Matrix, contract: Contract) -> Tried:
    page, requirements = urls.contract(contract.id), matrix.world.records.insight_requirement_by_id
    verdicts = matrix.by_subject.get(("avtal", contract.id), ())
    return Tried(
        tuple(shortfalls(matrix.world, contract, page)),
        silence(standing(matrix.world, contract)),
        tried_sentence(verdicts),
        verdict_lines(verdicts, requirements, page),
    )
