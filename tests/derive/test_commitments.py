"""Tests for counting commitments."""

import pytest

from insyn.derive.commitments import CommitmentCount, count, is_carried_over
from tests.render import invented


def test_commitments_are_counted_by_what_became_of_them() -> None:
    """What is not done is the rest."""
    assert count(invented.commitments()) == CommitmentCount(
        total=2, finished=1, unfinished=1, carried_over=1
    )
    assert count(()) == CommitmentCount(0, 0, 0, 0)


@pytest.mark.parametrize(
    ("carried_from", "since", "is_carried"),
    [
        (None, None, False),
        ("2018", None, True),
        (None, "2017", True),
        (None, "2019", False),
    ],
)
def test_a_commitment_from_an_earlier_year_is_carried_over(
    carried_from: str | None, since: str | None, is_carried: bool
) -> None:
    """A commitment first made in the year that its status is of is not carried over."""
    done, _ = invented.commitments()
    one = done.model_copy(update={"carried_from": carried_from, "since": since})
    assert is_carried_over(one) is is_carried
