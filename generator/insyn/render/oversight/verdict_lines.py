"""Show verdicts on insight requirements the same way wherever they stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from insyn import urls
from insyn.derive.oversight.verdict import Verdict
from insyn.model.oversight.codes import VERDICTS
from insyn.model.oversight.insight_requirement import InsightRequirement
from insyn.render.parts import Link, StatusMark, link, mark

GAPS_FIRST = {code: place for place, code in enumerate(VERDICTS)}
"""The place of each verdict in a list: gaps first, then the unknown, then what is met."""


@dataclass(frozen=True)
class VerdictLine:
    """Show a verdict: the requirement and its ground, the mark, why, and what it rests on."""

    anchor: str
    requirement: Link
    ground: str
    mark: StatusMark
    why: str
    proof: tuple[Link, ...]


def ground(requirement: InsightRequirement) -> str:
    """Write where a requirement is laid down: Kommunallagen (2017:725) 10 kap. 9 §."""
    stated = requirement.ground
    where = f"{stated.source} {stated.section}" if stated.section else stated.source
    return where if stated.is_read else f"{where}, inte kontrollerat mot lagtexten"


def verdict_lines(
    verdicts: Iterable[Verdict], requirements: Mapping[str, InsightRequirement], page: str
) -> tuple[VerdictLine, ...]:
    """Return verdicts as a page shows them, gaps first."""
    ordered = sorted(verdicts, key=lambda one: GAPS_FIRST[one.code])
    return tuple(_line(one, requirements[one.requirement], page) for one in ordered)


def _line(one: Verdict, requirement: InsightRequirement, page: str) -> VerdictLine:
    return VerdictLine(
        urls.verdict_anchor(one.requirement),
        link(requirement.title, urls.insight_requirement(requirement.id), page),
        ground(requirement),
        mark(VERDICTS[one.code]),
        one.why,
        tuple(
            link(proof.text, proof.address, page) for proof in one.proof if proof.address != page
        ),
    )
