"""Find every record and described table under a root and what would make each one canonical."""

import os
from collections.abc import Iterator
from pathlib import Path

from insyn.canonical import table_text, yaml_text
from insyn.canonical.change import Change, apply
from insyn.load import record, yaml_file
from insyn.load.records import SERVICES_FOLDER
from insyn.load.text import RULE_OUTSIDE
from insyn.model.comparison import tables
from insyn.model.comparison.compared_service import SERVICE_FILE, Service
from insyn.model.package import DataPackage, TableResource
from insyn.places import Place
from insyn.problems import Problem

RULE_AMBIGUOUS = "tvetydig-tabell"

RECORDS_FOLDER = "data"
PACKAGE_FILE = "datapackage.yaml"

_DELIMITERS = {";": "semikolon", "\t": "tabb"}

Found = Change | Problem


def rewrite(root: Path) -> tuple[list[str], list[Problem]]:
    """Make all records canonical; return the files that were rewritten and what stopped others."""
    changes, problems = plan(root)
    written, unwritten = apply(root, changes)
    return written, sorted([*problems, *unwritten])


def plan(root: Path) -> tuple[list[Change], list[Problem]]:
    """Return the changes that make the records canonical, sorted by file, and write nothing.

    A file that cannot be rewritten for certain gives no change but a problem. Hidden files, tables
    that neither a datapackage.yaml nor a tjanst.yaml describes and those that do not exist are
    passed over.
    """
    real_root = root.resolve()
    change_by_file: dict[str, Change] = {}
    problems: set[Problem] = set()
    for found in _everything(real_root):
        if isinstance(found, Problem):
            problems.add(found)
        elif found.new != found.old:
            change_by_file.setdefault(found.file, found)
    return [change_by_file[file] for file in sorted(change_by_file)], sorted(problems)


def _everything(root: Path) -> Iterator[Found]:
    for file in _files(root):
        real = _real(root, file)
        if isinstance(real, Problem):
            yield real
        elif (root / real).is_file() and file.endswith(".yaml"):
            yield from _record(root, file, real)


def _record(root: Path, file: str, real: str) -> Iterator[Found]:
    old = (root / real).read_bytes()
    new, problems = yaml_text.canonical(old, file)
    yield from problems
    if problems:
        return
    yield Change(real, old, new)
    if file.endswith(f"/{PACKAGE_FILE}"):
        yield from _tables(root, file, new.decode())
    elif Path(file).match(f"{SERVICES_FOLDER}/*/{SERVICE_FILE}"):
        yield from _tables_of_service(root, file, new.decode())


def _tables_of_service(root: Path, file: str, text: str) -> Iterator[Found]:
    value, _ = yaml_file.parse(text, file)
    service, problems = record.validate(value, Service, text, file)
    yield from problems
    for resource in tables.package(service).resources if service else ():
        yield from _table(root, f"{file.removesuffix(SERVICE_FILE)}{resource.path}", resource)


def _tables(root: Path, file: str, text: str) -> Iterator[Found]:
    value, _ = yaml_file.parse(text, file)
    package, problems = record.validate(value, DataPackage, text, file)
    yield from problems
    for position, resource in enumerate(package.resources if package else ()):
        if resource.dialect.delimiter == ",":
            yield from _table(root, f"{file.removesuffix(PACKAGE_FILE)}{resource.path}", resource)
            continue
        keys = ("resources", position, "dialect", "delimiter")
        sign = _DELIMITERS[resource.dialect.delimiter]
        message = f'här står att tabellen delas med {sign}. Skriv "," så kan tabellen skrivas om.'
        yield Problem(yaml_file.place_of(text, file, keys), message, RULE_AMBIGUOUS)


def _table(root: Path, file: str, resource: TableResource) -> Iterator[Found]:
    real = _real(root, file)
    if isinstance(real, Problem):
        yield real
        return
    if not (root / real).is_file():
        return
    old = (root / real).read_bytes()
    new = table_text.canonical(old, resource)
    if isinstance(new, str):
        yield Problem(Place(file), new, RULE_AMBIGUOUS)
    else:
        yield Change(real, old, new)


def _real(root: Path, file: str) -> str | Problem:
    path = (root / file).resolve()
    if path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    message = f"filen är en länk till något utanför {root.name}/. Lägg själva filen här."
    return Problem(Place(file), message, RULE_OUTSIDE)


def _files(root: Path) -> Iterator[str]:
    """Yield all names below the folder of records, without going through links to folders."""
    top = root / RECORDS_FOLDER
    if top.is_symlink():
        yield RECORDS_FOLDER
        return
    for folder, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted([*folders, *names]):
            if not name.startswith("."):
                yield (Path(folder) / name).relative_to(root).as_posix()
