"""Värdet för alla bör ligga mellan kvinnornas och männens.

För mått i antal gäller i stället att kvinnor och män ska bli summan.

*Rätt*

    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2019,T,kommunen,alla,61,värde,,,,vb-2019,nej
    trygg-kvall,2019,K,kommunen,alla,52,värde,,,,vb-2019,nej
    trygg-kvall,2019,M,kommunen,alla,70,värde,,,,vb-2019,nej

*Fel*

    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2019,T,kommunen,alla,71,värde,,,,vb-2019,nej
    trygg-kvall,2019,K,kommunen,alla,52,värde,,,,vb-2019,nej
    trygg-kvall,2019,M,kommunen,alla,70,värde,,,,vb-2019,nej

*Så här säger kontrollen*

    data/matt/utfall.csv:2:6: varning: värdet för alla är 71 men ligger inte mellan kvinnornas 52
        och männens 70. Kontrollera mot källan. [total-utanför]
"""

from collections.abc import Iterator

from insyn.check.sexes import trios
from insyn.check.subject import Subject
from insyn.load.figures import OUTCOMES
from insyn.problems import Level, Problem

RULE = "total-utanför"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every total that is not between the values of both sexes."""
    for indicator in subject.records.indicators:
        if indicator.unit == "antal":
            continue
        for total, women, men in trios(subject.figures_of(indicator)):
            assert total.value is not None  # a trio has three values
            if min(women, men) <= total.value <= max(women, men):
                continue
            message = (
                f"värdet för alla är {total.value} men ligger inte mellan kvinnornas {women} "
                f"och männens {men}. Kontrollera mot källan."
            )
            where = subject.cell(OUTCOMES, total.line, "varde")
            yield Problem(where, message, RULE, Level.WARNING)
