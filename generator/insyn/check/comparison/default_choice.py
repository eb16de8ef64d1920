"""Det ska framgå vad som händer för den som inte väljer.

Lagen om valfrihetssystem 9 kap. 2 § kräver det. Skriv det i tjänstens *ickeval*, eller i
valfrihetssystemets. Säger källan inget skriver du det i en anmärkning med *typ: lucka*.

*Rätt*

    # data/jamfor-service/skola/tjanst.yaml
    ickeval: Barnet får plats på en skola nära hemmet.

*Fel*

    # data/jamfor-service/skola/tjanst.yaml
    id: skola
    titel: Skola
    verksamhet: Grundskola
    nämnd: kommunstyrelsen
    beskrivning: Du väljer skola åt ditt barn.
    fakta:
      - {id: omrade, titel: Område, slag: text}
    mått:
      - id: nojda
        titel: Nöjda elever
        fråga: Är eleverna nöjda?
        enhet: procent
        riktning: upp
        slag: andel
        definition: Andelen elever som svarar att de är nöjda.
    visas-först: [nojda]
    siffrorna-säger-inte: [Hur just ditt barn skulle trivas.]
    underlag: [{dokument: vb-2019, avsnitt: Skolor}]

*Så här säger kontrollen*

    data/jamfor-service/skola/tjanst.yaml:1:5: varning: det framgår inte vad som händer för den som
        inte väljer. Skriv det i "ickeval", eller att källan inte säger det i en anmärkning med
        typ: lucka. [saknar-ickeval]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.records import OVERSIGHT_FOLDERS
from insyn.model.comparison.compared_service import Service
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.problems import Level, Problem

RULE = "saknar-ickeval"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every service that does not say what happens without a choice."""
    for service in subject.records.services:
        if not _is_told(subject, service):
            message = (
                "det framgår inte vad som händer för den som inte väljer. Skriv det i "
                '"ickeval", eller att källan inte säger det i en anmärkning med typ: lucka.'
            )
            yield Problem(subject.place(service.file, "id"), message, RULE, Level.WARNING)


def _is_told(subject: Subject, service: Service) -> bool:
    if service.default_choice or any(note.kind == "lucka" for note in service.notes):
        return True
    if not service.choice_system:
        return False
    system = subject.records.choice_system_by_id.get(service.choice_system)
    if system:
        return bool(system.default_choice)
    name = f"valfrihetssystem/{service.choice_system}.yaml"
    files = (f"{folder}/{name}" for folder in OVERSIGHT_FOLDERS)
    return any(subject.is_unread(file, ChoiceSystem) for file in files)
