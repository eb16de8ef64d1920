"""Hold that a file is replaced whole or not at all."""

from pathlib import Path

import pytest

from insyn.canonical.change import Change, apply
from insyn.places import Place
from insyn.problems import Problem

CHANGED = 'filen ändrades medan den skrevs om och är orörd. Kör "insyn format" igen.'
UNWRITABLE = (
    "filen gick inte att skriva och är orörd. "
    "Kontrollera att den inte är skrivskyddad och att disken inte är full."
)


def test_a_file_keeps_its_mode_and_leaves_nothing_behind(tmp_path: Path) -> None:
    """The new file has the rights of the old one and no other file remains."""
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    path.chmod(0o640)
    assert apply(tmp_path, [Change("a.csv", b"old", b"new")]) == (["a.csv"], [])
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o7777 == 0o640
    assert [found.name for found in tmp_path.iterdir()] == ["a.csv"]


def test_a_file_changed_in_the_meantime_is_left_alone_and_the_rest_written(tmp_path: Path) -> None:
    """What an editor saved after the plan was made wins; the other files are still written."""
    for name in ("a", "b", "c", "d"):
        (tmp_path / name).write_bytes(b"old")
    (tmp_path / "a").write_bytes(b"newer")
    (tmp_path / "c").unlink()
    (tmp_path / "d").unlink()
    (tmp_path / "d").symlink_to("b")
    changes = [Change(name, b"old", b"new") for name in ("a", "d", "c", "b")]
    expected = [Problem(Place(name), CHANGED, "ändrad-under-tiden") for name in ("a", "d", "c")]
    assert apply(tmp_path, changes) == (["b"], expected)
    assert (tmp_path / "a").read_bytes() == b"newer"
    assert (tmp_path / "b").read_bytes() == b"new"
    assert sorted(found.name for found in tmp_path.iterdir()) == ["a", "b", "d"]


@pytest.mark.parametrize("failure", [OSError("full"), KeyboardInterrupt()], ids=["full", "killed"])
def test_a_write_that_is_cut_off_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    """Where the last step fails the old file stands, no other remains, and the rest is written."""
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "b").write_bytes(b"old")
    real_replace = Path.replace

    def replace(self: Path, target: Path) -> Path:
        assert self.parent == target.parent
        assert self.read_bytes() == b"new"
        if target.name == "a":
            raise failure
        return real_replace(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    changes = [Change("a", b"old", b"new"), Change("b", b"old", b"new")]
    if isinstance(failure, OSError):
        unwritable = Problem(Place("a"), UNWRITABLE, "kan-inte-skrivas")
        assert apply(tmp_path, changes) == (["b"], [unwritable])
        assert (tmp_path / "b").read_bytes() == b"new"
    else:
        with pytest.raises(KeyboardInterrupt):
            apply(tmp_path, changes)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert sorted(found.name for found in tmp_path.iterdir()) == ["a", "b"]
