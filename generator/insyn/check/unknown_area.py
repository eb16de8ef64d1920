"""Ett område i en tabell eller hos en enhet ska finnas i gemensamt/omraden.yaml.

I en tabell går dessutom *kommunen* för hela kommunen, och *lagsta* och *hogsta* när källan inte
säger vilket område det är. Där visas bara den första raden med ett område som inte finns.

*Rätt*

    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2019,T,varby,alla,61,värde,,,,vb-2019,nej

*Fel*

    # data/matt/utfall.csv
    matt,period,kon,omrade,alder,varde,status,nedre,ovre,n,kalla,seriebrott
    trygg-kvall,2019,T,varbi,alla,61,värde,,,,vb-2019,nej

*Så här säger kontrollen*

    data/matt/utfall.csv:2:4: fel: området "varbi" finns inte. Menade du "varby"? [okänt-område]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.figures import OUTCOMES
from insyn.model.codes import AREAS_WITHOUT_NAME
from insyn.model.records import AREAS_FILE
from insyn.model.shared_records import Areas
from insyn.problems import Problem, quoted, suggestion

RULE = "okänt-område"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every area in the outcomes, and of a unit, that does not exist."""
    named = subject.records.area_by_id
    if not named and subject.is_unread(AREAS_FILE, Areas):
        return
    known = {*named, *AREAS_WITHOUT_NAME}
    lines_by_area: dict[str, list[int]] = {}
    for figures in subject.figures.values():
        for group, series in figures.outcomes.items():
            if group.area and group.area not in known:
                lines_by_area.setdefault(group.area, []).extend(one.line for one in series)
    for area, lines in lines_by_area.items():
        message = f"området {quoted(area)} finns inte.{suggestion(area, known)}"
        if len(lines) > 1:
            message += f" Det står på {len(lines)} rader."
        yield Problem(subject.cell(OUTCOMES, min(lines), "omrade"), message, RULE)
    for provider in subject.records.providers:
        for place, unit in enumerate(provider.units):
            if unit.area and unit.area not in named:
                message = f"området {quoted(unit.area)} finns inte.{suggestion(unit.area, named)}"
                where = subject.place(provider.file, "enheter", place, "område")
                yield Problem(where, message, RULE)
