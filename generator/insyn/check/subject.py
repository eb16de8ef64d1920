"""Hold what every rule looks at, and the ways to point at it."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from insyn.derive.accounts import NO_ACCOUNTS, Accounts
from insyn.derive.comparison.earlier import Published
from insyn.derive.consistency import Inconsistency, InconsistencyKind, inconsistencies
from insyn.derive.noted import acknowledged
from insyn.derive.oversight.matrix import Matrix
from insyn.derive.oversight.oversight import Oversight
from insyn.derive.series import NO_FIGURES, Figures
from insyn.load import record, statements
from insyn.load.figures import PACKAGE
from insyn.load.records import GOALS_FOLDER, INDICATORS_FOLDER, PACKAGE_FILE
from insyn.load.table_form import recognise
from insyn.model.commitment import Commitment
from insyn.model.comparison.rows import Sheet
from insyn.model.goal import GoalStructure
from insyn.model.indicator import Indicator
from insyn.model.internal_control import InternalControl
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan
from insyn.model.oversight.insight_requirement import InsightRequirement
from insyn.model.oversight.programme import Programme
from insyn.model.oversight.provider import Provider
from insyn.model.record import Record
from insyn.model.records import (
    AREAS_FILE,
    BOARDS_FILE,
    CONCEPTS_FILE,
    DOCUMENTS_FILE,
    LINEAGE_FILE,
    Records,
)
from insyn.model.statement import Statement
from insyn.model.steering import Steering
from insyn.places import KeyPath, Place

FileRecord = (
    GoalStructure
    | Indicator
    | Commitment
    | InternalControl
    | Statement
    | Steering
    | Programme
    | Provider
    | ChoiceSystem
    | Contract
    | FollowUpPlan
    | FollowUp
    | InsightRequirement
)
"""A record that has a file of its own."""


@dataclass(frozen=True)
class Subject:
    """Gather records and figures for the rules.

    `sheets` are the rows of the services, by the service's id, as they are written; `earlier` are
    their earlier editions, oldest first.
    """

    records: Records
    figures: Mapping[str, Figures]
    accounts: Accounts = NO_ACCOUNTS
    matrices: tuple[Matrix, ...] = ()
    sheets: Mapping[str, Sheet] = field(default_factory=dict)
    earlier: Mapping[str, Sequence[Published]] = field(default_factory=dict)

    @property
    def oversights(self) -> tuple[Oversight, ...]:
        """Return the real follow-up of performers, and the invented one if there is any."""
        return tuple(matrix.world for matrix in self.matrices)

    def figures_of(self, indicator: Indicator) -> Figures:
        """Return the figures of an indicator, empty where there are none."""
        return self.figures.get(indicator.id, NO_FIGURES)

    def place(self, file: str, *keys: str | int) -> Place:
        """Return where in a file of records a value stands."""
        return self.records.locate(file, keys)

    def cell(self, table: str, line: int, column: str, package: str = PACKAGE) -> Place:
        """Return the place of a cell in one of the tables that the program reads."""
        file, columns = self._tables[package, table]
        return Place(file, line, columns.get(column, 1))

    @cached_property
    def _tables(self) -> Mapping[tuple[str, str], tuple[str, Mapping[str, int]]]:
        found: dict[tuple[str, str], tuple[str, Mapping[str, int]]] = {}
        for package in self.records.packages:
            for resource in package.resources:
                fields = resource.table_schema.fields
                columns = {field.name: place for place, field in enumerate(fields, 1)}
                found[package.name, resource.name] = package.folder + resource.path, columns
        return found

    @cached_property
    def inconsistencies_by_file(self) -> Mapping[str, tuple[Inconsistency, ...]]:
        """Return what does not agree in the figures of each indicator, by the indicator's file."""
        return {
            indicator.file: inconsistencies(indicator, self.figures_of(indicator))
            for indicator in self.records.indicators
        }

    def unnoted(self, kind: InconsistencyKind) -> Iterator[tuple[Indicator, Inconsistency]]:
        """Yield the inconsistencies of a kind that no note of the indicator speaks of."""
        for indicator in self.records.indicators:
            known = acknowledged(indicator.notes)
            for found in self.inconsistencies_by_file[indicator.file]:
                if found.kind == kind and found.about not in known:
                    yield indicator, found

    @property
    def _file_records(self) -> tuple[FileRecord, ...]:
        records = self.records
        return (
            *records.structures,
            *records.indicators,
            *records.commitments,
            *records.internal_controls,
            *records.statements,
            *records.steerings,
            *records.programmes,
            *records.providers,
            *records.choice_systems,
            *records.contracts,
            *records.follow_up_plans,
            *records.follow_ups,
            *records.insight_requirements,
        )

    def named_files(self) -> Iterator[tuple[str, str]]:
        """Yield each file that holds one record and is named as it, with the record's id."""
        for one in self._file_records:
            yield one.file, one.id

    def all_records(self) -> Iterator[tuple[str, KeyPath, Record]]:
        """Yield every record that may refer to others, with its file and its way inside it."""
        records = self.records
        for one in self._file_records:
            yield one.file, (), one
        if records.lineage:
            yield LINEAGE_FILE, (), records.lineage
        for service in records.services:
            yield service.file, (), service
        for place, document in enumerate(records.documents):
            yield DOCUMENTS_FILE, ("dokument", place), document
        for place, board in enumerate(records.boards):
            yield BOARDS_FILE, ("nämnder", place), board
        for place, area in enumerate(records.areas):
            yield AREAS_FILE, ("områden", place), area
        for place, concept in enumerate(records.concepts):
            yield CONCEPTS_FILE, ("begrepp", place), concept

    @cached_property
    def row_names(self) -> Mapping[str, Set[str]]:
        """Return the ids of the rows by economic statement, also of those that cannot be read."""
        return statements.row_names(self.records)

    def has_row(self, reference: str) -> bool:
        """Tell whether there is a row told by `uppställning/rad`, also one that cannot be read."""
        statement, _, row = reference.partition("/")
        return row in self.row_names.get(statement, ())

    def is_unread(self, file: str, model: type[Record]) -> bool:
        """Tell whether a file is there but cannot be read: what it holds is then not missing."""
        root = self.records.root
        return (root / file).exists() and record.read(root, file, model)[0] is None

    def is_unread_table(self, name: str, package: str = PACKAGE) -> bool:
        """Tell whether a table is not there or in a form that cannot be read."""
        found = self.records.table(package, name)
        if not found or not (self.records.root / found[0]).is_file():
            return True
        file, resource = found
        form = recognise((self.records.root / file).read_bytes(), resource)
        return isinstance(form, str) or not form.can_be_read(resource)

    @property
    def has_unread_indicators(self) -> bool:
        """Tell whether the file of some indicator cannot be read: nothing can be said of all."""
        return len(self._files_in(INDICATORS_FOLDER)) > len(self.records.indicators)

    @property
    def has_unread_structures(self) -> bool:
        """Tell whether the file of some goal structure cannot be read: their order is not known."""
        return len(self._files_in(GOALS_FOLDER)) > len(self.records.structures)

    def _files_in(self, folder: str) -> Set[str]:
        names = {path.name for path in (self.records.root / folder).glob("*.yaml")}
        return names - {PACKAGE_FILE, PurePosixPath(LINEAGE_FILE).name}
