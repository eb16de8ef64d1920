"""Det som står om när en datamängd gäller och uppdateras ska gå ihop.

*från* kommer före *till*, *nästa-uppdatering* ligger i framtiden, och det som aldrig uppdateras har
ingen nästa gång.

*Rätt*

    # data/matt/datapackage.yaml
    publicering:
      nyckelord: [trygghet]
      från: 2019
      till: 2019
      uppdateras: årligen
      nästa-uppdatering: 2027-03-01
      ansvarig: Redaktionen

*Fel*

    # data/matt/datapackage.yaml
    publicering:
      nyckelord: [trygghet]
      från: 2020
      till: 2019-11
      uppdateras: årligen
      nästa-uppdatering: 2026-03-01
      ansvarig: Redaktionen
    # data/ekonomi/datapackage.yaml
    publicering:
      nyckelord: [budget]
      uppdateras: aldrig
      nästa-uppdatering: 2027-03-01
      ansvarig: Redaktionen

*Så här säger kontrollen*

    data/ekonomi/datapackage.yaml:156:22: fel: datamängden uppdateras aldrig men har en nästa
        uppdatering. Ta bort den ena nyckeln. [fel-publiceringstid]
    data/matt/datapackage.yaml:154:9: fel: sista perioden är 2019-11, före den första, 2020. Rätta
        den som är fel. [fel-publiceringstid]
    data/matt/datapackage.yaml:156:22: varning: nästa uppdatering skulle ha kommit 2026-03-01. Skriv
        en ny dag, eller ta bort nyckeln om dagen inte är bestämd. [fel-publiceringstid]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.model.package import DataPackage
from insyn.places import Place
from insyn.problems import Level, Problem

RULE = "fel-publiceringstid"

_NEXT = "nästa-uppdatering"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every period and day of a dataset's publication that cannot be right."""
    today = next((world.today for world in subject.oversights), None)
    for package in subject.records.packages:
        told = package.publication
        if _is_backwards(package):
            message = (
                f"sista perioden är {told.last_period}, före den första, {told.first_period}. "
                "Rätta den som är fel."
            )
            yield Problem(_place(subject, package, "till"), message, RULE)
        if not told.next_update:
            continue
        where = _place(subject, package, _NEXT)
        if told.frequency == "aldrig":
            message = (
                "datamängden uppdateras aldrig men har en nästa uppdatering. "
                "Ta bort den ena nyckeln."
            )
            yield Problem(where, message, RULE)
        elif today and told.next_update < today:
            message = (
                f"nästa uppdatering skulle ha kommit {told.next_update}. Skriv en ny dag, eller "
                "ta bort nyckeln om dagen inte är bestämd."
            )
            yield Problem(where, message, RULE, Level.WARNING)


def _place(subject: Subject, package: DataPackage, key: str) -> Place:
    return subject.place(package.file, "publicering", key)


def _is_backwards(package: DataPackage) -> bool:
    """Tell whether the first period begins after the last ends; a year holds all its months."""
    first, last = package.publication.first_period or "", package.publication.last_period or ""
    shared = min(len(first), len(last))
    return first[:shared] > last[:shared]
