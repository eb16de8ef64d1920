"""Amounts that no contract or sanction can have are told of, not reckoned with."""

from pathlib import Path

import pytest

from insyn.load import record
from insyn.model.oversight.contract import Contract


@pytest.mark.parametrize("amount", ["1e300", "1000001"])
def test_an_impossible_yearly_value_is_refused(tmp_path: Path, amount: str) -> None:
    """The limit is a thousand milliards a year."""
    (tmp_path / "a.yaml").write_text(
        f"id: a\ntitel: A\nverksamhet: B\nnämnd: c\nvärde-mnkr: {amount}\n", encoding="utf-8"
    )
    found, problems = record.read(tmp_path, "a.yaml", Contract)
    assert found is None
    assert [one.place.line for one in problems] == [5]
    assert "det ska vara högst 1000000" in problems[0].message
