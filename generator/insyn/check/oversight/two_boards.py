"""Ett avtal hör till en nämnd, och det är den som planerar och följer upp det.

*Rätt*

    # data/utforare/planer/kommunstyrelsen-2026.yaml
    id: kommunstyrelsen-2026
    titel: Plan 2026
    nämnd: kommunstyrelsen
    period: 2026
    sammanfattning: Nämnden följer upp städningen.
    punkter:
      - {id: stad, vad: Städningen, återkoppling: [{mottagare: nämnd}]}
    underlag: [{dokument: vb-2019, avsnitt: Plan}]

*Fel*

    # data/gemensamt/namnder.yaml
    nämnder:
      - {id: kommunstyrelsen, titel: Kommunstyrelsen}
      - {id: skolnamnden, titel: Skolnämnden}
    # data/utforare/avtal/stad.yaml
    id: stad
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    # data/utforare/planer/skolnamnden-2026.yaml
    id: skolnamnden-2026
    titel: Plan 2026
    nämnd: skolnamnden
    period: 2026
    sammanfattning: Nämnden följer upp städningen.
    punkter:
      - {id: stad, vad: Städningen, avtal: stad}
    # data/utforare/uppfoljningar/stad-2026.yaml
    id: stad-2026
    titel: Städningen 2026
    nämnd: skolnamnden
    verksamhet: Lokalvård
    avtal: stad
    period: 2026

*Så här säger kontrollen*

    data/utforare/planer/skolnamnden-2026.yaml:7:40: fel: avtalet "stad" hör till nämnden
        "kommunstyrelsen", men det här hör till "skolnamnden". Rätta en av nämnderna.
        [två-nämnder]
    data/utforare/uppfoljningar/stad-2026.yaml:5:8: fel: avtalet "stad" hör till nämnden
        "kommunstyrelsen", men det här hör till "skolnamnden". Rätta en av nämnderna.
        [två-nämnder]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.model.records import Records
from insyn.places import KeyPath
from insyn.problems import Problem, quoted

RULE = "två-nämnder"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every plan and follow-up of a contract that another board has."""
    for file, keys, identifier, board in _claims(subject.records):
        contract = subject.records.contract_by_id.get(identifier)
        if contract and contract.board != board:
            message = (
                f"avtalet {quoted(identifier)} hör till nämnden {quoted(contract.board)}, men "
                f"det här hör till {quoted(board)}. Rätta en av nämnderna."
            )
            yield Problem(subject.place(file, *keys), message, RULE)


def _claims(records: Records) -> Iterator[tuple[str, KeyPath, str, str]]:
    """Yield each contract that a board says it follows up: where that stands, its id, the board."""
    for plan in records.follow_up_plans:
        for place, item in enumerate(plan.items):
            if item.contract:
                yield plan.file, ("punkter", place, "avtal"), item.contract, plan.board
    for follow_up in records.follow_ups:
        if follow_up.contract:
            yield follow_up.file, ("avtal",), follow_up.contract, follow_up.board
