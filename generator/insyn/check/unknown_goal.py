"""Ett mål som nämns ska finnas.

Ett mått pekar på sina mål med strukturens och målets id. Ett mål pekar på sitt överordnade mål
i samma struktur med bara målets id.

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
from insyn.problems import Problem, quoted, suggestion

RULE = "okänt-mål"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every goal that is mentioned but does not exist."""
    known = subject.records.goal_by_reference
    for indicator in subject.records.indicators:
        for place, reference in enumerate(indicator.goals):
            if reference in known or _is_in_unread_file(subject, reference):
                continue
            where = subject.place(indicator.file, "mål", place)
            message = f"målet {quoted(reference)} finns inte.{suggestion(reference, known)}"
            yield Problem(where, message, RULE)
    for structure in subject.records.structures:
        identifiers = {goal.id for goal in structure.goals}
        for place, goal in enumerate(structure.goals):
            if goal.parent and goal.parent not in identifiers:
                where = subject.place(structure.file, "mål", place, "överordnat")
                hint = suggestion(goal.parent, identifiers - {goal.id})
                message = f"målet {quoted(goal.parent)} finns inte i den här strukturen.{hint}"
                yield Problem(where, message, RULE)


def _is_in_unread_file(subject: Subject, reference: str) -> bool:
    structure = reference.split("/")[0]
    if structure in subject.records.structure_by_id:
        return False
    return subject.is_unread(f"data/mal/{structure}.yaml", GoalStructure)
