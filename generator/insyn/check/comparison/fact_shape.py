"""Ett faktum i en tjänst har ett eget id, och alternativ bara om det väljs bland dem.

Id:t blir en kolumn i enheter.csv, och får inte heta som en kolumn som alla tjänster har. *val* och
*flera-val* ska ha *alternativ*, andra slag ska inte ha det.

*Rätt*

    # data/jamfor-service/skola/tjanst.yaml
    fakta:
      - {id: omrade, titel: Område, slag: text}

*Fel*

    # data/jamfor-service/skola/tjanst.yaml
    fakta:
      - {id: omrade, titel: Område, slag: val}
      - {id: kalla, titel: Källa, slag: text}
      - {id: musik, titel: Musik, slag: ja-nej, alternativ: [{kod: ja, titel: Ja}]}
      - {id: omrade, titel: Område, slag: text}

*Så här säger kontrollen*

    data/jamfor-service/skola/tjanst.yaml:8:39: fel: slaget val ska ha alternativ att välja
        mellan. Skriv dem i "alternativ". [fel-alternativ]
    data/jamfor-service/skola/tjanst.yaml:9:10: fel: kolumnen "kalla" finns redan i enheter.csv.
        Välj ett annat id. [upptagen-kolumn]
    data/jamfor-service/skola/tjanst.yaml:10:57: fel: slaget ja-nej har inga alternativ. Ta bort
        dem, eller skriv slag: val. [fel-alternativ]
    data/jamfor-service/skola/tjanst.yaml:11:10: fel: kolumnen "omrade" står redan på rad 8.
        Välj ett annat id. [upptagen-kolumn]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.model.comparison.compared_service import Fact, Service
from insyn.model.comparison.tables import UNIT_FIELDS
from insyn.problems import Problem, quoted

RULE_COLUMN = "upptagen-kolumn"
RULE_OPTIONS = "fel-alternativ"

_FIXED = frozenset(field.name for field in UNIT_FIELDS) | {"exempeldata"}
"""The columns that every service has, the last of them only where it is published."""
_CHOSEN = frozenset({"val", "flera-val"})


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every fact whose column is taken or whose options do not fit."""
    for service in subject.records.services:
        first_place: dict[str, int] = {}
        for place, fact in enumerate(service.facts):
            first = first_place.setdefault(fact.id, place)
            message = _taken(subject, service, fact, first if first != place else None)
            if message:
                where = subject.place(service.file, "fakta", place, "id")
                yield Problem(where, message, RULE_COLUMN)
            yield from _wrong_options(subject, service, place)


def _taken(subject: Subject, service: Service, fact: Fact, first: int | None) -> str:
    if fact.id in _FIXED:
        return f"kolumnen {quoted(fact.id)} finns redan i enheter.csv. Välj ett annat id."
    if first is None:
        return ""
    line = subject.place(service.file, "fakta", first, "id").line
    return f"kolumnen {quoted(fact.id)} står redan på rad {line}. Välj ett annat id."


def _wrong_options(subject: Subject, service: Service, place: int) -> Iterator[Problem]:
    fact = service.facts[place]
    if fact.kind in _CHOSEN and not fact.options:
        message = (
            f'slaget {fact.kind} ska ha alternativ att välja mellan. Skriv dem i "alternativ".'
        )
        yield Problem(subject.place(service.file, "fakta", place, "slag"), message, RULE_OPTIONS)
    if fact.options and fact.kind not in _CHOSEN:
        message = f"slaget {fact.kind} har inga alternativ. Ta bort dem, eller skriv slag: val."
        where = subject.place(service.file, "fakta", place, "alternativ")
        yield Problem(where, message, RULE_OPTIONS)
