"""Tests that no one can recompute what is hidden by comparing editions.

First the attacker is shown to be strong: where each edition is protected as if it were the only
one, figures of few persons fall.
"""

from collections.abc import Mapping, Sequence
from random import Random

import pytest

from insyn.derive.comparison.comparison import HIDDEN, Comparison, Value
from insyn.derive.comparison.earlier import present_ids
from insyn.derive.comparison.protect import protect, protect_in_turn
from insyn.model.comparison.rows import Sheet
from tests.derive.comparison.attacker import REST, Found, Place, attack
from tests.derive.comparison.edition_attacker import Kept, attack_editions, eliminate
from tests.derive.comparison.invented import (
    HEADS,
    OTHER_SHARE,
    SHARE,
    Cell,
    Invented,
    rows_of,
    sheet,
    table,
)
from tests.derive.comparison.invented_editions import Written, random_editions

SEEDS = range(100)
SEEDS_A_TEST = 10


def _parts(written: str) -> dict[Place, Cell]:
    """Return persons out of words such as `a K 3/2, a M 17/9`: 2 of the 3 women are satisfied."""
    parts: dict[Place, Cell] = {}
    for one in written.split(", "):
        unit, sex, numbers = one.split()
        persons, *amounts = map(int, numbers.split("/"))
        names = (SHARE.id, OTHER_SHARE.id)
        parts[unit, sex] = Cell(persons, dict(zip(names, amounts, strict=False)))
    return parts


def _editions(*parts: str) -> list[Written]:
    return [Written(_parts(one)) for one in parts]


LARGE = "a T 30/12, b T 20/9, c T 25/20"
SMALL_BY_SEX = "a M 3/1, b K 20/7, b M 20/2, c K 36/3, c M 5/2, d K 30/12, d M 30/9"
CASES: Mapping[str, list[Written]] = {
    "a new small unit and a new total": _editions(LARGE, f"{LARGE}, d T 3/1"),
    "a correction of one unit makes it small": _editions(LARGE, LARGE.replace("20/9", "4/1")),
    "a unit closes": _editions(f"{LARGE}, d T 3/1", "a T 30/12, b T 20/9, c T 25/20"),
    "the guard closes": _editions(f"{LARGE}, d T 3/1", "a T 30/12, c T 25/20, d T 3/1"),
    "a person moves from one large unit to another": _editions(
        "a T 4/1, b T 30/12, c T 20/9, d T 21/12", "a T 4/1, b T 32/13, c T 20/9, d T 19/11"
    ),
    "a person moves out of a small unit": _editions(
        "a T 4/1, b T 30/12, c T 20/9, d T 25/20", "a T 5/2, b T 29/11, c T 20/9, d T 25/20"
    ),
    "a limit is lowered, and a unit opens": [
        Written(_parts("a T 7/3, b T 30/12, c T 20/9, d T 3/1"), fewest=10),
        Written(_parts("a T 7/3, b T 30/12, c T 20/9, d T 3/1, e T 6/2"), fewest=5),
    ],
    "a limit is raised, and one unit corrected": [
        Written(_parts("a K 6/2, a M 17/9, b K 20/9, b M 20/8"), fewest=5),
        Written(_parts("a K 7/2, a M 17/9, b K 20/9, b M 20/8"), fewest=10),
    ],
    "a total that is told later": [
        Written(_parts("a T 3/1, b T 20/9, c T 30/12"), untold=frozenset({("kommunen", "T")})),
        Written(_parts("a T 3/1, b T 20/9, c T 30/12")),
    ],
    "sexes that are told later": [
        Written(_parts(SMALL_BY_SEX), without="KM"),
        Written(_parts(SMALL_BY_SEX)),
    ],
    "a small unit with another name": [
        Written(_parts("a T 3/1, b T 20/9, c T 30/12")),
        Written(_parts("ny T 3/1, b T 20/9, c T 19/8"), earlier_ids={"ny": "a"}),
    ],
    "three editions, of which the second is a mistake": _editions(
        f"{LARGE}, d T 3/1", LARGE.replace("25/20", "18/15") + ", d T 3/1", f"{LARGE}, d T 3/1"
    ),
    "three editions, each correcting one unit": _editions(
        "a T 3/1, b T 20/9, c T 30/12, d T 25/20",
        "a T 3/1, b T 20/9, c T 19/8, d T 25/20",
        "a T 3/1, b T 20/9, c T 19/8, d T 18/9",
    ),
}
"""Editions that give few persons away when each is protected alone."""


def _kept(editions: Sequence[Written], *, in_turn: bool) -> tuple[list[Invented], list[Kept]]:
    every = [one.invented for one in editions]
    sheets = [one.sheet for one in every]
    published = (
        [one.comparison for one in protect_in_turn(sheets)]
        if in_turn
        else list(map(protect, sheets))
    )
    kept = [
        Kept(one.sheet, own, one.nobody, _truth(one), names)
        for one, own, names in zip(every, published, present_ids(sheets), strict=True)
    ]
    return every, kept


def _truth(invented: Invented) -> Mapping[Place, object]:
    return {
        place: (cell.persons, tuple(sorted(cell.amounts.items())))
        for place, cell in invented.cells.items()
    }


def _values(published: Comparison) -> list[Value]:
    return [*published.unit_values(), *published.reference_values()]


def _broken(editions: Sequence[Written], *, in_turn: bool) -> set[Found]:
    """Return the figures of few that are found out, and rightly.

    An edition that shows nothing does not tell which of its figures are the same as before, so
    there is no attack on it.
    """
    every, kept = _kept(editions, in_turn=in_turn)
    return {
        found
        for found in attack_editions(kept)
        if every[int(found.period)].is_true(found)
        and _is_few(editions[int(found.period)], every[int(found.period)], found)
        and any(one.has_value for one in _values(kept[int(found.period)].published))
    }


def _is_few(written: Written, invented: Invented, found: Found) -> bool:
    place = (found.row, found.sex)
    fewest = 5 if found.row == "kommunen" else written.fewest
    return place in written.secret or invented.cells[place].persons < fewest


@pytest.mark.parametrize("editions", CASES.values(), ids=CASES)
def test_the_attacker_breaks_editions_that_are_protected_alone(editions: list[Written]) -> None:
    """Some figure of few persons is found out by comparing."""
    assert _broken(editions, in_turn=False)


@pytest.mark.parametrize("editions", CASES.values(), ids=CASES)
def test_the_attacker_fails_on_editions_that_are_protected_in_turn(
    editions: list[Written],
) -> None:
    """No figure of few persons is found out, though all editions are known."""
    assert _broken(editions, in_turn=True) == set()


@pytest.mark.parametrize("first", SEEDS[::SEEDS_A_TEST])
@pytest.mark.parametrize("count", [2, 3])
def test_the_attacker_fails_on_random_editions(first: int, count: int) -> None:
    """Corrections, moves, new and closed units, other limits, sexes and sources, in any order."""
    seeds = range(first, first + SEEDS_A_TEST)
    found = {
        seed: _broken(random_editions(Random(1000 * count + seed), count), in_turn=True)
        for seed in seeds
    }

    assert {seed: broken for seed, broken in found.items() if broken} == {}


def test_the_attacker_breaks_many_random_editions_that_are_protected_alone() -> None:
    """The random editions are no easy game."""
    fallen = [
        seed
        for seed in range(40)
        if _broken(random_editions(Random(3000 + seed), 3), in_turn=False)
    ]

    assert len(fallen) >= 10


def test_protection_in_turn_hides_little_more() -> None:
    """What guards against comparing costs readers a few figures, not whole editions."""
    count = {False: 0, True: 0}
    for seed in range(40):
        for in_turn in (False, True):
            _, kept = _kept(random_editions(Random(seed)), in_turn=in_turn)
            count[in_turn] += sum(
                one.status == HIDDEN for each in kept for one in _values(each.published)
            )

    assert count[False] < count[True] < 1.2 * count[False]


@pytest.mark.parametrize("seed", range(20))
def test_an_edition_is_safe_also_from_who_has_no_other(seed: int) -> None:
    """What others could read before is not told to those who could not."""
    written = random_editions(Random(seed), 3)
    every, kept = _kept(written, in_turn=True)
    found = {
        one
        for own, invented, each in zip(written, every, kept, strict=True)
        for one in attack(each.published, invented.nobody)
        if invented.is_true(one) and one.what != REST and _is_few(own, invented, one)
    }

    assert found == set()


def test_an_edition_that_says_nothing_new_is_published_as_before() -> None:
    """The same rows are hidden in the same places, edition after edition."""
    sheets = [one.invented.sheet for one in _editions(*[f"{LARGE}, d T 3/1"] * 3)]

    first, *others = (one.comparison for one in protect_in_turn(sheets))

    assert first == protect(sheets[0])
    assert others == [first] * 2


def test_counts_that_were_shown_may_change() -> None:
    """A count tells how many there are, so nothing of it was hidden."""
    first, second = (_heads({"a": 30, "b": many, "c": 20}) for many in (40, 41))

    _, last = protect_in_turn([first, second])

    assert last.comparison == protect(second)
    assert not [one for one in _values(last.comparison) if one.status == HIDDEN]


def _heads(persons: Mapping[str, int]) -> Sheet:
    cells = {(unit, "T"): Cell(count, {HEADS.id: count}) for unit, count in persons.items()}
    return sheet(rows_of(table(cells), (HEADS,)), (HEADS,))


def test_a_figure_that_was_shown_before_is_hidden_when_the_limit_is_raised() -> None:
    """It cannot be unpublished, but who has not seen it does not get it from us."""
    before, after = (Written(_parts("a T 7/3, b T 30/12, c T 20/9"), fewest=n) for n in (5, 10))

    _, last = protect_in_turn([before.invented.sheet, after.invented.sheet])

    assert [(one.row, one.status) for one in last.comparison.unit_values()] == [
        ("a", HIDDEN),
        ("b", "värde"),
        ("c", HIDDEN),
    ]


def test_elimination_fails_on_a_large_service_in_two_editions() -> None:
    """A hundred units by sex, one in ten corrected: what cannot be searched is eliminated."""
    random = Random(5)

    def cell() -> Cell:
        persons = random.randint(1, 59)
        return Cell(persons, {SHARE.id: random.randint(0, persons)})

    first = {(f"u{unit:03d}", sex): cell() for unit in range(100) for sex in "KM"}
    corrected = {place: cell() for place in sorted(first) if random.random() < 0.1}
    sheets = [sheet(rows_of(table(one), (SHARE,))) for one in (first, {**first, **corrected})]
    alone = [Kept(one, protect(one)) for one in sheets]
    in_turn = [Kept(one.sheet, one.comparison) for one in protect_in_turn(sheets)]

    assert len(eliminate(alone)) >= 10
    assert eliminate(in_turn) == set()
