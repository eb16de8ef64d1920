"""Make the page of one indicator: what it shows, how it stands and what a reader should know."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts, source_order
from insyn.derive.series import Figures
from insyn.model.indicator import Indicator
from insyn.model.records import package_of
from insyn.output import Alternate, Page
from insyn.render import chart_files, embed_page, indicator_groups, indicator_words
from insyn.render.chart import Chart, line_chart
from insyn.render.chart_sentence import newest_sentence
from insyn.render.indicator_groups import Areas, Split
from insyn.render.indicator_words import (
    Differences,
    Fact,
    Large,
    MilestoneLine,
    Rankings,
    TrendWords,
)
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    SourceNote,
    crumbs,
    file_size,
    link,
    names,
    note_boxes,
    short,
    source_note,
)
from insyn.render.standing import latest_year, standing, title_of
from insyn.render.take_along import Tables, TakeAlong, take_along
from insyn.render.templates import render

TEMPLATE = "pages/indicator.html"
_OUTCOMES = "utfall"
TABLES = {
    _OUTCOMES: "Alla utfall",
    "malvarden": "Alla etappmål och målvärden",
    "rankning": "Alla rankningar",
}

_DATASET = "matt"
_A_VERSION = "2026-11-21"


@dataclass(frozen=True)
class IndicatorBody:
    """State all that the template of an indicator places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The name of the indicator.
    title: str
    # How it stands, in one to three sentences.
    lead: str
    # The newest figure, large; None where there is none.
    figure: Large | None
    # What the figures for everyone cover, inside a sentence: hela kommunen, or a part of it.
    whole: str
    # The chart with its table; None where no figure can be drawn.
    chart: Chart | None
    # The page with the interactive chart, with its size; None where there is none.
    diagram: Link | None
    # What the sexes are called together: Kvinnor och män, or Flickor och pojkar.
    sexes_heading: str
    # Women beside men.
    sexes: Split
    # Areas beside areas.
    areas: Areas
    # Ages beside ages; None where the source has none.
    ages: Split | None
    # The source's verdict on unjustified differences, and what is done about them.
    differences: Differences
    # The page of all differences.
    equality: Link
    # Every milestone and target with its result.
    milestones: tuple[MilestoneLine, ...]
    # The computed trend beside the one the source states.
    trend: TrendWords
    # The place among others, a row a period; None where nothing is ranked.
    rankings: Rankings | None
    # What a reader should know about the figure: terms and explanations.
    facts: tuple[Fact, ...]
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # The goals it serves.
    goals: tuple[Link, ...]
    # The indicator that this one is a part of.
    parent: Link | None
    # The indicators that are parts of this one.
    parts: tuple[Link, ...]
    # The figures and the chart as files, and the code that shows the chart elsewhere.
    taking: TakeAlong
    # Where the page comes from.
    source: SourceNote


@dataclass(frozen=True)
class Surroundings:
    """Hold what lies around an indicator, as titles with addresses.

    `title` is the full title and `year` the newest year that the site has figures for. `below` are
    the lines below the chart where it is shown elsewhere, and `dataset` is the title of the dataset
    that the figures are in, empty where they are in none.
    """

    title: str
    year: str
    goals: tuple[tuple[str, str], ...] = ()
    parent: tuple[str, str] | None = None
    parts: tuple[tuple[str, str], ...] = ()
    bundle_size: int | None = None
    file_sizes: Mapping[str, str] = field(default_factory=dict)
    below: tuple[str, ...] = ()
    dataset: str = ""


def pages(
    facts: Facts, bundle_size: int | None = None, file_sizes: Mapping[str, int] | None = None
) -> Iterator[Page]:
    """Yield a page for every indicator.

    `bundle_size` is the size in bytes of the interactive chart's program; without it there is
    no link to the interactive chart. `file_sizes` is the sizes in bytes of the published files
    by path from the root of the site (`oppna-data/matt/utfall.csv`).
    """
    known, year = names(facts), latest_year(facts.figures.values())
    parts = _parts(facts)
    # As words, so that a page does not change with every byte of a table.
    sizes = {path: file_size(size) for path, size in (file_sizes or {}).items()}
    packages = facts.records.packages
    dataset = next((one.title for one in packages if one.name == _DATASET), "")
    for indicator in facts.records.indicators:
        around = Surroundings(
            title=title_of(indicator, facts.records),
            year=year,
            goals=_goals(facts, indicator),
            parent=_parent(facts, indicator),
            parts=parts.get(indicator.id, ()),
            bundle_size=bundle_size,
            file_sizes=sizes,
            below=_below(indicator, facts),
            dataset=dataset,
        )
        yield Page(
            address=urls.indicator(indicator.id),
            section="matt",
            title=around.title,
            description=short(newest_sentence(indicator, facts.figures_of(indicator))),
            body=partial(body, indicator, facts.figures_of(indicator), around, known),
            alternates=_alternates(indicator, around.title),
        )


def body(indicator: Indicator, figures: Figures, around: Surroundings, known: Names) -> str:
    """Render the page of an indicator."""
    return render(TEMPLATE, contract(indicator, figures, around, known))


def contract(
    indicator: Indicator, figures: Figures, around: Surroundings, known: Names
) -> IndicatorBody:
    """Put all that is known of an indicator into finished text."""
    page = urls.indicator(indicator.id)
    now = standing(indicator, figures, around.year)
    chart = line_chart(indicator, figures)
    return IndicatorBody(
        crumbs=crumbs(page, ("Mått", urls.INDICATORS)),
        title=around.title,
        lead=indicator_words.lead(indicator, chart.headline if chart else "", now),
        figure=indicator_words.large(indicator, now.latest, known),
        whole=swedish.lower_first(indicator.whole),
        chart=_captioned(chart) if chart else None,
        diagram=_diagram(indicator, page, around.bundle_size, now.latest is not None),
        sexes_heading=swedish.upper_first(indicator_groups.sexes_words(indicator)),
        sexes=indicator_groups.sexes(indicator, figures),
        areas=indicator_groups.areas(indicator, figures, known.areas),
        ages=indicator_groups.ages(indicator, figures, known.areas),
        differences=indicator_words.differences(indicator),
        equality=link("Alla skillnader mellan grupper", urls.EQUALITY, page),
        milestones=indicator_words.milestones(indicator, figures, around.year),
        trend=indicator_words.trend_words(indicator, now.trend, page),
        rankings=indicator_words.rankings(indicator, figures),
        facts=indicator_words.facts(indicator, figures),
        notes=note_boxes(indicator.notes),
        goals=tuple(link(text, address, page) for text, address in around.goals),
        parent=link(*around.parent, page) if around.parent else None,
        parts=tuple(link(text, address, page) for text, address in around.parts),
        taking=_taking(indicator, figures, chart, around, known),
        source=source_note(
            around.title,
            page,
            known,
            [indicator.evidence],
            [indicator.file, *(["data/matt/utfall.csv"] if figures.outcomes else [])],
        ),
    )


def _alternates(indicator: Indicator, title: str) -> tuple[Alternate, ...]:
    record = urls.record_file(urls.indicator(indicator.id))
    return (
        Alternate("application/json", record, f"{title} (JSON)"),
        Alternate("text/csv", urls.indicator_figures(indicator.id), f"{title}: utfall (CSV)"),
    )


def _captioned(chart: Chart) -> Chart:
    """Let the chart say what it shows, since the page itself begins with its headline."""
    first, last = chart.table.rows[0].heading, chart.table.rows[-1].heading
    span = first if first == last else f"{first}–{last}"
    return replace(chart, headline=f"{chart.title}, {span}")


def _diagram(indicator: Indicator, page: str, size: int | None, has_figures: bool) -> Link | None:
    if size is None or not has_figures:
        return None
    return link(f"Interaktivt diagram, {file_size(size)}", urls.diagram(indicator.id), page)


def _below(indicator: Indicator, facts: Facts) -> tuple[str, ...]:
    """Return the lines below an embedded chart, with a version as long as any."""
    told = chart_files.credit(indicator, facts.figures_of(indicator), facts)
    return replace(told, version=_A_VERSION).line, told.notice


def _taking(
    indicator: Indicator, figures: Figures, chart: Chart | None, around: Surroundings, known: Names
) -> TakeAlong:
    title, unit = around.title, indicator.unit
    is_example = package_of(indicator.file) in known.invented
    height = embed_page.height(chart, unit, title, around.below, is_example) if chart else 0
    tables = _tables(figures, urls.indicator(indicator.id), around)
    return take_along(indicator, title, known, height, tables)


def _tables(figures: Figures, page: str, around: Surroundings) -> Tables:
    """Link to the tables of all indicators that hold something of this one."""
    held = {
        "utfall": figures.outcomes,
        "malvarden": figures.milestones,
        "rankning": figures.rankings,
    }
    found = [_table(name, "csv", page, around) for name in TABLES if held[name]]
    workbook = _table(_OUTCOMES, "xlsx", page, around)
    has_workbook = urls.table_file(_DATASET, _OUTCOMES, "xlsx") in around.file_sizes
    words = f"Datamängden {around.dataset}, med kodbok och villkor"
    return Tables(
        workbook=workbook if figures.outcomes and has_workbook else None,
        files=tuple(found),
        dataset=link(words, urls.package(_DATASET), page) if around.dataset else None,
    )


def _table(name: str, suffix: str, page: str, around: Surroundings) -> Link:
    path = urls.table_file(_DATASET, name, suffix)
    size = f", {around.file_sizes[path]}" if path in around.file_sizes else ""
    return link(f"{TABLES[name]} ({suffix.upper()}{size})", f"/{path}", page)


def _goals(facts: Facts, indicator: Indicator) -> tuple[tuple[str, str], ...]:
    records = facts.records
    return tuple(
        (
            f"{goal.title} ({swedish.lower_first(records.structure_by_id[structure].title)})",
            urls.goal(reference),
        )
        for reference in indicator.goals
        if (goal := records.goal_by_reference.get(reference))
        for structure in [reference.partition("/")[0]]
    )


def _parent(facts: Facts, indicator: Indicator) -> tuple[str, str] | None:
    parent = facts.records.indicator_by_id.get(indicator.parent or "")
    return (title_of(parent, facts.records), urls.indicator(parent.id)) if parent else None


def _parts(facts: Facts) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for indicator in sorted(facts.records.indicators, key=source_order):
        if indicator.parent:
            found.setdefault(indicator.parent, []).append(
                (indicator.title, urls.indicator(indicator.id))
            )
    return {parent: tuple(parts) for parent, parts in found.items()}
