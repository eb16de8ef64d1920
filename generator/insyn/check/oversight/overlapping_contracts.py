"""Två avtal bör inte gälla samma sak samtidigt, och ett avtal inte samtidigt som det ersätter.

Det är samma sak när utförare, verksamhet och nämnd är desamma. En förlängning räknas om den är
använd.

*Rätt*

    # data/utforare/program/insyn.yaml
    id: insyn
    titel: Program för insyn
    sammanfattning: Så följs utförarna upp.
    underlag: [{dokument: vb-2019, avsnitt: Program}]
    # data/utforare/utforare/rent.yaml
    id: rent
    titel: Rent AB
    # data/utforare/avtal/stad-2024.yaml
    id: stad-2024
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    utförare: rent
    program: insyn
    från: 2024-01-01
    till: 2025-12-31
    insynsklausul: {finns: ja}
    underlag: [{dokument: vb-2019, avsnitt: Avtal}]
    # data/utforare/avtal/stad-2026.yaml
    id: stad-2026
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    utförare: rent
    program: insyn
    från: 2026-01-01
    ersätter: stad-2024
    insynsklausul: {finns: ja}
    underlag: [{dokument: vb-2019, avsnitt: Avtal}]

*Fel*

    # data/utforare/avtal/stad-2024.yaml
    id: stad-2024
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    utförare: rent
    från: 2024-01-01
    till: 2026-06-30
    # data/utforare/avtal/stad-2026.yaml
    id: stad-2026
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    utförare: glans
    från: 2026-01-01
    ersätter: stad-2024
    # data/utforare/avtal/stad-extra.yaml
    id: stad-extra
    titel: Städning av fler skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    utförare: rent
    från: 2025-08-01

*Så här säger kontrollen*

    data/utforare/avtal/stad-2026.yaml:6:7: varning: avtalet börjar 2026-01-01, men "stad-2024" som
        det ersätter gäller till 2026-06-30. Rätta dagarna. [överlappande-avtal]
    data/utforare/avtal/stad-extra.yaml:6:7: varning: avtalet börjar 2025-08-01, men "stad-2024" med
        samma utförare, verksamhet och nämnd gäller till 2026-06-30. Rätta dagarna om det ena
        har följt på det andra. [överlappande-avtal]
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from insyn.check.subject import Subject
from insyn.derive.oversight.contract_time import last_day
from insyn.model.oversight.contract import Contract
from insyn.problems import Level, Problem, quoted

RULE = "överlappande-avtal"

_REPLACED = "som det ersätter"
_ALIKE = "med samma utförare, verksamhet och nämnd"
_CURES = {
    _REPLACED: "Rätta dagarna.",
    _ALIKE: "Rätta dagarna om det ena har följt på det andra.",
}

_Pair = tuple[Contract, Contract, str]
"""The contract that still applied, the one that began, and what they have to do with each other."""


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every contract that begins while one like it, or before it, applies."""
    known = subject.records.contract_by_id
    alike: dict[tuple[str, str, str], list[Contract]] = defaultdict(list)
    for contract in subject.records.contracts:
        if contract.provider:
            alike[contract.provider, contract.service, contract.board].append(contract)
    for before, contract, why in (*_replaced(known), *_at_once(alike.values())):
        end = last_day(before)
        until = f"gäller till {end}" if end else "har ingen sista dag"
        message = f"avtalet börjar {contract.first_day}, men {quoted(before.id)} {why} {until}."
        where = subject.place(contract.file, "från")
        yield Problem(where, f"{message} {_CURES[why]}", RULE, Level.WARNING)


def _replaced(known: Mapping[str, Contract]) -> Iterator[_Pair]:
    for contract in known.values():
        before = known.get(contract.replaces or "")
        if before and before is not contract and _overlap(before, contract):
            yield before, contract, _REPLACED


def _at_once(groups: Iterable[list[Contract]]) -> Iterator[_Pair]:
    """Yield each contract that begins while one of its group applies, with the longest of those."""
    for group in groups:
        longest: Contract | None = None
        for contract in sorted(group, key=lambda one: (str(one.first_day), one.id)):
            if not _applies_some_time(contract):
                continue
            if longest and _overlap(longest, contract) and not _succeed(longest, contract):
                yield longest, contract, _ALIKE
            if longest is None or _end(contract) > _end(longest):
                longest = contract


def _overlap(before: Contract, after: Contract) -> bool:
    is_known = _applies_some_time(before) and _applies_some_time(after)
    return bool(is_known and after.first_day and after.first_day <= _end(before))


def _succeed(one: Contract, other: Contract) -> bool:
    return one.id == other.replaces or other.id == one.replaces


def _applies_some_time(contract: Contract) -> bool:
    """Tell whether it is known when a contract began, and when it ended if it has."""
    has_end = not contract.ending or contract.ending.day is not None
    return contract.first_day is not None and has_end


def _end(contract: Contract) -> date:
    return last_day(contract) or date.max
