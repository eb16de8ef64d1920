"""Reckon what is known of persons that no figure is told of, but who are part of a sum.

All less women are men, also where the table has no row for men. The municipality less the units
that are told is the units that are not. Such persons may be few, and they stand in the same sums
as others, so whoever hides figures must know of them. A figure that its source has hidden can be
reckoned in the same way.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from insyn.derive.comparison.cells import ALL, MEN, MUNICIPALITY, WOMEN, Cell

OTHER_UNITS = "andra enheter"
"""The row of the units that are not told; no id of a unit looks like it."""

OTHER_SEX = "annat"
"""The column of those who are told neither as women nor as men."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """Hold the persons of a cell, and what their figures add up to, measure by measure.

    `persons` is None where they are not known; a measure without a figure has no amount.
    """

    persons: int | None
    amounts: Mapping[str, Decimal]


UNKNOWN = Amounts(None, {})
"""Those of a unit that has figures of one sex only: there may be more of them, or not."""


def untold(cells: Mapping[Cell, Amounts], units: Iterable[str]) -> dict[Cell, list[Amounts]]:
    """Return what is left in sums: of cells that are not there, and of those without persons.

    Several cells without persons in a sum share what is left, so each gets it all. A cell that
    stands in two sums may get what is left of each.
    """
    found: dict[Cell, list[Amounts]] = defaultdict(list)
    every = dict(cells)
    for row in sorted({cell.row for cell in cells}):
        for cell, one, is_alone in _left_in_row(cells, row):
            found[cell].append(one)
            if is_alone or cell not in cells:
                every[cell] = one if is_alone else UNKNOWN
    for cell, one in _left_in_columns(every, sorted(units)):
        found[cell].append(one)
    return found


def _left_in_row(cells: Mapping[Cell, Amounts], row: str) -> Iterator[tuple[Cell, Amounts, bool]]:
    """Yield what is left in a row, and whether it is of that cell alone."""
    total = cells.get(Cell(row, ALL))
    parts = {sex: cells[Cell(row, sex)] for sex in (WOMEN, MEN) if Cell(row, sex) in cells}
    if total and parts:
        unknown = [sex for sex, one in parts.items() if one.persons is None]
        absent = [sex for sex in (WOMEN, MEN) if sex not in parts]
        left = _less(total, [one for sex, one in parts.items() if sex not in unknown])
        if left:
            # Where the source has hidden a part, it may be all that is left: no one else is there.
            is_alone = len(unknown) + len(absent) < len((WOMEN, MEN))
            for sex in unknown or absent or (OTHER_SEX,):
                yield Cell(row, sex), left, is_alone
    elif len(parts) > 1:
        yield Cell(row, ALL), _sum(tuple(parts.values())), True
    elif parts and row != MUNICIPALITY:
        yield Cell(row, ALL), UNKNOWN, False


def _left_in_columns(
    cells: Mapping[Cell, Amounts], units: Sequence[str]
) -> Iterator[tuple[Cell, Amounts]]:
    others: dict[str, Amounts] = {}
    for sex in (ALL, WOMEN, MEN):
        total = cells.get(Cell(MUNICIPALITY, sex))
        parts = {unit: cells[Cell(unit, sex)] for unit in units if Cell(unit, sex) in cells}
        unknown = [unit for unit, one in parts.items() if one.persons is None]
        left = total and parts and _less(total, [one for one in parts.values() if one.persons])
        if left and unknown:
            yield from ((Cell(unit, sex), left) for unit in unknown)
        elif left:
            others[sex] = left
    persons = {sex: one.persons or 0 for sex, one in others.items()}
    # Where a unit is told for some sexes only, what is left is not the same persons in each.
    is_row = len(others) == 1 or persons.get(ALL, 0) == persons.get(WOMEN, 0) + persons.get(MEN, 0)
    for sex, one in others.items():
        yield Cell(OTHER_UNITS if is_row else f"{OTHER_UNITS} {sex}", sex), one


def _sum(parts: Sequence[Amounts]) -> Amounts:
    persons = [one.persons for one in parts]
    names = set[str]().union(*(one.amounts for one in parts))
    return Amounts(
        None if None in persons else sum(one or 0 for one in persons),
        {
            name: sum((one.amounts[name] for one in parts), Decimal())
            for name in sorted(names)
            if all(name in one.amounts for one in parts)
        },
    )


def _less(total: Amounts, parts: Sequence[Amounts]) -> Amounts | None:
    """Return what is left of a total, or None where no one is or where that is not known."""
    told = _sum(parts)
    if total.persons is None or told.persons is None or total.persons <= told.persons:
        return None
    names = total.amounts.keys() & told.amounts.keys() if parts else total.amounts.keys()
    return Amounts(
        total.persons - told.persons,
        {name: total.amounts[name] - told.amounts.get(name, 0) for name in names},
    )
