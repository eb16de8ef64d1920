"""Ett värde ska ligga inom enhetens skala.

Procent och index går från 0 till 100, betyg från 1 till 10, och antal är minst 0.

*Rätt*

    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2019,T,kommunen,alla,61.5,värde,,,,vb-2019,nej

*Fel*

    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2019,T,kommunen,alla,615,värde,,,,vb-2019,nej

*Så här säger kontrollen*

    data/matt/utfall.csv:2:6: fel: 615 ligger utanför skalan för procent (0–100).
        Rätta värdet eller måttets enhet. [utanför-skala]
"""

from collections.abc import Iterator
from decimal import Decimal

from insyn.check.subject import Subject
from insyn.load.figures import MILESTONES, OUTCOMES
from insyn.model.codes import UNITS, Unit
from insyn.places import Place
from insyn.problems import Problem

RULE = "utanför-skala"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every outcome and target outside the range of its unit."""
    for indicator in subject.records.indicators:
        unit = UNITS[indicator.unit]
        figures = subject.figures_of(indicator)
        for series in figures.outcomes.values():
            for one in series:
                if one.value is not None and not _fits(one.value, unit):
                    yield _problem(subject.cell(OUTCOMES, one.line, "varde"), one.value, unit)
        for milestone in figures.milestones:
            if milestone.value is not None and not _fits(milestone.value, unit):
                where = subject.cell(MILESTONES, milestone.line, "varde")
                yield _problem(where, milestone.value, unit)


def _fits(value: Decimal, unit: Unit) -> bool:
    if unit.minimum is not None and value < unit.minimum:
        return False
    return unit.maximum is None or value <= unit.maximum


def _problem(where: Place, value: Decimal, unit: Unit) -> Problem:
    scale = f"minst {unit.minimum}" if unit.maximum is None else f"{unit.minimum}–{unit.maximum}"
    message = f"{value} ligger utanför skalan för {unit.code} ({scale})."
    return Problem(where, f"{message} Rätta värdet eller måttets enhet.", RULE)
