"""Walk over every record that carries notes: what it is called, where it stands, whose it is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from insyn import urls
from insyn.model.goal import GoalStructure
from insyn.model.internal_control import InternalControl
from insyn.model.oversight.follow_up_plan import FollowUpPlan
from insyn.model.record import Evidence, Note
from insyn.model.records import BOARDS_FILE, DOCUMENTS_FILE, Records
from insyn.model.steering import Steering


@dataclass(frozen=True)
class NotedRecord:
    """Hold a record's notes with what leads to it.

    `kind` is the Swedish word for what it is. `address` is empty for a record without a page.
    `boards` are those it concerns. `evidence` is where the record stands in the sources.
    """

    kind: str
    title: str
    address: str
    file: str
    boards: frozenset[str]
    evidence: tuple[Evidence, ...]
    notes: tuple[Note, ...]


def acknowledged(notes: Iterable[Note]) -> frozenset[str]:
    """Return what the notes speak of, in the words that the checks know it by."""
    return frozenset(about for note in notes for about in note.about)


def noted_records(records: Records) -> Iterator[NotedRecord]:
    """Yield every record that can carry notes, kind by kind, also those without any.

    What is invented is left out: its notes tell of no source, and are counted with none.
    """
    for structure in records.structures:
        yield from _in_structure(structure)
    yield from _indicators(records)
    yield from _commitments(records)
    for control in records.internal_controls:
        yield from _in_control(control)
    yield from _statements(records)
    for steering in records.steerings:
        yield from _in_steering(steering)
    found = (*_demands(records), *_performers(records), *_contracts_and_follow_ups(records))
    yield from (one for one in found if not records.is_example(one.file))
    for board in records.boards:
        address, own = urls.board(board.id), frozenset({board.id})
        evidence = board.evidence or ()
        yield NotedRecord("nämnd", board.title, address, BOARDS_FILE, own, evidence, board.notes)
    for document in records.documents:
        yield NotedRecord(
            "källdokument", document.title, "", DOCUMENTS_FILE, frozenset(), (), document.notes
        )


def _some(*evidence: Evidence | None) -> tuple[Evidence, ...]:
    return tuple(one for one in evidence if one)


def _in_structure(structure: GoalStructure) -> Iterator[NotedRecord]:
    address, evidence = urls.structure(structure.id), structure.evidence or ()
    boards = frozenset(goal.board for goal in structure.goals if goal.board)
    yield NotedRecord(
        "målstruktur", structure.title, address, structure.file, boards, evidence, structure.notes
    )
    for goal in structure.goals:
        yield NotedRecord(
            "mål",
            goal.title,
            urls.goal_of(structure, goal),
            structure.file,
            frozenset({goal.board} if goal.board else ()),
            _some(goal.evidence),
            goal.notes,
        )
    for one in structure.proposed_indicators:
        of_boards = frozenset(own.board for own in one.breakdown)
        yield NotedRecord(
            "indikator i förslag",
            one.title,
            address,
            structure.file,
            of_boards,
            evidence,
            one.notes,
        )
    for task in structure.assignments:
        own = frozenset(task.boards)
        yield NotedRecord(
            "uppdrag", task.title, address, structure.file, own, _some(task.evidence), task.notes
        )


def _indicators(records: Records) -> Iterator[NotedRecord]:
    for indicator in records.indicators:
        yield NotedRecord(
            "mått",
            indicator.title,
            urls.indicator(indicator.id),
            indicator.file,
            _boards_of(indicator.goals, records),
            _some(indicator.evidence),
            indicator.notes,
        )


def _commitments(records: Records) -> Iterator[NotedRecord]:
    for commitment in records.commitments:
        yield NotedRecord(
            "åtagande",
            commitment.title,
            urls.commitment(commitment.id),
            commitment.file,
            _boards_of((commitment.goal,), records),
            (commitment.evidence,),
            commitment.notes,
        )


def _boards_of(goals: tuple[str, ...], records: Records) -> frozenset[str]:
    found = (records.goal_by_reference.get(reference) for reference in goals)
    return frozenset(goal.board for goal in found if goal and goal.board)


def _in_control(control: InternalControl) -> Iterator[NotedRecord]:
    page, own = urls.internal_control(control.id), frozenset({control.board})

    def noted(kind: str, title: str, place: str, notes: tuple[Note, ...]) -> NotedRecord:
        address = urls.place_on(page, urls.control_anchor(place)) if place else page
        return NotedRecord(kind, title, address, control.file, own, control.evidence, notes)

    yield noted("plan för intern kontroll", control.title, "", control.notes)
    for risk in control.risks:
        yield noted("risk", risk.text, risk.id, risk.notes)
        for action in risk.actions:
            yield noted("åtgärd mot risk", action.text, risk.id, action.notes)
    for review in control.reviews:
        yield noted("granskning", review.title, review.id, review.notes)
        for action in review.actions:
            yield noted("åtgärd efter granskning", action.text, review.id, action.notes)
    for one in control.controls:
        yield noted("kontroll", one.title, one.id, one.notes)


def _statements(records: Records) -> Iterator[NotedRecord]:
    for statement in records.statements:
        yield NotedRecord(
            "uppställning",
            statement.title,
            urls.statement(statement.id),
            statement.file,
            frozenset({statement.board}),
            statement.evidence,
            statement.notes,
        )


def _in_steering(steering: Steering) -> Iterator[NotedRecord]:
    address = urls.steering(steering.id)

    def noted(kind: str, title: str, target: str, notes: tuple[Note, ...]) -> NotedRecord:
        return NotedRecord(
            kind, title, target, steering.file, frozenset(), steering.evidence, notes
        )

    yield noted("styrning", steering.title, address, steering.notes)
    for event in steering.calendar:
        target = urls.place_on(address, f"handelse-{event.id}")
        yield noted("händelse i kalendern", event.title, target, event.notes)
    for rule in steering.rules:
        for trial in rule.trials:
            yield noted("prövning av regel", trial.title, urls.ECONOMY_RULES, trial.notes)


def _demands(records: Records) -> Iterator[NotedRecord]:
    """Yield what council and law ask of performers and of those who control them."""
    for programme in records.programmes:
        address = urls.programme(programme.id)
        yield NotedRecord(
            "program",
            programme.title,
            address,
            programme.file,
            frozenset(),
            programme.evidence,
            programme.notes,
        )
    for one in records.insight_requirements:
        address = urls.insight_requirement(one.id)
        yield NotedRecord(
            "insynskrav", one.title, address, one.file, frozenset(), one.evidence, one.notes
        )


def _performers(records: Records) -> Iterator[NotedRecord]:
    """Yield who performs, and where people choose between them."""
    boards = defaultdict[str, set[str]](set)
    for contract in records.contracts:
        boards[contract.provider or ""].add(contract.board)
    for provider in records.providers:
        yield NotedRecord(
            "utförare",
            provider.title,
            urls.provider(provider.id),
            provider.file,
            frozenset(boards[provider.id]),
            provider.evidence,
            provider.notes,
        )
    for system in records.choice_systems:
        yield NotedRecord(
            "valfrihetssystem",
            system.title,
            urls.choice_system(system.id),
            system.file,
            frozenset({system.board}),
            system.evidence,
            system.notes,
        )


def _contracts_and_follow_ups(records: Records) -> Iterator[NotedRecord]:
    for contract in records.contracts:
        address, own = urls.contract(contract.id), frozenset({contract.board})
        yield NotedRecord(
            "avtal", contract.title, address, contract.file, own, contract.evidence, contract.notes
        )
    for plan in records.follow_up_plans:
        yield from _in_follow_up_plan(plan)
    for follow_up in records.follow_ups:
        yield NotedRecord(
            "uppföljning",
            follow_up.title,
            urls.follow_up(follow_up.id),
            follow_up.file,
            frozenset({follow_up.board}),
            follow_up.evidence,
            follow_up.notes,
        )


def _in_follow_up_plan(plan: FollowUpPlan) -> Iterator[NotedRecord]:
    page, own = urls.follow_up_plan(plan.id), frozenset({plan.board})
    yield NotedRecord(
        "uppföljningsplan", plan.title, page, plan.file, own, plan.evidence, plan.notes
    )
    for item in plan.items:
        address = urls.place_on(page, urls.plan_item_anchor(item.id))
        yield NotedRecord(
            "punkt i uppföljningsplan",
            item.what,
            address,
            plan.file,
            own,
            plan.evidence,
            item.notes,
        )
