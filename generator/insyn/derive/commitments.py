"""Count the commitments: how many were finished and how many are carried over."""

from collections.abc import Iterable
from dataclasses import dataclass

from insyn.model.commitment import Commitment


@dataclass(frozen=True)
class CommitmentCount:
    """Hold how many commitments there are, and how many of them something is true of."""

    total: int
    finished: int
    unfinished: int
    carried_over: int


def is_carried_over(commitment: Commitment) -> bool:
    """Tell whether a commitment was made before the year that its status is of."""
    since, year = commitment.since, commitment.period[:4]
    return commitment.carried_from is not None or (since is not None and since[:4] < year)


def count(commitments: Iterable[Commitment]) -> CommitmentCount:
    """Count commitments by what became of them."""
    found = list(commitments)
    finished = sum(one.status == "klart" for one in found)
    carried_over = sum(is_carried_over(one) for one in found)
    return CommitmentCount(len(found), finished, len(found) - finished, carried_over)
