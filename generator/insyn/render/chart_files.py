"""Give the chart of each indicator as files: SVG, PNG and a page to show within others."""

from collections.abc import Iterator
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.series import Figures
from insyn.model.codes import SEXES
from insyn.model.figures import Group
from insyn.model.history import RecordKey
from insyn.model.indicator import Indicator
from insyn.output import File
from insyn.render import embed_page, raster
from insyn.render.chart import Chart, line_chart
from insyn.render.chart_svg import ChartPicture, Credit, picture, svg
from insyn.render.standing import title_of


def files(facts: Facts) -> Iterator[File]:
    """Yield the files of every chart.

    They are made when they are placed, since a picture of pixels takes as long as many pages. They
    are made from what the chart shows and nothing else, so that the others are linked. They stand
    at the earlier ids of an indicator too: a frame on someone else's page must not go blank.
    """
    for indicator in facts.records.indicators:
        shown = _shown(facts.figures_of(indicator))
        if shown is None:
            continue
        made_from = indicator, shown, credit(indicator, shown, facts)
        for identifier in dict.fromkeys((indicator.id, *indicator.earlier_ids)):
            yield File(urls.chart_image(identifier, "svg"), partial(svg_file, *made_from))
            yield File(urls.chart_image(identifier, "png"), partial(png_file, *made_from))
            embedded = urls.file_of(urls.embed(identifier))
            yield File(embedded, partial(embed_file, *made_from))


def svg_file(indicator: Indicator, figures: Figures, known: Credit) -> bytes:
    """Return the chart of an indicator as SVG."""
    return svg(_picture(indicator, figures, known)).encode()


def png_file(indicator: Indicator, figures: Figures, known: Credit) -> bytes:
    """Return the same picture as PNG."""
    one = _picture(indicator, figures, known)
    return raster.png(svg(one), one.width, one.height)


def embed_file(indicator: Indicator, figures: Figures, known: Credit) -> bytes:
    """Return the page that shows the chart within another."""
    return embed_page.document(_chart(indicator, figures), indicator.unit, known).encode()


def credit(indicator: Indicator, figures: Figures, facts: Facts) -> Credit:
    """Return what a picture of an indicator says of where its figures come from."""
    municipality = facts.records.municipality
    return Credit(
        title=title_of(indicator, facts.records),
        source=_source(indicator, figures, facts),
        place=municipality.short_name,
        version=_version(indicator, facts),
        address=urls.absolute(municipality.site_address, urls.indicator(indicator.id)),
        notice=municipality.notice or "",
        is_example=facts.records.is_example(indicator.file),
    )


def _source(indicator: Indicator, figures: Figures, facts: Facts) -> str:
    """Name the documents that the figures stand in, as their rows do, and who measured them."""
    titles = {one.id: one.title for one in facts.records.documents}
    rows = [row for series in figures.outcomes.values() for row in series]
    stated = [row.document for row in rows if row.document]
    if not stated and indicator.evidence:
        stated = [indicator.evidence.document]
    documents = [titles.get(one, one) for one in dict.fromkeys(stated)]
    if not documents:
        return indicator.measured_by
    # No bracket within another.
    measured = indicator.measured_by.replace(" (", ", ").replace(")", "")
    return f"{swedish.joined(documents)} (mätning: {measured})"


def _version(indicator: Indicator, facts: Facts) -> str:
    """Return the edition that the indicator last changed in.

    Where no edition tells of it, it has stood as it stands since the oldest that is known.
    """
    history = facts.history
    told = history.editions_of(RecordKey("matt", indicator.id)) or history.editions[-1:]
    return told[0].name if told else facts.today.isoformat()


def _shown(figures: Figures) -> Figures | None:
    """Return the figures that the chart draws, without areas and ages, or None where it is none."""
    groups = [Group(sex=sex) for sex in SEXES]
    outcomes = {one: figures.series(one) for one in groups if figures.series(one)}
    if not any(row.has_value for rows in outcomes.values() for row in rows):
        return None
    return Figures(outcomes, figures.milestones)


def _picture(indicator: Indicator, figures: Figures, known: Credit) -> ChartPicture:
    return picture(_chart(indicator, figures), indicator.unit, known)


def _chart(indicator: Indicator, figures: Figures) -> Chart:
    chart = line_chart(indicator, figures)
    assert chart is not None  # files() asks for charts of those that have a figure only
    return chart
