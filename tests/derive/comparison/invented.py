"""Invent services out of persons, so that every sum in them holds and the truth is known."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random

from insyn.derive.comparison.comparison import Comparison, Value
from insyn.model.comparison.compared_service import Level, Measure, ReferenceValue, Thresholds
from insyn.model.comparison.rows import Sheet, UnitRow, ValueRow
from tests.comparison import SERVICE
from tests.derive.comparison.attacker import PERSONS, REST, Found

PERIOD = "2025"
Place = tuple[str, str]

SHARE = Measure(
    id="nojda",
    title="Nöjda",
    question="Är de nöjda?",
    unit="procent",
    direction="upp",
    decimals=1,
    kind="andel",
    group="enkat",
    definition="Andelen nöjda.",
)
OTHER_SHARE = SHARE.model_copy(update={"id": "trygga", "title": "Trygga"})
MEAN = SHARE.model_copy(
    update={"id": "betyg", "title": "Betyg", "unit": "betyg", "kind": "medelvärde", "decimals": 4}
)
HEADS = SHARE.model_copy(
    update={
        "id": "kunder",
        "title": "Kunder",
        "unit": "antal",
        "kind": "antal",
        "decimals": 0,
        "needs_persons": False,
    }
)
MEASURES = (SHARE, OTHER_SHARE, MEAN, HEADS)


@dataclass(frozen=True)
class Cell:
    """Hold the persons of a cell, and what they add up to in each measure."""

    persons: int
    amounts: Mapping[str, int]


def added(cells: Sequence[Cell]) -> Cell:
    """Return the cell of the persons of several cells together."""
    names = {name for one in cells for name in one.amounts}
    return Cell(
        sum(one.persons for one in cells),
        {name: sum(one.amounts[name] for one in cells) for name in names},
    )


def figure(measure: Measure, cell: Cell) -> Decimal:
    """Return the figure of a measure as a source writes it."""
    amount = Decimal(cell.amounts[measure.id])
    if measure.kind == "antal":
        return amount
    per = 100 if measure.kind == "andel" else 1
    step = Decimal(1).scaleb(-measure.decimals)
    return (amount * per / cell.persons).quantize(step, ROUND_HALF_UP)


def row(place: Place, measure: Measure, cell: Cell) -> ValueRow:
    """Return the row of a figure; a count has no n of its own."""
    n = None if measure.kind == "antal" else cell.persons
    return ValueRow(place[0], measure.id, PERIOD, place[1], figure(measure, cell), persons=n)


def hidden_by_source(place: Place, measure: Measure) -> ValueRow:
    """Return the row of a figure that the source has hidden."""
    return ValueRow(place[0], measure.id, PERIOD, place[1], None, "dolt-få")


def sheet(
    rows: Sequence[ValueRow],
    measures: Sequence[Measure] = (SHARE,),
    fewest: int = 5,
    units: Iterable[str] = (),
) -> Sheet:
    """Return a service of some rows; those of kommunen and riket become reference values."""
    of_units = tuple(one for one in rows if one.unit not in ("kommunen", "riket"))
    every = tuple(
        measure.model_copy(
            update={
                "thresholds": Thresholds(unit=fewest),
                "references": tuple(_reference(one) for one in rows if _is_for(one, measure)),
            }
        )
        for measure in measures
    )
    service = SERVICE.model_copy(update={"measures": every, "first_measures": (every[0].id,)})
    names = sorted({*units, *(one.unit for one in of_units)})
    every_unit = (UnitRow(one, one.title(), "aktiebolag", {"omrade": "norr"}) for one in names)
    return Sheet(service, tuple(every_unit), of_units)


def _is_for(one: ValueRow, measure: Measure) -> bool:
    return one.unit in ("kommunen", "riket") and one.measure == measure.id


def _reference(one: ValueRow) -> ReferenceValue:
    level = "kommunen" if one.unit == "kommunen" else "riket"
    return ReferenceValue(
        level=level,
        period=one.period,
        sex="K" if one.sex == "K" else "M" if one.sex == "M" else "T",
        value=one.value,
        status=one.status,
        persons=one.persons,
    )


def rows_of(cells: Mapping[Place, Cell], measures: Sequence[Measure]) -> list[ValueRow]:
    """Return a row for every cell that has persons and every measure."""
    return [
        row(place, measure, cell)
        for place, cell in cells.items()
        for measure in measures
        if cell.persons
    ]


def table(
    parts: Mapping[Place, Cell], *, with_totals: bool = True, with_municipality: bool = True
) -> dict[Place, Cell]:
    """Return the cells of units by sex together with the totals of units and municipality."""
    cells = dict(parts)
    units = list(dict.fromkeys(unit for unit, _ in parts))
    sexes = list(dict.fromkeys(sex for _, sex in parts))
    if with_totals and "T" not in sexes:
        for unit in units:
            cells[unit, "T"] = added([parts[unit, sex] for sex in sexes if (unit, sex) in parts])
        sexes = ["T", *sexes]
    if with_municipality:
        for sex in sexes:
            cells["kommunen", sex] = added([cells[u, sex] for u in units if (u, sex) in cells])
    return cells


@dataclass(frozen=True)
class Invented:
    """Hold a service and the persons that it is made of, also where nothing is told of them."""

    sheet: Sheet
    cells: Mapping[Place, Cell]

    @property
    def nobody(self) -> set[Place]:
        """Return the cells without persons, in rows where the other sex is told.

        Of a unit that is told only as a whole, no one is taken to know who they are.
        """
        told = {(one.unit, one.sex) for one in self.sheet.values}
        told |= {
            (one.level, one.sex) for each in self.sheet.service.measures for one in each.references
        }
        return {
            (row, sex)
            for (row, sex), cell in self.cells.items()
            if not cell.persons and (sex == "T" or told & {(row, "K"), (row, "M")})
        }

    def is_true(self, found: Found) -> bool:
        """Tell whether what an attacker has found is so; a guess may be wrong."""
        cell = self.cells.get((found.row, found.sex))
        if cell is None:
            return False
        if found.what in (REST, PERSONS):
            return found.what == REST or found.value == cell.persons
        measure = next(one for one in MEASURES if one.id == found.what)
        each = 1 if measure.kind == "antal" else cell.persons
        return found.value == Fraction(cell.amounts[found.what], each)


def random_service(random: Random) -> Invented:
    """Return a random service: some units, measures, sexes, gaps, zeros and hundreds."""
    measures = random.choice(
        [(SHARE,), (SHARE,), (SHARE, OTHER_SHARE), (SHARE, HEADS), (MEAN,), (SHARE, MEAN, HEADS)]
    )
    sexes = random.choice([("K", "M"), ("K", "M"), ("T",)])
    extremes = random.choice([0.1, 0.5, 0.9])
    parts = {
        (unit, sex): random_cell(random, measures, extremes)
        for unit in "abcdefg"[: random.randint(1, 6)]
        for sex in sexes
    }
    cells = table(
        parts,
        with_municipality=random.random() < 0.7,
    )
    rows = rows_of(cells, measures)
    gaps = random.choice([0.0, 0.0, 0.05, 0.15])
    untold = {place for place in cells if random.random() < gaps}
    secret = {place for place in cells if random.random() < gaps and place[0] != "kommunen"}
    told = list(_with_gaps(rows, untold, secret, measures))
    units = {unit for unit, _ in parts}
    return Invented(sheet(told, measures, random.choice([5, 10]), units), cells)


def _with_gaps(
    rows: Sequence[ValueRow], untold: set[Place], secret: set[Place], measures: Sequence[Measure]
) -> Iterator[ValueRow]:
    by_id = {measure.id: measure for measure in measures}
    for one in rows:
        place = (one.unit, one.sex)
        if place in secret:
            yield hidden_by_source(place, by_id[one.measure])
        elif place not in untold:
            yield one


def random_cell(random: Random, measures: Sequence[Measure], extremes: float) -> Cell:
    """Return a cell of some persons; `extremes` is how often a figure is all or nothing."""
    persons = random.choice([0, 1, 2, 3, 4, 4, 6, 8, 12, 20, 35])
    amounts: dict[str, int] = {}
    for measure in measures:
        low, high = (persons, 10 * persons) if measure is MEAN else (0, persons)
        amount = random.randint(low, high)
        if random.random() < extremes:
            amount = random.choice([low, high])
        amounts[measure.id] = persons if measure is HEADS else amount
    return Cell(persons, amounts)


def only_few_hidden(found: Sheet) -> Comparison:
    """Return what would be published if no more were hidden than the figures of few persons.

    This is not how it is done: it is what the attacker is tried against.
    """
    by_id = {measure.id: measure for measure in found.service.measures}
    rows = [*found.values, *(_as_row(one, m) for m in by_id.values() for one in m.references)]
    few = {(one.unit, one.sex) for one in rows if _is_few(one, by_id[one.measure])}
    values: dict[str, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for one in rows:
        figures: tuple[Decimal | None, str, int | None] = (one.value, one.status, one.persons)
        if (one.unit, one.sex) in few:
            figures = (None, "dolt-få", None)
        key = (one.unit, one.measure, one.period, one.sex)
        values[one.unit][one.measure].append(Value(*key, *figures))
    return Comparison(
        found.service,
        found.units,
        {unit: {name: tuple(v) for name, v in by.items()} for unit, by in values.items()},
    )


def _is_few(one: ValueRow, measure: Measure) -> bool:
    persons = one.value if one.persons is None else one.persons
    level: Level = "kommunen" if one.unit == "kommunen" else "enhet"
    return persons is not None and persons < measure.thresholds.of(level)


def _as_row(one: ReferenceValue, measure: Measure) -> ValueRow:
    key = (one.level, measure.id, one.period, one.sex)
    return ValueRow(*key, one.value, one.status, one.persons)
