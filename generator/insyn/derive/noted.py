"""Walk over every record that carries notes: what it is called, where it stands, whose it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from insyn import urls
from insyn.model.goal import GoalStructure
from insyn.model.internal_control import InternalControl
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
    """Yield every record that can carry notes, kind by kind, also those without any."""
    for structure in records.structures:
        yield from _in_structure(structure)
    yield from _indicators(records)
    yield from _commitments(records)
    for control in records.internal_controls:
        yield from _in_control(control)
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
    for steering in records.steerings:
        yield from _in_steering(steering)
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
