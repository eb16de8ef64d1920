"""Tillgänglighetsredogörelsen ska gås igenom, och webbplatsen mätas, minst en gång om året.

Dagen då den gicks igenom står i *senast-granskad* i data/tillganglighet.yaml. Mätningen gör du med
"make quality"; är den äldre säger kontrollen gammal-mätning.

*Rätt*

    # data/tillganglighet.yaml
    namn: Insyn för Exempelby
    förenlighet: delvis
    bedömning: Vi har prövat varje slag av sida.
    publicerad: 2025-06-01
    upprättad: 2025-06-01
    senast-granskad: 2025-11-21
    prövningar:
      - {sätt: självskattning, text: Vi har prövat., utförd-av: Redaktionen, dag: 2025-11-21}

*Fel*

    # data/tillganglighet.yaml
    namn: Insyn för Exempelby
    förenlighet: delvis
    bedömning: Vi har prövat varje slag av sida.
    publicerad: 2025-06-01
    upprättad: 2025-06-01
    senast-granskad: 2025-11-20
    prövningar:
      - {sätt: självskattning, text: Vi har prövat., utförd-av: Redaktionen, dag: 2025-11-20}

*Så här säger kontrollen*

    data/tillganglighet.yaml:6:18: varning: redogörelsen gicks igenom senast 2025-11-20, för mer än
        ett år sedan. Läs igenom den, rätta det som har ändrats och skriv dagen här.
        [gammal-redogörelse]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.derive.outdated import is_outdated
from insyn.model.records import ACCESSIBILITY_FILE, QUALITY_FILE
from insyn.problems import Level, Problem

RULE = "gammal-redogörelse"
RULE_MEASURED = "gammal-mätning"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning where the statement or the measurement is more than a year old."""
    today = next((world.today for world in subject.oversights), None)
    if today is None:
        return
    statement, quality = subject.records.accessibility, subject.records.quality
    if statement and is_outdated(statement.reviewed, today):
        message = (
            f"redogörelsen gicks igenom senast {statement.reviewed}, för mer än ett år sedan. "
            "Läs igenom den, rätta det som har ändrats och skriv dagen här."
        )
        where = subject.place(ACCESSIBILITY_FILE, "senast-granskad")
        yield Problem(where, message, RULE, Level.WARNING)
    if quality and is_outdated(quality.measured, today):
        message = (
            f"webbplatsen mättes senast {quality.measured}, för mer än ett år sedan. "
            'Kör "make quality".'
        )
        where = subject.place(QUALITY_FILE, "mätt")
        yield Problem(where, message, RULE_MEASURED, Level.WARNING)
