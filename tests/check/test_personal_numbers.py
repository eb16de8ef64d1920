"""No personal number gets past the gate, wherever in a file or a name it stands.

The numbers are Skatteverket's published test numbers (Testpersonnummer and Testsamordningsnummer at
dataportal.se): 198404152392, 198804202383, 197701172392, 191401682396.
"""

import gzip
import io
import re
import zlib
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from insyn.check import personal_numbers
from insyn.check.personal_numbers import MOST, wrong_numbers
from insyn.load import record
from insyn.model.acknowledgement import Acknowledgement, Acknowledgements
from insyn.problems import Level

FILE = "data/gemensamt/undantag.yaml"
WAY_OUT = (
    "be om hjälp att rensa det ur git, eller skriv ett undantag med skäl i "
    f"{FILE} om det är något annat."
)


def _written(root: Path, files: Mapping[str, str | bytes]) -> Path:
    for file, content in files.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def _lines(root: Path, acknowledged: tuple[Acknowledgement, ...] = ()) -> list[str]:
    found = wrong_numbers(root, acknowledged)
    return [f"{one.place}: {one.level}: {one.message} [{one.rule}]" for one in found]


def _places(root: Path, acknowledged: tuple[Acknowledgement, ...] = ()) -> list[str]:
    return [str(problem.place) for problem in wrong_numbers(root, acknowledged)]


def _acknowledged(file: str, line: int | None, ending: str) -> Acknowledgement:
    return Acknowledgement(file=file, line=line, ending=ending, reason="Ett fakturanummer.")


def _zip(members: Mapping[str, str | bytes]) -> bytes:
    archive = io.BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as stream:
        for name, content in members.items():
            stream.writestr(name, content)
    return archive.getvalue()


def _pdf(*streams: bytes) -> bytes:
    parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
    for number, stream in enumerate(streams, start=1):
        packed = zlib.compress(stream)
        head = b"%d 0 obj\n<</Filter /FlateDecode /Length %d>>\nstream\n" % (number, len(packed))
        parts.append(head + packed + b"\nendstream\nendobj\n")
    return b"".join([*parts, b"%%EOF\n"])


def _manual(title: str) -> str:
    text = f"{personal_numbers.__doc__}\n*"
    part = re.search(rf"(?ms)^\*{title}\*\n\n(.*?)(?=^\*|\Z)", text)
    assert part
    return re.sub(r"(?m)^ {4}", "", part[1]).rstrip() + "\n"


def _manual_root(title: str, root: Path) -> tuple[Path, tuple[Acknowledgement, ...]]:
    _, *parts = re.split(r"(?m)^# (\S+)\n", _manual(title))
    _written(root, dict(zip(parts[::2], parts[1::2], strict=True)))
    read, problems = record.read(root, FILE, Acknowledgements)
    assert read is not None, problems
    return root, read.acknowledgements


def test_the_right_example_of_the_manual_gives_no_problem(tmp_path: Path) -> None:
    """An exception lets its place through."""
    assert _lines(*_manual_root("Rätt", tmp_path)) == []


def test_the_wrong_example_gives_what_the_manual_says(tmp_path: Path) -> None:
    """The manual quotes the check to the letter."""
    expected = re.sub(r"\n\s+", " ", _manual("Så här säger kontrollen")).splitlines()
    assert _lines(*_manual_root("Fel", tmp_path)) == expected


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        ("content/om/index.md", "# Om\n\nRing 840415-2392.\n", "content/om/index.md:3:6"),
        ("content/a.md", "\ufeffÅke: 840415-2392\n", "content/a.md:1:6"),
        ("content/a.html", "<p>Å</p>\r\n<p>840415-2392</p>", "content/a.html:2:4"),
        ("content/js/a.js", "const x = 198404152392;", "content/js/a.js:1:11"),
        ("content/bild.svg", "<svg><!-- 840415-2392 --></svg>", "content/bild.svg:1:11"),
        ("data/matt/a.yaml", "id: a\nn: 8404152392\n", "data/matt/a.yaml:2:4"),
        ("data/matt/a.yaml", "id: a # 840415-2392\n", "data/matt/a.yaml:1:9"),
        ("data/matt/a.yaml", "id: [\n840415-2392\n", "data/matt/a.yaml:2:1"),
        ("data/.dold", "840415-2392", "data/.dold:1:1"),
        ("data/.cache/.x/y", "840415-2392", "data/.cache/.x/y:1:1"),
        ("data/utan-slut", "840415-2392", "data/utan-slut:1:1"),
        ("data/a.csv", 'a,b,c\n1,"x, \'y",8404152392\n', "data/a.csv:2:3"),
        ("data/a.csv", "a;b\n1,5;840415-2392\n", "data/a.csv:2:2"),
        ("data/a.csv", "a\tb\n1\t840415-2392\n", "data/a.csv:2:2"),
        ("data/a.csv", '\ufeffa,b\n1,"Anna, 840415-2392"\n', "data/a.csv:2:2"),
        ("data/a.csv", "840415-2392,b\n", "data/a.csv:1:1"),
    ],
)
def test_a_number_in_a_text_is_told_of_at_its_place(
    tmp_path: Path, file: str, text: str, place: str
) -> None:
    """A text has lines and columns; in a table the column is the number of the cell."""
    assert _lines(_written(tmp_path, {file: text})) == [
        f"{place}: fel: här står något som ser ut som ett personnummer och slutar på 92. "
        f"Ta bort det och {WAY_OUT} [personnummer]"
    ]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-be"])
def test_text_in_another_encoding_has_lines_and_columns_too(tmp_path: Path, encoding: str) -> None:
    """A file that must be saved again is read all the same."""
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    data = f"{mark}Förskola\nFör Åsa: 840415–2392\n".encode(encoding)
    root = _written(tmp_path, {"content/a.md": data})
    assert _places(root) == ["content/a.md:2:10"]


def test_all_numbers_of_a_file_are_told_of_by_place(tmp_path: Path) -> None:
    """The editor sees the whole work at once."""
    text = "840415-2392 och 19880420-2383\n\n197701172392\n"
    root = _written(tmp_path, {"content/b.md": text, "content/a.md": "140168-2396"})
    expected = ["content/a.md:1:1", "content/b.md:1:1", "content/b.md:1:17", "content/b.md:3:1"]
    assert _places(root) == expected


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("content/cv-840415-2392.pdf", "content/cv-******-**92.pdf"),
        ("data/anna_198404152392.csv", "data/anna_**********92.csv"),
        ("content/.840415-2392", "content/.******-**92"),
        ("content/840415-2392/index.md", "content/******-**92"),
        ("content/a/840415-2392 Anna/b/index.md", "content/a/******-**92 Anna"),
    ],
)
def test_a_number_in_a_name_is_told_of_without_the_name(
    tmp_path: Path, file: str, place: str
) -> None:
    """The name of a file or folder is shown with stars, since logs are read by many."""
    assert _lines(_written(tmp_path, {file: ""})) == [
        f"{place}:1:1: fel: i namnet står något som ser ut som ett personnummer och slutar på 92. "
        f"Byt namn och {WAY_OUT} [personnummer]"
    ]


CMAP = b"""/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0003> <0020>
<0010> <002D> endbfchar
1 beginbfrange <0013> <001C> <0030> endbfrange endcmap"""
SHEET = '<worksheet><c r="A1"><v>8404152392</v></c><c r="B1"><v>12</v></c></worksheet>'
RUNS = "<w:p><w:r><w:t>Anna 840415</w:t></w:r><w:r><w:t>-2392</w:t></w:r></w:p>"
IN_BINARY = {
    "a cell of a spreadsheet": _zip({"xl/worksheets/sheet1.xml": SHEET}),
    "a float of a spreadsheet": _zip({"xl/worksheets/sheet1.xml": "<c><v>8.404152392E9</v></c>"}),
    "a string of a spreadsheet": _zip({"xl/sharedStrings.xml": "<si><t>840415-2392</t></si>"}),
    "a document in several runs": _zip({"word/document.xml": RUNS}),
    "an open document": _zip(
        {"content.xml": "<text:p>840415<text:span>-2392</text:span></text:p>"}
    ),
    "the name of a member": _zip({"cv-840415-2392.txt": "Hej"}),
    "an archive in an archive": _zip({"a.zip": _zip({"b.zip": _zip({"c.txt": "840415-2392"})})}),
    "a text in UTF-16 in an archive": _zip({"a.txt": "840415-2392".encode("utf-16")}),
    "a packed text": gzip.compress(b"Anna,8404152392\n"),
    "a packed archive": gzip.compress(_zip({"a.txt": "840415-2392"})),
    "a picture with words": b"\x89PNG\r\n\x1a\n\0\0\0\rtEXtComment\0840415-2392\0\xff\xd8",
    "an old document": b"\xd0\xcf\x11\xe0\0" + "Anna 840415-2392".encode("utf-16-le"),
    "a PDF as plain text": b"%PDF-1.4\n1 0 obj\n<</Title (Anna 840415-2392)>>\nendobj\n",
    "a PDF with packed text": _pdf(b"BT /F1 12 Tf 72 700 Td (Anna 840415-2392) Tj ET"),
    "a PDF with moved letters": _pdf(b"BT [(84)-3.5(0415) 12 (-)-3(2392)] TJ ET"),
    "a PDF with a placed hyphen": _pdf(b"BT (840415) Tj ET\nBT (-) Tj ET\nBT (2392) Tj ET"),
    "a PDF with escaped signs": _pdf(rb"BT (\(840415\0552392\)) Tj ET"),
    "a PDF in hexadecimal": _pdf(b"BT <3834303431352D32333932> Tj ET"),
    "a PDF with a font of its own": _pdf(
        b"BT <001B001700130017001400180010 0015 0016 001C0015> Tj ET", CMAP
    ),
    "a PDF in an archive": _zip({"a.pdf": _pdf(b"BT (840415-2392) Tj ET")}),
}


@pytest.mark.parametrize("data", IN_BINARY.values(), ids=list(IN_BINARY))
def test_a_number_in_a_file_that_is_no_text_is_told_of_once(tmp_path: Path, data: bytes) -> None:
    """Spreadsheets, documents, PDFs, pictures and archives are opened; their place is the file."""
    assert _lines(_written(tmp_path, {"content/filer/bilaga": data})) == [
        "content/filer/bilaga:1:1: fel: i filen står något som ser ut som ett personnummer och "
        f"slutar på 92. Ta bort det och {WAY_OUT} [personnummer]"
    ]


@pytest.mark.parametrize(
    "data",
    [
        _zip({"xl/worksheets/sheet1.xml": "<c><v>840415</v></c><c><v>2392</v></c>"}),
        _zip({"word/document.xml": "<w:p>840415</w:p><w:p>2392</w:p>"}),
        _pdf(b"BT (840415) Tj 40 0 Td (2392) Tj ET"),
        b"%PDF-1.4\nxref\n0 2\n0000000000 65535 f \n0701010001 00000 n \n",
        _zip({"a.txt": "840415-2392"})[:40],
        gzip.compress(b"840415-2392")[:15],
        b"PK\x03\x04 inget arkiv",
        b"\x1f\x8b inget arkiv",
        b"\xff\xd8\xff\xe0\0\x10JFIF",
    ],
)
def test_a_broken_file_or_numbers_side_by_side_are_no_alarm(tmp_path: Path, data: bytes) -> None:
    """What cannot be read is passed over, and two cells do not make one number."""
    assert _lines(_written(tmp_path, {"content/filer/bilaga": data})) == []


def test_a_broken_member_hides_no_other(tmp_path: Path) -> None:
    """The rest of an archive is read where one member cannot be."""
    whole = _zip({"a.txt": "Hej, hej, hej, hej", "b.txt": "840415-2392"})
    start = whole.index(b"a.txt") + len("a.txt")
    data = whole[:start] + b"\xff\xff\xff" + whole[start + 3 :]
    assert _places(_written(tmp_path, {"content/a.zip": data})) == ["content/a.zip:1:1"]


def test_only_records_and_pages_are_read(tmp_path: Path) -> None:
    """What git keeps, what lies beside the two folders and what is not there is passed over."""
    files = {"README.md": "840415-2392", "data/.git/x": "840415-2392", "tests/x": "840415-2392"}
    assert _lines(_written(tmp_path, files)) == []
    assert _lines(tmp_path / "finns-inte") == []


def test_links_are_followed_inside_the_root_and_never_in_a_ring(tmp_path: Path) -> None:
    """A folder that is shown by a link is published, and so it is read."""
    root = _written(tmp_path / "kommun", {"bilder/a.md": "840415-2392", "content/b.md": "Hej"})
    _written(tmp_path, {"utanfor/c.md": "840415-2392"})
    (root / "content/bilder").symlink_to(root / "bilder")
    (root / "content/utanfor").symlink_to(tmp_path / "utanfor")
    (root / "content/ring").symlink_to(root / "content")
    (root / "content/borta").symlink_to(root / "borta")
    assert _places(root) == ["content/bilder/a.md:1:1"]


def test_an_exception_lets_only_its_place_through(tmp_path: Path) -> None:
    """Another line, another file and another number are still stopped."""
    text = "8404152392\n8404152392 och 8804202383\n"
    root = _written(tmp_path, {"data/a.yaml": text, "data/b.yaml": text})
    acknowledged = (_acknowledged("data/a.yaml", 2, "92"),)
    expected = ["data/a.yaml:1:1", "data/a.yaml:2:16"]
    expected += ["data/b.yaml:1:1", "data/b.yaml:2:1", "data/b.yaml:2:16"]
    assert _places(root, acknowledged) == expected


def test_an_exception_for_a_name_or_a_binary_file_has_no_line(tmp_path: Path) -> None:
    """A name is written as the check shows it, so that the exception does not reveal it."""
    root = _written(
        tmp_path,
        {
            "content/faktura-8404152392.md": "Faktura 8804202383",
            "content/a.zip": _zip({"a.txt": "7701172392, 8804202383"}),
        },
    )
    acknowledged = (
        _acknowledged("content/faktura-********92.md", None, "92"),
        _acknowledged("content/faktura-********92.md", 1, "83"),
        _acknowledged("content/a.zip", None, "92"),
    )
    assert _lines(root, acknowledged) == [
        "content/a.zip:1:1: fel: i filen står något som ser ut som ett personnummer och slutar på "
        f"83. Ta bort det och {WAY_OUT} [personnummer]"
    ]


def test_an_idle_exception_is_a_warning_at_its_own_place(tmp_path: Path) -> None:
    """An exception that no longer lets anything through is to be taken away."""
    text = (
        "undantag:\n"
        '- {fil: content/a.md, rad: 1, slutar-på: "92", skäl: Faktura.}\n'
        '- {fil: content/a.md, rad: 2, slutar-på: "92", skäl: Faktura.}\n'
    )
    root = _written(tmp_path, {"content/a.md": "8404152392\n", FILE: text})
    acknowledged = tuple(_acknowledged("content/a.md", line, "92") for line in (1, 2))
    problems = wrong_numbers(root, acknowledged)
    assert [one.level for one in problems] == [Level.WARNING]
    assert _lines(root, acknowledged) == [
        f"{FILE}:3:3: varning: på det stället står inget som ser ut som ett personnummer och "
        "slutar på 92. Ta bort undantaget, eller rätta det. [onödigt-undantag]"
    ]


def test_an_exception_may_not_hold_the_number(tmp_path: Path) -> None:
    """The file of exceptions is read like any other."""
    text = 'undantag:\n- {fil: a.md, rad: 1, slutar-på: "92", skäl: "840415-2392"}\n'
    root = _written(tmp_path, {FILE: text})
    assert _places(root) == [f"{FILE}:2:47"]


def test_a_table_of_numbers_is_told_of_in_part(tmp_path: Path) -> None:
    """Hundreds of rows give so many problems and a last one that says so, at the top."""
    root = _written(tmp_path, {"data/a.csv": "namn,nummer\n" + "Anna,8404152392\n" * (MOST + 50)})
    acknowledged = (_acknowledged("data/a.csv", 2, "92"), _acknowledged("data/a.csv", 150, "92"))
    first, *others = _lines(root, acknowledged)
    assert first == (
        "data/a.csv:1:1: fel: här står fler personnummer än de 100 som visas. Ta bort alla. "
        "[personnummer]"
    )
    assert [line.split(": ")[0] for line in others] == [
        f"data/a.csv:{line}:2" for line in range(3, MOST + 3)
    ]


def test_no_problem_shows_the_number(tmp_path: Path) -> None:
    """Neither a message nor a place has more of the number than its two last digits."""
    files = {"content/cv-840415-2392.md": "840415-2392", "data/198404152392/a.csv": "8404152392"}
    said = "\n".join(_lines(_written(tmp_path, files)))
    assert said.count("slutar på 92") == 4
    assert re.findall("840415|2392", said) == []


def test_the_records_of_this_repository_hold_no_number() -> None:
    """The default instance passes its own gate."""
    assert _lines(Path(__file__).parents[2]) == []
