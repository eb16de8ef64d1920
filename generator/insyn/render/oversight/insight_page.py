"""Make the insight matrix: what is lacking first, then the totals, then everyone by everything."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.matrix import Matrix, totals
from insyn.derive.oversight.verdict import NOT_MET, PARTLY, UNKNOWN, VerdictCode
from insyn.model.oversight.insight_requirement import InsightRequirement, ScopeCode
from insyn.model.records import package_of
from insyn.output import Page
from insyn.render.oversight.gap_lines import GapLine, gap_lines
from insyn.render.oversight.insight_words import SCOPES, applies, concerns, ground, how_many
from insyn.render.oversight.insight_world import (
    InsightWorld,
    Requirements,
    boards_with_insight,
    insight_world,
)
from insyn.render.oversight.marking import EXAMPLE_PREFIX, titled
from insyn.render.oversight.matrix_table import MatrixTable, matrix_table
from insyn.render.oversight.verdict_counts import Counts, TotalsTable, summary, totals_table
from insyn.render.parts import Link, link
from insyn.render.templates import render

TEMPLATE = "pages/insight.html"
TITLE = "Insyn"
MANY_CONTRACTS = 100
"""From more contracts than this on, they stand on the pages of their boards only."""
Boards = Mapping[str, str]
"""The names of the boards that have a page of insight, by id."""
Years = tuple[tuple[int, Counts], ...]
"""The totals by year, oldest first."""


@dataclass(frozen=True)
class ScopePart:
    """Show the matrix of a scope, or its counts by requirement where the contracts are many."""

    anchor: str
    heading: str
    sentence: str
    matrix: MatrixTable | None
    totals: TotalsTable | None
    boards: tuple[Link, ...]


@dataclass(frozen=True)
class WorldPart:
    """Show what one world comes to; `prefix` begins its places on the page."""

    prefix: str
    summary: str
    gaps: tuple[GapLine, ...]
    unknown: tuple[GapLine, ...]
    boards: TotalsTable | None
    years: TotalsTable | None
    scopes: tuple[ScopePart, ...]


@dataclass(frozen=True)
class RuleLine:
    """Show a requirement in the list of all: where it stands, when and on whom."""

    link: Link
    ground: str
    applies: str


@dataclass(frozen=True)
class RequirementGroup:
    """Gather the requirements that are put on the same kind of subject."""

    heading: str
    lines: tuple[RuleLine, ...]


@dataclass(frozen=True)
class InsightBody:
    """State all that the template of the insight matrix places."""

    # What is real.
    real: WorldPart
    # What is invented; None where there is no example.
    example: WorldPart | None
    # Every requirement, by what it is put on.
    requirements: tuple[RequirementGroup, ...]
    # The programmes for follow-up and insight.
    programmes: Link
    # The tables with all verdicts; None where no dataset holds the requirements.
    data: Link | None


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the insight matrix, below the hand-written page."""
    records = facts.records
    requirements = records.insight_requirements
    names = {package.name for package in records.packages}
    datasets = [package_of(one.file) for one in requirements if package_of(one.file) in names]
    yield Page(
        address=urls.INSIGHT,
        section="insyn",
        title=TITLE,
        description="Hur kommunen, nämnderna och avtalen lever upp till kraven på insyn, och vad "
        "som saknas.",
        body=partial(
            body,
            tuple((insight_world(one), _years(one)) for one in facts.matrices),
            requirements,
            {one.id: one.title for one in boards_with_insight(facts)},
            {one.id: one.title for one in records.boards},
            facts.today,
            datasets[0] if datasets else "",
        ),
        below=True,
    )


def body(
    worlds: tuple[tuple[InsightWorld, Years], ...],
    requirements: tuple[InsightRequirement, ...],
    boards: Boards,
    every_board: Boards,
    today: date,
    dataset: str,
) -> str:
    """Render the matrix.

    `every_board` names those without a page of insight too; `dataset` is the name of the one with
    the verdicts, if there is one.
    """
    by_id = {one.id: one for one in requirements}
    parts = [
        _world_part(world, years, by_id, boards, every_board, today) for world, years in worlds
    ]
    contract = InsightBody(
        real=parts[0],
        example=parts[1] if len(parts) > 1 else None,
        requirements=tuple(_requirement_groups(requirements)),
        programmes=link("Programmen för uppföljning och insyn", urls.PROGRAMMES, urls.INSIGHT),
        data=link("Matrisen bland öppna data", urls.package(dataset), urls.INSIGHT)
        if dataset
        else None,
    )
    return render(TEMPLATE, contract)


def _years(matrix: Matrix) -> Years:
    return tuple((year, dict(counts)) for year, counts in matrix.totals_by_year.items())


def _world_part(
    world: InsightWorld,
    years: Years,
    requirements: Requirements,
    boards: Boards,
    every_board: Boards,
    today: date,
) -> WorldPart:
    return WorldPart(
        prefix=EXAMPLE_PREFIX if world.is_example else "",
        summary=summary(world.verdicts),
        gaps=tuple(gap_lines(world, requirements, (NOT_MET, PARTLY))),
        unknown=tuple(gap_lines(world, requirements, (UNKNOWN,))),
        boards=_by_board(world, boards, every_board),
        years=_by_year(years, today, is_example=world.is_example),
        scopes=tuple(_scopes(world, requirements, boards)),
    )


def _by_board(world: InsightWorld, boards: Boards, every_board: Boards) -> TotalsTable | None:
    own: dict[str, list[VerdictCode]] = defaultdict(list)
    for one in world.verdicts:
        if one.is_current:
            own[one.board].append(one.code)
    rows: list[tuple[Link, Counts]] = [
        (
            link(title, urls.board_insight(board), urls.INSIGHT)
            if board in boards
            else Link(title, ""),
            Counter(own[board]),
        )
        for board, title in sorted(every_board.items(), key=lambda one: swedish.sort_key(one[1]))
        if own[board]
    ]
    if own[""]:
        rest = "Utförarna" if world.is_example else "Kommunen och utförarna"
        rows.append((Link(f"{rest}, som inte hör till en nämnd", ""), Counter(own[""])))
    caption = titled("Prövade krav per nämnd", is_example=world.is_example)
    return totals_table(caption, "Nämnd", rows, has_sum=True) if rows else None


def _by_year(years: Years, today: date, *, is_example: bool) -> TotalsTable | None:
    if len(years) < 2 or not any(sum(one.values()) for _, one in years):
        return None
    rows = [
        (Link(f"{year}, till {swedish.date(today)}" if year == today.year else str(year), ""), one)
        for year, one in years
    ]
    caption = titled("Prövade krav vid årets slut", is_example=is_example)
    return totals_table(caption, "År", rows)


def _scopes(world: InsightWorld, requirements: Requirements, boards: Boards) -> Iterator[ScopePart]:
    contracts = {one.subject for one in world.verdicts if one.scope == "avtal"}
    has_many = len(contracts) > MANY_CONTRACTS
    prefix = EXAMPLE_PREFIX if world.is_example else ""
    for scope, words in SCOPES.items():
        is_asked = any(one.scope == scope for one in requirements.values())
        is_tried = any(one.scope == scope for one in world.verdicts)
        if not is_tried and (world.is_example or not is_asked):
            continue
        is_long = has_many and scope == "avtal"
        yield ScopePart(
            anchor=f"{prefix}{_ANCHORS[scope]}",
            heading=words.heading,
            sentence=_sentence(scope, len(contracts), is_tried=is_tried, is_long=is_long),
            matrix=None if is_long else matrix_table(scope, world, requirements, urls.INSIGHT),
            totals=_by_requirement(world, scope, requirements) if is_long else None,
            boards=tuple(_boards_of(world, boards)) if is_long else (),
        )


_ANCHORS: Mapping[ScopeCode, str] = {
    "kommun": "kommunen",
    "valfrihetssystem": "valfrihetssystem",
    "nämnd": "namnder",
    "utförare": "utforare",
    "avtal": "avtal",
}


def _sentence(scope: ScopeCode, contracts: int, *, is_tried: bool, is_long: bool) -> str:
    if not is_tried:
        return SCOPES[scope].none
    if is_long:
        return f"Det finns {how_many(scope, contracts)}. De står på nämndernas sidor:"
    return ""


def _by_requirement(
    world: InsightWorld, scope: ScopeCode, requirements: Requirements
) -> TotalsTable:
    found: dict[str, Counts] = {
        identifier: totals(one for one in world.verdicts if one.requirement == identifier)
        for identifier, requirement in requirements.items()
        if requirement.scope == scope
    }
    rows = [
        (link(requirements[one].title, urls.insight_requirement(one), urls.INSIGHT), counts)
        for one, counts in found.items()
    ]
    caption = titled(SCOPES[scope].asked, is_example=world.is_example)
    return totals_table(caption, "Krav", rows)


def _boards_of(world: InsightWorld, boards: Boards) -> Iterator[Link]:
    there = {one.board for one in world.verdicts if one.scope == "avtal"}
    for board, title in boards.items():
        if board in there:
            yield link(title, urls.board_insight(board), urls.INSIGHT)


def _requirement_groups(
    requirements: Sequence[InsightRequirement],
) -> Iterator[RequirementGroup]:
    for scope, words in SCOPES.items():
        own = [one for one in requirements if one.scope == scope]
        if own:
            yield RequirementGroup(words.asked, tuple(map(_requirement_line, own)))


def _requirement_line(one: InsightRequirement) -> RuleLine:
    when = applies(one)
    return RuleLine(
        link(one.title, urls.insight_requirement(one.id), urls.INSIGHT),
        ground(one),
        f"Gäller {swedish.lower_first(concerns(one))}{f', {when}' if when else ''}.",
    )
