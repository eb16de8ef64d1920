"""En styrning ska höra till en målstruktur, och dess regler till principer som finns.

Styrningens id är målstrukturens id. En regel pekar på sin princip i samma fil med principens id.
Ett program för uppföljning och insyn pekar på sin målstruktur med *struktur*.

*Rätt*

    # data/styrning/2019.yaml
    id: 2019
    titel: Styrningen 2019
    beskrivning: Så styrdes kommunen.
    principer:
      - {id: balans, rubrik: Balans, text: Ett underskott ska återställas.}
    regler:
      - id: underskott
        titel: Tre år
        typ: återställs-inom
        antal-år: 3
        text: Ett underskott ska återställas inom tre år.
        princip: balans
        prövningar:
          - titel: Resultaten
            indata: [{namn: resultat, år: 2019, saknas: Källan anger det inte.}]
        underlag: {dokument: vb-2019, avsnitt: Ekonomi}
    underlag: [{dokument: vb-2019, avsnitt: Ekonomi}]

*Fel*

    # data/styrning/2018.yaml
    id: 2018
    titel: Styrningen 2018
    beskrivning: Så styrdes kommunen.
    principer:
      - {id: balans, rubrik: Balans, text: Ett underskott ska återställas.}
    regler:
      - id: underskott
        titel: Tre år
        typ: återställs-inom
        antal-år: 3
        text: Ett underskott ska återställas inom tre år.
        princip: balas
        prövningar:
          - titel: Resultaten
            indata: [{namn: resultat, år: 2018, saknas: Källan anger det inte.}]
        underlag: {dokument: vb-2019, avsnitt: Ekonomi}
    underlag: [{dokument: vb-2019, avsnitt: Ekonomi}]

*Så här säger kontrollen*

    data/styrning/2018.yaml:1:5: fel: målstrukturen "2018" finns inte. Menade du "2019"?
        [okänd-målstruktur]
    data/styrning/2018.yaml:12:14: fel: principen "balas" finns inte i filen. Menade du "balans"?
        [okänd-princip]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.records import GOALS_FOLDER
from insyn.model.goal import GoalStructure
from insyn.model.steering import Steering
from insyn.problems import Problem, quoted, suggestion

RULE_STRUCTURE = "okänd-målstruktur"
RULE_PRINCIPLE = "okänd-princip"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every structure and every principle that is named but does not exist."""
    for steering in subject.records.steerings:
        yield from _unknown_structure(subject, steering.id, steering.file, "id")
        yield from _unknown_principles(subject, steering)
    for programme in subject.records.programmes:
        if programme.structure:
            yield from _unknown_structure(subject, programme.structure, programme.file, "struktur")


def _unknown_structure(subject: Subject, structure: str, file: str, key: str) -> Iterator[Problem]:
    known, home = subject.records.structure_by_id, f"{GOALS_FOLDER}/{structure}.yaml"
    if structure not in known and not subject.is_unread(home, GoalStructure):
        message = f"målstrukturen {quoted(structure)} finns inte.{suggestion(structure, known)}"
        yield Problem(subject.place(file, key), message, RULE_STRUCTURE)


def _unknown_principles(subject: Subject, steering: Steering) -> Iterator[Problem]:
    known = {one.id for one in steering.principles}
    for place, rule in enumerate(steering.rules):
        if rule.principle and rule.principle not in known:
            hint = suggestion(rule.principle, known)
            message = f"principen {quoted(rule.principle)} finns inte i filen.{hint}"
            where = subject.place(steering.file, "regler", place, "princip")
            yield Problem(where, message, RULE_PRINCIPLE)
