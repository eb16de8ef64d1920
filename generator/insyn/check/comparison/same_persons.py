"""Mått om samma personer ska ha samma *svarsgrupp*, annars kan det ena avslöja det andra.

Det som döljs för få personer döljs i hela gruppen. Två mått som bygger på lika många personer
överallt, där någon grupp är liten, ser ut att gälla samma personer.

*Rätt*

    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,status,n
    bjorken,nojda,2025,80,värde,50

*Fel*

    # data/jamfor-service/skola/tjanst.yaml
    exempeldata: ja
    mått:
      - id: nojda
        titel: Nöjda elever
        fråga: Är eleverna nöjda?
        enhet: procent
        riktning: upp
        slag: andel
        definition: Andelen nöjda.
      - id: trygga
        titel: Trygga elever
        fråga: Är eleverna trygga?
        enhet: procent
        riktning: upp
        slag: andel
        definition: Andelen trygga.
    # data/jamfor-service/skola/varden.csv
    enhet,matt,period,varde,status,n
    bjorken,nojda,2025,80,värde,50
    bjorken,trygga,2025,90,värde,50
    linden,nojda,2025,75,värde,4
    linden,trygga,2025,50,värde,4

*Så här säger kontrollen*

    data/jamfor-service/skola/tjanst.yaml:17:9: varning: "trygga" ser ut att gälla samma personer
        som "nojda". Skriv samma svarsgrupp på båda, så att det ena inte avslöjar det andra.
        [samma-personer]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from insyn.check.comparison import written
from insyn.check.subject import Subject
from insyn.model.comparison.rows import Sheet
from insyn.problems import Level, Problem, quoted

RULE = "samma-personer"

FEWEST_SHARED = 2
"""In how many cells the persons must be as many before it is no accident."""

_Cell = tuple[str, str, str]
"""A unit or a level above, a period and a sex."""


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every measure that seems to be about another's persons, once each."""
    for sheet in written.sheets(subject):
        persons, few = _persons(sheet)
        told: set[str] = set()
        measures = [one for one in sheet.service.measures if one.counts_persons]
        for first, second in combinations(measures, 2):
            is_apart = first.persons != second.persons and second.id not in told
            if is_apart and _are_same(persons[first.id], persons[second.id], few):
                told.add(second.id)
                place = sheet.service.measures.index(second)
                where = subject.place(sheet.service.file, "mått", place, "id")
                message = (
                    f"{quoted(second.id)} ser ut att gälla samma personer som {quoted(first.id)}. "
                    "Skriv samma svarsgrupp på båda, så att det ena inte avslöjar det andra."
                )
                yield Problem(where, message, RULE, Level.WARNING)


def _persons(sheet: Sheet) -> tuple[Mapping[str, Mapping[_Cell, int]], frozenset[_Cell]]:
    """Return the number of persons by measure and cell, and the cells where some are few."""
    persons: dict[str, dict[_Cell, int]] = defaultdict(dict)
    few: set[_Cell] = set()
    for one in written.figures(sheet):
        row = one.row
        cell = (row.unit, row.period, row.sex)
        if row.persons is not None:
            persons[one.measure.id][cell] = row.persons
        if one.is_few:
            few.add(cell)
    return persons, frozenset(few)


def _are_same(one: Mapping[_Cell, int], other: Mapping[_Cell, int], few: frozenset[_Cell]) -> bool:
    shared = one.keys() & other.keys()
    is_many = len(shared) >= FEWEST_SHARED and not few.isdisjoint(one.keys() | other.keys())
    return is_many and all(one[cell] == other[cell] for cell in shared)
