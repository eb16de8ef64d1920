"""Det som en tjänst och dess enheter pekar på ska finnas, och höra ihop.

En tjänst pekar på ett *valfrihetssystem*, och systemet pekar tillbaka med *jämför-service*. En
enhet pekar på *utforare* och *avtal*. Det som är verkligt pekar inte på exempeldata, och tvärtom.

*Rätt*

    # data/utforare/utforare/bjork.yaml
    id: bjork
    titel: Björk AB
    # data/jamfor-service/skola/enheter.csv
    enhet,titel,utforare
    bjorken,Björkens skola,bjork
    linden,Lindens skola,

*Fel*

    # data/utforare/utforare/bjork.yaml
    id: bjork
    titel: Björk AB
    # data/utforare/avtal/bjork-skola.yaml
    id: bjork-skola
    titel: Skola
    verksamhet: Grundskola
    nämnd: kommunstyrelsen
    utförare: bjork
    # data/utforare/valfrihetssystem/skolval.yaml
    id: skolval
    titel: Skolvalet
    verksamhet: Grundskola
    nämnd: kommunstyrelsen
    beskrivning: Du väljer skola.
    jämför-service: skolor
    # data/jamfor-service/skola/tjanst.yaml
    valfrihetssystem: skolvalet
    # data/jamfor-service/skola/enheter.csv
    enhet,titel,utforare,avtal
    bjorken,Björkens skola,bjrk,
    linden,Lindens skola,,bjork-skola

*Så här säger kontrollen*

    data/jamfor-service/skola/enheter.csv:2:4: fel: utföraren "bjrk" finns inte.
        Menade du "bjork"? [okänd-länk]
    data/jamfor-service/skola/enheter.csv:3:6: fel: avtalet "bjork-skola" hör till utföraren
        "bjork", men enheten har ingen utförare. Skriv "bjork" i utforare, eller ta bort avtalet.
        [okänd-länk]
    data/jamfor-service/skola/tjanst.yaml:21:19: fel: valfrihetssystemet "skolvalet" finns inte.
        Menade du "skolval"? [okänd-länk]
    data/utforare/valfrihetssystem/skolval.yaml:6:17: fel: tjänsten "skolor" finns inte.
        Menade du "skola"? [okänd-länk]
"""

from collections.abc import Iterator

from insyn.check.comparison import written
from insyn.check.comparison.links import Link, is_unmarked_example, links
from insyn.check.subject import Subject
from insyn.load.records import SERVICES_FOLDER
from insyn.model.comparison.compared_service import SERVICE_FILE, Service
from insyn.model.comparison.rows import Sheet
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.problems import Problem, quoted, suggestion

RULE = "okänd-länk"

MOST_HINTS = 100
"""The number of unknown links after which no likeness is sought among thousands of ids."""

_REAL = "Det som är verkligt kan inte peka på det som är påhittat."
_INVENTED = "Det som är påhittat kan inte peka på det som är verkligt."


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every link that leads nowhere, or to what it may not lead to."""
    unmarked = set()
    for sheet in written.sheets(subject):
        is_unmarked = is_unmarked_example(subject, sheet)
        if is_unmarked:
            unmarked.add(sheet.service.id)
        yield from _wrong_links(subject, sheet, is_unmarked)
        yield from _of_another(subject, sheet)
        yield from _without_way_back(subject, sheet.service)
    for system in subject.records.choice_systems:
        message = _wrong_service(subject, system, unmarked)
        if message:
            yield Problem(subject.place(system.file, "jämför-service"), message, RULE)


def _wrong_links(subject: Subject, sheet: Sheet, is_unmarked: bool) -> Iterator[Problem]:
    hints = 0
    for link in links(subject.records, sheet):
        message = ""
        if link.files:
            message = "" if is_unmarked else _mixed(subject, link)
        elif not link.kind.is_unread(subject, link.target):
            hint = suggestion(link.target, link.kind.files) if hints < MOST_HINTS else ""
            hints += 1
            message = f"{link.kind.word} {quoted(link.target)} finns inte.{hint}"
        if message:
            yield Problem(link.place(subject), message, RULE)


def _mixed(subject: Subject, link: Link) -> str:
    is_example = link.service.is_example
    if is_example in map(subject.records.is_example, link.files):
        return ""
    belongs, why = ("hör inte", _INVENTED) if is_example else ("hör", _REAL)
    return f"{link.kind.word} {quoted(link.target)} {belongs} till exempeldata. {why}"


def _of_another(subject: Subject, sheet: Sheet) -> Iterator[Problem]:
    """Yield a problem for every unit whose contract is that of another performer."""
    for unit in sheet.units:
        contract = subject.records.contract_by_id.get(unit.contract)
        if not contract or not contract.provider or contract.provider == unit.provider:
            continue
        owner = f"avtalet {quoted(unit.contract)} hör till utföraren {quoted(contract.provider)}"
        message = f"{owner}, men enheten till {quoted(unit.provider)}. Rätta det som är fel."
        if not unit.provider:
            message = (
                f"{owner}, men enheten har ingen utförare. "
                f"Skriv {quoted(contract.provider)} i utforare, eller ta bort avtalet."
            )
        place = written.unit_cell(subject, sheet.service, unit, "avtal")
        yield Problem(place, message, RULE)


def _without_way_back(subject: Subject, service: Service) -> Iterator[Problem]:
    """Yield a problem where a choice system does not say that it is compared in a service."""
    system = subject.records.choice_system_by_id.get(service.choice_system or "")
    if system and not system.comparison:
        message = (
            f"valfrihetssystemet {quoted(system.id)} säger inte att det finns i Jämför service. "
            f"Skriv jämför-service: {service.id} i {system.file}."
        )
        yield Problem(subject.place(service.file, "valfrihetssystem"), message, RULE)


def _wrong_service(subject: Subject, system: ChoiceSystem, unmarked: set[str]) -> str:
    """Return what is wrong with the service that a choice system says it is compared in."""
    if not system.comparison:
        return ""
    records = subject.records
    service = records.service_by_id.get(system.comparison)
    named = f"tjänsten {quoted(system.comparison)}"
    if not service:
        if _is_unread(subject, system.comparison):
            return ""
        return f"{named} finns inte.{suggestion(system.comparison, records.service_by_id)}"
    if service.choice_system and service.choice_system != system.id:
        other = quoted(service.choice_system)
        return f"{named} hör till valfrihetssystemet {other}. Rätta det som är fel."
    if service.id in unmarked or service.is_example == records.is_example(system.file):
        return ""
    if service.is_example:
        return f"{named} hör till exempeldata. {_REAL}"
    return f"{named} hör inte till exempeldata. {_INVENTED}"


def _is_unread(subject: Subject, identifier: str) -> bool:
    return subject.is_unread(f"{SERVICES_FOLDER}/{identifier}/{SERVICE_FILE}", Service)
