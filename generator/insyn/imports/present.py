"""Read a table that is already there and keep the text of its rows, so that they can stay."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from insyn.load.raw_rows import raw_rows
from insyn.load.table_form import BYTE_ORDER_MARK, recognise
from insyn.model.comparison import tables
from insyn.model.comparison.compared_service import Service
from insyn.model.package import TableResource
from insyn.places import Place
from insyn.problems import Problem

RULE_OTHER_FORM = "fel-form"
RULE_OTHER_WIDTH = "fel-antal-celler"
RULE_NO_HEADER = "saknad-rubrik"

_NOT_CANONICAL = (
    'filen är sparad i en annan form än den som publiceras. Kör "insyn format" och sedan om igen.'
)


@dataclass(frozen=True, slots=True)
class PresentRow:
    """Hold a row: its text as it stands, with the line end, and its cells by column.

    An empty line has no cells.
    """

    text: str
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Present:
    """Hold a table that is there; one that is not there has no bytes and its described columns."""

    file: str
    data: bytes
    header: tuple[str, ...]
    header_text: str
    rows: tuple[PresentRow, ...]
    line_end: str = "\n"
    problems: tuple[Problem, ...] = ()


def present(root: Path, file: str, resource: TableResource) -> Present:
    """Return the table in a file relative to the root; what stops the reading stands in it."""
    names = tuple(field.name for field in resource.table_schema.fields)
    path = root / file
    if not path.is_file():
        return Present(file, b"", names, "", ())
    data = path.read_bytes()
    form = recognise(data, resource)
    if isinstance(form, str):
        return _unreadable(file, Problem(Place(file), form, RULE_OTHER_FORM))
    if not form.can_be_read(resource) or data.startswith(BYTE_ORDER_MARK):
        return _unreadable(file, Problem(Place(file), _NOT_CANONICAL, RULE_OTHER_FORM))
    return _read(file, data, names, resource.dialect.delimiter)


def _read(file: str, data: bytes, names: tuple[str, ...], delimiter: str) -> Present:
    text = data.decode()
    problems: list[Problem] = []
    found = list(raw_rows(text, file, delimiter, problems))
    if problems:
        return _unreadable(file, *problems)
    lines = list(StringIO(text, newline=""))
    ends = [line for line, _ in found[1:]] + [len(lines) + 1]
    header = tuple(found[0][1]) if found else ()
    if "enhet" not in header:
        message = f'kolumnen "enhet" saknas. Låt första raden vara {",".join(names)}.'
        return _unreadable(file, Problem(Place(file), message, RULE_NO_HEADER))
    rows = []
    for (line, cells), end in zip(found, ends, strict=True):
        if cells and len(cells) != len(header):
            message = (
                f"raden har {len(cells)} celler, men rubrikraden har {len(header)}. Rätta den."
            )
            problems.append(Problem(Place(file, line), message, RULE_OTHER_WIDTH))
            continue
        by_column = dict(zip(header, cells, strict=True)) if cells else {}
        rows.append(PresentRow("".join(lines[line - 1 : end - 1]), by_column))
    if problems:
        return _unreadable(file, *problems)
    line_end = "\r\n" if lines[0].endswith("\r\n") else "\n"
    return Present(file, data, header, rows[0].text, tuple(rows[1:]), line_end)


def _unreadable(file: str, *problems: Problem) -> Present:
    return Present(file, b"", (), "", (), problems=problems)


def cells_of(
    root: Path, service: Service, table: str
) -> tuple[tuple[Mapping[str, str], ...], list[Problem]]:
    """Return the cells of every row of a table of a service, and what stops the reading."""
    package = tables.package(service)
    resource = next(one for one in package.resources if one.name == table)
    found = present(root, f"{package.folder}{resource.path}", resource)
    return tuple(row.cells for row in found.rows if row.cells), list(found.problems)
