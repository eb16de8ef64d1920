"""En serie bör inte ha luckor.

Hur ofta något mäts räknas ut ur serien för alla i hela kommunen: det vanligaste avståndet
mellan två år, och det längre av dem om två är lika vanliga. Serier med färre än tre år bedöms
inte. En rad utan värde men med status fyller luckan.

*Rätt*

    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2015,T,kommunen,alla,58,värde,,,,vb-2019,nej
    trygg-kvall,2016,T,kommunen,alla,59,värde,,,,vb-2019,nej
    trygg-kvall,2017,T,kommunen,alla,60,värde,,,,vb-2019,nej
    trygg-kvall,2018,T,kommunen,alla,,saknas,,,,vb-2019,nej
    trygg-kvall,2019,T,kommunen,alla,61,värde,,,,vb-2019,nej

*Fel*

    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2015,T,kommunen,alla,58,värde,,,,vb-2019,nej
    trygg-kvall,2016,T,kommunen,alla,59,värde,,,,vb-2019,nej
    trygg-kvall,2017,T,kommunen,alla,60,värde,,,,vb-2019,nej
    trygg-kvall,2019,T,kommunen,alla,61,värde,,,,vb-2019,nej

*Så här säger kontrollen*

    data/matt/utfall.csv:5:2: varning: serien för "trygg-kvall" saknar 2018. Lägg till raden,
        med status saknas om källan inte har något värde. [lucka-i-serien]
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from insyn.check.subject import Subject
from insyn.load.figures import OUTCOMES
from insyn.model.figures import Observation
from insyn.problems import Level, Problem, quoted

RULE = "lucka-i-serien"

_YEAR = re.compile(r"[0-9]{4}")
_CURE = "med status saknas om källan inte har något värde."


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every measurement that a yearly series seems to lack."""
    for indicator in subject.records.indicators:
        years = _by_year(subject.figures_of(indicator).series())
        interval = _usual_interval(sorted(years))
        if interval is None:
            continue
        for before, after in pairwise(sorted(years)):
            missing = [str(year) for year in range(before + interval, after, interval)]
            if after - before < 2 * interval:
                continue
            rows = "raden" if len(missing) == 1 else "raderna"
            message = (
                f"serien för {quoted(indicator.id)} saknar {_enumerated(missing)}. "
                f"Lägg till {rows}, {_CURE}"
            )
            where = subject.cell(OUTCOMES, years[after].line, "period")
            yield Problem(where, message, RULE, Level.WARNING)


def _by_year(series: tuple[Observation, ...]) -> dict[int, Observation]:
    return {int(one.period): one for one in series if _YEAR.fullmatch(one.period)}


def _usual_interval(years: list[int]) -> int | None:
    """Return the most common number of years between measurements, the longer where two tie."""
    if len(years) < 3:
        return None
    times_by_step = Counter(after - before for before, after in pairwise(years))
    return max(times_by_step, key=lambda step: (times_by_step[step], step))


def _enumerated(words: list[str]) -> str:
    *most, last = words
    if len(most) > 3:
        return f"{most[0]}, {most[1]} och så vidare till {last}"
    return f"{', '.join(most)} och {last}" if most else last
