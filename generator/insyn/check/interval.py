"""Ett värde ska ligga mellan osäkerhetsintervallets gränser.

*Rätt*

    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2019,T,kommunen,alla,61,värde,58,64,,vb-2019,nej

*Fel*

    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2019,T,kommunen,alla,61,värde,64,58,,vb-2019,nej

*Så här säger kontrollen*

    data/matt/utfall.csv:2:8: fel: den nedre gränsen 64 är större än värdet 61.
        Rätta gränsen eller värdet. [fel-intervall]
    data/matt/utfall.csv:2:9: fel: den övre gränsen 58 är mindre än värdet 61.
        Rätta gränsen eller värdet. [fel-intervall]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.figures import OUTCOMES
from insyn.model.figures import Observation
from insyn.problems import Problem

RULE = "fel-intervall"

_CURE = "Rätta gränsen eller värdet."


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every bound on the wrong side of its value, or of the other bound."""
    for figures in subject.figures.values():
        for series in figures.outcomes.values():
            for one in series:
                if one.lower is not None or one.upper is not None:
                    yield from _wrong_bounds(subject, one)


def _wrong_bounds(subject: Subject, one: Observation) -> Iterator[Problem]:
    lower_cell = subject.cell(OUTCOMES, one.line, "nedre")
    if one.value is None:
        if one.lower is not None and one.upper is not None and one.lower > one.upper:
            message = f"den nedre gränsen {one.lower} är större än den övre {one.upper}."
            yield Problem(lower_cell, f"{message} Rätta gränserna.", RULE)
        return
    if one.lower is not None and one.lower > one.value:
        message = f"den nedre gränsen {one.lower} är större än värdet {one.value}."
        yield Problem(lower_cell, f"{message} {_CURE}", RULE)
    if one.upper is not None and one.upper < one.value:
        message = f"den övre gränsen {one.upper} är mindre än värdet {one.value}."
        yield Problem(subject.cell(OUTCOMES, one.line, "ovre"), f"{message} {_CURE}", RULE)
