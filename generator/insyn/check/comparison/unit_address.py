"""En enhets id blir en adress, och den får inte vara upptagen.

`jamfor`, `vagledning` och `sida` är egna sidor i tjänsten. `kommunen` och `riket` betyder hela
kommunen och hela landet. Ett *tidigare_id* lämnar en hänvisning, och får därför inte vara ett id
som används i dag eller som en annan enhet har haft.

*Rätt*

    # data/jamfor-service/skola/enheter.csv
    enhet,titel,tidigare_id
    bjorken,Björkens skola,bjorkskolan
    linden,Lindens skola,

*Fel*

    # data/jamfor-service/skola/enheter.csv
    enhet,titel,tidigare_id
    jamfor,Björkens skola,
    riket,Rikets skola,
    linden,Lindens skola,riket

*Så här säger kontrollen*

    data/jamfor-service/skola/enheter.csv:2:1: fel: "jamfor" ger adressen
        /jamfor-service/skola/jamfor/, som redan används. Välj ett annat id. [samma-adress]
    data/jamfor-service/skola/enheter.csv:3:1: fel: "riket" betyder hela landet och kan inte vara
        en enhet. Välj ett annat id. [upptaget-id]
    data/jamfor-service/skola/enheter.csv:4:13: fel: "riket" ger adressen
        /jamfor-service/skola/riket/, som redan används. Välj ett annat id. [samma-adress]
"""

from collections.abc import Iterator

from insyn import urls
from insyn.check.comparison import written
from insyn.check.subject import Subject
from insyn.model.comparison.rows import Sheet
from insyn.model.record import LONGEST_SLUG
from insyn.problems import Problem, quoted

RULE_ADDRESS = "samma-adress"
RULE_TAKEN = "upptaget-id"
RULE_LONG = "långt-id"

_LEVELS = {"kommunen": "hela kommunen", "riket": "hela landet"}


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every id of a unit, now or before, that asks for what is taken.

    Living ids that are equal are the matter of the table, where the id is the key.
    """
    for sheet in written.sheets(subject):
        service = sheet.service
        for unit in sheet.units:
            place = written.unit_cell(subject, service, unit, "enhet")
            if unit.unit in _LEVELS:
                meaning = _LEVELS[unit.unit]
                message = f"{quoted(unit.unit)} betyder {meaning} och kan inte vara en enhet."
                yield Problem(place, f"{message} Välj ett annat id.", RULE_TAKEN)
            for column, identifier in (("enhet", unit.unit), ("tidigare_id", unit.earlier_id)):
                if len(identifier) > LONGEST_SLUG:
                    where = written.unit_cell(subject, service, unit, column)
                    length = f"id:t är {len(identifier)} tecken långt"
                    message = f"{length}. Korta det till högst {LONGEST_SLUG}."
                    yield Problem(where, message, RULE_LONG)
            if unit.unit in urls.RESERVED_UNIT_IDS:
                yield Problem(place, _taken(service.id, unit.unit), RULE_ADDRESS)
        yield from _earlier(subject, sheet)


def _earlier(subject: Subject, sheet: Sheet) -> Iterator[Problem]:
    taken = {*urls.RESERVED_UNIT_IDS, *(one.unit for one in sheet.units)}
    for unit in sheet.units:
        if not unit.earlier_id:
            continue
        if unit.earlier_id in taken:
            place = written.unit_cell(subject, sheet.service, unit, "tidigare_id")
            yield Problem(place, _taken(sheet.service.id, unit.earlier_id), RULE_ADDRESS)
        taken.add(unit.earlier_id)


def _taken(service: str, identifier: str) -> str:
    address = urls.unit(service, identifier)
    return f"{quoted(identifier)} ger adressen {address}, som redan används. Välj ett annat id."
