"""Ett avtal ska säga vilket program för uppföljning och insyn det följer.

Det gäller också kommunens egen regi. Finns det insynskrav om program, så gäller det bara de avtal
som kraven gäller: ett gammalt avtal kan vara äldre än lagen.

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
    form: eget-uppdrag
    program: insyn
    underlag: [{dokument: vb-2019, avsnitt: Avtal}]

*Fel*

    # data/utforare/avtal/stad.yaml
    id: stad
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    form: eget-uppdrag

*Så här säger kontrollen*

    data/utforare/avtal/stad.yaml:1:1: varning: uppgifterna säger inte vilket program avtalet
        följer. Skriv programmets id i "program". [saknar-program]
"""

from collections import defaultdict
from collections.abc import Iterator, Set

from insyn.check.oversight.unread import has_unread
from insyn.check.subject import Subject
from insyn.derive.oversight.verdict import NOT_APPLICABLE
from insyn.places import Place
from insyn.problems import Level, Problem

RULE = "saknar-program"

_TRIED_BY = "avtalet-följer-program"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every contract that names no programme, though it ought to."""
    if has_unread(subject):
        return
    exempt = _exempt(subject)
    for contract in subject.records.contracts:
        if contract.programme is None and contract.id not in exempt:
            message = (
                "uppgifterna säger inte vilket program avtalet följer. "
                'Skriv programmets id i "program".'
            )
            yield Problem(Place(contract.file), message, RULE, Level.WARNING)


def _exempt(subject: Subject) -> Set[str]:
    """Return the ids of the contracts that none of the requirements of a programme concerns."""
    requirements = subject.records.insight_requirements
    asked = {one.id for one in requirements if one.rule == _TRIED_BY}
    codes: dict[str, set[str]] = defaultdict(set)
    for matrix in subject.matrices:
        for verdict in matrix.verdicts:
            if verdict.requirement in asked:
                codes[verdict.subject].add(verdict.code)
    return {contract for contract, found in codes.items() if found == {NOT_APPLICABLE}}
