"""Ett mått i en tjänst har en enhet som finns och som går ihop med slaget.

En andel räknas i procent, och ett antal gör det inte. Ett referensvärde står en gång för varje
nivå, period och kön.

*Rätt*

    # data/jamfor-service/skola/tjanst.yaml
    mått:
      - id: nojda
        titel: Nöjda elever
        fråga: Är eleverna nöjda?
        enhet: procent
        riktning: upp
        slag: andel
        definition: Andelen elever som svarar att de är nöjda.
        referensvärden:
          - {nivå: kommunen, period: 2025, värde: 84, n: 900}
          - {nivå: riket, period: 2025, värde: 81}

*Fel*

    # data/jamfor-service/skola/tjanst.yaml
    mått:
      - id: nojda
        titel: Nöjda elever
        fråga: Är eleverna nöjda?
        enhet: antal
        riktning: upp
        slag: andel
        definition: Andelen elever som svarar att de är nöjda.
        referensvärden:
          - {nivå: riket, period: 2025, värde: 81}
          - {nivå: riket, period: 2025, värde: 82}
      - id: elever
        titel: Elever
        fråga: Hur många går här?
        enhet: antall
        riktning: ingen
        slag: antal
        definition: Antalet elever.

*Så här säger kontrollen*

    data/jamfor-service/skola/tjanst.yaml:13:12: fel: en andel ska ha enheten procent, inte "antal".
        Rätta enheten eller slaget. [fel-måttenhet]
    data/jamfor-service/skola/tjanst.yaml:19:16: fel: referensvärdet för riket 2025 står redan på
        rad 18. Ta bort det ena. [dubbelt-referensvärde]
    data/jamfor-service/skola/tjanst.yaml:23:12: fel: enheten "antall" finns inte.
        Menade du "antal"? [fel-måttenhet]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.model.codes import UNITS
from insyn.model.comparison.compared_service import Measure, Service
from insyn.problems import Problem, quoted, suggestion

RULE_UNIT = "fel-måttenhet"
RULE_TWICE = "dubbelt-referensvärde"

_SHARE = "procent"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every unit that does not fit and every reference that stands twice."""
    for service in subject.records.services:
        for place, measure in enumerate(service.measures):
            message = _wrong_unit(measure)
            if message:
                where = subject.place(service.file, "mått", place, "enhet")
                yield Problem(where, message, RULE_UNIT)
            yield from _twice(subject, service, place)


def _wrong_unit(measure: Measure) -> str:
    if measure.unit not in UNITS:
        hint = suggestion(measure.unit, UNITS) or f" Välj bland {', '.join(UNITS)}."
        return f"enheten {quoted(measure.unit)} finns inte.{hint}"
    if measure.kind == "andel" and measure.unit != _SHARE:
        wrong = quoted(measure.unit)
        return f"en andel ska ha enheten {_SHARE}, inte {wrong}. Rätta enheten eller slaget."
    if measure.kind == "antal" and measure.unit == _SHARE:
        return "ett antal kan inte ha enheten procent. Rätta enheten eller slaget."
    return ""


def _twice(subject: Subject, service: Service, place: int) -> Iterator[Problem]:
    first_part: dict[tuple[str, str, str], int] = {}
    for part, one in enumerate(service.measures[place].references):
        first = first_part.setdefault((one.level, one.period, one.sex), part)
        if first != part:
            way = ("mått", place, "referensvärden")
            line = subject.place(service.file, *way, first, "nivå").line
            about = f"{one.level} {one.period}" + (f" {one.sex}" if one.sex != "T" else "")
            message = f"referensvärdet för {about} står redan på rad {line}. Ta bort det ena."
            yield Problem(subject.place(service.file, *way, part, "nivå"), message, RULE_TWICE)
