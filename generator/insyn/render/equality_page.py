"""Make the page of equality: every difference by sex, area or age, and what is done about it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.equality import Gap, Undivided, gaps, undivided
from insyn.derive.facts import Facts
from insyn.model.codes import AREAS_WITHOUT_NAME
from insyn.model.indicator import Dimension
from insyn.output import Page
from insyn.render import equality_words as words
from insyn.render import gap_bars
from insyn.render.equality_words import DIMENSIONS, TRENDS, UNKNOWN, VERDICTS
from insyn.render.filters import Choice, Select
from insyn.render.gap_bars import GapBars, Titled
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
    """Show a measure of persons that does not show both sexes: what is missing, and why.

    `reason` is empty where it is the same for all and stands above them.
    """

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
    # Why they do not, where the reason is one and the same.
    undivided_reason: str
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
    reasons = [one.reason or "Källan säger inte varför." for one, _ in bare]
    shared = reasons[0] if len(reasons) > 1 and len(set(reasons)) == 1 else ""
    contract = EqualityBody(
        summary=_summary([gap for gap, _ in titled]),
        selects=tuple(_selects([one for group in groups for one in group.lines], boards, known)),
        groups=groups,
        undivided_count=_undivided_count(len(bare)),
        undivided_reason=shared,
        undivided=tuple(
            UndividedLine(
                link(title, urls.indicator(one.indicator.id), urls.EQUALITY),
                words.missing(one.missing),
                "" if shared else reason,
            )
            for (one, title), reason in zip(bare, reasons, strict=True)
        ),
        data=link("Mått och utfall bland öppna data", urls.package("matt"), urls.EQUALITY),
    )
    return render(TEMPLATE, contract)


_BETWEEN = {"kön": "mellan könen", "område": "mellan områden", "ålder": "mellan åldrar"}


def _summary(every: Sequence[Gap]) -> tuple[str, ...]:
    if not every:
        return ("Inga mått är uppdelade på kön, område eller ålder.",)
    unjustified = [one for one in every if one.judged == "ja"]
    by_dimension = Counter(one.dimension for one in unjustified)
    parts = [
        f"{_BETWEEN[one]} i {_measures(by_dimension[one])}"
        for one in DIMENSIONS
        if by_dimension[one]
    ]
    unjudged = _distinct(one for one in every if one.judged == "ej-bedömt")
    found = (
        f"Källan ser omotiverade skillnader {swedish.joined(parts)}."
        if parts
        else "Källan ser inga omotiverade skillnader.",
        _acted(unjustified) if parts else "",
        f"{_split(every)} {_trends(every)}",
        f"I {_measures(unjudged)} bedömer källan inte om skillnaden är omotiverad."
        if unjudged
        else "",
    )
    return tuple(one for one in found if one)


def _acted(unjustified: Sequence[Gap]) -> str:
    seen, acted = _distinct(unjustified), _distinct(filter(words.has_action, unjustified))
    if not acted:
        return "Källan säger inte vad som görs åt skillnaderna."
    if acted == seen:
        return "Källan säger vad som görs åt skillnaderna."
    return f"Källan säger vad som görs åt skillnaderna i {acted} av {_measures(seen)}."


def _split(every: Sequence[Gap]) -> str:
    measures = _distinct(every)
    word = "uppdelat" if measures == 1 else "uppdelade"
    gaps_between = swedish.plural(len(every), "skillnad", "skillnader")
    return (
        f"{_measures(measures)} är {word} på kön, område eller ålder. Det ger {gaps_between} att "
        "följa."
    )


def _distinct(some: Iterable[Gap]) -> int:
    return len({one.indicator.id for one in some})


def _measures(count: int) -> str:
    return swedish.plural(count, "mått", "mått")


def _trends(some: Sequence[Gap]) -> str:
    """Count how the gaps change; those that cannot be judged come last."""
    count = Counter(one.trend.verdict or UNKNOWN for one in some)
    if count[UNKNOWN] == len(some):
        return "Det går inte att säga om skillnaden växer."
    ways = {"växer": "växer", "krymper": "krymper", "oförändrad": "varken växer eller krymper"}
    if len(some) == 1:
        return f"Skillnaden {next(ways[one] for one in ways if count[one])}."
    parts = [f"{ways[one]} i {count[one]}" for one in ways if count[one]]
    none = "" if count["växer"] else "Vi ser ingen skillnad som växer. "
    unknown = f" I {count[UNKNOWN]} fall går det inte att säga." if count[UNKNOWN] else ""
    return f"{none}Skillnaden {swedish.joined([f'{parts[0]} fall', *parts[1:]])}.{unknown}"


def _group(titled: Sequence[Titled], dimension: Dimension, known: Names) -> GapGroup:
    own = [(gap, title) for gap, title in titled if gap.dimension == dimension]
    order = list(VERDICTS)
    own.sort(key=lambda one: order.index(one[0].judged))
    code, title = DIMENSIONS[dimension]
    charts: dict[Dimension, GapBars | None] = {
        "kön": gap_bars.between_sexes(own),
        "område": gap_bars.between_areas(own, known.areas),
    }
    unjustified = sum(gap.judged == "ja" for gap, _ in own)
    return GapGroup(
        id=code,
        title=title,
        counted=f"{_seen(unjustified, len(own))} {_trends([gap for gap, _ in own])}"
        if own
        else "Inga mått är uppdelade så.",
        chart=charts.get(dimension),
        lines=tuple(_line(gap, title, known) for gap, title in own),
    )


def _seen(unjustified: int, total: int) -> str:
    if total == 1:
        what = "en" if unjustified else "ingen"
        return f"Källan ser {what} omotiverad skillnad i det enda måttet."
    if not unjustified:
        return f"Källan ser ingen omotiverad skillnad i de {_measures(total)} som är uppdelade."
    return f"Källan ser en omotiverad skillnad i {unjustified} av {_measures(total)}."


def _line(gap: Gap, title: str, known: Names) -> GapLine:
    indicator = gap.indicator
    verdict_code, verdict = VERDICTS[gap.judged]
    trend_code, trend = TRENDS[gap.trend.verdict or UNKNOWN]
    areas = {one.area for one in (*gap.highest, *gap.lowest)} - set(AREAS_WITHOUT_NAME)
    return GapLine(
        link=link(title, urls.indicator(indicator.id), urls.EQUALITY),
        verdict=verdict,
        trend=trend,
        size=words.size(gap),
        figures=words.figures(gap, known.areas),
        change=words.change(gap),
        scope=f"Gäller {swedish.lower_first(indicator.scope)}." if indicator.scope else "",
        comment=words.comment(gap),
        action=words.action(gap),
        boards=" ".join(gap.boards),
        dimension=DIMENSIONS[gap.dimension][0],
        areas=" ".join(sorted(areas)),
        verdict_code=verdict_code,
        trend_code=trend_code,
        words=indicator.definition,
    )


def _selects(lines: Sequence[GapLine], boards: Mapping[str, str], known: Names) -> Iterator[Select]:
    """Yield the filters that narrow the list: those where not every line has the same value."""
    by_name = sorted(known.areas.items(), key=lambda one: swedish.sort_key(one[1]))
    kinds = (
        (
            "dimension",
            "Skillnad mellan",
            dict(DIMENSIONS.values()),
            [one.dimension for one in lines],
        ),
        ("verdict", "Källans bedömning", _labels(VERDICTS), [one.verdict_code for one in lines]),
        ("trend", "Utveckling", _labels(TRENDS), [one.trend_code for one in lines]),
        ("area", "Högst eller lägst i", dict(by_name), [one.areas for one in lines]),
        ("board", "Nämnd", boards, [one.boards for one in lines]),
    )
    for name, label, texts, values in kinds:
        found = {code for each in values for code in each.split()}
        choices = tuple(Choice(text, code) for code, text in texts.items() if code in found)
        if len(set(values)) > 1:
            yield Select(name, label, choices)


def _labels(marks: Mapping[str, tuple[str, StatusMark]]) -> dict[str, str]:
    return {code: mark.label for code, mark in marks.values()}


def _undivided_count(count: int) -> str:
    if not count:
        return "Alla mått som gäller personer är uppdelade på kön."
    return (
        f"{_measures(count)} gäller personer men visar inte kvinnor och män var för sig. Då går "
        "det inte att se om det finns skillnader."
    )
