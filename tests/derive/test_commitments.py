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
    ("carried_from", "since", "period", "is_carried"),
    [
        (None, None, "2019", False),
        ("2018", None, "2019", True),
        (None, "2017", "2019", True),
        (None, "2019", "2019", False),
        (None, "2019", "2019-11", False),
        (None, "2018-12", "2019-11", True),
    ],
)
def test_a_commitment_from_an_earlier_year_is_carried_over(
    carried_from: str | None, since: str | None, period: str, is_carried: bool
) -> None:
    """A commitment first made in the year that its status is of is not carried over."""
    done, _ = invented.commitments()
    told = {"carried_from": carried_from, "since": since, "period": period}
    one = done.model_copy(update=told)
    assert is_carried_over(one) is is_carried
