"""Play the one who has kept every edition, and compares them.

The attacker takes a figure whose row is written the same in two editions to be the same figure,
and is told which rows are: more than anyone could know of what is hidden.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from insyn.derive.comparison.comparison import Comparison
from insyn.model.comparison.rows import Sheet, ValueRow, reference_row
from tests.derive.comparison.attacker import (
    PERSONS,
    Found,
    Place,
    Table,
    algebra,
    solve,
    tables,
)
from tests.derive.comparison.integers import Condition

Figure = tuple[str, str, str, str]
"""A row, a sex, what is told, and the period."""


@dataclass(frozen=True)
class Kept:
    """Hold an edition that the attacker has kept.

    `sheet` tells which rows are the same and nothing else. `left` tells, of those who stand in no
    row, who are the same. `names` lead from the ids of units to those of the last edition.
    """

    sheet: Sheet
    published: Comparison
    nobody: Collection[Place] = ()
    left: Mapping[Place, object] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


def attack_editions(editions: Sequence[Kept]) -> set[Found]:
    """Return every hidden figure of any edition that has but one solution, given all of them.

    The period of what is found is the number of the edition. What can be read in some edition is
    not told: there is nothing left to find out.
    """
    return {found for table in _joined(editions) for found in solve(table)}


def eliminate(editions: Sequence[Kept]) -> set[Found]:
    """Return what follows from the sums and figures of all editions, by elimination alone."""
    return {found for table in _joined(editions) for found in algebra(table)}


def _joined(editions: Sequence[Kept]) -> list[Table]:
    """Return the tables of every period with all editions of it together."""
    first = _first_editions(editions)
    joined: dict[str, Table] = {}
    seen: set[str] = set()
    for number, kept in enumerate(editions):
        for table in tables(kept.published, kept.nobody):
            whole = joined.setdefault(table.period, Table(table.period, {}, {}, ()))
            names = _names(kept, table, first[number], number)
            for one in table.conditions:
                terms = {names(name): times for name, times in one.terms.items()}
                whole.conditions.append(Condition(terms, one.bound, one.is_equal))
            for target, ends in table.targets.items():
                renamed = ends._replace(
                    amount=names(ends.amount), persons=ends.persons and names(ends.persons)
                )
                whole.targets[target._replace(period=str(number))] = renamed
            for place, told in table.cells.items():
                for name, value in told.items():
                    if value.has_value:
                        seen.add(names("|".join((*place, name))))
                        if value.persons is not None:
                            seen.add(names("|".join((*place, PERSONS))))
    for whole in joined.values():
        whole.targets = {
            target: ends for target, ends in whole.targets.items() if ends.amount not in seen
        }
    return list(joined.values())


class _Names:
    """Name a number of an edition after the first edition where it is the same."""

    def __init__(self, kept: Kept, period: str, group: str, first: Mapping[Figure, int]) -> None:
        self.kept, self.period, self.group, self.first = kept, period, group, first
        self.number = -1

    def __call__(self, name: str) -> str:
        row, sex, what = name.split("|")
        row = self.kept.names.get(row, row)
        told = f"{self.group}{PERSONS}" if what == PERSONS else what
        number = self.first.get((row, sex, told, self.period), self.number)
        return "|".join((row, sex, told, self.period, str(number)))


def _names(kept: Kept, table: Table, first: Mapping[Figure, int], number: int) -> _Names:
    group = min(one.persons for one in table.measures.values())
    names = _Names(kept, table.period, group, first)
    names.number = number
    return names


def _first_editions(editions: Sequence[Kept]) -> list[dict[Figure, int]]:
    """Return for each edition the first edition where each of its figures is written the same.

    A figure is the same as in the edition before. Where it has been another in between, no one
    can see that a hidden one is the old again, but in an edition that has been taken back whole.
    """
    every = [_written(kept) for kept in editions]
    found: list[dict[Figure, int]] = []
    for number, own in enumerate(every):
        taken_back = next((place for place in range(number) if every[place] == own), None)
        if taken_back is not None:
            found.append(found[taken_back])
            continue
        before = every[number - 1] if number else {}
        first = found[-1] if found else {}
        found.append(
            {
                figure: first[figure] if written & before.get(figure, frozenset()) else number
                for figure, written in own.items()
            }
        )
    return found


def _written(kept: Kept) -> dict[Figure, frozenset[object]]:
    """Return what tells each figure: its row, and for the number of persons all rows of them."""
    every = {one.id: one for one in kept.sheet.service.measures}
    rows: list[ValueRow] = list(kept.sheet.values)
    rows += [reference_row(one, each) for one in every.values() for each in one.references]
    found: dict[Figure, set[object]] = defaultdict(set)
    for row in rows:
        if row.value is not None:
            name = kept.names.get(row.unit, row.unit)
            for what in (row.measure, f"{every[row.measure].persons}{PERSONS}"):
                found[name, row.sex, what, row.period].add((row.measure, row.value, row.persons))
    for (unit, sex), persons in kept.left.items():
        for period in {row.period for row in rows}:
            for measure in every.values():
                for what in (measure.id, f"{measure.persons}{PERSONS}"):
                    figure = (kept.names.get(unit, unit), sex, what, period)
                    if figure not in found:
                        found[figure].add(persons)
    return {figure: frozenset(written) for figure, written in found.items()}
