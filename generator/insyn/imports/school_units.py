"""Turn the schools of the national file into units and values of a service.

A school is known again by its school unit code, so that one that changes its name keeps its id and
its address. What an editor has filled in by hand is not taken away.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from unicodedata import combining, normalize

from insyn import urls
from insyn.imports.rows import Cells, Incoming
from insyn.imports.skolverket import ELIGIBLE, PASSED, PUPILS, SHOWN, NationalFile, School
from insyn.model.comparison.compared_service import Service
from insyn.places import Place
from insyn.problems import Level, Problem, quoted

RULE_LACKING = "saknat-fakta"
RULE_UNKNOWN_KIND = "okänt-värde"
RULE_NO_FORM = "okänd-driftsform"

CODE, KIND, MUNICIPALITY = "skolenhetskod", "huvudman_typ", "skolkommun"
"""The facts that the file knows of a school; a service has those of them that it wants."""

_TAKEN = urls.RESERVED_UNIT_IDS | {"kommunen", "riket"}
_LONGEST = 80


@dataclass(frozen=True)
class Present:
    """Hold the cells of the rows that are there: units and values."""

    units: Sequence[Cells]
    values: Sequence[Cells]


def incoming(
    national: NationalFile, service: Service, present: Present, document: str, file: str
) -> tuple[Incoming, list[Problem]]:
    """Return the schools as rows of a service, and what stands in the way.

    `document` is the id of the source and `file` the name of the national file in messages. A file
    of an earlier school year than one that is there adds values, but says nothing new of schools
    that are there.
    """
    facts = {fact.id: fact for fact in service.facts}
    if CODE not in facts:
        message = (
            f'faktat "{CODE}" saknas, och utan det går en skola inte att känna igen. '
            "Lägg till det i listan fakta, med slag: text."
        )
        return Incoming((), ()), [Problem(Place(service.file), message, RULE_LACKING)]
    problems = list(_unknown_kinds(national.schools, service, file))
    row_by_id = {row.get("enhet", ""): row for row in present.units}
    unit_by_code = unit_ids(national.schools, present.units)
    is_earlier = any(row.get("period", "") > national.period for row in present.values)
    shared = _shared_names(national.schools)
    units: list[Cells] = []
    for school in national.schools:
        before = row_by_id.get(unit_by_code[school.code], {})
        if before and is_earlier:
            units.append({name: before[name] for name in ("enhet", "titel")})
            continue
        title = _title(school, before, shared)
        cells = _unit(school, unit_by_code[school.code], title, before, facts.keys(), document)
        if not cells.get("driftsform", before.get("driftsform")):
            problems.append(_without_form(school, file))
        units.append(cells)
    measures = {measure.id for measure in service.measures}
    values = chain.from_iterable(
        _values(school, unit_by_code[school.code], national.period, measures, document)
        for school in national.schools
    )
    return Incoming(tuple(units), tuple(values)), problems


def unit_ids(schools: Sequence[School], present: Sequence[Cells]) -> Mapping[str, str]:
    """Return an id for each school by its school unit code: the one that it has, else a new one.

    A new id is the school's name; with its municipality where several share the name, and else
    with its code. It does not depend on the order of the schools.
    """
    found = {row[CODE]: row["enhet"] for row in present if row.get(CODE)}
    taken = _TAKEN | set(found.values())
    waiting = [school for school in schools if school.code not in found]
    for form in (_name, _name_and_municipality, _name_and_code):
        ids = {school.code: form(school) for school in waiting}
        count_by_id = Counter(ids.values())
        unique = {
            code: one for code, one in ids.items() if count_by_id[one] == 1 and one not in taken
        }
        found |= unique
        taken |= set(unique.values())
        waiting = [school for school in waiting if school.code not in found]
    return found


def slug(text: str) -> str:
    """Return a text as an id: ostra-grundskolan for Östra grundskolan."""
    letters = normalize("NFD", text.casefold())
    plain = "".join(sign for sign in letters if not combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _name(school: School) -> str:
    return slug(school.title)[:_LONGEST].strip("-") or f"skola-{school.code}"


def _name_and_municipality(school: School) -> str:
    return _with(school, slug(school.municipality))


def _name_and_code(school: School) -> str:
    return _with(school, school.code)


def _with(school: School, ending: str) -> str:
    return f"{_name(school)[: _LONGEST - 1 - len(ending)].strip('-')}-{ending}"


def _title(school: School, before: Cells, shared: Set[str]) -> str:
    """Return the name, with the municipality where it takes that to tell schools apart."""
    longer = f"{school.title}, {school.municipality}"
    return (
        longer
        if school.title.casefold() in shared or before.get("titel") == longer
        else school.title
    )


def _shared_names(schools: Sequence[School]) -> Set[str]:
    """Return the names that schools of several municipalities have, whatever their capitals."""
    names = {(school.title.casefold(), school.municipality) for school in schools}
    count_by_name = Counter(name for name, _ in names)
    return {name for name, count in count_by_name.items() if count > 1}


def _unit(
    school: School, unit: str, title: str, before: Cells, facts: Set[str], document: str
) -> Cells:
    known = {CODE: school.code, KIND: slug(school.kind), MUNICIPALITY: school.municipality}
    cells = {"enhet": unit, "titel": title, "kalla": document}
    cells |= {name: cell for name, cell in known.items() if name in facts}
    if not before.get("utforare"):
        cells["utforare_namn"] = school.principal
    is_same = before.get("utforare") or before.get("utforare_namn") == school.principal
    if school.form and not (is_same and before.get("driftsform")):
        cells["driftsform"] = school.form
    return cells


def _values(
    school: School, unit: str, period: str, measures: Set[str], document: str
) -> Iterator[Cells]:
    for measure, figure in school.figures.items():
        if measure in measures:
            has_persons = measure in (PASSED, ELIGIBLE) and figure.value
            yield {
                "enhet": unit,
                "matt": measure,
                "period": period,
                "kon": "T",
                "varde": figure.value,
                "status": figure.status,
                "n": _pupils(school) if has_persons else "",
                "kalla": document,
            }


def _pupils(school: School) -> str:
    pupils = school.figures[PUPILS]
    return pupils.value if pupils.status == SHOWN else ""


def _unknown_kinds(schools: Sequence[School], service: Service, file: str) -> Iterator[Problem]:
    codes = {option.code for fact in service.facts if fact.id == KIND for option in fact.options}
    for school in schools:
        if codes and slug(school.kind) not in codes:
            message = (
                f'{quoted(school.kind)} finns inte bland alternativen för "{KIND}" i '
                f'{service.file}. Lägg till koden "{slug(school.kind)}" där.'
            )
            yield Problem(Place(file, school.line), message, RULE_UNKNOWN_KIND)


def _without_form(school: School, file: str) -> Problem:
    message = (
        f"driftsformen för {quoted(school.title)} framgår varken av huvudmannens namn, "
        f"{quoted(school.principal)}, eller av numret. Fyll i kolumnen driftsform själv."
    )
    return Problem(Place(file, school.line), message, RULE_NO_FORM, Level.WARNING)
