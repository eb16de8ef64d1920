"""Choose which of an indicator's figures are shown first, and put them into words."""

from collections.abc import Iterable
from dataclasses import dataclass

from insyn import swedish
from insyn.derive import result as results
from insyn.derive.result import Result
from insyn.derive.series import Figures
from insyn.derive.trend import Trend, trend
from insyn.model.codes import STATUSES, TRENDS
from insyn.model.figures import Milestone, Observation
from insyn.model.indicator import Indicator
from insyn.model.records import Records
from insyn.render.parts import StatusMark, mark


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold the newest figure, the result of the milestone that is due, and the trend.

    `result` is None where no milestone says what the figure should be yet; `later` is then the
    year of the first milestone to come, empty where there is none.
    """

    latest: Observation | None
    result: Result | None
    trend: Trend
    later: str = ""


def latest_year(all_figures: Iterable[Figures]) -> str:
    """Return the newest year that any indicator has a figure for; empty where none has."""
    newest = (figures.latest() for figures in all_figures)
    return max((one.period[:4] for one in newest if one), default="")


def standing(indicator: Indicator, figures: Figures, year: str) -> Standing:
    """Return where an indicator stands in the year that the site speaks of.

    The milestone is the newest that is not for a later year; targets far ahead do not count.
    """
    stated = [one for one in figures.milestones if _is_milestone(one)]
    due = [one for one in stated if one.period[:4] <= year]
    milestone = max(due, key=lambda one: one.period, default=None)
    return Standing(
        latest=figures.latest(),
        result=results.result(figures, milestone, indicator.direction) if milestone else None,
        trend=trend(figures.series(), indicator.direction),
        later="" if due else min((one.period[:4] for one in stated), default=""),
    )


def _is_milestone(one: Milestone) -> bool:
    return one.kind == "etappmal" and one.condition != "ingen"


def title_of(indicator: Indicator, records: Records) -> str:
    """Return a title that can stand alone: a part of another measure names the whole first."""
    whole, seen = indicator, {indicator.id}
    while (above := records.indicator_by_id.get(whole.parent or "")) and above.id not in seen:
        whole = above
        seen.add(above.id)
    if whole is indicator:
        return swedish.upper_first(indicator.title)
    return f"{swedish.upper_first(whole.title)}: {swedish.lower_first(indicator.title)}"


REACHED = StatusMark("Etappmålet nåddes", "●", "good")
NOT_REACHED = StatusMark("Etappmålet nåddes inte", "○", "bad")
UNKNOWN = StatusMark("Etappmålet kan inte bedömas", "?")
NO_MILESTONE = StatusMark("Inget etappmål", "–")

RESULT_CODES = {
    "nådd": ("natt", REACHED),
    "inte-nådd": ("inte-natt", NOT_REACHED),
    "kan-inte-bedömas": ("kan-inte-bedomas", UNKNOWN),
}
"""The part of an address, and the mark, for each verdict."""


def result_code(result: Result | None) -> str:
    """Return the word that addresses and filters use for a result."""
    return RESULT_CODES[result.verdict][0] if result else "inget-etappmal"


def result_mark(now: Standing) -> StatusMark:
    """Return the mark of a result, or of a milestone that is for a later year."""
    if now.result:
        return RESULT_CODES[now.result.verdict][1]
    return StatusMark(f"Etappmålet gäller {now.later}", "–") if now.later else NO_MILESTONE


def figure_text(one: Observation | None, indicator: Indicator) -> str:
    """Write a figure with unit and status, or the reason why there is none: never nothing."""
    if one is None:
        return "Inte redovisat"
    if one.value is None or not one.has_value:
        return STATUSES[one.status].label
    text = swedish.amount(one.value, indicator.unit, indicator.decimals)
    return text if one.status == "värde" else f"{text} ({STATUSES[one.status].label.lower()})"


def reason_text(result: Result, year: str) -> str:
    """Say why a milestone cannot be judged; nothing where it can. `year` is the site's newest."""
    period = result.milestone.period
    still = " än" if period[:4] > year else ""
    return {
        "": "",
        "inget-mål": "Källan anger inget mål för perioden.",
        "inget-utfall": f"Det finns inget utfall för {swedish.period(period)}{still}.",
        "ingen-tidigare-mätning": "Det finns ingen tidigare mätning att jämföra med.",
        "seriebrott": "Måttet mäts på ett nytt sätt och kan inte jämföras med tidigare år.",
        "ingen-jämförelse": "Länets siffra finns inte i uppgifterna.",
    }[result.reason]


_DIRECTIONLESS = {
    1: StatusMark("Ökar", "–"),
    0: StatusMark("Samma nivå", "–"),
    -1: StatusMark("Minskar", "–"),
}
NO_TREND = StatusMark("Trenden kan inte beräknas", "?")


def trend_mark(one: Trend) -> StatusMark:
    """Return the mark of a computed trend, also for an indicator where no direction is better."""
    if one.verdict:
        return mark(TRENDS[one.verdict])
    if one.change is None:
        return NO_TREND
    return _DIRECTIONLESS[(one.change > 0) - (one.change < 0)]


def trend_sentence(one: Trend, indicator: Indicator) -> str:
    """Say what a trend was judged from."""
    if one.change is None:
        return "Det behövs minst två mätningar som kan jämföras."
    span = f"Från {swedish.period(one.first_period)} till {swedish.period(one.last_period)}"
    if one.change == 0:
        return f"{span} är siffran densamma."
    size = swedish.points(abs(one.change), indicator.unit, indicator.decimals)
    unclear = ", men inte tydligt nog för en trend" if one.verdict == "oförändrad" else ""
    if indicator.unit == "plats":
        # A higher number is a place further down.
        return f"{span} gick placeringen {'ner' if one.change > 0 else 'upp'} {size}{unclear}."
    way = "ökade" if one.change > 0 else "minskade"
    return f"{span} {way} siffran med {size}{unclear}."
