"""Tests that what is measured is a sound municipality, and the same one every time."""

from hashlib import blake2b
from pathlib import Path
from typing import get_args

import pytest

from insyn import site
from insyn.problems import has_errors
from tests.benchmark import synthetic
from tests.benchmark.stages import TODAY
from tests.benchmark.synthetic import Kind

INDICATORS = 5
kinds = pytest.mark.parametrize("kind", get_args(Kind))


def _digest(root: Path) -> str:
    digest = blake2b()
    for path in sorted(root.rglob("*.*")):
        digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


@kinds
def test_the_municipality_has_no_errors(tmp_path: Path, kind: Kind) -> None:
    """The check finds nothing that would stop a build, before or after a value is changed."""
    synthetic.write(tmp_path, INDICATORS, kind)
    assert not has_errors(site.check(tmp_path, TODAY))

    synthetic.change_one_value(tmp_path)
    assert not has_errors(site.check(tmp_path, TODAY))


@kinds
def test_the_same_municipality_is_written_every_time(tmp_path: Path, kind: Kind) -> None:
    """What is measured today can be compared with what was measured before."""
    first, second = tmp_path / "first", tmp_path / "second"
    for root in (first, second):
        synthetic.write(root, INDICATORS, kind)

    assert _digest(first) == _digest(second)


@kinds
def test_a_changed_value_changes_one_cell(tmp_path: Path, kind: Kind) -> None:
    """One row of the outcomes is another, and it has as many cells as before."""
    synthetic.write(tmp_path, INDICATORS, kind)
    before = (tmp_path / synthetic.OUTCOMES).read_text(encoding="utf-8").splitlines()
    synthetic.change_one_value(tmp_path)
    after = (tmp_path / synthetic.OUTCOMES).read_text(encoding="utf-8").splitlines()

    (changed,) = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert changed[0].count(",") == changed[1].count(",")
