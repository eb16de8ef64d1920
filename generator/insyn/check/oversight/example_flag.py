"""Det som är påhittat ska vara märkt, och bara det: *exempeldata: ja*.

Märket hör till utforare-exempel och till påhittade tjänster i Jämför service. Utan det skulle
påhittade utförare stå bland de verkliga. En tjänst vars valfrihetssystem, utförare och avtal är
exempeldata är själv påhittad.

*Rätt*

    # data/utforare-exempel/datapackage.yaml
    $schema: https://datapackage.org/profiles/2.0/datapackage.json
    name: utforare-exempel
    title: Utförare
    description: Ett påhittat exempel.
    exempeldata: ja

*Fel*

    # data/utforare-exempel/datapackage.yaml
    $schema: https://datapackage.org/profiles/2.0/datapackage.json
    name: utforare-exempel
    title: Utförare
    description: Ett påhittat exempel.
    # data/matt/datapackage.yaml
    exempeldata: ja

*Så här säger kontrollen*

    data/matt/datapackage.yaml:152:14: fel: bara mappen "utforare-exempel" och tjänster i
        jamfor-service får vara påhittade. Ta bort exempeldata, eller flytta det påhittade dit.
        [exempelmärke]
    data/utforare-exempel/datapackage.yaml:1:1: fel: det som står i mappen är påhittat och ska
        märkas. Skriv exempeldata: ja. [exempelmärke]
"""

from collections.abc import Iterator

from insyn.check.comparison import written
from insyn.check.comparison.links import is_unmarked_example
from insyn.check.subject import Subject
from insyn.load.records import OVERSIGHT_FOLDERS, PACKAGE_FILE
from insyn.model.comparison.compared_service import SERVICE_FILE
from insyn.model.records import package_of
from insyn.places import Place
from insyn.problems import Problem, quoted

RULE = "exempelmärke"

EXAMPLE = package_of(OVERSIGHT_FOLDERS[-1])


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every dataset that is invented and not marked, or the other way round."""
    for package in subject.records.packages:
        if package.name == EXAMPLE and not package.is_example:
            message = "det som står i mappen är påhittat och ska märkas. Skriv exempeldata: ja."
            yield Problem(Place(package.file), message, RULE)
        is_of_service = package.file.endswith(f"/{SERVICE_FILE}")
        if package.is_example and package.name != EXAMPLE and not is_of_service:
            message = (
                f"bara mappen {quoted(EXAMPLE)} och tjänster i jamfor-service får vara påhittade. "
                "Ta bort exempeldata, eller flytta det påhittade dit."
            )
            yield Problem(subject.place(package.file, "exempeldata"), message, RULE)
    for sheet in written.sheets(subject):
        if is_unmarked_example(subject, sheet):
            message = "allt som tjänsten pekar på är påhittat. Skriv exempeldata: ja."
            yield Problem(subject.place(sheet.service.file, "id"), message, RULE)
    file = f"{OVERSIGHT_FOLDERS[-1]}/{PACKAGE_FILE}"
    is_used = any(package_of(one) == EXAMPLE for one, _ in subject.named_files())
    if is_used and not (subject.records.root / file).exists():
        message = "filen saknas, så det som står i mappen är inte märkt som påhittat."
        yield Problem(Place(file), message, RULE)
