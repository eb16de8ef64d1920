"""No personal number gets past the gate, wherever in a file or a name it stands.

The numbers are Skatteverket's published test numbers (Testpersonnummer and Testsamordningsnummer at
dataportal.se): 198404152392, 198804202383, 197701172392, 191401682396.
"""

import io
import re
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from insyn.check.personal_numbers import MOST, wrong_numbers
from insyn.model.acknowledgement import Acknowledgement
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


@pytest.mark.parametrize(
    "data",
    [
        _zip({"a.txt": "840415-2392", "b.txt": "8404152392"}),
        b"%PDF-1.4\n1 0 obj\n<</Title(Anna 840415-2392)>>\nendobj\n",
        b"\x89PNG\r\n\x1a\n\0\0\0\rtEXtComment\0840415-2392\0",
    ],
)
def test_a_number_in_a_file_that_is_no_text_is_told_of_once(tmp_path: Path, data: bytes) -> None:
    """A spreadsheet, a PDF and a picture have no lines; their place is the file."""
    assert _lines(_written(tmp_path, {"content/filer/bilaga": data})) == [
        "content/filer/bilaga:1:1: fel: i filen står något som ser ut som ett personnummer och "
        f"slutar på 92. Ta bort det och {WAY_OUT} [personnummer]"
    ]


def test_a_locked_file_is_a_warning(tmp_path: Path) -> None:
    """A file may be locked for good reasons, but then somebody must look in it."""
    locked = b"\xd0\xcf\x11\xe0\0\0" + "EncryptedPackage".encode("utf-16-le")
    root = _written(tmp_path, {"content/a.zip": _zip({"a.xlsx": locked, "b.txt": "840415-2392"})})
    assert _lines(root, (_acknowledged("content/a.zip", None, "92"),)) == [
        "content/a.zip:1:1: varning: filen är låst, så vi kan inte se om den innehåller "
        "personnummer. Spara den utan lösenord och utan begränsningar. [låst-fil]"
    ]


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
