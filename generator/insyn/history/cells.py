"""Cut the rows of the known tables into cells: one published figure each, with its words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from insyn import swedish
from insyn.history.archive import DECIMALS
from insyn.history.numerals import same_number, written
from insyn.load.table import Row
from insyn.model import codes
from insyn.model.history import RecordKey

CellKey = tuple[str, ...]

_HIDDEN = frozenset({"dolt-få", "avrundat-komplement"})


@dataclass(frozen=True)
class Cell:
    """Hold one figure of a table: its words, and what besides the figure may change.

    `of` says which figure it is: " för 2018, kvinnor,". `figure` is it in words, empty for none.
    `rest` are other columns of the row: their definite form, its ending and what stands there.
    """

    noun: str
    of: str
    figure: str
    period: str
    status: str = ""
    column: str = ""
    rest: tuple[tuple[str, str, str], ...] = ()

    @property
    def is_hidden(self) -> bool:
        """Tell whether the figure is withheld, so that it must not be told of earlier either."""
        return self.status in _HIDDEN

    @property
    def is_empty(self) -> bool:
        """Tell whether there is no figure, only why."""
        return self.status in codes.STATUSES and self.status not in codes.STATUSES_WITH_VALUE

    @property
    def is_preliminary(self) -> bool:
        """Tell whether whoever measures said that the figure might change."""
        return self.status == "preliminärt"

    @property
    def is_revised(self) -> bool:
        """Tell whether the row says itself that the figure has been revised."""
        return self.status == "reviderat"


@dataclass(frozen=True)
class Noun:
    """Hold what a figure is called: one, the one, many, and the ending of what is said of it."""

    one: str
    the: str
    many: str
    ending: str


NOUNS: Mapping[str, Noun] = {
    "värde": Noun("värde", "värdet", "värden", "t"),
    "etappmål": Noun("etappmål", "etappmålet", "etappmål", "t"),
    "målvärde": Noun("målvärde", "målvärdet", "målvärden", "t"),
    "placering": Noun("placering", "placeringen", "placeringar", "d"),
    "budget": Noun("budget", "budgeten", "budgetbelopp", "d"),
    "utfall": Noun("utfall", "utfallet", "utfall", "t"),
    "avvikelse": Noun("avvikelse", "avvikelsen", "avvikelser", "d"),
    "utfall året innan": Noun("utfall året innan", "utfallet året innan", "utfall året innan", "t"),
    "prisbasbelopp": Noun("prisbasbelopp", "prisbasbeloppet", "prisbasbelopp", "t"),
}


@dataclass(frozen=True)
class TableForm:
    """Tell whose the rows of a table are, and how a row is cut into cells.

    `owner` is the column with the id of the record, empty where the table is the record. `cells`
    is given the words of areas by their id, and those of sexes and the decimals by indicator.
    """

    kind: str
    owner: str
    cells: Callable[[Row, Mapping[str, str]], Iterator[tuple[CellKey, Cell]]]


def owner_of(form: TableForm, table: RecordKey, row: Row) -> RecordKey:
    """Return the record that a row belongs to."""
    return RecordKey(form.kind, row.get(form.owner, "")) if form.owner else table


def _outcome(row: Row, words: Mapping[str, str]) -> Iterator[tuple[CellKey, Cell]]:
    period = row.get("period", "")
    sex, age = row.get("kon", "T"), row.get("alder", codes.ALL_AGES)
    area = row.get("omrade", codes.WHOLE_MUNICIPALITY)
    parts = [_period(period)]
    if sex != "T" and sex in codes.SEXES:
        default = swedish.lower_first(codes.SEXES[sex].label)
        parts.append(words.get(f"{row.get('matt', '')}/{sex}", default))
    if area != codes.WHOLE_MUNICIPALITY:
        unnamed = codes.AREAS_WITHOUT_NAME.get(area)
        named = swedish.lower_first(unnamed.label) if unnamed else words.get(area, area)
        parts.append(named)
    if age != codes.ALL_AGES:
        parts.append(f"{age.replace('-', '–')} år")
    status = row.get("status", "")
    code = codes.STATUSES.get(status)
    figure = _number(row["varde"], _decimals(row, words)) if "varde" in row else ""
    without = f"inget värde ({swedish.lower_first(code.label)})" if code else "inget värde"
    cell = Cell(
        "värde",
        _of(parts),
        figure or without,
        period,
        status,
        "varde",
        (
            ("osäkerheten", "d", f"{_same(row, 'nedre')} {_same(row, 'ovre')}"),
            ("antalet svar", "t", _same(row, "n")),
            ("källan", "d", row.get("kalla", "")),
            ("uppgiften om seriebrott", "d", row.get("seriebrott", "nej")),
        ),
    )
    yield (period, sex, area, age), cell


def _milestone(row: Row, names: Mapping[str, str]) -> Iterator[tuple[CellKey, Cell]]:
    period, kind = row.get("period", ""), row.get("typ", "")
    known = codes.MILESTONE_KINDS.get(kind)
    condition = codes.CONDITIONS.get(row.get("villkor", ""))
    words = [swedish.lower_first(condition.label)] if condition else []
    if "varde" in row:
        words.append(_number(row["varde"], _decimals(row, names)))
    noun = swedish.lower_first(known.label) if known else "målvärde"
    rest = (("texten", "d", row.get("text", "")),)
    cell = Cell(noun, _of([_period(period)]), " ".join(words), period, "", "varde", rest)
    yield (period, kind), cell


def _ranking(row: Row, _words: Mapping[str, str]) -> Iterator[tuple[CellKey, Cell]]:
    period, group = row.get("period", ""), row.get("grupp", "")
    figure = " av ".join(row[name] for name in ("plats", "av") if name in row)
    yield (
        (period, group),
        Cell("placering", _of([_period(period)]), figure, period, "", "plats"),
    )


_AMOUNTS = {
    "budget": "budget",
    "utfall": "utfall",
    "avvikelse": "avvikelse",
    "utfall_foregaende": "utfall året innan",
}


def _amounts(row: Row, _words: Mapping[str, str]) -> Iterator[tuple[CellKey, Cell]]:
    line = row.get("rad", "")
    of = f" på raden ”{row.get('titel', line)}”"
    status = row.get("status", "")
    rest = tuple(
        (f"{words} på raden", ending, row.get(column, ""))
        for column, words, ending in (
            ("titel", "namnet", "t"),
            ("radtyp", "typen", "d"),
            ("ingar_i", "summan som den räknas in i", "d"),
            ("samma_som", "hänvisningen till samma belopp", "d"),
        )
    )
    for column, noun in _AMOUNTS.items():
        figure = _number(row[column]) if column in row else ""
        yield (line, column), Cell(noun, of, figure, line, status, column, rest)
        rest = () if figure else rest  # Told once for the row.


def _base_amount(row: Row, _words: Mapping[str, str]) -> Iterator[tuple[CellKey, Cell]]:
    year = row.get("ar", "")
    figure = f"{_number(row['kronor'])} kronor" if "kronor" in row else ""
    rest = (("uppgiften om att källan är läst", "d", row.get("kontrollerad", "")),)
    yield (year,), Cell("prisbasbelopp", _of([year]), figure, year, "", "kronor", rest)


FORMS: Mapping[str, TableForm] = {
    "data/matt/utfall.csv": TableForm("matt", "matt", _outcome),
    "data/matt/malvarden.csv": TableForm("matt", "matt", _milestone),
    "data/matt/rankning.csv": TableForm("matt", "matt", _ranking),
    "data/ekonomi/driftredovisning.csv": TableForm("uppstallning", "uppstallning", _amounts),
    "data/ekonomi/investeringar.csv": TableForm("uppstallning", "uppstallning", _amounts),
    "data/ekonomi/prisbasbelopp.csv": TableForm("tabell", "", _base_amount),
}
"""The tables whose rows are figures of records, by file."""


def revised(before: Cell, after: Cell) -> bool:
    """Tell whether a row says itself why its figure is another."""
    return after.is_revised or before.is_preliminary


def _of(parts: list[str]) -> str:
    return f" för {parts[0]}" if len(parts) == 1 else f" för {', '.join(parts)},"


def _period(period: str) -> str:
    try:
        return swedish.period(period)
    except (ValueError, IndexError):
        return period


def _same(row: Row, column: str) -> str:
    return same_number(row.get(column, ""))


def _decimals(row: Row, words: Mapping[str, str]) -> int:
    return int(words.get(f"{row.get('matt', '')}/{DECIMALS}", 0))


def _number(text: str, decimals: int = 0) -> str:
    return written(same_number(text), decimals)
