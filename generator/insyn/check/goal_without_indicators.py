"""Ett mål bör följas av minst ett mått.

Det räcker att ett mål längre ned i strukturen har ett mått. Är det meningen att målet inte ska
ha några mått, så skriv skälet i *utan-mått*.

*Rätt*

    # data/mal/2019.yaml
    mål:
      - id: trygg-kommun
        titel: Trygg kommun
        nivå: övergripande
        underlag: {dokument: vb-2019, avsnitt: Mål}
      - id: vacker-kommun
        titel: Vacker kommun
        nivå: övergripande
        utan-mått: Källan anger inga mått för målet.
        underlag: {dokument: vb-2019, avsnitt: Mål}

*Fel*

    # data/mal/2019.yaml
    mål:
      - id: trygg-kommun
        titel: Trygg kommun
        nivå: övergripande
        underlag: {dokument: vb-2019, avsnitt: Mål}
      - id: vacker-kommun
        titel: Vacker kommun
        nivå: övergripande
        underlag: {dokument: vb-2019, avsnitt: Mål}

*Så här säger kontrollen*

    data/mal/2019.yaml:13:9: varning: målet "vacker-kommun" har inga mått.
        Koppla ett mått till målet, eller skriv skälet i "utan-mått". [mål-utan-mått]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.model.goal import GoalStructure
from insyn.problems import Level, Problem, quoted

RULE = "mål-utan-mått"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every goal that no indicator serves, directly or further down."""
    if subject.has_unread_indicators:
        return
    served = {
        reference for indicator in subject.records.indicators for reference in indicator.goals
    }
    for structure in subject.records.structures:
        followed = _followed(structure, served)
        for place, goal in enumerate(structure.goals):
            if goal.id in followed or goal.without_indicators:
                continue
            message = (
                f"målet {quoted(goal.id)} har inga mått. "
                'Koppla ett mått till målet, eller skriv skälet i "utan-mått".'
            )
            where = subject.place(structure.file, "mål", place, "id")
            yield Problem(where, message, RULE, Level.WARNING)


def _followed(structure: GoalStructure, served: set[str]) -> set[str]:
    """Return the ids of goals with an indicator of their own or on a goal below them."""
    parent_by_id = {goal.id: goal.parent for goal in structure.goals}
    followed: set[str] = set()
    for goal in structure.goals:
        identifier: str | None = goal.id if structure.reference(goal) in served else None
        while identifier and identifier not in followed:
            followed.add(identifier)
            identifier = parent_by_id.get(identifier)
    return followed
