"""A file is read as text, or what stops it is put in words."""

import os
from pathlib import Path

import pytest

from insyn.load import text
from insyn.places import Place
from insyn.problems import Problem


@pytest.mark.parametrize(
    "data",
    [
        "å\nä\n".encode(),
        b"\xef\xbb\xbf" + "å\nä\n".encode(),
        "å\r\nä\r\n".encode(),
        "a\u030a\na\u0308\n".encode(),
    ],
    ids=["as it is", "with a mark", "from Windows", "from a Mac"],
)
def test_text_is_the_same_however_it_was_saved(tmp_path: Path, data: bytes) -> None:
    """A byte order mark, line ends and decomposed letters make no difference."""
    (tmp_path / "fil.yaml").write_bytes(data)
    assert text.read(tmp_path, "fil.yaml") == ("å\nä\n", [])


def test_another_encoding_is_told_of_at_its_first_sign(tmp_path: Path) -> None:
    """The place is the byte that cannot be UTF-8."""
    (tmp_path / "fil.yaml").write_bytes("id: a\ntitel: Mål\n".encode("cp1252"))
    message = (
        "filen är inte sparad som UTF-8, så å, ä och ö kan inte läsas. "
        'Kör "insyn format" så skrivs den om, eller spara om den som UTF-8.'
    )
    problem = Problem(Place("fil.yaml", 2, 9), message, "fel-kodning")
    assert text.read(tmp_path, "fil.yaml") == ("", [problem])


def test_what_is_not_text_is_told_of(tmp_path: Path) -> None:
    """A zero byte never stands in text."""
    (tmp_path / "fil.yaml").write_bytes(b"id: a\n\0")
    message = "filen innehåller tecken som inte är text. Spara den som text i UTF-8."
    problem = Problem(Place("fil.yaml", 2), message, "fel-kodning")
    assert text.read(tmp_path, "fil.yaml") == ("", [problem])


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    """A folder with a file's name is told of as a missing file."""
    (tmp_path / "fil.yaml").mkdir()
    problem = Problem(Place("fil.yaml"), "filen finns inte. Skapa den.", "saknad-fil")
    assert text.read(tmp_path, "fil.yaml") == ("", [problem])


def test_a_way_up_and_out_is_refused(tmp_path: Path) -> None:
    """No name leads out of the folder."""
    (tmp_path / "hemligt.yaml").write_text("id: a\n")
    (tmp_path / "kommun").mkdir()
    message = "filen är en länk till något utanför mappen. Lägg själva filen här."
    problem = Problem(Place("../hemligt.yaml"), message, "länk-utanför")
    assert text.read(tmp_path / "kommun", "../hemligt.yaml") == ("", [problem])


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    """What is remembered of a file ends when the file changes."""
    file = tmp_path / "fil.yaml"
    file.write_text("gammal\n")
    assert text.read_again(tmp_path, "fil.yaml") == "gammal\n"
    file.write_text("ny\n")
    later = file.stat().st_mtime_ns + 1_000_000_000
    os.utime(file, ns=(later, later))
    assert text.read_again(tmp_path, "fil.yaml") == "ny\n"
