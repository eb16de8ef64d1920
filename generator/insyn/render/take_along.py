"""Offer the figures and the chart of one indicator to those who take them somewhere else."""

from dataclasses import dataclass
from html import escape

from insyn import swedish, urls
from insyn.model.indicator import Indicator
from insyn.render.chart_svg import WIDTH
from insyn.render.parts import Link, Names, link
from insyn.render.raster import SCALE


@dataclass(frozen=True)
class TakeAlong:
    """Hold the files of one indicator, the tables that it is a part of and the code of its chart.

    `figures` is the whole address of its figures as CSV, and `workbook` the table for Excel that
    they are a part of, if there are any. `code` shows the chart on another site, and is empty
    where there is no chart; `embedded` is then None. `more` leads to all that can be fetched.
    """

    identifier: str
    files: tuple[Link, ...]
    figures: str
    workbook: Link | None
    code: str
    embedded: Link | None
    tables: tuple[Link, ...]
    more: tuple[Link, ...]


@dataclass(frozen=True)
class Tables:
    """Hold what the figures of an indicator are a part of: workbook, tables and the dataset."""

    workbook: Link | None
    files: tuple[Link, ...]
    dataset: Link | None


def take_along(
    indicator: Indicator, title: str, known: Names, height: int, tables: Tables
) -> TakeAlong:
    """Return what can be taken from the page of an indicator.

    `height` is that of the frame that shows its chart, in pixels, and 0 where it has none.
    """
    page, figures = urls.indicator(indicator.id), urls.indicator_figures(indicator.id)
    embed = urls.embed(indicator.id)
    pixels = swedish.plural(WIDTH * SCALE, "pixel", "pixlar")
    wanted = [
        ("Måttets alla utfall (CSV)", figures),
        ("Allt om måttet, för program (JSON)", urls.record_file(page)),
    ]
    if height:
        wanted += [
            ("Diagrammet för tryck och webb (SVG)", urls.chart_image(indicator.id, "svg")),
            (f"Diagrammet som bild, {pixels} bred (PNG)", urls.chart_image(indicator.id, "png")),
        ]
    shown = link("Se det inbäddade diagrammet", embed, page)
    return TakeAlong(
        identifier=indicator.id,
        files=tuple(link(text, f"/{path}", page) for text, path in wanted),
        figures=urls.absolute(known.site_address, figures),
        workbook=tables.workbook,
        code=_code(urls.absolute(known.site_address, embed), title, height) if height else "",
        embedded=shown if height else None,
        tables=tables.files,
        more=(
            *([tables.dataset] if tables.dataset else []),
            link("Så hämtar du uppgifter med ett program", urls.API, page),
        ),
    )


def _code(address: str, title: str, height: int) -> str:
    """Return the HTML of a frame; the title is what a screen reader says of it."""
    return (
        f'<iframe src="{escape(address)}"\n'
        f'title="{escape(f"Diagram: {title}")}"\n'
        f'width="100%" height="{height}" loading="lazy"\n'
        'style="border: 0"></iframe>'
    )
