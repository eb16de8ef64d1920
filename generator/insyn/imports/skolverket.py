"""Read the national file of grades from year 9 as Skolverket publishes it.

The file's own footnotes say what `..` and `~100` mean: too few pupils, and one to four pupils
outside the share. They say nothing of `.`, and it stands both where a school gives other grades
and where it seems that no pupil reached the goal, so it is read as: the source gives no value.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from unicodedata import normalize

from insyn.canonical.encoding import from_windows
from insyn.imports import operating_form
from insyn.load.raw_rows import RawRow, raw_rows
from insyn.places import Place
from insyn.problems import Problem, quoted

RULE_ENCODING = "fel-kodning"
RULE_OTHER_FILE = "annan-fil"
RULE_MISSING = "saknad-kolumn"
RULE_UNREADABLE = "oläslig-cell"
RULE_CUT = "avklippt-fil"
RULE_REPEATED = "dubbel-skola"

TITLE = "Grundskola – Slutbetyg årskurs 9, samtliga elever"
WHOLE_COUNTRY = "alla"

HIDDEN, MISSING, ROUNDED, SHOWN = "dolt-få", "saknas", "avrundat-komplement", "värde"

_SCHOOL = "Skola"
_CODE = "Skol-enhetskod"
_MUNICIPALITY = "Skolkommun"
_MUNICIPALITY_CODE = "Kommun-kod"
_KIND = "Typ av huvudman"
_PRINCIPAL = "Huvudman"
_NUMBER = "Huvudman orgnr"

PUPILS, PASSED, ELIGIBLE, MERIT = "elever", "alla-amnen", "yrkesprogram", "meritvarde"

MEASURES: Mapping[str, str] = {
    PUPILS: "Antal elever",
    PASSED: "Andel (%) elever som uppfyllt betygskriterierna i alla ämnen",
    ELIGIBLE: "Andel (%) elever behöriga till yrkesprog.",
    MERIT: "Genomsnittligt meritvärde (17 ämnen)",
}
"""The measures by our id, with the column that holds them."""

COLUMNS = (
    *(_SCHOOL, _CODE, _MUNICIPALITY, _MUNICIPALITY_CODE, _KIND, _PRINCIPAL, _NUMBER),
    *MEASURES.values(),
)

_HIGHEST = {PASSED: Decimal(100), ELIGIBLE: Decimal(100), MERIT: Decimal(340)}
_SHARES = frozenset({PASSED, ELIGIBLE})

_DOTS = "två punkter eller en punkt"

_SCHOOL_YEAR = re.compile(r"Valt läsår: *([0-9]{4}/[0-9]{2})")
_SCHOOL_CODE = re.compile(r"[0-9]{8}")
_FOUR_DIGITS = re.compile(r"[0-9]{4}")
_WHOLE = re.compile(r"[0-9]{1,6}")
_DECIMAL = re.compile(r"[0-9]{1,6}(,[0-9]{1,3})?")


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold a figure as it is published with us: the value with a decimal point, and its status."""

    value: str
    status: str


@dataclass(frozen=True, slots=True)
class School:
    """Hold a row of the file. `form` is empty where nothing tells the principal's form.

    The principal's number is not kept: a sole trader's is a personal identity number.
    """

    line: int
    title: str
    code: str
    municipality: str
    municipality_code: str
    kind: str
    principal: str
    form: str
    figures: Mapping[str, Cell]


@dataclass(frozen=True)
class NationalFile:
    """Hold what was read: the school year, the schools that were asked for, and what is wrong."""

    period: str = ""
    schools: tuple[School, ...] = ()
    problems: tuple[Problem, ...] = ()


def read(path: Path, file: str, municipality: str) -> NationalFile:
    """Return the schools of a municipality (its code, or `alla`) in the file at a path.

    `file` is how the file is named in messages, where a column is told by its number.
    """
    text = _text(path.read_bytes())
    if text is None:
        message = "filen är inte sparad som text i UTF-8. Hämta den igen från Skolverket."
        return NationalFile(problems=(Problem(Place(file), message, RULE_ENCODING),))
    problems: list[Problem] = []
    rows = list(raw_rows(text, file, ";", problems))
    reading = _Reading(file, municipality, problems)
    period = reading.school_year(rows)
    header = reading.header(rows)
    schools = tuple(reading.schools(rows[header + 1 :])) if header is not None else ()
    if not schools and not problems:
        message = f'filen har ingen skola i kommunen "{municipality}". Kontrollera kommunkoden.'
        problems.append(Problem(Place(file), message, RULE_OTHER_FILE))
    return NationalFile(period, schools, tuple(problems))


class _Reading:
    """Read row after row and remember what was wrong with them."""

    def __init__(self, file: str, municipality: str, problems: list[Problem]) -> None:
        self._file = file
        self._municipality = municipality
        self._problems = problems
        self._column_by_name: dict[str, int] = {}

    def school_year(self, rows: Sequence[RawRow]) -> str:
        """Return the school year from the heading, and report a heading of another file."""
        heading = [" ".join(cells) for _, cells in rows[:20]]
        if not any(_plain(TITLE) in _plain(line) for line in heading):
            message = f"filen är inte {TITLE}: den rubriken saknas. Hämta rätt fil från Skolverket."
            self._report(1, 1, message, RULE_OTHER_FILE)
        found = next(filter(None, map(_SCHOOL_YEAR.search, heading)), None)
        if found is None:
            message = 'raden "Valt läsår: 2024/25" saknas ovanför tabellen. Lägg tillbaka den.'
            self._report(1, 1, message, RULE_OTHER_FILE)
        return found[1] if found else ""

    def header(self, rows: Sequence[RawRow]) -> int | None:
        """Return the position of the row of column names, where all that are needed stand."""
        wanted = {_plain(name): name for name in COLUMNS}
        for position, (line, cells) in enumerate(rows[:50]):
            found = {
                wanted[_plain(cell)]: place
                for place, cell in enumerate(cells)
                if _plain(cell) in wanted
            }
            if len(found) < 3:
                continue
            self._column_by_name = found
            for name in COLUMNS:
                if name not in found:
                    message = f'kolumnen "{name}" saknas. Hämta filen igen från Skolverket.'
                    self._report(line, 1, message, RULE_MISSING)
            return position if len(found) == len(COLUMNS) else None
        message = "raden med kolumnnamn saknas. Filen ska ha semikolon mellan cellerna."
        self._report(1, 1, message, RULE_OTHER_FILE)
        return None

    def schools(self, rows: Sequence[RawRow]) -> Iterator[School]:
        """Yield the schools that were asked for; footnotes follow after an empty row."""
        line_by_code: dict[str, int] = {}
        is_in_table = True
        for line, cells in rows:
            is_in_table = is_in_table and any(map(str.strip, cells))
            row = _Row(line, cells, self._column_by_name, self._report)
            if not is_in_table and not _SCHOOL_CODE.fullmatch(row.text(_CODE)):
                continue
            code = row.matching(_MUNICIPALITY_CODE, _FOUR_DIGITS, "kommunkoden har fyra siffror")
            if self._municipality not in (WHOLE_COUNTRY, code) and _FOUR_DIGITS.fullmatch(code):
                continue
            school = row.school()
            first = line_by_code.setdefault(school.code, line)
            if first != line:
                row.wrong(
                    _CODE, f"skolan står också på rad {first}. Ta bort den ena", RULE_REPEATED
                )
            yield school
        if is_in_table and rows:
            advice = "Hämta den igen från Skolverket."
            message = f"filen slutar mitt i tabellen, så skolor kan saknas. {advice}"
            self._report(rows[-1][0], 1, message, RULE_CUT)

    def _report(self, line: int, column: int, message: str, rule: str) -> None:
        self._problems.append(Problem(Place(self._file, line, column), message, rule))


@dataclass(frozen=True)
class _Row:
    """Read the cells of one row by the names of their columns."""

    line: int
    cells: Sequence[str]
    column_by_name: Mapping[str, int]
    report: Callable[[int, int, str, str], None]

    def text(self, name: str) -> str:
        """Return a cell in NFC without spaces around or doubled; empty where there is none."""
        place = self.column_by_name[name]
        cell = self.cells[place] if place < len(self.cells) else ""
        return normalize("NFC", " ".join(cell.split()))

    def matching(self, name: str, pattern: re.Pattern[str], demand: str) -> str:
        """Return a cell that has a form, and report one that has not."""
        cell = self.text(name)
        if not pattern.fullmatch(cell):
            self.wrong(name, demand)
        return cell

    def wrong(self, name: str, demand: str, rule: str = RULE_UNREADABLE) -> None:
        """Report a cell with what is asked of it."""
        message = f'{quoted(self.text(name))} går inte som "{name}": {demand}.'
        self.report(self.line, self.column_by_name[name] + 1, message, rule)

    def school(self) -> School:
        """Return the school of the row, and report what cannot be read of it."""
        filled = re.compile(".+")
        kind, principal = self.text(_KIND), self.text(_PRINCIPAL)
        return School(
            line=self.line,
            title=self.matching(_SCHOOL, filled, "skolan måste ha ett namn"),
            code=self.matching(_CODE, _SCHOOL_CODE, "skolenhetskoden har åtta siffror"),
            municipality=self.matching(_MUNICIPALITY, filled, "kommunen måste ha ett namn"),
            municipality_code=self.text(_MUNICIPALITY_CODE),
            kind=self.matching(_KIND, filled, "skriv Kommunal eller Enskild"),
            principal=self.matching(_PRINCIPAL, filled, "huvudmannen måste ha ett namn"),
            form=operating_form.of(kind, principal, self.text(_NUMBER)),
            figures={measure: self._figure(measure, name) for measure, name in MEASURES.items()},
        )

    def _figure(self, measure: str, name: str) -> Cell:
        cell = self.text(name)
        if cell in ("..", "."):
            return Cell("", HIDDEN if cell == ".." else MISSING)
        if cell == "~100" and measure in _SHARES:
            return Cell("100", ROUNDED)
        if measure == PUPILS:
            return Cell(self.matching(name, _WHOLE, f"skriv ett heltal, {_DOTS}"), SHOWN)
        rounded = "~100, " if measure in _SHARES else ""
        demand = f"skriv ett tal med decimalkomma, {rounded}{_DOTS}"
        value = self.matching(name, _DECIMAL, demand).replace(",", ".")
        if _DECIMAL.fullmatch(cell) and Decimal(value) > _HIGHEST[measure]:
            self.wrong(name, f"det är mer än {_HIGHEST[measure]}")
        return Cell(value, SHOWN)


def _text(data: bytes) -> str | None:
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return from_windows(data)


def _plain(text: str) -> str:
    """Return a name with nothing but letters and digits, since hyphens and spaces come and go."""
    return "".join(sign for sign in normalize("NFC", text).casefold() if sign.isalnum())
