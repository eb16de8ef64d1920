"""Tell in words what differs between two editions of a table, cell by cell.

A figure is told only where it is shown today: what has been withheld since must not be read in the
history of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from insyn import swedish
from insyn.history.cells import NOUNS, Cell, CellKey, TableForm, owner_of, revised
from insyn.history.differences import Difference, Form, Spot, changed
from insyn.history.renames import Keys
from insyn.history.wordings import ADDED, REMOVED
from insyn.load.raw_table import NumberedRow
from insyn.model.history import RecordKey

_Cells = dict[RecordKey, dict[CellKey, tuple[Cell, int]]]


@dataclass
class Shown:
    """Remember which figures are shown today, while editions are read from the newest back.

    The newest difference of a cell tells how it is now. After a file that could not be read
    nothing is known of what came before.
    """

    _today: dict[tuple[str, RecordKey, CellKey], bool] = field(default_factory=dict)
    _unsure: set[str] = field(default_factory=set)

    def lose(self, file: str) -> None:
        """Take note of an edition where a file could not be read."""
        self._unsure.add(file)

    def may_tell(self, file: str, owner: RecordKey, key: CellKey, after: Cell | None) -> bool:
        """Tell whether a figure may be told, after its difference towards a later edition."""
        is_shown = after is not None and not after.is_hidden
        is_shown_today = self._today.setdefault((file, owner, key), is_shown)
        return is_shown and is_shown_today and file not in self._unsure


@dataclass(frozen=True)
class TableComparison:
    """Compare editions of one of the known tables.

    `earlier` and `present` lead to the keys that records have today from those
    before and after the step. `words` are those that
    the cells need and `columns` the place of each column in the later table, from 1.
    """

    file: str
    table: RecordKey
    form: TableForm
    earlier: Keys
    present: Keys
    words: Mapping[str, str]
    columns: Mapping[str, int]

    def differences(
        self, before: Sequence[NumberedRow], after: Sequence[NumberedRow], shown: Shown
    ) -> Iterator[tuple[RecordKey, Difference]]:
        """Yield what differs, by record, given the rows that only one of the editions has."""
        old, new = self._cells(before, self.earlier), self._cells(after, self.present)
        for owner in sorted({*old, *new}):
            was, now = old.get(owner, {}), new.get(owner, {})
            added: list[tuple[Cell, int, bool]] = []
            gone: list[tuple[Cell, Spot]] = []
            for key in sorted({*was, *now}):
                cell, line = now.get(key, (None, 0))
                before_cell, _ = was.get(key, (None, 0))
                may_tell = shown.may_tell(self.file, owner, key, cell)
                if cell and before_cell:
                    for one in self._changed(key, before_cell, cell, line, may_tell):
                        yield owner, one
                elif cell:
                    added.append((cell, line, may_tell))
                elif before_cell:
                    gone.append((before_cell, key))
            for one in (*_added(added), *_gone(gone)):
                yield owner, one

    def _cells(self, rows: Sequence[NumberedRow], keys: Keys) -> _Cells:
        found: _Cells = defaultdict(dict)
        for line, row in rows:
            owner = owner_of(self.form, self.table, row)
            for key, cell in self.form.cells(row, self.words):
                if cell.figure:
                    found[keys.get(owner, owner)][key] = (cell, line)
        return found

    def _changed(
        self, key: CellKey, before: Cell, after: Cell, line: int, may_tell: bool
    ) -> Iterator[Difference]:
        noun = NOUNS[after.noun]
        about = (after.period, "utfall", "siffror")
        column = self.columns.get(after.column, 1)
        is_revised = revised(before, after)
        if before.figure != after.figure:
            form, text = _other_figure(before, after, may_tell)
            spots = frozenset({key})
            yield Difference(form, text, about, (), line, column, is_revised, noun.many, spots)
        elif before.status != after.status:
            text = f"statusen för {noun.the}{after.of} {changed('d')}"
            spots = frozenset({(*key, "status")})
            yield Difference("ord", text, about, (), line, column, is_revised, spots=spots)
        for (name, ending, old), (_, _, new) in zip(before.rest, after.rest, strict=False):
            if old != new:
                text = f"{name} till {noun.the}{after.of} {changed(ending)}"
                yield Difference("ord", text, about, (), line, spots=frozenset({(*key, name)}))


def _other_figure(before: Cell, after: Cell, may_tell: bool) -> tuple[Form, str]:
    noun = NOUNS[after.noun]
    # To withhold a figure, or to show it, is not to say that it was wrong.
    if after.is_hidden:
        return "ord", f"{noun.the}{after.of} visas inte längre, för att skydda få personer"
    if before.is_hidden:
        return "ny", f"{noun.the}{after.of} visas nu" + (f": {after.figure}" if may_tell else "")
    if before.is_empty and not after.is_empty:
        told = f": {after.figure}" if may_tell else ""
        return "ny", f"{noun.one}{after.of} {ADDED[noun.ending]}{told}"
    told = f" från {before.figure} till {after.figure}" if may_tell else ""
    form: Form = "ord" if before.is_empty else "siffra"
    return form, f"{noun.the}{after.of} {changed(noun.ending)}{told}"


def _added(added: Sequence[tuple[Cell, int, bool]]) -> Iterator[Difference]:
    by_noun: dict[str, list[tuple[Cell, int, bool]]] = defaultdict(list)
    for one in added:
        by_noun[one[0].noun].append(one)
    for name, some in by_noun.items():
        noun = NOUNS[name]
        cell, line, may_tell = some[0]
        if len(some) == 1:
            told = f": {cell.figure}" if may_tell else ""
            text = f"{noun.one}{cell.of} {ADDED[noun.ending]}{told}"
        else:
            cells = [one[0] for one in some]
            text = f"{_count(some)} {noun.many} {ADDED['de']}{span(cell.period for cell in cells)}"
        yield Difference("ny", text, (cell.period,), (), line)


def _gone(gone: Sequence[tuple[Cell, Spot]]) -> Iterator[Difference]:
    by_noun: dict[str, dict[Spot, Cell]] = defaultdict(dict)
    for cell, spot in gone:
        by_noun[cell.noun][spot] = cell
    for name, cells in by_noun.items():
        noun, some = NOUNS[name], tuple(cells.values())
        periods = tuple(dict.fromkeys(one.period for one in some))
        if len(some) == 1:
            text = f"{noun.the}{some[0].of} {REMOVED[noun.ending]}"
        else:
            text = f"{_count(some)} {noun.many} {REMOVED['de']}{span(cell.period for cell in some)}"
        about = (*periods, "utfall", "siffror")
        yield Difference("siffra-borta", text, about, spots=frozenset(cells))


def span(told: Iterable[str]) -> str:
    """Return the first and last of some periods, to stand after a count."""
    periods = sorted(set(told))
    if not periods or not all(one[:4].isdigit() for one in periods):
        return ""
    return f", {periods[0]}–{periods[-1]}" if len(periods) > 1 else f", {periods[0]}"


def _count(some: Sequence[object]) -> str:
    return swedish.number(Decimal(len(some)), 0)
