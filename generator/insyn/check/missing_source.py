"""En uppgift ska säga var i källan den står.

Mål och mått måste ha ett *underlag*. En målstruktur bör ha det. En bedömning får luta sig mot
målets underlag.

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
from insyn.problems import Level, Problem, quoted

RULE = "saknar-källa"

_CURE = 'Skriv den i "underlag".'


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every goal and indicator, and a warning for every structure."""
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
