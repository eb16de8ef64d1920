"""En dimension som ett mål hör till ska vara en hållbarhetsdimension i gemensamt/begrepp.yaml.

*Rätt*

    # data/mal/2019.yaml
    mål:
      - id: trygg-kommun
        titel: Trygg kommun
        nivå: övergripande
        dimension: social-hallbarhet
        underlag: {dokument: vb-2019, avsnitt: Mål}

*Fel*

    # data/mal/2019.yaml
    mål:
      - id: trygg-kommun
        titel: Trygg kommun
        nivå: övergripande
        dimension: social-hallbar
        underlag: {dokument: vb-2019, avsnitt: Mål}

*Så här säger kontrollen*

    data/mal/2019.yaml:12:16: fel: hållbarhetsdimensionen "social-hallbar" finns inte.
        Menade du "social-hallbarhet"? [okänt-begrepp]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.model.records import CONCEPTS_FILE
from insyn.model.shared_records import Concepts
from insyn.problems import Problem, quoted, suggestion

RULE = "okänt-begrepp"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every dimension of a goal that is not a known concept of that kind."""
    concepts = subject.records.concepts
    if not concepts and subject.is_unread(CONCEPTS_FILE, Concepts):
        return
    known = {concept.id for concept in concepts if concept.kind == "hållbarhetsdimension"}
    for structure in subject.records.structures:
        for place, goal in enumerate(structure.goals):
            if goal.dimension and goal.dimension not in known:
                where = subject.place(structure.file, "mål", place, "dimension")
                hint = suggestion(goal.dimension, known)
                message = f"hållbarhetsdimensionen {quoted(goal.dimension)} finns inte.{hint}"
                yield Problem(where, message, RULE)
