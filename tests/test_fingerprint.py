"""Tests for telling equal facts from changed ones."""

import subprocess
import sys
from pathlib import Path

from insyn.fingerprint import fingerprint, of_files
from insyn.model.shared_records import Area

PROGRAM = """
from insyn.fingerprint import fingerprint
from insyn.model.shared_records import Area
print(fingerprint((Area(id="varby", title="Vårby"), {"a": 1})))
"""


def test_equal_values_have_equal_digests_in_every_process() -> None:
    """The order of sets, which changes from run to run, does not matter."""
    digests = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert digests == {fingerprint((Area(id="varby", title="Vårby"), {"a": 1})) + "\n"}


def test_another_value_or_seed_has_another_digest() -> None:
    """A changed field shows, and so does another frame."""
    area = Area(id="varby", title="Vårby")
    changed = area.model_copy(update={"title": "Vårby gård"})

    assert len({fingerprint(area), fingerprint(changed), fingerprint(area, b"ram")}) == 3


def test_a_changed_or_renamed_file_shows(tmp_path: Path) -> None:
    """A program with another file, name or content is another program; compiled files are not."""
    (tmp_path / "a.py").write_text("1")
    first = of_files(tmp_path)
    (tmp_path / "a.pyc").write_text("x")
    assert of_files(tmp_path) == first
    (tmp_path / "a.py").write_text("2")
    second = of_files(tmp_path)
    (tmp_path / "a.py").rename(tmp_path / "b.py")

    assert len({first, second, of_files(tmp_path)}) == 3
