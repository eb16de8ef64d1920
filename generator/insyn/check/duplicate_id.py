"""Två poster av samma slag får inte ha samma id.

Det gäller målen i en struktur, nämnder, områden, dokument, begrepp och tabellerna i ett paket.

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

from insyn.check.subject import Subject
from insyn.model.records import AREAS_FILE, BOARDS_FILE, CONCEPTS_FILE, DOCUMENTS_FILE
from insyn.problems import Problem, quoted

RULE = "dubbelt-id"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every id that another record of the same list has."""
    records = subject.records
    for structure in records.structures:
        ids = [goal.id for goal in structure.goals]
        yield from _repeated(subject, structure.file, ("mål",), ids)
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


def _repeated(
    subject: Subject, file: str, way: tuple[str, ...], ids: Sequence[str], key: str = "id"
) -> Iterator[Problem]:
    first_place: dict[str, int] = {}
    for place, identifier in enumerate(ids):
        if first_place.setdefault(identifier, place) != place:
            first = subject.place(file, *way, first_place[identifier], key)
            where = subject.place(file, *way, place, key)
            message = f"{key} {quoted(identifier)} finns redan på rad {first.line}."
            yield Problem(where, f"{message} Välj ett annat {key}.", RULE)
