"""Tests that no one can recompute what is hidden, by playing the one who tries.

The attacker has everything that is published, knows how tables are built, and solves. First it is
shown to be strong: it breaks services where only the figures of few persons are hidden.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from insyn.derive.comparison.comparison import HIDDEN, Comparison
from insyn.derive.comparison.protect import protect
from insyn.load import services
from insyn.load.records import load
from insyn.model.comparison.compared_service import Measure
from insyn.model.comparison.rows import Sheet
from tests import comparison
from tests.derive.comparison.attacker import Found, algebra, attack, tables, telling
from tests.derive.comparison.invented import (
    HEADS,
    MEAN,
    OTHER_SHARE,
    SHARE,
    Cell,
    Invented,
    Place,
    only_few_hidden,
    random_service,
    rows_of,
    sheet,
    table,
)

ROOT = Path(__file__).parents[3]
SEEDS = range(120)
SEEDS_A_TEST = 10


@dataclass(frozen=True)
class Case:
    """Hold a service, by what its persons add up to: `20/8` is 8 of 20, `20/8/3` 3 in the next.

    What stands in `untold` has persons, but no row.
    """

    parts: Mapping[str, str]
    measures: tuple[Measure, ...] = (SHARE,)
    with_municipality: bool = True
    untold: frozenset[Place] = frozenset()

    @property
    def invented(self) -> Invented:
        """Return the service together with the truth."""
        parts: dict[Place, Cell] = {}
        for name, written in self.parts.items():
            unit, sex = name.split()
            persons, *amounts = map(int, written.split("/"))
            parts[unit, sex] = Cell(
                persons, dict(zip([one.id for one in self.measures], amounts, strict=True))
            )
        cells = table(parts, with_municipality=self.with_municipality)
        told = {place: cell for place, cell in cells.items() if place not in self.untold}
        units = {unit for unit, _ in parts}
        return Invented(sheet(rows_of(told, self.measures), self.measures, units=units), cells)


CASES = {
    "the other sex": Case({"a K": "3/2", "a M": "17/9"}, with_municipality=False),
    "other units": Case({"a T": "3/2", "b T": "20/9", "c T": "30/20"}),
    "one unit only": Case({"a K": "3/2", "a M": "17/9"}),
    "two units, one of few": Case({"a T": "4/1", "b T": "20/9"}),
    "the municipality by sex": Case(
        {"a K": "3/2", "a M": "17/9", "b K": "20/9", "b M": "20/8", "c K": "9/4", "c M": "12/8"}
    ),
    "a total of 0": Case({"a K": "4/0", "a M": "4/0"}, with_municipality=False),
    "a total of 100": Case({"a K": "4/4", "a M": "4/4"}, with_municipality=False),
    "a municipality of 0": Case({"a T": "4/0", "b T": "3/0", "c T": "4/0"}),
    "a municipality of 100": Case({"a T": "4/4", "b T": "3/3", "c T": "4/4"}),
    "a ring that 100 bars": Case(
        {"a K": "3/3", "a M": "20/0", "b K": "20/0", "b M": "4/4", "c K": "9/4", "c M": "12/8"}
    ),
    "nested sums": Case(
        {"a K": "3/2", "a M": "2/1", "b K": "20/9", "b M": "2/2", "c K": "3/0", "c M": "12/8"}
    ),
    "two measures of the same persons": Case(
        {"a K": "4/2/4", "a M": "4/2/4"}, (SHARE, OTHER_SHARE), with_municipality=False
    ),
    "a count and a share": Case(
        {"a K": "3/2/3", "a M": "17/9/17", "b K": "20/9/20", "b M": "20/8/20"}, (SHARE, HEADS)
    ),
    "the end of a scale": Case({"a K": "4/40", "a M": "4/40"}, (MEAN,), with_municipality=False),
    "the beginning of a scale": Case({"a T": "4/4", "b T": "3/3", "c T": "4/4"}, (MEAN,)),
    "all of them women": Case({"a K": "20/9", "b K": "3/2", "b M": "20/8", "c K": "9/4"}),
    "a sex that is not told": Case({"a K": "20/9", "a M": "3/2"}, untold=frozenset({("a", "M")})),
    "a unit that is not told": Case(
        {"a T": "3/2", "b T": "20/9", "c T": "20/5"}, untold=frozenset({("a", "T")})
    ),
    "as few as there can be": Case(
        {f"{unit} T": "1/1" if unit in "ab" else "1/0" for unit in "abcdef"}
    ),
}


def _true(found: set[Found], invented: Invented) -> set[Found]:
    return {one for one in found if invented.is_true(one)}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_attacker_is_strong(case: Case) -> None:
    """Where only the figures of few are hidden, some of them are recomputed, and rightly."""
    invented = case.invented

    assert _true(attack(only_few_hidden(invented.sheet), invented.nobody), invented)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_attacker_fails(case: Case) -> None:
    """No hidden figure, and no hidden number of persons, has but one solution."""
    invented = case.invented

    assert attack(protect(invented.sheet), invented.nobody) == set()


@pytest.mark.parametrize("name", ["the other sex", "other units", "one unit only"])
def test_elimination_alone_breaks_plain_sums(name: str) -> None:
    """The first attack that anyone thinks of: subtract what is shown from the total."""
    invented = CASES[name].invented
    bare = only_few_hidden(invented.sheet)
    found = {one for each in tables(bare, invented.nobody) for one in algebra(each)}

    assert _true(found, invented)
    assert found == _true(found, invented)


def _broken(seed: int) -> set[Found]:
    invented = random_service(Random(seed))
    return _true(attack(protect(invented.sheet), invented.nobody), invented)


@pytest.mark.parametrize("first", SEEDS[::SEEDS_A_TEST])
def test_the_attacker_fails_on_random_services(first: int) -> None:
    """Zeros, hundreds, gaps, figures that the source has hidden, several measures."""
    seeds = range(first, first + SEEDS_A_TEST)

    assert {seed: found for seed in seeds if (found := _broken(seed))} == {}


def test_the_attacker_breaks_most_random_services_that_are_not_protected() -> None:
    """The random services are no easy game: most of those with few persons fall."""
    fallen = with_few = 0
    for seed in SEEDS[:40]:
        invented = random_service(Random(seed))
        bare = only_few_hidden(invented.sheet)
        if any(one.status == HIDDEN for one in bare.unit_values()):
            with_few += 1
            fallen += bool(_true(attack(bare, invented.nobody), invented))

    assert (with_few > 25, fallen > with_few / 2) == (True, True)


def test_elimination_fails_on_a_large_service() -> None:
    """Two hundred units by sex, with the municipality: what cannot be searched is eliminated."""
    random = Random(5)
    sizes = (*range(1, 60),)
    parts = {
        (f"u{unit:03d}", sex): Cell(n, {SHARE.id: random.randint(0, n)})
        for unit in range(200)
        for sex in "KM"
        for n in [random.choice(sizes)]
    }
    large = sheet(rows_of(table(parts), (SHARE,)))
    bare = [one for each in tables(only_few_hidden(large)) for one in algebra(each)]

    assert len(bare) > 50
    assert [one for each in tables(protect(large)) for one in algebra(each)] == []


def _own() -> list[tuple[str, Sheet]]:
    records, _ = load(ROOT)
    return sorted(services.sheets(records).items()) if records else []


@pytest.mark.parametrize(("name", "own"), _own(), ids=lambda one: one if str(one) == one else "")
def test_the_attacker_fails_on_the_services_of_the_repository(name: str, own: Sheet) -> None:
    """Also when he takes everyone that is not told to be no one at all."""
    published = protect(own)
    nobody = [(unit.unit, sex) for unit in own.units for sex in "TKM"]

    assert attack(published) | attack(published, nobody) == set()
    assert telling(published) == set()


def test_a_hidden_figure_tells_nothing_beside_it() -> None:
    """An interval tells n, and so does a response rate: they go with the figure."""
    rows = [
        one._replace(lower=Decimal(1), upper=Decimal(99), response_rate=Decimal(60))
        for one in CASES["the other sex"].invented.sheet.values
    ]

    published = protect(sheet(rows))

    assert telling(published) == set()
    assert {one.sex for one in published.unit_values() if one.status == HIDDEN} == {"K", "M"}


def test_a_figure_that_is_missing_tells_nothing_beside_it() -> None:
    """How many persons a missing figure would have stood for is not told either."""
    missing = comparison.VALUES[0]._replace(value=None, status="saknas", persons=3)

    published = protect(sheet([missing]))

    assert telling(published) == set()
    assert [one.status for one in published.unit_values()] == ["saknas"]


def test_no_one_can_tell_which_figures_are_few_and_which_guard_them() -> None:
    """They have the same status, and they are alike in everything."""
    published = protect(CASES["the other sex"].invented.sheet)

    few, guard = (replace(published.current("a", SHARE.id, sex), sex="T") for sex in ("K", "M"))

    assert few == guard
    assert few.status == HIDDEN


def _with_women_satisfied(count: int) -> Comparison:
    sexes = {"a K": f"3/{count}", "a M": f"17/{11 - count}"}
    others = {"b K": f"20/{11 - count}", "b M": f"20/{6 + count}"}
    return protect(Case(sexes | others).invented.sheet)


def test_what_is_published_does_not_depend_on_what_is_hidden() -> None:
    """Whatever three women answer, the pages and files are the same when the sums are."""
    first, *others = map(_with_women_satisfied, range(4))

    assert others == [first] * 3


def test_the_order_of_the_rows_tells_nothing() -> None:
    """Rows in the order of their figures are published as rows in any other order."""
    invented = CASES["the municipality by sex"].invented.sheet
    sorted_by_figure = tuple(sorted(invented.values, key=lambda one: one.value or 0))

    assert protect(replace(invented, values=sorted_by_figure)) == protect(invented)
