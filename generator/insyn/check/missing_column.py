"""Datamängderna *matt* och *ekonomi* ska ha de tabeller och kolumner som webbplatsen läser.

Kolumnerna står i *fields* i datapackage.yaml. Fler kolumner får läggas till.

*Rätt*

    # data/matt/trygg-kvall.yaml
    titel: Trygghet kvällstid

*Fel*

    # data/matt/datapackage.yaml
    resources:
      - name: rankning
        path: rankning.csv
        title: Rankning
        description: Kommunens plats.
        encoding: utf-8
        dialect: {delimiter: ","}
        schema:
          fields:
            - {name: matt, title: Mått, description: Måttets id.}
            - {name: period, title: Period, description: Året.}
            - {name: plats, type: integer, title: Plats, description: Platsen.}
            - {name: av, title: Av, description: Hur många som rankades.}
          primaryKey: [matt, period]

*Så här säger kontrollen*

    data/matt/datapackage.yaml:6:3: fel: tabellen "malvarden" saknas. Lägg till den. [saknad-tabell]
    data/matt/datapackage.yaml:6:3: fel: tabellen "utfall" saknas. Lägg till den. [saknad-tabell]
    data/matt/datapackage.yaml:14:9: fel: kolumnen "grupp" saknas i tabellen "rankning".
        Lägg till den. [saknad-kolumn]
    data/matt/datapackage.yaml:17:11: fel: kolumnen "av" ska ha typen integer, inte string.
        [fel-kolumntyp]
"""

from collections.abc import Iterator, Mapping

from insyn.check.subject import Subject
from insyn.load.contracts import TABLES
from insyn.model.package import DataPackage, FieldType
from insyn.problems import Problem, quoted

RULE_TABLE = "saknad-tabell"
RULE_COLUMN = "saknad-kolumn"
RULE_TYPE = "fel-kolumntyp"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every table and column that must be described but is not."""
    for package in subject.records.packages:
        names = [resource.name for resource in package.resources]
        for table, columns in TABLES.get(package.name, {}).items():
            if table in names:
                yield from _wrong_columns(subject, package, names.index(table), columns)
            else:
                where = subject.place(package.file, "resources")
                message = f"tabellen {quoted(table)} saknas. Lägg till den."
                yield Problem(where, message, RULE_TABLE)


def _wrong_columns(
    subject: Subject, package: DataPackage, table: int, columns: Mapping[str, FieldType]
) -> Iterator[Problem]:
    resource = package.resources[table]
    way = ("resources", table, "schema", "fields")
    names = [field.name for field in resource.table_schema.fields]
    for column, kind in columns.items():
        if column not in names:
            where = subject.place(package.file, *way)
            message = (
                f"kolumnen {quoted(column)} saknas i tabellen {quoted(resource.name)}. "
                "Lägg till den."
            )
            yield Problem(where, message, RULE_COLUMN)
            continue
        place = names.index(column)
        described = resource.table_schema.fields[place].type
        if described != kind:
            where = subject.place(package.file, *way, place, "type")
            message = f"kolumnen {quoted(column)} ska ha typen {kind}, inte {described}."
            yield Problem(where, message, RULE_TYPE)
