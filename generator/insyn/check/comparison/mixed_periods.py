"""Ett mått jämförs i en period: den senaste som någon enhet har en rad för.

Skriv alla perioder på samma sätt: år, månad eller läsår. Har en enhet bara äldre värden visas den
med att värdet saknas. Lägg då till en rad för den senaste perioden, med en status som säger varför.

*Rätt*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,status,n
    bjorken,nojda,2024,79,värde,48
    bjorken,nojda,2025,80,värde,50
    linden,nojda,2024,90,värde,40
    linden,nojda,2025,,ej-lämnat,

*Fel*

    # data/jamfor-service/skola/tjanst.yaml
    mått:
      - id: nojda
        titel: Nöjda elever
        fråga: Är eleverna nöjda?
        enhet: procent
        riktning: upp
        slag: andel
        definition: Andelen elever som svarar att de är nöjda.
      - id: trygga
        titel: Trygga elever
        fråga: Är eleverna trygga?
        enhet: procent
        riktning: upp
        slag: andel
        definition: Andelen elever som svarar att de är trygga.
    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,status,n
    bjorken,nojda,2025,80,värde,50
    linden,nojda,2024,90,värde,40
    bjorken,trygga,2025,80,värde,50
    linden,trygga,2024/26,90,värde,40

*Så här säger kontrollen*

    data/jamfor-service/skola/varden.csv:3:3: varning: senaste värdet för "nojda" är från 2024, men
        måttet jämförs för 2025. Lägg till en rad för 2025, med en status som säger varför om
        värdet saknas. [gammalt-värde]
    data/jamfor-service/skola/varden.csv:5:3: fel: läsåret "2024/26" finns inte.
        Skriv "2024/25". [fel-läsår]
    data/jamfor-service/skola/varden.csv:5:3: fel: perioderna för "trygga" är skrivna på två sätt:
        "2024/26" och "2025". Skriv alla på samma sätt. [blandade-perioder]
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from insyn.check.comparison import written
from insyn.check.comparison.written import Figure
from insyn.check.subject import Subject
from insyn.model.comparison.compared_service import SERVICE_PERIOD_PATTERN
from insyn.model.comparison.rows import Sheet
from insyn.problems import Level, Problem, quoted

RULE_FORMS = "blandade-perioder"
RULE_OLD = "gammalt-värde"
RULE_YEAR = "fel-läsår"

_PERIOD = re.compile(SERVICE_PERIOD_PATTERN)


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for periods that cannot be compared, a warning for what has grown old."""
    for sheet in written.sheets(subject):
        units = {one.unit for one in sheet.units}
        for found in written.by_measure(_figures(sheet)).values():
            mixed = _mixed(found)
            if mixed:
                yield _two_forms(subject, mixed, found[0])
            else:
                yield from _old(subject, found, units)
        yield from _wrong_years(subject, sheet)


def _figures(sheet: Sheet) -> Iterator[Figure]:
    """Yield the figures whose period is one; the check of tables tells of the others."""
    return (one for one in written.figures(sheet) if _PERIOD.match(one.row.period))


def _mixed(found: Sequence[Figure]) -> Figure | None:
    """Return the first figure whose period is not written as that of the very first."""
    first = _form(found[0].row.period)
    return next((one for one in found if _form(one.row.period) != first), None)


def _form(period: str) -> str:
    return next((sign for sign in "/-" if sign in period), "")


def _two_forms(subject: Subject, one: Figure, first: Figure) -> Problem:
    message = (
        f"perioderna för {quoted(one.measure.id)} är skrivna på två sätt: "
        f"{quoted(one.row.period)} och {quoted(first.row.period)}. Skriv alla på samma sätt."
    )
    return Problem(one.place(subject, "period"), message, RULE_FORMS)


def _old(subject: Subject, found: Sequence[Figure], units: set[str]) -> Iterator[Problem]:
    """Yield a warning for every unit and level whose latest row is older than another unit's."""
    of_units = [one.row.period for one in found if one.row.unit in units]
    newest = max(of_units, default="")
    in_order = sorted(found, key=lambda one: one.row.unit)
    for row, every in groupby(in_order, key=lambda one: one.row.unit):
        latest = max(every, key=lambda one: (one.row.period, one.row.sex == "T"))
        is_compared = row in units or bool(latest.keys)
        if is_compared and latest.row.has_value and latest.row.period < newest:
            message = (
                f"senaste värdet för {quoted(latest.measure.id)} är från {latest.row.period}, men "
                f"måttet jämförs för {newest}. Lägg till {_what(latest)} för {newest}, med en "
                "status som säger varför om värdet saknas."
            )
            yield Problem(latest.place(subject, "period"), message, RULE_OLD, Level.WARNING)


def _what(one: Figure) -> str:
    return "ett referensvärde" if one.keys else "en rad"


def _wrong_years(subject: Subject, sheet: Sheet) -> Iterator[Problem]:
    for one in _figures(sheet):
        first, sign, second = one.row.period.partition("/")
        right = f"{(int(first) + 1) % 100:02}" if sign else ""
        if second != right:
            message = f"läsåret {quoted(one.row.period)} finns inte."
            message += f" Skriv {quoted(f'{first}/{right}')}."
            yield Problem(one.place(subject, "period"), message, RULE_YEAR)
