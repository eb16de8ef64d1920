"""Show verdicts on insight requirements the same way wherever they stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from insyn import urls
from insyn.derive.oversight.verdict import Proof, Verdict
from insyn.model.oversight.codes import VERDICTS
from insyn.model.oversight.insight_requirement import InsightRequirement
from insyn.render.oversight.insight_words import ground
from insyn.render.oversight.marking import EXAMPLE_PREFIX
from insyn.render.parts import Link, StatusMark, link, mark
from insyn.swedish import sort_key

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


@dataclass(frozen=True)
class SubjectLine:
    """Show a verdict on the page of its requirement: whom it is about, the mark and why.

    `remark` says why it does not count, if it does not.
    """

    anchor: str
    subject: Link
    remark: str
    mark: StatusMark
    why: str
    proof: tuple[Link, ...]


def _anchor(requirement: str, *, is_example: bool) -> str:
    """Return the place of a verdict on the page of a board, where both worlds stand."""
    place = urls.verdict_anchor(requirement)
    return f"{EXAMPLE_PREFIX}{place}" if is_example else place


def evidence_address(one: Verdict, *, is_example: bool) -> str:
    """Return where a reader finds why: on the page of the subject, or of the requirement."""
    if one.scope == "kommun":
        return urls.insight_requirement(one.requirement)
    is_shared = one.scope == "nämnd" and is_example
    return urls.place_on(one.address, _anchor(one.requirement, is_example=is_shared))


def verdict_lines(
    verdicts: Iterable[Verdict],
    requirements: Mapping[str, InsightRequirement],
    page: str,
    *,
    is_example: bool = False,
) -> tuple[VerdictLine, ...]:
    """Return verdicts as a page shows them, gaps first.

    `is_example` is for a page where the real verdicts on the same subject stand too.
    """
    ordered = sorted(verdicts, key=lambda one: GAPS_FIRST[one.code])
    return tuple(_line(one, requirements[one.requirement], page, is_example) for one in ordered)


def _line(
    one: Verdict, requirement: InsightRequirement, page: str, is_example: bool
) -> VerdictLine:
    return VerdictLine(
        _anchor(one.requirement, is_example=is_example),
        link(requirement.title, urls.insight_requirement(requirement.id), page),
        ground(requirement),
        mark(VERDICTS[one.code]),
        one.why,
        _proof(one.proof, page),
    )


def subject_lines(
    verdicts: Iterable[Verdict],
    page: str,
    remarks: Mapping[tuple[str, str], str],
    *,
    is_example: bool,
    most: int,
) -> tuple[SubjectLine, ...]:
    """Return at most so many verdicts on one requirement, gaps first; what has ended comes last."""
    ordered = sorted(
        verdicts, key=lambda one: (GAPS_FIRST[one.code], not one.is_current, sort_key(one.title))
    )
    prefix = EXAMPLE_PREFIX if is_example else ""
    return tuple(
        SubjectLine(
            f"{prefix}pa-{one.subject}",
            link(one.title, one.address, page),
            remarks.get((one.scope, one.subject), ""),
            mark(VERDICTS[one.code]),
            one.why,
            _proof([proof for proof in one.proof if proof.address != one.address], page),
        )
        for one in ordered[:most]
    )


def _proof(proof: Iterable[Proof], page: str) -> tuple[Link, ...]:
    """Return the ways to what a verdict rests on; they stand inside a sentence."""
    return tuple(
        link(one.text.rstrip("."), one.address, page) for one in proof if one.address != page
    )
