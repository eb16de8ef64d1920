"""Kolumner med koder ska i varje kommun ha samma koder, och perioder och åldrar samma form.

Koderna står i *enum* och formen i *pattern* i datapackage.yaml. Då fångas felskrivna värden.

*Rätt*

    # data/matt/trygg-kvall.yaml
    titel: Trygghet kvällstid

*Fel*

    # data/matt/datapackage.yaml
    resources:
      - name: malvarden
        path: malvarden.csv
        title: Etappmål
        description: Målen för varje mått.
        encoding: utf-8
        dialect: {delimiter: ","}
        schema:
          fields:
            - {name: period, title: Period, description: Året.}
            - name: typ
              title: Typ
              description: Vad slags mål det är.
              constraints: {enum: [etappmal]}
          primaryKey: [period]

*Så här säger kontrollen*

    data/matt/datapackage.yaml:14:11: fel: kolumnen "period" ska ha
        pattern: "[0-9]{4}(-(0[1-9]|1[0-2]))?". [fel-kodlista]
    data/matt/datapackage.yaml:18:24: fel: kolumnen "typ" ska ha enum: [etappmal, malvarde].
        [fel-kodlista]
"""

from collections.abc import Iterator, Mapping

from insyn.check.subject import Subject
from insyn.load.contracts import TABLES
from insyn.model import codes
from insyn.model.package import Constraints, TableField
from insyn.model.record import PERIOD_PATTERN
from insyn.problems import Problem, quoted

RULE = "fel-kodlista"

CODES: Mapping[str, tuple[str, ...]] = {
    "kon": tuple(codes.SEXES),
    "status": tuple(codes.STATUSES),
    "typ": tuple(codes.MILESTONE_KINDS),
    "villkor": tuple(codes.CONDITIONS),
    "radtyp": tuple(codes.ROW_KINDS),
}
"""The codes that a column may hold, in every table it stands in."""

PATTERNS: Mapping[str, str] = {
    "period": PERIOD_PATTERN.strip("^$"),
    "alder": codes.AGE_PATTERN,
}
"""The form of the values of a column, in every table it stands in."""


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every column whose codes or form are not those that all share."""
    for package in subject.records.packages:
        tables = TABLES.get(package.name, {})
        for table, resource in enumerate(package.resources):
            if resource.name not in tables:
                continue
            for column, field in enumerate(resource.table_schema.fields):
                if message := _wrong(field):
                    way = ("resources", table, "schema", "fields", column, "constraints")
                    yield Problem(subject.place(package.file, *way), message, RULE)


def _wrong(field: TableField) -> str:
    limits = field.constraints or Constraints()
    shared = CODES.get(field.name)
    if shared and set(limits.enum or ()) != set(shared):
        return f"kolumnen {quoted(field.name)} ska ha enum: [{', '.join(shared)}]."
    pattern = PATTERNS.get(field.name)
    if pattern and limits.pattern != pattern:
        return f'kolumnen {quoted(field.name)} ska ha pattern: "{pattern}".'
    return ""
