"""Find whole numbers that obey linear conditions, with exact arithmetic and nothing rounded.

The simplex method on whole numbers (Edmonds 1967: every division comes out even), and branching
where a number is not whole. Only for tables as small as those of the tests.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

MOST_BRANCHES = 400
BEFORE_BLAND = 200
"""After so many steps the rule is the one that never goes in circles."""


class Condition(NamedTuple):
    """Ask that a sum of numbers, each so many times, is the bound, or at most the bound."""

    terms: Mapping[str, int]
    bound: int
    is_equal: bool = False


def whole(conditions: Sequence[Condition]) -> dict[str, int] | None:
    """Return numbers, whole and none below 0, that obey all conditions; None if there are none."""
    waiting = [tuple(conditions)]
    for _ in range(MOST_BRANCHES):
        if not waiting:
            return None
        branch = waiting.pop()
        found = _solve(branch)
        if found is None:
            continue
        broken = next((name for name, value in found.items() if value.denominator > 1), None)
        if broken is None:
            return {name: int(value) for name, value in found.items()}
        value = found[broken]
        waiting.append((*branch, Condition({broken: 1}, floor(value))))
        waiting.append((*branch, Condition({broken: -1}, -ceil(value))))
    raise AssertionError("The table is too large to be searched.")


def _solve(conditions: Sequence[Condition]) -> dict[str, Fraction] | None:
    names = sorted({name for one in conditions for name in one.terms})
    rows, basis, first_helper = _tableau(conditions, {name: i for i, name in enumerate(names)})
    cost = [-sum(rows[i][j] for i, b in enumerate(basis) if b >= first_helper) for j in _span(rows)]
    for helper in range(first_helper, len(cost) - 1):
        cost[helper] = 0
    rows.append(cost)
    divisor = _simplex(rows, basis, first_helper)
    if rows[-1][-1]:
        return None
    values = {
        names[b]: Fraction(rows[i][-1], divisor) for i, b in enumerate(basis) if b < len(names)
    }
    return {name: values.get(name, Fraction()) for name in names}


def _span(rows: Sequence[Sequence[int]]) -> range:
    return range(len(rows[0]) if rows else 1)


def _tableau(
    conditions: Sequence[Condition], place: Mapping[str, int]
) -> tuple[list[list[int]], list[int], int]:
    """Return the rows, the column that each starts from, and the first column of the helpers."""
    slacks = [i for i, one in enumerate(conditions) if not one.is_equal]
    helpers = [i for i, one in enumerate(conditions) if one.is_equal or one.bound < 0]
    slack_of = {i: len(place) + nth for nth, i in enumerate(slacks)}
    first_helper = len(place) + len(slacks)
    helper_of = {i: first_helper + nth for nth, i in enumerate(helpers)}
    rows, basis = [], []
    for i, one in enumerate(conditions):
        sign = -1 if one.bound < 0 else 1
        row = [0] * (first_helper + len(helpers) + 1)
        for name, times in one.terms.items():
            row[place[name]] = sign * times
        if i in slack_of:
            row[slack_of[i]] = sign
        if i in helper_of:
            row[helper_of[i]] = 1
        row[-1] = sign * one.bound
        rows.append(row)
        basis.append(helper_of.get(i, slack_of.get(i, -1)))
    return rows, basis, first_helper


def _simplex(rows: list[list[int]], basis: list[int], last: int) -> int:
    """Make the cost as low as it can be and return what every number is to be divided by."""
    divisor, steps = 1, 0
    while True:
        cost = rows[-1]
        steps += 1
        below = (j for j in range(last) if cost[j] < 0)
        column = (
            next(below, None)
            if steps > BEFORE_BLAND
            else min(below, key=lambda j: (cost[j], j), default=None)
        )
        ways = column is not None and [
            (Fraction(row[-1], row[column]), basis[i], i)
            for i, row in enumerate(rows[:-1])
            if row[column] > 0
        ]
        if column is None or not ways:
            return divisor
        leaving = min(ways)[2]
        divisor = _pivot(rows, leaving, column, divisor)
        basis[leaving] = column


def _pivot(rows: list[list[int]], leaving: int, column: int, divisor: int) -> int:
    chosen = rows[leaving]
    times = chosen[column]
    for i, row in enumerate(rows):
        if i != leaving:
            own = row[column]
            if own or times != divisor:
                rows[i] = [
                    (a * times - own * b) // divisor for a, b in zip(row, chosen, strict=True)
                ]
    return times
