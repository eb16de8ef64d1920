"""En datamängd ska säga hur man hittar den, när den uppdateras och vem som svarar för den.

Det står under *publicering*: *nyckelord*, *uppdateras* och *ansvarig*. Har en tabell kolumnen
period behövs också *från* och *till*. För en datamängd står det i datapackage.yaml, för en tjänst i
Jämför service i tjanst.yaml. Det gäller inte exempeldata.

*Rätt*

    # data/matt/datapackage.yaml
    publicering:
      nyckelord: [trygghet, enkät]
      från: 2019
      till: 2019
      uppdateras: årligen
      ansvarig: Redaktionen

*Fel*

    # data/matt/datapackage.yaml
    publicering:
      nyckelord: [trygghet, enkät]
      till: 2019

*Så här säger kontrollen*

    data/matt/datapackage.yaml:152:3: varning: under publicering saknas uppdateras, ansvarig och
        från. Lägg till dem, så att den som hämtar datamängden vet vad den får.
        [saknar-publicering]
"""

from collections.abc import Iterator

from insyn import swedish
from insyn.check.subject import Subject
from insyn.model.package import DataPackage
from insyn.problems import Level, Problem

RULE = "saknar-publicering"

_PERIOD = "period"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every real dataset that leaves out what those who fetch it need."""
    for package in subject.records.packages:
        missing = [] if package.is_example else _missing(package)
        if missing:
            them = "dem" if len(missing) > 1 else "nyckeln"
            message = (
                f"under publicering saknas {swedish.joined(missing)}. Lägg till {them}, så att "
                "den som hämtar datamängden vet vad den får."
            )
            where = subject.place(package.file, "publicering")
            yield Problem(where, message, RULE, Level.WARNING)


def _missing(package: DataPackage) -> list[str]:
    told = package.publication
    asked: dict[str, object] = {
        "nyckelord": told.keywords,
        "uppdateras": told.frequency,
        "ansvarig": told.responsible,
    }
    if _has_periods(package):
        asked |= {"från": told.first_period, "till": told.last_period}
    return [key for key, value in asked.items() if not value]


def _has_periods(package: DataPackage) -> bool:
    return any(
        field.name == _PERIOD
        for resource in package.resources
        for field in resource.table_schema.fields
    )
