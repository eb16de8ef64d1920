"""Ett mål med villkoret *minst* eller *hogst* ska ha ett värde.

*Rätt*

    # data/matt/malvarden.csv
    matt,period,typ,villkor,varde,text
    trygg-kvall,2019,etappmal,minst,65,Minst 65 procent
    trygg-kvall,2030,malvarde,oka,,Öka

*Fel*

    # data/matt/malvarden.csv
    matt,period,typ,villkor,varde,text
    trygg-kvall,2019,etappmal,minst,,Minst 65 procent

*Så här säger kontrollen*

    data/matt/malvarden.csv:2:5: fel: villkoret "minst" kräver ett värde.
        Skriv värdet, eller välj ett annat villkor. [etappmål-utan-värde]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.figures import MILESTONES
from insyn.problems import Problem, quoted

RULE = "etappmål-utan-värde"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every target that must be a number but is empty."""
    for figures in subject.figures.values():
        for milestone in figures.milestones:
            if milestone.condition in ("minst", "hogst") and milestone.value is None:
                message = (
                    f"villkoret {quoted(milestone.condition)} kräver ett värde. "
                    "Skriv värdet, eller välj ett annat villkor."
                )
                yield Problem(subject.cell(MILESTONES, milestone.line, "varde"), message, RULE)
