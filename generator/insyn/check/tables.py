"""Check the tables of a dataset against their description, one table after another."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from insyn.check import table_header, table_rows, table_schema
from insyn.load import text
from insyn.load.raw_rows import RawRow, raw_rows
from insyn.load.table_form import BYTE_ORDER_MARK, TableForm, recognise
from insyn.load.yaml_file import place_of
from insyn.model.comparison.compared_service import SERVICE_FILE
from insyn.model.package import DataPackage, TableResource
from insyn.places import Place
from insyn.problems import Problem, quoted

RULE_MISSING_FILE = "saknad-fil"
RULE_EMPTY_FILE = "tom-fil"
RULE_FORM = "excel-form"

_DELIMITER_NAMES = {",": "komma", ";": "semikolon", "\t": "tabb"}


def check(root: Path, package: DataPackage) -> list[Problem]:
    """Return everything that is wrong with the tables of a package, by place.

    The arguments and the result can be pickled, so that this may run in a process of its own.
    """
    return sorted(
        problem
        for place in range(len(package.resources))
        for problem in _wrong_table(root, package, place)
    )


def _wrong_table(root: Path, package: DataPackage, place: int) -> list[Problem]:
    resource = package.resources[place]
    descriptor = text.read_again(root, package.file)
    way = ("resources", place)
    problems = [
        Problem(place_of(descriptor, package.file, (*way, *keys)), message, table_schema.RULE)
        for keys, message in table_schema.wrong_parts(resource.table_schema)
    ]
    is_of_service = package.file.endswith(f"/{SERVICE_FILE}")
    if problems:
        # The description of a service is made from its facts, and a rule tells what is wrong there.
        return [] if is_of_service else problems
    file = package.folder + resource.path
    if not (root / file).exists() and not (root / file).is_symlink():
        where = place_of(descriptor, package.file, (*way, "path"))
        message = f"filen {quoted(resource.path)} finns inte. Skapa den eller ta bort tabellen."
        if is_of_service:
            names = ",".join(field.name for field in resource.table_schema.fields)
            message = (
                f"filen {quoted(resource.path)} finns inte. Skapa den, med första raden: {names}"
            )
        return [Problem(where, message, RULE_MISSING_FILE)]
    data, problems = text.read_bytes(root, file)
    return problems or _wrong_data(data, file, resource)


def _wrong_data(data: bytes, file: str, resource: TableResource) -> list[Problem]:
    names = [field.name for field in resource.table_schema.fields]
    if not data.removeprefix(BYTE_ORDER_MARK).strip():
        first_row = resource.dialect.delimiter.join(names)
        message = f"filen är tom. Skriv kolumnernas namn på första raden: {first_row}"
        return [Problem(Place(file), message, RULE_EMPTY_FILE)]
    form = recognise(data, resource)
    if isinstance(form, str):
        return [Problem(Place(file), form, RULE_FORM)]
    if not form.can_be_read(resource):
        signs = _foreign_signs(form, resource)
        message = f'tabellen är sparad med {signs}. Kör "insyn format" så skrivs den om.'
        return [Problem(Place(file), message, RULE_FORM)]
    broken: list[Problem] = []

    def read() -> Iterator[RawRow]:
        broken.clear()
        return raw_rows(data.decode(), file, form.delimiter, broken)

    _, header = next(read(), (1, []))
    wrong_header = table_header.wrong_labels(header, names, file)
    if wrong_header or broken:
        return broken + wrong_header
    wrong_rows = table_rows.wrong_rows(lambda: islice(read(), 1, None), file, resource.table_schema)
    return broken + wrong_rows


def _foreign_signs(form: TableForm, resource: TableResource) -> str:
    """Return in words what must be rewritten in a table that cannot be read as it stands."""
    signs = []
    if form.delimiter != resource.dialect.delimiter:
        signs.append(f"{_DELIMITER_NAMES[form.delimiter]} mellan cellerna")
    if form.decimal_comma:
        signs.append("decimalkomma")
    if form.encoding != "utf-8":
        signs.append("en annan teckenkodning än UTF-8")
    elif form.bom:
        signs.append("ett dolt tecken först i filen")
    *most, last = signs
    return f"{', '.join(most)} och {last}" if most else last
