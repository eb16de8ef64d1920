"""Prove that follow-ups that plans ask for are counted in words."""

from typing import Any

import pytest

from insyn.render.oversight.due_lines import counted_marks, went


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ([], ""),
        (["i-tid"], "1 uppföljning, som gjordes i tid"),
        (["saknas"], "1 uppföljning, som är försenad"),
        (["saknas", "saknas"], "2 uppföljningar, som alla är försenade"),
        (
            ["planerad", "saknas", "sen", "i-tid", "saknas"],
            "5 uppföljningar: 1 gjordes i tid, 1 gjordes för sent, 2 är försenade och 1 ska göras "
            "senare",
        ),
    ],
)
def test_how_they_went_is_a_clause(states: list[Any], words: str) -> None:
    """One, all and some are said as one says them."""
    assert went(states).replace("\u00a0", " ") == words


def test_each_state_is_counted_beside_its_mark() -> None:
    """The states keep their order, and one that there is none of is not there."""
    found = counted_marks(["planerad", "sen", "sen", "saknas", "saknas"])
    assert [(one.mark, one.label.replace("\u00a0", " "), one.tone) for one in found] == [
        ("◐", "2 för sena", "warn"),
        ("○", "2 försenade", "bad"),
        ("◔", "1 planerad", "none"),
    ]
