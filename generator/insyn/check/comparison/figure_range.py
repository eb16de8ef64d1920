"""Ett värde i en tjänst ska ligga inom enhetens skala, och svarsfrekvensen mellan 0 och 100.

Procent och index går från 0 till 100, betyg från 1 till 10, och antal är minst 0. Det gäller också
gränserna för osäkerheten och referensvärdena.

*Rätt*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,n,svarsfrekvens
    bjorken,nojda,2025,80,50,62.5

*Fel*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,n,svarsfrekvens
    bjorken,nojda,2025,810,50,62.5
    linden,nojda,2025,90,40,625

*Så här säger kontrollen*

    data/jamfor-service/skola/varden.csv:2:5: fel: 810 ligger utanför skalan för procent (0–100).
        Rätta värdet eller måttets enhet. [utanför-skala]
    data/jamfor-service/skola/varden.csv:3:11: fel: svarsfrekvensen 625 ligger utanför 0–100.
        Rätta den. [utanför-skala]
"""

from collections.abc import Iterator
from decimal import Decimal

from insyn.check.comparison import written
from insyn.check.comparison.written import Figure
from insyn.check.subject import Subject
from insyn.model.codes import UNITS, Unit
from insyn.problems import Problem

RULE = "utanför-skala"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every figure and limit outside the range of its unit."""
    for one in written.every_figure(subject):
        unit = UNITS.get(one.measure.unit)
        if unit:
            yield from _outside(subject, one, unit)
        rate = one.row.response_rate
        if rate is not None and not 0 <= rate <= 100:
            message = f"svarsfrekvensen {rate} ligger utanför 0–100. Rätta den."
            yield Problem(one.place(subject, "svarsfrekvens"), message, RULE)


def _outside(subject: Subject, one: Figure, unit: Unit) -> Iterator[Problem]:
    parts = {"varde": one.row.value, "nedre": one.row.lower, "ovre": one.row.upper}
    scale = f"minst {unit.minimum}" if unit.maximum is None else f"{unit.minimum}–{unit.maximum}"
    for column, value in parts.items():
        if value is not None and not _fits(value, unit):
            shown = "värdet" if one.is_few else str(value)
            message = f"{shown} ligger utanför skalan för {unit.code} ({scale})."
            message = f"{message} Rätta värdet eller måttets enhet."
            yield Problem(one.place(subject, column), message, RULE)


def _fits(value: Decimal, unit: Unit) -> bool:
    if unit.minimum is not None and value < unit.minimum:
        return False
    return unit.maximum is None or value <= unit.maximum
