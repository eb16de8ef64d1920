"""Ett värde för få personer döljs på webbplatsen, men går att läsa i filen och i dess historik.

Är arkivet med filerna öppet för andra, eller kan det bli det, ska värdet aldrig stå där: skriv
status *dolt-få* och töm värdet, n och gränserna. Gränsen är 5 personer om måttet inte har en högre
i *minsta-antal*. Kontrollen skriver aldrig ut värdet. Exempeldata är påhittade och går att läsa.

*Rätt*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,status,n
    bjorken,nojda,2025,,dolt-få,
    linden,nojda,2025,90,värde,40

*Fel*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,status,n
    bjorken,nojda,2025,75,värde,4
    linden,nojda,2025,90,dolt-få,40

*Så här säger kontrollen*

    data/jamfor-service/skola/varden.csv:2:5: varning: värdet gäller få personer. Det visas inte på
        webbplatsen, men går att läsa i filen. Skriv status dolt-få och töm värde, n och gränser,
        om inte bara behöriga kan läsa arkivet. [liten-grupp]
    data/jamfor-service/skola/varden.csv:3:5: fel: status är dolt-få, men här står något som ska
        vara dolt. Töm värde, gränser och ett n som är lågt. [liten-grupp]
"""

from collections.abc import Iterator

from insyn.check.comparison import written
from insyn.check.comparison.written import Figure
from insyn.check.subject import Subject
from insyn.derive.comparison.comparison import HIDDEN
from insyn.derive.comparison.protect import level_of
from insyn.problems import Level, Problem

RULE = "liten-grupp"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every real figure of few, an error where a hidden one is still there.

    A figure of nobody is the matter of värde-utan-personer.
    """
    for one in written.every_figure(subject):
        left = _left_behind(one) if one.row.status == HIDDEN else ""
        if left:
            message = (
                "status är dolt-få, men här står något som ska vara dolt. "
                "Töm värde, gränser och ett n som är lågt."
            )
            yield Problem(one.place(subject, left), message, RULE)
        elif one.is_few and one.row.persons != 0 and not one.service.is_example:
            message = (
                "värdet gäller få personer. Det visas inte på webbplatsen, men går att läsa i "
                "filen. Skriv status dolt-få och töm värde, n och gränser, om inte bara behöriga "
                "kan läsa arkivet."
            )
            yield Problem(one.place(subject, "varde"), message, RULE, Level.WARNING)


def _left_behind(one: Figure) -> str:
    """Return the first column that tells of what is hidden; the empty text where none does."""
    row = one.row
    fewest = one.measure.thresholds.of(level_of(row.unit))
    told = {
        "varde": row.value is not None,
        "n": row.persons is not None and one.measure.counts_persons and row.persons < fewest,
        "nedre": row.lower is not None,
        "ovre": row.upper is not None,
    }
    return next((column for column, is_told in told.items() if is_told), "")
