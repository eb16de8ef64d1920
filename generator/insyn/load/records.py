"""Read every file of records under a root into one value, collecting all problems."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from insyn.load import record, text, yaml_file
from insyn.model.accessibility import AccessibilityStatement
from insyn.model.acknowledgement import Acknowledgements
from insyn.model.commitment import Commitment
from insyn.model.comparison import tables
from insyn.model.comparison.compared_service import SERVICE_FILE, SERVICES_PACKAGE, Service
from insyn.model.glossary import Glossary
from insyn.model.goal import GoalStructure
from insyn.model.indicator import Indicator
from insyn.model.internal_control import InternalControl
from insyn.model.lineage import Lineage
from insyn.model.municipality import Municipality
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan
from insyn.model.oversight.insight_requirement import InsightRequirement
from insyn.model.oversight.programme import Programme
from insyn.model.oversight.provider import Provider
from insyn.model.package import DataPackage
from insyn.model.quality import Quality
from insyn.model.record import Record
from insyn.model.records import (
    ACCESSIBILITY_FILE,
    ACKNOWLEDGEMENTS_FILE,
    AREAS_FILE,
    BOARDS_FILE,
    CONCEPTS_FILE,
    DOCUMENTS_FILE,
    GLOSSARY_FILE,
    LINEAGE_FILE,
    MUNICIPALITY_FILE,
    QUALITY_FILE,
    Records,
)
from insyn.model.shared_records import Areas, Boards, Concepts, SourceDocuments
from insyn.model.statement import Statement
from insyn.model.steering import Steering
from insyn.places import KeyPath, Place
from insyn.problems import Problem, suggestion

RULE_UNKNOWN_FILE = "okänd-fil"

SHARED_FOLDER = "data/gemensamt"
GOALS_FOLDER = "data/mal"
COMMITMENTS_FOLDER = "data/mal/ataganden"
INDICATORS_FOLDER = "data/matt"
INTERNAL_CONTROL_FOLDER = "data/internkontroll"
ECONOMY_FOLDER = "data/ekonomi"
STEERING_FOLDER = "data/styrning"
OVERSIGHT_FOLDERS = ("data/utforare", "data/utforare-exempel")
"""The datasets of performers and their follow-up: the real ones and a worked example."""

SERVICES_FOLDER = f"data/{SERVICES_PACKAGE}"
SERVICE_FILES = frozenset((SERVICE_FILE, "enheter.csv", "varden.csv", "import.yaml"))
"""What the folder of a service may hold: its record, its two tables and how they are read in."""

PACKAGE_FILE = "datapackage.yaml"

OVERSIGHT_KINDS: Mapping[str, type[Record]] = {
    "program": Programme,
    "utforare": Provider,
    "valfrihetssystem": ChoiceSystem,
    "avtal": Contract,
    "planer": FollowUpPlan,
    "uppfoljningar": FollowUp,
    "insynskrav": InsightRequirement,
}
"""The folders inside a dataset of performers, and the record that each file of them holds."""

SINGLE_FILES = frozenset(
    (
        MUNICIPALITY_FILE,
        DOCUMENTS_FILE,
        BOARDS_FILE,
        AREAS_FILE,
        CONCEPTS_FILE,
        ACKNOWLEDGEMENTS_FILE,
        GLOSSARY_FILE,
        ACCESSIBILITY_FILE,
        QUALITY_FILE,
        LINEAGE_FILE,
    )
)
"""The files that hold one kind of record each."""

DATASET_FOLDERS = frozenset(
    (
        SHARED_FOLDER,
        GOALS_FOLDER,
        INDICATORS_FOLDER,
        INTERNAL_CONTROL_FOLDER,
        ECONOMY_FOLDER,
        STEERING_FOLDER,
        *OVERSIGHT_FOLDERS,
    )
)
"""The folders that are published as datasets and may hold tables."""

RECORD_FOLDERS = frozenset(
    (
        *DATASET_FOLDERS - {SHARED_FOLDER, *OVERSIGHT_FOLDERS},
        COMMITMENTS_FOLDER,
        *(f"{folder}/{kind}" for folder in OVERSIGHT_FOLDERS for kind in OVERSIGHT_KINDS),
    )
)
"""The folders where each file holds one record."""

FILES_AT_A_TIME = 200
"""How many files a process reads before it answers."""

_Some = TypeVar("_Some", bound=Record)
_Ordered = TypeVar("_Ordered", GoalStructure, Statement, InsightRequirement, Service)


def load(root: Path, executor: Executor | None = None) -> tuple[Records | None, list[Problem]]:
    """Return the records under a root, and all problems met on the way.

    A folder with many files is read by the executor, if there is one. A file with a problem is
    left out; without data/kommun.yaml nothing can be said, and None is returned.
    """
    reading = _Reading(root, executor)
    municipality = reading.file(MUNICIPALITY_FILE, Municipality)
    rest = _all_but_municipality(reading)
    found = rest(municipality=municipality) if municipality else None
    return found, [*reading.problems, *_unknown_files(root)]


class _Reading:
    """Read file after file and remember what was wrong with them."""

    def __init__(self, root: Path, executor: Executor | None) -> None:
        self.root = root
        self.executor = executor
        self.problems: list[Problem] = []

    def file(self, file: str, model: type[_Some]) -> _Some | None:
        found, wrong = record.read(self.root, file, model)
        self.problems.extend(wrong)
        return found

    def optional(self, file: str, model: type[_Some]) -> _Some | None:
        return self.file(file, model) if (self.root / file).exists() else None

    def folder(self, folder: str, model: type[_Some]) -> tuple[_Some, ...]:
        files = _record_files(self.root, folder)
        parts = [files[at : at + FILES_AT_A_TIME] for at in range(0, len(files), FILES_AT_A_TIME)]
        spread = self.executor.map if self.executor and len(parts) > 1 else map
        found = []
        for one, wrong in chain.from_iterable(spread(partial(_read_some, self.root, model), parts)):
            self.problems.extend(wrong)
            if one:
                found.append(one)
        return tuple(found)

    def oversight(self, model: type[_Some]) -> tuple[_Some, ...]:
        name = next(name for name, kind in OVERSIGHT_KINDS.items() if kind is model)
        folders = (self.folder(f"{folder}/{name}", model) for folder in OVERSIGHT_FOLDERS)
        return tuple(chain.from_iterable(folders))

    def services(self) -> tuple[Service, ...]:
        files = sorted(self.root.glob(f"{SERVICES_FOLDER}/*/{SERVICE_FILE}"))
        found = (self.file(path.relative_to(self.root).as_posix(), Service) for path in files)
        return tuple(one for one in found if one)

    def packages(self) -> tuple[DataPackage, ...]:
        files = sorted(self.root.glob(f"data/*/{PACKAGE_FILE}"))
        found = (self.file(path.relative_to(self.root).as_posix(), DataPackage) for path in files)
        return tuple(one for one in found if one)


def _all_but_municipality(reading: _Reading) -> partial[Records]:
    documents = reading.optional(DOCUMENTS_FILE, SourceDocuments)
    boards = reading.optional(BOARDS_FILE, Boards)
    areas = reading.optional(AREAS_FILE, Areas)
    concepts = reading.optional(CONCEPTS_FILE, Concepts)
    glossary = reading.optional(GLOSSARY_FILE, Glossary)
    services = _in_order(reading.services())
    let_by = reading.optional(ACKNOWLEDGEMENTS_FILE, Acknowledgements)
    return partial(
        Records,
        root=reading.root,
        documents=documents.documents if documents else (),
        boards=boards.boards if boards else (),
        areas=areas.areas if areas else (),
        concepts=concepts.concepts if concepts else (),
        terms=glossary.terms if glossary else (),
        accessibility=reading.optional(ACCESSIBILITY_FILE, AccessibilityStatement),
        quality=reading.optional(QUALITY_FILE, Quality),
        structures=_in_order(reading.folder(GOALS_FOLDER, GoalStructure)),
        commitments=reading.folder(COMMITMENTS_FOLDER, Commitment),
        lineage=reading.optional(LINEAGE_FILE, Lineage),
        indicators=reading.folder(INDICATORS_FOLDER, Indicator),
        internal_controls=reading.folder(INTERNAL_CONTROL_FOLDER, InternalControl),
        statements=_in_order(reading.folder(ECONOMY_FOLDER, Statement)),
        steerings=reading.folder(STEERING_FOLDER, Steering),
        programmes=reading.oversight(Programme),
        providers=reading.oversight(Provider),
        choice_systems=reading.oversight(ChoiceSystem),
        contracts=reading.oversight(Contract),
        follow_up_plans=reading.oversight(FollowUpPlan),
        follow_ups=reading.oversight(FollowUp),
        insight_requirements=_in_order(reading.oversight(InsightRequirement)),
        acknowledgements=let_by.acknowledgements if let_by else (),
        services=services,
        packages=(*reading.packages(), *map(tables.package, services)),
        locate=partial(_locate, reading.root),
    )


def _read_some(
    root: Path, model: type[_Some], files: Sequence[str]
) -> list[tuple[_Some | None, list[Problem]]]:
    return [record.read(root, file, model) for file in files]


def _locate(root: Path, file: str, keys: KeyPath) -> Place:
    return yaml_file.place_of(text.read_again(root, file), file, keys)


def _in_order(records: tuple[_Ordered, ...]) -> tuple[_Ordered, ...]:
    return tuple(sorted(records, key=lambda one: one.order))


def _record_files(root: Path, folder: str) -> list[str]:
    files = (f"{folder}/{path.name}" for path in sorted((root / folder).glob("*.yaml")))
    return [file for file in files if file not in (LINEAGE_FILE, f"{folder}/{PACKAGE_FILE}")]


def _unknown_files(root: Path) -> list[Problem]:
    problems = list(_without_service(root))
    for path in sorted((root / "data").rglob("*")):
        file = path.relative_to(root).as_posix()
        if path.is_dir() or path.name.startswith(".") or file in SINGLE_FILES:
            continue
        folder = file.rpartition("/")[0]
        if folder.rpartition("/")[0] == SERVICES_FOLDER and path.name in SERVICE_FILES:
            continue
        is_table = path.suffix == ".csv" or path.name == PACKAGE_FILE
        is_record = path.suffix == ".yaml" and folder in RECORD_FOLDERS
        if not (is_record or (is_table and folder in DATASET_FOLDERS)):
            message = f"filen hör inte hemma här och läses inte. {_cure(file)}"
            problems.append(Problem(Place(file), message, RULE_UNKNOWN_FILE))
    return problems


def _cure(file: str) -> str:
    """Return what to do with a file that is not read where it stands."""
    folder, _, name = file.rpartition("/")
    if folder == SERVICES_FOLDER:
        return "En tjänst har en egen mapp här, med tjanst.yaml, enheter.csv och varden.csv."
    if folder.rpartition("/")[0] == SERVICES_FOLDER:
        hint = suggestion(name, SERVICE_FILES)
        return f"Byt namn på den eller ta bort den.{hint}" if hint else "Flytta eller ta bort den."
    return "Flytta eller ta bort den."


def _without_service(root: Path) -> Iterator[Problem]:
    """Yield a problem for every folder of a service whose record is missing: nothing is read."""
    for folder in sorted((root / SERVICES_FOLDER).glob("*")):
        names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
        is_misspelt = any(suggestion(one, [SERVICE_FILE]) for one in names)
        if names and not is_misspelt and not folder.name.startswith("."):
            file = f"{SERVICES_FOLDER}/{folder.name}/{SERVICE_FILE}"
            message = "filen saknas, så det som står i mappen läses inte. Skapa den."
            yield Problem(Place(file), message, text.RULE_MISSING)
