"""En plats i en rankning kan inte vara större än antalet som rankades.

*Rätt*

    # data/matt/rankning.csv
    matt,period,plats,av,grupp
    trygg-kvall,2019,5,26,Stockholms län

*Fel*

    # data/matt/rankning.csv
    matt,period,plats,av,grupp
    trygg-kvall,2019,26,5,Stockholms län

*Så här säger kontrollen*

    data/matt/rankning.csv:2:3: fel: plats 26 av 5 går inte.
        Har talen bytt plats? [fel-rankning]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.figures import RANKINGS
from insyn.problems import Problem

RULE = "fel-rankning"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every place that is greater than the number of places."""
    for figures in subject.figures.values():
        for ranking in figures.rankings:
            if ranking.place > ranking.among:
                message = f"plats {ranking.place} av {ranking.among} går inte."
                where = subject.cell(RANKINGS, ranking.line, "plats")
                yield Problem(where, f"{message} Har talen bytt plats?", RULE)
