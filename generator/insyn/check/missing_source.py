"""En uppgift ska säga var i källan den står.

Mål och mått måste ha ett *underlag*. En målstruktur bör ha det. En bedömning får luta sig mot
målets underlag. Ett program, ett avtal, en uppföljningsplan och en uppföljning bör ha ett underlag
eller ett diarienummer, och en tjänst i Jämför service ett underlag. Det gäller inte exempeldata.

*Rätt*

    # data/mal/2019.yaml
    mål:
      - id: trygg-kommun
        titel: Trygg kommun
        nivå: övergripande
        underlag: {dokument: vb-2019, avsnitt: Mål}

*Fel*

    # data/mal/2019.yaml
    mål:
      - id: trygg-kommun
        titel: Trygg kommun
        nivå: övergripande

*Så här säger kontrollen*

    data/mal/2019.yaml:9:9: fel: målet "trygg-kommun" saknar källa. Skriv den i "underlag".
        [saknar-källa]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.model.oversight.programme import Decision
from insyn.model.records import Records
from insyn.problems import Level, Problem, quoted

RULE = "saknar-källa"

_CURE = 'Skriv den i "underlag".'


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every goal and indicator, and a warning for what should have a source."""
    for structure in subject.records.structures:
        if not structure.evidence:
            message = f"målstrukturen {quoted(structure.id)} saknar källa. {_CURE}"
            yield Problem(subject.place(structure.file, "id"), message, RULE, Level.WARNING)
        for place, goal in enumerate(structure.goals):
            if not goal.evidence:
                message = f"målet {quoted(goal.id)} saknar källa. {_CURE}"
                yield Problem(subject.place(structure.file, "mål", place, "id"), message, RULE)
    for indicator in subject.records.indicators:
        if not indicator.evidence:
            message = f"måttet {quoted(indicator.id)} saknar källa. {_CURE}"
            yield Problem(subject.place(indicator.file, "id"), message, RULE)
    for file, what in _without_source(subject.records):
        if not subject.records.is_example(file):
            message = f"{what} saknar källa. {_CURE}"
            yield Problem(subject.place(file, "id"), message, RULE, Level.WARNING)


def _without_source(records: Records) -> Iterator[tuple[str, str]]:
    """Yield the file and name of what neither evidence nor a diary number speaks for."""
    for programme in records.programmes:
        if not programme.evidence and not _is_in_diary(programme.adopted):
            yield programme.file, f"programmet {quoted(programme.id)}"
    for contract in records.contracts:
        if not contract.evidence and not contract.diary_number:
            yield contract.file, f"avtalet {quoted(contract.id)}"
    for plan in records.follow_up_plans:
        if not plan.evidence and not _is_in_diary(plan.decision):
            yield plan.file, f"uppföljningsplanen {quoted(plan.id)}"
    for follow_up in records.follow_ups:
        if not follow_up.evidence and not _is_in_diary(*follow_up.decisions):
            yield follow_up.file, f"uppföljningen {quoted(follow_up.id)}"
    for service in records.services:
        if not service.evidence:
            yield service.file, f"tjänsten {quoted(service.id)}"


def _is_in_diary(*decisions: Decision | None) -> bool:
    return any(one.diary_number for one in decisions if one)
