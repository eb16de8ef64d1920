"""Play the one who tries to recompute what is hidden, with nothing but what is published.

The attacker knows how tables are built: women and men are all, the units are the municipality, a
share of n persons stands for a whole number of them between 0 and n. Nothing here knows how the
figures are hidden: it only reads what is left, and solves.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from insyn.derive.comparison.comparison import HIDDEN, Comparison, Value
from insyn.derive.comparison.protect import level_of
from insyn.model.codes import UNITS
from insyn.model.comparison.compared_service import Measure
from tests.derive.comparison.integers import Condition, whole

FEWEST_BESIDE, MOST_BESIDE = 1, 4
"""How many stand outside a share that its source has rounded."""

PERSONS, REST = "n", "rest"
"""What is sought beside the measures: how many persons, and how many are left of a sum."""

Place = tuple[str, str]
"""A row and a sex."""


class _Ends(NamedTuple):
    """Name the number that is sought, and the persons that it is divided by, if by any."""

    amount: str
    persons: str


class Found(NamedTuple):
    """Tell what the attacker has recomputed: `what` is a measure, or n for how many persons."""

    row: str
    sex: str
    period: str
    what: str
    value: Fraction


@dataclass
class Table:
    """Hold what is published of the same persons in a period.

    `nobody` are the cells that the attacker knows to be empty; what else is not told is anyone.
    """

    period: str
    measures: Mapping[str, Measure]
    cells: Mapping[Place, Mapping[str, Value]]
    units: Sequence[str]
    nobody: Collection[Place] = ()
    conditions: list[Condition] = field(default_factory=list)
    targets: dict[Found, _Ends] = field(default_factory=dict)
    untold: set[Place] = field(default_factory=set)


def attack(published: Comparison, nobody: Collection[Place] = ()) -> set[Found]:
    """Return every hidden figure, and every hidden number of persons, that has but one solution.

    `nobody` are cells that are empty because there are no such persons, and that the attacker
    knows to be: a school without boys.
    """
    found: set[Found] = set()
    for table in tables(published, nobody):
        found |= solve(table)
    return found | set(left_over(published))


def tables(published: Comparison, nobody: Collection[Place] = ()) -> Iterator[Table]:
    """Yield what is published, together where it is about the same persons."""
    groups: dict[tuple[str, str], dict[Place, dict[str, Value]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    together = _told_together(published)
    for value, measure in _every(published):
        if measure.counts_persons and (value.has_value or value.status == HIDDEN):
            persons = measure.persons if measure.persons in together else f"{measure.id}!"
            groups[persons, value.period][value.row, value.sex][value.measure] = value
    by_id = {one.id: one for one in published.service.measures}
    for (_, period), cells in sorted(groups.items()):
        used = sorted({name for every in cells.values() for name in every})
        table = Table(
            period,
            {name: by_id[name] for name in used},
            cells,
            [one.unit for one in published.units],
            nobody,
        )
        _describe(table)
        yield table


def _every(published: Comparison) -> Iterator[tuple[Value, Measure]]:
    by_id = {one.id: one for one in published.service.measures}
    for series_by_measure in published.values.values():
        for series in series_by_measure.values():
            for value in series:
                yield value, by_id[value.measure]


def _told_together(published: Comparison) -> set[str]:
    """Return the groups whose measures have the same n everywhere, as far as it is told."""
    told: dict[tuple[str, str, str, str], set[int]] = defaultdict(set)
    for value, measure in _every(published):
        if value.persons is not None:
            told[measure.persons, value.period, value.row, value.sex].add(value.persons)
    groups = {measure.persons for _, measure in _every(published)}
    return groups - {key[0] for key, every in told.items() if len(every) > 1}


def _name(place: Place, what: str) -> str:
    return "|".join((*place, what))


def _describe(table: Table) -> None:
    places = set(table.cells)
    for row, sexes in _sexes_by_row(places).items():
        if ("T" in sexes and len(sexes) == 2) or sexes == {"K", "M"}:
            table.untold |= {(row, sex) for sex in "TKM" if sex not in sexes}
    for sex in "TKM":
        if ("kommunen", sex) in places | table.untold:
            table.untold |= {(unit, sex) for unit in table.units} - places
    for row, sexes in _sexes_by_row(places | table.untold).items():
        if sexes & {"K", "M"}:
            table.untold |= {(row, sex) for sex in "KM"} - places
    table.untold -= set(table.nobody)
    for place in sorted(places | table.untold):
        _describe_cell(table, place)
        for name in _headcounts(table):
            same = {_name(place, PERSONS): 1, _name(place, name): -1}
            table.conditions.append(Condition(same, 0, is_equal=True))
    _describe_sums(table, places | table.untold)


def _sexes_by_row(places: Iterable[Place]) -> Mapping[str, set[str]]:
    sexes: dict[str, set[str]] = defaultdict(set)
    for row, sex in places:
        sexes[row].add(sex)
    return sexes


def _describe_cell(table: Table, place: Place) -> None:
    told = table.cells.get(place, {})
    persons = _name(place, PERSONS)
    known = {value.persons for value in told.values() if value.persons is not None}
    for number in known:
        table.conditions.append(Condition({persons: 1}, number, is_equal=True))
    if told:
        table.conditions.append(Condition({persons: -1}, -1))
    for name, measure in table.measures.items():
        amount = _name(place, name)
        low, high = _scale(measure)
        if low is not None:
            table.conditions.append(_times({persons: low, amount: Fraction(-1)}))
        if high is not None:
            table.conditions.append(_times({amount: Fraction(1), persons: -high}))
        value = told.get(name)
        if value and value.has_value:
            table.conditions += _told(measure, value, amount, persons, min(known, default=None))
        elif value:
            _aim(table, place, name)
    if told and any(value.status == HIDDEN for value in told.values()) and not known:
        _aim(table, place, PERSONS)


def _aim(table: Table, place: Place, what: str) -> None:
    """Make a figure something to find out: a number, or an amount for each of the persons."""
    is_each = what in table.measures and table.measures[what].kind != "antal"
    target = Found(*place, table.period, what, Fraction())
    table.targets[target] = _Ends(_name(place, what), _name(place, PERSONS) if is_each else "")


def _headcounts(table: Table) -> list[str]:
    """Return the counts that are the number of persons, as far as anyone can see."""
    counts = [name for name, measure in table.measures.items() if measure.kind == "antal"]
    seen: dict[str, set[bool]] = defaultdict(set)
    for told in table.cells.values():
        for name in counts:
            own = told.get(name)
            if own and own.has_value:
                others = {one.persons for one in told.values() if one.persons is not None}
                seen[name] |= {own.value == persons for persons in others}
    return [name for name in counts if seen[name] == {True}]


def _scale(measure: Measure) -> tuple[Fraction | None, Fraction | None]:
    """Return the lowest and the highest that one person can add."""
    if measure.kind == "antal":
        return None, None
    if measure.kind == "andel":
        return None, Fraction(1)
    unit = UNITS[measure.unit]
    return (
        Fraction(unit.minimum) if unit.minimum else None,
        None if unit.maximum is None else Fraction(unit.maximum),
    )


def _told(
    measure: Measure, value: Value, amount: str, persons: str, known: int | None
) -> Iterator[Condition]:
    """Yield what a published figure says of the amount behind it, as exactly as it is written."""
    assert value.value is not None
    if measure.kind == "antal":
        yield Condition({amount: 1}, int(value.value), is_equal=True)
        return
    per = 100 if measure.kind == "andel" else 1
    half = Fraction(Decimal(5).scaleb(int(value.value.as_tuple().exponent) - 1))
    low, high = (Fraction(value.value) - half) / per, (Fraction(value.value) + half) / per
    if value.status == "avrundat-komplement":
        outside = {persons: 1, amount: -1} if value.value > 50 else {amount: 1}
        yield Condition(outside, MOST_BESIDE)
        yield Condition({name: -times for name, times in outside.items()}, -FEWEST_BESIDE)
    elif known is not None:
        most, least = floor(high * known), ceil(low * known)
        yield Condition({amount: 1}, most, is_equal=most == least)
        yield Condition({amount: -1}, -least)
    elif value.value in (0, per):
        terms = {amount: 1} if value.value == 0 else {amount: 1, persons: -1}
        yield Condition(terms, 0, is_equal=True)
    else:
        yield _times({amount: Fraction(1), persons: -high})
        yield _times({amount: Fraction(-1), persons: low})


def _times(terms: Mapping[str, Fraction]) -> Condition:
    """Return the condition that a sum is at most 0, in whole numbers."""
    common = 1
    for one in terms.values():
        common *= one.denominator
    return Condition({name: int(one * common) for name, one in terms.items()}, 0)


def _describe_sums(table: Table, places: set[Place]) -> None:
    sums: list[tuple[Place, list[Place]]] = []
    for row in sorted({row for row, _ in places}):
        parts = [(row, sex) for sex in "KM" if (row, sex) in places]
        if (row, "T") in places and parts:
            sums.append(((row, "T"), parts))
    for sex in "TKM":
        parts = [(unit, sex) for unit in table.units if (unit, sex) in places]
        if ("kommunen", sex) in places and parts:
            sums.append((("kommunen", sex), parts))
    for total, parts in sums:
        for what in (PERSONS, *table.measures):
            terms = {_name(total, what): -1} | {_name(part, what): 1 for part in parts}
            table.conditions.append(Condition(terms, 0, is_equal=True))


Known = dict[str, int]


class Contradiction(Exception):
    """Say that no table at all is what is published: the attacker has guessed wrong."""


def solve(table: Table) -> set[Found]:
    """Return what has only one solution in whole numbers."""
    found: set[Found] = set()
    known, left = _simplified(table.conditions)
    for target, ends in table.targets.items():
        if _names(ends) <= known.keys():
            found.add(_seen(target, ends, known))
    for conditions, names in _apart(left):
        targets = {one: ends for one, ends in table.targets.items() if _names(ends) & names}
        found |= _solved(conditions, known, targets)
    return found


def algebra(table: Table) -> set[Found]:
    """Return what follows from sums and known figures alone, by elimination with fractions."""
    rows: dict[str, dict[str, Fraction]] = {}
    for one in table.conditions:
        if not one.is_equal:
            continue
        row = {name: Fraction(times) for name, times in one.terms.items() if times}
        row[""] = Fraction(one.bound)
        for name in list(row):
            if name in rows and name in row:
                _subtract(row, rows[name], row[name])
        lead = next((name for name in sorted(row) if name), None)
        if lead is None:
            continue
        row = {name: value / row[lead] for name, value in row.items()}
        for other in rows.values():
            if lead in other:
                _subtract(other, row, other[lead])
        rows[lead] = row
    values = {
        name: row.get("", Fraction()) for name, row in rows.items() if len(row.keys() - {""}) == 1
    }
    return {
        target._replace(value=values[ends.amount] / (values[ends.persons] if ends.persons else 1))
        for target, ends in table.targets.items()
        if _names(ends) <= values.keys()
    }


def _subtract(row: dict[str, Fraction], other: Mapping[str, Fraction], times: Fraction) -> None:
    for name, value in other.items():
        left = row.get(name, Fraction()) - times * value
        if left or not name:
            row[name] = left
        else:
            row.pop(name, None)


def _names(ends: _Ends) -> set[str]:
    return {one for one in ends if one}


def _seen(target: Found, ends: _Ends, values: Mapping[str, int]) -> Found:
    persons = values[ends.persons] if ends.persons else 1
    return target._replace(value=Fraction(values[ends.amount], persons))


def _simplified(conditions: Sequence[Condition]) -> tuple[Known, list[Condition]]:
    """Return the numbers that follow at once, and what is left when they are put in."""
    known: Known = {}
    left = list(conditions)
    while True:
        left = [_put_in(one, known) for one in left]
        if any(not one.terms and (one.bound < 0 or (one.is_equal and one.bound)) for one in left):
            raise Contradiction
        left = [one for one in left if one.terms]
        fixed = _pinned(left)
        if not fixed:
            return known, left
        known |= fixed


def _put_in(one: Condition, known: Known) -> Condition:
    used = one.terms.keys() & known.keys()
    bound = one.bound - sum(one.terms[name] * known[name] for name in used)
    terms = {name: times for name, times in one.terms.items() if times and name not in known}
    return Condition(terms, bound, one.is_equal)


def _pinned(conditions: Iterable[Condition]) -> Known:
    """Return the numbers whose highest is their lowest."""
    high: dict[str, int] = {}
    low: dict[str, int] = defaultdict(int)
    for one in conditions:
        if len(one.terms) > 1:
            continue
        ((name, times),) = one.terms.items()
        if times > 0:
            high[name] = min(one.bound // times, high.get(name, one.bound // times))
        if times < 0 or one.is_equal:
            low[name] = max(-(one.bound // -times), low[name])
    return {name: most for name, most in high.items() if most == low[name]}


def _apart(conditions: Iterable[Condition]) -> Iterator[tuple[list[Condition], set[str]]]:
    """Yield the conditions in parts that have no number in common."""
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while leader.setdefault(name, name) != name:
            leader[name] = name = leader[leader[name]]
        return name

    left = list(conditions)
    for one in left:
        first, *others = one.terms
        for other in others:
            leader[find(other)] = find(first)
    parts: dict[str, list[Condition]] = defaultdict(list)
    for one in left:
        parts[find(next(iter(one.terms)))].append(one)
    for part in parts.values():
        yield part, {name for one in part for name in one.terms}


def _solved(
    conditions: list[Condition], known: Known, targets: Mapping[Found, _Ends]
) -> set[Found]:
    """Return the targets that no two tables differ in; each table found settles many at once."""
    first = whole(conditions)
    if first is None:
        raise Contradiction
    waiting = {one: _seen(one, ends, known | first) for one, ends in targets.items()}
    broken: set[Found] = set()
    while waiting:
        target, guess = waiting.popitem()
        other = _another(conditions, known, targets[target], guess.value)
        if other is None:
            broken.add(guess)
            continue
        waiting = {
            one: seen
            for one, seen in waiting.items()
            if _seen(one, targets[one], known | other) == seen
        }
    return broken


def _another(
    conditions: list[Condition], known: Known, ends: _Ends, guess: Fraction
) -> Known | None:
    """Return a table that is another where the target is, if there is one."""
    terms, bound = {ends.amount: guess.denominator}, guess.numerator
    if ends.persons:
        terms[ends.persons], bound = -guess.numerator, 0
    for sign in (1, -1):
        apart = Condition({name: sign * times for name, times in terms.items()}, sign * bound - 1)
        asked = _put_in(apart, known)
        if asked.terms or asked.bound >= 0:
            found = whole([*conditions, *([asked] if asked.terms else [])])
            if found is not None:
                return found
    return None


def left_over(published: Comparison) -> Iterator[Found]:
    """Yield how many persons are left when the parts that are told are taken from a total.

    Only where they are fewer than may be shown: their figures can be reckoned in the same way.
    """
    for table in tables(published):
        persons = {
            place: max((one.persons for one in told.values() if one.persons), default=None)
            for place, told in table.cells.items()
        }
        for total, parts in _sums_of_told(table):
            whole_sum, terms = persons[total], [persons[part] for part in parts]
            if whole_sum is not None and None not in terms:
                rest = whole_sum - sum(one for one in terms if one)
                level = level_of(parts[0][0])
                if 0 < rest < max(one.thresholds.of(level) for one in table.measures.values()):
                    yield Found(*total, table.period, REST, Fraction(rest))


def _sums_of_told(table: Table) -> Iterator[tuple[Place, list[Place]]]:
    for row in sorted({row for row, _ in table.cells}):
        parts = [(row, sex) for sex in "KM" if (row, sex) in table.cells]
        if (row, "T") in table.cells and parts:
            yield (row, "T"), parts
    for sex in "TKM":
        parts = [(unit, sex) for unit in table.units if (unit, sex) in table.cells]
        if ("kommunen", sex) in table.cells and parts:
            yield ("kommunen", sex), parts


def telling(published: Comparison) -> set[tuple[str, str]]:
    """Return the rows of figures that tell something although they have no figure to show."""
    return {
        (value.row, value.measure)
        for value, _ in _every(published)
        if not value.has_value
        and any(
            one is not None
            for one in (value.value, value.persons, value.lower, value.upper, value.response_rate)
        )
    }
