"""Tests for the writing of what was measured: a record that reads back as it was."""

from pathlib import Path

from insyn.canonical import yaml_text
from insyn.load import record
from insyn.model.quality import AxeResult, Broken, LinkResult, Quality, Violation
from insyn.model.records import QUALITY_FILE
from insyn.quality import record_file
from tests.quality.measured import QUALITY

HARD = QUALITY.model_copy(
    update={
        "other_hosts": ("annan.example", 'ovän"lig.example'),
        "axe": AxeResult(
            version="4.12.1",
            pages=1,
            runs=1,
            violations=(Violation(rule="color-contrast", pages=("/a/", "/b: c/")),),
        ),
        "links": LinkResult(
            internal=1,
            places=0,
            external=0,
            broken=1,
            examples=(Broken(page="/", target="#å – 'ä'\\"),),
        ),
    }
)


def _written(root: Path, quality: Quality) -> bytes:
    (root / "data").mkdir(exist_ok=True)
    record_file.write(root, quality)
    return (root / QUALITY_FILE).read_bytes()


def test_what_is_written_reads_back_as_it_was(tmp_path: Path) -> None:
    """Every value, also those with quotes and colons in them."""
    for quality in (QUALITY, HARD):
        _written(tmp_path, quality)
        assert record.read(tmp_path, QUALITY_FILE, Quality) == (quality, [])


def test_the_form_is_that_of_insyn_format(tmp_path: Path) -> None:
    """A formatting afterwards changes nothing, and neither does writing it again."""
    data = _written(tmp_path, HARD)
    assert yaml_text.canonical(data, QUALITY_FILE) == (data, [])
    assert _written(tmp_path, HARD) == data


def test_the_record_begins_with_who_writes_it_and_the_days(tmp_path: Path) -> None:
    """An editor who opens it sees that it is not to be changed by hand."""
    assert _written(tmp_path, QUALITY).decode().splitlines()[:5] == [
        '# Skriven av "insyn quality". Ändra inget här: kör "make quality" för att mäta på nytt.',
        "# Vikter är i byte, komprimerade.",
        "mätt: 2026-11-21",
        "byggd: 2026-11-20",
        'program: "insyn 0.1.0"',
    ]


def test_lists_and_groups_are_told_line_by_line(tmp_path: Path) -> None:
    """A difference between two measurements shows on the lines that it is about."""
    text = _written(tmp_path, QUALITY).decode()
    assert text.endswith(
        "datamängder:\n"
        '  - namn: "matt"\n'
        '    titel: "Mått och utfall"\n'
        '    senast-ändrad: "2026-11-21"\n'
        '    uppdateras: "årligen"\n'
        "    nästa-uppdatering: 2027-03-01\n"
        '  - namn: "prov"\n'
        '    titel: "Prov (exempeldata)"\n'
        "    exempeldata: ja\n"
    )


def test_nothing_is_left_beside_the_record(tmp_path: Path) -> None:
    """The file is written beside and put in its place."""
    _written(tmp_path, QUALITY)
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["kvalitet.yaml"]
