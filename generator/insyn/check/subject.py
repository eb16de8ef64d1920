"""Hold what every rule looks at, and the ways to point at it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from insyn.derive.accounts import NO_ACCOUNTS, Accounts
from insyn.derive.series import NO_FIGURES, Figures
from insyn.load import record
from insyn.load.contracts import TABLES
from insyn.load.figures import PACKAGE
from insyn.load.records import INDICATORS_FOLDER, PACKAGE_FILE
from insyn.load.table_form import recognise
from insyn.model.indicator import Indicator
from insyn.model.record import Record
from insyn.model.records import (
    AREAS_FILE,
    BOARDS_FILE,
    CONCEPTS_FILE,
    DOCUMENTS_FILE,
    LINEAGE_FILE,
    Records,
)
from insyn.places import KeyPath, Place


@dataclass(frozen=True)
class Subject:
    """Gather records and figures for the rules."""

    records: Records
    figures: Mapping[str, Figures]
    accounts: Accounts = NO_ACCOUNTS

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
        for package, name in ((one, name) for one in TABLES for name in TABLES[one]):
            table = self.records.table(package, name)
            if table:
                file, resource = table
                columns = {
                    field.name: place for place, field in enumerate(resource.table_schema.fields, 1)
                }
                found[package, name] = file, columns
        return found

    def all_records(self) -> Iterator[tuple[str, KeyPath, Record]]:
        """Yield every record that may refer to others, with its file and its way inside it."""
        records = self.records
        for structure in records.structures:
            yield structure.file, (), structure
        for indicator in records.indicators:
            yield indicator.file, (), indicator
        for commitment in records.commitments:
            yield commitment.file, (), commitment
        for control in records.internal_controls:
            yield control.file, (), control
        for statement in records.statements:
            yield statement.file, (), statement
        for steering in records.steerings:
            yield steering.file, (), steering
        if records.lineage:
            yield LINEAGE_FILE, (), records.lineage
        for place, document in enumerate(records.documents):
            yield DOCUMENTS_FILE, ("dokument", place), document
        for place, board in enumerate(records.boards):
            yield BOARDS_FILE, ("nämnder", place), board
        for place, area in enumerate(records.areas):
            yield AREAS_FILE, ("områden", place), area
        for place, concept in enumerate(records.concepts):
            yield CONCEPTS_FILE, ("begrepp", place), concept

    def named_files(self) -> Iterator[tuple[str, str]]:
        """Yield each file that holds one record and is named as it, with the record's id."""
        records = self.records
        for structure in records.structures:
            yield structure.file, structure.id
        for indicator in records.indicators:
            yield indicator.file, indicator.id
        for commitment in records.commitments:
            yield commitment.file, commitment.id
        for control in records.internal_controls:
            yield control.file, control.id
        for statement in records.statements:
            yield statement.file, statement.id
        for steering in records.steerings:
            yield steering.file, steering.id

    def is_unread(self, file: str, model: type[Record]) -> bool:
        """Tell whether a file is there but cannot be read: what it holds is then not missing."""
        root = self.records.root
        return (root / file).exists() and record.read(root, file, model)[0] is None

    def is_unread_table(self, name: str) -> bool:
        """Tell whether a table of figures is not there or in a form that cannot be read."""
        found = self.records.table(PACKAGE, name)
        if not found or not (self.records.root / found[0]).is_file():
            return True
        file, resource = found
        form = recognise((self.records.root / file).read_bytes(), resource)
        return isinstance(form, str) or not form.can_be_read(resource)

    @property
    def has_unread_indicators(self) -> bool:
        """Tell whether the file of some indicator cannot be read: nothing can be said of all."""
        folder = self.records.root / INDICATORS_FOLDER
        names = {path.name for path in folder.glob("*.yaml")} - {PACKAGE_FILE}
        return len(names) > len(self.records.indicators)
