"""Ett avtal ska säkra den information som ger allmänheten insyn.

Det säger kommunallagen 10 kap. 9 §. Det gäller inte kommunens egen regi och kommunala bolag, för
där har allmänheten redan insyn.

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
    insynsklausul:
      finns: ja
      vad: [Antal anställda]
    underlag: [{dokument: vb-2019, avsnitt: Avtal}]

*Fel*

    # data/utforare/avtal/stad.yaml
    id: stad
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    insynsklausul:
      finns: nej
    # data/utforare/avtal/taxi.yaml
    id: taxi
    titel: Resor till skolan
    verksamhet: Skolskjuts
    nämnd: kommunstyrelsen

*Så här säger kontrollen*

    data/utforare/avtal/stad.yaml:6:10: varning: avtalet har ingen insynsklausul. Ta med en när
        avtalet ändras eller förnyas. [saknar-insynsklausul]
    data/utforare/avtal/taxi.yaml:1:1: varning: uppgifterna säger inte om avtalet har någon
        insynsklausul. Se efter i avtalet, och skriv "insynsklausul" med finns: ja eller nej.
        [saknar-insynsklausul]
"""

from collections.abc import Iterator

from insyn.check.oversight.unread import has_unread
from insyn.check.subject import Subject
from insyn.model.oversight.contract import Contract
from insyn.places import Place
from insyn.problems import Level, Problem

RULE = "saknar-insynsklausul"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every contract with a private performer and no clause of insight."""
    if has_unread(subject):
        return
    for contract in subject.records.contracts:
        if _is_public(subject, contract):
            continue
        clause = contract.insight_clause
        if clause is None:
            message = (
                "uppgifterna säger inte om avtalet har någon insynsklausul. Se efter i avtalet, "
                'och skriv "insynsklausul" med finns: ja eller nej.'
            )
            yield Problem(Place(contract.file), message, RULE, Level.WARNING)
        elif not clause.exists:
            where = subject.place(contract.file, "insynsklausul", "finns")
            message = "avtalet har ingen insynsklausul. Ta med en när avtalet ändras eller förnyas."
            yield Problem(where, message, RULE, Level.WARNING)


def _is_public(subject: Subject, contract: Contract) -> bool:
    provider = subject.records.provider_by_id.get(contract.provider or "")
    return contract.form == "eget-uppdrag" or bool(provider and provider.is_private is False)
