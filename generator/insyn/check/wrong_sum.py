"""Ett antal för alla bör vara summan av kvinnor och män.

Hela tal ska stämma exakt. Tal med decimaler får skilja en halv enhet i sista decimalen för
varje tal.

*Rätt*

    # data/matt/trygg-kvall.yaml
    enhet: antal
    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2019,T,kommunen,alla,320,värde,,,,vb-2019,nej
    trygg-kvall,2019,K,kommunen,alla,200,värde,,,,vb-2019,nej
    trygg-kvall,2019,M,kommunen,alla,120,värde,,,,vb-2019,nej

*Fel*

    # data/matt/trygg-kvall.yaml
    enhet: antal
    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2019,T,kommunen,alla,330,värde,,,,vb-2019,nej
    trygg-kvall,2019,K,kommunen,alla,200,värde,,,,vb-2019,nej
    trygg-kvall,2019,M,kommunen,alla,120,värde,,,,vb-2019,nej

*Så här säger kontrollen*

    data/matt/utfall.csv:2:6: varning: antalet för alla är 330 men kvinnor och män är tillsammans
        320. Kontrollera mot källan. [summa-stämmer-inte]
"""

from collections.abc import Iterator
from decimal import Decimal

from insyn.check.sexes import trios
from insyn.check.subject import Subject
from insyn.load.figures import OUTCOMES
from insyn.problems import Level, Problem

RULE = "summa-stämmer-inte"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every number of everyone that is not the sum of both sexes."""
    for indicator in subject.records.indicators:
        if indicator.unit != "antal":
            continue
        for total, women, men in trios(subject.figures_of(indicator)):
            assert total.value is not None  # a trio has three values
            if abs(total.value - women - men) <= _tolerance(total.value, women, men):
                continue
            message = (
                f"antalet för alla är {total.value} men kvinnor och män är tillsammans "
                f"{women + men}. Kontrollera mot källan."
            )
            where = subject.cell(OUTCOMES, total.line, "varde")
            yield Problem(where, message, RULE, Level.WARNING)


def _tolerance(*terms: Decimal) -> Decimal:
    """Return half a unit in the last decimal of each term; whole numbers are exact."""
    decimals = [-int(term.as_tuple().exponent) for term in terms]
    return sum((Decimal(5).scaleb(-places - 1) for places in decimals if places > 0), Decimal(0))
