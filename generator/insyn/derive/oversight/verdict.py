"""Hold what a rule says of an insight requirement, and why."""

from dataclasses import dataclass
from typing import Literal

VerdictCode = Literal["inte-uppfyllt", "delvis", "kan-inte-bedömas", "uppfyllt", "ej-tillämpligt"]

MET: VerdictCode = "uppfyllt"
PARTLY: VerdictCode = "delvis"
NOT_MET: VerdictCode = "inte-uppfyllt"
UNKNOWN: VerdictCode = "kan-inte-bedömas"
NOT_APPLICABLE: VerdictCode = "ej-tillämpligt"

GAPS = frozenset({NOT_MET, PARTLY})


@dataclass(frozen=True)
class Proof:
    """Lead to what a verdict rests on: what it is called and its address on the site."""

    text: str
    address: str


@dataclass(frozen=True)
class Finding:
    """Hold what a rule found: the verdict, a Swedish sentence saying why, and the evidence."""

    code: VerdictCode
    why: str
    proof: tuple[Proof, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """Hold the verdict on one requirement for one contract, performer, board or choice system.

    `scope` and `subject` tell what it is about; `board` whose it is, empty where it is no one's.
    `is_current` tells whether the subject counts in the totals: ended contracts do not.
    """

    requirement: str
    scope: str
    subject: str
    title: str
    address: str
    board: str
    code: VerdictCode
    why: str
    proof: tuple[Proof, ...]
    is_current: bool
