"""En uppföljning av ett avtal bör göras medan avtalet gäller.

*Rätt*

    # data/utforare/uppfoljningar/stad-2026.yaml
    id: stad-2026
    titel: Städningen 2026
    nämnd: kommunstyrelsen
    verksamhet: Lokalvård
    avser: [Städningen av skolor]
    period: 2026
    genomförd: 2026-05-12
    återkoppling: [{mottagare: nämnd}]
    underlag: [{dokument: vb-2019, avsnitt: Uppföljning}]

*Fel*

    # data/utforare/avtal/stad.yaml
    id: stad
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    från: 2024-01-01
    till: 2027-12-31
    avslutat: {datum: 2025-12-31, sätt: hävt}
    # data/utforare/uppfoljningar/stad-2026.yaml
    id: stad-2026
    titel: Städningen 2026
    nämnd: kommunstyrelsen
    verksamhet: Lokalvård
    avtal: stad
    period: 2026
    genomförd: 2026-05-12

*Så här säger kontrollen*

    data/utforare/uppfoljningar/stad-2026.yaml:7:12: varning: dagen 2026-05-12 är efter avtalets
        sista dag, 2025-12-31. Kontrollera dagen, och att det är rätt avtal.
        [uppföljning-efter-avtalet]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.derive.oversight.contract_time import last_day
from insyn.problems import Level, Problem

RULE = "uppföljning-efter-avtalet"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every follow-up, made or planned, of a contract that had ended."""
    for follow_up in subject.records.follow_ups:
        contract = subject.records.contract_by_id.get(follow_up.contract or "")
        last = last_day(contract) if contract else None
        day = follow_up.day or follow_up.planned
        if last and day and day > last:
            message = (
                f"dagen {day} är efter avtalets sista dag, {last}. "
                "Kontrollera dagen, och att det är rätt avtal."
            )
            key = "genomförd" if follow_up.day else "planerad"
            yield Problem(subject.place(follow_up.file, key), message, RULE, Level.WARNING)
