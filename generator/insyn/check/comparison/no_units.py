"""En tjänst utan enheter har inget att välja mellan.

*Rätt*

    # data/jamfor-service/skola/enheter.csv
    enhet,titel
    bjorken,Björkens skola
    linden,Lindens skola

*Fel*

    # data/jamfor-service/skola/enheter.csv
    enhet,titel
    # data/jamfor-service/skola/varden.csv
    enhet,matt,period

*Så här säger kontrollen*

    data/jamfor-service/skola/tjanst.yaml:1:5: varning: tjänsten har inga enheter. Skriv dem i
        enheter.csv, eller ta bort mappen. [tom-tjänst]
"""

from collections.abc import Iterator

from insyn.check.comparison import written
from insyn.check.subject import Subject
from insyn.model.comparison.tables import UNITS
from insyn.problems import Level, Problem

RULE = "tom-tjänst"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every service without a unit."""
    for sheet in written.sheets(subject):
        if not sheet.units and not written.has_unread_rows(subject, sheet, UNITS):
            message = "tjänsten har inga enheter. Skriv dem i enheter.csv, eller ta bort mappen."
            where = subject.place(sheet.service.file, "id")
            yield Problem(where, message, RULE, Level.WARNING)
