"""Ett mål som nämns ska finnas.

Mått, åtaganden, avtal och härledningen pekar på mål med strukturens och målets id. Ett mål pekar på
sitt överordnade mål, och ett uppdrag på sitt mål, i samma struktur med bara målets id.

*Rätt*

    # data/matt/trygg-kvall.yaml
    mål: [2019/trygg-kommun]

*Fel*

    # data/matt/trygg-kvall.yaml
    mål: [2019/trygg-komun]

*Så här säger kontrollen*

    data/matt/trygg-kvall.yaml:9:7: fel: målet "2019/trygg-komun" finns inte.
        Menade du "2019/trygg-kommun"? [okänt-mål]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.model.goal import GoalStructure
from insyn.model.records import LINEAGE_FILE
from insyn.places import KeyPath
from insyn.problems import Problem, quoted, suggestion

RULE = "okänt-mål"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every goal that is mentioned but does not exist."""
    known = subject.records.goal_by_reference
    for file, keys, reference in _referred(subject):
        if reference not in known and not _is_in_unread_file(subject, reference):
            message = f"målet {quoted(reference)} finns inte.{suggestion(reference, known)}"
            yield Problem(subject.place(file, *keys), message, RULE)
    for structure in subject.records.structures:
        identifiers = {goal.id for goal in structure.goals}
        for keys, namer, goal in _named_inside(structure):
            if goal not in identifiers:
                hint = suggestion(goal, identifiers - {namer})
                message = f"målet {quoted(goal)} finns inte i den här strukturen.{hint}"
                yield Problem(subject.place(structure.file, *keys), message, RULE)


def _named_inside(structure: GoalStructure) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield every goal that another goal or an assignment names: its place, the namer, its id."""
    for place, goal in enumerate(structure.goals):
        if goal.parent:
            yield ("mål", place, "överordnat"), goal.id, goal.parent
    for place, assignment in enumerate(structure.assignments):
        if assignment.goal:
            yield ("uppdrag", place, "mål"), assignment.id, assignment.goal


def _referred(subject: Subject) -> Iterator[tuple[str, KeyPath, str]]:
    """Yield every goal told by its reference, with the place that tells it."""
    for indicator in subject.records.indicators:
        for place, reference in enumerate(indicator.goals):
            yield indicator.file, ("mål", place), reference
    for contract in subject.records.contracts:
        for place, reference in enumerate(contract.goals):
            yield contract.file, ("mål", place), reference
    for commitment in subject.records.commitments:
        yield commitment.file, ("mål",), commitment.goal
    for place, link in enumerate(subject.records.lineage.links if subject.records.lineage else ()):
        for key, end in (("från", link.before), ("till", link.after)):
            if end:
                yield LINEAGE_FILE, ("länkar", place, key), end


def _is_in_unread_file(subject: Subject, reference: str) -> bool:
    structure = reference.split("/")[0]
    if structure in subject.records.structure_by_id:
        return False
    return subject.is_unread(f"data/mal/{structure}.yaml", GoalStructure)
