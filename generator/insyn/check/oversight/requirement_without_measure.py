"""Ett krav i ett avtal ska säga hur det mäts, annars kan det inte följas upp.

*Rätt*

    # data/utforare/program/insyn.yaml
    id: insyn
    titel: Program för insyn
    sammanfattning: Så följs utförarna upp.
    underlag: [{dokument: vb-2019, avsnitt: Program}]
    # data/utforare/avtal/stad.yaml
    id: stad
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    program: insyn
    insynsklausul: {finns: ja}
    krav:
      - {id: rena-golv, krav: Golven ska vara rena., mäts-genom: Stickprov varje månad}
    underlag: [{dokument: vb-2019, avsnitt: Avtal}]

*Fel*

    # data/utforare/avtal/stad.yaml
    id: stad
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    krav:
      - {id: rena-golv, krav: Golven ska vara rena.}

*Så här säger kontrollen*

    data/utforare/avtal/stad.yaml:6:10: varning: kravet "rena-golv" kan inte följas upp, för inget
        mått är angivet. Skriv hur det mäts i "mäts-genom". [krav-utan-mått]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.problems import Level, Problem, quoted

RULE = "krav-utan-mått"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every requirement of a contract that does not say how it is measured."""
    for contract in subject.records.contracts:
        for place, requirement in enumerate(contract.requirements):
            if not requirement.measured_by:
                message = (
                    f"kravet {quoted(requirement.id)} kan inte följas upp, för inget mått är "
                    'angivet. Skriv hur det mäts i "mäts-genom".'
                )
                where = subject.place(contract.file, "krav", place, "id")
                yield Problem(where, message, RULE, Level.WARNING)
