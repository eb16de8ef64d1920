"""En andel av n personer bör bli ett helt antal personer, så när som på avrundningen.

Blir den inte det är oftast värdet eller n fel. Det kan också vara rätt: källan kan ha vägt svaren
eller räknat n på alla frågor. Är n noll kan det inte finnas något värde.

*Rätt*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,n
    bjorken,nojda,2025,94.4,54

*Fel*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,n
    bjorken,nojda,2025,94.4,45
    linden,nojda,2025,90,0

*Så här säger kontrollen*

    data/jamfor-service/skola/varden.csv:2:5: varning: 94.4 procent av 45 personer blir inget helt
        antal personer. Kontrollera värdet och n. [andel-utan-helt-antal]
    data/jamfor-service/skola/varden.csv:3:7: fel: n är 0, så det kan inte finnas något värde.
        Rätta n, eller töm värdet och skriv status saknas. [värde-utan-personer]
"""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from insyn.check.comparison import written
from insyn.check.comparison.written import Figure
from insyn.check.subject import Subject
from insyn.problems import Level, Problem

RULE_WHOLE = "andel-utan-helt-antal"
RULE_NOBODY = "värde-utan-personer"

_ROUNDED = "avrundat-komplement"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield what does not agree between shares and the persons behind them."""
    for one in written.every_figure(subject):
        if one.measure.kind != "antal" and one.row.has_value and one.row.persons == 0:
            message = (
                "n är 0, så det kan inte finnas något värde. "
                "Rätta n, eller töm värdet och skriv status saknas."
            )
            yield Problem(one.place(subject, "n"), message, RULE_NOBODY)
    odd = (one for one in written.every_figure(subject) if _is_odd(one))
    for found in written.by_measure(odd).values():
        first = found[0]
        message = f"{first.row.value} procent av {first.row.persons} personer"
        if first.is_few:
            message = "andelen av n personer"
        message = f"{message} blir inget helt antal personer. Kontrollera värdet och n."
        if len(found) > 1:
            message += f" Det gäller {len(found)} värden av måttet."
        yield Problem(first.place(subject, "varde"), message, RULE_WHOLE, Level.WARNING)


def _is_odd(one: Figure) -> bool:
    value, persons = one.row.value, one.row.persons
    if one.measure.kind != "andel" or not one.measure.counts_persons or not persons:
        return False
    if value is None or not one.row.has_value or one.row.status == _ROUNDED:
        return False
    exponent = value.as_tuple().exponent
    half_a_unit = Decimal(5).scaleb(min(int(exponent), 0) - 1)
    share = value * persons / 100
    nearest = share.quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return abs(share - nearest) > half_a_unit * persons / 100
