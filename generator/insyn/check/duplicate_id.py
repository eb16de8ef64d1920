"""Två poster av samma slag får inte ha samma id.

Det gäller målen och uppdragen i en struktur, nämnder, områden, dokument, begrepp, det som står i
en plan för intern kontroll eller i en styrning, och tabellerna i ett paket.

*Rätt*

    # data/gemensamt/omraden.yaml
    områden:
      - {id: varby, titel: Vårby}
      - {id: flemingsberg, titel: Flemingsberg}

*Fel*

    # data/gemensamt/omraden.yaml
    områden:
      - {id: varby, titel: Vårby}
      - {id: varby, titel: Vårby gård}

*Så här säger kontrollen*

    data/gemensamt/omraden.yaml:3:10: fel: id "varby" finns redan på rad 2.
        Välj ett annat id. [dubbelt-id]
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from insyn.check.subject import Subject
from insyn.model.records import AREAS_FILE, BOARDS_FILE, CONCEPTS_FILE, DOCUMENTS_FILE, Records
from insyn.places import KeyPath
from insyn.problems import Problem, quoted

RULE = "dubbelt-id"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every id that another record of the same list has."""
    records = subject.records
    for structure in records.structures:
        ids = [goal.id for goal in structure.goals]
        yield from _repeated(subject, structure.file, ("mål",), ids)
        tasks = [assignment.id for assignment in structure.assignments]
        yield from _repeated(subject, structure.file, ("uppdrag",), tasks)
    for file, way, items in _lists_in_files(records):
        yield from _repeated(subject, file, way, [one.id for one in items])
    lists = (
        (DOCUMENTS_FILE, "dokument", records.documents),
        (BOARDS_FILE, "nämnder", records.boards),
        (AREAS_FILE, "områden", records.areas),
        (CONCEPTS_FILE, "begrepp", records.concepts),
    )
    for file, key, items in lists:
        yield from _repeated(subject, file, (key,), [item.id for item in items])
    for package in records.packages:
        names = [resource.name for resource in package.resources]
        yield from _repeated(subject, package.file, ("resources",), names, "name")


class _WithId(Protocol):
    """Stand for anything with an id."""

    @property
    def id(self) -> str: ...


def _lists_in_files(records: Records) -> Iterator[tuple[str, KeyPath, Sequence[_WithId]]]:
    for control in records.internal_controls:
        yield control.file, ("risker",), control.risks
        yield control.file, ("granskningar",), control.reviews
        yield control.file, ("kontroller",), control.controls
        for place, risk in enumerate(control.risks):
            yield control.file, ("risker", place, "åtgärder"), risk.actions
        for place, review in enumerate(control.reviews):
            yield control.file, ("granskningar", place, "åtgärder"), review.actions
    for steering in records.steerings:
        yield steering.file, ("kalender",), steering.calendar
        yield steering.file, ("planer",), steering.plans
        yield steering.file, ("principer",), steering.principles
        yield steering.file, ("regler",), steering.rules


def _repeated(
    subject: Subject, file: str, way: KeyPath, ids: Sequence[str], key: str = "id"
) -> Iterator[Problem]:
    first_place: dict[str, int] = {}
    for place, identifier in enumerate(ids):
        if first_place.setdefault(identifier, place) != place:
            first = subject.place(file, *way, first_place[identifier], key)
            where = subject.place(file, *way, place, key)
            message = f"{key} {quoted(identifier)} finns redan på rad {first.line}."
            yield Problem(where, f"{message} Välj ett annat {key}.", RULE)
