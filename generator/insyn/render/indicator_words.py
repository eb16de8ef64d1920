"""Put what is known of one indicator into sentences: standing, milestones, trend and cautions."""

from dataclasses import dataclass

from insyn import swedish, urls
from insyn.derive.result import result
from insyn.derive.series import Figures
from insyn.derive.trend import Trend
from insyn.model.codes import (
    DIMENSIONS,
    DIRECTIONS,
    STATUSES,
    TRENDS,
    UNITS,
)
from insyn.model.figures import Milestone, Observation
from insyn.model.indicator import Indicator
from insyn.render.chart_sentence import target_text
from insyn.render.chart_table import Cell, Row, Table
from insyn.render.parts import Link, Names, StatusMark, mark
from insyn.render.standing import (
    Standing,
    figure_text,
    reason_text,
    result_mark,
    trend_mark,
    trend_sentence,
)

NOT_STATED = "anges inte i källan"
"""What the table of rankings holds where the source does not say who is ranked."""
TREND_RULE = "#sa-raknar-vi"
"""Where the page of all indicators explains the rule for trends."""


@dataclass(frozen=True, slots=True)
class Large:
    """Show a figure large: value, unit, when, what the status means and the document it is from."""

    value: str
    unit: str
    when: str
    status: str
    source: str


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """State one milestone, its result as a mark, and why."""

    text: str
    mark: StatusMark
    reason: str


@dataclass(frozen=True, slots=True)
class TrendWords:
    """Set the computed trend beside the stated one; `contrast` says plainly when they differ."""

    computed: StatusMark
    sentence: str
    rule: Link
    stated: StatusMark | None
    stated_notes: str
    contrast: str


@dataclass(frozen=True, slots=True)
class Fact:
    """State one thing about a figure: the term and its text."""

    term: str
    text: str


def large(indicator: Indicator, latest: Observation | None, known: Names) -> Large | None:
    """Return the newest figure to be shown large, or None where there is none."""
    if latest is None or latest.value is None:
        return None
    unit = UNITS[indicator.unit]
    status = STATUSES[latest.status]
    is_percent = unit.suffix.strip() == "%"
    return Large(
        value=swedish.amount(latest.value, indicator.unit, indicator.decimals)
        if is_percent
        else swedish.number(latest.value, indicator.decimals),
        unit="" if is_percent else unit.label,
        when=swedish.period(latest.period),
        status=f"{status.label}: {swedish.lower_first(status.explanation)}",
        source=known.documents.get(latest.document, latest.document),
    )


def lead(indicator: Indicator, headline: str, now: Standing) -> str:
    """Return the first sentences: the figure against the one before, then the milestone."""
    whole = swedish.lower_first(indicator.whole)
    first = headline or f"Källan redovisar inget värde för {whole}."
    if now.result is None and not now.later:
        return f"{first} Källan anger inget etappmål."
    return f"{first} {result_mark(now).label}."


def milestones(indicator: Indicator, figures: Figures, year: str) -> tuple[MilestoneLine, ...]:
    """Return every milestone and target with its result, oldest first."""
    return tuple(_milestone(one, indicator, figures, year) for one in figures.milestones)


_SHORT_MARKS = {
    "nådd": StatusMark("Nåddes", "●", "good"),
    "inte-nådd": StatusMark("Nåddes inte", "○", "bad"),
    "kan-inte-bedömas": StatusMark("Kan inte bedömas", "?"),
}


def _milestone(
    milestone: Milestone, indicator: Indicator, figures: Figures, year: str
) -> MilestoneLine:
    text = target_text(indicator, milestone)
    as_written = f"Källan skriver ”{milestone.text}”."
    if milestone.condition == "ingen":
        return MilestoneLine(text, StatusMark("Inget att bedöma", "–"), as_written)
    judged = result(figures, milestone, indicator.direction)
    reason = reason_text(judged, year)
    if judged.outcome:
        earlier = ""
        if judged.earlier:
            before = figure_text(judged.earlier, indicator)
            earlier = f", mot {before} {_when(judged.earlier.period)}"
        # A milestone of a year is judged by one of its months.
        month = judged.outcome.period
        at = f" {_when(month)}" if month != milestone.period else ""
        reason = f"Utfallet blev {figure_text(judged.outcome, indicator)}{at}{earlier}. {reason}"
    if milestone.value is None:
        reason = f"{reason.strip()} {as_written}"
    return MilestoneLine(text, _SHORT_MARKS[judged.verdict], reason.strip())


def _when(code: str) -> str:
    return f"i {swedish.period(code)}" if "-" in code else f"år {swedish.period(code)}"


def trend_words(indicator: Indicator, computed: Trend, page: str) -> TrendWords:
    """Return the trend by our rule beside the source's own."""
    stated = indicator.stated_trend
    return TrendWords(
        computed=trend_mark(computed),
        sentence=trend_sentence(computed, indicator),
        rule=Link("Så räknar vi ut trenden", urls.relative(urls.INDICATORS, page) + TREND_RULE),
        stated=mark(TRENDS[stated.direction]) if stated else None,
        stated_notes=(stated.notes or "") if stated else "",
        contrast=_contrast(indicator, computed),
    )


def _contrast(indicator: Indicator, computed: Trend) -> str:
    stated = indicator.stated_trend
    if stated is None or computed.verdict == stated.direction:
        return ""
    theirs = TRENDS[stated.direction].label.lower()
    if computed.verdict:
        return (
            f"Källan och vår beräkning skiljer sig åt: källan säger {theirs}, "
            f"vår regel ger {TRENDS[computed.verdict].label.lower()}."
        )
    why = (
        "eftersom det finns för få mätningar att jämföra"
        if computed.change is None
        else "eftersom varken högre eller lägre är bättre i sig"
    )
    return f"Källan säger {theirs}. Vår regel ger inget svar, {why}."


@dataclass(frozen=True, slots=True)
class Rankings:
    """Show the place among others, by period; the sentence names whom it is compared with."""

    sentence: str
    table: Table


def rankings(indicator: Indicator, figures: Figures) -> Rankings | None:
    """Return the place among others, or None where nothing is ranked."""
    if not figures.rankings:
        return None
    groups = list(dict.fromkeys(one.group for one in figures.rankings))
    has_several = len(groups) > 1
    rows = tuple(
        Row(
            swedish.period(one.period),
            "",
            (
                Cell(f"{one.place}{swedish.NO_BREAK_SPACE}av{swedish.NO_BREAK_SPACE}{one.among}"),
                *[Cell(swedish.upper_first(one.group))] * has_several,
            ),
        )
        for one in figures.rankings
    )
    columns = ("Period", "Plats", *["Jämförelsegrupp"] * has_several)
    whom = "står i tabellen" if has_several else groups[0]
    compared = f"Vilka som jämförs: {whom}."
    if not has_several and groups[0] == NOT_STATED:
        compared = "Källan säger inte vilka som jämförs."
    return Rankings(
        f"Plats 1 är bäst. {compared}",
        Table(f"{indicator.title}: rankning", columns, rows),
    )


@dataclass(frozen=True, slots=True)
class Differences:
    """State the source's verdict on the differences between groups, and what is done about them.

    `action` is empty where the source sees no unjustified difference and tells of no action.
    """

    sentence: str
    action: str


def differences(indicator: Indicator) -> Differences:
    """Say what the source thinks of the differences between groups, and what it does about them."""
    stated = indicator.stated_differences
    if stated is None:
        return Differences("Källan säger inget om omotiverade skillnader.", "")
    between = {"kön": "mellan könen", "område": "mellan områden", "ålder": "mellan åldrar"}
    groups = [between[one] for one in DIMENSIONS if one in stated.dimensions]
    verdict = {
        "ja": "Källan ser omotiverade skillnader",
        "nej": "Källan ser inga omotiverade skillnader",
        "ej-bedömt": "Källan bedömer inte om det finns omotiverade skillnader",
    }[stated.verdict]
    where = f" {swedish.joined(groups)}" if groups else ""
    untold = "Källan säger inte vad som görs." if stated.verdict == "ja" else ""
    return Differences(f"{verdict}{where}. {stated.comment or ''}".strip(), stated.action or untold)


def facts(indicator: Indicator, figures: Figures) -> tuple[Fact, ...]:
    """Return what a reader should know before quoting the figure."""
    found = [
        Fact("Vad siffran visar", indicator.definition),
        Fact("Enhet", swedish.upper_first(UNITS[indicator.unit].label)),
        Fact("Bra håll", DIRECTIONS[indicator.direction].label),
        Fact("Vem som mäter", indicator.measured_by),
    ]
    if indicator.scope:
        found.insert(1, Fact("Omfattar", f"{indicator.scope}, inte hela kommunen"))
    if indicator.kolada:
        found.append(Fact("Nyckeltal i Kolada", indicator.kolada))
    latest = figures.latest()
    if latest and latest.lower is not None and latest.upper is not None:
        bounds = (latest.lower, latest.upper)
        decimals = swedish.decimals_needed(indicator.decimals, *bounds)
        low, high = (swedish.amount(bound, indicator.unit, decimals) for bound in bounds)
        period = swedish.period(latest.period)
        found.append(
            Fact(
                "Osäkerhet",
                f"Mätaren anger att värdet för {period} ligger mellan {low} och {high}.",
            )
        )
    found.extend(
        Fact(f"Brott i serien {swedish.period(one.period)}", one.text) for one in indicator.breaks
    )
    if indicator.removed:
        since = swedish.period(indicator.removed.since)
        found.append(Fact(f"Följs inte längre från {since}", indicator.removed.text))
    return tuple(found)
