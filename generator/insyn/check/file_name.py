"""En fil ska heta som det id som står i den.

Det gäller mått, målstrukturer, åtaganden, uppställningar, planer för intern kontroll, styrningar
och allt i mapparna om utförare. En uppföljningsplans id slutar på planens år:
*kommunstyrelsen-2019*. En tjänst i Jämför service har samma id som mappen heter. En datamängds
*name* ska vara lika med mappens namn.

*Rätt*

    # data/matt/trygg-kvall.yaml
    id: trygg-kvall
    titel: Trygghet kvällstid
    definition: Andelen som känner sig trygga ute på kvällen.
    enhet: procent
    riktning: upp
    decimaler: 0
    gäller-personer: nej
    källa: Medborgarundersökningen
    mål: [2019/trygg-kommun]
    underlag: {dokument: vb-2019, avsnitt: Trygghet}

*Fel*

    # data/matt/trygg-kvall.yaml
    id: trygghet
    titel: Trygghet kvällstid
    definition: Andelen som känner sig trygga ute på kvällen.
    enhet: procent
    riktning: upp
    decimaler: 0
    gäller-personer: nej
    källa: Medborgarundersökningen
    mål: [2019/trygg-kommun]
    underlag: {dokument: vb-2019, avsnitt: Trygghet}

*Så här säger kontrollen*

    data/matt/trygg-kvall.yaml:1:5: fel: id är "trygghet" men filen heter "trygg-kvall.yaml".
        Byt namn på filen till "trygghet.yaml" eller ändra id. [fel-filnamn]
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from insyn.check.subject import Subject
from insyn.model.comparison.compared_service import SERVICE_FILE
from insyn.problems import Problem, quoted

RULE = "fel-filnamn"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every file or folder that is not named as what it holds."""
    for file, identifier in subject.named_files():
        name, right_name = PurePosixPath(file).name, f"{identifier}.yaml"
        if name != right_name:
            message = (
                f"id är {quoted(identifier)} men filen heter {quoted(name)}. "
                f"Byt namn på filen till {quoted(right_name)} eller ändra id."
            )
            yield Problem(subject.place(file, "id"), message, RULE)
    for plan in subject.records.follow_up_plans:
        if not plan.id.endswith(f"-{plan.year:04}"):
            right_id = f"{plan.board}-{plan.year:04}"
            message = f"planens id slutar inte på planens år. Skriv {quoted(right_id)}."
            yield Problem(subject.place(plan.file, "id"), message, RULE)
    for service in subject.records.services:
        folder = PurePosixPath(service.file).parent.name
        if service.id != folder:
            message = (
                f"tjänsten har id {quoted(service.id)} men mappen heter {quoted(folder)}. "
                f"Byt namn på mappen till {quoted(service.id)} eller ändra id."
            )
            yield Problem(subject.place(service.file, "id"), message, RULE)
    for package in subject.records.packages:
        if package.file.endswith(SERVICE_FILE):
            continue
        folder = PurePosixPath(package.file).parent.name
        if package.name != folder:
            message = (
                f"datamängden heter {quoted(package.name)} men mappen {quoted(folder)}. "
                f"Skriv {quoted(folder)}."
            )
            yield Problem(subject.place(package.file, "name"), message, RULE)
