"""Tests for putting a finished site in the place of the old one."""

import os
import subprocess
import sys
from pathlib import Path

from insyn.swap import mend, stage_of, swap


def _site(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(text)
    return folder


def test_a_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """After a swap there is one folder, and it holds the new site."""
    out = _site(tmp_path / "site", "gammal")
    stage = _site(stage_of(out), "ny")

    swap(stage, out)

    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (out / "index.html").read_text() == "ny"


def test_a_swap_cut_in_half_is_mended(tmp_path: Path) -> None:
    """A process killed between the two renames leaves no site; the next command brings it back."""
    out = tmp_path / "site"
    _site(tmp_path / ".insyn-gammal-site", "gammal")

    mend(out)

    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (out / "index.html").read_text() == "gammal"


def test_a_finished_swap_leaves_no_old_site(tmp_path: Path) -> None:
    """A process killed before the old site was removed leaves it; the next command clears it."""
    out = _site(tmp_path / "site", "ny")
    _site(tmp_path / ".insyn-gammal-site", "gammal")

    mend(out)

    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (out / "index.html").read_text() == "ny"


def test_only_the_stages_of_dead_builds_are_cleared(tmp_path: Path) -> None:
    """A build that is running keeps its folder."""
    dead = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True
    )
    out = tmp_path / "site"
    _site(tmp_path / f".insyn-ny-site-{int(dead.stdout)}", "död")
    _site(tmp_path / f".insyn-ny-site-{os.getppid()}", "levande")

    mend(out)

    assert [path.name for path in tmp_path.iterdir()] == [f".insyn-ny-site-{os.getppid()}"]
