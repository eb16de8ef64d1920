"""Kvinnor och män bör tillsammans bli alla, och värdet för alla bör ligga mellan deras.

Antalet personer, n, för kvinnor och män bör bli n för alla. För mått som räknar hur många bör också
värdena bli summan.

*Rätt*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,kon,varde,n
    bjorken,nojda,2025,T,80,50
    bjorken,nojda,2025,K,90,30
    bjorken,nojda,2025,M,65,20

*Fel*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,kon,varde,n
    bjorken,nojda,2025,T,60,50
    bjorken,nojda,2025,K,90,30
    bjorken,nojda,2025,M,70,10

*Så här säger kontrollen*

    data/jamfor-service/skola/varden.csv:2:5: varning: värdet för alla är 60 men ligger inte mellan
        könens 70 och 90. Kontrollera mot källan. [total-utanför]
    data/jamfor-service/skola/varden.csv:2:7: varning: n för alla är 50, men kvinnor och män blir
        tillsammans 40. Kontrollera mot källan. [summa-av-kön]
"""

from collections.abc import Iterator
from decimal import Decimal

from insyn.check.comparison import written
from insyn.check.comparison.written import Figure
from insyn.check.subject import Subject
from insyn.derive.sums import tolerance
from insyn.problems import Level, Problem

RULE_SUM = "summa-av-kön"
RULE_TOTAL = "total-utanför"

_CHECK = "Kontrollera mot källan."


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every total that does not agree with women and men."""
    for all_, women, men in _trios(subject):
        is_few = any(one.is_few for one in (all_, women, men))
        message = _wrong_persons(all_, women, men, is_few)
        if message:
            yield Problem(all_.place(subject, "n"), message, RULE_SUM, Level.WARNING)
        found = _wrong_value(all_, women, men, is_few)
        if found:
            rule, message = found
            yield Problem(all_.place(subject, "varde"), message, rule, Level.WARNING)


def _trios(subject: Subject) -> Iterator[tuple[Figure, Figure, Figure]]:
    for sheet in written.sheets(subject):
        found: dict[tuple[str, str, str], dict[str, Figure]] = {}
        for one in written.figures(sheet):
            if one.row.has_value:
                key = one.row.unit, one.row.measure, one.row.period
                found.setdefault(key, {})[one.row.sex] = one
        for by_sex in found.values():
            if by_sex.keys() == {"T", "K", "M"}:
                yield by_sex["T"], by_sex["K"], by_sex["M"]


def _wrong_persons(all_: Figure, women: Figure, men: Figure, is_few: bool) -> str:
    """Return what is wrong with the persons; figures of few are never repeated."""
    total, parts = all_.row.persons, (women.row.persons, men.row.persons)
    if total is None or None in parts:
        return ""
    together = sum(one or 0 for one in parts)
    if together == total:
        return ""
    if is_few:
        return f"n för kvinnor och män blir inte n för alla. {_CHECK}"
    return f"n för alla är {total}, men kvinnor och män blir tillsammans {together}. {_CHECK}"


def _wrong_value(all_: Figure, women: Figure, men: Figure, is_few: bool) -> tuple[str, str] | None:
    total, one, other = (figure.row.value or Decimal(0) for figure in (all_, women, men))
    if all_.measure.kind == "antal":
        if abs(total - one - other) <= tolerance(total, one, other):
            return None
        if is_few:
            return RULE_SUM, f"kvinnor och män blir inte alla. {_CHECK}"
        message = f"värdet för alla är {total}, men kvinnor och män blir tillsammans {one + other}."
        return RULE_SUM, f"{message} {_CHECK}"
    low, high = sorted((one, other))
    if low <= total <= high:
        return None
    if is_few:
        return RULE_TOTAL, f"värdet för alla ligger inte mellan könens. {_CHECK}"
    message = f"värdet för alla är {total} men ligger inte mellan könens {low} och {high}."
    return RULE_TOTAL, f"{message} {_CHECK}"
