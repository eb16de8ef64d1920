"""Make the page with the interactive chart of an indicator, and the table that says the same.

The shell of this section has its own rule for styles, since the chart's program writes its own:
that is why the section is `diagram` and not `matt`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.series import Figures, Series
from insyn.model.codes import SEXES, UNITS
from insyn.model.figures import Group
from insyn.model.indicator import Indicator
from insyn.output import Page
from insyn.render.chart import InWords, in_words
from insyn.render.parts import (
    Link,
    Names,
    SourceNote,
    crumbs,
    file_size,
    link,
    names,
    short,
    source_note,
)
from insyn.render.standing import figure_text, title_of
from insyn.render.templates import render

TEMPLATE = "pages/diagram.html"
SECTION = "diagram"
PROGRAM, STARTER = "plotly.min.js", "diagram.js"

_LOOKS = {"T": (1, "solid"), "K": (2, "dash"), "M": (3, "dot")}
"""Colour (the number of a chart token in the style sheet) and dash for each sex."""


@dataclass(frozen=True)
class DiagramBody:
    """State all that the template of an interactive chart places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The heading.
    title: str
    # What the lines show, for those who cannot see them.
    description: str
    # How large the program is that the page fetches.
    size: str
    # The indicator's page.
    back: Link
    # The chart's data and layout, as the program reads them.
    figure: Mapping[str, object]
    # What the chart shows in a sentence, and its table.
    words: InWords
    # The way to the chart's program.
    program: str
    # The way to the script that starts it.
    starter: str
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts, bundle_size: int | None = None) -> Iterator[Page]:
    """Yield a page for every indicator with figures; none where the program is not published."""
    if bundle_size is None:
        return
    known = names(facts)
    for indicator in facts.records.indicators:
        figures = facts.figures_of(indicator)
        if figures.latest() is None:
            continue
        title = title_of(indicator, facts.records)
        yield Page(
            address=urls.diagram(indicator.id),
            section=SECTION,
            title=f"Interaktivt diagram – {title}",
            description=short(
                f"Diagram som går att zooma i, och tabell med samma siffror: {title}."
            ),
            body=partial(body, indicator, figures, title, bundle_size, known),
        )


def body(indicator: Indicator, figures: Figures, title: str, bundle_size: int, known: Names) -> str:
    """Render the page of an interactive chart."""
    page = urls.diagram(indicator.id)
    words = in_words(indicator, figures)
    assert words is not None  # pages() leaves out indicators without figures
    contract = DiagramBody(
        crumbs=crumbs(page, ("Mått", urls.INDICATORS), (title, urls.indicator(indicator.id))),
        title=f"Interaktivt diagram: {title}",
        description=words.description,
        size=file_size(bundle_size),
        back=link(f"Allt om måttet {title}", urls.indicator(indicator.id), page),
        figure=plotly_figure(indicator, figures, title),
        words=words,
        program=urls.relative(urls.asset(PROGRAM), page),
        starter=urls.relative(urls.asset(STARTER), page),
        source=source_note(
            title,
            urls.indicator(indicator.id),
            known,
            [indicator.evidence],
            [indicator.file, "data/matt/utfall.csv"],
        ),
    )
    return render(TEMPLATE, contract)


def plotly_figure(indicator: Indicator, figures: Figures, title: str) -> dict[str, object]:
    """Return the chart's data and layout; colours are numbers that the starter looks up."""
    unit = UNITS[indicator.unit]
    series = {sex: figures.series(Group(sex=sex)) for sex in SEXES}
    traces = [
        _trace(sex, rows, indicator)
        for sex, rows in series.items()
        if any(one.has_value for one in rows)
    ]
    return {
        "title": title,
        "unit": unit.suffix.strip() or unit.label,
        "from_zero": unit.minimum == 0,
        "separators": f",{swedish.NO_BREAK_SPACE}",
        "decimals": indicator.decimals,
        "traces": traces,
    }


def _trace(sex: str, rows: Series, indicator: Indicator) -> dict[str, object]:
    """Return one line; null stops it where there is no figure and where the series breaks."""
    colour, dash = _LOOKS[sex]
    points: list[tuple[str, float | None, str]] = []
    for one in rows:
        period = swedish.period(one.period)
        if one.after_break and points:
            points.append((period, None, ""))
        value = float(one.value) if one.has_value and one.value is not None else None
        points.append((period, value, figure_text(one, indicator)))
    return {
        "name": indicator.sex_name(sex),
        "colour": colour,
        "dash": dash,
        "x": [period for period, _, _ in points],
        "y": [value for _, value, _ in points],
        "text": [text for _, _, text in points],
    }
