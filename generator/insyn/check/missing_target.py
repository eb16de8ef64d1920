"""Ett mått som hör till ett mål bör ha ett målvärde eller ett etappmål.

Det gäller inte mått som är *del-av* ett annat mått och inte mått utan riktning. Har källan
inget målvärde skriver du varför under *utan-målvärde*.

*Rätt*

    # data/matt/malvarden.csv
    matt,period,typ,villkor,varde,text
    trygg-kvall,2019,etappmal,minst,65,Minst 65 procent

*Fel*

    # data/matt/malvarden.csv
    matt,period,typ,villkor,varde,text

*Så här säger kontrollen*

    data/matt/trygg-kvall.yaml:9:6: varning: måttet hör till ett mål men har inget målvärde.
        Lägg till en rad i malvarden.csv, eller skriv varför under utan-målvärde. [saknar-målvärde]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.figures import MILESTONES
from insyn.problems import Level, Problem

RULE = "saknar-målvärde"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every indicator that serves a goal but has no target."""
    if subject.is_unread_table(MILESTONES):
        return
    for indicator in subject.records.indicators:
        is_exempt = indicator.parent or indicator.direction == "ingen" or not indicator.goals
        if is_exempt or indicator.without_target or subject.figures_of(indicator).milestones:
            continue
        message = (
            "måttet hör till ett mål men har inget målvärde. Lägg till en rad i malvarden.csv, "
            "eller skriv varför under utan-målvärde."
        )
        yield Problem(subject.place(indicator.file, "mål"), message, RULE, Level.WARNING)
