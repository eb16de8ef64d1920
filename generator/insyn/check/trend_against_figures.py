"""Trenden som källan anger bör stämma med siffrorna.

Kontrollen varnar bara när källan ser en positiv eller negativ trend och siffrorna har gått åt
andra hållet. En oförändrad trend får källan avgöra själv.

*Rätt*

    # data/matt/trygg-kvall.yaml
    trend: {riktning: positiv}
    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2018,T,kommunen,alla,61,värde,,,,vb-2019,nej
    trygg-kvall,2019,T,kommunen,alla,66,värde,,,,vb-2019,nej

*Fel*

    # data/matt/trygg-kvall.yaml
    trend: {riktning: positiv}
    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2018,T,kommunen,alla,66,värde,,,,vb-2019,nej
    trygg-kvall,2019,T,kommunen,alla,61,värde,,,,vb-2019,nej

*Så här säger kontrollen*

    data/matt/trygg-kvall.yaml:11:19: varning: källan anger positiv trend men siffran har gått från
        66 till 61, åt andra hållet. Kontrollera mot källan. Står det så där, lägg till en
        anmärkning med typ: motsägelse och gäller: [trend]. [trend-mot-siffror]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.problems import Level, Problem

RULE = "trend-mot-siffror"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every stated trend that goes against the figures."""
    for indicator, found in subject.unnoted("trend"):
        assert indicator.stated_trend  # there is something that goes against the figures
        message = (
            f"källan anger {indicator.stated_trend.direction} trend men siffran har gått från "
            f"{found.lower} till {found.upper}, åt andra hållet. Kontrollera mot källan. "
            f"Står det så där, lägg till en anmärkning med typ: motsägelse och "
            f"gäller: [{found.about}]."
        )
        where = subject.place(indicator.file, "trend", "riktning")
        yield Problem(where, message, RULE, Level.WARNING)
