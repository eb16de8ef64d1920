"""Make the page that shows the chart of an indicator inside someone else's page.

It is a whole document: it has no menu, no script and no frame of ours, since it stands in theirs.
"""

from dataclasses import dataclass, replace

from insyn import urls
from insyn.render.chart import Chart
from insyn.render.chart_svg import Credit
from insyn.render.parts import Link, link
from insyn.render.templates import render

TEMPLATE = "embed.html"
STYLES = ("insyn.css", "chart.css", "embed.css")


@dataclass(frozen=True)
class EmbedBody:
    """State all that the template of an embedded chart places."""

    # The name of the indicator.
    title: str
    # What the figure is, in a sentence.
    description: str
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


def document(chart: Chart, credit: Credit) -> str:
    """Render the page of an embedded chart."""
    return render(TEMPLATE, contract(chart, credit))


def contract(chart: Chart, credit: Credit) -> EmbedBody:
    """Put the chart and where it comes from into finished text."""
    page = urls.embed(chart.id)
    host = credit.address.partition("//")[2].partition("/")[0]
    return EmbedBody(
        title=credit.title,
        description=chart.headline,
        styles=tuple(urls.relative(urls.asset(name), page) for name in STYLES),
        icon=urls.relative(urls.asset("icon.svg"), page),
        canonical=credit.address,
        chart=replace(chart, title=credit.title),
        is_example=credit.is_example,
        credit=credit.line,
        notice=credit.notice,
        more=link(f"Mer om måttet på {host}", urls.indicator(chart.id), page),
    )
