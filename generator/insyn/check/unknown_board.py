"""En nämnd som nämns ska finnas i gemensamt/namnder.yaml.

*Rätt*

    # data/mal/2019.yaml
    mål:
      - id: trygg-kommun
        titel: Trygg kommun
        nivå: nämndmål
        nämnd: kommunstyrelsen
        underlag: {dokument: vb-2019, avsnitt: Mål}

*Fel*

    # data/mal/2019.yaml
    mål:
      - id: trygg-kommun
        titel: Trygg kommun
        nivå: nämndmål
        nämnd: kommunstyrelse
        underlag: {dokument: vb-2019, avsnitt: Mål}

*Så här säger kontrollen*

    data/mal/2019.yaml:12:12: fel: nämnden "kommunstyrelse" finns inte.
        Menade du "kommunstyrelsen"? [okänd-nämnd]
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from insyn.check.subject import Subject
from insyn.model.comparison.compared_service import Service
from insyn.model.goal import GoalStructure
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan
from insyn.model.records import BOARDS_FILE, Records
from insyn.model.shared_records import Boards
from insyn.places import KeyPath
from insyn.problems import Problem, quoted, suggestion

RULE = "okänd-nämnd"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every board that is mentioned but does not exist."""
    known = subject.records.board_by_id
    if not known and subject.is_unread(BOARDS_FILE, Boards):
        return
    for file, keys, board in _mentioned(subject.records):
        if board not in known:
            message = f"nämnden {quoted(board)} finns inte.{suggestion(board, known)}"
            yield Problem(subject.place(file, *keys), message, RULE)


def _mentioned(records: Records) -> Iterator[tuple[str, KeyPath, str]]:
    for structure in records.structures:
        for keys, board in _in_structure(structure):
            yield structure.file, keys, board
    for control in records.internal_controls:
        yield control.file, ("nämnd",), control.board
    for statement in records.statements:
        yield statement.file, ("nämnd",), statement.board
    kinds: tuple[Sequence[ChoiceSystem | Contract | FollowUpPlan | FollowUp | Service], ...] = (
        records.choice_systems,
        records.contracts,
        records.follow_up_plans,
        records.follow_ups,
        records.services,
    )
    for one in chain.from_iterable(kinds):
        yield one.file, ("nämnd",), one.board
    for steering in records.steerings:
        for place, event in enumerate(steering.calendar):
            if event.board:
                yield steering.file, ("kalender", place, "nämnd"), event.board
        for place, rule in enumerate(steering.rules):
            for part, trial in enumerate(rule.trials):
                if trial.board:
                    keys = ("regler", place, "prövningar", part, "nämnd")
                    yield steering.file, keys, trial.board


def _in_structure(structure: GoalStructure) -> Iterator[tuple[KeyPath, str]]:
    for place, assignment in enumerate(structure.assignments):
        for part, board in enumerate(assignment.boards):
            yield ("uppdrag", place, "nämnder", part), board
    for place, goal in enumerate(structure.goals):
        if goal.board:
            yield ("mål", place, "nämnd"), goal.board
    for place, proposed in enumerate(structure.proposed_indicators):
        for part, of_board in enumerate(proposed.breakdown):
            keys = ("föreslagna-indikatorer", place, "nedbrytning", part, "nämnd")
            yield keys, of_board.board
