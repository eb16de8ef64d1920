"""Inget personnummer får stå i en fil eller i ett namn på en fil, inte ens i en kommentar.

Det gäller alla filer i data/ och content/, också kalkylblad, PDF-filer och packade filer. Bara det
som är låst eller en bild av text kan inte läsas. Ett samordningsnummer räknas som personnummer, och
det gör en enskild firmas organisationsnummer också.

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
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from gzip import GzipFile
from io import BytesIO
from lzma import LZMAError
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from insyn.check.identity_numbers import IdentityNumber, masked, numbers_in
from insyn.load import text as text_file
from insyn.load.yaml_file import place_of
from insyn.model.acknowledgement import Acknowledgement
from insyn.model.records import ACKNOWLEDGEMENTS_FILE
from insyn.places import Place
from insyn.problems import Level, Problem

RULE = "personnummer"
RULE_IDLE = "onödigt-undantag"

MOST = 100
"""The number of problems in one file after which it is no use to tell of more."""

_FOLDERS = ("data", "content")
_UTF_8_MARK, _UTF_16_MARKS = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
_ZIP, _GZIP, _PDF = b"PK\x03\x04", b"\x1f\x8b", b"%PDF-"
_BROKEN_ZIP = (BadZipFile, EOFError, LZMAError, OSError, RuntimeError, ValueError, zlib.error)
_LARGEST, _DEEPEST = 64 * 2**20, 3
_QUOTED = re.compile('"[^"]*(?:"|$)')
_BREAK = re.compile(rb"</?(?:[\w-]+:)?(?:p|h|c|si|tc|td|br|cr|tab|s|line-break)\b[^>]*>")
_MARK = re.compile(rb"<[^>]*>")
_FLOAT = re.compile(rb"[0-9]\.[0-9]+E\+?(?:0?9|11)\b")
_STREAM = re.compile(rb"stream\r?\n")
_GLYPHS = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_CODE = rb"<([0-9A-Fa-f]+)>"
_PAIR, _TRIPLE = (re.compile(rb"\s*".join([_CODE] * codes)) for codes in (2, 3))
_SHOWN = re.compile(rb"\(((?:\\.|[^\\()])*)\)|<([0-9A-Fa-f\s]+)>|\s(T[dDm*]|ET)\s", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_AROUND_HYPHEN = re.compile(rb"\n*-\n*")

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
                if entry.is_dir() and (not entry.is_symlink() or leads_on(Path(entry.path))):
                    yield from below(Path(entry.path), file)

    def leads_on(link: Path) -> bool:
        target = link.resolve()
        is_new = target.is_relative_to(inside) and target not in followed
        followed.add(target)
        return is_new

    for name in _FOLDERS:
        if (root / name).is_dir():
            yield from below(root / name, name)


def _findings(file: str, entry: os.DirEntry[str]) -> Iterator[tuple[_Key, Problem]]:
    shown = masked(file)
    for number in numbers_in(entry.name):
        yield _finding(Place(shown), None, number.ending, "i namnet", "Byt namn")
    data = Path(entry.path).read_bytes() if entry.is_file() else b""
    if data.startswith(_UTF_16_MARKS):
        data = data.decode("utf-16", "replace").encode()
    if b"\0" in data or data.startswith((_ZIP, _GZIP, _PDF)):
        layers = (numbers_in(layer) for layer in _layers(data))
        for ending in sorted({number.ending for numbers in layers for number in numbers}):
            yield _finding(Place(shown), None, ending, "i filen", "Ta bort det")
        return
    data = data.removeprefix(_UTF_8_MARK)
    text = ""
    for number in numbers_in(data):
        column = number.column
        if file.endswith(".csv"):
            text = text or data.decode("utf-8", "replace")
            column = _cell(text, number)
        place = Place(shown, number.line, column)
        yield _finding(place, number.line, number.ending, "här", "Ta bort det")


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


def _layers(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield what can be read in a file that is not text: the file, and what is packed in it."""
    yield data
    if data.startswith(_UTF_16_MARKS):
        yield data.decode("utf-16", "replace").encode()
    elif b"\0" in data:
        yield data.replace(b"\0", b"")  # which turns UTF-16 without a mark into plain digits
    if depth < _DEEPEST:
        for inner in _unpacked(data):
            yield from _layers(inner, depth + 1)


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Yield what is packed in some bytes; what is broken, locked or foreign is passed over."""
    if data.startswith(_ZIP):
        yield from _members(data)
    elif data.startswith(_GZIP):
        with suppress(EOFError, OSError, zlib.error):
            yield GzipFile(fileobj=BytesIO(data)).read(_LARGEST)
    elif data.startswith(_PDF):
        yield from _pdf_parts(data)
    elif data.removeprefix(_UTF_8_MARK).lstrip().startswith(b"<"):
        words = _MARK.sub(b"", _BREAK.sub(b"\n", data))
        yield _FLOAT.sub(lambda number: b"%d" % round(float(number[0])), words)


def _members(data: bytes) -> Iterator[bytes]:
    with suppress(*_BROKEN_ZIP), ZipFile(BytesIO(data)) as archive:
        for member in archive.infolist():
            yield member.filename.encode("utf-8", "replace")
            with suppress(*_BROKEN_ZIP), archive.open(member) as stream:
                yield stream.read(_LARGEST)


def _pdf_parts(data: bytes) -> Iterator[bytes]:
    """Yield the streams of a PDF, and the text they show by each font that tells its letters."""
    streams = list(_pdf_streams(data))
    yield from streams
    fonts = [_letters(stream) for stream in streams if b"begincmap" in stream]
    every_font = {code: letter for font in fonts for code, letter in font.items()}
    for stream in streams:
        if b"Tj" in stream or b"TJ" in stream:
            for font in ({}, every_font, *fonts):
                yield _shown(stream, font)


def _pdf_streams(data: bytes) -> Iterator[bytes]:
    for match in _STREAM.finditer(data):
        start = match.end()
        packed = data[start : data.find(b"endstream", start)]
        try:
            yield zlib.decompressobj().decompress(packed, _LARGEST)
        except zlib.error:
            yield packed


def _letters(stream: bytes) -> Mapping[bytes, bytes]:
    """Return the letters that a font in a PDF has by their codes in hexadecimal."""
    letters: dict[bytes, bytes] = {}
    for kind, body in _GLYPHS.findall(stream):
        spans = [(one, one, to) for one, to in _PAIR.findall(body)]
        for first, last, to in spans if kind == b"char" else _TRIPLE.findall(body):
            for step in range(min(int(last, 16) - int(first, 16) + 1, 256)):
                code = b"%0*X" % (len(first), int(first, 16) + step)
                letters[code] = chr(int(to[-4:], 16) + step).encode("utf-8", "replace")
    return letters


def _from_hexadecimal(text: bytes) -> bytes:
    digits = b"".join(text.split()).decode()
    return bytes.fromhex(digits + "0" * (len(digits) % 2))


def _unescaped(match: re.Match[bytes]) -> bytes:
    return bytes([int(match[1], 8) % 256]) if match[1].isdigit() else match[1]


def _shown(stream: bytes, font: Mapping[bytes, bytes]) -> bytes:
    """Return the text that a stream of a PDF shows; without a font the codes are the letters."""
    width = max(map(len, font), default=0)
    text = bytearray()
    for literal, hexadecimal, move in _SHOWN.findall(stream):
        raw = _ESCAPED.sub(_unescaped, literal) or _from_hexadecimal(hexadecimal)
        if move:
            text += b"\n"
        elif width:
            codes = raw.hex().upper().encode()
            parts = (codes[start : start + width] for start in range(0, len(codes), width))
            text += b"".join(font.get(code, b"?") for code in parts)
        else:
            text += raw
    # A hyphen is often placed on its own, where the line could break.
    return _AROUND_HYPHEN.sub(b"-", bytes(text))
