"""En andel och ett medelvärde ska säga hur många personer som ligger bakom: *n*.

Utan n går det inte att se om värdet gäller få personer, eller hur säkert det är. Det gäller också
kommunens referensvärden. Anger källan inget n skriver du *kräver-n: nej* för måttet, och gäller
värdet inte personer skriver du *gäller-personer: nej*.

*Rätt*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,status,n
    bjorken,nojda,2025,80,värde,50

*Fel*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,status,n
    bjorken,nojda,2025,80,värde,
    linden,nojda,2025,90,värde,

*Så här säger kontrollen*

    data/jamfor-service/skola/varden.csv:2:7: fel: måttet "nojda" har ett värde utan n, antalet
        personer bakom det. Skriv n, eller kräver-n: nej för måttet i tjanst.yaml om källan inte
        anger det. Det gäller 2 värden. [saknar-n]
"""

from collections.abc import Iterator

from insyn.check.comparison import written
from insyn.check.comparison.written import Figure
from insyn.check.subject import Subject
from insyn.problems import Problem, quoted

RULE = "saknar-n"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every measure with figures that lack the number of persons."""
    lacking = (one for one in written.every_figure(subject) if _lacks(one))
    for found in written.by_measure(lacking).values():
        message = (
            f"måttet {quoted(found[0].measure.id)} har ett värde utan n, antalet personer bakom "
            "det. Skriv n, eller kräver-n: nej för måttet i tjanst.yaml om källan inte anger det."
        )
        if len(found) > 1:
            message += f" Det gäller {len(found)} värden."
        yield Problem(found[0].place(subject, "n"), message, RULE)


def _lacks(one: Figure) -> bool:
    """Tell whether n is due; for the whole country it protects nobody and is not asked for."""
    measure = one.measure
    is_due = measure.needs_persons and measure.counts_persons and measure.kind != "antal"
    return is_due and one.row.has_value and one.row.persons is None and one.row.unit != "riket"
