"""En tabell ska vara beskriven i mappens datapackage.yaml, annars publiceras den inte.

*Rätt*

    # data/matt/trygg-kvall.yaml
    titel: Trygghet kvällstid

*Fel*

    # data/matt/enkat.csv
    fraga,svar
    # data/mal/gamla.csv
    id,titel

*Så här säger kontrollen*

    data/mal/gamla.csv:1:1: fel: tabellen är inte beskriven, eftersom mappen saknar
        datapackage.yaml. Skapa den filen eller ta bort tabellen. [obeskriven-tabell]
    data/matt/enkat.csv:1:1: fel: tabellen är inte beskriven i datapackage.yaml.
        Lägg till den där eller ta bort den. [obeskriven-tabell]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.records import PACKAGE_FILE, SERVICES_FOLDER
from insyn.places import Place
from insyn.problems import Problem

RULE = "obeskriven-tabell"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every CSV file that no package describes."""
    described = {
        package.folder + resource.path
        for package in subject.records.packages
        for resource in package.resources
    }
    read = {package.file for package in subject.records.packages}
    root = subject.records.root
    for path in sorted((root / "data").glob("*/*.csv")):
        file = path.relative_to(root).as_posix()
        if file in described or file.startswith(f"{SERVICES_FOLDER}/"):
            continue  # a service describes its own tables, in a folder of its own
        descriptor = path.with_name(PACKAGE_FILE)
        if not descriptor.exists():
            message = (
                "tabellen är inte beskriven, eftersom mappen saknar datapackage.yaml. "
                "Skapa den filen eller ta bort tabellen."
            )
            yield Problem(Place(file), message, RULE)
        elif descriptor.relative_to(root).as_posix() in read:
            message = (
                "tabellen är inte beskriven i datapackage.yaml. "
                "Lägg till den där eller ta bort den."
            )
            yield Problem(Place(file), message, RULE)
