"""Det som en plan tar upp ska följas upp i tid.

Dagarna står i planens *senast*, eller räknas fram ur *intervall* och avtalets första dag. En
händelsestyrd uppföljning räknas inte, för den ingår inte i planen.

*Rätt*

    # data/utforare/planer/kommunstyrelsen-2026.yaml
    id: kommunstyrelsen-2026
    titel: Plan 2026
    nämnd: kommunstyrelsen
    period: 2026
    sammanfattning: Nämnden följer upp städningen.
    punkter:
      - id: stad
        vad: Städningen
        senast: [2026-06-30]
        återkoppling: [{mottagare: nämnd}]
    underlag: [{dokument: vb-2019, avsnitt: Plan}]
    # data/utforare/uppfoljningar/stad-2026.yaml
    id: stad-2026
    titel: Städningen 2026
    nämnd: kommunstyrelsen
    verksamhet: Lokalvård
    planpunkt: kommunstyrelsen-2026/stad
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
    från: 2026-01-01
    # data/utforare/planer/kommunstyrelsen-2026.yaml
    id: kommunstyrelsen-2026
    titel: Plan 2026
    nämnd: kommunstyrelsen
    period: 2026
    sammanfattning: Nämnden följer upp städningen.
    punkter:
      - {id: stad, vad: Städningen, avtal: stad, intervall: [{per: kvartal}]}
      - {id: bygge, vad: Byggen, senast: [2026-06-30, 2026-12-31]}

*Så här säger kontrollen*

    data/utforare/avtal/stad.yaml:1:1: varning: avtalet skulle ha följts upp senast 2026-03-31, och
        2 gånger till efter det. Lägg till uppföljningen när den är gjord. [sen-uppföljning]
    data/utforare/planer/kommunstyrelsen-2026.yaml:8:38: varning: punkten "bygge" skulle ha följts
        upp senast 2026-06-30. Lägg till uppföljningen när den är gjord. [sen-uppföljning]
"""

from collections import defaultdict
from collections.abc import Iterator

from insyn.check.oversight.unread import has_unread
from insyn.check.subject import Subject
from insyn.derive.oversight.oversight import Due
from insyn.places import Place
from insyn.problems import Level, Problem, quoted

RULE = "sen-uppföljning"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every contract, and item without one, that is behind its plan."""
    if has_unread(subject):
        return
    for world in subject.oversights:
        late: dict[str, list[Due]] = defaultdict(list)
        for due in world.overdue:
            late[due.item.contract or f"{due.plan.id}/{due.item.id}"].append(due)
        for dues in late.values():
            where, what = _target(subject, dues[0])
            message = f"{what} skulle ha följts upp senast {dues[0].slot.due}"
            if len(dues) > 1:
                times = "gång" if len(dues) == 2 else "gånger"
                message += f", och {len(dues) - 1} {times} till efter det"
            message += ". Lägg till uppföljningen när den är gjord."
            yield Problem(where, message, RULE, Level.WARNING)


def _target(subject: Subject, due: Due) -> tuple[Place, str]:
    """Return where an editor looks for what is late, and what it is."""
    contract = subject.records.contract_by_id.get(due.item.contract or "")
    if contract:
        return Place(contract.file), "avtalet"
    keys = ("punkter", due.plan.items.index(due.item), "senast")
    return subject.place(due.plan.file, *keys), f"punkten {quoted(due.item.id)}"
