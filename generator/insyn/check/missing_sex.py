"""Ett mått som gäller personer ska vara uppdelat på kön, eller säga varför det inte är det.

*Rätt*

    # data/matt/trygg-kvall.yaml
    gäller-personer: ja
    utan-kön: Undersökningen redovisar inte kön.

*Fel*

    # data/matt/trygg-kvall.yaml
    gäller-personer: ja

*Så här säger kontrollen*

    data/matt/trygg-kvall.yaml:7:18: fel: måttet gäller personer men är inte uppdelat på kön.
        Lägg till rader för K och M i utfall.csv, eller skriv skälet i "utan-kön". [saknar-kön]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.problems import Problem

RULE = "saknar-kön"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every indicator about persons with outcomes for no sex of its own."""
    for indicator in subject.records.indicators:
        figures = subject.figures_of(indicator)
        if not indicator.measures_persons or indicator.without_sex:
            continue
        if figures.outcomes and not figures.is_split_by_sex:
            message = (
                "måttet gäller personer men är inte uppdelat på kön. Lägg till rader för K och M "
                'i utfall.csv, eller skriv skälet i "utan-kön".'
            )
            yield Problem(subject.place(indicator.file, "gäller-personer"), message, RULE)
