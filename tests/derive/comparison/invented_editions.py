"""Invent services in several editions out of persons, who come, go, move and are corrected."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from insyn.model.comparison.compared_service import Measure
from insyn.model.comparison.rows import ValueRow
from tests.derive.comparison.invented import (
    HEADS,
    MEAN,
    MEASURES,
    OTHER_SHARE,
    SHARE,
    Cell,
    Invented,
    Place,
    hidden_by_source,
    random_cell,
    rows_of,
    sheet,
    table,
)

Parts = Mapping[Place, Cell]


@dataclass(frozen=True)
class Written:
    """Hold how a service is written in an edition: what is told, by what limit, and of whom.

    Persons in `untold` have no row, and those in `secret` a row that their source has hidden.
    """

    parts: Parts
    measures: tuple[Measure, ...] = (SHARE,)
    fewest: int = 5
    with_municipality: bool = True
    untold: frozenset[Place] = frozenset()
    secret: frozenset[Place] = frozenset()
    without: str = ""
    earlier_ids: Mapping[str, str] = field(default_factory=dict)

    @property
    def invented(self) -> Invented:
        """Return the service together with the truth; the sexes in `without` have no rows."""
        cells = table(self.parts, with_municipality=self.with_municipality)
        told = list(self._rows(cells))
        units = {unit for unit, _ in self.parts}
        made = sheet(told, self.measures, self.fewest, units)
        named = tuple(
            one._replace(earlier_id=self.earlier_ids.get(one.unit, "")) for one in made.units
        )
        return Invented(replace(made, units=named), cells)

    def _rows(self, cells: Parts) -> Iterator[ValueRow]:
        by_id = {measure.id: measure for measure in self.measures}
        for one in rows_of(cells, self.measures):
            place = (one.unit, one.sex)
            if place in self.secret and one.unit != "kommunen":
                yield hidden_by_source(place, by_id[one.measure])
            elif place not in self.untold and one.sex not in self.without:
                yield one


def random_editions(random: Random, count: int = 2) -> list[Written]:
    """Return editions of a random service, each changed in a few ways from the one before."""
    measures = random.choice([(SHARE,), (SHARE,), (SHARE, OTHER_SHARE), (SHARE, HEADS), (MEAN,)])
    sexes = random.choice([("K", "M"), ("K", "M"), ("T",)])
    extremes = random.choice([0.0, 0.1, 0.5])
    parts = {
        (unit, sex): random_cell(random, measures, extremes)
        for unit in "abcd"[: random.randint(2, 4)]
        for sex in sexes
    }
    first = Written(
        parts,
        measures,
        random.choice([5, 5, 10]),
        with_municipality=random.random() < 0.8,
        secret=frozenset(place for place in sorted(parts) if random.random() < 0.05),
        without=random.choice(["", "", "", "KM"]) if "K" in sexes else "",
    )
    found = [first]
    while len(found) < count:
        changed = found[-1]
        for _ in range(random.randint(1, 3)):
            changed = random.choice(CHANGES)(random, changed)
        found.append(random.choice(found) if random.random() < 0.1 else changed)
    return found


def _corrected(random: Random, one: Written) -> Written:
    place = random.choice(sorted(one.parts))
    return replace(one, parts={**one.parts, place: random_cell(random, _asked(one), 0.1)})


def _moved(random: Random, one: Written) -> Written:
    """Move a person, with all that is told of them, to another unit."""
    units = _units(one)
    sex = random.choice(sorted({sex for _, sex in one.parts}))
    origin, goal = (random.choice(units), sex), (random.choice(units), sex)
    before, after = one.parts[origin], one.parts[goal]
    if origin == goal or before.persons < 2:
        return one
    person = {name: amount // before.persons for name, amount in before.amounts.items()}
    less = Cell(before.persons - 1, {n: a - person[n] for n, a in before.amounts.items()})
    more = Cell(after.persons + 1, {n: a + person[n] for n, a in after.amounts.items()})
    return replace(one, parts={**one.parts, origin: less, goal: more})


def _closed(random: Random, one: Written) -> Written:
    units = _units(one)
    gone = random.choice(units)
    if len(units) < 2:
        return one
    return replace(
        one, parts={place: cell for place, cell in one.parts.items() if place[0] != gone}
    )


def _opened(random: Random, one: Written) -> Written:
    sexes = sorted({sex for _, sex in one.parts})
    new = next(name for name in "abcdefgh" if name not in _units(one))
    if len(_units(one)) > 3:
        return one
    added = {(new, sex): random_cell(random, _asked(one), 0.1) for sex in sexes}
    return replace(one, parts={**one.parts, **added})


def _limited(random: Random, one: Written) -> Written:
    return replace(one, fewest=random.choice([5, 8, 10]))


def _split(random: Random, one: Written) -> Written:
    has_sexes = any(sex != "T" for _, sex in one.parts)
    return replace(one, without="" if one.without or not has_sexes else random.choice(["KM", "K"]))


def _untold(random: Random, one: Written) -> Written:
    places = sorted(table(one.parts, with_municipality=one.with_municipality))
    return replace(one, untold=one.untold ^ {random.choice(places)})


def _revealed(random: Random, one: Written) -> Written:
    """Tell what the source has hidden."""
    return replace(one, secret=one.secret - set(sorted(one.secret)[:1]))


def _measured(random: Random, one: Written) -> Written:
    measures = random.choice([(SHARE,), (SHARE, OTHER_SHARE), one.measures])
    if not all(two.id in cell.amounts for two in measures for cell in one.parts.values()):
        return one
    return replace(one, measures=measures)


CHANGES: Sequence[Callable[[Random, Written], Written]] = (
    _corrected,
    _corrected,
    _moved,
    _moved,
    _closed,
    _opened,
    _limited,
    _split,
    _untold,
    _revealed,
    _measured,
)


def _asked(one: Written) -> list[Measure]:
    """Return the measures that the persons have answered, told or not."""
    answered = {name for cell in one.parts.values() for name in cell.amounts}
    return [measure for measure in MEASURES if measure.id in answered]


def _units(one: Written) -> list[str]:
    return sorted({unit for unit, _ in one.parts})
