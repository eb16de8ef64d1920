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
        320. Kontrollera mot källan. Står det så där, lägg till en anmärkning i
        data/matt/trygg-kvall.yaml med typ: motsägelse och gäller: [summa 2019].
        [summa-stämmer-inte]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.figures import OUTCOMES
from insyn.problems import Level, Problem

RULE = "summa-stämmer-inte"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every number of everyone that is not the sum of both sexes."""
    for indicator, found in subject.unnoted("summa"):
        message = (
            f"antalet för alla är {found.observation.value} men kvinnor och män är tillsammans "
            f"{found.upper}. Kontrollera mot källan. Står det så där, lägg till en anmärkning "
            f"i {indicator.file} med typ: motsägelse och gäller: [{found.about}]."
        )
        where = subject.cell(OUTCOMES, found.observation.line, "varde")
        yield Problem(where, message, RULE, Level.WARNING)
