"""What pranksters and hasty editors write is told of, and loses no one."""

from pathlib import Path

import pytest

from insyn.imports import skolverket
from insyn.load.records import load
from insyn.load.services import sheets
from tests.check.comparison.written import FOLDER, lines, problems, write
from tests.imports import national_file


@pytest.mark.parametrize("sign", ["\x07", "\x1b", "\u200b"])
def test_what_no_one_sees_is_refused(tmp_path: Path, sign: str) -> None:
    """A name that looks filled in may hold nothing, and some signs break files."""
    found = lines(
        problems(tmp_path, enheter=f'enhet,titel\nbjorken,"Björkens{sign}skola"'), "dolt-tecken"
    )
    assert found == ['enheter.csv:2:2 fel: "Björkensskola" har ett dolt tecken. Skriv om cellen.']


def test_an_id_that_no_disk_can_hold_is_refused(tmp_path: Path) -> None:
    """An id becomes a folder: at most 80 signs, as for all other records."""
    long = "a" * 81
    found = lines(problems(tmp_path, enheter=f"enhet,titel\n{long},Björkens skola"), "långt-id")
    assert found == [
        "enheter.csv:2:1 fel: id:t är 81 tecken långt. Korta det till högst 80.",
    ]


def test_a_line_break_in_a_name_is_a_space(tmp_path: Path) -> None:
    """Alt and Enter in Excel; only a performer's own words have lines."""
    root = write(tmp_path, enheter="enhet,titel,egna_ord\nbjorken,Björkens skola,Rad ett rad två")
    table = root / FOLDER / "enheter.csv"
    text = table.read_text(encoding="utf-8").replace("Björkens skola", '"Björkens\nskola"')
    table.write_text(text.replace("Rad ett rad två", '"Rad ett\nrad två"'), encoding="utf-8")
    records, _ = load(root)
    assert records
    (unit,) = sheets(records)["skola"].units
    assert (unit.title, unit.own_words) == ("Björkens skola", "Rad ett\nrad två")


@pytest.mark.parametrize("digits", [29, 400])
def test_a_huge_number_of_persons_is_told_and_not_reckoned_with(
    tmp_path: Path, digits: int
) -> None:
    """The table says what is wrong with the cell, and nothing falls over."""
    table = f"enhet,matt,period,varde,status,n\nbjorken,nojda,2025,80,värde,{'5' * digits}"
    found = problems(tmp_path, varden=table)
    assert [(one.place.line, one.place.column, one.rule) for one in found] == [(2, 7, "fel-typ")]


@pytest.mark.parametrize("cut", ["at-a-row", "in-a-row"])
def test_a_file_that_was_cut_off_is_not_read(tmp_path: Path, cut: str) -> None:
    """Schools after the cut would be missing without anyone being told."""
    whole = national_file.text()
    end = whole.index(national_file.FAR)
    content = whole[: end + (len(national_file.FAR) + 1 if cut == "at-a-row" else 36)]
    path = national_file.write(tmp_path, content)

    found = skolverket.read(path, path.name, "0000")

    assert [one.rule for one in found.problems] == ["avklippt-fil"]


def test_a_fact_that_is_a_link_is_no_information(tmp_path: Path) -> None:
    """Whoever chooses must be able to read here, not only follow a link."""
    found = problems(
        tmp_path,
        tjanst="fakta: [{id: mer, titel: Mer, slag: text, krävs: ja}]\n",
        enheter="enhet,titel,webbplats,mer\nlinden,L,https://l.example/,https://l.example/mer",
        varden="enhet,matt,period,varde,status,n\nlinden,nojda,2025,,saknas,",
    )
    assert "bara-en-länk" in [one.rule for one in found]
