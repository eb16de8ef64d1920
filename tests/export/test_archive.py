"""Tests for the zip that holds everything of a dataset."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from insyn.export.archive import licence_text, write
from insyn.export.terms import terms
from tests.render import invented


def test_the_zip_holds_the_files_in_order_with_no_trace_of_the_clock(tmp_path: Path) -> None:
    """A workbook, which is packed already, is stored as it is."""
    first, second = tmp_path / "b.csv", tmp_path / "a.xlsx"
    first.write_bytes(b"kod\n0126\n")
    second.write_bytes(b"PK")

    write([("b.csv", first), ("a.xlsx", second)], tmp_path / "a.zip")

    with ZipFile(tmp_path / "a.zip") as archive:
        told = [
            (one.filename, one.date_time, one.compress_type, archive.read(one))
            for one in archive.infolist()
        ]
    moment = (1980, 1, 1, 0, 0, 0)
    assert told == [
        ("a.xlsx", moment, ZIP_STORED, b"PK"),
        ("b.csv", moment, ZIP_DEFLATED, b"kod\n0126\n"),
    ]


def test_the_order_and_the_folder_of_the_files_do_not_matter(tmp_path: Path) -> None:
    """The same contents give the same bytes."""
    for folder in (tmp_path / "x", tmp_path / "y"):
        folder.mkdir()
        (folder / "a").write_bytes(b"a" * 10_000)
        (folder / "b").write_bytes(b"b")
    one = [("a", tmp_path / "x/a"), ("b", tmp_path / "x/b")]
    other = [("b", tmp_path / "y/b"), ("a", tmp_path / "y/a")]

    write(one, tmp_path / "one.zip")
    write(other, tmp_path / "other.zip")

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()


def test_the_licence_says_first_in_plain_words_what_one_may_do() -> None:
    """Then its name and address, who publishes, who to ask and how to cite."""
    assert licence_text(terms(invented.DATASET, invented.facts())) == (
        "Licens för Mått och utfall\n\n"
        "Du får använda uppgifterna fritt, utan att fråga. Ange gärna källan.\n\n"
        "CC0 (CC0-1.0)\nhttps://cc0.example/\n\n"
        "Utgivare: Ekby kommun\nKontakt: Redaktionen, insyn@ekby.example\n"
        "Så citerar du: Ekby kommun: ”Mått och utfall”. CC0. "
        "https://insyn.ekby.example/oppna-data/matt/\n"
    )
