"""Tell how the figures of some persons could be others, as far as a reader of tables can know.

A share of 100 could not be higher and one of 0 not lower; a mean stays on its scale.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from insyn.derive.comparison.cells import PERSONS, Room
from insyn.derive.comparison.untold import Amounts
from insyn.model.codes import UNITS
from insyn.model.comparison.compared_service import Measure

HALF_A_PERSON = Decimal("0.5")


def rooms(figures: Iterable[tuple[Measure, Decimal]], persons: int | None) -> Mapping[str, Room]:
    """Return the room of each figure of a cell, and of the number of persons behind them.

    A figure moves while the persons stay, and the persons while the amounts stay. One person less
    is too few for a share of 100, and one more is too many for the lowest mean of a scale.
    """
    known = tuple(figures)
    found = {measure.id: _room(measure, figure) for measure, figure in known}
    each = [_room_of_persons(measure, figure, persons) for measure, figure in known]
    found[PERSONS] = Room(
        higher=all(one.higher for one in each),
        lower=all(one.lower for one in each) and (persons is None or persons > 1),
    )
    # A count of the persons themselves moves when they do.
    heads = (one.id for one, figure in known if one.kind == "antal" and figure == persons)
    return found | dict.fromkeys(heads, found[PERSONS])


def rooms_of_left(left: Amounts, measures: Mapping[str, Measure]) -> Mapping[str, Room]:
    """Return the room of figures that are not told, but are left of a sum."""
    figures = (
        (measures[name], _figure(measures[name], amount, left.persons or 1))
        for name, amount in left.amounts.items()
    )
    return rooms(figures, left.persons)


def narrowest(every: Iterable[Mapping[str, Room]]) -> Mapping[str, Room]:
    """Return the room that is left where figures are known in several ways."""
    found: dict[str, Room] = {}
    for one in every:
        for name, (higher, lower) in one.items():
            other = found.get(name, Room())
            found[name] = Room(higher and other.higher, lower and other.lower)
    return found


def _room(measure: Measure, figure: Decimal) -> Room:
    least, most = _scale(measure)
    return Room(most is None or figure < most, least is None or figure > least)


def _room_of_persons(measure: Measure, figure: Decimal, persons: int | None) -> Room:
    if measure.kind == "antal":
        return Room()
    least, most = _scale(measure)
    if measure.kind == "medelvärde" and persons:
        # The amount must still be one that a person less or more can have.
        least = least and least * (persons + 1) / persons
        most = most and most * (persons - 1) / persons
        return Room(not least or figure >= least, most is None or figure <= most)
    return Room(not least or figure > least, most is None or figure < most)


def _figure(measure: Measure, amount: Decimal, persons: int) -> Decimal:
    """Return the figure of an amount; where it is half a person from an end, it is the end."""
    if measure.kind == "antal":
        return amount
    figure = amount / persons
    near = HALF_A_PERSON * (100 if measure.kind == "andel" else 1) / persons
    ends = (one for one in _scale(measure) if one is not None and abs(figure - one) <= near)
    return next(ends, figure)


def _scale(measure: Measure) -> tuple[Decimal | None, Decimal | None]:
    """Return the lowest and the highest that a figure can be, None where there is no end."""
    if measure.kind == "antal":
        return Decimal(0), None
    unit = UNITS.get("procent" if measure.kind == "andel" else measure.unit)
    return (unit.minimum, unit.maximum) if unit else (None, None)
