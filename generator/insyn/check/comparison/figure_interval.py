"""Ett värde i en tjänst ska ligga mellan osäkerhetens båda gränser.

*Rätt*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,n,nedre,ovre
    bjorken,nojda,2025,80,50,67,89

*Fel*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,n,nedre,ovre
    bjorken,nojda,2025,80,50,89,67
    linden,nojda,2025,90,40,77,

*Så här säger kontrollen*

    data/jamfor-service/skola/varden.csv:2:9: fel: den nedre gränsen 89 är större än värdet 80.
        Rätta gränsen eller värdet. [fel-intervall]
    data/jamfor-service/skola/varden.csv:2:10: fel: den övre gränsen 67 är mindre än värdet 80.
        Rätta gränsen eller värdet. [fel-intervall]
    data/jamfor-service/skola/varden.csv:3:10: fel: den övre gränsen saknas. Skriv båda gränserna,
        eller ingen. [fel-intervall]
"""

from collections.abc import Iterator

from insyn.check.comparison import written
from insyn.check.comparison.written import Figure
from insyn.check.subject import Subject
from insyn.problems import Problem

RULE = "fel-intervall"

_CURE = "Rätta gränsen eller värdet."


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every limit that is alone, or on the wrong side of its figure."""
    for one in written.every_figure(subject):
        lower, upper = one.row.lower, one.row.upper
        if lower is None and upper is None:
            continue
        if lower is None or upper is None:
            column, name = ("nedre", "nedre") if lower is None else ("ovre", "övre")
            message = f"den {name} gränsen saknas. Skriv båda gränserna, eller ingen."
            yield Problem(one.place(subject, column), message, RULE)
        yield from _wrong_sides(subject, one)


def _wrong_sides(subject: Subject, one: Figure) -> Iterator[Problem]:
    value, lower, upper = one.row.value, one.row.lower, one.row.upper
    if value is not None and lower is not None and lower > value:
        numbers = "" if one.is_few else f" {lower}", "" if one.is_few else f" {value}"
        message = f"den nedre gränsen{numbers[0]} är större än värdet{numbers[1]}. {_CURE}"
        yield Problem(one.place(subject, "nedre"), message, RULE)
    if value is not None and upper is not None and upper < value:
        numbers = "" if one.is_few else f" {upper}", "" if one.is_few else f" {value}"
        message = f"den övre gränsen{numbers[0]} är mindre än värdet{numbers[1]}. {_CURE}"
        yield Problem(one.place(subject, "ovre"), message, RULE)
    if value is None and lower is not None and upper is not None:
        message = "här står gränser men inget värde. Töm gränserna, eller skriv värdet."
        yield Problem(one.place(subject, "nedre"), message, RULE)
