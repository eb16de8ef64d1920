"""Say on the page of a goal what it came from and what became of it."""

from dataclasses import dataclass

from insyn import swedish
from insyn.derive.lineage import Fate
from insyn.model.codes import LINEAGE_KINDS
from insyn.render.levels import goal_link
from insyn.render.parts import Link, StatusMark, mark


@dataclass(frozen=True)
class FateLine:
    """Show one link: on which side, what happened, the other goal or that there is none, why."""

    side: str
    mark: StatusMark
    link: Link | None
    nothing: str
    reason: str


def fate_lines(fates: tuple[Fate, ...], page: str) -> tuple[FateLine, ...]:
    """Return the links of a goal in words, the earlier side first."""
    return tuple(_line(fate, page) for fate in fates)


def _line(fate: Fate, page: str) -> FateLine:
    there = f"i {swedish.lower_first(fate.structure.title)}" if fate.structure else ""
    side = "Före" if fate.is_earlier else "Efter"
    return FateLine(
        side=f"{side}, {there}" if there else side,
        mark=mark(LINEAGE_KINDS[fate.link.kind]),
        link=goal_link(fate.structure, fate.goal, page) if fate.structure and fate.goal else None,
        nothing=nothing(fate.link.kind, fate.is_earlier),
        reason=fate.link.reason,
    )


def nothing(kind: str, is_earlier: bool) -> str:
    """Say why there is no goal at the other end of a link."""
    if kind == "okänt":
        return "Det går inte att säga"
    return f"Inget {'tidigare' if is_earlier else 'senare'} mål i källorna"
