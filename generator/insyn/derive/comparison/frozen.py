"""Make copies of earlier editions that do not go on telling what is hidden now."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from insyn.derive.comparison.comparison import HIDDEN, Comparison, Value
from insyn.derive.comparison.earlier import (
    FigureKey,
    Published,
    is_of_persons,
    present_ids,
    rows_of,
)
from insyn.derive.comparison.values import without_figures
from insyn.model.comparison.rows import ValueRow


def frozen(editions: Sequence[Published]) -> tuple[Comparison, ...]:
    """Return editions as copies to be published beside the last, oldest first, the last included.

    No copy shows a figure that the last edition hides, whatever it was then; figures of the same
    persons are hidden with it. A copy never shows more than its edition did. It is not promised
    that what is hidden only now cannot be reckoned out of the copies together, nor does it help
    against who has the editions already.
    """
    if not editions:
        return ()
    names = present_ids([one.sheet for one in editions])
    secret = _hidden(editions[-1])
    every = zip(editions, names, strict=True)
    return tuple(_copy(one, own, secret) for one, own in every)


def _hidden(last: Published) -> Mapping[FigureKey, ValueRow]:
    """Return the rows of the last edition that are hidden in it."""
    return {
        _key(row): row
        for measure, row in rows_of(last.sheet)
        if is_of_persons(measure, row) and not last.shown[_key(row)]
    }


def _copy(
    one: Published, names: Mapping[str, str], secret: Mapping[FigureKey, ValueRow]
) -> Comparison:
    goes = _that_go(one, names, secret)
    if not goes:
        return one.comparison
    group_by_measure = {each.id: each.persons for each in one.sheet.service.measures}
    row_by_key = {_key(row): row for _, row in rows_of(one.sheet)}

    def seen(value: Value) -> Value:
        key = (value.row, value.measure, value.period, value.sex)
        group = (value.row, group_by_measure[value.measure], value.period, value.sex)
        return without_figures(row_by_key[key], HIDDEN) if group in goes else value

    return replace(
        one.comparison,
        values={
            row: {name: tuple(map(seen, series)) for name, series in series_by_measure.items()}
            for row, series_by_measure in one.comparison.values.items()
        },
    )


def _that_go(
    one: Published, names: Mapping[str, str], secret: Mapping[FigureKey, ValueRow]
) -> Set[FigureKey]:
    """Return what is to be hidden in a copy: rows with the group of persons for the measure."""
    found: set[FigureKey] = set()
    for measure, row in rows_of(one.sheet):
        now = _key(row._replace(unit=names.get(row.unit, row.unit)))
        if now in secret and row.has_value:
            found.add((row.unit, measure.persons, row.period, row.sex))
    return found


def _key(row: ValueRow) -> FigureKey:
    return row.unit, row.measure, row.period, row.sex
