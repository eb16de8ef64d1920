"""Inget personnummer får stå i en fil eller i ett namn på en fil, inte ens i en kommentar.

Det gäller alla filer i data/ och content/, också kalkylblad, PDF-filer och packade filer. Bara det
som är trasigt, låst eller en bild av text kan inte läsas, och för en låst fil ges en varning. Ett
samordningsnummer räknas som personnummer, och det gör en enskild firmas organisationsnummer också.

Ett annat nummer kan råka se ut som ett personnummer. Undanta då stället i undantag.yaml: skriv
filens namn som kontrollen skriver det, raden, de två sista siffrorna och skälet, men inte numret.
Utelämna raden för ett namn och för en fil som inte är text.

*Rätt*

    # content/om/index.md
    Fakturan har numret 8404152392.
    # data/gemensamt/undantag.yaml
    undantag:
      - fil: content/om/index.md
        rad: 1
        slutar-på: "92"
        skäl: Det är ett fakturanummer.

*Fel*

    # content/om/index.md
    Ring Anna (840415-2392), så hjälper hon dig.
    # content/om/cv-198804202383.md
    Anna har arbetat i kommunen sedan 2012.
    # data/gemensamt/undantag.yaml
    undantag:
      - fil: content/om/index.md
        rad: 7
        slutar-på: "92"
        skäl: Det är ett fakturanummer.

*Så här säger kontrollen*

    content/om/cv-**********83.md:1:1: fel: i namnet står något som ser ut som ett personnummer och
        slutar på 83. Byt namn och be om hjälp att rensa det ur git, eller skriv ett undantag med
        skäl i data/gemensamt/undantag.yaml om det är något annat. [personnummer]
    content/om/index.md:1:12: fel: här står något som ser ut som ett personnummer och slutar på 92.
        Ta bort det och be om hjälp att rensa det ur git, eller skriv ett undantag med skäl i
        data/gemensamt/undantag.yaml om det är något annat. [personnummer]
    data/gemensamt/undantag.yaml:2:5: varning: på det stället står inget som ser ut som ett
        personnummer och slutar på 92. Ta bort undantaget, eller rätta det. [onödigt-undantag]
"""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from insyn.check.identity_numbers import IdentityNumber, masked, numbers_in
from insyn.check.packed_files import UTF_16_MARKS, is_packed, layers
from insyn.load import text as text_file
from insyn.load.table_form import BYTE_ORDER_MARK
from insyn.load.yaml_file import place_of
from insyn.model.acknowledgement import Acknowledgement
from insyn.model.records import ACKNOWLEDGEMENTS_FILE
from insyn.places import Place
from insyn.problems import Level, Problem

RULE = "personnummer"
RULE_IDLE = "onödigt-undantag"
RULE_LOCKED = "låst-fil"

MOST = 100
"""The number of problems in one file after which it is no use to tell of more."""

_FOLDERS = ("data", "content")
_QUOTED = re.compile('"[^"]*(?:"|$)')

_Key = tuple[str, int | None, str]
"""What an acknowledgement names: a file, a line if it has one, the two last digits."""


def wrong_numbers(root: Path, acknowledged: Sequence[Acknowledgement]) -> list[Problem]:
    """Return a problem for every personal number below data/ and content/, sorted by place.

    The numbers themselves are in no message and in no place. An acknowledgement lets the numbers
    of one line through, or those of one file that is not text; an idle one is a warning.
    """
    let_through = {(one.file, one.line, one.ending) for one in acknowledged}
    met: set[_Key] = set()
    cut: set[str] = set()
    problems: set[Problem] = set()
    for file, entry in _entries(root):
        found: set[Problem] = set()
        for key, problem in _findings(file, entry):
            if key in let_through:
                met.add(key)
            elif len(found) < MOST:
                found.add(problem)
            else:
                message = f"här står fler personnummer än de {MOST} som visas. Ta bort alla."
                found.add(Problem(Place(key[0]), message, RULE))
                cut.add(key[0])
                break
        problems |= found
    for position, one in enumerate(acknowledged):
        if (one.file, one.line, one.ending) not in met and one.file not in cut:
            problems.add(_idle(root, position, one.ending))
    return sorted(problems)


def _idle(root: Path, position: int, ending: str) -> Problem:
    text = text_file.read_again(root, ACKNOWLEDGEMENTS_FILE)
    message = (
        f"på det stället står inget som ser ut som ett personnummer och slutar på {ending}. "
        "Ta bort undantaget, eller rätta det."
    )
    place = place_of(text, ACKNOWLEDGEMENTS_FILE, ("undantag", position))
    return Problem(place, message, RULE_IDLE, Level.WARNING)


def _entries(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every file and folder with its path below the root, in order."""
    inside, followed = root.resolve(), set[Path]()

    def below(folder: Path, name: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda one: one.name):
                file = f"{name}/{entry.name}"
                if entry.name == ".git":
                    continue
                yield file, entry
                if _leads_to(entry.is_dir) and (
                    not entry.is_symlink() or leads_on(Path(entry.path))
                ):
                    yield from below(Path(entry.path), file)

    def leads_on(link: Path) -> bool:
        target = link.resolve()
        is_new = target.is_relative_to(inside) and target not in followed
        followed.add(target)
        return is_new

    for name in _FOLDERS:
        if (root / name).is_dir():
            yield from below(root / name, name)


def _leads_to(kind: Callable[[], bool]) -> bool:
    """Tell whether an entry is of a kind; a link to itself is of none, and the loader says so."""
    try:
        return kind()
    except OSError:
        return False


def _findings(file: str, entry: os.DirEntry[str]) -> Iterator[tuple[_Key, Problem]]:
    shown = masked(file)
    for number in numbers_in(entry.name):
        yield _finding(Place(shown), None, number.ending, "i namnet", "Byt namn")
    data = Path(entry.path).read_bytes() if _leads_to(entry.is_file) else b""
    if data.startswith(UTF_16_MARKS):
        data = data.decode("utf-16", "replace").encode()
    if is_packed(data):
        yield from _packed_findings(shown, data)
        return
    data = data.removeprefix(BYTE_ORDER_MARK)
    text = ""
    for number in numbers_in(data):
        column = number.column
        if file.endswith(".csv"):
            text = text or data.decode("utf-8", "replace")
            column = _cell(text, number)
        place = Place(shown, number.line, column)
        yield _finding(place, number.line, number.ending, "här", "Ta bort det")


def _packed_findings(shown: str, data: bytes) -> Iterator[tuple[_Key, Problem]]:
    endings: set[str] = set()
    is_locked = False
    for layer in layers(data):
        if layer is None:
            is_locked = True
        else:
            endings.update(number.ending for number in numbers_in(layer))
    for ending in sorted(endings):
        yield _finding(Place(shown), None, ending, "i filen", "Ta bort det")
    if is_locked:
        message = (
            "filen är låst, så vi kan inte se om den innehåller personnummer. "
            "Spara den utan lösenord och utan begränsningar."
        )
        yield (shown, None, ""), Problem(Place(shown), message, RULE_LOCKED, Level.WARNING)


def _finding(
    place: Place, line: int | None, ending: str, where: str, deed: str
) -> tuple[_Key, Problem]:
    message = (
        f"{where} står något som ser ut som ett personnummer och slutar på {ending}. {deed} och "
        "be om hjälp att rensa det ur git, eller skriv ett undantag med skäl i "
        f"{ACKNOWLEDGEMENTS_FILE} om det är något annat."
    )
    return (place.file, line, ending), Problem(place, message, RULE)


def _cell(text: str, number: IdentityNumber) -> int:
    """Return which cell of a row, from 1, a number in a table stands in."""
    first_line = text.partition("\n")[0]
    delimiter = max(",;\t", key=first_line.count)
    before = text[number.offset - number.column + 1 : number.offset]
    return _QUOTED.sub("", before).count(delimiter) + 1
