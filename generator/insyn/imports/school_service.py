"""Make what an import of schools needs and that is not there yet: the service and its source.

The service comes from a template beside this module. It holds for any municipality, and comments
in it tell an editor what to fill in.
"""

import json
import re
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from string import Template

from insyn.canonical.change import Change
from insyn.imports.skolverket import TITLE, WHOLE_COUNTRY, NationalFile
from insyn.load import record, yaml_file
from insyn.model.comparison.compared_service import SERVICE_FILE, SERVICES_PACKAGE, Service
from insyn.model.records import BOARDS_FILE, DOCUMENTS_FILE
from insyn.model.shared_records import Board, Boards, SourceDocuments
from insyn.places import Place
from insyn.problems import Problem

RULE_NO_BOARD = "okänd-nämnd"
RULE_NO_DOCUMENT = "saknad-källa"

TEMPLATE = "grundskola-arskurs-9.yaml"

_BOARD_WORDS = ("grundskol", "utbildning", "bildning", "barn", "skol")
"""What a board that answers for schools tends to be called, the surest first."""

_MUNICIPALITY_FACT = """\
  - id: skolkommun
    titel: Kommun
    fråga: I vilken kommun ligger skolan?
    slag: text
    krävs: ja
    i-listan: ja
"""


def service_file(identifier: str) -> str:
    """Return the file that describes a service, relative to the root."""
    return f"data/{SERVICES_PACKAGE}/{identifier}/{SERVICE_FILE}"


def existing(root: Path, identifier: str) -> tuple[Service | None, list[Problem]]:
    """Return a service that is there, None where it is not, and what is wrong with it."""
    file = service_file(identifier)
    return record.read(root, file, Service) if (root / file).exists() else (None, [])


def created(
    root: Path, identifier: str, national: NationalFile, municipality: str
) -> tuple[Service | None, Change | None, list[Problem]]:
    """Return a service made for the schools of a municipality, and the change that makes its file.

    `municipality` is the code that was asked for, or `alla`.
    """
    boards, problems = record.read(root, BOARDS_FILE, Boards)
    board = _board(boards.boards if boards else ())
    if boards and not board:
        message = "här finns ingen nämnd som kan ansvara för skolorna. Lägg till den."
        problems.append(Problem(Place(BOARDS_FILE), message, RULE_NO_BOARD))
    if not board:
        return None, None, problems
    is_country = municipality == WHOLE_COUNTRY
    written = Template(files("insyn.imports").joinpath(TEMPLATE).read_text("utf-8")).substitute(
        id=identifier,
        namnd=board.id,
        plats="i hela landet" if is_country else f"i {national.schools[0].municipality}",
        kalla=document_id(national.period),
        forsta=national.period[:4],
        sista=int(national.period[:4]) + 1,
        kommunfakta=_MUNICIPALITY_FACT if is_country else "",
    )
    file = service_file(identifier)
    value, wrong = yaml_file.parse(written, file)
    service, unfit = record.validate(value, Service, written, file)
    if wrong or unfit or service is None:
        raise AssertionError(f"the template does not make a service: {[*wrong, *unfit]}")
    return service, Change(file, b"", written.encode()), []


def document_id(period: str) -> str:
    """Return the id of the file of a school year among the sources."""
    return f"skolverket-slutbetyg-ak9-{period.replace('/', '-')}"


def source(root: Path, period: str, name: str) -> tuple[Change | None, list[Problem]]:
    """Return the change that adds the file of a school year to the sources, None where it is there.

    `name` is the name of the file as the editor got it.
    """
    if not (root / DOCUMENTS_FILE).exists():
        new = f"dokument:\n{_entry(period, name, '  ')}"
        return Change(DOCUMENTS_FILE, b"", new.encode()), []
    documents, problems = record.read(root, DOCUMENTS_FILE, SourceDocuments)
    if documents is None:
        return None, problems
    if any(one.id == document_id(period) for one in documents.documents):
        return None, []
    old = (root / DOCUMENTS_FILE).read_bytes()
    before = old.decode().rstrip()
    indent = re.search(r"^( *)- ", before, re.MULTILINE)
    new = f"{before}\n{_entry(period, name, indent[1] if indent else '  ')}"
    if not _adds_one(new, len(documents.documents)):
        message = (
            f"källan kunde inte läggas till. Lägg till den själv:\n{_entry(period, name, '  ')}"
        )
        return None, [Problem(Place(DOCUMENTS_FILE), message, RULE_NO_DOCUMENT)]
    return Change(DOCUMENTS_FILE, old, new.encode()), []


def _entry(period: str, name: str, indent: str) -> str:
    lines = (
        f"- id: {document_id(period)}",
        f"  titel: {TITLE}, läsåret {period}",
        "  utgivare: Skolverket",
        f"  fil: {json.dumps(name, ensure_ascii=False)}",
        f"  år: {period}",
        "  beskrivning: >-",
        "    Skolverkets statistik över slutbetygen i årskurs 9, skola för skola i hela landet.",
    )
    return "".join(f"{indent}{line}\n" for line in lines)


def _adds_one(new: str, count: int) -> bool:
    value, problems = yaml_file.parse(new, DOCUMENTS_FILE)
    if problems:
        return False
    found, problems = record.validate(value, SourceDocuments, new, DOCUMENTS_FILE)
    return not problems and found is not None and len(found.documents) == count + 1


def _board(boards: Sequence[Board]) -> Board | None:
    for word in _BOARD_WORDS:
        for board in boards:
            if board.kind == "nämnd" and word in board.title.casefold():
                return board
    return next(iter(boards), None)
