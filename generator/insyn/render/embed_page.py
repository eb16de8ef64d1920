"""Make the page that shows the chart of an indicator inside someone else's page.

It is a whole document: it has no menu, no script and no frame of ours, since it stands in theirs.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from insyn import policy, swedish, urls
from insyn.render.chart import Chart
from insyn.render.chart_svg import Credit, counted_in
from insyn.render.line_breaking import lines
from insyn.render.parts import Link, link, short
from insyn.render.templates import render

TEMPLATE = "embed.html"
STYLES = ("insyn.css", "chart.css", "embed.css")

NARROWEST = 360
"""The width in pixels that the height of a frame is counted for: a phone's."""

_ROOM = NARROWEST - 32
_SIGN, _TITLE, _HEADLINE, _NOTES, _CREDIT = (16, 26), (20, 26), (16, 24), (14, 22), (14, 22)
"""The size of each text and the height of its lines, in pixels."""
_PLOT, _DETAILS, _MORE, _AIR = 292, 56, 44, 56
_MOST_LINES = 40
_EXAMPLE = "Exempeldata Allt i diagrammet är påhittat."


@dataclass(frozen=True)
class EmbedBody:
    """State all that the template of an embedded chart places."""

    # The name of the indicator.
    title: str
    # What the figure is, in a sentence.
    description: str
    # What the page may fetch and run.
    policy: str
    # The way to each style sheet.
    styles: tuple[str, ...]
    # The way to the mark of the site.
    icon: str
    # The address of the page with everything else, whole.
    canonical: str
    # The chart with its table.
    chart: Chart
    # Whether all is invented.
    is_example: bool
    # Source, place and version.
    credit: str
    # The sentence that stands on every page of the site; empty where there is none.
    notice: str
    # The page with everything else.
    more: Link


def document(chart: Chart, unit: str, credit: Credit) -> str:
    """Render the page of an embedded chart."""
    return render(TEMPLATE, contract(chart, unit, credit))


def contract(chart: Chart, unit: str, credit: Credit) -> EmbedBody:
    """Put the chart, what its axis counts in and where it comes from into finished text."""
    page = urls.embed(chart.id)
    host = credit.address.partition("//")[2].partition("/")[0]
    return EmbedBody(
        title=credit.title,
        description=short(f"{credit.title}. {chart.headline}"),
        policy=policy.of_section("badda-in"),
        styles=tuple(urls.relative(urls.asset(name), page) for name in STYLES),
        icon=urls.relative(urls.asset("icon.svg"), page),
        canonical=credit.address,
        chart=replace(chart, title=credit.title, notes=notes(chart, unit)),
        is_example=credit.is_example,
        credit=credit.line,
        notice=credit.notice,
        more=link(f"Mer om måttet på {host}", urls.indicator(chart.id), page),
    )


def notes(chart: Chart, unit: str) -> tuple[str, ...]:
    """Return what to know when reading the chart, first what its axis counts in."""
    return (f"Axeln: {swedish.lower_first(counted_in(unit))}.", *chart.notes)


def height(chart: Chart, unit: str, title: str, below: Iterable[str], is_example: bool) -> int:
    """Return the pixels that hold the whole page on a phone; `below` are the lines of its foot."""
    told = (
        ([_EXAMPLE] if is_example else [], _SIGN),
        ([title], _TITLE),
        ([chart.headline], _HEADLINE),
        ([" ".join(notes(chart, unit))], _NOTES),
        (below, _CREDIT),
    )
    texts = sum(
        len(lines(one, size, _ROOM, _MOST_LINES, is_bold=(size, leading) == _TITLE)) * leading
        for paragraphs, (size, leading) in told
        for one in paragraphs
        if one
    )
    return -(-(texts + _PLOT + _DETAILS + _MORE + _AIR) // 10) * 10
