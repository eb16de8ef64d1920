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

    data/matt/utfall.csv:2:6: varning: värdet för alla är 71 men ligger inte mellan könens 52
        och 70. Kontrollera mot källan. Står det så där, lägg till en anmärkning i
        data/matt/trygg-kvall.yaml med typ: motsägelse och gäller: [total 2019]. [total-utanför]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.figures import OUTCOMES
from insyn.problems import Level, Problem

RULE = "total-utanför"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every total that is not between the values of both sexes."""
    for indicator, found in subject.unnoted("total"):
        message = (
            f"värdet för alla är {found.observation.value} men ligger inte mellan könens "
            f"{found.lower} och {found.upper}. Kontrollera mot källan. Står det så där, lägg "
            f"till en anmärkning i {indicator.file} med typ: motsägelse och "
            f"gäller: [{found.about}]."
        )
        where = subject.cell(OUTCOMES, found.observation.line, "varde")
        yield Problem(where, message, RULE, Level.WARNING)
