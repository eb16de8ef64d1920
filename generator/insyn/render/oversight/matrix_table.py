"""Lay out the insight matrix: who is asked down the side, what is asked along the top."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from insyn import urls
from insyn.derive.oversight.verdict import GAPS, Verdict
from insyn.model.oversight.codes import VERDICTS
from insyn.model.oversight.insight_requirement import ScopeCode
from insyn.render.oversight.insight_words import SCOPES, how_many
from insyn.render.oversight.insight_world import InsightWorld, Requirements
from insyn.render.oversight.marking import titled
from insyn.render.oversight.verdict_lines import evidence_address
from insyn.render.parts import Link, StatusMark, link, mark
from insyn.swedish import sort_key

MOST_ROWS = 500
"""How many rows a table may have; beyond that only those with gaps stand, and the rest is told."""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """Show a verdict that leads to why; `requirement` names the column where it has no head."""

    requirement: str
    mark: StatusMark
    href: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """Show the verdicts on one subject; `remark` says why they do not count, if they do not."""

    subject: Link
    remark: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class MatrixTable:
    """Show the subjects of a scope by the requirements that are put on them.

    `left_out` says how many rows are missing, empty where all are there.
    """

    caption: str
    first: str
    columns: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]
    left_out: str


def matrix_table(
    scope: ScopeCode,
    world: InsightWorld,
    requirements: Requirements,
    page: str,
    most: int = MOST_ROWS,
) -> MatrixTable | None:
    """Return the matrix of a scope, or None where there are no verdicts on it.

    Subjects stand in Swedish order, those that do not count last.
    """
    by_subject: dict[str, dict[str, Verdict]] = defaultdict(dict)
    for one in world.verdicts:
        if one.scope == scope:
            by_subject[one.subject][one.requirement] = one
    asked = {identifier for own in by_subject.values() for identifier in own}
    columns = [one for identifier, one in requirements.items() if identifier in asked]
    if not columns:
        return None
    rows = [[own[one.id] for one in columns] for own in by_subject.values()]
    total = len(rows)
    if total > most:
        rows = sorted(rows, key=_has_no_gap)[:most]
    rows.sort(key=_place)
    titles = [one.title for one in columns]
    return MatrixTable(
        caption=titled(SCOPES[scope].asked, is_example=world.is_example),
        first=SCOPES[scope].heading,
        columns=tuple(link(one.title, urls.insight_requirement(one.id), page) for one in columns),
        rows=tuple(_row(own, titles, page, world) for own in rows),
        left_out=f"Tabellen visar {len(rows)} av {how_many(scope, total)}, i första hand dem med "
        "brister."
        if total > most
        else "",
    )


def _has_no_gap(own: Sequence[Verdict]) -> bool:
    return not any(one.is_current and one.code in GAPS for one in own)


def _place(own: Sequence[Verdict]) -> tuple[bool, tuple[str, str]]:
    return not own[0].is_current, sort_key(own[0].title)


_MARKS: Mapping[str, StatusMark] = {code: mark(VERDICTS[code]) for code in VERDICTS}


def _row(
    own: Sequence[Verdict], titles: Sequence[str], page: str, world: InsightWorld
) -> MatrixRow:
    first = own[0]
    return MatrixRow(
        link(first.title, first.address, page),
        world.remarks.get((first.scope, first.subject), ""),
        tuple(
            MatrixCell(
                title,
                _MARKS[one.code],
                urls.relative(evidence_address(one, is_example=world.is_example), page),
            )
            for title, one in zip(titles, own, strict=True)
        ),
    )
