"""Två enheter i en tjänst bör inte heta likadant, för då går de inte att skilja åt.

*Rätt*

    # data/jamfor-service/skola/enheter.csv
    enhet,titel
    bjorken,"Björkens skola, Norr"
    linden,"Björkens skola, Söder"

*Fel*

    # data/jamfor-service/skola/enheter.csv
    enhet,titel
    bjorken,Björkens skola
    linden,Björkens Skola

*Så här säger kontrollen*

    data/jamfor-service/skola/enheter.csv:3:2: varning: enheten heter som den på rad 2.
        Lägg till något som skiljer dem åt, till exempel platsen. [samma-namn]
"""

from collections.abc import Iterator

from insyn.check.comparison import written
from insyn.check.subject import Subject
from insyn.problems import Level, Problem

RULE = "samma-namn"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every unit whose name another unit of the service has."""
    for sheet in written.sheets(subject):
        first_line: dict[str, int] = {}
        for unit in sheet.units:
            name = " ".join(unit.title.casefold().split())
            first = first_line.setdefault(name, unit.line)
            if name and first != unit.line:
                message = (
                    f"enheten heter som den på rad {first}. "
                    "Lägg till något som skiljer dem åt, till exempel platsen."
                )
                place = written.unit_cell(subject, sheet.service, unit, "titel")
                yield Problem(place, message, RULE, Level.WARNING)
