"""Det som är påhittat ska vara märkt, och bara det: *exempeldata: ja* hör till utforare-exempel.

Utan märket skulle påhittade utförare stå bland de verkliga.

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

*Så här säger kontrollen*

    data/utforare-exempel/datapackage.yaml:1:1: fel: det som står i mappen är påhittat och ska
        märkas. Skriv exempeldata: ja. [exempelmärke]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.records import OVERSIGHT_FOLDERS, PACKAGE_FILE
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
        if package.is_example and package.name != EXAMPLE:
            message = (
                f"bara mappen {quoted(EXAMPLE)} får vara påhittad. Ta bort exempeldata, "
                "eller flytta det påhittade dit."
            )
            yield Problem(subject.place(package.file, "exempeldata"), message, RULE)
    file = f"{OVERSIGHT_FOLDERS[-1]}/{PACKAGE_FILE}"
    is_used = any(package_of(one) == EXAMPLE for one, _ in subject.named_files())
    if is_used and not (subject.records.root / file).exists():
        message = "filen saknas, så det som står i mappen är inte märkt som påhittat."
        yield Problem(Place(file), message, RULE)
