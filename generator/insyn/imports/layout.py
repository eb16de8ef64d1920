"""Find the columns of an editor's own table, and what of them and their mapping does not agree."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from insyn.imports.grid import Grid, Row, letters, one_line
from insyn.imports.proposal import FIRST_ROWS, RULE_NO_PERIOD, RULE_UNDECIDED, headings_of
from insyn.model.codes import STATUSES, STATUSES_WITH_VALUE
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.mapping import Column, TableMapping
from insyn.model.comparison.tables import UNIT_FIELDS, VALUE_FIELDS
from insyn.places import KeyPath, Place
from insyn.problems import Problem, quoted, suggestion
from insyn.swedish import joined

RULE_MAPPING = "fel-koppling"
RULE_MISSING_COLUMN = "saknad-kolumn"
RULE_NO_HEADING = "saknad-rubrik"
RULE_SAME_HEADING = "dubbel-rubrik"

FIGURE = "varde"
_BESIDE = ("n", "nedre", "ovre", "svarsfrekvens", "status", "kalla")
_OF_MANY = frozenset({"n", "svarsfrekvens"})
_KEYS = ("enhet", "matt", "period", "kon")

Locate = Callable[[KeyPath], Place]
Key = tuple[str, str, str]
"""A measure's id, a period and a sex."""


@dataclass(frozen=True)
class Layout:
    """Tell which column holds what, by its place from 0, and which row holds the headings.

    `fields` are the columns of the unit, or of the value in a long table. `figures` are those of
    each figure in a wide table, by the column of varden.csv.
    """

    header: Row
    headings: Sequence[str]
    column_by_place: Mapping[int, Column]
    fields: Mapping[str, int]
    figures: Mapping[Key, Mapping[str, int]]


def laid_out(
    grid: Grid, mapping: TableMapping, service: Service, locate: Locate
) -> tuple[Layout | None, list[Problem]]:
    """Return where everything stands in a table, or everything that stops it from being read.

    `locate` returns the place of a key in the file of the mapping.
    """
    problems = [*_wrong_columns(mapping, service, locate), *_wrong_signs(mapping, locate)]
    names = {_same(column.heading): column.heading for column in mapping.columns}
    skipped = set(map(_same, mapping.skipped_columns))
    header = max(
        grid.rows[:FIRST_ROWS],
        key=lambda row: len(names.keys() & set(map(_same, headings_of(row)))),
        default=None,
    )
    if header is None or names.keys().isdisjoint(map(_same, headings_of(header))):
        wanted = joined([quoted(column.heading) for column in mapping.columns[:5]])
        message = f"ingen rad har rubrikerna i import.yaml: {wanted}."
        return None, [*problems, Problem(grid.place(1), message, RULE_MISSING_COLUMN)]
    headings = headings_of(header)
    problems += _wrong_headings(grid, header, names, skipped)
    problems += _missing(mapping, headings, names.keys() | skipped, locate)
    if problems:
        return None, problems
    place_by_heading = {_same(heading): place for place, heading in enumerate(headings)}
    return _layout(header, mapping, place_by_heading), []


def _layout(header: Row, mapping: TableMapping, place_by_heading: Mapping[str, int]) -> Layout:
    fields: dict[str, int] = {}
    figures: dict[Key, dict[str, int]] = defaultdict(dict)
    column_by_place = {}
    for column in mapping.columns:
        place = place_by_heading[_same(column.heading)]
        column_by_place[place] = column
        for key in _keys(column, mapping):
            figures[key][column.field or FIGURE] = place
        if not column.measures and column.field:
            fields[column.field] = place
    return Layout(header, headings_of(header), column_by_place, fields, figures)


def _same(heading: str) -> str:
    return one_line(heading).casefold()


def _keys(column: Column, mapping: TableMapping) -> list[Key]:
    period = column.period or mapping.period or ""
    return [(measure, period, column.sex) for measure in column.measures]


def _wrong_columns(mapping: TableMapping, service: Service, locate: Locate) -> Iterator[Problem]:
    measures = [measure.id for measure in service.measures]
    taken: Counter[tuple[str, ...]] = Counter()
    for number, column in enumerate(mapping.columns):
        way: KeyPath = ("kolumner", number)
        for measure in column.measures:
            if measure not in measures:
                hint = suggestion(measure, measures)
                message = f"måttet {quoted(measure)} finns inte i tjänsten.{hint}"
                yield Problem(locate((*way, "mått")), message, RULE_MAPPING)
        yield from _wrong_field(column, mapping, service, locate, way)
        roles: list[tuple[str, ...]] = [
            (*key, column.field or FIGURE) for key in _keys(column, mapping)
        ]
        roles = roles if column.measures else [(column.field or "",)]
        for role in roles:
            taken[role] += 1
            if taken[role] == 2 and any(role):
                message = f"kolumnen {quoted(column.heading)} är samma sak som en tidigare kolumn."
                yield Problem(locate(way), message, RULE_MAPPING)
    yield from _missing_roles(mapping, taken, locate)


def _wrong_field(
    column: Column, mapping: TableMapping, service: Service, locate: Locate, way: KeyPath
) -> Iterator[Problem]:
    known = _known_fields(column, mapping, service)
    if column.measures and mapping.shape == "lång":
        message = "i en lång tabell står måttet i en egen kolumn. Ta bort mått, eller skriv bred."
        yield Problem(locate((*way, "mått")), message, RULE_MAPPING)
    elif column.field is None and not column.measures:
        message = f"säg vad kolumnen {quoted(column.heading)} är, med fält eller mått."
        yield Problem(locate(way), message, RULE_MAPPING)
    elif column.field and column.field not in known:
        hint = suggestion(column.field, known) or f" Välj bland {joined(known)}."
        message = f"fältet {quoted(column.field)} finns inte.{hint}"
        yield Problem(locate((*way, "fält")), message, RULE_MAPPING)
    if len(column.measures) > 1 and column.field not in _OF_MANY:
        message = "bara n och svarsfrekvens kan gälla flera mått. Skriv ett mått."
        yield Problem(locate((*way, "mått")), message, RULE_MAPPING)
    if column.measures and not (column.period or mapping.period):
        message = f"kolumnen {quoted(column.heading)} saknar period. Skriv period: 2025."
        yield Problem(locate(way), message, RULE_NO_PERIOD)


def _known_fields(column: Column, mapping: TableMapping, service: Service) -> list[str]:
    if column.measures:
        return [FIGURE, *_BESIDE]
    if mapping.shape == "lång":
        return [field.name for field in VALUE_FIELDS]
    return [*(field.name for field in UNIT_FIELDS), *(fact.id for fact in service.facts)]


def _missing_roles(
    mapping: TableMapping, taken: Mapping[tuple[str, ...], int], locate: Locate
) -> Iterator[Problem]:
    at = locate(("kolumner",))
    if mapping.shape == "lång":
        needed = [name for name in (*_KEYS[:2], FIGURE) if (name,) not in taken]
        needed += [] if mapping.period or ("period",) in taken else ["period"]
    else:
        needed = [] if ("enhet",) in taken or ("titel",) in taken else ["enhet"]
        for measure, period, sex, field in sorted(role for role in taken if len(role) == 4):
            if field != FIGURE and (measure, period, sex, FIGURE) not in taken:
                message = f"{field} för {measure} {period} {sex} har ingen kolumn med värden."
                yield Problem(at, message, RULE_MAPPING)
    if needed:
        message = f"ingen kolumn har fält: {' eller fält: '.join(needed)}. Lägg till den."
        yield Problem(at, message, RULE_MAPPING)


def _wrong_signs(mapping: TableMapping, locate: Locate) -> Iterator[Problem]:
    known = [status for status in STATUSES if status not in STATUSES_WITH_VALUE]
    for sign, status in mapping.signs.items():
        if status not in known:
            hint = suggestion(status, known) or f" Välj bland {joined(known)}."
            message = f"{quoted(status)} går inte som betydelse av {quoted(sign)}.{hint}"
            yield Problem(locate(("tecken", sign)), message, RULE_MAPPING)


def _wrong_headings(
    grid: Grid, header: Row, names: Mapping[str, str], skipped: set[str]
) -> Iterator[Problem]:
    headings = headings_of(header)
    missing = [names[same] for same in names.keys() - set(map(_same, headings))]
    first: dict[str, int] = {}
    for place, heading in enumerate(headings):
        at, where, same = grid.place(header.number, place), grid.where_column(place), _same(heading)
        wrong = header.cell(place).wrong
        if same in skipped and same not in names:
            continue
        if wrong:
            yield wrong
        elif heading and same in first:
            message = (
                f"{where}: rubriken {quoted(heading)} står också i kolumn {letters(first[same])}. "
                "Ge kolumnerna olika rubriker."
            )
            yield Problem(at, message, RULE_SAME_HEADING)
        elif heading and same not in names:
            hint = suggestion(heading, missing)
            advice = "Skriv in den i import.yaml, under kolumner eller hoppa-över."
            message = f"{where}: rubriken {quoted(heading)} står inte i import.yaml.{hint} {advice}"
            yield Problem(at, message, RULE_UNDECIDED)
        first.setdefault(same, place)
    yield from _without_heading(grid, header, headings)


def _without_heading(grid: Grid, header: Row, headings: Sequence[str]) -> Iterator[Problem]:
    told = {place for place, heading in enumerate(headings) if heading}
    for row in grid.rows:
        for place, _ in row.filled() if row.number > header.number else ():
            if place not in told:
                told.add(place)
                message = (
                    f"{grid.where(row.number, place)}: kolumnen har innehåll men ingen rubrik."
                )
                yield Problem(grid.place(row.number, place), message, RULE_NO_HEADING)


def _missing(
    mapping: TableMapping, headings: Sequence[str], known: set[str], locate: Locate
) -> Iterator[Problem]:
    there = set(map(_same, headings))
    for number, column in enumerate(mapping.columns):
        if _same(column.heading) not in there:
            others = [one for one in headings if one and _same(one) not in known]
            hint = suggestion(column.heading, others) or " Ta bort den här eller lägg till den där."
            message = f"kolumnen {quoted(column.heading)} finns inte i tabellen.{hint}"
            place = locate(("kolumner", number, "rubrik"))
            yield Problem(place, message, RULE_MISSING_COLUMN)
