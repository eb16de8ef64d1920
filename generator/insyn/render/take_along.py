"""Offer the figures and the chart of one indicator to those who take them somewhere else."""

from dataclasses import dataclass
from html import escape

from insyn import swedish, urls
from insyn.model.indicator import Indicator
from insyn.render.chart_svg import WIDTH
from insyn.render.parts import Link, Names, link
from insyn.render.raster import SCALE

_FRAME_HEIGHT = 700
"""Pixels that hold most charts with all their words, but for the narrowest phones."""


@dataclass(frozen=True)
class TakeAlong:
    """Hold the files of one indicator, the tables that it is a part of and the code of its chart.

    `figures` is the whole address of its figures as CSV. `code` shows the chart on another site,
    and is empty where there is no chart; `embedded` is then None.
    """

    identifier: str
    files: tuple[Link, ...]
    figures: str
    code: str
    embedded: Link | None
    tables: tuple[Link, ...]


def take_along(
    indicator: Indicator, title: str, known: Names, has_chart: bool, tables: tuple[Link, ...]
) -> TakeAlong:
    """Return what can be taken from the page of an indicator."""
    page, figures = urls.indicator(indicator.id), urls.indicator_figures(indicator.id)
    embed = urls.embed(indicator.id)
    pixels = swedish.plural(WIDTH * SCALE, "pixel", "pixlar")
    wanted = [
        ("Måttets alla utfall (CSV)", figures),
        ("Allt om måttet, för program (JSON)", urls.record_file(page)),
    ]
    if has_chart:
        wanted += [
            ("Diagrammet för tryck och webb (SVG)", urls.chart_image(indicator.id, "svg")),
            (f"Diagrammet som bild, {pixels} bred (PNG)", urls.chart_image(indicator.id, "png")),
        ]
    shown = link("Se det inbäddade diagrammet", embed, page)
    return TakeAlong(
        identifier=indicator.id,
        files=tuple(link(text, f"/{path}", page) for text, path in wanted),
        figures=urls.absolute(known.site_address, figures),
        code=_code(urls.absolute(known.site_address, embed), title) if has_chart else "",
        embedded=shown if has_chart else None,
        tables=tables,
    )


def _code(address: str, title: str) -> str:
    """Return the HTML of a frame; the title is what a screen reader says of it."""
    return (
        f'<iframe src="{escape(address)}"\n'
        f'title="{escape(f"Diagram: {title}")}"\n'
        f'width="100%" height="{_FRAME_HEIGHT}" loading="lazy"\n'
        'style="border: 0"></iframe>'
    )
