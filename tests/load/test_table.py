"""A table is read row by row, with the line of each row, and what is broken is passed over."""

from pathlib import Path

import pytest

from insyn.load import table
from insyn.load.raw_rows import raw_rows
from insyn.model.package import TableResource
from insyn.places import Place
from insyn.problems import Problem
from tests.load.test_table_form import RESOURCE

ROW = {"matt": "a", "varde": "1", "text": "b"}


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (b"matt,varde,text\na,1,b\n", [(2, ROW)]),
        (b"\xef\xbb\xbfmatt,varde,text\r\na,1,b\r\n", [(2, ROW)]),
        (b'matt,varde,text\na,1,"b\nc"\na,1,b\n', [(2, ROW | {"text": "b\nc"}), (4, ROW)]),
        (b"matt,varde,text\na,1\n\na,1,b\n", [(4, ROW)]),
        (b"", []),
        (b"matt,varde,text\n\xe5,1,b\n", []),
        (b'matt,varde,text\na,1,b\na,1,"b\n', [(2, ROW)]),
    ],
)
def test_rows_have_the_line_they_start_on(
    tmp_path: Path, data: bytes, rows: list[tuple[int, table.Row]]
) -> None:
    """Lines are counted in the file, through cells with line breaks and broken rows."""
    (tmp_path / "utfall.csv").write_bytes(data)
    assert list(table.rows(tmp_path / "utfall.csv", RESOURCE)) == rows


def test_a_missing_table_has_no_rows(tmp_path: Path) -> None:
    """Reading what is not there is not an error here: the check tells of it."""
    assert list(table.rows(tmp_path / "utfall.csv", RESOURCE)) == []


def test_another_delimiter_is_read_as_described(tmp_path: Path) -> None:
    """The description says which sign stands between the cells."""
    described = RESOURCE.model_dump(by_alias=True) | {"dialect": {"delimiter": ";"}}
    (tmp_path / "utfall.csv").write_text("matt;varde;text\na;1;b\n")
    rows = table.rows(tmp_path / "utfall.csv", TableResource.model_validate(described))
    assert list(rows) == [(2, ROW)]


@pytest.mark.parametrize(
    ("text", "message", "rule"),
    [
        ('a\n"b', "ett citattecken öppnas i raden men stängs aldrig.", "trasig-tabell"),
        (
            'a\n"b"c\n',
            "ett citattecken står fel. Skriv det dubbelt inne i en cell inom citattecken.",
            "trasig-tabell",
        ),
        (
            f"a\n{'x' * 200_000}\n",
            "en cell är längre än 131 072 tecken. Kontrollera att varje citattecken stängs.",
            "för-lång-cell",
        ),
    ],
)
def test_what_cannot_be_cut_into_rows_is_told_of(text: str, message: str, rule: str) -> None:
    """The rows before the fault are read, and the fault has the line where its row starts."""
    problems: list[Problem] = []
    assert list(raw_rows(text, "f.csv", ",", problems)) == [(1, ["a"])]
    assert problems == [Problem(Place("f.csv", 2), message, rule)]
