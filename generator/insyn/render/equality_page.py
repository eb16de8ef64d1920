"""Make the page of equality: every difference by sex, area or age, and what is done about it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from insyn import urls
from insyn.derive.equality import Gap, Undivided, gaps, undivided
from insyn.derive.facts import Facts
from insyn.model.codes import AREAS_WITHOUT_NAME
from insyn.output import Page
from insyn.render import equality_words as words
from insyn.render import gap_bars, swedish
from insyn.render.equality_words import DIMENSIONS, TRENDS, UNKNOWN, VERDICTS
from insyn.render.gap_bars import GapBars, Titled
from insyn.render.indicators_page import Choice, Select
from insyn.render.parts import Link, Names, StatusMark, link, names
from insyn.render.standing import title_of
from insyn.render.templates import render

TEMPLATE = "pages/equality.html"


@dataclass(frozen=True, slots=True)
class GapLine:
    """Show one difference in the list, with the values that the filters look for.

    `scope` is what the figures cover where that is not the whole municipality.
    """

    link: Link
    verdict: StatusMark
    trend: StatusMark
    size: str
    figures: str
    change: str
    scope: str
    comment: str
    action: str
    boards: str
    dimension: str
    areas: str
    verdict_code: str
    trend_code: str
    words: str


@dataclass(frozen=True, slots=True)
class GapGroup:
    """Show the differences of one dimension: a sentence that counts, the drawing, the list."""

    id: str
    title: str
    counted: str
    chart: GapBars | None
    lines: tuple[GapLine, ...]


@dataclass(frozen=True, slots=True)
class UndividedLine:
    """Show a measure of persons that does not show both sexes: what is missing, and why."""

    link: Link
    missing: str
    reason: str


@dataclass(frozen=True)
class EqualityBody:
    """State all that the template of the page of equality places."""

    # What the whole list says, in sentences that count.
    summary: tuple[str, ...]
    # The filters in place, with script.
    selects: tuple[Select, ...]
    # The differences, dimension by dimension.
    groups: tuple[GapGroup, ...]
    # How many measures of persons do not show both sexes.
    undivided_count: str
    # Those measures.
    undivided: tuple[UndividedLine, ...]
    # The tables with all figures.
    data: Link


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the page of equality, below the hand-written one."""
    titled = tuple((one, title_of(one.indicator, facts.records)) for one in gaps(facts))
    bare = tuple((one, title_of(one.indicator, facts.records)) for one in undivided(facts))
    boards = {one.id: one.title for one in facts.records.boards}
    yield Page(
        address=urls.EQUALITY,
        section="jamlikhet",
        title="Jämlikhet",
        description="Skillnader mellan kön, områden och åldrar i måtten, och vad som görs åt dem.",
        body=partial(body, titled, bare, boards, names(facts)),
        below=True,
    )


def body(
    titled: tuple[Titled, ...],
    bare: tuple[tuple[Undivided, str], ...],
    boards: Mapping[str, str],
    known: Names,
) -> str:
    """Render the page; `titled` and `bare` carry the titles of their measures."""
    groups = tuple(_group(titled, dimension, known) for dimension in DIMENSIONS)
    contract = EqualityBody(
        summary=_summary([gap for gap, _ in titled]),
        selects=tuple(_selects([one for group in groups for one in group.lines], boards, known)),
        groups=groups,
        undivided_count=_undivided_count(len(bare)),
        undivided=tuple(
            UndividedLine(
                link(title, urls.indicator(one.indicator.id), urls.EQUALITY),
                words.missing(one.missing),
                one.reason or "Källan säger inte varför.",
            )
            for one, title in bare
        ),
        data=link("Mått och utfall bland öppna data", urls.package("matt"), urls.EQUALITY),
    )
    return render(TEMPLATE, contract)


_BETWEEN = {"kön": "mellan könen", "område": "mellan områden", "ålder": "mellan åldrar"}


def _summary(every: Sequence[Gap]) -> tuple[str, ...]:
    if not every:
        return ("Inga mått är uppdelade på kön, område eller ålder.",)
    measures = {one.indicator.id for one in every}
    seen = {one.indicator.id for one in every if one.judged == "ja"}
    acted = {
        one.indicator.id
        for one in every
        if one.judged == "ja" and one.indicator.stated_differences
        if one.indicator.stated_differences.action
    }
    unjudged = {one.indicator.id for one in every if one.judged == "ej-bedömt"}
    by_dimension = Counter(one.dimension for one in every if one.judged == "ja")
    parts = [f"{_BETWEEN[one]} i {_measures(by_dimension[one])}" for one in DIMENSIONS]
    return (
        f"{_measures(len(measures))} visar skillnader mellan grupper.",
        f"Källan ser omotiverade skillnader {swedish.joined(parts)}.",
        f"I {_measures(len(unjudged))} bedömer källan inte skillnaderna.",
        f"{_trends(every)}",
        f"Av {_measures(len(seen))} med omotiverade skillnader säger källan vad som görs i "
        f"{swedish.number_word(len(acted))}.",
    )


def _measures(count: int) -> str:
    return swedish.plural(count, "mått", "mått")
