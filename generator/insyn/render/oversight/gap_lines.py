"""Say what is lacking as sentences with numbers, each leading to what law or programme asks."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from insyn import urls
from insyn.derive.oversight.verdict import Verdict, VerdictCode
from insyn.model.oversight.codes import VERDICTS
from insyn.render.oversight.insight_words import gap_sentence
from insyn.render.oversight.insight_world import InsightWorld, Requirements
from insyn.render.oversight.verdict_lines import ground
from insyn.render.parts import Link, StatusMark, link, mark


@dataclass(frozen=True)
class GapLine:
    """Say what is lacking, with its number, and lead to the requirement; `ground` is its law."""

    link: Link
    mark: StatusMark
    ground: str


def gap_lines(
    world: InsightWorld, requirements: Requirements, codes: Sequence[VerdictCode]
) -> Iterator[GapLine]:
    """Yield a line for each verdict and requirement that there is anything to say of.

    Of the municipality, which is one, the reason is told instead of a number.
    """
    found: dict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for one in world.verdicts:
        if one.is_current:
            found[one.code, one.requirement].append(one)
    for code in codes:
        for identifier, requirement in requirements.items():
            if own := found.get((code, identifier)):
                yield GapLine(
                    link(
                        own[0].why.rstrip(".")
                        if requirement.scope == "kommun"
                        else gap_sentence(requirement, code, len(own)),
                        urls.insight_requirement(identifier),
                        urls.INSIGHT,
                    ),
                    mark(VERDICTS[code]),
                    ground(requirement),
                )
